//! What the browser was seen to do: its tabs and workers, every request, what
//! it complained about. Kept for the whole life of the browser and for every
//! tab and worker of it, from before their first line of code runs: each is
//! held at its start until it is being watched.

use std::collections::{BTreeMap, HashMap};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// Something to tell a tab or worker, without waiting for an answer.
#[derive(Debug)]
pub(super) struct Order {
    pub(super) session: String,
    pub(super) method: &'static str,
    pub(super) params: Value,
}

/// A tab, a service worker, a worker.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub(super) id: String,
    pub(super) kind: String,
}

/// One request as the browser made it.
#[derive(Clone, Debug)]
pub struct Request {
    /// Who asked: `page`, `service_worker`, `worker`, …
    pub by: String,
    /// The whole address.
    pub url: String,
    /// `GET`, `POST`, …
    pub method: String,
    /// Every header that went out, those the browser adds included.
    pub headers: BTreeMap<String, String>,
    /// The body, if there was one and it could be seen.
    pub body: Option<Vec<u8>>,
    /// There was a body that could not be seen. A test that cares must fail on it.
    pub body_unseen: bool,
    /// Why there was no answer, if so.
    pub failed: Option<String>,
    /// The status of the answer, once there is one.
    pub status: Option<u16>,
    tab: String,
}

impl Request {
    /// Whether the tab or worker with this session made it.
    pub(super) fn is_of(&self, session: &str) -> bool {
        self.tab == session
    }
}

/// A line of the console, a thrown error, a blocked resource.
#[derive(Clone, Debug)]
pub struct Line {
    /// `error`, `warning`, `log`, `policy`, …
    pub level: String,
    /// What it says.
    pub text: String,
    tab: String,
}

impl Line {
    /// Whether the tab or worker with this session said it.
    pub(super) fn is_of(&self, session: &str) -> bool {
        self.tab == session
    }
}

/// Everything seen so far.
#[derive(Debug, Default)]
pub(super) struct Witness {
    pub(super) targets: BTreeMap<String, Target>,
    pub(super) requests: Vec<Request>,
    pub(super) lines: Vec<Line>,
    pub(super) offline: bool,
    by_id: HashMap<String, usize>,
    headers_first: HashMap<String, BTreeMap<String, String>>,
}

impl Witness {
    /// Takes in one event and says what is to be done about it.
    pub(super) fn note(
        &mut self,
        session: Option<&str>,
        method: &str,
        params: &Value,
    ) -> Vec<Order> {
        let tab = session.unwrap_or_default();
        match method {
            "Target.attachedToTarget" => return self.meet(params),
            "Target.detachedFromTarget" => {
                self.targets.remove(text(&params["sessionId"]));
            }
            "Page.javascriptDialogOpening" => {
                // A page that asks before it is left: the person says yes.
                return vec![order(
                    tab,
                    "Page.handleJavaScriptDialog",
                    json!({ "accept": true }),
                )];
            }
            "Network.requestWillBeSent" => self.request(tab, params),
            "Network.requestWillBeSentExtraInfo" => self.headers(params),
            "Network.webSocketCreated" => self.socket(tab, params),
            "Network.webSocketFrameSent" => {
                if let Some(request) = self.known(params) {
                    let sent = text(&params["response"]["payloadData"]);
                    request
                        .body
                        .get_or_insert_default()
                        .extend_from_slice(sent.as_bytes());
                }
            }
            "Network.responseReceived" => {
                let status = params["response"]["status"]
                    .as_u64()
                    .and_then(|status| u16::try_from(status).ok());
                if let Some(request) = self.known(params) {
                    request.status = status;
                }
            }
            "Network.loadingFailed" => {
                let why = text(&params["errorText"]).to_owned();
                if let Some(request) = self.known(params) {
                    request.failed = Some(why);
                }
            }
            "Runtime.exceptionThrown" => {
                let details = &params["exceptionDetails"];
                let what = details["exception"]["description"]
                    .as_str()
                    .unwrap_or(text(&details["text"]));
                self.line(tab, "error", what.to_owned());
            }
            "Runtime.consoleAPICalled" => {
                let said: Vec<String> = params["args"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(shown)
                    .collect();
                self.line(tab, text(&params["type"]), said.join(" "));
            }
            "Log.entryAdded" => {
                let entry = &params["entry"];
                self.line(
                    tab,
                    text(&entry["level"]),
                    format!("{} {}", text(&entry["text"]), text(&entry["url"])),
                );
            }
            "Audits.issueAdded" => {
                let details = &params["issue"]["details"]["contentSecurityPolicyIssueDetails"];
                if details.is_object() {
                    self.line(tab, "policy", details.to_string());
                }
            }
            "Inspector.targetCrashed" => self.line(tab, "error", "the tab crashed".to_owned()),
            _ => {}
        }
        Vec::new()
    }

    /// The session of a target, once it is there.
    pub(super) fn session_of(&self, target: &str) -> Option<String> {
        self.targets
            .iter()
            .find(|(_, seen)| seen.id == target)
            .map(|(session, _)| session.clone())
    }

    fn meet(&mut self, params: &Value) -> Vec<Order> {
        let info = &params["targetInfo"];
        let session = text(&params["sessionId"]);
        let target = Target {
            id: text(&info["targetId"]).to_owned(),
            kind: text(&info["type"]).to_owned(),
        };
        let mut orders = vec![
            order(session, "Runtime.enable", json!({})),
            order(session, "Log.enable", json!({})),
            order(
                session,
                "Network.enable",
                json!({ "maxPostDataSize": 64 << 20 }),
            ),
            order(session, "Audits.enable", json!({})),
            order(session, "Inspector.enable", json!({})),
            order(session, "Target.setAutoAttach", attach_own()),
        ];
        if target.kind == "page" {
            orders.push(order(session, "Page.enable", json!({})));
        }
        if self.offline {
            orders.push(order(
                session,
                "Network.emulateNetworkConditions",
                network(true),
            ));
        }
        orders.push(order(session, "Runtime.runIfWaitingForDebugger", json!({})));
        self.targets.insert(session.to_owned(), target);
        orders
    }

    fn request(&mut self, tab: &str, params: &Value) {
        let id = text(&params["requestId"]).to_owned();
        if self.by_id.contains_key(&id) && params["redirectResponse"].is_null() {
            // A service worker is watched twice: for the browser and for its tab.
            return;
        }
        let asked = &params["request"];
        let by = self
            .targets
            .get(tab)
            .map_or("page", |target| &target.kind)
            .to_owned();
        let mut headers = pairs(&asked["headers"]);
        headers.extend(self.headers_first.remove(&id).unwrap_or_default());
        let body = body(asked);
        self.by_id.insert(id, self.requests.len());
        self.requests.push(Request {
            by,
            url: text(&asked["url"]).to_owned() + text(&asked["urlFragment"]),
            method: text(&asked["method"]).to_owned(),
            headers,
            body_unseen: asked["hasPostData"] == true && body.is_none(),
            body,
            failed: None,
            status: None,
            tab: tab.to_owned(),
        });
    }

    fn socket(&mut self, tab: &str, params: &Value) {
        let request = json!({ "url": params["url"], "method": "WEBSOCKET", "headers": {} });
        self.request(
            tab,
            &json!({ "requestId": params["requestId"], "request": request }),
        );
    }

    /// What really went out; may be told before or after the request itself.
    fn headers(&mut self, params: &Value) {
        let headers = pairs(&params["headers"]);
        match self.known(params) {
            Some(request) => request.headers.extend(headers),
            None => {
                self.headers_first
                    .insert(text(&params["requestId"]).to_owned(), headers);
            }
        }
    }

    fn known(&mut self, params: &Value) -> Option<&mut Request> {
        let at = *self.by_id.get(text(&params["requestId"]))?;
        self.requests.get_mut(at)
    }

    fn line(&mut self, tab: &str, level: &str, text: String) {
        self.lines.push(Line {
            level: level.to_owned(),
            text,
            tab: tab.to_owned(),
        });
    }
}

/// Watch whatever the browser starts, and hold it until watched; but not the
/// pages its own furniture is made of.
pub(super) fn attach_all() -> Value {
    attach(&["browser", "tab", "browser_ui"])
}

/// Watch whatever a tab starts: workers within it, and its service worker,
/// whose own script is asked for too early for the browser's watching.
fn attach_own() -> Value {
    attach(&["browser", "tab", "browser_ui", "page"])
}

fn attach(but: &[&str]) -> Value {
    let mut filter: Vec<Value> = but
        .iter()
        .map(|kind| json!({ "type": kind, "exclude": true }))
        .collect();
    filter.push(json!({}));
    json!({ "autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true, "filter": filter })
}

/// The network, there or not.
pub(super) fn network(offline: bool) -> Value {
    json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 })
}

fn order(session: &str, method: &'static str, params: Value) -> Order {
    Order {
        session: session.to_owned(),
        method,
        params,
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn pairs(value: &Value) -> BTreeMap<String, String> {
    let pairs = value.as_object().into_iter().flatten();
    pairs
        .map(|(name, value)| (name.to_lowercase(), text(value).to_owned()))
        .collect()
}

fn body(asked: &Value) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    for part in asked["postDataEntries"].as_array().into_iter().flatten() {
        body.extend(STANDARD.decode(part["bytes"].as_str()?).ok()?);
    }
    if body.is_empty() {
        asked["postData"]
            .as_str()
            .map(|text| text.as_bytes().to_vec())
    } else {
        Some(body)
    }
}

/// A console argument as one would read it there.
fn shown(argument: &Value) -> String {
    match (&argument["value"], argument["description"].as_str()) {
        (Value::String(text), _) => text.clone(),
        (Value::Null, Some(text)) => text.to_owned(),
        (Value::Null, None) => argument.to_string(),
        (value, _) => value.to_string(),
    }
}
