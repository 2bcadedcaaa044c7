//! Times as they are typed on the command line.

use std::time::Duration;

use app::journal::time::{AheadError, VagueError, parse_ahead, parse_vague};
use app::journal::{Now, Vague, Written};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use words::t;

use crate::failure::Failure;
use crate::surroundings::written;

/// A key is never lent for longer than a day.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// When something happened: `--when`.
pub(crate) fn happened(text: &str, now: &Now) -> Result<Vague, Failure> {
    parse_vague(text, now).map_err(|error| {
        Failure::usage(match error {
            VagueError::Future => t::when_in_future(),
            VagueError::Empty | VagueError::NotUnderstood => t::cli_error_when(text),
        })
    })
}

/// A moment to come: `--at`.
pub(crate) fn ahead(text: &str, now: &Now) -> Result<Written, Failure> {
    let moment = parse_ahead(text, now).map_err(|error| {
        Failure::usage(match error {
            AheadError::Past => t::terminal_at_past(text),
            AheadError::NotUnderstood => t::cli_error_at(text),
        })
    })?;
    let relative = text.trim_start().to_lowercase().starts_with("in ");
    Ok(settle(&moment, relative, &crate::zone::here()).unwrap_or(moment))
}

/// The journal reckons with the offset in force now. Here the zone is known, so a plan beyond a
/// change of the clocks keeps the hour on the wall, and "in two hours" stays two hours.
fn settle(moment: &Written, relative: bool, zone: &TimeZone) -> Option<Written> {
    let instant = Timestamp::from_millisecond(moment.ms).ok()?;
    if relative {
        return Some(written(&instant.to_zoned_datetime(zone.clone())));
    }
    let wall = moment.ms + i64::from(moment.offset_minutes) * 60 * 1000;
    let wall: DateTime = Timestamp::from_millisecond(wall)
        .ok()?
        .to_zoned_datetime(TimeZone::UTC)
        .datetime();
    let settled: ZonedDateTime = wall.to_zoned_datetime(zone.clone()).ok()?;
    Some(written(&settled))
}

/// How long: `15m`, `2h`, `90s`; a number alone is minutes. For clap.
pub(crate) fn span(text: &str) -> Result<Duration, String> {
    let wrong = || "a time such as 15m or 2h is meant".to_owned();
    let text = text.trim();
    let digits = text.trim_end_matches(|sign: char| sign.is_alphabetic());
    let number: u64 = digits.trim_end().parse().map_err(|_| wrong())?;
    let unit = match text[digits.len()..].to_lowercase().as_str() {
        "s" | "sec" | "second" | "seconds" => 1,
        "" | "m" | "min" | "minute" | "minutes" => 60,
        "h" | "hour" | "hours" => 60 * 60,
        _ => return Err(wrong()),
    };
    let span = Duration::from_secs(number.saturating_mul(unit));
    if span.is_zero() || span > LONGEST {
        return Err("between a second and 24 hours is meant".to_owned());
    }
    Ok(span)
}

/// A span in words, in whole minutes.
pub(crate) fn span_words(span: Duration) -> String {
    let minutes = span.as_secs().div_ceil(60);
    t::time_minutes(i64::try_from(minutes).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_a_number_and_a_unit() {
        for (text, seconds) in [
            ("15m", Some(900)),
            ("2h", Some(7200)),
            ("90 s", Some(90)),
            ("20", Some(1200)),
            ("1 hour", Some(3600)),
            ("24h", Some(86_400)),
            ("25h", None),
            ("0m", None),
            ("soon", None),
            ("5 weeks", None),
            ("", None),
            ("99999999999999999999h", None),
        ] {
            let found = span(text).ok().map(|span| span.as_secs());
            assert_eq!(found, seconds, "{text}");
        }
    }

    #[test]
    fn a_plan_beyond_a_change_of_the_clocks_keeps_its_hour() {
        let Ok(paris) = TimeZone::get("Europe/Paris") else {
            return;
        };
        // Friday 24 October 2025, 12:00 in Paris; the clocks go back in the night to Sunday.
        let now: Now = written(&"2025-10-24T12:00+02:00[Europe/Paris]".parse().unwrap());
        let monday = parse_ahead("monday 9:00", &now).unwrap();
        let settled = settle(&monday, false, &paris).unwrap();
        assert_eq!((settled.local_hour(), settled.offset_minutes), (9, 60));
        let later = parse_ahead("in 3 days", &now).unwrap();
        let settled = settle(&later, true, &paris).unwrap();
        assert_eq!((settled.ms, settled.local_hour()), (later.ms, 11));
    }
}
