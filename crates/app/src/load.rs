//! From sealed records to a folded journal. Each record is opened and checked against the chain;
//! one that cannot be read stays where it is and is reported, and the ones after it are read.

use store::Store;
use vault::{DeviceId, EntryId, Head, Record};

use crate::error::AppError;
use crate::journal_open::{App, Inner};
use crate::keeper::Keeper;

/// How many records are read from the store at once.
const PAGE: usize = 4096;

/// A record that could not be read. It is kept, never overwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// The device that wrote it.
    pub device: DeviceId,
    /// Its place in that device's log, from 1.
    pub seq: u64,
    /// What is wrong with it, in words.
    pub why: String,
}

impl<S: Store, K: Keeper> App<S, K> {
    /// Folds every record there is. Cheap when that has happened already.
    pub async fn ensure_whole(&self) -> Result<(), AppError> {
        if self.is_whole() {
            return Ok(());
        }
        // The pocket's heads are known, not folded: begin from nothing.
        {
            let mut inner = self.inner.borrow_mut();
            inner.heads.clear();
            inner.aside.clear();
        }
        self.fold_new(Told::AtTheEnd).await?;
        let mut inner = self.inner.borrow_mut();
        inner.whole = true;
        inner.pocket.stale = true;
        Ok(())
    }

    /// Folds what other tabs or programs appended since. Says whether there was anything.
    pub async fn refresh(&self) -> Result<bool, AppError> {
        if self.is_new() {
            let Some(keys) = crate::opening::first_keys(&self.store, &self.keeper).await? else {
                return Ok(false);
            };
            self.inner.borrow_mut().keys.get_or_insert(keys);
        }
        self.fold_new(Told::AsTheyCome).await
    }

    /// Folds every record after the heads in memory.
    async fn fold_new(&self, told: Told) -> Result<bool, AppError> {
        let mut any = false;
        for (device, end) in self.store.heads().await? {
            loop {
                let known = self
                    .inner
                    .borrow()
                    .heads
                    .get(&device)
                    .copied()
                    .unwrap_or(Head::EMPTY);
                if known.seq >= end.seq {
                    break;
                }
                let page = self.store.records(device, known.seq, PAGE).await?;
                let Some(last) = page.last().map(Record::head) else {
                    break;
                };
                let mut inner = self.inner.borrow_mut();
                let touched = inner.fold_records(known, &page, self.env.now_ms())?;
                if let Told::AsTheyCome = told {
                    inner.retell(touched);
                }
                inner.advance(device, last);
                any = true;
            }
        }
        let mut inner = self.inner.borrow_mut();
        if let Told::AtTheEnd = told {
            let all: Vec<EntryId> = inner.fold.entries().map(|(id, _)| id).collect();
            inner.retell(all);
        }
        let newest = inner.fold.newest();
        inner.clock.witness(newest, self.env.now_ms());
        Ok(any)
    }
}

/// When the typed state learns of what was folded: a first opening tells each entry once.
#[derive(Clone, Copy)]
enum Told {
    AsTheyCome,
    AtTheEnd,
}

impl Inner {
    /// Opens and folds consecutive records of one device, the first of which follows `before`.
    pub(crate) fn fold_records(
        &mut self,
        before: Head,
        records: &[Record],
        now_ms: u64,
    ) -> Result<Vec<EntryId>, AppError> {
        let Some(keys) = &self.keys else {
            return Err(AppError::Locked);
        };
        let opened = vault::read_all(before, records, keys.account, &keys.keyring);
        let mut touched = Vec::new();
        for (record, act) in records.iter().zip(opened) {
            match act {
                Ok(act) => {
                    touched.extend(self.fold.apply(record.device, record.seq, &act));
                    self.pocket.saw(record.device, record.seq, &act, now_ms);
                }
                Err(why) => {
                    let aside = Aside {
                        device: record.device,
                        seq: record.seq,
                        why: why.to_string(),
                    };
                    if !self.aside.contains(&aside) {
                        self.aside.push(aside);
                    }
                }
            }
        }
        touched.sort_unstable();
        touched.dedup();
        Ok(touched)
    }
}
