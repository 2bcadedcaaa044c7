//! Something that matters to a person, with how much it matters and how much it is lived.

use crate::entry::Kept;
use crate::fields::{Reading, Wording};
use crate::ids::{Id, ValueId};
use crate::kinds;
use crate::scale::Rating;
use crate::time::Written;

pub(crate) const NAME: u32 = 1;
pub(crate) const MATTERS: u32 = 2;
pub(crate) const LIVED: u32 = 3;
pub(crate) const ORDER: u32 = 4;
pub(crate) const WRITTEN: u32 = 5;
pub(crate) const KIND: kinds::Kind = kinds::VALUE;

/// Something that matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// What every entry has.
    pub kept: Kept,
    /// What it is.
    pub name: Wording,
    /// How much it matters.
    pub matters: Option<Rating>,
    /// How much it is lived.
    pub lived: Option<Rating>,
    /// Where it stands in the list; those without a place come last, in the order of writing.
    pub order: Option<u32>,
    /// When it was written.
    pub written: Written,
}

impl Value {
    /// Its id.
    pub fn id(&self) -> ValueId {
        ValueId(self.kept.id)
    }

    pub(crate) fn read(id: Id, reading: &mut Reading<'_>) -> Self {
        Self {
            kept: Kept::read(id, reading),
            name: reading.wording(NAME),
            matters: reading.rating(MATTERS),
            lived: reading.rating(LIVED),
            order: reading
                .uint(ORDER)
                .and_then(|order| u32::try_from(order).ok()),
            written: reading.written(WRITTEN),
        }
    }
}
