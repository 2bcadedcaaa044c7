//! The bin: what was deleted less than thirty days ago and can be taken out again (O5).

use std::sync::Arc;

use crate::entry::{Entry, EntryKind};
use crate::ids::Id;
use crate::state::State;
use crate::time::Now;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// Days an entry stays in the bin.
pub const BIN_DAYS: i64 = 30;

/// One thing in the bin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BinItem {
    /// Which entry.
    pub id: Id,
    /// What kind of entry.
    pub kind: EntryKind,
    /// Its first words; empty for a reading without words.
    pub title: Arc<str>,
    /// When it was deleted, unix milliseconds.
    pub deleted_ms: i64,
    /// Whole days it stays, 0 on the last.
    pub days_left: i64,
}

pub(crate) fn left_the_bin(deleted_ms: i64, now: &Now) -> bool {
    now.ms.saturating_sub(deleted_ms) >= BIN_DAYS * DAY_MS
}

/// Whether an entry went into the bin with its setback: a reading, in the same moment. It is not
/// a thing of its own there, and comes back with it.
pub(crate) fn goes_with(entry: &Entry, setback: &Entry) -> bool {
    let Entry::CheckIn(reading) = entry else {
        return false;
    };
    reading.setback.map(Id::from) == Some(setback.kept().id)
        && reading.kept.deleted_ms.is_some()
        && reading.kept.deleted_ms == setback.kept().deleted_ms
}

impl State {
    /// What is in the bin, the newest first.
    pub fn bin(&self, now: &Now) -> Vec<BinItem> {
        let mut items: Vec<BinItem> = self
            .entries()
            .filter(|entry| !self.went_with_its_setback(entry))
            .filter_map(|entry| {
                let deleted_ms = entry
                    .kept()
                    .deleted_ms
                    .filter(|at| !left_the_bin(*at, now))?;
                let age = now.ms.saturating_sub(deleted_ms).max(0);
                Some(BinItem {
                    id: entry.kept().id,
                    kind: entry.kind(),
                    title: entry.title().current.clone(),
                    deleted_ms,
                    days_left: BIN_DAYS - 1 - age / DAY_MS,
                })
            })
            .collect();
        items.sort_by_key(|item| (std::cmp::Reverse(item.deleted_ms), item.id));
        items
    }

    fn went_with_its_setback(&self, entry: &Entry) -> bool {
        let Entry::CheckIn(reading) = entry else {
            return false;
        };
        let setback = reading.setback.and_then(|setback| self.entry(setback.0));
        setback.is_some_and(|setback| goes_with(entry, setback))
    }
}
