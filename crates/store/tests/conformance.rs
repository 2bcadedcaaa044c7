//! The suite that every store must pass, on the stores of this crate.

use bearing_store::conformance::Place;
use bearing_store::{MemoryStore, SqliteStore, StoreError, conformance};
use tempfile::TempDir;

#[derive(Default)]
struct Memory {
    last: MemoryStore,
}

impl Place for Memory {
    type Store = MemoryStore;

    async fn empty(&mut self) -> Result<MemoryStore, StoreError> {
        self.last = MemoryStore::new();
        Ok(self.last.clone())
    }

    async fn again(&mut self) -> Result<MemoryStore, StoreError> {
        Ok(self.last.clone())
    }
}

#[derive(Default)]
struct Sqlite {
    last: Option<TempDir>,
}

impl Place for Sqlite {
    type Store = SqliteStore;

    async fn empty(&mut self) -> Result<SqliteStore, StoreError> {
        self.last = Some(TempDir::new().unwrap());
        self.again().await
    }

    async fn again(&mut self) -> Result<SqliteStore, StoreError> {
        SqliteStore::open(
            self.last
                .as_ref()
                .unwrap()
                .path()
                .join("kept")
                .join("journal.sqlite"),
        )
    }
}

conformance!(the_store_in_memory_conforms, Memory::default());
conformance!(the_store_in_sqlite_conforms, Sqlite::default());
