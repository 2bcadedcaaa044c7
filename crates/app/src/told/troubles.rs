//! Acts and errors in the person's words: what was done, what went wrong, whether anything is
//! lost, and what to do.

use journal::{ActName, Refusal};
use store::StoreError;
use vault::WrapError;
use words::t;

use crate::acts::Undone;
use crate::error::AppError;

/// An act, as it stands after "Undone:" and in lists.
pub fn act(name: ActName) -> String {
    words::by_id(&format!("act-{}", name.key())).unwrap_or_else(t::act_unknown)
}

/// What an undo did.
pub fn undone(undone: &Undone) -> String {
    let what = act(undone.name);
    if undone.left > 0 {
        t::undo_left(what)
    } else {
        t::undo_done(what)
    }
}

/// What went wrong while something was to be kept or changed.
pub fn trouble(error: &AppError) -> String {
    match error {
        AppError::Store(error) => store_trouble(error),
        AppError::Keeper(_) | AppError::Unproved => t::error_key_unproved(),
        AppError::Refused(refusal) => refused(refusal),
        AppError::Crowded => t::error_crowded(),
        AppError::NothingToUndo => t::undo_nothing(),
        AppError::Wrap(error) => wrap_trouble(error),
        AppError::Sealed(what) => t::error_unknown(what.as_str()),
        AppError::Locked => t::error_locked(),
        AppError::OtherJournal => t::error_key_other(),
    }
}

fn store_trouble(error: &StoreError) -> String {
    match error {
        StoreError::Full(_) => t::error_storage_full(),
        StoreError::Busy(_) => t::error_storage_busy(),
        StoreError::Damaged(detail) | StoreError::Broken(detail) => {
            t::error_storage_damaged(detail.as_str())
        }
        StoreError::Newer { found, known } => t::error_newer_format(*found, *known),
        StoreError::Refused(_) => t::error_storage_refused(),
        StoreError::Lost(_) => t::error_storage_lost(),
    }
}

fn wrap_trouble(error: &WrapError) -> String {
    match error {
        WrapError::Wrong => t::error_wrong_passphrase(),
        WrapError::NoMemory => t::error_passphrase_memory(),
        other => t::error_unknown(other.to_string()),
    }
}

fn refused(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Empty => t::error_empty_text(),
        Refusal::Unknown(_) | Refusal::Gone(_) => t::error_unknown_entry(),
        Refusal::NotYet => t::when_in_future(),
        Refusal::OutOfRange => t::error_out_of_scale(),
        Refusal::DoneAlready(_) => t::error_refused(refusal.to_string()),
    }
}
