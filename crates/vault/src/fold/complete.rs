//! What a person just asked for, told in full: each operation learns what it takes the place of,
//! as far as this device knows.

use crate::op::{Change, Dot, Op};

use super::write::At;
use super::{Entry, Fold, text, views};

impl Fold {
    /// Fills in the parents of these operations from what is folded. Parents that are there already
    /// stay: whoever edits a text for an hour knows better which version it was.
    ///
    /// * a text: the versions that [`TextView::current`](super::TextView) shows
    /// * a register, a key of a map: the writes that stand there
    /// * taking out of a set: the additions that stand
    /// * deleting: for each device, its newest write to the entry
    /// * restoring: the deletions that stand
    pub fn complete(&self, ops: Vec<Op>) -> Vec<Op> {
        let complete = |mut op: Op| {
            if op.parents.is_empty()
                && let Some(entry) = self.entries.get(&op.entry)
            {
                op.parents = entry.parents(op.field, &op.change);
            }
            op
        };
        ops.into_iter().map(complete).collect()
    }
}

impl Entry {
    fn parents(&self, field: u32, change: &Change) -> Vec<Dot> {
        let writes = self.field(field);
        let parents = match change {
            Change::Register(_) => views::heads(views::registers(writes)).collect(),
            Change::MapPut { key, .. } | Change::MapRemove { key } => {
                views::heads(views::key(writes, key)).collect()
            }
            Change::SetRemove(value) => views::adds(writes)
                .filter(|add| add.value() == Some(value))
                .collect(),
            Change::Text(_) => text::together(&self.texts(field))
                .map(|all| all.within)
                .unwrap_or_default(),
            Change::Delete => return self.cover(),
            Change::Restore => self.deletions(),
            Change::SetAdd(_) | Change::Unknown { .. } => Vec::new(),
        };
        let mut parents: Vec<Dot> = parents.into_iter().map(At::dot).collect();
        parents.sort_unstable();
        parents
    }
}
