//! Whether an entry is there. A deletion covers what it had seen; an edit it had not seen keeps the
//! entry, so that what one device writes is never lost to what another throws away.

use crate::clock::Hlc;
use crate::codec::code;
use crate::op::Dot;

use super::entry::Entry;
use super::write::At;

impl Entry {
    /// When it was deleted, if it is: some deletion stands, and everything else that was ever
    /// written to it is covered by one that stands.
    pub fn deleted(&self) -> Option<Hlc> {
        let standing = self.deletions();
        let newest = standing.iter().map(|delete| delete.stamp.hlc).max()?;
        self.uncovered(&standing).next().is_none().then_some(newest)
    }

    /// A deletion stands, but something it had not seen brought the entry back.
    pub fn returned(&self) -> bool {
        let standing = self.deletions();
        !standing.is_empty() && self.uncovered(&standing).next().is_some()
    }

    /// The deletions that were not withdrawn.
    pub(super) fn deletions(&self) -> Vec<At<'_>> {
        let withdrawn = |dot: Dot| {
            self.field(0)
                .any(|at| at.code() == code::RESTORE && at.names(&dot))
        };
        self.field(0)
            .filter(|at| at.code() == code::DELETE && !withdrawn(at.dot()))
            .collect()
    }

    /// What none of these deletions has seen. Other deletions do not count; restoring does, it is
    /// somebody wanting the entry.
    pub(super) fn uncovered<'a>(&'a self, deletions: &[At<'_>]) -> impl Iterator<Item = At<'a>> {
        self.writes()
            .filter(|at| at.code() != code::DELETE)
            .filter(|at| !deletions.iter().any(|delete| covers(*delete, *at)))
    }

    /// For each device that touched the entry, its newest write: what a deletion made now covers.
    pub(super) fn cover(&self) -> Vec<Dot> {
        let mut newest: Vec<Dot> = Vec::new();
        for dot in self.writes().map(At::dot) {
            match newest.iter_mut().find(|known| known.device == dot.device) {
                Some(known) => *known = dot.max(*known),
                None => newest.push(dot),
            }
        }
        newest.sort_unstable();
        newest
    }
}

/// Whether a deletion had seen a write: its parents name that or a later one of the same device, or
/// it stands later in the same act.
pub(super) fn covers(delete: At<'_>, at: At<'_>) -> bool {
    let dot = at.dot();
    delete.later_in_act(at)
        || delete
            .parents()
            .iter()
            .any(|seen| seen.device == dot.device && (dot.seq, dot.index) <= (seen.seq, seen.index))
}
