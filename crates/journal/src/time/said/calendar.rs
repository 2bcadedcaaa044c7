//! By the calendar: "2019", "March 2021", "spring 2019", "4 March", "2021-03-04", "4.3.2021".

use jiff::civil::Date;

use super::names::{month, season, season_word};
use super::relative::this;
use crate::time::Vague;

/// By the calendar: "2019", "march 2021", "spring 2019", "4 march", "2021-03-04", "4.3.2021".
pub(super) fn calendar(words: &[&str], today: Date) -> Option<Vague> {
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

pub(super) fn year(said: i64) -> Option<Vague> {
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
