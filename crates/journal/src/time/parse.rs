//! Dates as people say them, in English: "yesterday", "last week", "3 days ago", "March 2021",
//! "spring 2019". What is vague stays vague; nothing is made more exact than it was said.
//!
//! By hand, because the libraries that read dates either ask the clock themselves, know no spring
//! and no year alone, or bring more code than the whole of this crate into the browser.

use jiff::SignedDuration;
use jiff::civil::{Date, Weekday};

use super::vague::{Season, Vague};
use super::written::Now;

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
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
const NUMBERS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
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

fn is_part_of_day(word: &str) -> bool {
    matches!(word, "morning" | "noon" | "afternoon" | "evening" | "night")
}

/// Seen from today: "yesterday", "two weeks ago", "last spring", "this year", "tuesday".
fn relative(words: &[&str], now: &Now, today: Date) -> Option<Vague> {
    let words = match words {
        // "Yesterday evening" is yesterday; "last night" and "this morning" stand on their own.
        [first, part] if is_part_of_day(part) && !matches!(*first, "last" | "this") => &words[..1],
        _ => words,
    };
    match words {
        ["today" | "tonight" | "now"] => Some(Vague::Day(today)),
        ["this", part] if is_part_of_day(part) => Some(Vague::Day(today)),
        ["yesterday"] | ["last", "night" | "evening"] => days_before(today, 1).map(Vague::Day),
        ["day", "before", "yesterday"] => days_before(today, 2).map(Vague::Day),
        [amount @ .., unit, "ago"] => ago(number(amount)?, Unit::named(unit)?, now, today),
        ["last" | "past" | "previous", named] => last(named, today),
        ["this", named] => this(named, today),
        [named] => weekday(named).and_then(|day| last_weekday(day, today, 0)),
        _ => None,
    }
}

#[derive(Clone, Copy)]
enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    HalfYear,
    Year,
}

impl Unit {
    fn named(word: &str) -> Option<Self> {
        Some(match word.strip_suffix('s').unwrap_or(word) {
            "minute" | "min" => Self::Minute,
            "hour" => Self::Hour,
            "day" => Self::Day,
            "week" => Self::Week,
            "month" => Self::Month,
            "half-year" => Self::HalfYear,
            "year" => Self::Year,
            _ => return None,
        })
    }
}

/// "3", "three", "a", "a couple", "a few".
fn number(words: &[&str]) -> Option<i64> {
    match words {
        ["a" | "an", rest @ ..] if !rest.is_empty() => number(rest),
        ["a" | "an"] => Some(1),
        ["couple"] => Some(2),
        ["few"] => Some(3),
        [word] => NUMBERS
            .iter()
            .position(|name| name == word)
            .and_then(|number| i64::try_from(number).ok())
            .or_else(|| {
                word.parse()
                    .ok()
                    .filter(|number| (0..=100_000).contains(number))
            }),
        _ => None,
    }
}

fn ago(amount: i64, unit: Unit, now: &Now, today: Date) -> Option<Vague> {
    match unit {
        Unit::Minute => Some(Vague::Day(earlier(now, amount))),
        Unit::Hour => Some(Vague::Day(earlier(now, amount * 60))),
        Unit::Day => days_before(today, amount).map(Vague::Day),
        Unit::Week => days_before(today, amount * 7).and_then(week_of),
        Unit::Month => months_before(today, amount),
        Unit::HalfYear => months_before(today, amount * 6),
        Unit::Year => year(i64::from(today.year()) - amount),
    }
}

fn earlier(now: &Now, minutes: i64) -> Date {
    let then = Now {
        ms: now.ms.saturating_sub(minutes * 60 * 1000),
        ..now.clone()
    };
    then.local_date(0)
}

/// "Last week", "last spring", "last march", "last tuesday": never the one that is now.
fn last(named: &str, today: Date) -> Option<Vague> {
    if let Some(day) = weekday(named) {
        return last_weekday(day, today, 1);
    }
    if let Some(month) = month(named) {
        let this_year = month < today.month();
        return Some(Vague::Month {
            year: today.year() - i16::from(!this_year),
            month,
        });
    }
    if let Some(season) = season(named) {
        // Over, by the months of the northern half; in the southern one the year may be one off,
        // and the person sees it and can say it otherwise.
        let over_in = match season {
            Season::Spring => 5,
            Season::Summer => 8,
            Season::Autumn => 11,
            Season::Winter => 2,
        };
        let this_year = today.month() > over_in;
        return Some(Vague::Season {
            year: today.year() - i16::from(!this_year),
            season,
        });
    }
    match Unit::named(named)? {
        Unit::Week => days_before(today, 7).and_then(week_of),
        Unit::Month => months_before(today, 1),
        Unit::Year => year(i64::from(today.year()) - 1),
        Unit::Minute | Unit::Hour | Unit::Day | Unit::HalfYear => None,
    }
}

fn this(named: &str, today: Date) -> Option<Vague> {
    if let Some(day) = weekday(named) {
        return last_weekday(day, today, 0);
    }
    if let Some(month) = month(named) {
        return Some(Vague::Month {
            year: today.year(),
            month,
        });
    }
    if let Some(season) = season(named) {
        return Some(Vague::Season {
            year: today.year(),
            season,
        });
    }
    match Unit::named(named)? {
        Unit::Day => Some(Vague::Day(today)),
        Unit::Week => week_of(today),
        Unit::Month => Some(Vague::Month {
            year: today.year(),
            month: today.month(),
        }),
        Unit::Year => year(today.year().into()),
        Unit::Minute | Unit::Hour | Unit::HalfYear => None,
    }
}

/// By the calendar: "2019", "march 2021", "spring 2019", "4 march", "2021-03-04", "4.3.2021".
fn calendar(words: &[&str], today: Date) -> Option<Vague> {
    match words {
        [word] => {
            let alone = whole_year(word)
                .and_then(|said| year(said.into()))
                .or_else(|| numeric(word));
            alone
                .or_else(|| Some(latest_month(month(word)?, today)))
                .or_else(|| this(season_word(word)?, today))
        }
        [one, other] => {
            let (name, digits) = if one.starts_with(|sign: char| sign.is_ascii_digit()) {
                (other, one)
            } else {
                (one, other)
            };
            match (
                month(name),
                season(name),
                whole_year(digits),
                day_of_month(digits),
            ) {
                (Some(month), _, Some(year), _) => Some(Vague::Month { year, month }),
                (_, Some(season), Some(year), _) => Some(Vague::Season { year, season }),
                (Some(month), _, _, Some(day)) => latest_day(month, day, today),
                _ => None,
            }
        }
        [one, other, said_year] => {
            let year = whole_year(said_year)?;
            let (month, day) = match (month(one), month(other)) {
                (Some(month), None) => (month, day_of_month(other)?),
                (None, Some(month)) => (month, day_of_month(one)?),
                _ => return None,
            };
            Date::new(year, month, day).ok().map(Vague::Day)
        }
        _ => None,
    }
}

/// Digits with signs between. With slashes, a day and a month are told apart only where they can
/// be: 4/3/2021 is March to some and April to others.
fn numeric(word: &str) -> Option<Vague> {
    let parts = |sign: char| -> Vec<&str> { word.trim_end_matches(sign).split(sign).collect() };
    let two = |digits: &str| digits.parse::<i8>().ok().filter(|_| digits.len() <= 2);
    for sign in ['-', '/'] {
        match parts(sign)[..] {
            [y, m] if whole_year(y).is_some() => {
                let month = two(m).filter(|month| (1..=12).contains(month))?;
                return Some(Vague::Month {
                    year: whole_year(y)?,
                    month,
                });
            }
            [y, m, d] if whole_year(y).is_some() => {
                return Date::new(whole_year(y)?, two(m)?, two(d)?)
                    .ok()
                    .map(Vague::Day);
            }
            [one, other, y] if sign == '/' => {
                let (one, other) = (two(one)?, two(other)?);
                let (day, month) = if one > 12 || one == other {
                    (one, other)
                } else {
                    (other, one)
                };
                let certain = day > 12 || day == month;
                return Date::new(whole_year(y)?, month, day)
                    .ok()
                    .filter(|_| certain)
                    .map(Vague::Day);
            }
            _ => {}
        }
    }
    match parts('.')[..] {
        [d, m, y] => Date::new(whole_year(y)?, two(m)?, two(d)?)
            .ok()
            .map(Vague::Day),
        _ => None,
    }
}

fn whole_year(word: &str) -> Option<i16> {
    let year = word.parse::<i16>().ok().filter(|_| word.len() == 4)?;
    Vague::YEARS.contains(&year).then_some(year)
}

fn year(said: i64) -> Option<Vague> {
    i16::try_from(said)
        .ok()
        .filter(|year| Vague::YEARS.contains(year))
        .map(Vague::Year)
}

/// "4", "4th", "4.".
fn day_of_month(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h', '.']);
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

/// A name or the beginning of one, three letters at least: "sept", "thurs".
fn beginning(names: &[&str], word: &str) -> Option<usize> {
    let word = word.trim_end_matches('.');
    names
        .iter()
        .position(|name| word.len() >= 3 && name.starts_with(word))
}

fn month(word: &str) -> Option<i8> {
    beginning(&MONTHS, word).and_then(|at| i8::try_from(at + 1).ok())
}

fn weekday(word: &str) -> Option<Weekday> {
    let at = beginning(&WEEKDAYS, word).and_then(|at| i8::try_from(at).ok())?;
    Weekday::from_monday_zero_offset(at).ok()
}

fn season(word: &str) -> Option<Season> {
    match word {
        "spring" | "springtime" => Some(Season::Spring),
        "summer" | "summertime" => Some(Season::Summer),
        "autumn" | "fall" => Some(Season::Autumn),
        "winter" | "wintertime" => Some(Season::Winter),
        _ => None,
    }
}

fn season_word(word: &str) -> Option<&str> {
    season(word).map(|_| word)
}

fn days_before(today: Date, days: i64) -> Option<Date> {
    today
        .checked_sub(SignedDuration::from_hours(24 * days))
        .ok()
}

fn months_before(today: Date, months: i64) -> Option<Vague> {
    let counted = i64::from(today.year()) * 12 + i64::from(today.month()) - 1 - months;
    let year = i16::try_from(counted.div_euclid(12))
        .ok()
        .filter(|year| Vague::YEARS.contains(year))?;
    let month = i8::try_from(counted.rem_euclid(12) + 1).ok()?;
    Some(Vague::Month { year, month })
}

fn week_of(day: Date) -> Option<Vague> {
    days_before(day, day.weekday().to_monday_zero_offset().into()).map(Vague::Week)
}

/// The last day of this name, today included unless at least `least` days ago is asked.
fn last_weekday(day: Weekday, today: Date, least: i64) -> Option<Vague> {
    let back = i64::from(today.weekday().to_monday_zero_offset() - day.to_monday_zero_offset())
        .rem_euclid(7);
    let back = if back < least { back + 7 } else { back };
    days_before(today, back).map(Vague::Day)
}

fn latest_month(month: i8, today: Date) -> Vague {
    Vague::Month {
        year: today.year() - i16::from(month > today.month()),
        month,
    }
}

/// The last such day that has come; the 29th of February is years back at most.
fn latest_day(month: i8, day: i8, today: Date) -> Option<Vague> {
    (0..8)
        .find_map(|back| {
            Date::new(today.year() - back, month, day)
                .ok()
                .filter(|date| *date <= today)
        })
        .map(Vague::Day)
}

#[cfg(test)]
mod tests {
    use super::*;
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
