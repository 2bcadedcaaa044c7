//! Reading one record of a log: opened at its place, decoded, or reported with what is wrong.
//!
//! Each record carries the chain after it, so one that can not be read does not make those after it
//! unreadable: they open with the chain that stands beside it.

use crate::envelope::{OpenError, Position, open};
use crate::ids::AccountId;
use crate::keys::Keyring;
use crate::log::{ChainHash, Head, Record};
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

/// Reads records of one device that stand one after the other, the first of them after `before`:
/// what [`read`] says of each. Many are shared among the processor's cores, where there are threads;
/// opening a large journal is mostly this.
///
/// After a gap in the numbers the chain is not known, and what follows it opens only if it is the
/// first record of a log.
pub fn read_all(
    before: Head,
    records: &[Record],
    account: AccountId,
    keyring: &Keyring,
) -> Vec<Result<Act, Unreadable>> {
    let part = records.len().div_ceil(cores()).max(FEW);
    let mut parts = records.chunks(part);
    let first = parts.next().unwrap_or_default();
    std::thread::scope(|scope| {
        let mut end = first.last().map_or(before, Record::head);
        let mut others = Vec::new();
        for part in parts {
            let before = end;
            end = part.last().map_or(end, Record::head);
            others.push(scope.spawn(move || read_part(before, part, account, keyring)));
        }
        let mut acts = read_part(before, first, account, keyring);
        for other in others {
            match other.join() {
                Ok(part) => acts.extend(part),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        acts
    })
}

/// Fewer records than this are not worth a thread.
const FEW: usize = 500;

fn cores() -> usize {
    if cfg!(target_arch = "wasm32") {
        1
    } else {
        std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
    }
}

fn read_part(
    before: Head,
    records: &[Record],
    account: AccountId,
    keyring: &Keyring,
) -> Vec<Result<Act, Unreadable>> {
    let mut last = before;
    let one = |record: &Record| {
        let follows = last.seq.checked_add(1) == Some(record.seq);
        let prev = if follows {
            last.chain
        } else {
            ChainHash::START
        };
        last = record.head();
        read(record, prev, account, keyring)
    };
    records.iter().map(one).collect()
}

/// Whether the bytes are those the chain was made over.
fn whole(record: &Record, prev: ChainHash) -> bool {
    record.chain == ChainHash::next(prev, record.seq, &record.sealed)
}
