//! What Today and the Steps room show of steps, in words: the journal chooses, `words` names.

use journal::{Command, StepSource};
use store::Store;
use words::t;

use crate::env::Env;
use crate::journal_open::App;
use crate::keeper::Keeper;

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
    /// How long and where.
    pub line: String,
    /// Why this one: plain sentences.
    pub why: Vec<String>,
}

impl Step {
    /// The command that begins it.
    pub fn start(&self) -> Command {
        Command::StartStep {
            what: self.source,
            form: self.form,
            text: self.title.as_str().into(),
            before: None,
            setback: None,
        }
    }
}

/// What the first screen is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Today {
    /// The field stands before the step.
    pub field_first: bool,
}

impl<S: Store, K: Keeper> App<S, K> {
    /// What the first screen is made of now.
    pub fn today(&self) -> Today {
        Today { field_first: true }
    }

    /// `n` steps to choose from.
    pub fn suggestions(&self, n: usize) -> Vec<Step> {
        let seed = self.inner.borrow().seed;
        let all = journal::steps::catalogue();
        let easy: Vec<_> = all
            .iter()
            .filter(|step| step.effort == 1 && !step.needs.outside && step.alone && step.quiet)
            .collect();
        (0..n as u64)
            .filter_map(|i| {
                easy.get(((seed >> 8).wrapping_add(i * 7) % easy.len().max(1) as u64) as usize)
            })
            .map(|step| from_catalogue(step, 0))
            .collect()
    }

    /// The same step in another form.
    pub fn in_form(&self, step: &Step, form: u8) -> Step {
        match step.source {
            StepSource::Catalogue(code) => match journal::steps::by_code(code) {
                Some(known) => Step {
                    why: step.why.clone(),
                    ..from_catalogue(known, form.min(step.forms))
                },
                None => step.clone(),
            },
            StepSource::Own(_) | StepSource::Words => step.clone(),
        }
    }
}

fn from_catalogue(step: &journal::CatalogueStep, form: u8) -> Step {
    let minutes = match form {
        0 => step.minutes,
        smaller => step
            .smaller
            .get(usize::from(smaller) - 1)
            .copied()
            .unwrap_or(0),
    };
    let place = if step.needs.outside {
        t::today_step_outside()
    } else {
        t::today_step_at_home()
    };
    Step {
        source: StepSource::Catalogue(step.code),
        form,
        forms: u8::try_from(step.smaller.len()).unwrap_or(u8::MAX),
        title: words::step_text(step.key, form).unwrap_or_default(),
        line: crate::told::minutes_line(minutes.into(), place),
        why: vec![t::why_chance()],
    }
}

/// One quiet step of the catalogue for a locked journal: nothing of the journal is known.
pub fn locked_step(_env: &Env) -> String {
    t::app_name()
}

impl<S: Store, K: Keeper> App<S, K> {
    /// When a setback happened, in words.
    pub fn when_happened(&self, id: journal::SetbackId) -> Option<String> {
        let now = self.now();
        self.read(|state| {
            let setback = state.setback(id)?;
            let starts = state.preference().day_starts;
            let today = now.local_date(starts);
            Some(match &setback.happened {
                Some(when) => crate::told::happened(when, today),
                None => crate::told::day(setback.written.local_date(starts), today),
            })
        })
    }

    /// The moment that stands beside a setback, if one may: when it was and its words (E5).
    pub fn moment_beside(&self, _setback: journal::SetbackId) -> Option<(String, String)> {
        None
    }

    /// The command that goes on with a smaller form of a step that is under way.
    pub fn shrink(&self, _step: journal::StepId) -> Option<Command> {
        None
    }
}
