//! A wrap: the root key, locked up for one way of opening the journal. Each stands alone and can be
//! taken away alone.
//!
//! ```text
//! "bearingwrap" | version 1 | kind | how the key is made 10 | salt 16      (authenticated)
//! | nonce 24 | sealed root key 48 | commitment 32 | check 8
//! how: method 1 (0 given, 1 HKDF, 2 Argon2id) | memory in KiB 4 | passes 4 | lanes 1, big-endian
//! ```
//!
//! The *commitment* binds the wrap to one key. The cipher alone does not: a wrap can be made that
//! opens under two passphrases, to different root keys. It is compared, in constant time, before
//! anything is opened. The *check* is a plain hash, there to tell a damaged wrap from a wrong
//! passphrase: the first calls for another copy, the second for another try.

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::chance::Chance;
use crate::keys::{RootKey, Secret, derive};
use crate::passphrase::{Argon2Cost, passphrase_key};
use crate::phrase::Phrase;
use crate::xchacha;

/// What opens a wrap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrapKind {
    /// A key this device keeps.
    Device,
    /// A passphrase.
    Passphrase,
    /// Twelve words.
    Recovery,
}

/// Why a wrap does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrapError {
    /// Another passphrase, other words, or another device's key.
    #[error("that does not open this journal")]
    Wrong,
    /// The bytes have changed, or are no wrap.
    #[error("the wrap of the key is damaged: {0}")]
    Damaged(&'static str),
    /// The cost named in it is too low to be ours.
    #[error("the cost of guessing the passphrase is set lower than Bearing ever sets it")]
    TooWeak,
    /// The cost named in it would fill the memory.
    #[error("the cost of opening with the passphrase is set higher than Bearing ever sets it")]
    TooCostly,
    /// A newer version made it.
    #[error("a newer version of Bearing made it; update Bearing to open this journal")]
    NewerVersion,
    /// There is too little memory to make the key from the passphrase.
    #[error(
        "there is too little free memory to open with the passphrase; close something else and try again"
    )]
    NoMemory,
}

const MAGIC: &[u8; 11] = b"bearingwrap";
const VERSION: u8 = 1;
const KIND_AT: usize = 12;
const METHOD_AT: usize = 13;
const SALT_AT: usize = 23;
const NONCE_AT: usize = 39;
const COMMIT_AT: usize = NONCE_AT + 24 + 48;
const CHECK_AT: usize = COMMIT_AT + 32;
const LENGTH: usize = CHECK_AT + 8;
const GIVEN: u8 = 0;
const HKDF: u8 = 1;
const ARGON2ID: u8 = 2;

/// How the key comes from what a person or device holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    Given,
    Hkdf,
    Argon2id(Argon2Cost),
}

/// The root key, locked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrap {
    bytes: Box<[u8; LENGTH]>,
    kind: WrapKind,
    method: Method,
}

impl Wrap {
    /// A wrap for a key that someone else keeps or makes from `salt`.
    pub fn with_key(
        root: &RootKey,
        kek: &[u8; 32],
        kind: WrapKind,
        salt: [u8; 16],
        chance: &mut impl Chance,
    ) -> Wrap {
        Wrap::make(root, kek, kind, Method::Given, salt, chance)
    }

    /// A wrap for a passphrase. Takes as long as opening it will.
    ///
    /// # Errors
    /// [`WrapError::NoMemory`].
    pub fn with_passphrase(
        root: &RootKey,
        passphrase: &str,
        cost: Argon2Cost,
        chance: &mut impl Chance,
    ) -> Result<Wrap, WrapError> {
        let salt = chance.bytes();
        let key = Zeroizing::new(passphrase_key(passphrase, &salt, &cost)?);
        Ok(Wrap::with_passphrase_key(root, &key, salt, cost, chance))
    }

    /// A wrap for a passphrase whose key was made elsewhere, with this salt and cost.
    pub fn with_passphrase_key(
        root: &RootKey,
        key: &[u8; 32],
        salt: [u8; 16],
        cost: Argon2Cost,
        chance: &mut impl Chance,
    ) -> Wrap {
        Wrap::make(
            root,
            key,
            WrapKind::Passphrase,
            Method::Argon2id(cost),
            salt,
            chance,
        )
    }

    /// A wrap for twelve words.
    pub fn with_phrase(root: &RootKey, phrase: &Phrase, chance: &mut impl Chance) -> Wrap {
        let salt = chance.bytes();
        Wrap::make(
            root,
            &phrase_key(phrase, &salt),
            WrapKind::Recovery,
            Method::Hkdf,
            salt,
            chance,
        )
    }

    /// Opens with the key it was made with.
    ///
    /// # Errors
    /// [`WrapError::Wrong`] for another key.
    pub fn open_with_key(&self, kek: &[u8; 32]) -> Result<RootKey, WrapError> {
        if self
            .commitment(kek)
            .ct_eq(&self.bytes[COMMIT_AT..CHECK_AT])
            .unwrap_u8()
            == 0
        {
            return Err(WrapError::Wrong);
        }
        let sealed = &self.bytes[NONCE_AT..COMMIT_AT];
        let plain = xchacha::open(
            &seal_key(kek, &self.salt()),
            &self.bytes[..NONCE_AT],
            sealed,
        )
        .ok_or(WrapError::Damaged("what is sealed in it has changed"))?;
        let plain = Zeroizing::new(plain);
        let mut root = Zeroizing::new([0; 32]);
        root.copy_from_slice(&plain);
        Ok(RootKey::from_bytes(*root))
    }

    /// Opens with the passphrase, deriving its key here and now.
    ///
    /// # Errors
    /// [`WrapError::Wrong`] for another passphrase, or a wrap that no passphrase opens;
    /// [`WrapError::NoMemory`].
    pub fn open_with_passphrase(&self, passphrase: &str) -> Result<RootKey, WrapError> {
        let cost = self.cost().ok_or(WrapError::Wrong)?;
        let key = Zeroizing::new(passphrase_key(passphrase, &self.salt(), &cost)?);
        self.open_with_key(&key)
    }

    /// Opens with a passphrase key made from this wrap's salt and cost.
    ///
    /// # Errors
    /// [`WrapError::Wrong`] for another passphrase, or a wrap that no passphrase opens.
    pub fn open_with_passphrase_key(&self, key: &[u8; 32]) -> Result<RootKey, WrapError> {
        self.cost().ok_or(WrapError::Wrong)?;
        self.open_with_key(key)
    }

    /// Opens with the twelve words.
    ///
    /// # Errors
    /// [`WrapError::Wrong`] for other words, or a wrap that no words open.
    pub fn open_with_phrase(&self, phrase: &Phrase) -> Result<RootKey, WrapError> {
        match self.method {
            Method::Hkdf => self.open_with_key(&phrase_key(phrase, &self.salt())),
            Method::Given | Method::Argon2id(_) => Err(WrapError::Wrong),
        }
    }

    /// What opens it.
    pub fn kind(&self) -> WrapKind {
        self.kind
    }

    /// Its salt. Not a secret.
    pub fn salt(&self) -> [u8; 16] {
        let mut salt = [0; 16];
        salt.copy_from_slice(&self.bytes[SALT_AT..NONCE_AT]);
        salt
    }

    /// What one guess at its passphrase costs, where a passphrase opens it.
    pub fn cost(&self) -> Option<Argon2Cost> {
        match self.method {
            Method::Argon2id(cost) => Some(cost),
            Method::Given | Method::Hkdf => None,
        }
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes[..]
    }

    /// The wrap of these bytes.
    ///
    /// # Errors
    /// [`WrapError::Damaged`], [`WrapError::NewerVersion`], and costs outside the bounds.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Wrap, WrapError> {
        if !bytes.starts_with(MAGIC) {
            return Err(WrapError::Damaged("it does not begin as one"));
        }
        if bytes
            .get(MAGIC.len())
            .is_some_and(|version| *version > VERSION)
        {
            return Err(WrapError::NewerVersion);
        }
        let bytes: Box<[u8; LENGTH]> = bytes
            .try_into()
            .map_err(|_| WrapError::Damaged("it has not the length of one"))?;
        if check(&bytes) != bytes[CHECK_AT..] {
            return Err(WrapError::Damaged("its bytes have changed"));
        }
        let method = method(&bytes)?;
        let kind = match (bytes[KIND_AT], method) {
            (1, Method::Given) => WrapKind::Device,
            (2, Method::Argon2id(_)) => WrapKind::Passphrase,
            (3, Method::Hkdf | Method::Given) => WrapKind::Recovery,
            (1..=3, _) => return Err(WrapError::Damaged("its parts do not belong together")),
            _ => return Err(WrapError::NewerVersion),
        };
        Ok(Wrap {
            bytes,
            kind,
            method,
        })
    }

    fn make(
        root: &RootKey,
        kek: &[u8; 32],
        kind: WrapKind,
        method: Method,
        salt: [u8; 16],
        chance: &mut impl Chance,
    ) -> Wrap {
        let mut bytes = Vec::with_capacity(LENGTH);
        bytes.extend_from_slice(MAGIC);
        bytes.push(VERSION);
        bytes.push(match kind {
            WrapKind::Device => 1,
            WrapKind::Passphrase => 2,
            WrapKind::Recovery => 3,
        });
        let (number, cost) = match method {
            Method::Given => (GIVEN, None),
            Method::Hkdf => (HKDF, None),
            Method::Argon2id(cost) => (ARGON2ID, Some(cost)),
        };
        bytes.push(number);
        bytes.extend_from_slice(&cost.map_or(0, |cost| cost.memory_kib()).to_be_bytes());
        bytes.extend_from_slice(&cost.map_or(0, |cost| cost.passes()).to_be_bytes());
        bytes.push(u8::from(cost.is_some()));
        bytes.extend_from_slice(&salt);
        let aad = bytes.clone();
        bytes.extend_from_slice(&chance.bytes::<24>());
        xchacha::seal(&seal_key(kek, &salt), &aad, &mut bytes, root.expose());
        bytes.extend_from_slice(commitment(kek, &salt).as_ref());
        bytes.extend_from_slice(&[0; 8]);
        let mut bytes: Box<[u8; LENGTH]> = bytes
            .try_into()
            .expect("the parts of a wrap have its length");
        let check = check(&bytes);
        bytes[CHECK_AT..].copy_from_slice(&check);
        Wrap {
            bytes,
            kind,
            method,
        }
    }

    fn commitment(&self, kek: &[u8; 32]) -> Secret {
        commitment(kek, &self.salt())
    }
}

fn method(bytes: &[u8; LENGTH]) -> Result<Method, WrapError> {
    let number =
        |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    let (memory, passes, lanes) = (
        number(METHOD_AT + 1),
        number(METHOD_AT + 5),
        bytes[METHOD_AT + 9],
    );
    match bytes[METHOD_AT] {
        ARGON2ID if lanes == 1 => Argon2Cost::new(memory, passes).map(Method::Argon2id),
        GIVEN if (memory, passes, lanes) == (0, 0, 0) => Ok(Method::Given),
        HKDF if (memory, passes, lanes) == (0, 0, 0) => Ok(Method::Hkdf),
        GIVEN | HKDF | ARGON2ID => Err(WrapError::Damaged("its parts do not belong together")),
        _ => Err(WrapError::NewerVersion),
    }
}

fn check(bytes: &[u8; LENGTH]) -> [u8; 8] {
    let hash = blake3::hash(&bytes[..CHECK_AT]);
    let mut check = [0; 8];
    check.copy_from_slice(&hash.as_bytes()[..8]);
    check
}

fn seal_key(kek: &[u8; 32], salt: &[u8; 16]) -> Secret {
    derive(salt, kek, &[b"bearing/v1/wrap"])
}

fn commitment(kek: &[u8; 32], salt: &[u8; 16]) -> Secret {
    derive(salt, kek, &[b"bearing/v1/commit"])
}

fn phrase_key(phrase: &Phrase, salt: &[u8; 16]) -> Secret {
    derive(salt, phrase.entropy(), &[b"bearing/v1/recovery"])
}
