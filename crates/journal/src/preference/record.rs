//! The one entry of preferences, as it is recorded.

use std::sync::Arc;

use crate::codec;
use crate::codes::coded;
use crate::fields::Reading;
use crate::time::Now;

pub(crate) const LOOK: u32 = 1;
pub(crate) const HELP_CARD: u32 = 2;
pub(crate) const COUNTRY: u32 = 3;
pub(crate) const ENERGY: u32 = 4;
pub(crate) const PLACE: u32 = 5;
pub(crate) const DAY_STARTS: u32 = 6;
pub(crate) const REST_UNTIL: u32 = 7;
pub(crate) const USUAL_MOMENTS: u32 = 8;
pub(crate) const HIDDEN_STEPS: u32 = 9;
pub(crate) const LOCK_AFTER: u32 = 10;
pub(crate) const NOT_NOW: u32 = 11;
pub(crate) const NOT_ABOUT_THAT: u32 = 12;

/// A day ends at four in the morning, to begin with (P10).
const DAY_STARTS_AT: u8 = 4;
/// Energy, place and "not now" are remembered this long, in minutes (S4).
const REMEMBERED: i64 = 60;

coded! {
    /// How Bearing looks.
    pub enum Look {
        /// As the device does.
        System = 0,
        /// Light.
        Light = 1,
        /// Dark.
        Dark = 2,
    }
}

coded! {
    /// Energy now (S4).
    pub enum Energy {
        /// None.
        None = 0,
        /// A little.
        Little = 1,
        /// Some.
        Some = 2,
    }
}

coded! {
    /// Where somebody is now (S4).
    pub enum Place {
        /// At home.
        Home = 1,
        /// Out.
        Out = 2,
        /// At work.
        Work = 3,
    }
}

/// What a person prefers, with what holds where nothing was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreferenceView {
    /// How Bearing looks.
    pub look: Look,
    /// Whether words of danger bring the help card (A7).
    pub help_card: bool,
    /// The country for help lines, ISO 3166-1 alpha-2, upper case.
    pub country: Option<Arc<str>>,
    /// Energy, and when that was said (unix milliseconds).
    pub energy: Option<(Energy, i64)>,
    /// Place, and when that was said (unix milliseconds).
    pub place: Option<(Place, i64)>,
    /// The hour a day begins at, 0 to 23.
    pub day_starts: u8,
    /// Resting until then, unix milliseconds.
    pub rest_until: Option<i64>,
    /// Ordinary things that happen anyway, to hang a plan on (S5).
    pub usual_moments: Vec<Arc<str>>,
    /// Steps of the catalogue that are never suggested, by code.
    pub hidden_steps: Vec<u16>,
    /// Lock after so many minutes without a touch.
    pub lock_after: Option<u16>,
    /// "Not now", and when it was said (unix milliseconds).
    pub not_now: Option<i64>,
    /// Texts that were "not about that", by fingerprint (A7).
    pub not_about_that: Vec<u64>,
    /// When a usual moment was last put in, unix milliseconds.
    pub(crate) usual_moments_ms: i64,
}

impl Default for PreferenceView {
    fn default() -> Self {
        Self {
            look: Look::System,
            help_card: true,
            country: None,
            energy: None,
            place: None,
            day_starts: DAY_STARTS_AT,
            rest_until: None,
            usual_moments: Vec::new(),
            hidden_steps: Vec::new(),
            lock_after: None,
            not_now: None,
            not_about_that: Vec::new(),
            usual_moments_ms: 0,
        }
    }
}

impl PreferenceView {
    /// Energy, if it was said within the hour.
    pub fn energy_now(&self, now: &Now) -> Option<Energy> {
        self.energy
            .filter(|(_, said)| lately(now, *said))
            .map(|(energy, _)| energy)
    }

    /// Place, if it was said within the hour.
    pub fn place_now(&self, now: &Now) -> Option<Place> {
        self.place
            .filter(|(_, said)| lately(now, *said))
            .map(|(place, _)| place)
    }

    /// Whether "not now" was said within the hour.
    pub fn not_now(&self, now: &Now) -> bool {
        self.not_now.is_some_and(|said| lately(now, said))
    }

    /// Whether somebody is resting, and until when (unix milliseconds).
    pub fn resting(&self, now: &Now) -> Option<i64> {
        self.rest_until.filter(|until| now.ms < *until)
    }

    pub(crate) fn read(reading: &Reading<'_>) -> Self {
        let unset = Self::default();
        let said = |field| {
            reading.item(field, |item| {
                (item.array().ok()?? == 2).then_some(())?;
                Some((item.u64().ok()?, item.i64().ok()?))
            })
        };
        Self {
            look: reading
                .uint(LOOK)
                .and_then(Look::from_code)
                .unwrap_or(unset.look),
            help_card: reading.yes(HELP_CARD).unwrap_or(unset.help_card),
            country: reading.item(COUNTRY, |item| item.str().ok().map(Arc::from)),
            energy: said(ENERGY).and_then(|(code, at)| Some((Energy::from_code(code)?, at))),
            place: said(PLACE).and_then(|(code, at)| Some((Place::from_code(code)?, at))),
            day_starts: reading
                .uint(DAY_STARTS)
                .and_then(|hour| u8::try_from(hour).ok())
                .filter(|hour| *hour < 24)
                .unwrap_or(unset.day_starts),
            rest_until: reading.int(REST_UNTIL),
            usual_moments: reading.members(USUAL_MOMENTS, |item| item.str().ok().map(Arc::from)),
            hidden_steps: reading.members(HIDDEN_STEPS, |item| item.u16().ok()),
            lock_after: reading
                .uint(LOCK_AFTER)
                .and_then(|minutes| u16::try_from(minutes).ok()),
            not_now: reading.int(NOT_NOW),
            not_about_that: reading.members(NOT_ABOUT_THAT, |item| item.u64().ok()),
            usual_moments_ms: reading.when(USUAL_MOMENTS),
        }
    }
}

/// Said within the hour. A clock that was a little ahead elsewhere does not undo what was said.
fn lately(now: &Now, said: i64) -> bool {
    now.minutes_since(said).abs() < REMEMBERED
}

pub(crate) fn said(code: u8, now: &Now) -> Vec<u8> {
    codec::made(|e| {
        e.array(2)?.u8(code)?.i64(now.ms)?;
        Ok(())
    })
}
