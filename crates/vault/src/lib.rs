//! Keys and their wraps, the sealed record, the per-device log, and the merge.
//!
//! This crate knows the *shape* of an operation, never its meaning: which entry, which field,
//! and what kind of change with opaque value bytes. It does no I/O and asks nobody for the time
//! or for chance.

mod chance;
mod clock;
mod envelope;
mod fold;
mod ids;
mod keys;
mod log;
mod op;
mod wrap;

pub use chance::Chance;
pub use clock::{Hlc, HlcClock};
pub use envelope::{OpenError, Position, Sealed, open, seal};
pub use fold::{Entry, Fold, Left, Reversal, TextView};
pub use ids::{AccountId, ActId, DeviceId, EntryId, GroupId};
pub use keys::{Keyring, RootKey, SealedKeyring};
pub use log::{ChainHash, Head, Record, VersionVector};
pub use op::{Act, Change, DecodeError, Dot, Op, Value};
pub use wrap::{Argon2Cost, Phrase, Wrap, WrapError, WrapKind};
