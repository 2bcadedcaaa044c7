//! The keys of one journal: a random root key that only ever seals other keys, and a keyring of
//! random epoch keys, from which the keys that seal records are derived.
//!
//! Every derivation is HKDF-SHA256 with an info string that names its use and version, so that no
//! two uses can ever share a key.

use std::collections::BTreeMap;
use std::fmt;

use ed25519_dalek::SigningKey;
use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::cbor::{Reader, Writer};
use crate::chance::Chance;
use crate::envelope::OpenError;
use crate::ids::AccountId;
use crate::pad;
use crate::xchacha;

/// 32 bytes, wiped when dropped.
pub(crate) type Secret = Zeroizing<[u8; 32]>;

/// HKDF-SHA256 of `ikm`, with `salt` (may be empty) and the parts of `info` put together.
pub(crate) fn derive(salt: &[u8], ikm: &[u8], info: &[&[u8]]) -> Secret {
    let mut out = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(salt), ikm)
        .expand_multi_info(info, out.as_mut())
        .expect("32 bytes are within what HKDF-SHA256 can give");
    out
}

/// The root key of an account: 32 random bytes, never derived from a passphrase. It lives in memory
/// and in wraps only.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RootKey([u8; 32]);

impl RootKey {
    /// A new one.
    pub fn random(chance: &mut impl Chance) -> RootKey {
        RootKey(chance.bytes())
    }

    /// The key of these bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> RootKey {
        RootKey(bytes)
    }

    /// Its bytes. Whoever holds them can read everything.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// The account this key begins: the first 16 bytes of SHA-256 of the Ed25519 public key that
    /// comes from it. Made once and stored from then on, because a later root key has another.
    pub fn account_id(&self) -> AccountId {
        let signing = SigningKey::from_bytes(&derive(b"", &self.0, &[b"bearing/v1/root-sign"]));
        let hash = Sha256::digest(signing.verifying_key().as_bytes());
        let mut id = [0; 16];
        id.copy_from_slice(&hash[..16]);
        AccountId::from(id)
    }

    fn keyring_key(&self) -> Secret {
        derive(b"", &self.0, &[b"bearing/v1/keyring"])
    }
}

impl fmt::Debug for RootKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RootKey(..)")
    }
}

/// Which epoch key sealed something: 8 bytes derived from it.
pub(crate) type KeyId = [u8; 8];

/// The stream of ordinary records. Other streams may come; they will have other ids.
pub(crate) const STREAM: [u8; 16] = [0; 16];

/// One epoch key and what is derived from it, derived once and not for each record.
#[derive(Clone)]
pub(crate) struct Epoch {
    secret: Secret,
    pub(crate) id: KeyId,
    pub(crate) record: Secret,
    pub(crate) local: Secret,
}

impl Epoch {
    fn new(secret: Secret) -> Epoch {
        let of = |info: &[&[u8]]| derive(b"", secret.as_ref(), info);
        let mut id = [0; 8];
        id.copy_from_slice(&of(&[b"bearing/v1/kid"])[..8]);
        Epoch {
            id,
            record: of(&[b"bearing/v1/record", &STREAM]),
            local: of(&[b"bearing/v1/local"]),
            secret,
        }
    }
}

/// The epoch keys of a journal. New records are sealed with the current one, older ones stay to
/// open what they sealed.
#[derive(Clone)]
pub struct Keyring {
    generation: u64,
    current: u32,
    epochs: BTreeMap<u32, Epoch>,
}

impl Keyring {
    /// The first keyring of a journal: one random epoch key, epoch 1, generation 1.
    pub fn first(chance: &mut impl Chance) -> Keyring {
        let epoch = Epoch::new(Zeroizing::new(chance.bytes()));
        Keyring {
            generation: 1,
            current: 1,
            epochs: BTreeMap::from([(1, epoch)]),
        }
    }

    /// The keyring with one more epoch, which is then the current one, and the next generation.
    pub fn with_new_epoch(&self, chance: &mut impl Chance) -> Keyring {
        let mut next = self.clone();
        next.generation += 1;
        next.current = self.epochs.keys().max().map_or(1, |newest| newest + 1);
        next.epochs
            .insert(next.current, Epoch::new(Zeroizing::new(chance.bytes())));
        next
    }

    /// Counts up with every change, so that an older keyring is known as older.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    pub(crate) fn current(&self) -> &Epoch {
        &self.epochs[&self.current]
    }

    pub(crate) fn by_id(&self, id: &KeyId) -> Option<&Epoch> {
        // Newest first: nearly every record has the current key.
        self.epochs.values().rev().find(|epoch| epoch.id == *id)
    }

    /// The keyring sealed under the root key, for this account.
    pub fn seal(
        &self,
        root: &RootKey,
        account: AccountId,
        chance: &mut impl Chance,
    ) -> SealedKeyring {
        let mut bytes = vec![FORMAT, SUITE];
        bytes.extend_from_slice(&self.generation.to_be_bytes());
        let aad = keyring_aad(account, &bytes);
        let plain = Zeroizing::new(pad::zeros(self.encode()));
        bytes.extend_from_slice(&chance.bytes::<24>());
        xchacha::seal(&root.keyring_key(), &aad, &mut bytes, &plain);
        SealedKeyring(bytes)
    }

    fn encode(&self) -> Vec<u8> {
        let mut out = Writer::new();
        out.map(3);
        out.uint(0).uint(self.generation);
        out.uint(1).uint(u64::from(self.current));
        out.uint(2).map(self.epochs.len());
        for (number, epoch) in &self.epochs {
            out.uint(u64::from(*number)).bytes(epoch.secret.as_ref());
        }
        out.into_bytes()
    }

    fn decode(plain: &[u8]) -> Option<Keyring> {
        let mut input = Reader::new(plain);
        let pairs = input.map().ok()?;
        let (mut generation, mut current, mut epochs) = (None, None, BTreeMap::new());
        for _ in 0..pairs {
            match input.uint().ok()? {
                0 => generation = Some(input.uint().ok()?),
                1 => current = Some(u32::try_from(input.uint().ok()?).ok()?),
                2 => {
                    for _ in 0..input.map().ok()? {
                        let number = u32::try_from(input.uint().ok()?).ok()?;
                        let secret = Zeroizing::new(input.bytes_of::<32>().ok()?);
                        epochs.insert(number, Epoch::new(secret));
                    }
                }
                // A newer version's; it is not lost, because the sealed bytes are not rewritten
                // without a new generation.
                _ => input.skip().ok()?,
            }
        }
        let keyring = Keyring {
            generation: generation?,
            current: current?,
            epochs,
        };
        keyring
            .epochs
            .contains_key(&keyring.current)
            .then_some(keyring)
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Keyring(generation {}, epoch {} of {})",
            self.generation,
            self.current,
            self.epochs.len()
        )
    }
}

const FORMAT: u8 = 1;
const SUITE: u8 = 1;
/// Format, suite, generation.
const HEAD: usize = 10;

/// A keyring under the root key, as it lies beside the log: `format | suite | generation, 8 bytes
/// big-endian | nonce 24 | ciphertext and tag`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedKeyring(Vec<u8>);

impl SealedKeyring {
    /// The keyring these bytes may hold.
    pub fn from_bytes(bytes: Vec<u8>) -> SealedKeyring {
        SealedKeyring(bytes)
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Its bytes, given away.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// Opens it.
    ///
    /// # Errors
    /// [`OpenError::NewerFormat`] for a format this version does not know, otherwise
    /// [`OpenError::Damaged`]: changed bytes, another root key, another account.
    pub fn open(&self, root: &RootKey, account: AccountId) -> Result<Keyring, OpenError> {
        match self.0.as_slice() {
            [FORMAT, SUITE, ..] if self.0.len() >= HEAD => {}
            [newer, ..] if *newer > FORMAT => return Err(OpenError::NewerFormat(*newer)),
            [FORMAT, suite, ..] if *suite != SUITE => return Err(OpenError::UnknownSuite(*suite)),
            _ => return Err(OpenError::Damaged),
        }
        let aad = keyring_aad(account, &self.0[..HEAD]);
        let plain =
            xchacha::open(&root.keyring_key(), &aad, &self.0[HEAD..]).ok_or(OpenError::Damaged)?;
        let plain = Zeroizing::new(plain);
        Keyring::decode(&plain).ok_or(OpenError::Damaged)
    }
}

fn keyring_aad(account: AccountId, head: &[u8]) -> Vec<u8> {
    [b"bearing.keyring.v1".as_slice(), account.bytes(), head].concat()
}
