//! Changing what one prefers, and saying how things are right now.

use std::sync::Arc;

use super::record::{self, Energy, Look, Place};
use crate::codec;
use crate::command::Refusal;
use crate::ids::Id;
use crate::kinds;
use crate::making::{Making, On};

/// One preference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preference {
    /// How Bearing looks.
    Look(Look),
    /// Whether words of danger bring the help card.
    HelpCard(bool),
    /// The country for help lines, ISO 3166-1 alpha-2.
    Country(Option<Arc<str>>),
    /// The hour a day begins at, 0 to 23.
    DayStarts(u8),
    /// Lock after so many minutes without a touch.
    LockAfter(Option<u16>),
    /// An ordinary thing that happens anyway.
    UsualMoment {
        /// What.
        text: Arc<str>,
        /// Put in or taken out.
        on: bool,
    },
    /// A text, by its fingerprint, is not about danger.
    NotAboutThat(u64),
}

const ON: On = On {
    entry: Id::PREFERENCE,
    kind: kinds::PREFERENCE,
};

pub(crate) fn prefer(making: &mut Making<'_>, preference: &Preference) -> Result<(), Refusal> {
    let held = making.state.preference();
    match preference {
        Preference::Look(look) => {
            let code = |look: Look| codec::uint(look.code().into());
            making.register_anew(ON, record::LOOK, code(held.look), code(*look));
        }
        Preference::HelpCard(on) => {
            making.register_anew(
                ON,
                record::HELP_CARD,
                codec::yes(held.help_card),
                codec::yes(*on),
            );
        }
        Preference::Country(country) => {
            let country = country
                .as_deref()
                .map(str::trim)
                .filter(|code| !code.is_empty());
            if country.is_some_and(|code| {
                code.len() != 2 || !code.bytes().all(|b| b.is_ascii_alphabetic())
            }) {
                return Err(Refusal::OutOfRange);
            }
            let code = |code: Option<&str>| {
                code.map_or_else(codec::null, |code| codec::text(&code.to_uppercase()))
            };
            making.register_anew(
                ON,
                record::COUNTRY,
                code(held.country.as_deref()),
                code(country),
            );
        }
        Preference::DayStarts(hour) => {
            if *hour > 23 {
                return Err(Refusal::OutOfRange);
            }
            let code = |hour: u8| codec::uint(hour.into());
            making.register_anew(ON, record::DAY_STARTS, code(held.day_starts), code(*hour));
        }
        Preference::LockAfter(minutes) => {
            let code = |minutes: Option<u16>| {
                minutes.map_or_else(codec::null, |minutes| codec::uint(minutes.into()))
            };
            making.register_anew(
                ON,
                record::LOCK_AFTER,
                code(held.lock_after),
                code(*minutes),
            );
        }
        Preference::UsualMoment { text, on } => {
            let text = Refusal::unless_words(text)?;
            making.member(
                ON,
                record::USUAL_MOMENTS,
                held.usual_moments.contains(text),
                codec::text(text),
                *on,
            );
        }
        Preference::NotAboutThat(fingerprint) => {
            let held = held.not_about_that.contains(fingerprint);
            making.member(
                ON,
                record::NOT_ABOUT_THAT,
                held,
                codec::uint(*fingerprint),
                true,
            );
        }
    }
    Ok(())
}

pub(crate) fn energy(making: &mut Making<'_>, energy: Option<Energy>) {
    match energy {
        Some(energy) => {
            making.register(ON, record::ENERGY, record::said(energy.code(), making.now))
        }
        None if making.state.preference().energy.is_some() => {
            making.register(ON, record::ENERGY, codec::null())
        }
        None => {}
    }
}

pub(crate) fn place(making: &mut Making<'_>, place: Option<Place>) {
    match place {
        Some(place) => making.register(ON, record::PLACE, record::said(place.code(), making.now)),
        None if making.state.preference().place.is_some() => {
            making.register(ON, record::PLACE, codec::null())
        }
        None => {}
    }
}

pub(crate) fn not_now(making: &mut Making<'_>) {
    making.register(ON, record::NOT_NOW, codec::int(making.now.ms));
}

pub(crate) fn rest(making: &mut Making<'_>, until_ms: Option<i64>) {
    let code = |until: Option<i64>| until.map_or_else(codec::null, codec::int);
    making.register_anew(
        ON,
        record::REST_UNTIL,
        code(making.state.preference().rest_until),
        code(until_ms),
    );
}

pub(crate) fn hide_step(making: &mut Making<'_>, code: u16, on: bool) {
    let held = making.state.preference().hidden_steps.contains(&code);
    making.member(ON, record::HIDDEN_STEPS, held, codec::uint(code.into()), on);
}
