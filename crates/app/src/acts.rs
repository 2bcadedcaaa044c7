//! Performing what a person asks, and taking it back. One mechanism for every change: a command
//! becomes operations, one act, one sealed record, appended by compare-and-append.

use journal::{ActName, Command, Id};
use store::{Batch, Committed, Store};
use vault::{Act, ActId, EntryId, Head, Op, Position, Record, seal};

use crate::bridge;
use crate::draft::DraftHandle;
use crate::error::AppError;
use crate::journal_open::App;
use crate::keeper::Keeper;
use crate::slots;
use crate::stays;

/// How often an act tries again when others were faster.
const TRIES: usize = 200;

/// What an act did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The act, by which it can be undone. `None`: everything was already so, nothing was written.
    pub act: Option<ActId>,
    /// Its name.
    pub name: ActName,
    /// The entries it touched; a new entry is the first.
    pub touched: Vec<Id>,
}

/// What an undo did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The act that was undone.
    pub name: ActName,
    /// The act that undid it, by which the undoing can be undone.
    pub act: Option<ActId>,
    /// How many changes were left alone, because something newer stands there.
    pub left: usize,
    /// The entries that changed.
    pub touched: Vec<Id>,
}

/// What one attempt wants to write.
struct Wanted {
    name: u32,
    ops: Vec<Op>,
    undoes: Option<ActId>,
}

impl<S: Store, K: Keeper> App<S, K> {
    /// Does what a person asked. When this returns, it is durable.
    pub async fn perform(&self, command: Command) -> Result<Done, AppError> {
        self.perform_from(command, None).await
    }

    /// Like [`App::perform`]; the draft it came from goes in the same transaction.
    pub async fn perform_from(
        &self,
        command: Command,
        draft: Option<&DraftHandle>,
    ) -> Result<Done, AppError> {
        // A refusal comes before anything is made: an empty text must not create keys.
        self.ops(&command)?;
        self.ensure_keys().await?;
        if !stands_alone(&command) {
            self.ensure_whole().await?;
        }
        let name = command.name();
        let remove = draft.map(|handle| handle.slot().to_owned());
        let (act, touched) = self
            .append(remove, || {
                Ok(Wanted {
                    name: name.code(),
                    ops: self.ops(&command)?,
                    undoes: None,
                })
            })
            .await?;
        Ok(Done { act, name, touched })
    }

    /// Takes back the newest act of this device that was not taken back yet.
    pub async fn undo(&self) -> Result<Undone, AppError> {
        self.ensure_whole().await?;
        let act = {
            let inner = self.inner.borrow();
            let device = inner.keys.as_ref().ok_or(AppError::NothingToUndo)?.device;
            // An act whose every change was overtaken since has nothing left to take back: the one
            // before it is meant.
            inner
                .fold
                .acts(device)
                .filter(|note| note.undoes().is_none() && !inner.fold.is_undone(note.id))
                .find(|note| {
                    let reversal = inner.fold.reversal(note.id);
                    reversal.is_some_and(|reversal| !reversal.ops.is_empty())
                })
                .ok_or(AppError::NothingToUndo)?
                .id
        };
        self.undo_act(act).await
    }

    /// Takes back one act: puts back each field that still holds what the act wrote.
    pub async fn undo_act(&self, act: ActId) -> Result<Undone, AppError> {
        self.ensure_whole().await?;
        let name = {
            let inner = self.inner.borrow();
            inner
                .fold
                .act(act)
                .map(|note| note.name)
                .ok_or(AppError::NothingToUndo)?
        };
        let left = std::cell::Cell::new(0);
        let (by, touched) = self
            .append(None, || {
                let inner = self.inner.borrow();
                let reversal = inner.fold.reversal(act).ok_or(AppError::NothingToUndo)?;
                left.set(reversal.left.len());
                Ok(Wanted {
                    name: ActName::UNDO.code(),
                    ops: stays::in_place_of_deletion(reversal.ops, &inner.fold),
                    undoes: Some(act),
                })
            })
            .await?;
        Ok(Undone {
            name: ActName::from_code(name),
            act: by,
            left: left.get(),
            touched,
        })
    }

    fn ops(&self, command: &Command) -> Result<Vec<Op>, AppError> {
        let now = self.env.now();
        let mut chance = self.env.chance();
        let mut new_id = || Id::from(*EntryId::random(&mut chance).bytes());
        let inner = self.inner.borrow();
        let ops = command.ops(&inner.state, &now, &mut new_id)?;
        Ok(inner
            .fold
            .complete(ops.into_iter().map(bridge::raw).collect()))
    }

    /// Compare-and-append: makes the act against what is folded, and where another writer was
    /// faster, folds what is new and makes it again.
    async fn append(
        &self,
        remove: Option<String>,
        want: impl Fn() -> Result<Wanted, AppError>,
    ) -> Result<(Option<ActId>, Vec<Id>), AppError> {
        for _ in 0..TRIES {
            let wanted = want()?;
            if wanted.ops.is_empty() {
                return Ok((None, Vec::new()));
            }
            let (record, act, pocket) = self.sealed(wanted)?;
            let before = self.head_before(&record);
            let batch = Batch {
                expect_head: Some((record.device, before)),
                append: vec![record.clone()],
                put: vec![(slots::POCKET.to_owned(), pocket)],
                remove: remove.iter().cloned().collect(),
                ..Batch::default()
            };
            match self.store.commit(batch).await? {
                Committed::Done => return Ok((Some(act.id), self.fold_own(&record, &act))),
                Committed::HeadMoved(_) | Committed::SlotMoved(_) => {
                    self.refresh().await?;
                }
            }
        }
        Err(AppError::Crowded)
    }

    fn head_before(&self, record: &Record) -> Head {
        let inner = self.inner.borrow();
        inner
            .heads
            .get(&record.device)
            .copied()
            .unwrap_or(Head::EMPTY)
    }

    fn sealed(&self, wanted: Wanted) -> Result<(Record, Act, Vec<u8>), AppError> {
        let mut chance = self.env.chance();
        let now_ms = self.env.now_ms();
        let mut guard = self.inner.borrow_mut();
        let inner = &mut *guard;
        let keys = inner.keys.as_ref().ok_or(AppError::Locked)?;
        let head = inner
            .heads
            .get(&keys.device)
            .copied()
            .unwrap_or(Head::EMPTY);
        let act = Act {
            undoes: wanted.undoes,
            ..Act::new(
                ActId::random(&mut chance),
                wanted.name,
                inner.clock.tick(now_ms),
                wanted.ops,
            )
        };
        let at = Position {
            account: keys.account,
            device: keys.device,
            seq: head.seq + 1,
            prev: head.chain,
        };
        let sealed = seal(&keys.keyring, &at, &act.encode(), &mut chance);
        let record = Record::new(keys.device, head, sealed);
        let pocket = self.packed(inner, Some((&record, &act)))?;
        Ok((record, act, pocket))
    }

    fn fold_own(&self, record: &Record, act: &Act) -> Vec<Id> {
        let now_ms = self.env.now_ms();
        let mut inner = self.inner.borrow_mut();
        // The act's own order: a new entry comes before what it merely touches.
        let mut order: Vec<EntryId> = Vec::new();
        for op in &act.ops {
            if !order.contains(&op.entry) {
                order.push(op.entry);
            }
        }
        inner.fold.apply(record.device, record.seq, act);
        inner.advance(record.device, record.head());
        inner.pocket.saw(record.device, record.seq, act, now_ms);
        inner.retell(order)
    }
}

/// Whether a command can be carried out without knowing the rest of the journal, so that writing
/// in a terminal stays as quick with ten years in it as on the first day.
fn stands_alone(command: &Command) -> bool {
    match command {
        Command::Happened(_)
        | Command::WriteMoment { .. }
        | Command::DoneAlready { .. }
        | Command::StartStep { .. }
        | Command::PlanStep { step: None, .. }
        | Command::SetEnergy(_)
        | Command::SetPlace(_)
        | Command::NotNow => true,
        Command::PlanStep { step: Some(_), .. }
        | Command::AddToSetback { .. }
        | Command::CheckIn { .. }
        | Command::LetCheckInGo { .. }
        | Command::MuteCheckIns { .. }
        | Command::BeginStep { .. }
        | Command::MakeSmaller { .. }
        | Command::FinishStep { .. }
        | Command::LeaveStep { .. }
        | Command::RateStep { .. }
        | Command::Rest { .. }
        | Command::AddOwnStep { .. }
        | Command::EditOwnStep { .. }
        | Command::HideStep { .. }
        | Command::EditMoment { .. }
        | Command::AddPerson { .. }
        | Command::EditPerson { .. }
        | Command::AddValue { .. }
        | Command::EditValue { .. }
        | Command::Prefer(_)
        | Command::Delete(_)
        | Command::Restore(_) => false,
    }
}
