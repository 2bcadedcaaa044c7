//! A store on a disk that fails on purpose, for tests of everything above a store.
//!
//! It keeps its batches in a log on a simulated [`Disk`]: one frame a batch, written and then
//! synced before the commit is acknowledged. The disk can lose power at any operation and keep any
//! part of what was not synced, run full, or fail to read, write or sync, once or for good; a seed
//! repeats every choice. Nothing of it touches a real disk.

mod disk;
mod frame;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use vault::{ChainHash, DeviceId, Head, Record};

use crate::memory::Shelf;
use crate::{Batch, Committed, Store, StoreError};
use disk::Disk;

pub use disk::{Failure, Repeats, Survival};

/// A store on a disk that fails on purpose. A clone is another door to the same disk.
#[derive(Debug, Clone)]
pub struct FaultyStore {
    machine: Arc<Mutex<Machine>>,
}

#[derive(Debug)]
struct Machine {
    disk: Disk,
    /// `None`: read the log before anything else.
    loaded: Option<Loaded>,
    syncs: bool,
}

/// What the log says, and where it ends.
#[derive(Debug, Default)]
struct Loaded {
    shelf: Shelf,
    end: usize,
    frames: u64,
    check: Option<ChainHash>,
}

impl FaultyStore {
    /// An empty disk that does not fail until it is told to.
    pub fn new(seed: u64) -> FaultyStore {
        let machine = Machine {
            disk: Disk::new(seed),
            loaded: None,
            syncs: true,
        };
        FaultyStore {
            machine: Arc::new(Mutex::new(machine)),
        }
    }

    /// A store that never syncs: what a test of durability must catch.
    pub fn careless(seed: u64) -> FaultyStore {
        let store = FaultyStore::new(seed);
        store.machine().syncs = false;
        store
    }

    /// How many reads, writes and syncs the disk has seen.
    pub fn operations(&self) -> u64 {
        self.machine().disk.operations()
    }

    /// The power goes at operation `at`, counted from 0 as [`FaultyStore::operations`] does; nothing
    /// works until [`FaultyStore::restart`].
    pub fn cut_power_at(&self, at: u64) {
        self.machine()
            .disk
            .plan(at, Failure::PowerCut, Repeats::Always);
    }

    /// Operation `at` fails, once or with all that come after it.
    pub fn fail_at(&self, at: u64, failure: Failure, repeats: Repeats) {
        self.machine().disk.plan(at, failure, repeats);
    }

    /// The disk works from now on.
    pub fn heal(&self) {
        self.machine().disk.heal();
    }

    /// The disk holds at most so many bytes; `None` is no limit.
    pub fn hold_at_most(&self, bytes: Option<usize>) {
        self.machine().disk.hold_at_most(bytes);
    }

    /// How many bytes the log has.
    pub fn length(&self) -> usize {
        self.machine().disk.length()
    }

    /// Cuts the power if it is on and starts again with what the disk kept: all that was synced,
    /// and of the rest what `survival` says.
    pub fn restart(&self, survival: Survival) {
        let mut machine = self.machine();
        machine.disk.restart(survival);
        machine.loaded = None;
    }

    fn machine(&self) -> MutexGuard<'_, Machine> {
        self.machine.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read<T>(&self, look: impl FnOnce(&Shelf) -> T) -> Result<T, StoreError> {
        let mut machine = self.machine();
        Ok(look(&machine.loaded()?.shelf))
    }
}

impl Machine {
    fn loaded(&mut self) -> Result<&mut Loaded, StoreError> {
        let loaded = match self.loaded.take() {
            Some(loaded) => loaded,
            None => self.load()?,
        };
        Ok(self.loaded.insert(loaded))
    }

    /// Reads the log up to the first frame that is not whole.
    fn load(&mut self) -> Result<Loaded, StoreError> {
        let bytes = self.disk.read()?;
        let mut loaded = Loaded::default();
        let mut last = 0..0;
        while let Some(found) = frame::read(&bytes[loaded.end..], loaded.check, loaded.frames) {
            last = loaded.end..loaded.end + found.length;
            loaded.accept(found.batch, found.length, found.check);
        }
        // A sync that failed may have left the last frame in memory and not on the disk; what
        // follows would be lost with it. Written again and synced, it is surely there.
        if !last.is_empty() {
            self.disk.write(last.start, &bytes[last.clone()])?;
            self.disk.sync()?;
        }
        Ok(loaded)
    }

    fn commit(&mut self, batch: Batch) -> Result<Committed, StoreError> {
        let loaded = self.loaded()?;
        if let Some(answer) = loaded.shelf.judge(&batch)? {
            return Ok(answer);
        }
        let (bytes, check) = frame::write(&batch, loaded.check, loaded.frames);
        let end = loaded.end;
        if let Err(error) = self.keep(end, &bytes) {
            // Whether the frame will be found is for the disk to say.
            self.loaded = None;
            return Err(error);
        }
        self.loaded()?.accept(batch, bytes.len(), check);
        Ok(Committed::Done)
    }

    fn keep(&mut self, end: usize, bytes: &[u8]) -> Result<(), StoreError> {
        let (head, body) = bytes.split_at(frame::HEAD);
        self.disk.write(end, head)?;
        self.disk.write(end + head.len(), body)?;
        if self.syncs { self.disk.sync() } else { Ok(()) }
    }
}

impl Loaded {
    fn accept(&mut self, batch: Batch, length: usize, check: ChainHash) {
        self.shelf.apply(batch);
        self.end += length;
        self.frames += 1;
        self.check = Some(check);
    }
}

impl Store for FaultyStore {
    async fn heads(&self) -> Result<Vec<(DeviceId, Head)>, StoreError> {
        self.read(Shelf::heads)
    }

    async fn records(
        &self,
        device: DeviceId,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        self.read(|shelf| shelf.records(device, after, limit))
    }

    async fn slot(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.read(|shelf| shelf.slot(name))
    }

    async fn slots(&self, prefix: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        self.read(|shelf| shelf.slots(prefix))
    }

    async fn commit(&self, batch: Batch) -> Result<Committed, StoreError> {
        self.machine().commit(batch)
    }
}
