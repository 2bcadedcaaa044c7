//! What comes first on Today, and the one thing that is due.

use crate::entry::EntryKind;
use crate::ids::StepId;
use crate::naming::DueCheckIn;
use crate::state::State;
use crate::steps::{Plan, PlanState};
use crate::time::Now;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// What stands first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// The field "Something happened?", then the step.
    Field,
    /// The step, then the field.
    Step,
}

/// The one thing that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// How is it now?
    CheckIn(DueCheckIn),
    /// A step that was planned.
    Planned {
        /// Which.
        step: StepId,
        /// How the plan stands.
        state: PlanState,
    },
}

/// The shape of Today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Today {
    /// What stands first.
    pub first: First,
    /// The one thing that is due, if any.
    pub due: Option<Due>,
    /// A step that was begun today and waits to be done; it stands in the place of a suggestion.
    pub under_way: Option<StepId>,
    /// Resting until then (unix milliseconds): nothing is asked or brought up.
    pub resting: Option<i64>,
    /// "Not now" was said within the hour.
    pub not_now: bool,
}

/// What the shape is decided by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Facts {
    /// Milliseconds since anything was written; `None` for an empty journal.
    pub(crate) silent_ms: Option<i64>,
    pub(crate) resting: bool,
    pub(crate) check_in: Option<DueCheckIn>,
    /// Planned steps, and whether they wait for a moment (rather than an event).
    pub(crate) planned: Vec<(StepId, PlanState, bool)>,
}

/// With an empty journal, or after a day without a word, the field comes first.
pub(crate) fn first(facts: &Facts) -> First {
    match facts.silent_ms {
        Some(silent) if silent < DAY_MS => First::Step,
        Some(_) | None => First::Field,
    }
}

/// At most one thing: a step planned for this hour, then a check-in, then a step that waits for an
/// event, one for later today, and last one whose time has passed. Nothing while resting.
pub(crate) fn due(facts: &Facts) -> Option<Due> {
    if facts.resting {
        return None;
    }
    let planned = |wanted: PlanState, timed: Option<bool>| {
        let found = facts
            .planned
            .iter()
            .find(|(_, state, at)| *state == wanted && timed.is_none_or(|timed| timed == *at));
        found.map(|(step, state, _)| Due::Planned {
            step: *step,
            state: *state,
        })
    };
    planned(PlanState::Due, Some(true))
        .or_else(|| facts.check_in.map(Due::CheckIn))
        .or_else(|| planned(PlanState::Due, Some(false)))
        .or_else(|| planned(PlanState::LaterToday, None))
        .or_else(|| planned(PlanState::Again, None))
}

impl State {
    /// The shape of Today at this moment.
    pub fn today(&self, now: &Now) -> Today {
        let preference = self.preference();
        let resting = preference.resting(now);
        let planned = self
            .planned(now)
            .into_iter()
            .map(|(step, state)| (step.id(), state, matches!(step.plan, Some(Plan::At(_)))))
            .collect();
        let facts = Facts {
            silent_ms: self.last_written().map(|ms| now.ms.saturating_sub(ms)),
            resting: resting.is_some(),
            check_in: self.check_in_due(now),
            planned,
        };
        Today {
            first: first(&facts),
            due: due(&facts),
            under_way: self.under_way(now).map(|step| step.id()),
            resting,
            not_now: preference.not_now(now),
        }
    }

    /// When anything was last written, unix milliseconds.
    fn last_written(&self) -> Option<i64> {
        EntryKind::ALL
            .into_iter()
            .filter_map(|kind| self.of_kind(kind).next())
            .map(|entry| entry.written().ms)
            .max()
    }
}
