//! Reading one record of a log: opened at its place, decoded, or reported with what is wrong.
//!
//! Each record carries the chain after it, so one that can not be read does not make those after it
//! unreadable: they open with the chain that stands beside it.

use crate::envelope::{OpenError, Position, open};
use crate::ids::AccountId;
use crate::keys::Keyring;
use crate::log::{ChainHash, Record};
use crate::op::{Act, DecodeError};

/// Why a record can not be read. It stays where it is, is shown as set aside, and is never replaced
/// or left behind: it may be read later, by a newer version or once its key is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Its bytes have changed since they were written.
    #[error("its bytes have changed since it was written")]
    Damaged,
    /// Its key is not here.
    #[error("it was sealed with a key that is not here yet")]
    UnknownKey,
    /// A newer version wrote it.
    #[error("a newer version of Bearing wrote it, in format {0}; update Bearing to read it")]
    NewerFormat(u8),
    /// A newer version wrote it, with a cipher this one does not have.
    #[error("a newer version of Bearing sealed it, by method {0}; update Bearing to read it")]
    UnknownSuite(u8),
    /// Its bytes are whole, but it was sealed for another place, journal or device.
    #[error("it is whole, but was written for another place in the journal")]
    WrongPlace,
    /// It opens, but what it says makes no sense to this version.
    #[error("it opens, but what it says can not be understood: {0}")]
    BadAct(DecodeError),
}

/// Opens and decodes a record that stands after `prev` in its device's log.
///
/// The chain of the record itself is looked at only to say what is wrong with it; whether a log as
/// a whole holds together is [`Record::follows`].
///
/// # Errors
/// See [`Unreadable`].
pub fn read(
    record: &Record,
    prev: ChainHash,
    account: AccountId,
    keyring: &Keyring,
) -> Result<Act, Unreadable> {
    let at = Position {
        account,
        device: record.device,
        seq: record.seq,
        prev,
    };
    let plain = open(keyring, &at, &record.sealed).map_err(|error| match error {
        OpenError::Damaged if whole(record, prev) => Unreadable::WrongPlace,
        OpenError::Damaged => Unreadable::Damaged,
        OpenError::UnknownKey => Unreadable::UnknownKey,
        OpenError::NewerFormat(format) => Unreadable::NewerFormat(format),
        OpenError::UnknownSuite(suite) => Unreadable::UnknownSuite(suite),
    })?;
    Act::decode(&plain).map_err(|error| match error {
        DecodeError::NewerSchema(schema) => {
            Unreadable::NewerFormat(u8::try_from(schema).unwrap_or(u8::MAX))
        }
        other => Unreadable::BadAct(other),
    })
}

/// Whether the bytes are those the chain was made over.
fn whole(record: &Record, prev: ChainHash) -> bool {
    record.chain == ChainHash::next(prev, record.seq, &record.sealed)
}
