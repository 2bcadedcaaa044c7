//! How near a setback is (N9): the first day, fresh, very painful. All of it counts from when it
//! happened, not from when it was written. Where that is vague, the latest day it could be counts,
//! so that nobody is taken to be further on than they are.

use jiff::civil::Date;

use super::record::Setback;
use crate::ids::SetbackId;
use crate::scale::Rating;
use crate::state::State;
use crate::time::{Now, Vague, days_between};

/// Fresh up to so many days after.
const FRESH_DAYS: i32 = 3;
/// From this sting on it is very painful.
const VERY_PAINFUL: u8 = 7;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The latest day it can have happened, never after the day it was written.
pub(crate) fn happened_by(setback: &Setback, day_starts: u8) -> Date {
    let written = setback.written.local_date(day_starts);
    setback
        .happened
        .map_or(written, |vague| vague.latest().min(written))
}

impl State {
    /// When it happened: as it was said, or the day it was written.
    pub fn happened(&self, setback: &Setback) -> Vague {
        let starts = self.preference().day_starts;
        setback
            .happened
            .unwrap_or_else(|| Vague::Day(setback.written.local_date(starts)))
    }

    /// Whole days since it happened, 0 on the day; never negative.
    pub fn days_since(&self, setback: &Setback, now: &Now) -> i32 {
        let starts = self.preference().day_starts;
        days_between(happened_by(setback, starts), now.local_date(starts)).max(0)
    }

    /// Whether this is the first day: the day it happened, and where it was written that same day,
    /// the 24 hours after.
    pub fn first_day(&self, setback: &Setback, now: &Now) -> bool {
        let starts = self.preference().day_starts;
        let written_that_day = happened_by(setback, starts) == setback.written.local_date(starts);
        let within_a_day = now.ms.saturating_sub(setback.written.ms) < DAY_MS;
        self.days_since(setback, now) == 0 || (written_that_day && within_a_day)
    }

    /// Whether it is fresh: up to three days after it happened.
    pub fn fresh(&self, setback: &Setback, now: &Now) -> bool {
        self.days_since(setback, now) <= FRESH_DAYS
    }

    /// Whether it is very painful: the newest sting is 7 or more, or none was ever given.
    pub fn very_painful(&self, setback: SetbackId) -> bool {
        self.sting(setback)
            .is_none_or(|sting| sting.points() >= VERY_PAINFUL)
    }

    /// The newest sting that was given.
    pub fn sting(&self, setback: SetbackId) -> Option<Rating> {
        self.check_ins_of(setback)
            .rev()
            .find_map(|reading| reading.sting)
    }
}
