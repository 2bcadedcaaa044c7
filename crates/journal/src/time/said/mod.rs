//! Dates as people say them, in English: "yesterday", "last week", "3 days ago", "March 2021",
//! "spring 2019". What is vague stays vague; nothing is made more exact than it was said.
//!
//! By hand, because the libraries that read dates either ask the clock themselves, know no spring
//! and no year alone, or bring more code than the whole of this crate into the browser.

mod ahead;
mod calendar;
mod names;
mod relative;

use super::{Now, Vague};
use calendar::calendar;
use names::{Unit, number};
use relative::relative;

pub use ahead::{AheadError, parse_ahead};

/// Why a text is no date in the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VagueError {
    /// There is nothing there.
    #[error("there is no date there")]
    Empty,
    /// It is not understood as a date, or could be two.
    #[error("that is not understood as a date; try \"yesterday\", \"spring 2019\" or 2021-03-04")]
    NotUnderstood,
    /// That has not come yet.
    #[error("that day has not come yet")]
    Future,
}

/// Words that can be left out without changing the day.
const FILLERS: [&str; 19] = [
    "in", "on", "at", "of", "the", "around", "about", "circa", "roughly", "back", "sometime",
    "during", "early", "late", "mid", "it", "was", "earlier", "just",
];
/// Reads when something happened, as seen from `now`.
///
/// ```
/// use bearing_journal::time::{Season, Vague, VagueError, Written, parse_vague};
///
/// let now = Written { ms: 1_773_144_000_000, offset_minutes: 60, zone: "Europe/Paris".into() };
/// let spring = Vague::Season { year: 2019, season: Season::Spring };
/// assert_eq!(parse_vague("spring 2019", &now), Ok(spring));
/// assert_eq!(parse_vague("tomorrow", &now), Err(VagueError::Future));
/// ```
///
/// # Errors
/// Refuses what is not understood, and what has not come yet.
pub fn parse_vague(text: &str, now: &Now) -> Result<Vague, VagueError> {
    let lower = text.to_lowercase().replace('’', "'");
    let said: Vec<&str> = lower
        .split(|sign: char| sign.is_whitespace() || sign == ',')
        .filter(|word| !word.is_empty())
        .collect();
    if said.is_empty() {
        return Err(VagueError::Empty);
    }
    if matches!(said[..], ["tomorrow", ..] | ["next", ..])
        || matches!(said[..], ["in", amount, unit] if number(&[amount]).is_some() && Unit::named(unit).is_some())
    {
        return Err(VagueError::Future);
    }
    let today = now.local_date(0);
    let words: Vec<&str> = said
        .into_iter()
        .filter(|word| !FILLERS.contains(word) && !is_clock(word))
        .collect();
    let vague = relative(&words, now, today)
        .or_else(|| calendar(&words, today))
        .ok_or(VagueError::NotUnderstood)?;
    if vague.earliest() > today {
        Err(VagueError::Future)
    } else {
        Ok(vague)
    }
}

/// "17:30", "5pm", "5:30am": the hour is not kept.
fn is_clock(word: &str) -> bool {
    let digits = word
        .strip_suffix("am")
        .or_else(|| word.strip_suffix("pm"))
        .unwrap_or(word);
    let clocked = digits.len() < word.len() || digits.contains(':');
    clocked
        && !digits.is_empty()
        && digits
            .bytes()
            .all(|sign| sign.is_ascii_digit() || sign == b':')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Season;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// Tuesday, 10 March 2026, 13:00 in Paris.
    fn now() -> Now {
        Now {
            ms: 1_773_144_000_000,
            offset_minutes: 60,
            zone: "Europe/Paris".into(),
        }
    }

    fn check(cases: &[(&str, Vague)]) {
        for (text, expected) in cases {
            assert_eq!(parse_vague(text, &now()), Ok(*expected), "{text}");
        }
    }

    fn day(y: i16, m: i8, d: i8) -> Vague {
        Vague::Day(date(y, m, d))
    }

    #[test]
    fn days_near_today_are_understood() {
        check(&[
            ("today", day(2026, 3, 10)),
            ("This morning", day(2026, 3, 10)),
            ("tonight", day(2026, 3, 10)),
            ("just now", day(2026, 3, 10)),
            ("earlier today", day(2026, 3, 10)),
            ("yesterday", day(2026, 3, 9)),
            ("Yesterday evening", day(2026, 3, 9)),
            ("yesterday at 5pm", day(2026, 3, 9)),
            ("yesterday 17:30", day(2026, 3, 9)),
            ("last night", day(2026, 3, 9)),
            ("the day before yesterday", day(2026, 3, 8)),
            ("3 days ago", day(2026, 3, 7)),
            ("three days ago", day(2026, 3, 7)),
            ("a couple of days ago", day(2026, 3, 8)),
            ("a few days ago", day(2026, 3, 7)),
            ("20 minutes ago", day(2026, 3, 10)),
            ("14 hours ago", day(2026, 3, 9)),
            ("on monday", day(2026, 3, 9)),
            ("tuesday", day(2026, 3, 10)),
            ("last tuesday", day(2026, 3, 3)),
            ("Thurs", day(2026, 3, 5)),
            ("sunday night", day(2026, 3, 8)),
        ]);
    }

    #[test]
    fn what_is_vague_stays_vague() {
        check(&[
            ("this week", Vague::Week(date(2026, 3, 9))),
            ("last week", Vague::Week(date(2026, 3, 2))),
            ("a week ago", Vague::Week(date(2026, 3, 2))),
            ("2 weeks ago", Vague::Week(date(2026, 2, 23))),
            (
                "last month",
                Vague::Month {
                    year: 2026,
                    month: 2,
                },
            ),
            (
                "3 months ago",
                Vague::Month {
                    year: 2025,
                    month: 12,
                },
            ),
            (
                "this month",
                Vague::Month {
                    year: 2026,
                    month: 3,
                },
            ),
            ("last year", Vague::Year(2025)),
            ("this year", Vague::Year(2026)),
            ("seven years ago", Vague::Year(2019)),
            ("2019", Vague::Year(2019)),
            ("back in 2019", Vague::Year(2019)),
            ("late 2019", Vague::Year(2019)),
            (
                "spring 2019",
                Vague::Season {
                    year: 2019,
                    season: Season::Spring,
                },
            ),
            (
                "in the fall of 2020",
                Vague::Season {
                    year: 2020,
                    season: Season::Autumn,
                },
            ),
            (
                "2018 winter",
                Vague::Season {
                    year: 2018,
                    season: Season::Winter,
                },
            ),
            (
                "last spring",
                Vague::Season {
                    year: 2025,
                    season: Season::Spring,
                },
            ),
            (
                "last winter",
                Vague::Season {
                    year: 2026,
                    season: Season::Winter,
                },
            ),
            (
                "this winter",
                Vague::Season {
                    year: 2026,
                    season: Season::Winter,
                },
            ),
        ]);
    }

    #[test]
    fn dates_of_the_calendar_are_understood() {
        check(&[
            (
                "March 2021",
                Vague::Month {
                    year: 2021,
                    month: 3,
                },
            ),
            (
                "in early mar. 2021",
                Vague::Month {
                    year: 2021,
                    month: 3,
                },
            ),
            (
                "sept 2021",
                Vague::Month {
                    year: 2021,
                    month: 9,
                },
            ),
            (
                "march",
                Vague::Month {
                    year: 2026,
                    month: 3,
                },
            ),
            (
                "in november",
                Vague::Month {
                    year: 2025,
                    month: 11,
                },
            ),
            (
                "last march",
                Vague::Month {
                    year: 2025,
                    month: 3,
                },
            ),
            (
                "2021-03",
                Vague::Month {
                    year: 2021,
                    month: 3,
                },
            ),
            ("2021-03-04", day(2021, 3, 4)),
            ("2021/3/4", day(2021, 3, 4)),
            ("4.3.2021", day(2021, 3, 4)),
            ("4 March 2021", day(2021, 3, 4)),
            ("4th of March, 2021", day(2021, 3, 4)),
            ("March 4, 2021", day(2021, 3, 4)),
            ("march 4", day(2026, 3, 4)),
            ("4 november", day(2025, 11, 4)),
            ("29 february", day(2024, 2, 29)),
            ("25/3/2021", day(2021, 3, 25)),
            ("3/25/2021", day(2021, 3, 25)),
            ("3/3/2021", day(2021, 3, 3)),
        ]);
    }

    #[test]
    fn what_has_not_come_yet_is_refused_as_such() {
        for text in [
            "tomorrow",
            "next week",
            "in 3 days",
            "2027",
            "2026-03-11",
            "April 2026",
            "11 March 2026",
            "this november",
        ] {
            assert_eq!(parse_vague(text, &now()), Err(VagueError::Future), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_or_could_be_two_is_refused() {
        for text in [
            "when i was small",
            "4/3/2021",
            "31 february 2020",
            "2021-13",
            "0 march",
            "1066",
            "99999",
            "ago",
            "last",
            "march march",
            "ma 2020",
            "five",
        ] {
            assert_eq!(
                parse_vague(text, &now()),
                Err(VagueError::NotUnderstood),
                "{text}"
            );
        }
        for text in ["", "  ", ","] {
            assert_eq!(
                parse_vague(text, &now()),
                Err(VagueError::Empty),
                "{text:?}"
            );
        }
    }

    #[test]
    fn today_is_the_day_on_the_wall_where_the_person_is() {
        // 23:30 in Greenwich is the next day in Paris.
        let late = Now {
            ms: 1_773_185_400_000,
            offset_minutes: 60,
            zone: "Europe/Paris".into(),
        };
        assert_eq!(parse_vague("today", &late), Ok(day(2026, 3, 11)));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_or_refused_and_never_in_the_future(text in ".{0,24}", ms in 0i64..4_000_000_000_000) {
            let now = Now { ms, offset_minutes: 0, zone: "".into() };
            if let Ok(vague) = parse_vague(&text, &now) {
                prop_assert!(vague.earliest() <= now.local_date(0));
            }
        }

        #[test]
        fn words_put_together_at_random_do_no_harm(
            words in prop::collection::vec(prop_oneof![
                Just("last"), Just("ago"), Just("3"), Just("a"), Just("week"), Just("march"), Just("2019"),
                Just("spring"), Just("99999"), Just("years"), Just("months"), Just("31"), Just("monday"), Just("this"),
            ], 0..5)
        ) {
            let _ = parse_vague(&words.join(" "), &now());
        }
    }
}
