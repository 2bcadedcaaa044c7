//! Resting (S12): until when, in words, and when a rest of so many days ends.

use jiff::SignedDuration;
use journal::{Command, Now, State};
use store::Store;
use words::t;

use crate::journal_open::App;
use crate::keeper::Keeper;
use crate::told;

const HOUR_MS: i64 = 60 * 60 * 1000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// A rest without an end ends so late that nobody names the day.
const OPEN_MS: i64 = 100 * 365 * DAY_MS;

/// A rest that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resting {
    /// Until then, unix milliseconds.
    pub until_ms: i64,
    /// The same in a plain sentence.
    pub words: String,
}

pub(super) fn shown(state: &State, now: &Now, until_ms: i64) -> Resting {
    let starts = state.preference().day_starts;
    let words = if until_ms.saturating_sub(now.ms) > OPEN_MS / 2 {
        t::today_rest_answer()
    } else {
        let until = Now {
            ms: until_ms,
            ..now.clone()
        };
        t::today_rest_until(told::day(until.local_date(starts), now.local_date(starts)))
    };
    Resting { until_ms, words }
}

impl<S: Store, K: Keeper> App<S, K> {
    /// The command that rests for so many days, today included, to the hour at which the day after
    /// begins; `None` rests until the person ends it.
    pub fn rest(&self, days: Option<u8>) -> Command {
        let now = self.now();
        let starts = self.read(|state| state.preference().day_starts);
        let until_ms = match days {
            None => now.ms.saturating_add(OPEN_MS),
            Some(days) => {
                let day = now
                    .local_date(starts)
                    .saturating_add(SignedDuration::from_hours(24 * i64::from(days.max(1))));
                let since = day
                    .duration_since(jiff::civil::Date::constant(1970, 1, 1))
                    .as_hours();
                (since + i64::from(starts)) * HOUR_MS - i64::from(now.offset_minutes) * 60 * 1000
            }
        };
        Command::Rest {
            until_ms: Some(until_ms),
        }
    }
}
