//! One setback's page in words: what was said about it and when, its wordings, the sting over
//! time, what was done since. It states what the person wrote and adds nothing.

mod said;
mod stings;

use journal::time::days_between;
use journal::{CheckIn, Expected, Lost, Now, Setback, SetbackId, SetbackView, State};
use store::Store;
use words::t;

use crate::journal_open::App;
use crate::keeper::Keeper;
use crate::told;

pub use said::{Earlier, Said};
pub(crate) use said::{always, said};
pub use stings::Sting;

/// One setback with what hangs on it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetbackTold {
    /// When, what was lost and against what: "9 November. An opportunity, against a timeline."
    pub line: String,
    /// When it was written, where that is another day than when it happened; else empty.
    pub written: String,
    /// What happened, in the person's words.
    pub what: Said,
    /// What it feels like: "loss, shame and some relief"; empty if that was not said.
    pub felt: String,
    /// Whether it had been expected, in a line; empty if that was not said.
    pub expected: String,
    /// Whose expectation.
    pub whose: Option<Said>,
    /// Readings of the sting, the oldest first.
    pub stings: Vec<Sting>,
    /// What they show, in one sentence about the past; empty without readings.
    pub stings_say: String,
    /// The sting of the day it was written, if one was given.
    pub first_sting: Option<u8>,
    /// What did not go right.
    pub went_wrong: Option<Said>,
    /// What mattered.
    pub mattered: Option<Said>,
    /// What was hoped for.
    pub hoped_for: Option<Said>,
    /// How I see myself because of it.
    pub see_myself: Option<Said>,
    /// What the voice says.
    pub voice: Option<Said>,
    /// How it was since: when, and the words.
    pub check_ins: Vec<(String, String)>,
    /// What was done since: what, and when.
    pub done: Vec<(String, String)>,
    /// It is not asked about again.
    pub muted: bool,
}

impl<S: Store, K: Keeper> App<S, K> {
    /// One setback in words; `None` if it is not there or in the bin.
    pub fn setback_told(&self, id: SetbackId) -> Option<SetbackTold> {
        let now = self.now();
        self.read(|state| Some(shown(&state.setback_view(id, &now)?, state, &now)))
    }

    /// What was written, and since when it is in the bin; `None` if it is not there.
    pub fn setback_in_bin(&self, id: SetbackId) -> Option<(String, String)> {
        let now = self.now();
        self.read(|state| {
            let entry = state.entry(id.into())?;
            let since = told::moment(entry.kept().deleted_ms?, state, &now);
            Some((entry.title().current.to_string(), since))
        })
    }
}

fn shown(view: &SetbackView<'_>, state: &State, now: &Now) -> SetbackTold {
    let setback = view.setback;
    let said = |wording| said::said(wording, state, now);
    let starts = state.preference().day_starts;
    let today = now.local_date(starts);
    let written = setback.written.local_date(starts);
    let same_day = view.happened == journal::Vague::Day(written);
    SetbackTold {
        line: line(view, told::happened(&view.happened, today)),
        written: if same_day {
            String::new()
        } else {
            t::setback_written(told::day(written, today))
        },
        what: said::always(&setback.what, state, now),
        felt: felt(setback),
        expected: setback.expected.map(expected).unwrap_or_default(),
        whose: said(&setback.whose),
        stings: stings::stings(view, state, now),
        stings_say: stings::say(&stings::stings(view, state, now)),
        first_sting: stings::of_the_day(view, state),
        went_wrong: said(&setback.went_wrong),
        mattered: said(&setback.mattered),
        hoped_for: said(&setback.hoped_for),
        see_myself: said(&setback.see_myself),
        voice: said(&setback.voice),
        check_ins: view
            .readings
            .iter()
            .filter_map(|reading| how(reading, state, now))
            .collect(),
        done: done(view, state, now),
        muted: setback.muted,
    }
}

fn line(view: &SetbackView<'_>, when: String) -> String {
    let setback = view.setback;
    let lost: Vec<String> = setback.lost.iter().map(told::lost).collect();
    let against: Vec<String> = setback
        .against
        .iter()
        .map(|one| told::against(*one))
        .collect();
    let against = (!against.is_empty()).then(|| t::setback_against_line(told::list(&against)));
    let lost = (!lost.is_empty()).then(|| told::list(&lost));
    let about: Vec<String> = lost.into_iter().chain(against).collect();
    let about = about.join(", ");
    // The person's own words begin as they wrote them.
    let about = match setback.lost.first() {
        Some(Lost::Own(_)) => about,
        Some(Lost::Opportunity | Lost::Relationship | Lost::Self_) | None => told::sentence(about),
    };
    let parts = [told::sentence(when), about];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(". ")
}

fn felt(setback: &Setback) -> String {
    let felt: Vec<String> = setback
        .feelings
        .iter()
        .map(|(name, strength)| told::felt(name, *strength))
        .collect();
    told::list(&felt)
}

fn expected(how: Expected) -> String {
    told::sentence(t::setback_expected_line(told::expected(how)))
}

fn how(reading: &CheckIn, state: &State, now: &Now) -> Option<(String, String)> {
    let words = reading.how.words()?;
    Some((
        told::moment(reading.written.ms, state, now),
        words.to_string(),
    ))
}

fn done(view: &SetbackView<'_>, state: &State, now: &Now) -> Vec<(String, String)> {
    let starts = state.preference().day_starts;
    let today = now.local_date(starts);
    view.done
        .iter()
        .filter_map(|step| {
            let day = step.done.as_ref()?.local_date(starts);
            Some((step.what.current.to_string(), told::day(day, today)))
        })
        .collect()
}

/// Days since a setback happened, as its readings are drawn.
fn days_after(view: &SetbackView<'_>, day: jiff::civil::Date) -> i32 {
    days_between(view.happened.latest().min(day), day)
}
