//! Dates of entries, as lists and pages show them.

use app::journal::{Entry, Now, State, Vague, Written};
use app::told;
use jiff::civil::Date;

/// Today, by the hour at which the person's day begins.
pub(crate) fn today(state: &State, now: &Now) -> Date {
    now.local_date(state.preference().day_starts)
}

/// The day of a moment.
pub(crate) fn day(state: &State, now: &Now, moment: &Written) -> String {
    let starts = state.preference().day_starts;
    told::day(moment.local_date(starts), today(state, now))
}

/// The day of a moment on the calendar, with the time on the clock.
pub(crate) fn day_and_time(now: &Now, moment: &Written) -> String {
    let part = |part: u8| i8::try_from(part).unwrap_or(0);
    let (hour, minute) = (part(moment.local_hour()), part(moment.local_minute()));
    told::at_time(moment.local_date(0), now.local_date(0), hour, minute)
}

/// When it happened, as exactly as it was said; else the day it was written.
pub(crate) fn happened(
    state: &State,
    now: &Now,
    when: Option<&Vague>,
    written: &Written,
) -> String {
    match when {
        Some(when) => told::happened(when, today(state, now)),
        None => day(state, now, written),
    }
}

/// The date an entry stands under in a list.
pub(crate) fn of(state: &State, now: &Now, entry: &Entry) -> String {
    match entry {
        Entry::Setback(it) => happened(state, now, it.happened.as_ref(), &it.written),
        Entry::Moment(it) => happened(state, now, it.happened.as_ref(), &it.written),
        Entry::Step(it) => day(state, now, it.done.as_ref().unwrap_or(&it.written)),
        Entry::CheckIn(_) | Entry::Person(_) | Entry::Value(_) | Entry::OwnStep(_) => {
            day(state, now, entry.written())
        }
    }
}

/// With a capital at its start.
pub(crate) fn starting(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
