//! One answer to "how is it now?": a word or a line, and the sting. Every reading of the sting is
//! one of these, the first one too, so that a curve has one source.

use crate::entry::Kept;
use crate::fields::{Reading, Wording};
use crate::ids::{CheckInId, Id, SetbackId};
use crate::scale::Rating;
use crate::time::Written;

pub(crate) const SETBACK: u32 = 1;
pub(crate) const WRITTEN: u32 = 2;
pub(crate) const HOW: u32 = 3;
pub(crate) const STING: u32 = 4;
pub(crate) const BEARABLE: u32 = 5;

/// How it was at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckIn {
    /// What every entry has.
    pub kept: Kept,
    /// About which setback; `None` where that cannot be read.
    pub setback: Option<SetbackId>,
    /// When it was written.
    pub written: Written,
    /// How that day was, in a word or a line.
    pub how: Wording,
    /// How much it stung.
    pub sting: Option<Rating>,
    /// How bearable it was.
    pub bearable: Option<Rating>,
}

impl CheckIn {
    /// Its id.
    pub fn id(&self) -> CheckInId {
        CheckInId(self.kept.id)
    }

    pub(crate) fn read(id: Id, reading: &mut Reading<'_>) -> Self {
        Self {
            kept: Kept::read(id, reading),
            setback: reading.id(SETBACK).map(SetbackId),
            written: reading.written(WRITTEN),
            how: reading.wording(HOW),
            sting: reading.rating(STING),
            bearable: reading.rating(BEARABLE),
        }
    }
}
