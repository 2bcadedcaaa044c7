//! Locks and ways in: a passphrase, twelve words, the device-held key. Changing one seals, opens
//! again and compares before the transaction that puts it in place.

use store::{Batch, Committed, Store};
use vault::{Argon2Cost, Chance, Phrase, RootKey, Wrap, WrapError, WrapKind};

use crate::error::AppError;
use crate::journal_open::App;
use crate::keeper::{Keeper, Manner};
use crate::keys::{self, Keys};
use crate::opening::{Locked, Opening, ready};
use crate::slots;

/// The costly part of a passphrase, done: its key, and what it was made with. A browser makes it
/// in a worker of its own.
pub struct PassphraseKey {
    /// The derived key.
    pub key: [u8; 32],
    /// The salt it was made with.
    pub salt: [u8; 16],
    /// What it cost.
    pub cost: Argon2Cost,
}

impl PassphraseKey {
    /// Derives the key here and now: several tenths of a second.
    pub fn derive(
        passphrase: &str,
        salt: [u8; 16],
        cost: Argon2Cost,
    ) -> Result<PassphraseKey, WrapError> {
        let key = vault::passphrase_key(passphrase, &salt, &cost)?;
        Ok(PassphraseKey { key, salt, cost })
    }
}

/// What opens this journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lock {
    /// A passphrase is set, and no key lies on the device.
    pub passphrase: bool,
    /// Twelve words were made.
    pub words: bool,
    /// Where the device-held key is, if there is one.
    pub device: Option<Manner>,
}

impl<S: Store, K: Keeper> App<S, K> {
    /// What opens this journal now.
    pub async fn lock_state(&self) -> Result<Lock, AppError> {
        let wraps = self.store.slots(slots::WRAPS).await?;
        let has = |slot: &str| wraps.iter().any(|(name, _)| name == slot);
        let device = if has(slots::WRAP_DEVICE) {
            self.keeper.manner().await?
        } else {
            None
        };
        Ok(Lock {
            passphrase: has(slots::WRAP_PASSPHRASE),
            words: has(slots::WRAP_RECOVERY),
            device,
        })
    }

    /// A salt for a new passphrase key.
    pub fn new_salt(&self) -> [u8; 16] {
        self.env.chance().bytes()
    }

    /// Twelve new words, not in force until given to [`App::set_words`] or [`App::set_passphrase`].
    pub fn new_words(&self) -> Phrase {
        Phrase::random(&mut self.env.chance())
    }

    /// Sets or changes the passphrase, and with it the twelve words (`None`: the person went past
    /// them knowingly, or keeps the words there are). One transaction adds the wraps and removes
    /// the device-held one.
    pub async fn set_passphrase(
        &self,
        key: &PassphraseKey,
        words: Option<&Phrase>,
    ) -> Result<(), AppError> {
        self.ensure_keys().await?;
        let batch = {
            let inner = self.inner.borrow();
            let root = &inner.keys.as_ref().ok_or(AppError::Locked)?.root;
            let mut chance = self.env.chance();
            let wrap = Wrap::with_passphrase_key(root, &key.key, key.salt, key.cost, &mut chance);
            let back = wrap.open_with_passphrase_key(&key.key)?;
            prove(root, &back)?;
            let mut put = vec![(slots::WRAP_PASSPHRASE.to_owned(), wrap.as_bytes().to_vec())];
            if let Some(words) = words {
                put.push((
                    slots::WRAP_RECOVERY.to_owned(),
                    recovery(root, words, &mut chance)?,
                ));
            }
            Batch {
                put,
                remove: vec![slots::WRAP_DEVICE.to_owned()],
                ..Batch::default()
            }
        };
        self.change_wraps(batch).await?;
        // The wrap it opened is gone; a key left behind would open nothing.
        self.keeper.forget().await?;
        Ok(())
    }

    /// Takes the passphrase away: the device holds the key again.
    pub async fn remove_passphrase(&self) -> Result<(), AppError> {
        self.keeper.create().await?;
        let salt = self.new_salt();
        let kek = self.keeper.kek(&salt).await?.ok_or(AppError::Unproved)?;
        let batch = {
            let inner = self.inner.borrow();
            let root = &inner.keys.as_ref().ok_or(AppError::Locked)?.root;
            let wrap = Wrap::with_key(root, &kek, WrapKind::Device, salt, &mut self.env.chance());
            prove(root, &wrap.open_with_key(&kek)?)?;
            Batch {
                put: vec![(slots::WRAP_DEVICE.to_owned(), wrap.as_bytes().to_vec())],
                remove: vec![slots::WRAP_PASSPHRASE.to_owned()],
                ..Batch::default()
            }
        };
        self.change_wraps(batch).await
    }

    /// Puts these twelve words in force; earlier ones no longer open this journal as it is here.
    pub async fn set_words(&self, words: &Phrase) -> Result<(), AppError> {
        self.ensure_keys().await?;
        let batch = {
            let inner = self.inner.borrow();
            let root = &inner.keys.as_ref().ok_or(AppError::Locked)?.root;
            let wrap = recovery(root, words, &mut self.env.chance())?;
            Batch {
                put: vec![(slots::WRAP_RECOVERY.to_owned(), wrap)],
                ..Batch::default()
            }
        };
        self.change_wraps(batch).await
    }

    /// The root key, for a terminal's unlocked session. Never to be written to a file.
    pub fn session_key(&self) -> Result<RootKey, AppError> {
        let inner = self.inner.borrow();
        let keys = inner.keys.as_ref().ok_or(AppError::Locked)?;
        Ok(RootKey::from_bytes(*keys.root.expose()))
    }

    /// Whose journal this is and which installation: names a session's entry in a system keyring.
    pub fn names(&self) -> Option<(vault::AccountId, vault::DeviceId)> {
        self.inner
            .borrow()
            .keys
            .as_ref()
            .map(|keys| (keys.account, keys.device))
    }

    async fn change_wraps(&self, mut batch: Batch) -> Result<(), AppError> {
        for slot in batch.put.iter().map(|(slot, _)| slot).chain(&batch.remove) {
            let there = self.store.slot(slot).await?;
            batch.expect_slots.push((slot.clone(), there));
        }
        match self.store.commit(batch).await? {
            Committed::Done => Ok(()),
            Committed::SlotMoved(_) | Committed::HeadMoved(_) => Err(AppError::Crowded),
        }
    }
}

impl<S: Store, K: Keeper> App<S, K> {
    /// Closes the journal: keys and words leave memory, the parts can be opened again.
    pub fn close(self) -> (S, K, crate::env::Env) {
        (self.store, self.keeper, self.env)
    }
}

impl<S: Store, K: Keeper> Locked<S, K> {
    /// Whether a passphrase opens it, and whether twelve words do.
    pub fn ways(&self) -> (bool, bool) {
        (self.passphrase.is_some(), self.recovery.is_some())
    }

    /// The salt and cost a passphrase key must be made with.
    pub fn passphrase_terms(&self) -> Option<([u8; 16], Argon2Cost)> {
        let wrap = self.passphrase.as_ref()?;
        Some((wrap.salt(), wrap.cost()?))
    }

    /// Opens with a passphrase key made from [`Locked::passphrase_terms`].
    pub async fn open_with_passphrase_key(
        self,
        key: &[u8; 32],
    ) -> Result<Opening<S, K>, (Locked<S, K>, AppError)> {
        let root = match &self.passphrase {
            Some(wrap) => wrap.open_with_passphrase_key(key),
            None => Err(WrapError::Wrong),
        };
        self.open_with(root).await
    }

    /// Opens with a passphrase, deriving its key here.
    pub async fn open_with_passphrase(
        self,
        passphrase: &str,
    ) -> Result<Opening<S, K>, (Locked<S, K>, AppError)> {
        let root = match &self.passphrase {
            Some(wrap) => wrap.open_with_passphrase(passphrase),
            None => Err(WrapError::Wrong),
        };
        self.open_with(root).await
    }

    /// Opens with the twelve words.
    pub async fn open_with_words(
        self,
        words: &Phrase,
    ) -> Result<Opening<S, K>, (Locked<S, K>, AppError)> {
        let root = match &self.recovery {
            Some(wrap) => wrap.open_with_phrase(words),
            None => Err(WrapError::Wrong),
        };
        self.open_with(root).await
    }

    /// The account and device of the locked journal, by which a session's key is found.
    pub async fn names(&self) -> Option<(vault::AccountId, vault::DeviceId)> {
        let account: [u8; 16] = self
            .store
            .slot(slots::ACCOUNT)
            .await
            .ok()??
            .try_into()
            .ok()?;
        let device: [u8; 16] = self
            .store
            .slot(slots::DEVICE)
            .await
            .ok()??
            .try_into()
            .ok()?;
        Some((account.into(), device.into()))
    }

    /// Opens with the root key a session holds.
    pub async fn open_with_root(
        self,
        root: RootKey,
    ) -> Result<Opening<S, K>, (Locked<S, K>, AppError)> {
        self.open_with(Ok(root)).await
    }

    /// The store this journal lives in.
    pub fn store(&self) -> &S {
        &self.store
    }

    async fn open_with(
        self,
        root: Result<RootKey, WrapError>,
    ) -> Result<Opening<S, K>, (Locked<S, K>, AppError)> {
        let keys: Result<Keys, AppError> = match root {
            Ok(root) => keys::with_root(&self.store, root).await,
            Err(error) => Err(error.into()),
        };
        match keys {
            Ok(keys) => Ok(ready(self.store, self.keeper, self.env, keys).await),
            Err(error) => Err((self, error)),
        }
    }
}

fn recovery(
    root: &RootKey,
    words: &Phrase,
    chance: &mut crate::env::Draw,
) -> Result<Vec<u8>, AppError> {
    let wrap = Wrap::with_phrase(root, words, chance);
    prove(root, &wrap.open_with_phrase(words)?)?;
    Ok(wrap.as_bytes().to_vec())
}

fn prove(made: &RootKey, back: &RootKey) -> Result<(), AppError> {
    if made.expose() == back.expose() {
        Ok(())
    } else {
        Err(AppError::Unproved)
    }
}
