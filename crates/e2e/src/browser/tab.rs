//! One tab: where it is, what it shows, how large it is, what it did.

use std::sync::Arc;

use serde_json::{Value, json};

use super::keys;
use super::thing::Thing;
use super::wire::{Refused, Wire};
use super::witness::{Line, Request};
use crate::wait;

/// A tab. Every method waits until what it speaks of is there.
#[derive(Clone, Debug)]
pub struct Tab {
    wire: Arc<Wire>,
    session: String,
    id: String,
}

impl Tab {
    pub(super) fn new(wire: Arc<Wire>, session: String, id: String) -> Self {
        Self { wire, session, id }
    }

    /// Goes to an address and waits until it has loaded.
    #[track_caller]
    pub fn goto(&self, url: &str) {
        let went = self.call("Page.navigate", json!({ "url": url }));
        if let Some(why) = went["errorText"].as_str() {
            panic!("{url} cannot be opened: {why}");
        }
        self.loaded();
    }

    /// Loads the page again, as a person would, and waits until it has.
    #[track_caller]
    pub fn reload(&self) {
        self.run("window.__before = true");
        self.call("Page.reload", json!({}));
        wait::until("the page loads again", || {
            self.try_run("window.__before === undefined && document.readyState === 'complete'")
                == Ok(json!(true))
        });
    }

    /// Goes one page back, as the button does.
    #[track_caller]
    pub fn back(&self) {
        self.run("history.back()");
    }

    /// Where it is.
    #[track_caller]
    pub fn url(&self) -> String {
        self.run("location.href")
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// What the tab is called.
    #[track_caller]
    pub fn title(&self) -> String {
        self.run("document.title")
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The text one can see on the page now.
    #[track_caller]
    pub fn text(&self) -> String {
        let text = wait::look(|| {
            self.try_run("document.body ? document.body.innerText : ''")
                .ok()
        });
        text.and_then(|text| text.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Whether one can see this text now. White space does not matter.
    #[track_caller]
    pub fn shows(&self, text: &str) -> bool {
        plain(&self.text()).contains(&plain(text))
    }

    /// Waits until one can see this text.
    #[track_caller]
    pub fn see(&self, text: &str) {
        if wait::look(|| self.shows(text).then_some(())).is_none() {
            panic!("“{text}” is not to be seen.\n{}", self.describe());
        }
    }

    /// Waits until one can no longer see this text.
    #[track_caller]
    pub fn see_no_more(&self, text: &str) {
        if wait::look(|| (!self.shows(text)).then_some(())).is_none() {
            panic!("“{text}” is still to be seen.\n{}", self.describe());
        }
    }

    /// Waits for what has this role and this name, as a screen reader says them:
    /// `tab.find("button", "Keep this")`. The whole name, white space aside.
    #[track_caller]
    pub fn find(&self, role: &str, name: &str) -> Thing {
        match wait::look(|| Thing::by_name(self, &[role], name)) {
            Some(thing) => thing,
            None => panic!("there is no {role} “{name}”.\n{}", self.describe()),
        }
    }

    /// Waits for anything one can press that has this name: button, link, chip, choice.
    #[track_caller]
    pub fn find_pressable(&self, name: &str) -> Thing {
        match wait::look(|| Thing::by_name(self, super::thing::PRESSABLE, name)) {
            Some(thing) => thing,
            None => panic!(
                "there is nothing to press called “{name}”.\n{}",
                self.describe()
            ),
        }
    }

    /// Waits for a field with this label.
    #[track_caller]
    pub fn field(&self, label: &str) -> Thing {
        match wait::look(|| Thing::by_name(self, super::thing::FIELDS, label)) {
            Some(thing) => thing,
            None => panic!("there is no field “{label}”.\n{}", self.describe()),
        }
    }

    /// Waits for what a CSS selector finds: for what has no name of its own.
    #[track_caller]
    pub fn select(&self, css: &str) -> Thing {
        match wait::look(|| Thing::by_css(self, css)) {
            Some(thing) => thing,
            None => panic!("nothing matches {css}.\n{}", self.describe()),
        }
    }

    /// Whether there is something with this role and name now.
    pub fn has(&self, role: &str, name: &str) -> bool {
        Thing::by_name(self, &[role], name).is_some()
    }

    /// Everything with this role that is there now, in reading order.
    pub fn all(&self, role: &str) -> Vec<Thing> {
        Thing::all(self, role)
    }

    /// Presses the thing with this name as a person does: with the mouse or a
    /// finger, in its middle, and only where it is really there to be pressed.
    #[track_caller]
    pub fn click(&self, name: &str) {
        let mut why = String::from("nothing to press has this name");
        let pressed = wait::look(|| {
            let thing = Thing::by_name(self, super::thing::PRESSABLE, name)?;
            thing.try_click().map_err(|reason| why = reason).ok()
        });
        if pressed.is_none() {
            panic!("“{name}” cannot be pressed: {why}.\n{}", self.describe());
        }
    }

    /// Presses into the field with this label and types.
    #[track_caller]
    pub fn write(&self, label: &str, text: &str) {
        self.field(label).click();
        self.type_text(text);
    }

    /// Types key by key into whatever has the focus.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        for letter in text.chars() {
            for (method, params) in keys::letter(letter) {
                self.call(method, params);
            }
        }
    }

    /// Presses a key by name, with modifiers: `"Enter"`, `"Shift+Tab"`, `"7"`.
    #[track_caller]
    pub fn press(&self, key: &str) {
        for params in keys::key(key) {
            self.call("Input.dispatchKeyEvent", params);
        }
    }

    /// What has the focus: its role and name; none when nothing has.
    pub fn focused(&self) -> Option<Thing> {
        Thing::focused(self)
    }

    /// Goes with the Tab key to the thing with this name, as one without a
    /// mouse does, and never further than `at_most` presses.
    #[track_caller]
    pub fn tab_to(&self, name: &str, at_most: usize) -> Thing {
        self.tab_until(&format!("“{name}”"), at_most, |thing| {
            plain(thing.name()) == plain(name)
        })
    }

    /// Goes with the Tab key until what has the focus is the one that is looked for.
    #[track_caller]
    pub fn tab_until(&self, what: &str, at_most: usize, is_it: impl Fn(&Thing) -> bool) -> Thing {
        let mut met = Vec::new();
        for _ in 0..at_most {
            self.press("Tab");
            if let Some(thing) = self.focused() {
                if is_it(&thing) {
                    return thing;
                }
                met.push(format!("{} “{}”", thing.role(), thing.name()));
            }
        }
        panic!(
            "the Tab key does not reach {what} in {at_most}; it met {}.\n{}",
            met.join(", "),
            self.describe()
        );
    }

    /// Puts a text in at once, as one pastes or dictates it.
    #[track_caller]
    pub fn insert(&self, text: &str) {
        self.call("Input.insertText", json!({ "text": text }));
    }

    /// Closes it, as its cross does.
    #[track_caller]
    pub fn close(self) {
        let closed = self
            .wire
            .call(None, "Target.closeTarget", json!({ "targetId": self.id }));
        closed.unwrap_or_else(|why| panic!("the tab does not close: {why}"));
    }

    /// Runs a script in the page (its policy does not hold for this) and hands
    /// over what it gives, promises awaited.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.try_run(script).unwrap_or_else(|why| panic!("{why}"))
    }

    /// Requests this tab made; those of its service worker are with [`super::Browser::requests`].
    pub fn requests(&self) -> Vec<Request> {
        self.wire.witness(|seen| {
            seen.requests
                .iter()
                .filter(|one| one.is_of(&self.session))
                .cloned()
                .collect()
        })
    }

    /// Thrown errors and errors in this tab's console.
    pub fn console_errors(&self) -> Vec<String> {
        self.lines(&["error", "assert"])
    }

    /// What the content security policy refused in this tab.
    pub fn csp_reports(&self) -> Vec<String> {
        self.lines(&["policy"])
    }

    /// What a failing test tells: address, everything with a name, complaints.
    pub fn describe(&self) -> String {
        let things: Vec<String> = Thing::everything(self);
        let complaints = self.lines(&["error", "assert", "policy"]);
        let url = self.try_run("location.href").unwrap_or_default();
        format!(
            "The page {url} has:\n  {}\nIts errors: {complaints:#?}",
            things.join("\n  ")
        )
    }

    pub(super) fn call(&self, method: &str, params: Value) -> Value {
        self.try_call(method, params)
            .unwrap_or_else(|why| panic!("{why}"))
    }

    pub(super) fn try_call(&self, method: &str, params: Value) -> Result<Value, Refused> {
        self.wire.call(Some(&self.session), method, params)
    }

    fn try_run(&self, script: &str) -> Result<Value, Refused> {
        let params = json!({
            "expression": script, "awaitPromise": true, "returnByValue": true, "userGesture": true,
        });
        let mut done = self.try_call("Runtime.evaluate", params)?;
        if done["exceptionDetails"].is_object() {
            let thrown = &done["exceptionDetails"];
            let why = thrown["exception"]["description"]
                .as_str()
                .unwrap_or("the script threw");
            return Err(format!("{why}: {thrown}"));
        }
        Ok(done["result"]["value"].take())
    }

    fn loaded(&self) {
        wait::until("the page loads", || self.is_at_rest());
    }

    /// Whether the page it was sent to is there and complete.
    pub(super) fn is_at_rest(&self) -> bool {
        self.try_run("document.readyState === 'complete'") == Ok(json!(true))
    }

    fn lines(&self, levels: &[&str]) -> Vec<String> {
        let wanted =
            |line: &&Line| line.is_of(&self.session) && levels.contains(&line.level.as_str());
        self.wire.witness(|seen| {
            seen.lines
                .iter()
                .filter(wanted)
                .map(|line| line.text.clone())
                .collect()
        })
    }
}

/// A text with its white space made plain, as a reader takes it.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
