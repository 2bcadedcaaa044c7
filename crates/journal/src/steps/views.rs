//! What was done, in order, and what is planned. Plain lists: no counts, no streaks, and a gap is
//! a gap (S8).

use jiff::civil::Date;

use super::record::{Plan, Step};
use crate::state::State;
use crate::time::{Now, Written, days_between};

const HOUR_MS: i64 = 60 * 60 * 1000;
/// So long after its time a planned step is still simply due.
const DUE_MS: i64 = 6 * HOUR_MS;
/// After that it is offered again for so long, then no more.
const OFFERED_AGAIN_DAYS: i32 = 3;

/// One day of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct LogDay<'a> {
    /// Which day.
    pub date: Date,
    /// What was done, in the order it was done.
    pub steps: Vec<&'a Step>,
}

/// How a planned step stands. It never fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanState {
    /// Its time is on another day.
    Later,
    /// Its time is later today.
    LaterToday,
    /// Its time has come.
    Due,
    /// Its time has passed: offered again, or smaller.
    Again,
    /// It passed days ago and is not brought up any more.
    Lapsed,
}

/// How a plan stands now; `None` for a step that waits for nothing.
///
/// A moment is due for six hours and offered again for three days. An event ("after breakfast")
/// has no hour: it is due on the day it was planned and the next, then offered again for three.
pub fn plan_state(step: &Step, now: &Now, day_starts: u8) -> Option<PlanState> {
    if !step.waiting() {
        return None;
    }
    let today = now.local_date(day_starts);
    let state = match step.plan.as_ref()? {
        Plan::At(moment) if now.ms < moment.ms => {
            // The day as it is where the person is now, so that "later today" is true.
            let here = Written {
                ms: moment.ms,
                ..now.clone()
            };
            if here.local_date(day_starts) == today {
                PlanState::LaterToday
            } else {
                PlanState::Later
            }
        }
        Plan::At(moment) if now.ms.saturating_sub(moment.ms) < DUE_MS => PlanState::Due,
        Plan::At(moment) => again(moment.local_date(day_starts), today),
        Plan::After(_) => {
            let planned = Written {
                ms: step.planned_ms.min(now.ms),
                ..now.clone()
            }
            .local_date(day_starts);
            if days_between(planned, today) <= 1 {
                PlanState::Due
            } else {
                again(planned.tomorrow().unwrap_or(planned), today)
            }
        }
    };
    Some(state)
}

fn again(was_due: Date, today: Date) -> PlanState {
    if days_between(was_due, today) <= OFFERED_AGAIN_DAYS {
        PlanState::Again
    } else {
        PlanState::Lapsed
    }
}

impl State {
    /// Everything that was done, by the day it was done, the newest day first.
    pub fn step_log(&self) -> Vec<LogDay<'_>> {
        let starts = self.preference().day_starts;
        let mut done: Vec<(Date, i64, &Step)> = self
            .steps()
            .filter_map(|step| {
                step.done
                    .as_ref()
                    .map(|done| (done.local_date(starts), done.ms, step))
            })
            .collect();
        done.sort_by_key(|(date, ms, step)| (std::cmp::Reverse(*date), *ms, step.kept.id));
        let mut days: Vec<LogDay<'_>> = Vec::new();
        for (date, _, step) in done {
            match days.last_mut() {
                Some(day) if day.date == date => day.steps.push(step),
                _ => days.push(LogDay {
                    date,
                    steps: vec![step],
                }),
            }
        }
        days
    }

    /// Steps that are planned and may still be brought up, with how they stand: what is due first,
    /// then what is offered again, then what comes.
    pub fn planned(&self, now: &Now) -> Vec<(&Step, PlanState)> {
        let starts = self.preference().day_starts;
        let mut planned: Vec<(&Step, PlanState)> = self
            .open_steps()
            .filter_map(|step| Some((step, plan_state(step, now, starts)?)))
            .filter(|(_, state)| *state != PlanState::Lapsed)
            .collect();
        let rank = |state: &PlanState| match state {
            PlanState::Due => 0,
            PlanState::LaterToday => 1,
            PlanState::Again => 2,
            PlanState::Later | PlanState::Lapsed => 3,
        };
        let time = |step: &Step| match &step.plan {
            Some(Plan::At(moment)) => moment.ms,
            Some(Plan::After(_)) | None => step.planned_ms,
        };
        planned.sort_by_key(|(step, state)| (rank(state), time(step), step.kept.id));
        planned
    }

    /// The step that is under way, the last one begun today.
    pub fn under_way(&self, now: &Now) -> Option<&Step> {
        let starts = self.preference().day_starts;
        let today = now.local_date(starts);
        self.open_steps()
            .filter(|step| step.under_way())
            .filter(|step| {
                let begun = step.started_ms.unwrap_or(step.written.ms);
                Written {
                    ms: begun,
                    ..now.clone()
                }
                .local_date(starts)
                    == today
            })
            .max_by_key(|step| (step.started_ms, step.kept.id))
    }
}
