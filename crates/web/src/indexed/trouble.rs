//! What a browser's errors mean for a person's journal.

use store::StoreError;
use wasm_bindgen::prelude::*;
use web_sys::DomException;

/// An operation that did not succeed.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The connection is gone. Opening again and trying once more may help.
    Lost(String),
    /// Nothing that trying again would mend.
    Final(StoreError),
}

impl Trouble {
    pub(super) fn damaged(what: impl Into<String>) -> Trouble {
        Trouble::Final(StoreError::Damaged(what.into()))
    }
}

impl From<Trouble> for StoreError {
    fn from(trouble: Trouble) -> StoreError {
        match trouble {
            Trouble::Lost(why) => StoreError::Lost(why),
            Trouble::Final(error) => error,
        }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Trouble {
        Trouble::Final(error)
    }
}

impl From<JsValue> for Trouble {
    fn from(error: JsValue) -> Trouble {
        let (name, text) = named(&error);
        match name.as_str() {
            "QuotaExceededError" => Trouble::Final(StoreError::Full(text)),
            "SecurityError" | "NotAllowedError" => Trouble::Final(StoreError::Refused(text)),
            // A table is not there; a record's own file is unreadable; a key is there already
            // though the log ended before it.
            "NotFoundError" | "NotReadableError" | "DataError" | "ConstraintError" => {
                Trouble::Final(StoreError::Damaged(text))
            }
            // InvalidStateError: the connection is closing. UnknownError: what Safari says when its
            // database process died, and Chromium when a read failed. AbortError: the browser
            // closed the connection underneath a transaction.
            _ => Trouble::Lost(text),
        }
    }
}

/// An aborted transaction.
pub(super) fn aborted(error: Option<DomException>) -> Trouble {
    match error {
        Some(error) => Trouble::from(JsValue::from(error)),
        None => Trouble::Lost("the transaction was aborted".to_owned()),
    }
}

/// What an error while opening means: there, an invalid state is a browser that keeps nothing
/// (private windows of some), not a connection that closed.
pub(super) fn at_opening(error: JsValue) -> Trouble {
    let (name, text) = named(&error);
    match name.as_str() {
        "InvalidStateError" => Trouble::Final(StoreError::Refused(text)),
        // Chromium's words where a person has forbidden this site to store anything; the name
        // alone is also that of a read that failed.
        "UnknownError" if text.contains("denied permission") => {
            Trouble::Final(StoreError::Refused(text))
        }
        _ => Trouble::from(error),
    }
}

/// The error's name, and its name with its message.
pub(super) fn named(error: &JsValue) -> (String, String) {
    let property = |name: &str| {
        js_sys::Reflect::get(error, &name.into())
            .ok()
            .and_then(|value| value.as_string())
    };
    let name = property("name").unwrap_or_else(|| "unknown error".to_owned());
    match property("message").filter(|message| !message.is_empty()) {
        Some(message) => (name.clone(), format!("{name}: {message}")),
        None => (name.clone(), name),
    }
}
