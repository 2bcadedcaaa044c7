//! What a setback's page shows.

use super::check_in::CheckIn;
use super::record::Setback;
use crate::ids::SetbackId;
use crate::scale::Rating;
use crate::state::State;
use crate::steps::Step;
use crate::time::{Now, Vague, Written};

/// What was done is shown back for so long after a setback was written.
const SHOWN_BACK_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// One setback with what hangs on it.
#[derive(Debug, Clone, PartialEq)]
pub struct SetbackView<'a> {
    /// The setback itself, with all its parts.
    pub setback: &'a Setback,
    /// When it happened: as it was said, or the day it was written.
    pub happened: Vague,
    /// Every reading, the oldest first: a word, a sting, or both.
    pub readings: Vec<&'a CheckIn>,
    /// The readings of the sting alone, the oldest first.
    pub stings: Vec<(&'a Written, Rating)>,
    /// What was done since, as a bare list in the order it was done (S10): everything of the
    /// thirty days after it was written, and whatever was begun from it later.
    pub done: Vec<&'a Step>,
    /// The first day, as N9 counts it.
    pub first_day: bool,
    /// Up to three days.
    pub fresh: bool,
    /// The newest sting 7 or more, or none given.
    pub very_painful: bool,
}

impl State {
    /// One setback with what hangs on it; `None` if it is not there or in the bin.
    pub fn setback_view(&self, id: SetbackId, now: &Now) -> Option<SetbackView<'_>> {
        let setback = self.setback(id)?;
        let readings: Vec<&CheckIn> = self.check_ins_of(id).collect();
        let stings = readings
            .iter()
            .filter_map(|reading| Some((&reading.written, reading.sting?)))
            .collect();
        Some(SetbackView {
            setback,
            happened: self.happened(setback),
            readings,
            stings,
            done: self.done_since(setback),
            first_day: self.first_day(setback, now),
            fresh: self.fresh(setback, now),
            very_painful: self.very_painful(id),
        })
    }

    fn done_since(&self, setback: &Setback) -> Vec<&Step> {
        let from = setback.written.ms;
        let until = from.saturating_add(SHOWN_BACK_MS);
        let mut done: Vec<(i64, &Step)> = self
            .steps()
            .filter_map(|step| Some((step.done.as_ref()?.ms, step)))
            .filter(|(at, step)| *at >= from && (*at < until || step.setback == Some(setback.id())))
            .collect();
        done.sort_by_key(|(at, step)| (*at, step.kept.id));
        done.into_iter().map(|(_, step)| step).collect()
    }
}
