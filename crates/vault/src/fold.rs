//! The merge. What is folded is a set of writes, each named by its dot; everything that can be
//! seen is a pure function of that set. So records may come in any order, twice, or late, and the
//! journal is the same.

mod acts;
mod complete;
mod digest;
mod entry;
mod presence;
mod standing;
mod text;
mod undo;
mod views;
mod write;

use std::collections::BTreeMap;

pub use acts::ActNote;
pub use entry::Entry;
pub use text::TextView;
pub use undo::{Left, Reversal};

use acts::Acts;
use write::Stamp;

use crate::clock::Hlc;
use crate::ids::{DeviceId, EntryId};
use crate::op::Act;

/// The writes of a journal, folded together by entry.
#[derive(Debug, Clone, Default)]
pub struct Fold {
    entries: BTreeMap<EntryId, Entry>,
    acts: Acts,
    newest: Hlc,
}

impl Fold {
    /// Nothing yet.
    pub fn new() -> Fold {
        Fold::default()
    }

    /// Folds the act of record `seq` of `device`. In any order; a second time it changes nothing.
    /// Says which entries it touched, each once.
    ///
    /// A place in a log is used once, ever. Should two acts claim the same, the first one folded
    /// stays; that two exist is for the sync to notice, by the chain.
    pub fn apply(&mut self, device: DeviceId, seq: u64, act: &Act) -> Vec<EntryId> {
        if !self.acts.add(device, seq, act) {
            return Vec::new();
        }
        self.newest = self.newest.max(act.hlc);
        let stamp = Stamp {
            hlc: act.hlc,
            device,
            seq,
        };
        let mut touched: Vec<EntryId> = Vec::with_capacity(1);
        let mut index = 0;
        for run in act.ops.chunk_by(|one, next| one.entry == next.entry) {
            let id = run[0].entry;
            let entry = self
                .entries
                .entry(id)
                .or_insert_with(|| Entry::new(run[0].kind));
            let stamp = entry.stamp(stamp, run.len());
            for op in run {
                entry.insert(stamp, index, op);
                index += 1;
            }
            if !touched.contains(&id) {
                touched.push(id);
            }
        }
        touched
    }

    /// Folds everything that is folded in `other`.
    pub fn merge(&mut self, other: &Fold) {
        let new = self.acts.add_all(&other.acts);
        for (id, theirs) in &other.entries {
            for (at, stamp) in theirs.stamps().iter().enumerate() {
                if !new.contains(&(stamp.device, stamp.seq)) {
                    continue;
                }
                let ours = self
                    .entries
                    .entry(*id)
                    .or_insert_with(|| Entry::new(theirs.base_kind()));
                ours.take_over(theirs, at);
            }
        }
        self.newest = self.newest.max(other.newest);
    }

    /// One entry, deleted or not.
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(&id)
    }

    /// Every entry, deleted ones too, in the order of their ids.
    pub fn entries(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        self.entries.iter().map(|(id, entry)| (*id, entry))
    }

    /// The newest stamp seen.
    pub fn newest(&self) -> Hlc {
        self.newest
    }
}
