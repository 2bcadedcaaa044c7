//! Dates as a person says them: near ones by their distance, far ones by their name.

use jiff::civil::Date;
use journal::{Now, Season, State, Vague};
use words::t;

/// A day, seen from `today`: "today", "yesterday", "9 November", "9 November 2024".
pub fn day(day: Date, today: Date) -> String {
    match days_between(day, today) {
        0 => t::date_today(),
        1 => t::date_yesterday(),
        -1 => t::date_tomorrow(),
        _ if day.year() == today.year() => t::date_day_month(day.day(), t::date_month(day.month())),
        _ => t::date_day_month_year(
            day.day(),
            t::date_month(day.month()),
            day.year().to_string(),
        ),
    }
}

/// How long ago a day was: "today", "3 days ago", "2 months ago".
pub fn ago(day: Date, today: Date) -> String {
    match days_between(day, today) {
        ..=0 => t::date_today(),
        1 => t::date_yesterday(),
        days @ 2..=13 => t::date_days_ago(days),
        days @ 14..=60 => t::date_weeks_ago(days / 7),
        days @ 61..=729 => t::date_months_ago(days / 30),
        days => t::date_years_ago(days / 365),
    }
}

/// When something happened, as exactly as it was said.
pub fn happened(when: &Vague, today: Date) -> String {
    match when {
        Vague::Day(on) => day(*on, today),
        Vague::Week(monday) => t::date_from_to(day(*monday, today), day(when.latest(), today)),
        Vague::Month { year, month } => t::date_month_year(t::date_month(*month), year.to_string()),
        Vague::Season { year, season } => {
            t::date_season_year(season_number(*season), year.to_string())
        }
        Vague::Year(year) => t::date_year(year.to_string()),
    }
}

fn season_number(season: Season) -> i64 {
    match season {
        Season::Spring => 1,
        Season::Summer => 2,
        Season::Autumn => 3,
        Season::Winter => 4,
    }
}

/// A time of day: "14:05".
pub fn clock(hour: i8, minute: i8) -> String {
    format!("{hour:02}:{minute:02}")
}

/// A day with a time: "tomorrow, 9:00".
pub fn at_time(on: Date, today: Date, hour: i8, minute: i8) -> String {
    t::date_at(day(on, today), clock(hour, minute))
}

/// A moment of writing (unix milliseconds): today and yesterday with the hour, else the day.
pub fn moment(ms: i64, state: &State, now: &Now) -> String {
    let at = Now { ms, ..now.clone() };
    let starts = state.preference().day_starts;
    let (on, today) = (at.local_date(starts), now.local_date(starts));
    let part = |part: u8| i8::try_from(part).unwrap_or(0);
    match days_between(on, today) {
        0 | 1 => at_time(on, today, part(at.local_hour()), part(at.local_minute())),
        _ => day(on, today),
    }
}

/// The same words as they begin a sentence.
pub fn sentence(words: String) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => words,
    }
}

/// How long a step takes, and where.
pub fn minutes_line(minutes: u16, place: String) -> String {
    t::today_step_line(t::today_step_minutes(i64::from(minutes)), place)
}

fn days_between(day: Date, today: Date) -> i64 {
    (today - day).get_days().into()
}
