//! Keys and their wraps, the sealed record, the per-device log, and the merge.
//!
//! This crate knows the *shape* of an operation, never its meaning: which entry, which field,
//! and what kind of change with opaque value bytes. It does no I/O and asks nobody for the time
//! or for chance. The formats are told in `docs/format.md`.

mod cbor;
mod chance;
mod clock;
mod codec;
mod envelope;
mod fold;
mod ids;
mod keys;
mod letters;
mod log;
mod op;
mod pad;
mod passphrase;
mod phrase;
mod read;
mod value;
mod wrap;
mod xchacha;

pub use cbor::CborError;
pub use chance::Chance;
pub use clock::{Hlc, HlcClock};
pub use envelope::{OpenError, Position, Sealed, open, open_local, seal, seal_local};
pub use fold::{ActNote, Entry, Fold, Left, Reversal, TextView};
pub use ids::{AccountId, ActId, BadId, DeviceId, EntryId, GroupId};
pub use keys::{Keyring, RootKey, SealedKeyring};
pub use log::{ChainHash, Head, Record, VersionVector};
pub use op::{Act, Change, DecodeError, Dot, Op, Unknown};
pub use passphrase::{Argon2Cost, passphrase_key};
pub use phrase::{Phrase, PhraseError};
pub use read::{Unreadable, read, read_all};
pub use value::Value;
pub use wrap::{Wrap, WrapError, WrapKind};
