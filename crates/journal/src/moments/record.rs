//! A moment, as it is recorded.

use crate::codes::coded;
use crate::entry::Kept;
use crate::fields::{Reading, Wording};
use crate::ids::{Id, MomentId};
use crate::time::{Vague, Written};

pub(crate) const WHAT: u32 = 1;
pub(crate) const KINDS: u32 = 2;
pub(crate) const HAPPENED: u32 = 3;
pub(crate) const WRITTEN: u32 = 4;
pub(crate) const CUE: u32 = 5;

coded! {
    /// What kind of moment. It may be several.
    pub enum MomentKind {
        /// Learned something.
        Learned = 1,
        /// Showed up when it was hard.
        ShowedUp = 2,
        /// Helped someone.
        Helped = 3,
        /// Reached what seemed out of reach.
        Reached = 4,
        /// Surprised oneself.
        Surprised = 5,
    }
}

/// A moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// What every entry has.
    pub kept: Kept,
    /// What it was, in the person's words.
    pub what: Wording,
    /// What kinds it is of.
    pub kinds: Vec<MomentKind>,
    /// When it happened, if that was said.
    pub happened: Option<Vague>,
    /// When it was written.
    pub written: Written,
    /// A few words that call it to mind.
    pub cue: Wording,
}

impl Moment {
    /// Its id.
    pub fn id(&self) -> MomentId {
        MomentId(self.kept.id)
    }

    pub(crate) fn read(id: Id, reading: &mut Reading<'_>) -> Self {
        Self {
            kept: Kept::read(id, reading),
            what: reading.wording(WHAT),
            kinds: reading.members(KINDS, |item| MomentKind::from_code(item.u64().ok()?)),
            happened: reading.vague(HAPPENED),
            written: reading.written(WRITTEN),
            cue: reading.wording(CUE),
        }
    }
}
