//! The line to Chromium: its DevTools protocol over two pipes.
//!
//! Pipes rather than a WebSocket: no port is opened, nothing asynchronous and
//! no further crate is needed, and the browser ends by itself when the test
//! does. A thread reads; whoever asks waits for the answer to their number.

use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, Write};
use std::process::{ChildStdin, ChildStdout};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::witness::Witness;

/// The longest one answer may take.
const ANSWER_WITHIN: Duration = Duration::from_secs(60);

/// Why a call came to nothing. Most of them are a page that moved on in the
/// middle of a question, so callers ask again.
pub(super) type Refused = String;

/// The open line.
#[derive(Debug)]
pub(super) struct Wire {
    out: Mutex<ChildStdin>,
    heard: Mutex<Heard>,
    news: Condvar,
}

#[derive(Debug, Default)]
struct Heard {
    number: u64,
    awaited: HashSet<u64>,
    answers: HashMap<u64, Result<Value, Refused>>,
    closed: bool,
    witness: Witness,
}

impl Wire {
    /// Begins to listen.
    pub(super) fn open(out: ChildStdin, from: ChildStdout) -> Arc<Self> {
        let wire = Arc::new(Self {
            out: Mutex::new(out),
            heard: Mutex::default(),
            news: Condvar::new(),
        });
        let listening = Arc::clone(&wire);
        thread::spawn(move || listening.listen(from));
        wire
    }

    /// Asks and waits. `session` names a tab or worker; none means the browser.
    pub(super) fn call(
        &self,
        session: Option<&str>,
        method: &str,
        params: Value,
    ) -> Result<Value, Refused> {
        let id = {
            let mut heard = self.heard();
            heard.number += 1;
            let id = heard.number;
            heard.awaited.insert(id);
            id
        };
        self.send(id, session, method, &params)?;
        let deadline = Instant::now() + ANSWER_WITHIN;
        let mut heard = self.heard();
        loop {
            if let Some(answer) = heard.answers.remove(&id) {
                return answer.map_err(|why| format!("{method}: {why}"));
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if heard.closed || left.is_zero() {
                let why = if heard.closed {
                    "the browser is gone"
                } else {
                    "no answer in time"
                };
                heard.awaited.remove(&id);
                return Err(format!("{method}: {why}"));
            }
            heard = self
                .news
                .wait_timeout(heard, left)
                .expect("the listening thread does not panic")
                .0;
        }
    }

    /// What has been seen so far.
    pub(super) fn witness<T>(&self, read: impl FnOnce(&mut Witness) -> T) -> T {
        read(&mut self.heard().witness)
    }

    /// Whether the browser has hung up.
    pub(super) fn is_closed(&self) -> bool {
        self.heard().closed
    }

    fn heard(&self) -> MutexGuard<'_, Heard> {
        self.heard
            .lock()
            .expect("the listening thread does not panic")
    }

    fn send(
        &self,
        id: u64,
        session: Option<&str>,
        method: &str,
        params: &Value,
    ) -> Result<(), Refused> {
        let mut message = json!({ "id": id, "method": method, "params": params });
        if let Some(session) = session {
            message["sessionId"] = json!(session);
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        let mut out = self.out.lock().expect("nobody panics while writing");
        out.write_all(&bytes)
            .and_then(|()| out.flush())
            .map_err(|why| format!("{method}: {why}"))
    }

    fn listen(&self, from: ChildStdout) {
        let mut from = BufReader::new(from);
        let mut bytes = Vec::new();
        while matches!(from.read_until(0, &mut bytes), Ok(read) if read > 0) {
            if bytes.last() == Some(&0) {
                bytes.pop();
            }
            if let Ok(message) = serde_json::from_slice(&bytes) {
                self.take(message);
            }
            bytes.clear();
        }
        self.heard().closed = true;
        self.news.notify_all();
    }

    fn take(&self, message: Value) {
        let mut heard = self.heard();
        if let Some(id) = message["id"].as_u64() {
            if heard.awaited.remove(&id) {
                let answer = match message["error"]["message"].as_str() {
                    Some(why) => Err(why.to_owned()),
                    None => Ok(message["result"].clone()),
                };
                heard.answers.insert(id, answer);
            }
        } else if let Some(method) = message["method"].as_str() {
            let orders =
                heard
                    .witness
                    .note(message["sessionId"].as_str(), method, &message["params"]);
            // Sent before anyone can know of the new tab: whatever they tell it
            // comes after the order to watch it.
            for order in orders {
                heard.number += 1;
                // A tab may be gone before its order arrives; then there is nothing to tell.
                let _ = self.send(
                    heard.number,
                    Some(&order.session),
                    order.method,
                    &order.params,
                );
            }
        }
        drop(heard);
        self.news.notify_all();
    }
}
