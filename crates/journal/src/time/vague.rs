//! When something happened, as well as a person knows (N9): a day, a week, a month, a season, a
//! year. "Spring 2019" is a whole answer.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::codes::coded;

coded! {
    /// A season, as a person names it.
    pub enum Season {
        /// Spring.
        Spring = 1,
        /// Summer.
        Summer = 2,
        /// Autumn.
        Autumn = 3,
        /// Winter.
        Winter = 4,
    }
}

/// When it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Vague {
    /// On a day.
    Day(Date),
    /// In the seven days from this one on (a Monday).
    Week(Date),
    /// In a month.
    Month {
        /// The year.
        year: i16,
        /// 1 to 12.
        month: i8,
    },
    /// In a season.
    Season {
        /// The year; a winter has the year its later months are in.
        year: i16,
        /// Which.
        season: Season,
    },
    /// In a year.
    Year(i16),
}

impl Vague {
    /// The years that can be meant: nothing a person has lived through lies outside.
    pub const YEARS: RangeInclusive<i16> = 1850..=9990;

    /// The first day it could be.
    pub fn earliest(&self) -> Date {
        match *self {
            Self::Day(day) | Self::Week(day) => day,
            Self::Month { year, month } => on(year, month, 1),
            Self::Season {
                year,
                season: Season::Spring | Season::Autumn,
            } => on(year, 3, 1),
            Self::Season {
                year,
                season: Season::Summer | Season::Winter,
            }
            | Self::Year(year) => on(year, 1, 1),
        }
    }

    /// The last day it could be. Which half of the world is not known, so a season reaches over
    /// its months on both: a spring may be March or November.
    pub fn latest(&self) -> Date {
        match *self {
            Self::Day(day) => day,
            Self::Week(day) => day.saturating_add(jiff::SignedDuration::from_hours(6 * 24)),
            Self::Month { year, month } => on(year, month, 1).last_of_month(),
            Self::Season {
                year,
                season: Season::Spring | Season::Autumn,
            } => on(year, 11, 30),
            Self::Season {
                year,
                season: Season::Summer | Season::Winter,
            }
            | Self::Year(year) => on(year, 12, 31),
        }
    }
}

/// A date of a calendar month; months and years come checked, so nothing is ever clamped.
fn on(year: i16, month: i8, day: i8) -> Date {
    let year = year.clamp(*Vague::YEARS.start(), *Vague::YEARS.end());
    Date::new(year, month.clamp(1, 12), day).unwrap_or(Date::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn check(vague: Vague, earliest: Date, latest: Date) {
        assert_eq!(
            (vague.earliest(), vague.latest()),
            (earliest, latest),
            "{vague:?}"
        );
    }

    #[test]
    fn bounds_reach_over_all_it_could_be() {
        check(
            Vague::Day(date(2026, 3, 10)),
            date(2026, 3, 10),
            date(2026, 3, 10),
        );
        check(
            Vague::Week(date(2025, 12, 29)),
            date(2025, 12, 29),
            date(2026, 1, 4),
        );
        check(
            Vague::Month {
                year: 2024,
                month: 2,
            },
            date(2024, 2, 1),
            date(2024, 2, 29),
        );
        check(
            Vague::Month {
                year: 2025,
                month: 12,
            },
            date(2025, 12, 1),
            date(2025, 12, 31),
        );
        check(
            Vague::Season {
                year: 2019,
                season: Season::Spring,
            },
            date(2019, 3, 1),
            date(2019, 11, 30),
        );
        check(
            Vague::Season {
                year: 2019,
                season: Season::Winter,
            },
            date(2019, 1, 1),
            date(2019, 12, 31),
        );
        check(Vague::Year(2019), date(2019, 1, 1), date(2019, 12, 31));
    }

    #[test]
    fn a_form_of_a_newer_version_still_has_its_year() {
        let newer = codec::made(|e| {
            e.array(3)?.u8(9)?.i16(2019)?.str("a decade")?;
            Ok(())
        });
        assert_eq!(
            codec::whole(&newer, codec::read_vague),
            Some(Vague::Year(2019))
        );
    }

    pub(crate) fn any_vague() -> impl Strategy<Value = Vague> {
        let day = (1850i16..=9990, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| date(y, m, d));
        prop_oneof![
            day.clone().prop_map(Vague::Day),
            day.prop_map(Vague::Week),
            (1850i16..=9990, 1i8..=12).prop_map(|(year, month)| Vague::Month { year, month }),
            (1850i16..=9990, 0usize..4).prop_map(|(year, i)| Vague::Season {
                year,
                season: Season::ALL[i]
            }),
            (1850i16..=9990).prop_map(Vague::Year),
        ]
    }

    proptest! {
        #[test]
        fn the_first_day_is_never_after_the_last_and_what_is_kept_reads_back(vague in any_vague()) {
            prop_assert!(vague.earliest() <= vague.latest());
            prop_assert_eq!(codec::whole(&codec::vague(&vague), codec::read_vague), Some(vague));
        }
    }
}
