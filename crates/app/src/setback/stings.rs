//! The sting over time: every reading, and one sentence about the past. No curve, no forecast.

use journal::{Now, SetbackView, State};
use words::t;

use super::days_after;
use crate::told;

/// One reading of the sting.
#[derive(Debug, Clone, PartialEq)]
pub struct Sting {
    /// Days since it happened, whole or not.
    pub day: f64,
    /// 0 to 10.
    pub points: u8,
    /// When, in words.
    pub when: String,
}

pub(super) fn stings(view: &SetbackView<'_>, state: &State, now: &Now) -> Vec<Sting> {
    let starts = state.preference().day_starts;
    let today = now.local_date(starts);
    view.stings
        .iter()
        .map(|(written, rating)| {
            let day = written.local_date(starts);
            let minutes = u16::from(written.local_hour()) * 60 + u16::from(written.local_minute());
            Sting {
                day: f64::from(days_after(view, day)) + f64::from(minutes) / (24.0 * 60.0),
                points: rating.points(),
                when: told::day(day, today),
            }
        })
        .collect()
}

/// The first reading, if it is of the day on which the words were written.
pub(super) fn of_the_day(view: &SetbackView<'_>, state: &State) -> Option<u8> {
    let starts = state.preference().day_starts;
    let (written, rating) = view.stings.first()?;
    let same = written.local_date(starts) == view.setback.written.local_date(starts);
    same.then(|| rating.points())
}

pub(super) fn say(stings: &[Sting]) -> String {
    match stings {
        [] => String::new(),
        [one] => t::setback_sting_now(one.points, one.when.as_str()),
        [first, .., last] => t::setback_sting_then(
            first.points,
            first.when.as_str(),
            last.points,
            last.when.as_str(),
        ),
    }
}
