//! One moment's page in words.

use journal::{MomentId, MomentKind};
use store::Store;
use words::t;

use crate::found::moment_line;
use crate::journal_open::App;
use crate::keeper::Keeper;
use crate::setback::{Said, always, said};
use crate::told;

/// One moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MomentTold {
    /// When it was and of what kinds; empty if neither was said.
    pub line: String,
    /// When it was written.
    pub written: String,
    /// What it was, in the person's words.
    pub what: Said,
    /// A few words that call it to mind.
    pub cue: Option<Said>,
    /// Of what kinds it is.
    pub kinds: Vec<MomentKind>,
}

impl<S: Store, K: Keeper> App<S, K> {
    /// One moment in words; `None` if it is not there or in the bin.
    pub fn moment_told(&self, id: MomentId) -> Option<MomentTold> {
        let now = self.now();
        self.read(|state| {
            let moment = state.moment(id)?;
            let starts = state.preference().day_starts;
            let today = now.local_date(starts);
            Some(MomentTold {
                line: moment_line(moment, today),
                written: t::moment_written(told::day(moment.written.local_date(starts), today)),
                what: always(&moment.what, state, &now),
                cue: said(&moment.cue, state, &now),
                kinds: moment.kinds.clone(),
            })
        })
    }
}
