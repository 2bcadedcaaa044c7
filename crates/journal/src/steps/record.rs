//! A small step, as it is recorded: planned, under way, done, or left without a word.

use std::sync::Arc;

use minicbor::data::Type;

use super::commands::StepReading;
use crate::codec;
use crate::entry::Kept;
use crate::fields::{Reading, Wording};
use crate::ids::{Id, OwnStepId, SetbackId, StepId};
use crate::scale::Rating;
use crate::time::{Written, Zones};

pub(crate) const WHAT: u32 = 1;
pub(crate) const FROM: u32 = 2;
pub(crate) const FORM: u32 = 3;
pub(crate) const WRITTEN: u32 = 4;
pub(crate) const PLAN: u32 = 5;
pub(crate) const STARTED: u32 = 6;
pub(crate) const DONE: u32 = 7;
pub(crate) const BEFORE: u32 = 8;
pub(crate) const AFTER: u32 = 9;
pub(crate) const EXPECTED_HARD: u32 = 10;
pub(crate) const EFFORT: u32 = 11;
pub(crate) const MINE: u32 = 12;
pub(crate) const PLEASURE: u32 = 13;
pub(crate) const LEFT: u32 = 14;
pub(crate) const FOR_SETBACK: u32 = 15;

/// Where a step comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepSource {
    /// From the catalogue, by its code.
    Catalogue(u16),
    /// From one's own steps.
    Own(OwnStepId),
    /// Words of the moment.
    Words,
}

impl StepSource {
    pub(crate) fn encoded(self) -> Option<Vec<u8>> {
        match self {
            Self::Catalogue(code) => Some(codec::uint(code.into())),
            Self::Own(id) => Some(codec::id(id.0)),
            Self::Words => None,
        }
    }

    fn read(item: &mut codec::Item<'_>) -> Option<Self> {
        match item.datatype().ok()? {
            Type::Bytes => codec::read_id(item).map(|id| Self::Own(OwnStepId(id))),
            _ => item.u16().ok().map(Self::Catalogue),
        }
    }
}

/// When a step is meant to be done (S5): the event before the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plan {
    /// After something that happens anyway, in the person's words.
    After(Arc<str>),
    /// At a moment.
    At(Written),
}

impl Plan {
    /// `{0: words}` or `{1: moment}`.
    pub(crate) fn encoded(&self) -> Vec<u8> {
        codec::made(|e| {
            e.map(1)?;
            match self {
                Self::After(words) => {
                    e.u8(0)?.str(words)?;
                }
                Self::At(moment) => codec::write_written(e.u8(1)?, moment)?,
            }
            Ok(())
        })
    }

    pub(crate) fn read(item: &mut codec::Item<'_>, zones: &mut Zones) -> Option<Self> {
        let mut plan = None;
        for _ in 0..item.map().ok()?? {
            match item.u64().ok()? {
                0 => plan = Some(Self::After(item.str().ok()?.into())),
                1 => plan = Some(Self::At(codec::read_written(item, zones)?)),
                _ => item.skip().ok()?,
            }
        }
        plan
    }
}

/// A small step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What every entry has.
    pub kept: Kept,
    /// What it is, in the words it was offered or written in.
    pub what: Wording,
    /// Where it comes from.
    pub from: StepSource,
    /// Which form of it: 0 the whole step, 1 and on the smaller ones.
    pub form: u8,
    /// When it was written.
    pub written: Written,
    /// When it is meant to be done.
    pub plan: Option<Plan>,
    /// When it was begun, unix milliseconds.
    pub started_ms: Option<i64>,
    /// When it was done.
    pub done: Option<Written>,
    /// How bearable it was before.
    pub before: Option<Rating>,
    /// How bearable it was after.
    pub after: Option<Rating>,
    /// How hard it was expected to be.
    pub expected_hard: Option<Rating>,
    /// What it took.
    pub effort: Option<Rating>,
    /// Whether it felt like one's own doing.
    pub mine: Option<Rating>,
    /// Any pleasure.
    pub pleasure: Option<Rating>,
    /// When it was left, unix milliseconds: begun and put down, or a plan let go.
    pub left_ms: Option<i64>,
    /// The setback it was a step after, if it was begun from one.
    pub setback: Option<SetbackId>,
    /// When the plan was last written, unix milliseconds.
    pub(crate) planned_ms: i64,
}

impl Step {
    /// Its id.
    pub fn id(&self) -> StepId {
        StepId(self.kept.id)
    }

    /// Begun, and neither done nor left.
    pub fn under_way(&self) -> bool {
        self.started_ms.is_some() && self.done.is_none() && self.left_ms.is_none()
    }

    /// Meant to be done, and neither begun, done nor left.
    pub fn waiting(&self) -> bool {
        self.plan.is_some()
            && self.started_ms.is_none()
            && self.done.is_none()
            && self.left_ms.is_none()
    }

    /// What it says for one reading.
    pub fn reading(&self, reading: StepReading) -> Option<Rating> {
        match reading {
            StepReading::Before => self.before,
            StepReading::After => self.after,
            StepReading::ExpectedHard => self.expected_hard,
            StepReading::Effort => self.effort,
            StepReading::Mine => self.mine,
            StepReading::Pleasure => self.pleasure,
        }
    }

    pub(crate) fn read(id: Id, reading: &mut Reading<'_>) -> Self {
        let plan = match reading.fields.register(PLAN) {
            Some(bytes) => codec::whole(bytes, |item| Plan::read(item, reading.zones)),
            None => None,
        };
        Self {
            kept: Kept::read(id, reading),
            what: reading.wording(WHAT),
            from: reading
                .item(FROM, StepSource::read)
                .unwrap_or(StepSource::Words),
            form: reading
                .uint(FORM)
                .and_then(|form| u8::try_from(form).ok())
                .unwrap_or(0),
            written: reading.written(WRITTEN),
            plan,
            started_ms: reading.int(STARTED),
            done: reading.moment(DONE),
            before: reading.rating(BEFORE),
            after: reading.rating(AFTER),
            expected_hard: reading.rating(EXPECTED_HARD),
            effort: reading.rating(EFFORT),
            mine: reading.rating(MINE),
            pleasure: reading.rating(PLEASURE),
            left_ms: reading.int(LEFT),
            setback: reading.id(FOR_SETBACK).map(SetbackId),
            planned_ms: reading.when(PLAN),
        }
    }
}
