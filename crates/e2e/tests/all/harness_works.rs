//! The tools themselves, proved on pages we wrote: a tool that finds nothing
//! is believed only after it has found something.

use bearing_e2e::axe::axe;
use bearing_e2e::browser::{Browser, DESKTOP, Look, PHONE, Profile, SMALL_PHONE};
use bearing_e2e::site::{Page, Site};
use bearing_e2e::terminal::Terminal;
use bearing_e2e::wait;

const FORM: &str = r#"
<h1>Today</h1>
<label for=s>Something happened?</label><textarea id=s></textarea>
<button id=keep>Keep this</button>
<fieldset><legend>How much does it sting?</legend>
<label><input type=radio name=sting value=3 style="position:absolute;opacity:0;width:1px;height:1px">3</label></fieldset>
<p id=out></p><p id=keys></p>
<script>
keep.onclick = e => { out.textContent = 'Kept: ' + s.value + (e.isTrusted ? ', by hand' : ''); };
addEventListener('keydown', e => { keys.textContent += e.key + '|'; });
</script>"#;

fn page(body: &str) -> (Site, Profile) {
    (Site::serve(&[("/", Page::html(body))]), Profile::fresh())
}

#[test]
fn a_page_is_read_written_and_pressed_by_what_one_perceives() {
    let (site, profile) = page(FORM);
    let browser = Browser::start(&profile);
    for screen in [DESKTOP, PHONE, SMALL_PHONE] {
        let tab = browser.tab(&site.url("/"));
        tab.resize(screen);
        tab.write("Something happened?", "I didn't get the job. Größe 🌧");
        tab.click("Keep this");
        tab.see("Kept: I didn't get the job. Größe 🌧, by hand");
        assert_eq!(
            tab.field("Something happened?").value(),
            "I didn't get the job. Größe 🌧"
        );
        tab.click("3");
        assert_eq!(tab.find("radio", "3").state("checked"), Some("true"));
        assert!(tab.find("heading", "Today").in_sight());
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
    browser.close();
}

#[test]
fn the_keyboard_reaches_what_the_mouse_does() {
    let (site, profile) = page(FORM);
    let browser = Browser::start(&profile);
    let tab = browser.tab(&site.url("/"));
    assert!(tab.focused().is_none());
    tab.tab_to("Something happened?", 5);
    tab.type_text("a\nb");
    tab.tab_to("Keep this", 3);
    tab.press("Enter");
    tab.see("Kept: a b, by hand");
    tab.press("Shift+Tab");
    tab.press("ArrowLeft");
    tab.see("a|Enter|b|Tab|Enter|Tab|ArrowLeft|");
}

#[test]
fn what_is_covered_or_out_of_sight_is_not_taken_for_pressable() {
    let cover = r#"<button onclick="document.title='pressed'">Under</button>
        <div style="position:fixed;inset:0;background:#fff"></div>"#;
    let (site, profile) = page(cover);
    let browser = Browser::start(&profile);
    let tab = browser.tab(&site.url("/"));
    assert!(!tab.find("button", "Under").in_sight());
    assert_eq!(tab.title(), "A page");
    let (below, _) = page(
        r#"<div style="height:3000px"></div><button onclick="document.title='pressed'">Far</button>"#,
    );
    tab.goto(&below.url("/"));
    assert!(!tab.find("button", "Far").in_sight());
    tab.click("Far");
    wait::until("the far button was scrolled to and pressed", || {
        tab.title() == "pressed"
    });
    assert!(tab.find("button", "Far").in_sight());
}

#[test]
fn every_request_of_page_and_service_worker_is_on_record() {
    let site = Site::serve(&[
        (
            "/",
            Page::html(
                "<script>navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready).then(() => { document.title = 'ready' }); fetch('/told', { method: 'POST', body: 'quillword', headers: { 'x-note': 'sidenote' } });</script>",
            ),
        ),
        ("/told", Page::script("")),
        ("/asset", Page::script("1")),
        (
            "/sw.js",
            Page::script("addEventListener('install', e => e.waitUntil(fetch('/asset')))"),
        ),
    ]);
    let profile = Profile::fresh();
    let browser = Browser::start(&profile);
    let tab = browser.tab(&site.url("/"));
    wait::until("the worker is ready", || tab.title() == "ready");
    let on_record = |path: &str, method: &str| {
        let requests = browser.requests();
        requests
            .iter()
            .any(|one| one.url.ends_with(path) && one.method == method)
    };
    for asked in site
        .asked()
        .iter()
        .filter(|asked| asked.path != "/favicon.ico")
    {
        let what = format!("{} reached the server and is on record", asked.path);
        wait::until(&what, || on_record(&asked.path, &asked.method));
    }
    let requests = browser.requests();
    let told = requests
        .iter()
        .find(|one| one.url.ends_with("/told"))
        .expect("it was asked above");
    assert_eq!(told.body.as_deref(), Some(b"quillword".as_slice()));
    assert_eq!(
        told.headers.get("x-note").map(String::as_str),
        Some("sidenote")
    );
    assert!(told.headers.contains_key("user-agent"), "{told:#?}");
    assert!(
        requests
            .iter()
            .any(|one| one.by == "service_worker" && one.url.ends_with("/asset")),
        "{requests:#?}"
    );
    // The other direction: a request to elsewhere is seen though it never arrives.
    tab.run("fetch('http://elsewhere.example/x').catch(() => 0)");
    assert!(
        browser
            .requests()
            .iter()
            .any(|one| one.url.contains("elsewhere.example") && one.failed.is_some())
    );
}

#[test]
fn the_network_can_be_taken_away_and_given_back() {
    let (site, profile) = page("here");
    let browser = Browser::start(&profile);
    let tab = browser.tab(&site.url("/"));
    let ask = "fetch('/').then(() => true, () => false)";
    assert_eq!(tab.run(ask), true);
    browser.offline(true);
    assert_eq!(tab.run(ask), false);
    browser.offline(false);
    assert_eq!(tab.run(ask), true);
}

#[test]
fn errors_and_refusals_of_the_policy_are_heard() {
    let body = "<script src=/bad.js></script><img src='http://127.0.0.1:9/x.png'>";
    let policy = "default-src 'self'; script-src 'self'";
    let site = Site::serve(&[
        (
            "/",
            Page::html(body).with("content-security-policy", policy),
        ),
        (
            "/bad.js",
            Page::script(
                "console.error('said badly'); setTimeout(() => { throw new Error('thrown badly') })",
            ),
        ),
    ]);
    let profile = Profile::fresh();
    let browser = Browser::start(&profile);
    let tab = browser.tab(&site.url("/"));
    let heard = |what: &str| tab.console_errors().iter().any(|line| line.contains(what));
    wait::until("both errors are heard", || {
        heard("said badly") && heard("thrown badly")
    });
    wait::until("the policy's refusal is heard", || {
        tab.csp_reports()
            .iter()
            .any(|line| line.contains("img-src"))
    });
}

#[test]
fn what_was_stored_outlives_a_closed_and_a_killed_browser_but_not_a_private_window() {
    let (site, profile) = page("<script>/**/</script>");
    let put = "new Promise(ok => { const r = indexedDB.open('d', 1);
        r.onupgradeneeded = () => r.result.createObjectStore('s');
        r.onsuccess = () => { const t = r.result.transaction('s', 'readwrite', { durability: 'strict' });
            t.objectStore('s').put('here', 'k'); t.oncomplete = () => ok(true); } })";
    let get = "indexedDB.databases().then(all => all.map(one => one.name + one.version).join())";
    let browser = Browser::start(&profile);
    let private = browser.private_tab(&site.url("/"));
    private.run(put);
    let tab = browser.tab(&site.url("/"));
    assert_eq!(tab.run(get), "");
    tab.run(put);
    browser.kill();
    let browser = Browser::start(&profile);
    assert_eq!(browser.tab(&site.url("/")).run(get), "d1");
    browser.close();
    let browser = Browser::start(&profile);
    assert_eq!(browser.tab(&site.url("/")).run(get), "d1");
}

#[test]
fn a_profile_can_refuse_storage_and_a_disk_can_be_full() {
    let site = Site::serve(&[("/", Page::html("here"))]);
    // Noise, because Chromium packs what it stores before it weighs it.
    let open = "new Promise(ok => { try { const r = indexedDB.open('d', 1);
        r.onupgradeneeded = () => r.result.createObjectStore('s');
        r.onsuccess = () => { const t = r.result.transaction('s', 'readwrite');
            const noise = new Uint8Array(60000); crypto.getRandomValues(noise);
            t.objectStore('s').put(noise, Math.random()); t.oncomplete = () => ok('stored'); t.onabort = () => ok(t.error.name); };
        r.onerror = () => ok(r.error.name) } catch (e) { ok(e.name) } })";
    let refusing = Profile::refusing_storage();
    let browser = Browser::start(&refusing);
    let said = browser.tab(&site.url("/")).run(open);
    assert_ne!(said, "stored");
    drop(browser);
    let profile = Profile::fresh();
    let browser = Browser::start(&profile);
    let tab = browser.tab(&site.url("/"));
    // Before the first write: Chromium remembers for half a minute how much
    // room there was.
    tab.quota(Some(1000));
    assert_eq!(tab.run(open), "QuotaExceededError");
}

#[test]
fn a_frozen_tab_does_nothing_until_it_is_thawed() {
    let (site, profile) =
        page("<script>let n = 0; setInterval(() => { document.title = ++n }, 5)</script>");
    let browser = Browser::start(&profile);
    let (first, second) = (browser.tab(&site.url("/")), browser.tab(&site.url("/")));
    let count = |tab: &bearing_e2e::browser::Tab| tab.title().parse::<u64>().unwrap_or_default();
    first.to_front();
    wait::until("both count", || count(&first) > 3);
    second.to_front();
    first.freeze(true);
    let before = count(&first);
    let other = count(&second);
    wait::until("the other counts on", || count(&second) > other + 50);
    assert!(
        count(&first) <= before + 1,
        "{} became {}",
        before,
        count(&first)
    );
    first.freeze(false);
    first.to_front();
    wait::until("it counts again", || count(&first) > before + 3);
}

#[test]
fn a_tab_takes_the_size_and_look_it_is_given() {
    let (site, profile) = page(
        "<style>@media (prefers-color-scheme: dark) { body::after { content: 'dark' } }</style>here",
    );
    let browser = Browser::start(&profile);
    let tab = browser.tab(&site.url("/"));
    tab.resize(SMALL_PHONE);
    tab.prefer(Look {
        dark: true,
        still: true,
        print: false,
    });
    let seen = "[innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(prefers-reduced-motion: reduce)').matches].join()";
    assert_eq!(tab.run(seen), "320,568,true,true");
    tab.prefer(Look {
        print: true,
        ..Look::LIGHT
    });
    assert_eq!(tab.run("matchMedia('print').matches"), true);
    let picture = profile.path().join("page.png");
    tab.screenshot(&picture, false);
    let png = std::fs::read(&picture).unwrap();
    assert_eq!(&png[1..4], b"PNG");
    assert_eq!(u32::from_be_bytes(png[16..20].try_into().unwrap()), 640);
}

#[test]
fn axe_finds_what_is_wrong_and_nothing_where_all_is_well() {
    let policy = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types none";
    let well = "<main><h1>Well</h1><p>All is well.</p><button style='min-width:44px;min-height:44px'>Press</button></main>";
    let badly = "<main><h1>Badly</h1><input><p><img src=data:,></p></main>";
    let site = Site::serve(&[
        (
            "/well",
            Page::html(well).with("content-security-policy", policy),
        ),
        (
            "/badly",
            Page::html(badly).with("content-security-policy", policy),
        ),
    ]);
    let profile = Profile::fresh();
    let browser = Browser::start(&profile);
    let tab = browser.tab(&site.url("/well"));
    assert_eq!(axe(&tab), Vec::<String>::new());
    tab.goto(&site.url("/badly"));
    let found = axe(&tab).join("\n");
    assert!(
        found.contains("label (critical)") && found.contains("image-alt"),
        "{found}"
    );
}

#[test]
fn a_terminal_is_a_terminal_and_can_be_answered() {
    let folder = tempfile::tempdir().unwrap();
    let ask = "test -t 0 && test -t 1 && printf 'Your word: ' && stty -echo && read word && stty echo && echo && printf 'it has %s letters' ${#word} && exit 3";
    let mut sitting = Terminal::sit_down_at(ask, folder.path());
    sitting.see("Your word: ");
    sitting.type_line("quillmarrow");
    sitting.see("it has 11 letters");
    let ran = sitting.end();
    assert_eq!(ran.code, 3);
    assert!(!ran.out.contains("quillmarrow"), "echoed: {}", ran.out);
}
