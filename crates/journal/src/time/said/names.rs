//! Names of numbers, units, months, weekdays and seasons, as people write them.

use jiff::civil::Weekday;

use crate::time::Season;

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

#[derive(Clone, Copy)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    HalfYear,
    Year,
}

impl Unit {
    pub(super) fn named(word: &str) -> Option<Self> {
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
pub(super) fn number(words: &[&str]) -> Option<i64> {
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

/// A name or the beginning of one, three letters at least: "sept", "thurs".
fn beginning(names: &[&str], word: &str) -> Option<usize> {
    let word = word.trim_end_matches('.');
    names
        .iter()
        .position(|name| word.len() >= 3 && name.starts_with(word))
}

pub(super) fn month(word: &str) -> Option<i8> {
    beginning(&MONTHS, word).and_then(|at| i8::try_from(at + 1).ok())
}

pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let at = beginning(&WEEKDAYS, word).and_then(|at| i8::try_from(at).ok())?;
    Weekday::from_monday_zero_offset(at).ok()
}

pub(super) fn season(word: &str) -> Option<Season> {
    match word {
        "spring" | "springtime" => Some(Season::Spring),
        "summer" | "summertime" => Some(Season::Summer),
        "autumn" | "fall" => Some(Season::Autumn),
        "winter" | "wintertime" => Some(Season::Winter),
        _ => None,
    }
}

pub(super) fn season_word(word: &str) -> Option<&str> {
    season(word).map(|_| word)
}
