//! The journal as typed entries, by id. It is filled from merged entries and holds nothing that
//! could not be made again from them.

mod lists;
mod order;

use std::collections::{BTreeMap, BTreeSet};

use crate::entry::{Entry, EntryKind};
use crate::fields::{Fields, Reading};
use crate::ids::{Id, digit};
use crate::kinds;
use crate::preference::PreferenceView;
use crate::time::Zones;
use order::{Order, Orders};

/// The open journal.
#[derive(Debug, Clone, Default)]
pub struct State {
    entries: BTreeMap<Id, Entry>,
    orders: Orders,
    preference: PreferenceView,
    zones: Zones,
    /// Entries of kinds this version does not know; the vault keeps them.
    unread: BTreeSet<Id>,
}

impl State {
    /// Takes an entry as it is merged now, in place of what was known of it. An entry of a kind
    /// of a newer version is counted (see [`State::unread`]) and left to the vault.
    pub fn put(&mut self, id: Id, fields: &dyn Fields) {
        self.remove(id);
        if let Some(entry) = self.read(id, fields) {
            self.orders.put(&entry);
            self.entries.insert(id, entry);
        }
    }

    /// Like [`State::put`], for many at once, as when a journal is opened.
    pub fn put_all<F: Fields>(&mut self, entries: impl IntoIterator<Item = (Id, F)>) {
        let mut read = BTreeMap::new();
        for (id, fields) in entries {
            self.remove(id);
            if let Some(entry) = self.read(id, &fields) {
                read.insert(id, entry);
            }
        }
        self.orders.put_all(read.values());
        self.entries.append(&mut read);
    }

    /// A typed entry; `None` for what is no entry of its own.
    fn read(&mut self, id: Id, fields: &dyn Fields) -> Option<Entry> {
        let mut reading = Reading {
            fields,
            zones: &mut self.zones,
        };
        match EntryKind::from_code(fields.kind()) {
            Some(kind) => Some(Entry::read(id, kind, &mut reading)),
            None if fields.kind() == kinds::PREFERENCE && id == Id::PREFERENCE => {
                self.preference = PreferenceView::read(&reading);
                None
            }
            None => {
                self.unread.insert(id);
                None
            }
        }
    }

    /// Forgets an entry.
    pub fn remove(&mut self, id: Id) {
        if let Some(entry) = self.entries.remove(&id) {
            self.orders.take(&entry);
        }
        if id == Id::PREFERENCE {
            self.preference = PreferenceView::default();
        }
        self.unread.remove(&id);
    }

    /// How many entries are of kinds this version cannot read.
    pub fn unread(&self) -> usize {
        self.unread.len()
    }

    /// Any entry, in the bin or not.
    pub fn entry(&self, id: Id) -> Option<&Entry> {
        self.entries.get(&id)
    }

    /// Every entry, in the bin or not.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// Entries of a kind that are not in the bin, the newest first.
    pub(crate) fn of_kind(&self, kind: EntryKind) -> impl DoubleEndedIterator<Item = &Entry> {
        self.in_order(self.orders.all(Order::Kind(kind))).rev()
    }

    /// Entries in which words were typed at this moment or later, in the bin or not.
    pub(crate) fn typed_since(&self, ms: i64) -> impl Iterator<Item = &Entry> {
        self.in_order(self.orders.from(Order::Typed, ms))
    }

    fn in_order(
        &self,
        ids: impl DoubleEndedIterator<Item = Id>,
    ) -> impl DoubleEndedIterator<Item = &Entry> {
        ids.filter_map(|id| self.entries.get(&id))
    }

    fn live(&self, id: Id) -> Option<&Entry> {
        self.entries
            .get(&id)
            .filter(|entry| entry.kept().deleted_ms.is_none())
    }

    /// What a person prefers.
    pub fn preference(&self) -> &PreferenceView {
        &self.preference
    }

    /// Whether nothing was ever kept, or everything is in the bin.
    pub fn is_empty(&self) -> bool {
        self.orders.nothing_is_kept()
    }

    /// Entries outside the bin whose id begins with these hexadecimal digits.
    pub fn resolve(&self, prefix: &str) -> Vec<Id> {
        let digits: Option<Vec<u8>> = prefix.bytes().map(|sign| digit(sign).ok()).collect();
        let Some(digits) = digits.filter(|digits| (1..=32).contains(&digits.len())) else {
            return Vec::new();
        };
        let bound = |filler: u8| {
            let nibble = |at: usize| digits.get(at).copied().unwrap_or(filler);
            Id::from(std::array::from_fn(|byte| {
                nibble(2 * byte) << 4 | nibble(2 * byte + 1)
            }))
        };
        self.entries
            .range(bound(0)..=bound(15))
            .filter(|(_, entry)| entry.kept().deleted_ms.is_none())
            .map(|(id, _)| *id)
            .collect()
    }
}
