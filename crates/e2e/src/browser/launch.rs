//! Finding and starting Chromium.

use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::OnceLock;

/// Where Chromium lies on the systems we know. The real program comes before
/// Debian's wrapper script. `BEARING_CHROMIUM` names another.
const PLACES: &[&str] = &[
    "/usr/lib/chromium/chromium",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const FLAGS: &[&str] = &[
    "--remote-debugging-pipe",
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-breakpad",
    "--disable-dev-shm-usage",
    "--password-store=basic",
    "--lang=en-US",
    // Nothing but this machine can be reached: a page that tries to call home
    // fails here, and its request is on record.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

/// The Chromium to use.
pub(super) fn chromium() -> Option<&'static Path> {
    static NAMED: OnceLock<Option<String>> = OnceLock::new();
    match NAMED.get_or_init(|| std::env::var("BEARING_CHROMIUM").ok()) {
        Some(named) => Some(Path::new(named)),
        None => PLACES.iter().map(Path::new).find(|place| place.exists()),
    }
}

/// Starts it; the two ends of its DevTools pipe come back with the process.
#[track_caller]
pub(super) fn launch(profile: &Path) -> (Child, ChildStdin, ChildStdout) {
    let Some(chromium) = chromium() else {
        panic!("Chromium is not installed (looked for {PLACES:?}); BEARING_CHROMIUM can name it");
    };
    // Chromium reads its orders from descriptor 3 and answers on 4. The shell
    // moves ours there, which std cannot do without unsafe code.
    let mut process = Command::new("sh")
        .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>&2"])
        .arg(chromium)
        .args(FLAGS)
        .arg(format!("--user-data-dir={}", profile.display()))
        // Rather than the page for new tabs, which is an application of its own.
        .arg("about:blank")
        // What it writes for a while lies in the profile too, to be searched.
        .env("TMPDIR", profile.join("tmp"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        // It complains about a missing desktop bus by the page.
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .unwrap_or_else(|why| panic!("{} does not start: {why}", chromium.display()));
    let out = process.stdin.take().expect("asked for a pipe");
    let from = process.stdout.take().expect("asked for a pipe");
    (process, out, from)
}

/// Kills the browser with all the processes it started, at one instant.
pub(super) fn kill_group(process: &Child) {
    let group = format!("kill -KILL -- -{}", process.id());
    let _ = Command::new("sh")
        .args(["-c", &group])
        .stderr(Stdio::null())
        .status();
}
