//! The suite that every store must pass, on the stores of this crate.

use bearing_store::conformance::Place;
use bearing_store::{FaultyStore, MemoryStore, SqliteStore, StoreError, Survival, conformance};
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
        self.last = Some(TempDir::new().expect("a temporary folder"));
        self.again().await
    }

    async fn again(&mut self) -> Result<SqliteStore, StoreError> {
        SqliteStore::open(
            self.last
                .as_ref()
                .expect("made before")
                .path()
                .join("kept")
                .join("journal.sqlite"),
        )
    }
}

struct Faulty {
    last: FaultyStore,
}

impl Place for Faulty {
    type Store = FaultyStore;

    async fn empty(&mut self) -> Result<FaultyStore, StoreError> {
        self.last = FaultyStore::new(1);
        Ok(self.last.clone())
    }

    /// Every other door is opened after a power cut.
    async fn again(&mut self) -> Result<FaultyStore, StoreError> {
        self.last.restart(Survival::Nothing);
        Ok(self.last.clone())
    }
}

conformance!(the_store_in_memory_conforms, Memory::default());
conformance!(the_store_in_sqlite_conforms, Sqlite::default());
conformance!(
    the_faulty_store_conforms,
    Faulty {
        last: FaultyStore::new(1)
    }
);
