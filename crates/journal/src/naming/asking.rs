//! Asking softly how it is now (P2): the next day, after seven, after thirty; one a day over all
//! setbacks. What is not answered lapses after a few days without a word, and is not counted.
//!
//! The days count from when it happened, as does everything about a setback (N9). Something that
//! happened long before it was written has had those days already and is not asked about; nothing
//! is asked on the very day it was written.

use jiff::SignedDuration;
use jiff::civil::Date;

use super::freshness::happened_by;
use super::record::Setback;
use crate::ids::SetbackId;
use crate::state::State;
use crate::time::{Now, Written, days_between};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// One of the three times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Slot {
    /// Days after it happened.
    after: u8,
    /// Days it stays open, the first one included.
    open: u8,
}

/// The three times.
const SLOTS: [Slot; 3] = [
    Slot { after: 1, open: 3 },
    Slot { after: 7, open: 4 },
    Slot { after: 30, open: 6 },
];
/// No setback written longer ago than this can still be asked about, in days.
pub(crate) const REACH_DAYS: i64 = 40;

/// A check-in that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueCheckIn {
    /// About which setback.
    pub setback: SetbackId,
    /// The one after so many days: 1, 7 or 30.
    pub slot: u8,
    /// The last day it is open.
    pub until: Date,
}

impl State {
    /// The check-in that is due today, if any: at most one a day over all setbacks, none while
    /// resting. Among several the one that closes first comes first, then the newest setback.
    pub fn check_in_due(&self, now: &Now) -> Option<DueCheckIn> {
        let preference = self.preference();
        let today = now.local_date(preference.day_starts);
        if preference.resting(now).is_some() || self.asked_today(now, today) {
            return None;
        }
        // The order of setbacks is newest first, and of equals the first is taken.
        self.askable(now)
            .filter_map(|setback| self.slot_due(setback, today))
            .min_by_key(|due| due.until)
    }

    /// Setbacks that may still be asked about, the newest first.
    pub(crate) fn askable(&self, now: &Now) -> impl Iterator<Item = &Setback> {
        let since = now.ms.saturating_sub(REACH_DAYS * DAY_MS);
        self.setbacks()
            .take_while(move |setback| setback.written.ms >= since)
    }

    /// Whether a check-in was answered or let go today.
    fn asked_today(&self, now: &Now, today: Date) -> bool {
        let starts = self.preference().day_starts;
        let answered = self
            .check_ins_since(now.ms.saturating_sub(2 * DAY_MS))
            .filter(|reading| reading.written.local_date(starts) == today)
            .filter_map(|reading| reading.setback.and_then(|id| self.setback(id)))
            // The reading that stood beside the words was not asked for.
            .any(|setback| setback.written.local_date(starts) != today);
        let let_go = |setback: &Setback| {
            setback.let_go.values().any(|ms| {
                Written {
                    ms: *ms,
                    ..now.clone()
                }
                .local_date(starts)
                    == today
            })
        };
        answered || self.askable(now).any(let_go)
    }

    fn slot_due(&self, setback: &Setback, today: Date) -> Option<DueCheckIn> {
        // Without its words it is known in part only, from a later change to it: nothing to ask about.
        if setback.muted || setback.what.words().is_none() {
            return None;
        }
        let starts = self.preference().day_starts;
        let happened = happened_by(setback, starts);
        let written = setback.written.local_date(starts);
        let slot = SLOTS.into_iter().find(|slot| {
            let age = days_between(happened, today);
            (i32::from(slot.after)..i32::from(slot.after + slot.open)).contains(&age)
        })?;
        let opens = days_after(happened, slot.after);
        let answered = self.check_ins_of(setback.id()).any(|reading| {
            let day = reading.written.local_date(starts);
            day >= opens && day > written
        });
        let due = today > written && !answered && !setback.let_go.contains_key(&slot.after);
        due.then(|| DueCheckIn {
            setback: setback.id(),
            slot: slot.after,
            until: days_after(happened, slot.after + slot.open - 1),
        })
    }
}

fn days_after(day: Date, days: u8) -> Date {
    day.saturating_add(SignedDuration::from_hours(24 * i64::from(days)))
}
