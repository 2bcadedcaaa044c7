//! Where sealed records are kept. A store sees names and bytes, never meaning.
//!
//! Everything that must happen together goes through one call, [`Store::commit`]: it checks what
//! the caller believed, and either does all of it durably or nothing.
//!
//! What every run of the tests tries, with every acknowledged record found again after each:
//! - one suite (`conformance`) on [`MemoryStore`], `SqliteStore` and `FaultyStore`, and in
//!   Chromium on IndexedDB;
//! - on a simulated disk (`FaultyStore`), a power cut at every operation of a history, at least
//!   1,000, keeping all, nothing, the first or scattered sectors of what was not synced; a failure
//!   to read, write or sync, and a full disk, at every operation, once and for good;
//! - on copies of SQLite's files, at least 1,000 mixtures of what was there before and after a
//!   commit or a carrying over, as a power cut may leave them, with `integrity_check` after each;
//! - twenty processes killed while they write, twenty at once, and twenty threads, on one file;
//! - a real file system of one mebibyte with 60 amounts of room left, where it may be mounted.
//!
//! Not tried: a failing read, write or sync underneath the real SQLite.

#[cfg(feature = "conformance")]
pub mod conformance;
#[cfg(feature = "faulty")]
mod faulty;
mod judge;
mod memory;
#[cfg(not(target_arch = "wasm32"))]
mod sqlite;

use vault::{DeviceId, Head, Record};

#[cfg(feature = "faulty")]
pub use faulty::{Failure, FaultyStore, Repeats, Survival};
pub use judge::Found;
pub use memory::MemoryStore;
#[cfg(not(target_arch = "wasm32"))]
pub use sqlite::SqliteStore;

/// One all-or-nothing change: it happens only where every expectation still holds.
#[derive(Debug, Default, Clone)]
pub struct Batch {
    /// This device's log must end here for the batch to happen.
    pub expect_head: Option<(DeviceId, Head)>,
    /// Slots that must hold exactly these bytes (`None`: must not exist).
    pub expect_slots: Vec<(String, Option<Vec<u8>>)>,
    /// Records to append; each must follow the one before it in its device's log.
    pub append: Vec<Record>,
    /// Slots to write, after those to remove were removed.
    pub put: Vec<(String, Vec<u8>)>,
    /// Slots to remove; one that does not exist is no error.
    pub remove: Vec<String>,
}

/// What became of a [`Batch`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Committed {
    /// All of it is durable.
    Done,
    /// Nothing happened: the log of that device ends elsewhere now. Read what is new, then try again.
    HeadMoved(Head),
    /// Nothing happened: this slot holds something else now.
    SlotMoved(String),
}

/// Why a store could not do what it was asked. Nothing was changed; only after [`StoreError::Lost`]
/// a commit may still turn out to have happened.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// No room left on the disk or in the browser's quota.
    #[error("there is no room left to write: {0}")]
    Full(String),
    /// Another program holds the file for longer than we waited.
    #[error("another program is using the journal: {0}")]
    Busy(String),
    /// The file does not hold what it should; nothing in it was touched.
    #[error("the journal's file is damaged: {0}")]
    Damaged(String),
    /// Written by a newer Bearing.
    #[error("this journal was written by a newer Bearing (format {found}, this one knows {known})")]
    Newer {
        /// The version found.
        found: u32,
        /// The newest version this program knows.
        known: u32,
    },
    /// The place to store refuses (permissions, private window, storage switched off).
    #[error("this place cannot keep a journal: {0}")]
    Refused(String),
    /// The connection to the store was lost, or the disk failed to read or sync; opening again may
    /// help. A commit that ends so is done or not done, never half: read the log before trying again.
    #[error("the store was closed underneath: {0}")]
    Lost(String),
    /// A record would break the log it is appended to: a mistake of the caller.
    #[error("a record does not follow the log it belongs to: {0}")]
    Broken(String),
}

/// A place that keeps sealed records and a few small named blobs (*slots*).
///
/// No `Send` bound: a browser's futures are not. Dropping the future of a commit may leave the
/// commit done or not done, never half.
#[allow(async_fn_in_trait)]
pub trait Store {
    /// The end of each device's log held here.
    async fn heads(&self) -> Result<Vec<(DeviceId, Head)>, StoreError>;

    /// Records of one device with `seq > after`, in order, at most `limit`.
    async fn records(
        &self,
        device: DeviceId,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError>;

    /// The bytes of a slot.
    async fn slot(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Every slot whose name begins with `prefix`, by name.
    async fn slots(&self, prefix: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError>;

    /// All of `batch` in one durable transaction, or nothing.
    async fn commit(&self, batch: Batch) -> Result<Committed, StoreError>;
}
