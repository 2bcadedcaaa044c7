//! Everything a person wrote, in a form other programs and people read. What each field means is
//! told in `docs/journal.schema.json`.

mod entries;
mod ids;
mod prose;

use serde_json::{Value, json};
use store::Store;

use crate::journal_open::App;
use crate::keeper::Keeper;

pub use entries::entry as entry_json;
use entries::{moment_of_writing, preference};
pub use prose::markdown;

/// The layout's number; raised when a reader of the earlier one would misread it.
const VERSION: u32 = 1;

/// The whole journal as JSON, the bin and earlier wordings included.
pub fn json<S: Store, K: Keeper>(app: &App<S, K>) -> String {
    let now = app.now();
    let tree = app.read(|state| {
        let entries: Vec<Value> = state.entries().map(entries::entry).collect();
        json!({
            "format": "bearing-journal",
            "version": VERSION,
            "exported": moment_of_writing(&now),
            "entries": entries,
            "preference": preference(state.preference()),
            "not_understood": state.unread(),
        })
    });
    format!("{tree:#}\n")
}
