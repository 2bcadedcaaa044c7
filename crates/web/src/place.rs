//! Where this page keeps the journal: IndexedDB, or — where the browser refuses — this window
//! alone, which forgets. Screens do not know which; they are told once, in words.

use app::{Keeper, KeeperError, Manner};
use store::{Batch, Committed, MemoryStore, Store, StoreError};
use vault::{DeviceId, Head, Record};

use crate::indexed::{self, Gone, IndexedKeeper, IndexedStore};

/// Either place.
pub(crate) enum WebStore {
    Indexed(IndexedStore),
    Window(MemoryStore),
}

/// Either place's key.
pub(crate) enum WebKeeper {
    Indexed(IndexedKeeper),
    Window([u8; 32]),
}

impl Store for WebStore {
    async fn heads(&self) -> Result<Vec<(DeviceId, Head)>, StoreError> {
        match self {
            WebStore::Indexed(store) => store.heads().await,
            WebStore::Window(store) => store.heads().await,
        }
    }

    async fn records(
        &self,
        device: DeviceId,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        match self {
            WebStore::Indexed(store) => store.records(device, after, limit).await,
            WebStore::Window(store) => store.records(device, after, limit).await,
        }
    }

    async fn slot(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        match self {
            WebStore::Indexed(store) => store.slot(name).await,
            WebStore::Window(store) => store.slot(name).await,
        }
    }

    async fn slots(&self, prefix: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        match self {
            WebStore::Indexed(store) => store.slots(prefix).await,
            WebStore::Window(store) => store.slots(prefix).await,
        }
    }

    async fn commit(&self, batch: Batch) -> Result<Committed, StoreError> {
        match self {
            WebStore::Indexed(store) => store.commit(batch).await,
            WebStore::Window(store) => store.commit(batch).await,
        }
    }
}

impl Keeper for WebKeeper {
    async fn create(&self) -> Result<Manner, KeeperError> {
        match self {
            WebKeeper::Indexed(keeper) => keeper.create().await,
            WebKeeper::Window(_) => Ok(Manner::BrowserBytes),
        }
    }

    async fn kek(&self, salt: &[u8; 16]) -> Result<Option<[u8; 32]>, KeeperError> {
        match self {
            WebKeeper::Indexed(keeper) => keeper.kek(salt).await,
            // Nothing outlives this window, so there is nothing to derive from.
            WebKeeper::Window(key) => Ok(Some(*key)),
        }
    }

    async fn manner(&self) -> Result<Option<Manner>, KeeperError> {
        match self {
            WebKeeper::Indexed(keeper) => keeper.manner().await,
            WebKeeper::Window(_) => Ok(Some(Manner::BrowserBytes)),
        }
    }

    async fn forget(&self) -> Result<(), KeeperError> {
        match self {
            WebKeeper::Indexed(keeper) => keeper.forget().await,
            WebKeeper::Window(_) => Ok(()),
        }
    }
}

/// Set once something was kept, so that an emptied store is not met with a newcomer's page. It
/// says nothing but that there was a journal.
const HINT: &str = "bearing-journal";

/// Opens IndexedDB. Where the browser refuses to keep anything, this window's memory, and then
/// also why; any other trouble may have a journal behind it and is told instead.
pub(crate) async fn open(
    gone: impl Fn(Gone) + 'static,
) -> Result<(WebStore, WebKeeper, Option<String>), StoreError> {
    match IndexedStore::open_told(indexed::NAME, gone).await {
        Ok(store) => {
            let keeper = store.keeper();
            Ok((WebStore::Indexed(store), WebKeeper::Indexed(keeper), None))
        }
        Err(StoreError::Refused(why)) => {
            let mut key = [0; 32];
            getrandom::fill(&mut key).expect("a browser has crypto.getRandomValues");
            Ok((
                WebStore::Window(MemoryStore::default()),
                WebKeeper::Window(key),
                Some(why),
            ))
        }
        Err(error) => Err(error),
    }
}

/// Whether something was ever kept in this browser, as far as it lets us know.
pub(crate) fn had_journal() -> bool {
    hints()
        .and_then(|hints| hints.get_item(HINT).ok().flatten())
        .is_some()
}

/// Notes that there is a journal here, and asks the browser not to clear it away.
pub(crate) async fn remember_journal() {
    if let Some(hints) = hints() {
        // A browser that refuses the hint only loses the kinder page.
        let _ = hints.set_item(HINT, "1");
    }
    if let Ok(asked) = leptos::prelude::window().navigator().storage().persist() {
        // The answer is shown in Settings, where it is asked again.
        let _ = wasm_bindgen_futures::JsFuture::from(asked).await;
    }
}

/// Forgets that there ever was a journal here.
pub(crate) fn forget_hint() {
    if let Some(hints) = hints() {
        let _ = hints.remove_item(HINT);
    }
}

/// Whether the browser has promised to keep what is stored here. `None`: it does not say.
pub(crate) async fn persisted() -> Option<bool> {
    let asked = leptos::prelude::window()
        .navigator()
        .storage()
        .persisted()
        .ok()?;
    wasm_bindgen_futures::JsFuture::from(asked)
        .await
        .ok()?
        .as_bool()
}

fn hints() -> Option<web_sys::Storage> {
    leptos::prelude::window().local_storage().ok().flatten()
}

/// Removes the journal of this browser: records, drafts, keys, hints, the worker and its files.
pub(crate) async fn erase(store: &WebStore) -> Result<(), String> {
    if let WebStore::Indexed(store) = store {
        match store.erase_everything().await {
            // All is empty; the empty database goes when the other window closes.
            Ok(()) | Err(StoreError::Busy(_)) => {}
            Err(error) => return Err(error.to_string()),
        }
    }
    if let Some(hints) = hints() {
        // Nothing of a person's is in there; a refusal leaves an empty hint behind.
        let _ = hints.clear();
    }
    let erase = web_sys::CustomEvent::new("bearing:erase").map_err(|_| String::new())?;
    let _ = leptos::prelude::window().dispatch_event(&erase);
    Ok(())
}
