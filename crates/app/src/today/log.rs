//! What was done, day by day (S8), in words. A gap is a gap, and nothing is counted.

use journal::{Rating, Step, StepId};
use store::Store;
use words::t;

use crate::journal_open::App;
use crate::keeper::Keeper;
use crate::told;

/// One day on which something was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogDay {
    /// Which day, in words.
    pub day: String,
    /// What was done, in the order it was done.
    pub steps: Vec<Logged>,
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// Which.
    pub step: StepId,
    /// What it was.
    pub title: String,
    /// At what time: "14:20".
    pub clock: String,
    /// The readings before and after, where there are any; else empty.
    pub readings: String,
}

impl<S: Store, K: Keeper> App<S, K> {
    /// What was done, the newest day first.
    pub fn log(&self) -> Vec<LogDay> {
        let now = self.now();
        self.read(|state| {
            let today = now.local_date(state.preference().day_starts);
            state
                .step_log()
                .into_iter()
                .map(|day| LogDay {
                    day: told::day(day.date, today),
                    steps: day.steps.into_iter().map(logged).collect(),
                })
                .collect()
        })
    }
}

fn logged(step: &Step) -> Logged {
    let clock = step.done.as_ref().map(|done| {
        let part = |part: u8| i8::try_from(part).unwrap_or(0);
        told::clock(part(done.local_hour()), part(done.local_minute()))
    });
    Logged {
        step: step.id(),
        title: step.what.current.to_string(),
        clock: clock.unwrap_or_default(),
        readings: readings(step.before, step.after),
    }
}

fn readings(before: Option<Rating>, after: Option<Rating>) -> String {
    match (before.map(Rating::points), after.map(Rating::points)) {
        (Some(before), Some(after)) => t::log_readings(before, after),
        (Some(before), None) => t::log_before(before),
        (None, Some(after)) => t::log_after(after),
        (None, None) => String::new(),
    }
}
