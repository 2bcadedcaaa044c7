//! Which entries Today is made of. The app keeps their records at hand, so that a first paint, or
//! one sentence written in a terminal, reads these and not ten years of journal.

use crate::entry::EntryKind;
use crate::ids::Id;
use crate::state::State;
use crate::steps::{PlanState, plan_state};
use crate::time::Now;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// Steps of so many days may be under way or speak against a repeat.
const RECENT_DAYS: i64 = 3;

impl State {
    /// The entries that decide what Today shows: preferences, people (for the help card), own
    /// steps, planned and recent steps, setbacks that may still be asked about with what was
    /// answered, and whatever was written last. Entries in the bin are not among them.
    pub fn today_needs(&self, now: &Now) -> Vec<Id> {
        let since = now.ms.saturating_sub(RECENT_DAYS * DAY_MS);
        let starts = self.preference().day_starts;
        let mut needs = vec![Id::PREFERENCE];
        needs.extend(self.people().iter().map(|person| person.kept.id));
        needs.extend(self.own_steps().map(|own| own.kept.id));
        let recent = self.steps().take_while(|step| step.written.ms >= since);
        needs.extend(recent.map(|step| step.kept.id));
        let open = self.open_steps().filter(|step| {
            let waits =
                plan_state(step, now, starts).is_some_and(|state| state != PlanState::Lapsed);
            waits || (step.under_way() && step.started_ms >= Some(since))
        });
        needs.extend(open.map(|step| step.kept.id));
        for setback in self.askable(now) {
            needs.push(setback.kept.id);
            needs.extend(
                self.check_ins_of(setback.id())
                    .map(|reading| reading.kept.id),
            );
        }
        needs.extend(
            EntryKind::ALL
                .into_iter()
                .filter_map(|kind| self.of_kind(kind).next())
                .map(|it| it.kept().id),
        );
        needs.sort();
        needs.dedup();
        needs
    }
}
