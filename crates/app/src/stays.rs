//! Undo never deletes the one entry of preferences: every later act writes to it again, and a
//! deleted entry comes back with all it held. What its first act wrote is emptied in its place.

use journal::Id;
use vault::{Change, Entry, EntryId, Fold, Op, Value};

/// The same reversal, with the preferences emptied where they would have been deleted.
pub(crate) fn in_place_of_deletion(ops: Vec<Op>, fold: &Fold) -> Vec<Op> {
    let preference = EntryId::from(Id::PREFERENCE.bytes());
    let deletes = |op: &Op| op.entry == preference && op.change == Change::Delete;
    if !ops.iter().any(deletes) {
        return ops;
    }
    let emptied = fold
        .entry(preference)
        .map(|entry| fold.complete(emptying(preference, entry)))
        .unwrap_or_default();
    ops.into_iter()
        .filter(|op| !deletes(op))
        .chain(emptied)
        .collect()
}

fn emptying(id: EntryId, entry: &Entry) -> Vec<Op> {
    let mut ops = Vec::new();
    // Field 0 is the entry's own standing.
    for field in entry.fields().filter(|field| *field != 0) {
        let mut push = |change| ops.push(Op::new(id, entry.kind(), field, change));
        if entry.register(field).is_some() {
            push(Change::Register(Value::null()));
        }
        for value in entry.set(field) {
            push(Change::SetRemove(value.clone()));
        }
        for (key, _) in entry.map(field) {
            push(Change::MapRemove { key: key.clone() });
        }
    }
    ops
}
