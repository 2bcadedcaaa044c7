//! One entry: its writes, kept sorted so that a field's are together, oldest first.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::clock::Hlc;
use crate::codec::code;
use crate::ids::DeviceId;
use crate::op::{Dot, Op};
use crate::value::Value;

use super::text::{self, TextView};
use super::views;
use super::write::{At, Stamp, Write};

/// Above this many writes an entry's list grows in leaps; below, it is exactly as long as needed.
const FEW: usize = 64;

/// One entry as its writes tell it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The kind its first folded write named.
    base_kind: u32,
    /// Some write named another kind. Never seen but in tests; the kind is looked for only then.
    mixed: bool,
    stamps: Vec<Stamp>,
    writes: Vec<Write>,
}

impl Entry {
    pub(super) fn new(kind: u32) -> Entry {
        Entry {
            base_kind: kind,
            mixed: false,
            stamps: Vec::new(),
            writes: Vec::new(),
        }
    }

    /// What kind of entry it is: what its oldest write says.
    pub fn kind(&self) -> u32 {
        let oldest = if self.mixed { self.oldest() } else { None };
        oldest.map_or(self.base_kind, |write| write.kind(self.base_kind))
    }

    /// The stamp of its oldest write.
    pub fn created(&self) -> Hlc {
        self.stamps
            .iter()
            .map(|stamp| stamp.hlc)
            .min()
            .unwrap_or_default()
    }

    /// What this register holds. One that was emptied, by CBOR's null, holds nothing.
    pub fn register(&self, field: u32) -> Option<&Value> {
        views::register(self.field(field))
    }

    /// What is in this set, in the order it was added. An addition wins over a removal that had
    /// not seen it.
    pub fn set(&self, field: u32) -> Vec<&Value> {
        views::set(self.field(field))
    }

    /// The keys of this map and what they hold, in the order they first came.
    pub fn map(&self, field: u32) -> Vec<(&Value, &Value)> {
        views::map(self.field(field))
    }

    /// This text, if it was ever written.
    pub fn text(&self, field: u32) -> Option<TextView> {
        text::view(&self.texts(field))
    }

    /// The stamp of the newest write to this field, if it was ever written.
    pub fn written(&self, field: u32) -> Option<Hlc> {
        self.field(field).map(|at| at.stamp.hlc).max()
    }

    /// The versions of a text that are in force, newest first, with the dots that name them. More
    /// than one where devices wrote without knowing of each other. Whoever begins to edit a text
    /// takes note of them, and names them as parents of what is written.
    pub fn versions(&self, field: u32) -> Vec<(Dot, Arc<str>)> {
        let heads = text::heads(&self.texts(field));
        heads
            .into_iter()
            .rev()
            .filter_map(|at| Some((at.dot(), at.text()?.clone())))
            .collect()
    }

    /// Every field that was ever written, in order. 0 is deletion and restoring.
    pub fn fields(&self) -> impl Iterator<Item = u32> {
        self.writes
            .chunk_by(|one, next| one.field == next.field)
            .map(|run| run[0].field)
    }

    /// The writes to one field, oldest first.
    pub(super) fn field(&self, field: u32) -> impl DoubleEndedIterator<Item = At<'_>> + Clone {
        let start = self.writes.partition_point(|write| write.field < field);
        let length = self.writes[start..].partition_point(|write| write.field == field);
        self.writes[start..start + length]
            .iter()
            .map(|write| self.at(write))
    }

    pub(super) fn texts(&self, field: u32) -> Vec<At<'_>> {
        self.field(field)
            .filter(|at| at.code() == code::TEXT)
            .collect()
    }

    /// All writes, by field and then oldest first.
    pub(super) fn writes(&self) -> impl Iterator<Item = At<'_>> + Clone {
        self.writes.iter().map(|write| self.at(write))
    }

    /// The writes of one act, in its order.
    pub(super) fn writes_of(&self, device: DeviceId, seq: u64) -> Vec<At<'_>> {
        if !self
            .stamps
            .iter()
            .any(|stamp| stamp.seq == seq && stamp.device == device)
        {
            return Vec::new();
        }
        let mut writes: Vec<At<'_>> = self.writes().filter(|at| at.is_of(device, seq)).collect();
        writes.sort_unstable_by_key(|at| at.write.index);
        writes
    }

    pub(super) fn oldest(&self) -> Option<At<'_>> {
        self.writes().min_by_key(|at| at.order())
    }

    pub(super) fn stamps(&self) -> &[Stamp] {
        &self.stamps
    }

    pub(super) fn base_kind(&self) -> u32 {
        self.base_kind
    }

    /// The place of this stamp among the entry's, with room for the writes that come with it.
    pub(super) fn stamp(&mut self, stamp: Stamp, writes: usize) -> u32 {
        if self.writes.len() + writes <= FEW {
            self.writes.reserve_exact(writes);
        }
        let at = self
            .stamps
            .iter()
            .rposition(|known| *known == stamp)
            .unwrap_or_else(|| {
                if self.stamps.len() < FEW {
                    self.stamps.reserve_exact(1);
                }
                self.stamps.push(stamp);
                self.stamps.len() - 1
            });
        u32::try_from(at).expect("an entry has fewer than four billion records")
    }

    pub(super) fn insert(&mut self, stamp: u32, index: u32, op: &Op) {
        let write = Write::new(stamp, index, op, self.base_kind);
        self.put(write);
    }

    /// Takes over all writes of one stamp of another fold's view of this entry.
    pub(super) fn take_over(&mut self, theirs: &Entry, stamp: usize) {
        let at = u32::try_from(stamp).expect("it counted the stamps of an entry");
        let writes = theirs.writes.iter().filter(|write| write.stamp == at);
        let ours = self.stamp(theirs.stamps[stamp], writes.clone().count());
        for write in writes {
            let kind = theirs.at(write).kind(theirs.base_kind);
            let mut write = Write {
                stamp: ours,
                ..write.clone()
            };
            write.set_kind(kind, self.base_kind);
            self.put(write);
        }
    }

    fn put(&mut self, write: Write) {
        let before = |known: &Write| match known.field.cmp(&write.field) {
            Ordering::Equal => self.at(known).order() < self.at(&write).order(),
            less_or_greater => less_or_greater.is_lt(),
        };
        // Acts mostly come in order, and name their fields in order.
        let place = match self.writes.last() {
            Some(last) if !before(last) => self.writes.partition_point(before),
            _ => self.writes.len(),
        };
        self.mixed |= write.names_kind();
        self.writes.insert(place, write);
    }

    fn at<'a>(&'a self, write: &'a Write) -> At<'a> {
        At {
            stamp: &self.stamps[write.stamp as usize],
            write,
        }
    }
}
