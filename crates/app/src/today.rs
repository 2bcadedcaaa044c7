//! What Today, the Steps room and the terminal show of steps, in words: the journal chooses,
//! `words` names.

mod due;
mod locked;
mod log;
mod plans;
mod rest;
mod step;
mod why;

use journal::{Command, First, Group, StepId, StepSource};
use store::Store;

use crate::journal_open::App;
use crate::keeper::Keeper;

pub use due::Due;
pub use locked::locked_step;
pub use log::{LogDay, Logged};
pub use plans::{Planned, plan_words, read_back, starting};
pub use rest::Resting;
pub use step::Step;

/// What the first screen is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Today {
    /// The field stands before the step.
    pub field_first: bool,
    /// The one thing due, if any.
    pub due: Option<Due>,
    /// A step that was begun today and waits; it stands in the place of a suggestion.
    pub under_way: Option<StepId>,
    /// "Not now" was said within the hour: no step is brought up.
    pub not_now: bool,
    /// Resting: nothing is asked or brought up.
    pub resting: Option<Resting>,
    /// A text of the last 72 hours brought the help card.
    pub held: bool,
}

impl<S: Store, K: Keeper> App<S, K> {
    /// What the first screen is made of now.
    pub fn today(&self) -> Today {
        let now = self.now();
        self.read(|state| {
            let today = state.today(&now);
            Today {
                field_first: today.first == First::Field,
                due: today.due.and_then(|due| due::shown(state, &now, due)),
                under_way: today.under_way,
                not_now: today.not_now,
                resting: today.resting.map(|until| rest::shown(state, &now, until)),
                held: state.held(&now),
            }
        })
    }

    /// At most `n` steps to choose from, of different kinds. The same ones until something changes.
    pub fn suggestions(&self, n: usize) -> Vec<Step> {
        self.other_suggestions(0, n)
    }

    /// Like [`App::suggestions`]; each turn draws others.
    pub fn other_suggestions(&self, turn: u64, n: usize) -> Vec<Step> {
        let now = self.now();
        let inner = self.inner.borrow();
        let state = &inner.state;
        state
            .suggestions(&now, inner.seed.wrapping_add(turn), n)
            .into_iter()
            .filter_map(|suggestion| step::suggested(state, &suggestion))
            .collect()
    }

    /// The same step in another form.
    pub fn in_form(&self, step: &Step, form: u8) -> Step {
        self.read(|state| step::shown(state, step.source, form.min(step.forms)))
            .map_or_else(
                || step.clone(),
                |other| Step {
                    why: step.why.clone(),
                    ..other
                },
            )
    }

    /// A step by where it comes from; `None` where this version knows no such step.
    pub fn step_from(&self, source: StepSource) -> Option<Step> {
        self.read(|state| step::shown(state, source, 0))
    }

    /// A step of the journal, in the words and the form it has.
    pub fn step_kept(&self, id: StepId) -> Option<Step> {
        self.read(|state| state.step(id).map(|kept| step::kept(state, kept)))
    }

    /// The steps of one group of the catalogue, hidden ones too.
    pub fn steps_of(&self, group: Group) -> Vec<Step> {
        self.read(|state| {
            journal::steps::catalogue()
                .iter()
                .filter(|step| step.group == group)
                .filter_map(|known| step::shown(state, StepSource::Catalogue(known.code), 0))
                .collect()
        })
    }

    /// One's own steps, the newest first.
    pub fn own_steps(&self) -> Vec<Step> {
        self.read(|state| {
            state
                .own_steps()
                .filter_map(|own| step::shown(state, StepSource::Own(own.id()), 0))
                .collect()
        })
    }

    /// Steps begun and neither done nor left, the newest first.
    pub fn begun(&self) -> Vec<(StepId, Step)> {
        self.read(|state| {
            state
                .steps()
                .filter(|step| step.under_way())
                .map(|begun| (begun.id(), step::kept(state, begun)))
                .collect()
        })
    }

    /// The command that goes on with the next smaller form of a step that is planned or under way;
    /// `None` where it is as small as it gets, or done.
    pub fn shrink(&self, id: StepId) -> Option<Command> {
        self.read(|state| {
            let step = state.step(id).filter(|step| step.done.is_none())?;
            let form = journal::steps::smaller(step.from, step.form, state)?;
            let text = step::shown(state, step.from, form)?.title;
            Some(Command::MakeSmaller {
                step: id,
                form,
                text: text.into(),
            })
        })
    }

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
}
