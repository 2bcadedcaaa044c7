//! What the machine lends to the journal: its clock, its zone, its randomness, its folders, and
//! the country its language settings speak of.

use std::path::PathBuf;

use app::journal::Now;
use app::vault::Chance;
use app::{Clock, Env};
use jiff::ZonedDateTime;

struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Now {
        written(&crate::zone::now())
    }
}

/// A moment as the journal keeps it.
pub(crate) fn written(moment: &ZonedDateTime) -> Now {
    Now {
        ms: moment.timestamp().as_millisecond(),
        offset_minutes: i16::try_from(moment.offset().seconds() / 60).unwrap_or(0),
        zone: moment.time_zone().iana_name().unwrap_or("").into(),
    }
}

struct SystemChance;

impl Chance for SystemChance {
    fn fill(&mut self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}

/// The environment of a journal in a terminal.
pub(crate) fn env() -> Env {
    Env::new(SystemClock, SystemChance)
}

/// Where the journal is kept when nothing else is said: `bearing` in the platform's data folder
/// (`$XDG_DATA_HOME` or `~/.local/share` on Linux and macOS).
pub(crate) fn data_dir() -> Option<PathBuf> {
    use etcetera::BaseStrategy as _;
    etcetera::choose_base_strategy()
        .ok()
        .map(|folders| folders.data_dir().join("bearing"))
}

/// The language and the country of the machine, as in `en_GB.UTF-8`.
pub(crate) struct Locale {
    /// BCP 47: `en-GB`, or `en` where no country is named.
    pub(crate) tag: String,
    /// Two letters, upper case.
    pub(crate) country: Option<String>,
}

/// What the environment says, in the order POSIX gives.
pub(crate) fn locale() -> Option<Locale> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| parse_locale(&value))
}

fn parse_locale(value: &str) -> Option<Locale> {
    let name = value.split(['.', '@']).next()?;
    let mut parts = name.split('_');
    let language = parts.next().filter(|part| {
        matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_alphabetic())
    })?;
    let country = parts
        .next()
        .filter(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic()))
        .map(str::to_ascii_uppercase);
    let tag = match &country {
        Some(country) => format!("{language}-{country}"),
        None => language.to_owned(),
    };
    Some(Locale { tag, country })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, tag: Option<&str>, country: Option<&str>) {
        let read = parse_locale(value);
        let found = read.as_ref().map(|locale| locale.tag.as_str());
        let where_ = read.as_ref().and_then(|locale| locale.country.as_deref());
        assert_eq!((found, where_), (tag, country), "{value}");
    }

    #[test]
    fn a_locale_names_a_language_and_perhaps_a_country() {
        check("en_GB.UTF-8", Some("en-GB"), Some("GB"));
        check("de_DE@euro", Some("de-DE"), Some("DE"));
        check("fr", Some("fr"), None);
        check("zh_Hant_TW", Some("zh"), None);
        check("C", None, None);
        check("C.UTF-8", None, None);
        check("POSIX", None, None);
        check("", None, None);
    }
}
