//! Chromium, driven as a person drives it.
//!
//! What is on a page is found by its role and the name a person perceives (the
//! accessibility tree), not by the markup: a test that says
//! `tab.click("Keep this")` survives any rewriting of the page and fails when
//! the button is covered, off the page, or says something else.

mod keys;
mod launch;
mod profile;
mod screen;
mod tab;
mod thing;
mod wire;
mod witness;

use std::path::Path;
use std::process::Child;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

pub use profile::Profile;
pub use screen::{DESKTOP, Look, PHONE, SMALL_PHONE, Screen};
pub use tab::Tab;
pub use thing::Thing;
pub use witness::{Line, Request};

use crate::wait;
use wire::Wire;

/// A running browser with one profile. Dropped, it is killed.
#[derive(Debug)]
pub struct Browser {
    wire: Arc<Wire>,
    process: Option<Child>,
}

impl Browser {
    /// Starts Chromium on this profile, as often as one likes one after the other.
    ///
    /// # Panics
    /// When Chromium is not installed or does not start.
    #[track_caller]
    pub fn start(profile: &Profile) -> Self {
        let (process, out, from) = launch::launch(profile.path());
        let browser = Self {
            wire: Wire::open(out, from),
            process: Some(process),
        };
        browser.call("Target.setAutoAttach", witness::attach_all());
        let downloads = json!({ "behavior": "allow", "downloadPath": profile.downloads(), "eventsEnabled": true });
        browser.call("Browser.setDownloadBehavior", downloads);
        browser
    }

    /// Opens a tab at an address and waits until it has loaded.
    #[track_caller]
    pub fn tab(&self, url: &str) -> Tab {
        self.open(url, &json!({ "url": "about:blank" }))
    }

    /// Opens a tab of this size at an address: the page never had another one.
    #[track_caller]
    pub fn tab_on(&self, screen: Screen, url: &str) -> Tab {
        let tab = self.blank(&json!({ "url": "about:blank" }));
        tab.resize(screen);
        tab.goto(url);
        tab
    }

    /// Opens a tab in a private window of its own; what it stores is gone with it.
    #[track_caller]
    pub fn private_tab(&self, url: &str) -> Tab {
        let window = self.call(
            "Target.createBrowserContext",
            json!({ "disposeOnDetach": true }),
        );
        self.open(
            url,
            &json!({ "url": "about:blank", "browserContextId": window["browserContextId"] }),
        )
    }

    /// Every request of every tab and worker since the start, oldest first.
    pub fn requests(&self) -> Vec<Request> {
        self.wire.witness(|seen| seen.requests.clone())
    }

    /// Every line of every console since the start, whatever its level.
    pub fn console(&self) -> Vec<Line> {
        self.wire.witness(|seen| seen.lines.clone())
    }

    /// What the pages got wrong: thrown errors, errors in the console, and
    /// what the content security policy refused.
    pub fn complaints(&self) -> Vec<String> {
        let bad = |line: &&Line| matches!(line.level.as_str(), "error" | "assert" | "policy");
        self.wire.witness(|seen| {
            seen.lines
                .iter()
                .filter(bad)
                .map(|line| format!("{}: {}", line.level, line.text))
                .collect()
        })
    }

    /// Takes the network away from every tab and worker, or gives it back.
    #[track_caller]
    pub fn offline(&self, offline: bool) {
        let sessions: Vec<String> = self.wire.witness(|seen| {
            seen.offline = offline;
            seen.targets.keys().cloned().collect()
        });
        for session in sessions {
            // A worker may have ended meanwhile; it needs no network then.
            let _ = self.wire.call(
                Some(&session),
                "Network.emulateNetworkConditions",
                witness::network(offline),
            );
        }
    }

    /// The tabs and workers there are now, by kind: `page`, `service_worker`, …
    pub fn running(&self) -> Vec<String> {
        self.wire.witness(|seen| {
            seen.targets
                .values()
                .map(|target| target.kind.clone())
                .collect()
        })
    }

    /// Ends it as a person does: everything is written down first.
    ///
    /// # Panics
    /// When it does not end.
    #[track_caller]
    pub fn close(mut self) {
        // The browser may hang up before it has answered.
        let _ = self.wire.call(None, "Browser.close", json!({}));
        let mut process = self
            .process
            .take()
            .expect("a browser runs until it is closed");
        wait::until("the browser closes", || {
            matches!(process.try_wait(), Ok(Some(_)))
        });
    }

    /// Ends it as a power cut does (SIGKILL, all its processes at once).
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        if let Some(mut process) = self.process.take() {
            launch::kill_group(&process);
            let _ = process.kill();
            let _ = process.wait();
            wait::look_for(Duration::from_secs(5), || {
                self.wire.is_closed().then_some(())
            });
        }
    }

    #[track_caller]
    fn open(&self, url: &str, how: &Value) -> Tab {
        let tab = self.blank(how);
        tab.goto(url);
        tab
    }

    #[track_caller]
    fn blank(&self, how: &Value) -> Tab {
        let target = self.call("Target.createTarget", how.clone());
        let id = target["targetId"]
            .as_str()
            .expect("a new tab has an id")
            .to_owned();
        let session = wait::look(|| self.wire.witness(|seen| seen.session_of(&id)));
        let tab = Tab::new(
            Arc::clone(&self.wire),
            session.expect("a new tab can be watched"),
            id,
        );
        // Answered, this proves that the orders to watch have arrived too.
        // Without waiting for it, half of all first pages went unwatched.
        tab.call("Runtime.evaluate", json!({ "expression": "0" }));
        tab
    }

    #[track_caller]
    fn call(&self, method: &str, params: Value) -> Value {
        self.wire
            .call(None, method, params)
            .unwrap_or_else(|why| panic!("{why}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.end();
    }
}

/// Whether Chromium is there at all, and where.
pub fn installed() -> Option<&'static Path> {
    launch::chromium()
}
