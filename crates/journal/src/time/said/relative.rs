//! Seen from today: "yesterday", "two weeks ago", "last spring".

use jiff::SignedDuration;
use jiff::civil::{Date, Weekday};

use super::calendar::year;
use super::names::{Unit, month, number, season, weekday};
use crate::time::{Now, Season, Vague};

fn is_part_of_day(word: &str) -> bool {
    matches!(word, "morning" | "noon" | "afternoon" | "evening" | "night")
}

/// Seen from today: "yesterday", "two weeks ago", "last spring", "this year", "tuesday".
pub(super) fn relative(words: &[&str], now: &Now, today: Date) -> Option<Vague> {
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

pub(super) fn this(named: &str, today: Date) -> Option<Vague> {
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
