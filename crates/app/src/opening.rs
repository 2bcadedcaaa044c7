//! What opening Bearing finds: a journal that opens, one that is locked, or trouble that must be
//! said plainly. Where records exist and no wrap opens, nothing is created.

use store::{Store, StoreError};
use vault::{RootKey, Wrap, WrapError};

use crate::env::Env;
use crate::error::AppError;
use crate::journal_open::{App, Inner};
use crate::keeper::Keeper;
use crate::keys::{self, Keys};
use crate::pocket;
use crate::slots;

/// What was found at the opening.
#[allow(
    clippy::large_enum_variant,
    reason = "made once an opening, and taken apart at once"
)]
pub enum Opening<S, K> {
    /// A journal, perhaps an empty one.
    Ready(App<S, K>),
    /// A journal that a passphrase or the twelve words open.
    Locked(Locked<S, K>),
    /// Something is wrong; nothing was changed.
    Trouble(Trouble),
}

/// Why a journal does not open. Everything in the store is as it was.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Trouble {
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is a journal, but nothing left here that opens it.
    #[error("there is a journal here, but the key that opens it is gone from this device")]
    KeyGone,
    /// What should open the journal is damaged.
    #[error("what opens this journal is damaged: {0}")]
    KeyDamaged(String),
    /// Something else.
    #[error("{0}")]
    Other(String),
}

/// A locked journal: what may open it, and what it lends while locked.
pub struct Locked<S, K> {
    pub(crate) store: S,
    pub(crate) keeper: K,
    pub(crate) env: Env,
    pub(crate) passphrase: Option<Wrap>,
    pub(crate) recovery: Option<Wrap>,
}

/// Opens what the store holds. Reads the pocket only; `App::ensure_whole` folds the rest.
pub async fn open<S: Store, K: Keeper>(store: S, keeper: K, env: Env) -> Opening<S, K> {
    match look(&store, &keeper).await {
        Ok(Found::Nothing) => {
            let seed = keys::seed(&env);
            Opening::Ready(App::new(store, keeper, env, Inner::empty(seed)))
        }
        Ok(Found::Keys(keys)) => ready(store, keeper, env, keys).await,
        Ok(Found::Locked {
            passphrase,
            recovery,
        }) => Opening::Locked(Locked {
            store,
            keeper,
            env,
            passphrase,
            recovery,
        }),
        Err(trouble) => Opening::Trouble(trouble),
    }
}

/// Opens with the root key itself, as a terminal's unlocked session holds it.
pub async fn open_with_root<S: Store, K: Keeper>(
    store: S,
    keeper: K,
    env: Env,
    root: RootKey,
) -> Opening<S, K> {
    match keys::with_root(&store, root).await {
        Ok(keys) => ready(store, keeper, env, keys).await,
        Err(error) => Opening::Trouble(trouble(error)),
    }
}

/// The keys another tab made meanwhile, if it did.
pub(crate) async fn first_keys<S: Store, K: Keeper>(
    store: &S,
    keeper: &K,
) -> Result<Option<Keys>, AppError> {
    if store.slot(slots::WRAP_DEVICE).await?.is_none() {
        return Ok(None);
    }
    keys::device_held(store, keeper).await.map(Some)
}

pub(crate) async fn ready<S: Store, K: Keeper>(
    store: S,
    keeper: K,
    env: Env,
    keys: Keys,
) -> Opening<S, K> {
    let mut inner = Inner::empty(keys::seed(&env));
    inner.keys = Some(keys);
    inner.whole = false;
    let app = App::new(store, keeper, env, inner);
    let opened = match pocket::unpack(&app).await {
        Ok(true) => Ok(()),
        Ok(false) => app.ensure_whole().await,
        Err(error) => Err(error),
    };
    match opened {
        Ok(()) => Opening::Ready(app),
        Err(error) => Opening::Trouble(trouble(error)),
    }
}

pub(crate) fn trouble(error: AppError) -> Trouble {
    match error {
        AppError::Store(error) => Trouble::Store(error),
        AppError::Unproved | AppError::OtherJournal => Trouble::KeyGone,
        AppError::Wrap(error) => Trouble::KeyDamaged(error.to_string()),
        AppError::Sealed(what) => Trouble::KeyDamaged(what),
        AppError::Keeper(error) => Trouble::KeyDamaged(error.to_string()),
        AppError::Refused(_) | AppError::Crowded | AppError::NothingToUndo | AppError::Locked => {
            Trouble::Other(error.to_string())
        }
    }
}

enum Found {
    Nothing,
    Keys(Keys),
    Locked {
        passphrase: Option<Wrap>,
        recovery: Option<Wrap>,
    },
}

async fn look<S: Store, K: Keeper>(store: &S, keeper: &K) -> Result<Found, Trouble> {
    let wraps = store.slots(slots::WRAPS).await?;
    let account = store.slot(slots::ACCOUNT).await?;
    if wraps.is_empty() {
        let empty = account.is_none() && store.heads().await?.is_empty();
        return if empty {
            Ok(Found::Nothing)
        } else {
            Err(Trouble::KeyGone)
        };
    }
    let mut damaged = None;
    let mut passphrase = None;
    let mut recovery = None;
    let mut device = None;
    for (name, bytes) in wraps {
        match Wrap::from_bytes(bytes) {
            Ok(wrap) if name == slots::WRAP_DEVICE => device = Some(wrap),
            Ok(wrap) if name == slots::WRAP_PASSPHRASE => passphrase = Some(wrap),
            Ok(wrap) if name == slots::WRAP_RECOVERY => recovery = Some(wrap),
            Ok(_) => {}
            Err(error) => damaged = Some(error.to_string()),
        }
    }
    if let Some(wrap) = device {
        match by_device(store, keeper, &wrap).await {
            Ok(keys) => return Ok(Found::Keys(keys)),
            Err(error) if passphrase.is_none() && recovery.is_none() => return Err(error),
            // The device-held key is gone, but words or a passphrase are left: ask for those.
            Err(_) => {}
        }
    }
    if passphrase.is_none() && recovery.is_none() {
        return Err(Trouble::KeyDamaged(damaged.unwrap_or_default()));
    }
    Ok(Found::Locked {
        passphrase,
        recovery,
    })
}

async fn by_device<S: Store, K: Keeper>(
    store: &S,
    keeper: &K,
    wrap: &Wrap,
) -> Result<Keys, Trouble> {
    let kek = keeper
        .kek(&wrap.salt())
        .await
        .map_err(|error| Trouble::KeyDamaged(error.to_string()))?
        .ok_or(Trouble::KeyGone)?;
    let root = wrap.open_with_key(&kek).map_err(|error| match error {
        WrapError::Wrong => Trouble::KeyGone,
        other => Trouble::KeyDamaged(other.to_string()),
    })?;
    keys::with_root(store, root).await.map_err(trouble)
}
