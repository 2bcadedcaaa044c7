use app::store::{Batch, Committed, Store, StoreError};
use app::vault::{DeviceId, Head, Record, Sealed};
use app::{App, Opening, Trouble};
use pollster::block_on;
use store::MemoryStore;

use crate::desk::{Desk, Pockets, happened, keep, told};

/// A disk on which one record has changed since it was written.
struct Bent {
    store: MemoryStore,
    seq: u64,
    change: fn(&mut Vec<u8>),
}

impl Store for Bent {
    async fn heads(&self) -> Result<Vec<(DeviceId, Head)>, StoreError> {
        self.store.heads().await
    }

    async fn records(
        &self,
        device: DeviceId,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        let mut records = self.store.records(device, after, limit).await?;
        for record in records.iter_mut().filter(|record| record.seq == self.seq) {
            let mut bytes = record.sealed.as_bytes().to_vec();
            (self.change)(&mut bytes);
            record.sealed = Sealed::from_bytes(bytes);
        }
        Ok(records)
    }

    async fn slot(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.store.slot(name).await
    }

    async fn slots(&self, prefix: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        self.store.slots(prefix).await
    }

    async fn commit(&self, batch: Batch) -> Result<Committed, StoreError> {
        self.store.commit(batch).await
    }
}

#[track_caller]
fn bent(desk: &Desk, seq: u64, change: fn(&mut Vec<u8>)) -> App<Bent, Pockets> {
    let store = Bent {
        store: desk.store.clone(),
        seq,
        change,
    };
    match block_on(app::open(store, desk.keeper.clone(), desk.env())) {
        Opening::Ready(journal) => journal,
        Opening::Locked(_) => panic!("it is locked"),
        Opening::Trouble(trouble) => panic!("{trouble}"),
    }
}

fn sorted(journal: &App<Bent, Pockets>) -> Vec<String> {
    let mut all: Vec<String> = journal.read(|state| {
        state
            .setbacks()
            .map(|one| one.what.current.to_string())
            .collect()
    });
    all.sort();
    all
}

#[test]
fn a_record_that_cannot_be_read_is_kept_aside_and_the_others_are_read() {
    let desk = Desk::new();
    let journal = desk.open();
    for words in ["one", "two", "three"] {
        keep(&journal, words);
    }
    let journal = bent(&desk, 2, |bytes| bytes[100] ^= 1);
    assert_eq!(sorted(&journal), ["one", "three"]);
    let aside = journal.aside();
    assert_eq!((aside.len(), aside[0].seq), (1, 2));
    block_on(journal.perform(happened("four"))).expect("a damaged record stops no writing");
    assert_eq!(
        told(&desk.open()).len(),
        4,
        "the damaged record was never overwritten"
    );
}

#[test]
fn a_record_of_a_newer_format_is_kept_aside() {
    let desk = Desk::new();
    let journal = desk.open();
    keep(&journal, "one");
    keep(&journal, "two");
    let journal = bent(&desk, 1, |bytes| bytes[0] = 9);
    assert_eq!(sorted(&journal), ["two"]);
    assert!(
        journal.aside()[0].why.contains('9'),
        "{}",
        journal.aside()[0].why
    );
}

#[test]
fn a_damaged_wrap_is_told_and_nothing_is_made_in_its_place() {
    let desk = Desk::new();
    keep(&desk.open(), "words");
    let wrap = block_on(desk.store.slot("wrap/device"))
        .expect("memory answers")
        .expect("there is one");
    for cut in [0, 5, wrap.len() - 1] {
        let put = vec![("wrap/device".to_owned(), wrap[..cut].to_vec())];
        block_on(desk.store.commit(Batch {
            put,
            ..Batch::default()
        }))
        .expect("memory answers");
        assert!(matches!(desk.trouble(), Trouble::KeyDamaged(_)));
    }
    let put = vec![("wrap/device".to_owned(), wrap)];
    block_on(desk.store.commit(Batch {
        put,
        ..Batch::default()
    }))
    .expect("memory answers");
    assert_eq!(told(&desk.open()), ["words"]);
}
