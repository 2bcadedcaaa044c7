//! The zone of this machine, found quickly.
//!
//! `TimeZone::system` first lists every zone the machine knows: over a millisecond, more than the
//! rest of a short command takes. Where the zone is one plain file, as it almost always is, that
//! file alone is read here; whatever is unusual is left to `TimeZone::system`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use jiff::ZonedDateTime;
use jiff::tz::TimeZone;

const ZONES: &str = "/usr/share/zoneinfo";
const LOCAL: &str = "/etc/localtime";

/// The present moment here.
pub(crate) fn now() -> ZonedDateTime {
    jiff::Timestamp::now().to_zoned_datetime(here())
}

/// The zone of this machine.
pub(crate) fn here() -> TimeZone {
    static HERE: OnceLock<TimeZone> = OnceLock::new();
    HERE.get_or_init(|| plain().unwrap_or_else(TimeZone::system))
        .clone()
}

fn plain() -> Option<TimeZone> {
    if !cfg!(unix) || std::env::var_os("TZDIR").is_some() {
        return None;
    }
    match std::env::var("TZ") {
        Ok(name) => named(&name),
        Err(std::env::VarError::NotPresent) => linked(Path::new(LOCAL)),
        Err(std::env::VarError::NotUnicode(_)) => None,
    }
}

/// `TZ=Europe/Paris`.
fn named(name: &str) -> Option<TimeZone> {
    is_name(name).then(|| file(name, &Path::new(ZONES).join(name)))?
}

/// `/etc/localtime` pointing into the folder of zones.
fn linked(local: &Path) -> Option<TimeZone> {
    let target: PathBuf = fs::read_link(local).ok()?;
    let name = target.to_str()?.split_once("zoneinfo/")?.1;
    is_name(name).then(|| file(name, local))?
}

fn file(name: &str, path: &Path) -> Option<TimeZone> {
    TimeZone::tzif(name, &fs::read(path).ok()?).ok()
}

/// A name as the zone database writes them, such as `America/Argentina/Salta` or `Etc/GMT+3`.
/// `posix/` and `right/` are copies of the database beside it, the second with leap seconds.
fn is_name(name: &str) -> bool {
    let part = |part: &str| {
        part.bytes()
            .next()
            .is_some_and(|first| first.is_ascii_alphabetic())
            && part
                .bytes()
                .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, b'_' | b'-' | b'+'))
    };
    name.split('/').all(part) && !name.starts_with("posix/") && !name.starts_with("right/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_zones_are_told_from_paths_and_rules() {
        for (name, is) in [
            ("Europe/Paris", true),
            ("America/Argentina/Salta", true),
            ("Etc/GMT+3", true),
            ("UTC", true),
            ("", false),
            (":Europe/Paris", false),
            ("/etc/localtime", false),
            ("../etc/passwd", false),
            ("CET-1CEST,M3.5.0,M10.5.0/3", false),
            ("right/Europe/Paris", false),
        ] {
            assert_eq!(is_name(name), is, "{name}");
        }
    }

    #[test]
    fn a_zone_found_by_its_file_is_the_one_of_the_database() {
        let moment: jiff::Timestamp = "2026-07-01T12:00:00Z".parse().unwrap();
        for name in ["Europe/Paris", "America/St_Johns", "Etc/UTC"] {
            let (Some(found), Ok(known)) = (named(name), TimeZone::get(name)) else {
                continue;
            };
            assert_eq!(found.iana_name(), Some(name));
            assert_eq!(found.to_offset(moment), known.to_offset(moment), "{name}");
        }
    }
}
