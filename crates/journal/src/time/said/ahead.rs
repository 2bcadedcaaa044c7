//! A moment to come, for a plan: "17:00", "tomorrow at 9", "in two hours", "monday 10:30".

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

use super::names::{Unit, number, weekday};
use crate::time::{Now, Written, days_between};

/// Why a text is no moment to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AheadError {
    /// It is not understood as a moment.
    #[error("that is not understood as a time; try 17:00, \"tomorrow at 9\" or \"in 2 hours\"")]
    NotUnderstood,
    /// That has passed.
    #[error("that time has passed")]
    Past,
}

/// Reads a moment to come, as seen from `now`, in the offset in force now: no table of zones is at
/// hand, so beyond a change of the clocks the hour is off by that change.
///
/// A time alone is the next one that comes. "Evening" is 19:00, a day alone 9:00.
///
/// ```
/// use bearing_journal::time::{Written, parse_ahead};
///
/// let now = Written { ms: 1_773_144_000_000, offset_minutes: 60, zone: "Europe/Paris".into() };
/// let hour = |text: &str| parse_ahead(text, &now).map(|at| at.local_hour());
/// assert_eq!(hour("17:00"), Ok(17));
/// assert_eq!(hour("in two hours"), Ok(15));
/// ```
///
/// # Errors
/// Refuses what is not understood, and what has passed.
pub fn parse_ahead(text: &str, now: &Now) -> Result<Written, AheadError> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|sign: char| sign.is_whitespace() || sign == ',')
        .filter(|word| {
            !word.is_empty() && !matches!(*word, "at" | "on" | "the" | "around" | "o'clock")
        })
        .collect();
    let ms = match &words[..] {
        ["in", amount @ .., unit] => after(number(amount), Unit::named(unit), now),
        _ => on_the_wall(&words, now),
    };
    let ms = ms.ok_or(AheadError::NotUnderstood)?;
    if ms > now.ms {
        Ok(Written { ms, ..now.clone() })
    } else {
        Err(AheadError::Past)
    }
}

fn after(amount: Option<i64>, unit: Option<Unit>, now: &Now) -> Option<i64> {
    const MINUTE: i64 = 60 * 1000;
    let length = match unit? {
        Unit::Minute => MINUTE,
        Unit::Hour => 60 * MINUTE,
        Unit::Day => 24 * 60 * MINUTE,
        Unit::Week => 7 * 24 * 60 * MINUTE,
        Unit::Month | Unit::HalfYear | Unit::Year => return None,
    };
    Some(now.ms + amount? * length)
}

/// A day and a time, either of them left out: the first such moment that is to come.
fn on_the_wall(words: &[&str], now: &Now) -> Option<i64> {
    let today = now.local_date(0);
    let in_days = |days: i64| {
        today
            .checked_add(SignedDuration::from_hours(24 * days))
            .ok()
    };
    let (days, rest) = match words {
        ["today" | "this", rest @ ..] => (vec![0], rest),
        ["tonight", ..] => (vec![0], words),
        ["tomorrow", rest @ ..] => (vec![1], rest),
        [first, rest @ ..] => match (weekday(first), iso(first)) {
            (Some(day), _) => {
                let ahead = day.to_monday_zero_offset() - today.weekday().to_monday_zero_offset();
                let ahead = i64::from(ahead.rem_euclid(7));
                (vec![ahead, ahead + 7], rest)
            }
            (None, Some(date)) => (vec![days_between(today, date).into()], rest),
            (None, None) => (vec![0, 1], words),
        },
        [] => return None,
    };
    let times = match rest {
        [] if days == [0] => return None,
        [] => vec![at(9, 0)?],
        _ => times(rest, days.first() == Some(&0))?,
    };
    let mut moments = days
        .into_iter()
        .filter_map(in_days)
        .flat_map(|day| times.iter().filter_map(move |time| on_day(day, *time, now)));
    let first = moments.next()?;
    Some(
        std::iter::once(first)
            .chain(moments)
            .find(|ms| *ms > now.ms)
            .unwrap_or(first),
    )
}

/// The times that can be meant, the likeliest first. "At 5" is the next of both fives today, and
/// the afternoon on another day.
fn times(words: &[&str], today: bool) -> Option<Vec<Time>> {
    let certain = match words {
        ["morning"] => at(9, 0),
        ["noon" | "midday"] => at(12, 0),
        ["afternoon"] => at(15, 0),
        ["evening"] => at(19, 0),
        ["tonight" | "night"] => at(20, 0),
        ["tonight" | "evening" | "night" | "afternoon", time] => clock(time)
            .and_then(|(hour, minute)| at(if hour < 12 { hour + 12 } else { hour }, minute)),
        ["morning", time] => clock(time).and_then(|(hour, minute)| at(hour, minute)),
        [time] => match half_of_day(time) {
            Some((time, later)) => {
                clock(time).and_then(|(hour, minute)| at(hour % 12 + later, minute))
            }
            None if time.contains(':') => clock(time).and_then(|(hour, minute)| at(hour, minute)),
            None => None,
        },
        [time, half @ ("am" | "pm")] => {
            let later = if *half == "pm" { 12 } else { 0 };
            clock(time).and_then(|(hour, minute)| at(hour % 12 + later, minute))
        }
        _ => None,
    };
    if let Some(time) = certain {
        return Some(vec![time]);
    }
    let [bare] = words else { return None };
    let (hour, _) = clock(bare).filter(|_| bare.bytes().all(|sign| sign.is_ascii_digit()))?;
    let both = [
        at(hour, 0)?,
        at(if hour < 12 { hour + 12 } else { hour }, 0)?,
    ];
    Some(if today || hour >= 7 {
        both.to_vec()
    } else {
        vec![both[1]]
    })
}

/// "5pm" is "5", twelve hours later.
fn half_of_day(word: &str) -> Option<(&str, i8)> {
    word.strip_suffix("am")
        .map(|time| (time, 0))
        .or_else(|| word.strip_suffix("pm").map(|time| (time, 12)))
}

/// "17:30", "5".
fn clock(word: &str) -> Option<(i8, i8)> {
    let (hour, minute) = word.split_once(':').unwrap_or((word, "0"));
    Some((hour.parse().ok()?, minute.parse().ok()?))
}

fn iso(word: &str) -> Option<Date> {
    let mut parts = word.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn at(hour: i8, minute: i8) -> Option<Time> {
    Time::new(hour, minute, 0, 0).ok()
}

fn on_day(day: Date, time: Time, now: &Now) -> Option<i64> {
    let offset = Offset::from_seconds(i32::from(now.offset_minutes) * 60).ok()?;
    offset
        .to_timestamp(DateTime::from_parts(day, time))
        .ok()
        .map(|at| at.as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tuesday, 10 March 2026, 13:00 in Paris.
    fn now() -> Now {
        Now {
            ms: 1_773_144_000_000,
            offset_minutes: 60,
            zone: "Europe/Paris".into(),
        }
    }

    #[test]
    fn the_next_such_moment_is_meant() {
        for (text, day, hour, minute) in [
            ("17:00", 10, 17, 0),
            ("9:30", 11, 9, 30),
            ("at 5", 10, 17, 0),
            ("5pm", 10, 17, 0),
            ("5 am", 11, 5, 0),
            ("12am", 11, 0, 0),
            ("today at 17:30", 10, 17, 30),
            ("this evening", 10, 19, 0),
            ("tonight", 10, 20, 0),
            ("tonight at 9", 10, 21, 0),
            ("tomorrow", 11, 9, 0),
            ("tomorrow at 9", 11, 9, 0),
            ("tomorrow at 5", 11, 17, 0),
            ("tomorrow morning", 11, 9, 0),
            ("tomorrow evening", 11, 19, 0),
            ("in two hours", 10, 15, 0),
            ("in 30 minutes", 10, 13, 30),
            ("in 3 days", 13, 13, 0),
            ("tuesday 17:00", 10, 17, 0),
            ("tuesday 9:00", 17, 9, 0),
            ("on friday", 13, 9, 0),
            ("2026-03-12 10:15", 12, 10, 15),
            ("noon", 11, 12, 0),
        ] {
            let at = parse_ahead(text, &now())
                .map(|at| (at.local_date(0).day(), at.local_hour(), at.local_minute()));
            assert_eq!(at, Ok((day, hour, minute)), "{text}");
        }
    }

    #[test]
    fn what_has_passed_or_is_no_moment_is_refused() {
        for text in ["today at 9:00", "2026-03-09 10:00", "this morning"] {
            assert_eq!(parse_ahead(text, &now()), Err(AheadError::Past), "{text}");
        }
        for text in [
            "",
            "soon",
            "25:00",
            "today",
            "in a year",
            "99",
            "9:77",
            "tomorrow at some time",
        ] {
            assert_eq!(
                parse_ahead(text, &now()),
                Err(AheadError::NotUnderstood),
                "{text}"
            );
        }
    }
}
