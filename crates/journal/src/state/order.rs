//! The orders entries are looked up by. One sorted set holds them all: each line of it says in
//! which order an entry stands, at what moment, and which entry it is.

use std::collections::BTreeSet;

use crate::entry::{Entry, EntryKind};
use crate::ids::{Id, SetbackId};
use crate::texts::texts_of;

/// One way to put entries in a row, always by a moment (unix milliseconds).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Order {
    /// Those of a kind that are not in the bin, by when they were written.
    Kind(EntryKind),
    /// Readings about one setback that are not in the bin, by when they were written.
    About(SetbackId),
    /// Steps that are not in the bin and wait or are under way, by when they were written. They
    /// are few, however long the journal.
    Open,
    /// All that hold words, in the bin or not, by when the newest of these were typed.
    Typed,
}

/// Entries in all their orders.
#[derive(Debug, Clone, Default)]
pub(super) struct Orders(BTreeSet<(Order, i64, Id)>);

impl Orders {
    /// Puts an entry where it belongs.
    pub(super) fn put(&mut self, entry: &Entry) {
        let id = entry.kept().id;
        places(entry, |order, ms| {
            self.0.insert((order, ms, id));
        });
    }

    /// Puts many where they belong. Sorted first and joined as a whole, which is several times
    /// quicker than one by one: opening a journal of ten years is mostly this.
    pub(super) fn put_all<'a>(&mut self, entries: impl Iterator<Item = &'a Entry>) {
        let mut all = Vec::new();
        for entry in entries {
            let id = entry.kept().id;
            places(entry, |order, ms| all.push((order, ms, id)));
        }
        self.0.append(&mut all.into_iter().collect());
    }

    /// Takes it out everywhere.
    pub(super) fn take(&mut self, entry: &Entry) {
        let id = entry.kept().id;
        places(entry, |order, ms| {
            self.0.remove(&(order, ms, id));
        });
    }

    /// One order from a moment on, the oldest first.
    pub(super) fn from(&self, order: Order, ms: i64) -> impl DoubleEndedIterator<Item = Id> + '_ {
        let first = (order, ms, Id::from([0; 16]));
        let last = (order, i64::MAX, Id::from([0xff; 16]));
        self.0.range(first..=last).map(|(_, _, id)| *id)
    }

    /// One whole order, the oldest first.
    pub(super) fn all(&self, order: Order) -> impl DoubleEndedIterator<Item = Id> + '_ {
        self.from(order, i64::MIN)
    }

    /// Whether everything there is lies in the bin.
    pub(super) fn nothing_is_kept(&self) -> bool {
        EntryKind::ALL
            .into_iter()
            .all(|kind| self.all(Order::Kind(kind)).next().is_none())
    }
}

/// Tells every place where an entry belongs.
fn places(entry: &Entry, mut place: impl FnMut(Order, i64)) {
    let mut newest = None;
    texts_of(entry, &mut |at_ms, _| newest = newest.max(Some(at_ms)));
    if let Some(at_ms) = newest {
        place(Order::Typed, at_ms);
    }
    if entry.kept().deleted_ms.is_some() {
        return;
    }
    let written = entry.written().ms;
    place(Order::Kind(entry.kind()), written);
    match entry {
        Entry::CheckIn(reading) => {
            if let Some(setback) = reading.setback {
                place(Order::About(setback), written);
            }
        }
        Entry::Step(step) => {
            // Without its words it is known in part only, and is not brought up.
            if (step.waiting() || step.under_way()) && step.what.words().is_some() {
                place(Order::Open, written);
            }
        }
        Entry::Setback(_)
        | Entry::Moment(_)
        | Entry::Person(_)
        | Entry::Value(_)
        | Entry::OwnStep(_) => {}
    }
}
