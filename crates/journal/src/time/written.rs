//! The moment of writing, and which day it belongs to: a day ends at an hour of one's own (P10).

use std::sync::Arc;

use jiff::civil::Date;
use jiff::{Timestamp, tz::Offset};

/// A moment, with the offset and the zone it was written in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Written {
    /// Unix milliseconds.
    pub ms: i64,
    /// Minutes east of Greenwich in force at that moment.
    pub offset_minutes: i16,
    /// The zone's name, such as `Europe/Paris`; empty where it was not known.
    pub zone: Arc<str>,
}

/// What the clock says.
pub type Now = Written;

const HOUR_MS: i64 = 60 * 60 * 1000;

impl Written {
    /// The day it belongs to, for somebody whose days begin at this hour (0 to 23): with 4, three
    /// in the morning is still the day before.
    pub fn local_date(&self, day_starts_at_hour: u8) -> Date {
        self.civil(i64::from(day_starts_at_hour.min(23)) * HOUR_MS)
            .date()
    }

    /// The hour on the wall, 0 to 23.
    pub fn local_hour(&self) -> u8 {
        u8::try_from(self.civil(0).hour()).unwrap_or(0)
    }

    /// The minute on the wall, 0 to 59.
    pub fn local_minute(&self) -> u8 {
        u8::try_from(self.civil(0).minute()).unwrap_or(0)
    }

    /// Minutes since another moment; negative if that one is later.
    pub fn minutes_since(&self, earlier: i64) -> i64 {
        self.ms.saturating_sub(earlier) / (60 * 1000)
    }

    fn civil(&self, back_ms: i64) -> jiff::civil::DateTime {
        let wall = self
            .ms
            .saturating_add(i64::from(self.offset_minutes) * 60 * 1000)
            .saturating_sub(back_ms);
        let wall = wall.clamp(
            Timestamp::MIN.as_millisecond(),
            Timestamp::MAX.as_millisecond(),
        );
        // The clamp above leaves no moment that jiff refuses.
        Offset::UTC.to_datetime(Timestamp::from_millisecond(wall).unwrap_or(Timestamp::UNIX_EPOCH))
    }
}

/// Days from one date to another; negative if `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.duration_until(to).as_hours().div_euclid(24) as i32
}

/// Names of zones, each kept once: a journal of ten years has few of them.
#[derive(Debug, Clone, Default)]
pub struct Zones(Vec<Arc<str>>);

impl Zones {
    /// The shared copy of a name.
    pub fn named(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.0.iter().find(|known| known.as_ref() == name) {
            return known.clone();
        }
        let shared: Arc<str> = name.into();
        self.0.push(shared.clone());
        shared
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn check(utc: &str, offset_minutes: i16, starts: u8, day: Date, hour: u8) {
        let ms = utc.parse::<Timestamp>().unwrap().as_millisecond();
        let at = Written {
            ms,
            offset_minutes,
            zone: "".into(),
        };
        assert_eq!(
            (at.local_date(starts), at.local_hour()),
            (day, hour),
            "{utc} {offset_minutes:+} {starts}"
        );
    }

    #[test]
    fn a_day_ends_at_its_own_hour_in_its_own_offset() {
        // Around 4:00 in Greenwich.
        check("2026-03-10T03:59:59.999Z", 0, 4, date(2026, 3, 9), 3);
        check("2026-03-10T04:00:00Z", 0, 4, date(2026, 3, 10), 4);
        // Midnight for whoever chose it.
        check("2026-03-10T00:00:00Z", 0, 0, date(2026, 3, 10), 0);
        // Elsewhere the same instant is another day.
        check("2026-03-10T03:30:00Z", 60, 4, date(2026, 3, 10), 4);
        check("2026-03-10T03:30:00Z", -300, 4, date(2026, 3, 9), 22);
        // Offsets that are no whole hours, and the last zone of the day.
        check("2026-03-09T22:20:00Z", 345, 4, date(2026, 3, 10), 4);
        check("2026-03-09T14:00:00Z", 840, 4, date(2026, 3, 10), 4);
        // The end of a year, and a leap day.
        check("2026-01-01T02:00:00Z", 0, 4, date(2025, 12, 31), 2);
        check("2024-03-01T03:00:00Z", 0, 4, date(2024, 2, 29), 3);
    }

    #[test]
    fn a_clock_set_forward_or_back_moves_no_day_that_was_written() {
        // The night clocks go forward in Paris: 00:30Z is 01:30+1, 01:30Z is 03:30+2.
        check("2026-03-29T00:30:00Z", 60, 4, date(2026, 3, 28), 1);
        check("2026-03-29T01:30:00Z", 120, 4, date(2026, 3, 28), 3);
        check("2026-03-29T02:00:00Z", 120, 4, date(2026, 3, 29), 4);
        // The night they go back: 02:30 comes twice.
        check("2026-10-25T00:30:00Z", 120, 4, date(2026, 10, 24), 2);
        check("2026-10-25T01:30:00Z", 60, 4, date(2026, 10, 24), 2);
        check("2026-10-25T03:00:00Z", 60, 4, date(2026, 10, 25), 4);
    }

    #[test]
    fn days_are_counted_both_ways() {
        assert_eq!(days_between(date(2026, 2, 27), date(2026, 3, 1)), 2);
        assert_eq!(days_between(date(2026, 3, 1), date(2026, 2, 27)), -2);
        assert_eq!(days_between(Date::MIN, Date::MIN), 0);
    }

    #[test]
    fn no_moment_is_too_far_away_to_have_a_day() {
        for ms in [i64::MIN, i64::MAX, 0] {
            for offset_minutes in [i16::MIN, 0, i16::MAX] {
                let _ = Written {
                    ms,
                    offset_minutes,
                    zone: "".into(),
                }
                .local_date(4);
            }
        }
    }

    #[test]
    fn a_zone_is_kept_once() {
        let mut zones = Zones::default();
        let first = zones.named("Europe/Paris");
        assert!(Arc::ptr_eq(&first, &zones.named("Europe/Paris")));
    }
}
