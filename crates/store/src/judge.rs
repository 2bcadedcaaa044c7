//! The one rule of compare-and-append, for every store alike.
//!
//! A store looks up what [`Batch::devices`] and [`Batch::slot_names`] name, inside the transaction
//! it is about to write in, and asks [`Batch::judge`]. Only the looking up and the writing differ
//! between SQLite, a browser and memory.

use std::collections::{BTreeMap, BTreeSet};

use vault::{DeviceId, Head};

use crate::{Batch, Committed, StoreError};

/// What a store holds of the things a batch depends on.
#[derive(Debug, Default, Clone)]
pub struct Found {
    /// The end of each log asked for; a log that does not exist may be left out.
    pub heads: BTreeMap<DeviceId, Head>,
    /// The slots asked for that exist.
    pub slots: BTreeMap<String, Vec<u8>>,
}

impl Found {
    fn head(&self, device: DeviceId) -> Head {
        self.heads.get(&device).copied().unwrap_or(Head::EMPTY)
    }
}

impl Batch {
    /// The devices whose heads must be looked up before [`Batch::judge`].
    pub fn devices(&self) -> BTreeSet<DeviceId> {
        let expected = self.expect_head.iter().map(|(device, _)| *device);
        expected
            .chain(self.append.iter().map(|record| record.device))
            .collect()
    }

    /// The slots that must be looked up before [`Batch::judge`].
    pub fn slot_names(&self) -> impl Iterator<Item = &str> {
        self.expect_slots.iter().map(|(name, _)| name.as_str())
    }

    /// `None`: every expectation holds, write it. `Some`: nothing may be written, this is the answer.
    ///
    /// # Errors
    /// [`StoreError::Broken`] where the expectations hold and a record still does not follow the
    /// end of its log.
    pub fn judge(&self, found: &Found) -> Result<Option<Committed>, StoreError> {
        if let Some((device, expected)) = &self.expect_head {
            let head = found.head(*device);
            if head != *expected {
                return Ok(Some(Committed::HeadMoved(head)));
            }
        }
        for (name, expected) in &self.expect_slots {
            if found.slots.get(name) != expected.as_ref() {
                return Ok(Some(Committed::SlotMoved(name.clone())));
            }
        }
        self.follows(found)?;
        Ok(None)
    }

    fn follows(&self, found: &Found) -> Result<(), StoreError> {
        let mut heads = found.heads.clone();
        for record in &self.append {
            let head = heads.entry(record.device).or_insert(Head::EMPTY);
            if !record.follows(head) {
                return Err(StoreError::Broken(format!(
                    "record {} of device {} after {}",
                    record.seq, record.device, head.seq
                )));
            }
            *head = record.head();
        }
        Ok(())
    }
}
