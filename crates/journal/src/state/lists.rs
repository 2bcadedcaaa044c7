//! Entries by what they are. Lists leave out what is in the bin.

use super::State;
use super::order::Order;
use crate::care::person::Person;
use crate::direction::Value;
use crate::entry::{Entry, EntryKind};
use crate::ids::{MomentId, OwnStepId, PersonId, SetbackId, StepId, ValueId};
use crate::moments::Moment;
use crate::naming::{CheckIn, Setback};
use crate::steps::{OwnStep, Step};

impl State {
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
        self.in_order(self.orders.all(Order::Open))
            .filter_map(as_step)
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
        let here = self.setback(setback).is_some();
        self.in_order(self.orders.all(Order::About(setback)))
            .filter(move |_| here)
            .filter_map(as_check_in)
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
