//! The journal as typed entries, by id. It is filled from merged entries and holds nothing that
//! could not be made again from them.

use std::collections::{BTreeMap, BTreeSet};

use crate::care::person::Person;
use crate::direction::Value;
use crate::entry::{Entry, EntryKind};
use crate::fields::{Fields, Reading};
use crate::ids::{Id, MomentId, OwnStepId, PersonId, SetbackId, StepId, ValueId, digit};
use crate::kinds;
use crate::moments::Moment;
use crate::naming::{CheckIn, Setback};
use crate::preference::PreferenceView;
use crate::steps::{OwnStep, Step};
use crate::texts::texts_of;
use crate::time::Zones;

/// The open journal.
#[derive(Debug, Clone, Default)]
pub struct State {
    entries: BTreeMap<Id, Entry>,
    /// Entries that are not in the bin, by kind and moment of writing.
    order: BTreeSet<(EntryKind, i64, Id)>,
    /// Check-ins that are not in the bin, by setback and moment of writing.
    asked: BTreeSet<(SetbackId, i64, Id)>,
    /// Steps that are not in the bin and wait or are under way: few, however long the journal.
    open: BTreeSet<Id>,
    /// Every entry that holds words, in the bin or not, by the moment its newest were typed.
    typed: BTreeSet<(i64, Id)>,
    preference: PreferenceView,
    zones: Zones,
    /// Entries of kinds this version does not know; the vault keeps them.
    unread: BTreeSet<Id>,
}

impl State {
    /// Takes an entry as it is merged now, in place of what was known of it. An entry of a kind
    /// of a newer version is counted (see [`State::unread`]) and left to the vault.
    pub fn put(&mut self, id: Id, fields: &dyn Fields) {
        let mut reading = Reading {
            fields,
            zones: &mut self.zones,
        };
        match EntryKind::from_code(fields.kind()) {
            Some(kind) => {
                let entry = Entry::read(id, kind, &mut reading);
                self.remove(id);
                self.place(id, &entry, true);
                self.entries.insert(id, entry);
            }
            None if fields.kind() == kinds::PREFERENCE && id == Id::PREFERENCE => {
                self.preference = PreferenceView::read(&reading);
            }
            None => {
                self.unread.insert(id);
            }
        }
    }

    /// Forgets an entry.
    pub fn remove(&mut self, id: Id) {
        if let Some(entry) = self.entries.remove(&id) {
            self.place(id, &entry, false);
        }
        if id == Id::PREFERENCE {
            self.preference = PreferenceView::default();
        }
        self.unread.remove(&id);
    }

    /// Puts an entry into the orders it is looked up by, or takes it out.
    fn place(&mut self, id: Id, entry: &Entry, here: bool) {
        let mut newest = None;
        texts_of(entry, &mut |at_ms, _| newest = newest.max(Some(at_ms)));
        if let Some(at_ms) = newest {
            keep(&mut self.typed, (at_ms, id), here);
        }
        if entry.kept().deleted_ms.is_some() {
            return;
        }
        keep(
            &mut self.order,
            (entry.kind(), entry.written().ms, id),
            here,
        );
        match entry {
            Entry::CheckIn(reading) => {
                if let Some(setback) = reading.setback {
                    keep(&mut self.asked, (setback, reading.written.ms, id), here);
                }
            }
            Entry::Step(step) => {
                // Without its words it is known in part only, and is not brought up.
                if (step.waiting() || step.under_way()) && step.what.words().is_some() {
                    keep(&mut self.open, id, here);
                }
            }
            Entry::Setback(_)
            | Entry::Moment(_)
            | Entry::Person(_)
            | Entry::Value(_)
            | Entry::OwnStep(_) => {}
        }
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
        let first = (kind, i64::MIN, Id::from([0; 16]));
        let last = (kind, i64::MAX, Id::from([0xff; 16]));
        self.order
            .range(first..=last)
            .rev()
            .filter_map(|(_, _, id)| self.entries.get(id))
    }

    /// Entries in which words were typed at this moment or later, in the bin or not.
    pub(crate) fn typed_since(&self, ms: i64) -> impl Iterator<Item = &Entry> {
        let first = (ms, Id::from([0; 16]));
        self.typed
            .range(first..)
            .filter_map(|(_, id)| self.entries.get(id))
    }

    fn live(&self, id: Id) -> Option<&Entry> {
        self.entries
            .get(&id)
            .filter(|entry| entry.kept().deleted_ms.is_none())
    }

    /// What happened, the newest written first.
    pub fn setbacks(&self) -> impl DoubleEndedIterator<Item = &Setback> {
        self.of_kind(EntryKind::Setback).filter_map(as_setback)
    }

    /// One setback that is not in the bin.
    pub fn setback(&self, id: SetbackId) -> Option<&Setback> {
        self.live(id.0).and_then(as_setback)
    }

    /// Every step, the newest written first.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = &Step> {
        self.of_kind(EntryKind::Step).filter_map(as_step)
    }

    /// Steps that wait for their time or are under way, in no order that means anything.
    pub(crate) fn open_steps(&self) -> impl Iterator<Item = &Step> {
        self.open
            .iter()
            .filter_map(|id| self.entries.get(id).and_then(as_step))
    }

    /// One step that is not in the bin.
    pub fn step(&self, id: StepId) -> Option<&Step> {
        self.live(id.0).and_then(as_step)
    }

    /// Moments, the newest written first.
    pub fn moments(&self) -> impl DoubleEndedIterator<Item = &Moment> {
        self.of_kind(EntryKind::Moment).filter_map(as_moment)
    }

    /// One moment that is not in the bin.
    pub fn moment(&self, id: MomentId) -> Option<&Moment> {
        self.live(id.0).and_then(as_moment)
    }

    /// People, in the order they were given.
    pub fn people(&self) -> Vec<&Person> {
        let mut people: Vec<&Person> = self
            .of_kind(EntryKind::Person)
            .rev()
            .filter_map(as_person)
            .collect();
        people.sort_by_key(|person| person.order.unwrap_or(u32::MAX));
        people
    }

    /// One person who is not in the bin.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.live(id.0).and_then(as_person)
    }

    /// What matters, in the order it was given.
    pub fn values(&self) -> Vec<&Value> {
        let mut values: Vec<&Value> = self
            .of_kind(EntryKind::Value)
            .rev()
            .filter_map(as_value)
            .collect();
        values.sort_by_key(|value| value.order.unwrap_or(u32::MAX));
        values
    }

    /// One thing that matters and is not in the bin.
    pub fn value(&self, id: ValueId) -> Option<&Value> {
        self.live(id.0).and_then(as_value)
    }

    /// Steps of one's own, the newest written first.
    pub fn own_steps(&self) -> impl DoubleEndedIterator<Item = &OwnStep> {
        self.of_kind(EntryKind::OwnStep).filter_map(as_own_step)
    }

    /// One own step that is not in the bin.
    pub fn own_step(&self, id: OwnStepId) -> Option<&OwnStep> {
        self.live(id.0).and_then(as_own_step)
    }

    /// Every reading about one setback, the oldest first. None while the setback is in the bin:
    /// its readings go with it, and come back with it.
    pub fn check_ins_of(&self, setback: SetbackId) -> impl DoubleEndedIterator<Item = &CheckIn> {
        let first = (setback, i64::MIN, Id::from([0; 16]));
        let last = (setback, i64::MAX, Id::from([0xff; 16]));
        let here = self.setback(setback).is_some();
        self.asked
            .range(first..=last)
            .filter(move |_| here)
            .filter_map(|(_, _, id)| self.entries.get(id).and_then(as_check_in))
    }

    /// Every reading about every setback, the newest first.
    pub fn check_ins(&self) -> impl DoubleEndedIterator<Item = &CheckIn> {
        self.of_kind(EntryKind::CheckIn)
            .filter_map(as_check_in)
            .filter(|reading| reading.setback.is_some_and(|id| self.setback(id).is_some()))
    }

    /// Every reading written at this moment or later (unix milliseconds), the newest first.
    pub(crate) fn check_ins_since(&self, ms: i64) -> impl Iterator<Item = &CheckIn> {
        self.check_ins()
            .take_while(move |reading| reading.written.ms >= ms)
    }

    /// What a person prefers.
    pub fn preference(&self) -> &PreferenceView {
        &self.preference
    }

    /// Whether nothing was ever kept, or everything is in the bin.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
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

fn keep<T: Ord>(set: &mut BTreeSet<T>, member: T, here: bool) {
    if here {
        set.insert(member);
    } else {
        set.remove(&member);
    }
}

macro_rules! as_typed {
    ($($name:ident, $variant:ident, $of:ty;)+) => {$(
        fn $name(entry: &Entry) -> Option<&$of> {
            if let Entry::$variant(it) = entry { Some(it) } else { None }
        }
    )+};
}

as_typed! {
    as_setback, Setback, Setback;
    as_step, Step, Step;
    as_moment, Moment, Moment;
    as_check_in, CheckIn, CheckIn;
    as_person, Person, Person;
    as_value, Value, Value;
    as_own_step, OwnStep, OwnStep;
}
