//! Everything a person wrote, readable.

use store::Store;

use crate::journal_open::App;
use crate::keeper::Keeper;

/// As JSON.
pub fn json<S: Store, K: Keeper>(_app: &App<S, K>) -> String {
    "{}".to_owned()
}

/// As Markdown files: path and text.
pub fn markdown<S: Store, K: Keeper>(_app: &App<S, K>) -> Vec<(String, String)> {
    Vec::new()
}
