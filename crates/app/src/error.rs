//! What can go wrong with an open journal, said for the person who must act.

use store::StoreError;

use crate::keeper::KeeperError;

/// Why something asked of the journal did not happen. Nothing was changed.
#[derive(Debug, Clone, thiserror::Error)]
pub enum AppError {
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The device-held key could not be made or used.
    #[error(transparent)]
    Keeper(#[from] KeeperError),
    /// The command does not fit the journal as it is.
    #[error(transparent)]
    Refused(#[from] journal::Refusal),
    /// The key made for this journal did not open what it had closed.
    #[error("the key for this journal could not be proved, so nothing was kept with it")]
    Unproved,
    /// Others kept writing, and this act never found its turn.
    #[error(
        "others are writing to this journal without a pause; nothing of this was kept, try again"
    )]
    Crowded,
    /// There is nothing to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// The wrap that should open this journal does not.
    #[error(transparent)]
    Wrap(#[from] vault::WrapError),
    /// A sealed blob kept beside the log could not be opened.
    #[error("something kept beside the journal could not be opened: {0}")]
    Sealed(String),
    /// The journal is locked, or has no key yet.
    #[error("the journal is locked")]
    Locked,
    /// A key at hand belongs to another journal.
    #[error("this key opens another journal, not this one")]
    OtherJournal,
}
