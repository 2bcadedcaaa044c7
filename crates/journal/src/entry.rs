//! A typed entry, and what all kinds of entry have in common.

use crate::care::person::Person;
use crate::direction::Value;
use crate::fields::{Reading, Wording};
use crate::ids::Id;
use crate::kinds;
use crate::moments::Moment;
use crate::naming::{CheckIn, Setback};
use crate::steps::{OwnStep, Step};
use crate::time::Written;

/// What every entry has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its id.
    pub id: Id,
    /// When the vault first saw it, unix milliseconds.
    pub created_ms: i64,
    /// When it went into the bin.
    pub deleted_ms: Option<i64>,
    /// It was in the bin, and an edit that knew nothing of that brought it back.
    pub returned: bool,
}

impl Kept {
    pub(crate) fn read(id: Id, reading: &Reading<'_>) -> Self {
        Self {
            id,
            created_ms: reading.fields.created_ms(),
            deleted_ms: reading.fields.deleted_ms(),
            returned: reading.fields.returned(),
        }
    }
}

/// A kind of entry, as a person tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// What happened.
    Setback,
    /// A small step.
    Step,
    /// A moment.
    Moment,
    /// An answer to "how is it now?".
    CheckIn,
    /// Somebody one trusts.
    Person,
    /// Something that matters.
    Value,
    /// A step of one's own.
    OwnStep,
}

impl EntryKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Setback,
        Self::Step,
        Self::Moment,
        Self::CheckIn,
        Self::Person,
        Self::Value,
        Self::OwnStep,
    ];

    /// Its number in the register of kinds.
    pub fn code(self) -> kinds::Kind {
        match self {
            Self::Setback => kinds::SETBACK,
            Self::Step => kinds::STEP,
            Self::Moment => kinds::MOMENT,
            Self::CheckIn => kinds::CHECK_IN,
            Self::Person => kinds::PERSON,
            Self::Value => kinds::VALUE,
            Self::OwnStep => kinds::OWN_STEP,
        }
    }

    /// The kind with this number.
    pub fn from_code(code: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A typed entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// What happened.
    Setback(Box<Setback>),
    /// A small step.
    Step(Box<Step>),
    /// A moment.
    Moment(Box<Moment>),
    /// An answer to "how is it now?".
    CheckIn(Box<CheckIn>),
    /// Somebody one trusts.
    Person(Box<Person>),
    /// Something that matters.
    Value(Box<Value>),
    /// A step of one's own.
    OwnStep(Box<OwnStep>),
}

impl Entry {
    pub(crate) fn read(id: Id, kind: EntryKind, reading: &mut Reading<'_>) -> Self {
        match kind {
            EntryKind::Setback => Self::Setback(Box::new(Setback::read(id, reading))),
            EntryKind::Step => Self::Step(Box::new(Step::read(id, reading))),
            EntryKind::Moment => Self::Moment(Box::new(Moment::read(id, reading))),
            EntryKind::CheckIn => Self::CheckIn(Box::new(CheckIn::read(id, reading))),
            EntryKind::Person => Self::Person(Box::new(Person::read(id, reading))),
            EntryKind::Value => Self::Value(Box::new(Value::read(id, reading))),
            EntryKind::OwnStep => Self::OwnStep(Box::new(OwnStep::read(id, reading))),
        }
    }

    /// What kind it is.
    pub fn kind(&self) -> EntryKind {
        match self {
            Self::Setback(_) => EntryKind::Setback,
            Self::Step(_) => EntryKind::Step,
            Self::Moment(_) => EntryKind::Moment,
            Self::CheckIn(_) => EntryKind::CheckIn,
            Self::Person(_) => EntryKind::Person,
            Self::Value(_) => EntryKind::Value,
            Self::OwnStep(_) => EntryKind::OwnStep,
        }
    }

    /// What every entry has.
    pub fn kept(&self) -> &Kept {
        match self {
            Self::Setback(entry) => &entry.kept,
            Self::Step(entry) => &entry.kept,
            Self::Moment(entry) => &entry.kept,
            Self::CheckIn(entry) => &entry.kept,
            Self::Person(entry) => &entry.kept,
            Self::Value(entry) => &entry.kept,
            Self::OwnStep(entry) => &entry.kept,
        }
    }

    /// When it was written.
    pub fn written(&self) -> &Written {
        match self {
            Self::Setback(entry) => &entry.written,
            Self::Step(entry) => &entry.written,
            Self::Moment(entry) => &entry.written,
            Self::CheckIn(entry) => &entry.written,
            Self::Person(entry) => &entry.written,
            Self::Value(entry) => &entry.written,
            Self::OwnStep(entry) => &entry.written,
        }
    }

    /// The words it goes by in a list: what happened, what the step is, a name.
    pub fn title(&self) -> &Wording {
        match self {
            Self::Setback(entry) => &entry.what,
            Self::Step(entry) => &entry.what,
            Self::Moment(entry) => &entry.what,
            Self::CheckIn(entry) => &entry.how,
            Self::Person(entry) => &entry.name,
            Self::Value(entry) => &entry.name,
            Self::OwnStep(entry) => &entry.what,
        }
    }
}
