//! A step as it is shown: what it is, how long and where, why this one.

use std::sync::Arc;

use journal::{CatalogueStep, Command, Needs, OwnStep, State, StepSource, Suggestion};
use words::t;

use super::why;
use crate::told::minutes_line;

/// A step as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Where it comes from.
    pub source: StepSource,
    /// Which form: 0 the whole step, 1 and on the smaller ones.
    pub form: u8,
    /// How many smaller forms there are.
    pub forms: u8,
    /// What it is, in the imperative.
    pub title: String,
    /// How long and where; empty where nothing is known of it.
    pub line: String,
    /// Why this one: one or two plain sentences; none for a step one chose oneself.
    pub why: Vec<String>,
}

impl Step {
    /// The command that begins it.
    pub fn start(&self) -> Command {
        self.start_from(None)
    }

    /// Like [`Step::start`], as a step after something that happened.
    pub fn start_from(&self, setback: Option<journal::SetbackId>) -> Command {
        Command::StartStep {
            what: self.source,
            form: self.form,
            text: self.title.as_str().into(),
            before: None,
            setback,
        }
    }

    /// The command that plans it.
    pub fn plan(&self, plan: journal::Plan) -> Command {
        Command::PlanStep {
            step: None,
            source: self.source,
            form: self.form,
            text: self.title.as_str().into(),
            plan,
        }
    }
}

/// A step by its source and form; a form it does not have is its smallest.
pub(super) fn shown(state: &State, source: StepSource, form: u8) -> Option<Step> {
    match source {
        StepSource::Catalogue(code) => {
            journal::steps::by_code(code).map(|step| of_catalogue(step, form))
        }
        StepSource::Own(id) => state.own_step(id).map(|own| of_own(own, form)),
        StepSource::Words => None,
    }
}

pub(super) fn suggested(state: &State, suggestion: &Suggestion) -> Option<Step> {
    let step = shown(state, suggestion.source, suggestion.form)?;
    Some(Step {
        why: why::sentences(&suggestion.why),
        ..step
    })
}

/// A step of the journal keeps the words it was begun or planned in.
pub(super) fn kept(state: &State, step: &journal::Step) -> Step {
    let known = shown(state, step.from, step.form);
    Step {
        source: step.from,
        form: step.form,
        forms: known.as_ref().map_or(step.form, |known| known.forms),
        title: step.what.current.to_string(),
        line: known.map(|known| known.line).unwrap_or_default(),
        why: Vec::new(),
    }
}

fn of_catalogue(step: &CatalogueStep, form: u8) -> Step {
    let forms = u8::try_from(step.smaller.len()).unwrap_or(u8::MAX);
    let form = form.min(forms);
    let minutes = match form {
        0 => step.minutes,
        smaller => step.smaller[usize::from(smaller) - 1],
    };
    Step {
        source: StepSource::Catalogue(step.code),
        form,
        forms,
        title: words::step_text(step.key, form).unwrap_or_default(),
        line: minutes_line(minutes.into(), place(step.needs)),
        why: Vec::new(),
    }
}

fn of_own(own: &OwnStep, form: u8) -> Step {
    let forms = u8::try_from(own.smaller.len()).unwrap_or(u8::MAX);
    let form = form.min(forms);
    // The minutes are those of the whole step; nobody was asked about the smaller ones.
    let line = match own.minutes {
        Some(minutes) if form == 0 => minutes_line(minutes, place(own.needs)),
        Some(_) | None => t::why_own(),
    };
    Step {
        source: StepSource::Own(own.id()),
        form,
        forms,
        title: own.form(form).map_or_else(String::new, ToString::to_string),
        line,
        why: Vec::new(),
    }
}

fn place(needs: Needs) -> String {
    if needs.outside {
        t::today_step_outside()
    } else if needs.home {
        t::today_step_at_home()
    } else {
        t::today_step_anywhere()
    }
}

/// A step in words of the moment, from nowhere else.
impl From<Arc<str>> for Step {
    fn from(words: Arc<str>) -> Step {
        Step {
            source: StepSource::Words,
            form: 0,
            forms: 0,
            title: words.to_string(),
            line: String::new(),
            why: Vec::new(),
        }
    }
}
