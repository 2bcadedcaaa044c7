//! Nothing leaves the device: every request of a whole day goes to the page's
//! own origin and carries none of the person's words.

use bearing_e2e::browser::{Browser, DESKTOP, Profile};
use bearing_e2e::leaks::Search;
use bearing_e2e::person::Person;
use bearing_e2e::program::{Machine, Program};

const WORDS: &[&str] = &["quillmarrow", "vexilbrandt", "zephyrwerk"];

#[test]
fn every_request_of_a_day_goes_home_and_carries_no_word() {
    let (machine, profile) = (Machine::fresh(), Profile::fresh());
    let program = Program::start(&machine);
    let browser = Browser::start(&profile);
    let person = Person::opens(&browser, &program, DESKTOP);
    person.says("They said quillmarrow in front of everyone");
    person.begins_the_step(3);
    person.ends_the_step(6);
    person.writes_a_moment("The night of the vexilbrandt");
    person.visits("/");
    person.begins_to_say("A second time zephyrwerk");
    for path in [
        "/help",
        "/settings",
        "/compass",
        "/happened",
        "/steps",
        "/steps/log",
        "/moments",
    ] {
        person.visits(path);
    }
    person
        .tab
        .run("navigator.serviceWorker.ready.then(() => true)");
    person.tab.reload();

    let requests = browser.requests();
    let home = program.url("/");
    let search = Search::for_words(WORDS);
    assert!(
        requests.iter().any(|one| one.by == "service_worker"),
        "the worker's requests are on record"
    );
    for request in &requests {
        let at_home = ["data:", "blob:"]
            .iter()
            .any(|own| request.url.starts_with(own));
        assert!(
            request.url.starts_with(&home) || at_home,
            "{} {} goes elsewhere",
            request.method,
            request.url
        );
        assert!(
            !request.body_unseen,
            "{} has a body nobody saw",
            request.url
        );
        let everything = format!(
            "{request:?} {}",
            String::from_utf8_lossy(request.body.as_deref().unwrap_or_default())
        );
        let leaks = search.in_bytes(&request.url, everything.as_bytes());
        assert!(leaks.is_empty(), "a word left the page: {leaks:?}");
        assert_eq!(
            request.method, "GET",
            "{} is sent to: {:?}",
            request.url, request.body
        );
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn the_policy_lets_nothing_in_or_out_that_is_not_ours() {
    let (machine, profile) = (Machine::fresh(), Profile::fresh());
    let program = Program::start(&machine);
    let browser = Browser::start(&profile);
    let tab = Person::opens(&browser, &program, DESKTOP).tab;
    // Each as a script that slipped in would try it, from within the page.
    let tries = [
        (
            "a request elsewhere",
            "fetch('https://elsewhere.example/').then(() => 'through', () => 'refused')",
        ),
        (
            "a picture elsewhere",
            "new Promise(ok => { const one = new Image(); one.onload = () => ok('through'); one.onerror = () => ok('refused'); one.src = 'https://elsewhere.example/x.png'; })",
        ),
        (
            "an inline script",
            "(() => { const one = document.createElement('script'); try { one.textContent = 'window.slipped = 1'; document.head.append(one); } catch {} return window.slipped ? 'through' : 'refused' })()",
        ),
        (
            "a form elsewhere",
            "new Promise(ok => { const one = document.createElement('form'); one.action = 'https://elsewhere.example/'; document.body.append(one); addEventListener('securitypolicyviolation', () => ok('refused')); one.submit(); setTimeout(() => ok('through'), 2000); })",
        ),
    ];
    for (what, script) in tries {
        assert_eq!(tab.run(script), "refused", "{what}");
    }
}
