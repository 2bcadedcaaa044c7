//! Where the journal lives: one SQLite file in the data folder, or nowhere yet.
//!
//! Looking makes nothing: until something is kept, a fresh machine has no folder and no file, and
//! Today works where none could be made.

use std::path::{Path, PathBuf};

use app::store::{Batch, Committed, MemoryStore, SqliteStore, Store, StoreError};
use app::vault::{DeviceId, Head, Record};

/// The file's name in the data folder.
const FILE: &str = "journal.sqlite";

/// The file of the journal in `data_dir`.
pub(crate) fn file_in(data_dir: &Path) -> PathBuf {
    data_dir.join(FILE)
}

/// Where records are kept in this call.
pub(crate) enum Place {
    /// In the file.
    File(SqliteStore),
    /// Nowhere: nothing was ever kept, and nothing will be now.
    Nowhere(MemoryStore),
}

impl Place {
    /// The file in `data_dir`, made if it is not there.
    pub(crate) fn to_keep(data_dir: &Path) -> Result<Place, StoreError> {
        SqliteStore::open(file_in(data_dir)).map(Place::File)
    }

    /// The file in `data_dir`, if there is one.
    pub(crate) fn to_look(data_dir: &Path) -> Result<Place, StoreError> {
        match file_in(data_dir).try_exists() {
            Ok(false) => Ok(Place::Nowhere(MemoryStore::default())),
            // Where even that cannot be told, opening says why.
            Ok(true) | Err(_) => Place::to_keep(data_dir),
        }
    }
}

impl Store for Place {
    async fn heads(&self) -> Result<Vec<(DeviceId, Head)>, StoreError> {
        match self {
            Place::File(store) => store.heads().await,
            Place::Nowhere(store) => store.heads().await,
        }
    }

    async fn records(
        &self,
        device: DeviceId,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        match self {
            Place::File(store) => store.records(device, after, limit).await,
            Place::Nowhere(store) => store.records(device, after, limit).await,
        }
    }

    async fn slot(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        match self {
            Place::File(store) => store.slot(name).await,
            Place::Nowhere(store) => store.slot(name).await,
        }
    }

    async fn slots(&self, prefix: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        match self {
            Place::File(store) => store.slots(prefix).await,
            Place::Nowhere(store) => store.slots(prefix).await,
        }
    }

    async fn commit(&self, batch: Batch) -> Result<Committed, StoreError> {
        match self {
            Place::File(store) => store.commit(batch).await,
            Place::Nowhere(store) => store.commit(batch).await,
        }
    }
}
