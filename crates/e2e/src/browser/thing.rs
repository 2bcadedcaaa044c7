//! One thing on a page, as a person perceives it: a role and a name from the
//! accessibility tree, and the element behind them.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::tab::{Tab, plain};
use super::wire::Refused;

/// What one can press.
pub(super) const PRESSABLE: &[&str] = &[
    "button",
    "link",
    "radio",
    "checkbox",
    "switch",
    "tab",
    "menuitem",
    "option",
    "DisclosureTriangle",
    "summary",
];

/// What one can write into.
pub(super) const FIELDS: &[&str] = &[
    "textbox",
    "searchbox",
    "combobox",
    "spinbutton",
    "Date",
    "DateTime",
    "InputTime",
];

/// Brings an element into sight and says where to press it, or why one cannot.
const PLACE: &str = "function () {
    const shown = element => { const r = element.getBoundingClientRect(); return r.width > 0 && r.height > 0 ? r : null; };
    let target = this.nodeType === 1 ? this : this.parentElement;
    if (!target.isConnected) return { why: 'it is no longer on the page' };
    if (this.disabled) return { why: 'it is disabled' };
    const label = this.labels && this.labels[0];
    const small = shown(target);
    if (label && (!small || small.width < 4)) target = label;
    const outside = r => r.top < 0 || r.left < 0 || r.bottom > innerHeight || r.right > innerWidth;
    let r = shown(target);
    if (!r) return { why: 'it has no size' };
    if (outside(r)) { target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' }); r = shown(target); }
    for (const line of target.getClientRects()) {
        const x = line.left + line.width / 2, y = line.top + line.height / 2;
        const top = document.elementFromPoint(x, y);
        if (!top) continue;
        const mine = top === target || target.contains(top) || (top.closest && top.closest('label') && top.closest('label').control === this);
        if (mine) return { x, y };
    }
    const x = r.left + r.width / 2, y = r.top + r.height / 2;
    const top = document.elementFromPoint(x, y);
    return { why: top ? 'it is covered by ' + top.outerHTML.slice(0, 120) : 'it is off the screen' };
}";

/// Whether all of an element is on the screen now, without scrolling, and not covered.
const IN_SIGHT: &str = "function () {
    const element = this.nodeType === 1 ? this : this.parentElement;
    const r = element.getBoundingClientRect();
    if (!element.isConnected || r.width === 0 || r.height === 0) return false;
    if (r.top < 0 || r.left < 0 || r.bottom > innerHeight + 0.5 || r.right > innerWidth + 0.5) return false;
    const top = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
    return !!top && (element.contains(top) || top.contains(element));
}";

/// A thing found on a page. It may vanish at any moment, as things on pages do.
#[derive(Clone, Debug)]
pub struct Thing {
    tab: Tab,
    element: u64,
    role: String,
    name: String,
    value: String,
    states: Vec<(String, String)>,
    /// What it is part of, the innermost first: roles and names.
    within: Vec<(String, String)>,
}

impl Thing {
    pub(super) fn by_name(tab: &Tab, roles: &[&str], name: &str) -> Option<Self> {
        let name = plain(name);
        tree(tab)
            .into_iter()
            .find(|thing| roles.contains(&thing.role.as_str()) && plain(&thing.name) == name)
    }

    pub(super) fn all(tab: &Tab, role: &str) -> Vec<Self> {
        tree(tab)
            .into_iter()
            .filter(|thing| thing.role == role)
            .collect()
    }

    pub(super) fn focused(tab: &Tab) -> Option<Self> {
        let on =
            |thing: &Self| thing.state("focused") == Some("true") && thing.role != "RootWebArea";
        tree(tab).into_iter().find(on)
    }

    pub(super) fn everything(tab: &Tab) -> Vec<String> {
        let silent = [
            "InlineTextBox",
            "generic",
            "none",
            "paragraph",
            "ListMarker",
            "LineBreak",
        ];
        tree(tab)
            .into_iter()
            .filter(|thing| !thing.name.trim().is_empty() && !silent.contains(&thing.role.as_str()))
            .map(|thing| format!("{} “{}” {}", thing.role, plain(&thing.name), thing.value))
            .collect()
    }

    pub(super) fn by_css(tab: &Tab, css: &str) -> Option<Self> {
        let script = format!("document.querySelector({})", Value::from(css));
        let found = tab
            .try_call("Runtime.evaluate", json!({ "expression": script }))
            .ok()?;
        let object = found["result"]["objectId"].as_str()?;
        let node = tab
            .try_call("DOM.describeNode", json!({ "objectId": object }))
            .ok()?;
        let element = node["node"]["backendNodeId"].as_u64()?;
        let known = tree(tab).into_iter().find(|thing| thing.element == element);
        let plain_one = || Self {
            tab: tab.clone(),
            element,
            role: String::new(),
            name: String::new(),
            value: String::new(),
            states: Vec::new(),
            within: Vec::new(),
        };
        Some(known.unwrap_or_else(plain_one))
    }

    /// Its role: `button`, `textbox`, `heading`, …
    pub fn role(&self) -> &str {
        &self.role
    }

    /// Its name, as a screen reader says it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What stood in it when it was found.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// A state it had when it was found: `checked`, `disabled`, `pressed`,
    /// `expanded`, `focused`, `invalid`, …
    pub fn state(&self, state: &str) -> Option<&str> {
        self.states
            .iter()
            .find(|(name, _)| name == state)
            .map(|(_, value)| value.as_str())
    }

    /// Whether it is part of something with this role and name: a choice of a
    /// scale, a link of a list.
    pub fn is_within(&self, role: &str, name: &str) -> bool {
        self.within
            .iter()
            .any(|(one, called)| one == role && plain(called) == plain(name))
    }

    /// Presses it.
    ///
    /// # Panics
    /// When it cannot be pressed, and why.
    #[track_caller]
    pub fn click(&self) {
        let mut why = String::new();
        let pressed = crate::wait::look(|| self.try_click().map_err(|reason| why = reason).ok());
        if pressed.is_none() {
            panic!(
                "{} “{}” cannot be pressed: {why}.\n{}",
                self.role,
                self.name,
                self.tab.describe()
            );
        }
    }

    /// Whether all of it is on the screen without scrolling, and nothing covers it.
    pub fn in_sight(&self) -> bool {
        self.apply(IN_SIGHT, json!([])) == Ok(json!(true))
    }

    /// Width and height in CSS pixels.
    pub fn size(&self) -> (f64, f64) {
        let size =
            "function () { const r = this.getBoundingClientRect(); return [r.width, r.height]; }";
        let size = self.apply(size, json!([])).unwrap_or_default();
        (
            size[0].as_f64().unwrap_or_default(),
            size[1].as_f64().unwrap_or_default(),
        )
    }

    /// The text in it now.
    pub fn text(&self) -> String {
        let text = self.apply(
            "function () { return this.innerText ?? this.textContent; }",
            json!([]),
        );
        text.ok()
            .and_then(|text| text.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// One attribute of the element behind it.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let value = self.apply(
            "function (name) { return this.getAttribute(name); }",
            json!([{ "value": name }]),
        );
        value.ok()?.as_str().map(str::to_owned)
    }

    /// Chooses an entry of a drop-down list by what it says.
    ///
    /// # Panics
    /// When there is no such entry.
    #[track_caller]
    pub fn choose(&self, entry: &str) {
        let script = "function (entry) {
            const option = [...this.options].find(one => one.text.trim() === entry);
            if (!option) return false;
            this.value = option.value;
            this.dispatchEvent(new Event('input', { bubbles: true }));
            this.dispatchEvent(new Event('change', { bubbles: true }));
            return true;
        }";
        let chosen = self.apply(script, json!([{ "value": entry }]));
        assert!(
            chosen == Ok(json!(true)),
            "{} “{}” offers no “{entry}”: {chosen:?}",
            self.role,
            self.name
        );
    }

    pub(super) fn try_click(&self) -> Result<(), Refused> {
        let place = self.apply(PLACE, json!([]))?;
        if let Some(why) = place["why"].as_str() {
            return Err(why.to_owned());
        }
        let (x, y) = (&place["x"], &place["y"]);
        let touch = self.tab.try_call(
            "Runtime.evaluate",
            json!({ "expression": "navigator.maxTouchPoints > 0" }),
        )?;
        if touch["result"]["value"] == true {
            let finger = json!([{ "x": x, "y": y }]);
            self.tab.try_call(
                "Input.dispatchTouchEvent",
                json!({ "type": "touchStart", "touchPoints": finger }),
            )?;
            self.tab.try_call(
                "Input.dispatchTouchEvent",
                json!({ "type": "touchEnd", "touchPoints": [] }),
            )?;
            return Ok(());
        }
        self.tab.try_call(
            "Input.dispatchMouseEvent",
            json!({ "type": "mouseMoved", "x": x, "y": y }),
        )?;
        for what in ["mousePressed", "mouseReleased"] {
            let event = json!({ "type": what, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.tab.try_call("Input.dispatchMouseEvent", event)?;
        }
        Ok(())
    }

    /// Runs a function with the element as `this`.
    fn apply(&self, function: &str, arguments: Value) -> Result<Value, Refused> {
        let object = self
            .tab
            .try_call("DOM.resolveNode", json!({ "backendNodeId": self.element }))?;
        let params = json!({
            "objectId": object["object"]["objectId"], "functionDeclaration": function,
            "arguments": arguments, "returnByValue": true,
        });
        let mut done = self.tab.try_call("Runtime.callFunctionOn", params)?;
        if done["exceptionDetails"].is_object() {
            return Err(done["exceptionDetails"].to_string());
        }
        Ok(done["result"]["value"].take())
    }
}

/// The whole page as a screen reader has it, in reading order.
fn tree(tab: &Tab) -> Vec<Thing> {
    let Ok(tree) = tab.try_call("Accessibility.getFullAXTree", json!({})) else {
        // The page is being replaced; whoever looks will look again.
        return Vec::new();
    };
    let nodes: Vec<&Value> = tree["nodes"].as_array().into_iter().flatten().collect();
    let by_id: HashMap<&str, &Value> = nodes
        .iter()
        .filter_map(|node| Some((node["nodeId"].as_str()?, *node)))
        .collect();
    let seen = nodes.iter().filter(|node| node["ignored"] != true);
    seen.filter_map(|node| thing(tab, node, &by_id)).collect()
}

fn thing(tab: &Tab, node: &Value, by_id: &HashMap<&str, &Value>) -> Option<Thing> {
    let parent = |node: &Value| by_id.get(node["parentId"].as_str()?).copied();
    let around = std::iter::successors(parent(node), |node| parent(node));
    let properties = node["properties"].as_array().into_iter().flatten();
    Some(Thing {
        tab: tab.clone(),
        element: node["backendDOMNodeId"].as_u64()?,
        role: text(&node["role"]),
        name: text(&node["name"]),
        value: text(&node["value"]),
        states: properties
            .map(|state| {
                (
                    state["name"].as_str().unwrap_or_default().to_owned(),
                    text(&state["value"]),
                )
            })
            .collect(),
        within: around
            .map(|node| (text(&node["role"]), text(&node["name"])))
            .collect(),
    })
}

/// The plain words of a value of the accessibility tree.
fn text(value: &Value) -> String {
    match &value["value"] {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
