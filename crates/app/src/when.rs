//! When something happened, as it is typed: read vaguely, seen from the person's own day.

use journal::time::parse_vague;
use journal::{Now, Vague, VagueError};
use store::Store;
use words::t;

use crate::journal_open::App;
use crate::keeper::Keeper;
use crate::told;

impl<S: Store, K: Keeper> App<S, K> {
    /// Reads when something happened.
    ///
    /// # Errors
    /// Refuses what is not understood, and what has not come yet.
    pub fn read_when(&self, text: &str) -> Result<Vague, VagueError> {
        let starts = self.read(|state| state.preference().day_starts);
        read(text, &self.now(), starts)
    }

    /// How the typed words were read, or why they were not; nothing for no words.
    pub fn understood(&self, text: &str) -> String {
        let starts = self.read(|state| state.preference().day_starts);
        match self.read_when(text) {
            Ok(when) => t::when_understood(told::happened(&when, self.now().local_date(starts))),
            Err(VagueError::Empty) => String::new(),
            Err(VagueError::NotUnderstood) => t::when_not_understood(),
            Err(VagueError::Future) => t::when_in_future(),
        }
    }
}

/// After midnight and before one's day begins, "today" is still the day before (P10), and the
/// calendar's date has come all the same.
fn read(text: &str, now: &Now, starts: u8) -> Result<Vague, VagueError> {
    let own = Now {
        ms: now.ms - i64::from(starts) * 60 * 60 * 1000,
        ..now.clone()
    };
    match parse_vague(text, &own) {
        Err(VagueError::Future) => match parse_vague(text, now)? {
            Vague::Day(_) => Ok(Vague::Day(own.local_date(0))),
            other => Ok(other),
        },
        read => read,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// Wednesday, 11 March 2026, at this hour in Greenwich.
    fn at(hour: i64) -> Now {
        Now {
            ms: 1_773_187_200_000 + hour * 60 * 60 * 1000,
            offset_minutes: 0,
            zone: "Etc/UTC".into(),
        }
    }

    fn check(hour: i64, text: &str, expected: Result<Vague, VagueError>) {
        assert_eq!(read(text, &at(hour), 4), expected, "{text} at {hour}");
    }

    #[test]
    fn the_night_still_belongs_to_the_day_before() {
        let day = |day| Ok(Vague::Day(date(2026, 3, day)));
        check(12, "today", day(11));
        check(2, "today", day(10));
        check(2, "yesterday", day(9));
        check(2, "2026-03-11", day(10));
    }

    #[test]
    fn what_has_not_come_is_refused_at_every_hour() {
        for hour in [2, 12] {
            check(hour, "tomorrow", Err(VagueError::Future));
            check(hour, "2026-03-12", Err(VagueError::Future));
            check(hour, "", Err(VagueError::Empty));
        }
    }
}
