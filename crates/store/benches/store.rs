//! What the SQLite file costs: one durable append, a whole command's opening, append and closing,
//! and reading everything, with 0, 10,000 and 100,000 records there.

use std::path::PathBuf;

use bearing_store::conformance::{block_on, device, sealed};
use bearing_store::{Batch, Committed, SqliteStore, Store};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use tempfile::TempDir;
use vault::{Head, Record};

const SIZES: [u64; 3] = [0, 10_000, 100_000];

/// Bytes of an envelope as an act with a 400-byte text has it.
const ENVELOPE: usize = 530;

/// Bytes of the pocket rewritten with each act.
const POCKET: usize = 4096;

struct Journal {
    folder: TempDir,
}

impl Journal {
    fn with(count: u64) -> Journal {
        let journal = Journal {
            folder: TempDir::new().expect("a temporary folder"),
        };
        let store = journal.open();
        let mut head = Head::EMPTY;
        let log: Vec<Record> = (0..count).map(|_| next(&mut head)).collect();
        for part in log.chunks(5000) {
            block_on(store.commit(Batch {
                append: part.to_vec(),
                ..Batch::default()
            }))
            .expect("a commit");
        }
        journal
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("journal.sqlite")
    }

    fn open(&self) -> SqliteStore {
        SqliteStore::open(self.path()).expect("the journal")
    }
}

fn next(head: &mut Head) -> Record {
    let record = Record::new(device(1), *head, sealed(head.seq, ENVELOPE));
    *head = record.head();
    record
}

fn head_of(store: &SqliteStore) -> Head {
    block_on(store.heads())
        .expect("heads")
        .first()
        .map_or(Head::EMPTY, |(_, head)| *head)
}

fn append(store: &SqliteStore, head: &mut Head) {
    let expect_head = Some((device(1), *head));
    let pocket = sealed(head.seq, POCKET).into_bytes();
    let batch = Batch {
        expect_head,
        append: vec![next(head)],
        put: vec![("pocket".to_owned(), pocket)],
        ..Batch::default()
    };
    assert_eq!(
        block_on(store.commit(batch)).expect("a commit"),
        Committed::Done
    );
}

fn store(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("sqlite");
    for size in SIZES {
        let journal = Journal::with(size);
        let store = journal.open();
        let mut head = head_of(&store);
        group.bench_function(BenchmarkId::new("append one, durable", size), |bench| {
            bench.iter(|| append(&store, &mut head));
        });
        drop(store);
        group.bench_function(BenchmarkId::new("open, append, close", size), |bench| {
            bench.iter(|| {
                let store = journal.open();
                append(&store, &mut head_of(&store));
            });
        });
    }
    for size in &SIZES[1..] {
        let journal = Journal::with(*size);
        let store = journal.open();
        group.bench_function(BenchmarkId::new("read all", size), |bench| {
            bench.iter(|| {
                block_on(store.records(device(1), 0, usize::MAX))
                    .expect("records")
                    .len()
            });
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(30);
    targets = store
}
criterion_main!(benches);
