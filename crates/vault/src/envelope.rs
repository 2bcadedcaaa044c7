//! The envelope of a record. It is bound to its place: account, stream, device, number, and the
//! chain before it are authenticated with it, so that a record moved, swapped, repeated or taken
//! out of another history does not open.
//!
//! ```text
//! byte 0       format 0x01
//! byte 1       suite  0x01: XChaCha20-Poly1305, HKDF-SHA256, PADMÉ
//! 2..10        key id
//! 10..34       nonce, random
//! 34..         ciphertext, then tag 16
//! associated   "bearing.rec.v1" | account 16 | stream 16 | device 16 | seq, 8 bytes big-endian
//!              | chain before 32 | bytes 0..10
//! ```

use crate::chance::Chance;
use crate::ids::{AccountId, DeviceId};
use crate::keys::{Epoch, KeyId, Keyring, STREAM};
use crate::log::ChainHash;
use crate::{pad, xchacha};

const FORMAT: u8 = 1;
const SUITE: u8 = 1;
/// Format, suite, key id.
const HEAD: usize = 10;
/// Header, nonce and tag.
const OVERHEAD: usize = HEAD + 24 + 16;
const RECORD: &[u8] = b"bearing.rec.v1";
const LOCAL: &[u8] = b"bearing.local.v1";

/// A sealed record's bytes. Nothing about them is known but their length.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// The envelope these bytes may be; [`open`] will tell.
    pub fn from_bytes(bytes: Vec<u8>) -> Sealed {
        Sealed(bytes)
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Its bytes, given away.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

/// The place a record is sealed for, and opens at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Whose journal.
    pub account: AccountId,
    /// Whose log in it.
    pub device: DeviceId,
    /// The place in that log, from 1.
    pub seq: u64,
    /// The chain before it.
    pub prev: ChainHash,
}

/// Why a sealed thing does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Changed bytes, another key, or sealed for another place.
    #[error("its bytes are not what was sealed here")]
    Damaged,
    /// Sealed with a key that is not on this keyring.
    #[error("it was sealed with a key that is not here")]
    UnknownKey,
    /// Sealed by a newer version.
    #[error("it was written by a newer Bearing, in format {0}")]
    NewerFormat(u8),
    /// Sealed by a method this version does not have.
    #[error("it was sealed by a method this version does not know, number {0}")]
    UnknownSuite(u8),
}

/// Seals `plaintext` for one place, with the current key. Padding is the plaintext's own matter
/// (see [`crate::Act::encode`]).
pub fn seal(
    keyring: &Keyring,
    at: &Position,
    plaintext: &[u8],
    chance: &mut impl Chance,
) -> Sealed {
    let epoch = keyring.current();
    let mut bytes = Vec::with_capacity(plaintext.len() + OVERHEAD);
    bytes.extend_from_slice(&head(epoch));
    let aad = record_aad(at, &bytes);
    bytes.extend_from_slice(&chance.bytes::<24>());
    xchacha::seal(&epoch.record, &aad, &mut bytes, plaintext);
    Sealed(bytes)
}

/// Opens what was sealed for this place.
///
/// # Errors
/// See [`OpenError`]. A record of another place is [`OpenError::Damaged`]: the cipher can not tell
/// the two apart.
pub fn open(keyring: &Keyring, at: &Position, sealed: &Sealed) -> Result<Vec<u8>, OpenError> {
    let epoch = epoch(keyring, &sealed.0)?;
    let aad = record_aad(at, &sealed.0[..HEAD]);
    xchacha::open(&epoch.record, &aad, &sealed.0[HEAD..]).ok_or(OpenError::Damaged)
}

/// Seals something that stays in this store and has no place in a log, such as a draft. `name`
/// says what it is; it opens under that name only. Its length is padded here.
pub fn seal_local(
    keyring: &Keyring,
    account: AccountId,
    name: &str,
    plaintext: &[u8],
    chance: &mut impl Chance,
) -> Vec<u8> {
    let epoch = keyring.current();
    let mut bytes = head(epoch).to_vec();
    let aad = local_aad(account, &bytes, name);
    bytes.extend_from_slice(&chance.bytes::<24>());
    xchacha::seal(&epoch.local, &aad, &mut bytes, &pad::marked(plaintext));
    bytes
}

/// Opens what [`seal_local`] sealed under this name.
///
/// # Errors
/// See [`OpenError`].
pub fn open_local(
    keyring: &Keyring,
    account: AccountId,
    name: &str,
    sealed: &[u8],
) -> Result<Vec<u8>, OpenError> {
    let epoch = epoch(keyring, sealed)?;
    let aad = local_aad(account, &sealed[..HEAD], name);
    let padded = xchacha::open(&epoch.local, &aad, &sealed[HEAD..]).ok_or(OpenError::Damaged)?;
    pad::unmarked(padded).ok_or(OpenError::Damaged)
}

fn head(epoch: &Epoch) -> [u8; HEAD] {
    let mut head = [0; HEAD];
    head[0] = FORMAT;
    head[1] = SUITE;
    head[2..].copy_from_slice(&epoch.id);
    head
}

/// The key that sealed this, by the id in its header.
fn epoch<'a>(keyring: &'a Keyring, sealed: &[u8]) -> Result<&'a Epoch, OpenError> {
    match sealed.first() {
        Some(&FORMAT) => {}
        Some(&format) if format > FORMAT => return Err(OpenError::NewerFormat(format)),
        _ => return Err(OpenError::Damaged),
    }
    let (head, _) = sealed
        .split_first_chunk::<HEAD>()
        .ok_or(OpenError::Damaged)?;
    if sealed.len() < OVERHEAD {
        return Err(OpenError::Damaged);
    }
    if head[1] != SUITE {
        return Err(OpenError::UnknownSuite(head[1]));
    }
    let mut id: KeyId = [0; 8];
    id.copy_from_slice(&head[2..]);
    keyring.by_id(&id).ok_or(OpenError::UnknownKey)
}

fn record_aad(at: &Position, head: &[u8]) -> [u8; 112] {
    let mut aad = [0; 112];
    let mut end = 0;
    for part in [
        RECORD,
        at.account.bytes(),
        &STREAM,
        at.device.bytes(),
        &at.seq.to_be_bytes(),
        at.prev.bytes(),
        head,
    ] {
        aad[end..end + part.len()].copy_from_slice(part);
        end += part.len();
    }
    debug_assert_eq!(end, aad.len());
    aad
}

fn local_aad(account: AccountId, head: &[u8], name: &str) -> Vec<u8> {
    [LOCAL, account.bytes(), head, name.as_bytes()].concat()
}
