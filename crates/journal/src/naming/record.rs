//! What happened, as it is recorded. One field is enough to keep (N1); everything else may come
//! later or never.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::codec::{self, Named};
use crate::codes::coded;
use crate::entry::Kept;
use crate::fields::{Reading, Wording};
use crate::ids::{Id, SetbackId};
use crate::scale::Rating;
use crate::time::{Vague, Written};

pub(crate) const WHAT: u32 = 1;
pub(crate) const HAPPENED: u32 = 2;
pub(crate) const WRITTEN: u32 = 3;
pub(crate) const LOST: u32 = 4;
pub(crate) const AGAINST: u32 = 5;
pub(crate) const WHOSE: u32 = 6;
pub(crate) const FEELINGS: u32 = 7;
pub(crate) const EXPECTED: u32 = 8;
pub(crate) const WENT_WRONG: u32 = 9;
pub(crate) const MATTERED: u32 = 10;
pub(crate) const HOPED_FOR: u32 = 11;
pub(crate) const SEE_MYSELF: u32 = 12;
pub(crate) const VOICE: u32 = 13;
pub(crate) const LET_GO: u32 = 14;
pub(crate) const MUTED: u32 = 15;

/// What was lost (N2).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lost {
    /// An opportunity.
    Opportunity,
    /// A relationship.
    Relationship,
    /// A version of oneself.
    Self_,
    /// Something else, in one's own words.
    Own(Arc<str>),
}

impl Lost {
    pub(crate) fn encoded(&self) -> Vec<u8> {
        match self {
            Self::Opportunity => codec::uint(1),
            Self::Relationship => codec::uint(2),
            Self::Self_ => codec::uint(3),
            Self::Own(words) => codec::text(words),
        }
    }

    fn read(item: &mut codec::Item<'_>) -> Option<Self> {
        match codec::read_named(item)? {
            Named::Words(words) => Some(Self::Own(words.into())),
            Named::Code(1) => Some(Self::Opportunity),
            Named::Code(2) => Some(Self::Relationship),
            Named::Code(3) => Some(Self::Self_),
            Named::Code(_) => None,
        }
    }
}

coded! {
    /// Measured against what (N3).
    pub enum Against {
        /// A goal of one's own.
        OwnGoal = 1,
        /// A timeline.
        Timeline = 2,
        /// Somebody's expectation; whose is a text of its own.
        Expectation = 3,
    }
}

coded! {
    /// Whether it had been expected (N9): surprise burns longer.
    pub enum Expected {
        /// Not at all.
        NotAtAll = 0,
        /// Half.
        Half = 1,
        /// Yes.
        Yes = 2,
    }
}

coded! {
    /// What it feels like, in plain words (N4). No order among them is better.
    pub enum Feeling {
        /// Loss.
        Loss = 1,
        /// Shame.
        Shame = 2,
        /// Anger.
        Anger = 3,
        /// Fear.
        Fear = 4,
        /// Numb.
        Numb = 5,
        /// Relief.
        Relief = 6,
        /// Sad.
        Sad = 7,
        /// Tired.
        Tired = 8,
        /// Guilt.
        Guilt = 9,
        /// Embarrassed.
        Embarrassed = 10,
        /// Jealous.
        Jealous = 11,
        /// Lonely.
        Lonely = 12,
        /// Hurt.
        Hurt = 13,
        /// Confused.
        Confused = 14,
        /// Restless.
        Restless = 15,
        /// Disappointed.
        Disappointed = 16,
        /// Empty.
        Empty = 17,
        /// Calm.
        Calm = 18,
        /// Worried.
        Worried = 19,
        /// Stuck.
        Stuck = 20,
    }
}

/// A feeling of the palette, or one of one's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeelingName {
    /// Of the palette.
    Known(Feeling),
    /// In one's own words.
    Own(Arc<str>),
}

impl FeelingName {
    pub(crate) fn encoded(&self) -> Vec<u8> {
        match self {
            Self::Known(feeling) => codec::uint(feeling.code().into()),
            Self::Own(words) => codec::text(words),
        }
    }

    fn read(item: &mut codec::Item<'_>) -> Option<Self> {
        match codec::read_named(item)? {
            Named::Words(words) => Some(Self::Own(words.into())),
            Named::Code(code) => Feeling::from_code(code).map(Self::Known),
        }
    }
}

/// What happened to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setback {
    /// What every entry has.
    pub kept: Kept,
    /// What happened, in the person's words.
    pub what: Wording,
    /// When it happened, if that was said; otherwise the day it was written counts.
    pub happened: Option<Vague>,
    /// When it was written.
    pub written: Written,
    /// What was lost.
    pub lost: Vec<Lost>,
    /// Measured against what.
    pub against: Vec<Against>,
    /// Whose expectation.
    pub whose: Wording,
    /// What it feels like, each with how strongly, if that was said.
    pub feelings: Vec<(FeelingName, Option<Rating>)>,
    /// Whether it had been expected.
    pub expected: Option<Expected>,
    /// What did not go right.
    pub went_wrong: Wording,
    /// What mattered.
    pub mattered: Wording,
    /// What was hoped for.
    pub hoped_for: Wording,
    /// How I see myself because of it.
    pub see_myself: Wording,
    /// What the voice says.
    pub voice: Wording,
    /// Check-ins let go: after how many days they were, and when they were let go (unix ms).
    pub let_go: BTreeMap<u8, i64>,
    /// This one is not asked about again.
    pub muted: bool,
    /// When own words for what was lost or felt were last put in, unix milliseconds.
    pub(crate) own_words_ms: i64,
}

impl Setback {
    /// Its id.
    pub fn id(&self) -> SetbackId {
        SetbackId(self.kept.id)
    }

    pub(crate) fn read(id: Id, reading: &mut Reading<'_>) -> Self {
        let mut feelings: Vec<_> = reading
            .fields
            .map(FEELINGS)
            .into_iter()
            .filter_map(|(name, strength)| {
                Some((
                    codec::whole(name, FeelingName::read)?,
                    codec::whole(strength, codec::read_rating),
                ))
            })
            .collect();
        feelings.sort();
        let let_go = reading
            .fields
            .map(LET_GO)
            .into_iter()
            .filter_map(|(slot, at)| {
                Some((
                    codec::whole(slot, |i| i.u8().ok())?,
                    codec::whole(at, |i| i.i64().ok())?,
                ))
            })
            .collect();
        Self {
            kept: Kept::read(id, reading),
            what: reading.wording(WHAT),
            happened: reading.vague(HAPPENED),
            written: reading.written(WRITTEN),
            lost: reading.members(LOST, Lost::read),
            against: reading.members(AGAINST, |item| Against::from_code(item.u64().ok()?)),
            whose: reading.wording(WHOSE),
            feelings,
            expected: reading.uint(EXPECTED).and_then(Expected::from_code),
            went_wrong: reading.wording(WENT_WRONG),
            mattered: reading.wording(MATTERED),
            hoped_for: reading.wording(HOPED_FOR),
            see_myself: reading.wording(SEE_MYSELF),
            voice: reading.wording(VOICE),
            let_go,
            muted: reading.yes(MUTED).unwrap_or(false),
            own_words_ms: reading.when(LOST).max(reading.when(FEELINGS)),
        }
    }
}
