//! The keys of one journal while it is open, and how the first ones are made and proved.

use store::{Batch, Committed, Store};
use vault::{AccountId, Chance, DeviceId, Keyring, RootKey, SealedKeyring, Wrap, WrapKind};

use crate::env::Env;
use crate::error::AppError;
use crate::journal_open::App;
use crate::keeper::Keeper;
use crate::slots;

/// What opens and seals this journal's records.
pub(crate) struct Keys {
    pub(crate) root: RootKey,
    pub(crate) account: AccountId,
    pub(crate) device: DeviceId,
    pub(crate) keyring: Keyring,
}

impl<S: Store, K: Keeper> App<S, K> {
    /// Makes the first keys if there are none yet: random, wrapped by the device-held key, written,
    /// read back in a new transaction, unwrapped and compared. Only then may anything be kept.
    pub(crate) async fn ensure_keys(&self) -> Result<(), AppError> {
        if !self.is_new() {
            return Ok(());
        }
        let mut chance = self.env.chance();
        let root = RootKey::random(&mut chance);
        let account = root.account_id();
        let device = DeviceId::random(&mut chance);
        let keyring = Keyring::first(&mut chance);
        let salt: [u8; 16] = chance.bytes();

        self.keeper.create().await?;
        let kek = self.keeper.kek(&salt).await?.ok_or(AppError::Unproved)?;
        let wrap = Wrap::with_key(&root, &kek, WrapKind::Device, salt, &mut chance);
        let batch = Batch {
            expect_slots: [
                slots::ACCOUNT,
                slots::DEVICE,
                slots::KEYRING,
                slots::WRAP_DEVICE,
                slots::WRAP_PASSPHRASE,
            ]
            .into_iter()
            .map(|slot| (slot.to_owned(), None))
            .collect(),
            put: vec![
                (slots::ACCOUNT.to_owned(), account.bytes().to_vec()),
                (slots::DEVICE.to_owned(), device.bytes().to_vec()),
                (
                    slots::KEYRING.to_owned(),
                    keyring
                        .seal(&root, account, &mut chance)
                        .as_bytes()
                        .to_vec(),
                ),
                (slots::WRAP_DEVICE.to_owned(), wrap.as_bytes().to_vec()),
            ],
            ..Batch::default()
        };
        match self.store.commit(batch).await? {
            Committed::Done => {}
            // Another tab was first. Its keys are as good as ours would have been: read those.
            Committed::HeadMoved(_) | Committed::SlotMoved(_) => {}
        }
        let keys = device_held(&self.store, &self.keeper).await?;
        if keys.device == device && keys.root.expose() != root.expose() {
            return Err(AppError::Unproved);
        }
        let mut inner = self.inner.borrow_mut();
        if inner.keys.is_none() {
            inner.keys = Some(keys);
        }
        Ok(())
    }
}

/// The keys, opened from the store by the device-held key. An error where anything is missing.
pub(crate) async fn device_held<S: Store, K: Keeper>(
    store: &S,
    keeper: &K,
) -> Result<Keys, AppError> {
    let bytes = store
        .slot(slots::WRAP_DEVICE)
        .await?
        .ok_or(AppError::Unproved)?;
    let wrap = Wrap::from_bytes(bytes)?;
    let kek = keeper.kek(&wrap.salt()).await?.ok_or(AppError::Unproved)?;
    let root = wrap.open_with_key(&kek)?;
    with_root(store, root).await
}

/// The keys, given the root key.
pub(crate) async fn with_root<S: Store>(store: &S, root: RootKey) -> Result<Keys, AppError> {
    let account = AccountId::from(id_slot(store, slots::ACCOUNT).await?);
    let device = DeviceId::from(id_slot(store, slots::DEVICE).await?);
    let sealed = store
        .slot(slots::KEYRING)
        .await?
        .ok_or_else(|| missing(slots::KEYRING))?;
    let keyring = SealedKeyring::from_bytes(sealed)
        .open(&root, account)
        .map_err(|error| AppError::Sealed(error.to_string()))?;
    Ok(Keys {
        root,
        account,
        device,
        keyring,
    })
}

async fn id_slot<S: Store>(store: &S, slot: &str) -> Result<[u8; 16], AppError> {
    let bytes = store.slot(slot).await?.ok_or_else(|| missing(slot))?;
    bytes
        .try_into()
        .map_err(|_| AppError::Sealed(format!("{slot} has the wrong length")))
}

fn missing(slot: &str) -> AppError {
    AppError::Sealed(format!("{slot} is missing"))
}

/// A seed for suggestions.
pub(crate) fn seed(env: &Env) -> u64 {
    u64::from_le_bytes(env.chance().bytes())
}
