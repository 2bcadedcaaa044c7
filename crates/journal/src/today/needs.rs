//! Which entries Today is made of. The app keeps their records at hand, so that a first paint, or
//! one sentence written in a terminal, reads these and not ten years of journal.

use crate::ids::Id;
use crate::state::State;
use crate::time::Now;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// Check-ins reach this far back from a setback, and a little more.
const REACH_DAYS: i64 = 40;

impl State {
    /// The entries that decide what Today shows: preferences, people, own steps, steps that wait,
    /// are under way or were done lately, and setbacks that may still be asked about with what
    /// was answered. Entries in the bin are not among them.
    pub fn today_needs(&self, now: &Now) -> Vec<Id> {
        let since = now.ms.saturating_sub(REACH_DAYS * DAY_MS);
        let mut needs = vec![Id::PREFERENCE];
        needs.extend(self.people().iter().map(|person| person.kept.id));
        needs.extend(self.own_steps().map(|own| own.kept.id));
        needs.extend(
            self.steps()
                .filter(|step| step.waiting() || step.under_way() || step.written.ms >= since)
                .take_while(|step| step.written.ms >= since)
                .map(|step| step.kept.id),
        );
        for setback in self.setbacks().take_while(|setback| setback.written.ms >= since) {
            needs.push(setback.kept.id);
            needs.extend(self.check_ins_of(setback.id()).map(|reading| reading.kept.id));
        }
        needs
    }
}
