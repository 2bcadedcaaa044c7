//! Taking back an act: what it changed is put back as it was before, where it still holds what the
//! act made of it. Where something newer stands, that stays, and is told.
//!
//! An act that made an entry is taken back by deleting it, if nothing was added since; otherwise
//! the entry stays as a whole, so that nothing half-empty is left behind.

mod places;

use std::sync::Arc;

use crate::codec::code;
use crate::ids::{ActId, DeviceId, EntryId};
use crate::op::{Change, Op};

use super::entry::Entry;
use super::presence::covers;
use super::write::At;
use super::{Fold, text, views};

use places::{Place, before, places};

/// What it takes to take back an act.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reversal {
    /// The operations of the act that takes it back, with their parents. Empty: nothing is left
    /// to put back.
    pub ops: Vec<Op>,
    /// What stays as it is, because something newer stands there.
    pub left: Vec<Left>,
}

/// Something an undo leaves as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// The entry.
    pub entry: EntryId,
    /// Its kind.
    pub kind: u32,
    /// The field; 0 is whether the entry is there at all.
    pub field: u32,
}

impl Fold {
    /// What it takes to take back this act. `None`: no such act is known.
    pub fn reversal(&self, act: ActId) -> Option<Reversal> {
        let (device, note) = self.find(act)?;
        let mut touched: Vec<(u32, EntryId, Undoing<'_>)> = Vec::new();
        for (id, entry) in self.entries() {
            let mine = entry.writes_of(device, note.seq);
            if let Some(first) = mine.first() {
                touched.push((
                    first.write.index,
                    id,
                    Undoing {
                        id,
                        entry,
                        device,
                        seq: note.seq,
                        mine,
                    },
                ));
            }
        }
        touched.sort_unstable_by_key(|(first, id, _)| (*first, *id));
        let mut reversal = Reversal::default();
        for (.., undoing) in touched {
            undoing.run(&mut reversal);
        }
        reversal.ops = self.complete(reversal.ops);
        Some(reversal)
    }
}

/// Taking back what one act did to one entry.
struct Undoing<'a> {
    id: EntryId,
    entry: &'a Entry,
    device: DeviceId,
    seq: u64,
    /// The act's writes to the entry, in its order.
    mine: Vec<At<'a>>,
}

impl Undoing<'_> {
    fn run(&self, reversal: &mut Reversal) {
        let has = |code: u32| self.mine.iter().any(|at| at.code() == code);
        if has(code::DELETE) {
            if !self.undelete(reversal) {
                return;
            }
        } else if self.entry.deleted().is_some() {
            // Writing to it would bring it back.
            return self.leave(0, reversal);
        } else if has(code::RESTORE) {
            return self.delete_again(reversal);
        } else if self.made_it() {
            return self.unmake(reversal);
        }
        for (field, place) in places(&self.mine) {
            match self.put_back(field, &place) {
                PutBack::Nothing => {}
                PutBack::Change(change) => self.push(field, change, reversal),
                PutBack::Left => self.leave(field, reversal),
            }
        }
    }

    /// Withdraws the act's deletions; `false` where the entry stays deleted all the same.
    fn undelete(&self, reversal: &mut Reversal) -> bool {
        let standing = self.entry.deletions();
        let (own, others): (Vec<At<'_>>, Vec<At<'_>>) = standing
            .into_iter()
            .partition(|at| at.is_of(self.device, self.seq));
        let dead_anyway = !others.is_empty() && self.entry.uncovered(&others).next().is_none();
        if own.is_empty() || dead_anyway {
            self.leave(0, reversal);
            return false;
        }
        let mut op = Op::new(self.id, self.entry.kind(), 0, Change::Restore);
        op.parents = own.into_iter().map(At::dot).collect();
        reversal.ops.push(op);
        true
    }

    /// Deletes what the act restored, unless it was written to since.
    fn delete_again(&self, reversal: &mut Reversal) {
        let withdrawn: Vec<At<'_>> = self
            .entry
            .field(0)
            .filter(|at| at.code() == code::DELETE)
            .filter(|at| {
                self.mine
                    .iter()
                    .any(|own| own.code() == code::RESTORE && own.names(&at.dot()))
            })
            .collect();
        let newer = |at: At<'_>| {
            at.code() != code::RESTORE
                && !at.is_of(self.device, self.seq)
                && !withdrawn.iter().any(|delete| covers(*delete, at))
        };
        let written_since = self
            .entry
            .writes()
            .filter(|at| at.code() != code::DELETE)
            .any(newer);
        if written_since {
            self.leave(0, reversal)
        } else {
            self.push(0, Change::Delete, reversal)
        }
    }

    /// Whether the act made the entry: nothing is older, and it had seen nothing of it.
    fn made_it(&self) -> bool {
        let first = self
            .entry
            .oldest()
            .is_some_and(|at| at.is_of(self.device, self.seq));
        first && self.mine.iter().all(|at| at.parents().is_empty())
    }

    fn unmake(&self, reversal: &mut Reversal) {
        let changed: Vec<u32> = self
            .entry
            .fields()
            .filter(|field| *field != 0 && !self.same(*field))
            .collect();
        if changed.is_empty() {
            return self.push(0, Change::Delete, reversal);
        }
        for field in changed {
            self.leave(field, reversal);
        }
    }

    /// Whether a field holds exactly what the act's own writes make of it.
    fn same(&self, field: u32) -> bool {
        let all = || self.entry.field(field);
        let own = || all().filter(|at| at.is_of(self.device, self.seq));
        let unknown = |at: &At<'_>| at.code() > code::RESTORE;
        views::register(all()) == views::register(own())
            && sorted(views::set(all())) == sorted(views::set(own()))
            && sorted(views::map(all())) == sorted(views::map(own()))
            && shown(all()) == shown(own())
            && all().filter(unknown).count() == own().filter(unknown).count()
    }

    /// How one place gets back what it held before the act.
    fn put_back(&self, field: u32, place: &Place<'_>) -> PutBack {
        let now = || self.entry.field(field);
        let old = before(self.entry, field, self.device, self.seq);
        let old = || old.iter().copied();
        let own = || now().filter(|at| at.is_of(self.device, self.seq));
        match place {
            Place::Register => {
                let value = views::register(old());
                let change = || Change::Register(value.cloned().unwrap_or_else(crate::Value::null));
                PutBack::choose(
                    &views::register(own()),
                    &views::register(now()),
                    &value,
                    change,
                )
            }
            Place::Set(value) => {
                let holds = |values: Vec<&crate::Value>| values.contains(value);
                // A removal alone leaves nothing in the act's own set, an addition its value.
                let was = holds(views::set(old()));
                let change = || {
                    let value = (*value).clone();
                    if was {
                        Change::SetAdd(value)
                    } else {
                        Change::SetRemove(value)
                    }
                };
                PutBack::choose(
                    &holds(views::set(own())),
                    &holds(views::set(now())),
                    &was,
                    change,
                )
            }
            Place::Key(key) => {
                let was = views::held(old(), key);
                let change = || {
                    let key = (*key).clone();
                    match was.cloned() {
                        Some(value) => Change::MapPut { key, value },
                        None => Change::MapRemove { key },
                    }
                };
                PutBack::choose(
                    &views::held(own(), key),
                    &views::held(now(), key),
                    &was,
                    change,
                )
            }
            Place::Text => {
                let was = (shown(old()).0, Vec::new());
                let change = || Change::Text(was.0.as_str().into());
                PutBack::choose(&shown(own()), &shown(now()), &was, change)
            }
            Place::Unknown => PutBack::Left,
        }
    }

    fn push(&self, field: u32, change: Change, reversal: &mut Reversal) {
        reversal
            .ops
            .push(Op::new(self.id, self.entry.kind(), field, change));
    }

    fn leave(&self, field: u32, reversal: &mut Reversal) {
        let left = Left {
            entry: self.id,
            kind: self.entry.kind(),
            field,
        };
        if !reversal.left.contains(&left) {
            reversal.left.push(left);
        }
    }
}

enum PutBack {
    Nothing,
    Change(Change),
    Left,
}

impl PutBack {
    fn choose<T: PartialEq>(
        made: &T,
        now: &T,
        was: &T,
        change: impl FnOnce() -> Change,
    ) -> PutBack {
        if made == was {
            PutBack::Nothing
        } else if now == made {
            PutBack::Change(change())
        } else {
            PutBack::Left
        }
    }
}

/// The text that is shown, and what stands beside it; never written is as good as empty.
fn shown<'a>(writes: impl Iterator<Item = At<'a>>) -> (String, Vec<Arc<str>>) {
    let versions: Vec<At<'a>> = writes.filter(|at| at.code() == code::TEXT).collect();
    text::view(&versions).map_or_else(Default::default, |view| {
        (view.current.to_string(), view.beside)
    })
}

fn sorted<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort_unstable();
    all
}
