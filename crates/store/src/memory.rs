//! A store that forgets: for tests, and for a window whose browser keeps nothing.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use vault::{DeviceId, Head, Record};

use crate::{Batch, Committed, Found, Store, StoreError};

/// Everything in memory. A clone is a second door to the same records, as another tab would be.
#[derive(Debug, Default, Clone)]
pub struct MemoryStore {
    shelf: Arc<Mutex<Shelf>>,
}

/// What is held, and how a batch changes it.
#[derive(Debug, Default, Clone)]
pub(crate) struct Shelf {
    logs: BTreeMap<DeviceId, Vec<Record>>,
    slots: BTreeMap<String, Vec<u8>>,
}

impl Shelf {
    pub(crate) fn heads(&self) -> Vec<(DeviceId, Head)> {
        let ends = self
            .logs
            .iter()
            .filter_map(|(device, log)| Some((*device, log.last()?.head())));
        ends.collect()
    }

    pub(crate) fn records(&self, device: DeviceId, after: u64, limit: usize) -> Vec<Record> {
        let Some(log) = self.logs.get(&device) else {
            return Vec::new();
        };
        let from = log.partition_point(|record| record.seq <= after);
        log[from..].iter().take(limit).cloned().collect()
    }

    pub(crate) fn slot(&self, name: &str) -> Option<Vec<u8>> {
        self.slots.get(name).cloned()
    }

    pub(crate) fn slots(&self, prefix: &str) -> Vec<(String, Vec<u8>)> {
        let from = self.slots.range(prefix.to_owned()..);
        let named = from.take_while(|(name, _)| name.starts_with(prefix));
        named
            .map(|(name, body)| (name.clone(), body.clone()))
            .collect()
    }

    pub(crate) fn judge(&self, batch: &Batch) -> Result<Option<Committed>, StoreError> {
        let head = |device| Some((device, self.logs.get(&device)?.last()?.head()));
        let slot = |name: &str| Some((name.to_owned(), self.slots.get(name)?.clone()));
        batch.judge(&Found {
            heads: batch.devices().into_iter().filter_map(head).collect(),
            slots: batch.slot_names().filter_map(slot).collect(),
        })
    }

    /// Writes a batch that [`Shelf::judge`] let pass.
    pub(crate) fn apply(&mut self, batch: Batch) {
        for record in batch.append {
            self.logs.entry(record.device).or_default().push(record);
        }
        for name in batch.remove {
            self.slots.remove(&name);
        }
        self.slots.extend(batch.put);
    }
}

impl MemoryStore {
    /// An empty one.
    pub fn new() -> MemoryStore {
        MemoryStore::default()
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        // A panic elsewhere cannot leave half a batch: `apply` itself does not fail.
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for MemoryStore {
    async fn heads(&self) -> Result<Vec<(DeviceId, Head)>, StoreError> {
        Ok(self.shelf().heads())
    }

    async fn records(
        &self,
        device: DeviceId,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        Ok(self.shelf().records(device, after, limit))
    }

    async fn slot(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.shelf().slot(name))
    }

    async fn slots(&self, prefix: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        Ok(self.shelf().slots(prefix))
    }

    async fn commit(&self, batch: Batch) -> Result<Committed, StoreError> {
        let mut shelf = self.shelf();
        if let Some(answer) = shelf.judge(&batch)? {
            return Ok(answer);
        }
        shelf.apply(batch);
        Ok(Committed::Done)
    }
}
