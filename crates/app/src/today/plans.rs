//! Plans in words (S5): the event before the clock, and nothing ever missed.

use journal::{Now, Plan, PlanState, State, StepId};
use store::Store;
use words::t;

use crate::journal_open::App;
use crate::keeper::Keeper;
use crate::told;

/// A planned step as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Which.
    pub step: StepId,
    /// What it is.
    pub title: String,
    /// When, in words: "After breakfast", "For today, 09:00".
    pub when: String,
    /// How it stands.
    pub state: PlanState,
}

pub(super) fn shown(state: &State, now: &Now, step: StepId, stands: PlanState) -> Option<Planned> {
    let step = state.step(step)?;
    let plan = step.plan.as_ref()?;
    Some(Planned {
        step: step.id(),
        title: step.what.current.to_string(),
        when: when(plan, now, stands),
        state: stands,
    })
}

fn when(plan: &Plan, now: &Now, stands: PlanState) -> String {
    match (plan, stands) {
        (Plan::After(event), PlanState::Again | PlanState::Lapsed) => {
            t::today_step_offer_again(t::plan_line_after(event.as_ref()))
        }
        (Plan::After(event), PlanState::Later | PlanState::LaterToday | PlanState::Due) => {
            t::today_step_planned_after(event.as_ref())
        }
        (Plan::At(_), PlanState::Again | PlanState::Lapsed) => {
            t::today_step_offer_again(plan_words(plan, now))
        }
        (Plan::At(_), PlanState::Later | PlanState::LaterToday | PlanState::Due) => {
            t::today_step_planned_at(plan_words(plan, now))
        }
    }
}

/// When a plan is, as it stands in a line: the event in its own words, or "tomorrow, 09:00".
pub fn plan_words(plan: &Plan, now: &Now) -> String {
    match plan {
        Plan::After(event) => event.to_string(),
        Plan::At(at) => told::at_time(
            // The day on the wall: one plans by the clock, not by when one's day begins.
            at.local_date(0),
            now.local_date(0),
            i8::try_from(at.local_hour()).unwrap_or(0),
            i8::try_from(at.local_minute()).unwrap_or(0),
        ),
    }
}

/// A plan read back once: "After breakfast: Wash one cup".
pub fn read_back(plan: &Plan, title: &str, now: &Now) -> String {
    let when = plan_words(plan, now);
    match plan {
        Plan::After(_) => t::plan_read_back_after(when, title),
        Plan::At(_) => t::plan_read_back_at(starting(&when), title),
    }
}

/// With a capital at its start.
pub fn starting(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

impl<S: Store, K: Keeper> App<S, K> {
    /// What is planned and may still be brought up: due first, then offered again, then to come.
    pub fn planned(&self) -> Vec<Planned> {
        let now = self.now();
        self.read(|state| {
            state
                .planned(&now)
                .into_iter()
                .filter_map(|(step, stands)| shown(state, &now, step.id(), stands))
                .collect()
        })
    }

    /// One's own usual moments, then the ready ones that are not among them.
    pub fn usual_moments(&self) -> Vec<String> {
        let own: Vec<String> = self.read(|state| {
            let held = &state.preference().usual_moments;
            held.iter().map(ToString::to_string).collect()
        });
        let ready = [
            t::plan_usual_up(),
            t::plan_usual_coffee(),
            t::plan_usual_breakfast(),
            t::plan_usual_lunch(),
            t::plan_usual_home(),
            t::plan_usual_dinner(),
            t::plan_usual_teeth(),
        ];
        let fresh = ready.into_iter().filter(|moment| !own.contains(moment));
        own.iter().cloned().chain(fresh).collect()
    }
}
