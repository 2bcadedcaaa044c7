//! The one thing that is due on Today (P1, P2, P8), in words.

use journal::{Now, SetbackId, State};

use super::plans::{self, Planned};
use crate::told;

/// The one thing that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// How is it now?
    CheckIn {
        /// About which.
        setback: SetbackId,
        /// The one after so many days: 1, 7 or 30.
        slot: u8,
        /// When it was written, in words: "3 days ago".
        when: String,
        /// What was written.
        words: String,
    },
    /// A step that was planned.
    Planned(Planned),
}

pub(super) fn shown(state: &State, now: &Now, due: journal::Due) -> Option<Due> {
    match due {
        journal::Due::CheckIn(check_in) => {
            let setback = state.setback(check_in.setback)?;
            let starts = state.preference().day_starts;
            let written = setback.written.local_date(starts);
            Some(Due::CheckIn {
                setback: check_in.setback,
                slot: check_in.slot,
                when: told::ago(written, now.local_date(starts)),
                words: setback.what.current.to_string(),
            })
        }
        journal::Due::Planned {
            step,
            state: stands,
        } => plans::shown(state, now, step, stands).map(Due::Planned),
    }
}
