//! Many programs on one file, some of them killed: the real file, real processes.
//!
//! The test program starts itself again as a child that appends to one log shared by all and
//! prints each record once it is acknowledged. `BEARING_KILLS` sets how many are killed (20). A
//! kill takes the process and leaves the system its cache, so this says nothing about syncing;
//! `crash.rs` and `faults.rs` do.

use std::collections::BTreeMap;
use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;

use bearing_store::conformance::{block_on, device, sealed};
use bearing_store::{Batch, Committed, SqliteStore, Store};
use tempfile::TempDir;
use vault::{Head, Record};

const JOURNAL: &str = "BEARING_TEST_JOURNAL";
const SEED: &str = "BEARING_TEST_SEED";
const COUNT: &str = "BEARING_TEST_COUNT";

/// Appends `count` records to the shared log, trying again where another was faster; tells each.
fn append(journal: &Path, seed: u64, count: u64, mut tell: impl FnMut(&Record)) {
    let store = SqliteStore::open(journal).expect("the journal");
    let mut head = block_on(store.heads())
        .expect("heads")
        .first()
        .map_or(Head::EMPTY, |(_, head)| *head);
    let mut done = 0;
    while done < count {
        let record = Record::new(device(1), head, sealed(seed * 1_000_000 + done, 300));
        let batch = Batch {
            expect_head: Some((device(1), head)),
            append: vec![record.clone()],
            put: vec![("pocket".to_owned(), record.chain.bytes().repeat(100))],
            ..Batch::default()
        };
        match block_on(store.commit(batch)).expect("a commit") {
            Committed::Done => {
                tell(&record);
                head = record.head();
                done += 1;
            }
            Committed::HeadMoved(now) => head = now,
            Committed::SlotMoved(name) => panic!("nobody asked for {name}"),
        }
    }
}

/// Does nothing unless this program was started again by [`child`].
#[test]
fn a_child_appends_and_tells() {
    let Some(journal) = env::var_os(JOURNAL).map(PathBuf::from) else {
        return;
    };
    let number = |name| env::var(name).expect(name).parse().expect(name);
    let mut out = std::io::stdout().lock();
    append(&journal, number(SEED), number(COUNT), |record| {
        writeln!(out, "kept {} {}", record.seq, record.chain).expect("the parent listens");
        out.flush().expect("the parent listens");
    });
}

fn child(journal: &Path, seed: u64, count: u64) -> Child {
    Command::new(env::current_exe().expect("this program"))
        .args([
            "--exact",
            "a_child_appends_and_tells",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(JOURNAL, journal)
        .env(SEED, seed.to_string())
        .env(COUNT, count.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a child")
}

/// What the children said was kept: sequence number and chain, in hex.
#[derive(Default)]
struct Acknowledged(BTreeMap<u64, String>);

impl Acknowledged {
    /// Reads a line; whether it was one about a record.
    fn hear(&mut self, line: &str) -> bool {
        // The test harness of the child may have written before it, on the same line.
        let Some((_, told)) = line.split_once("kept ") else {
            return false;
        };
        let Some((seq, chain)) = told.trim().split_once(' ') else {
            return false;
        };
        let (Ok(seq), 64) = (seq.parse(), chain.len()) else {
            return false;
        };
        assert_eq!(
            self.0.insert(seq, chain.to_owned()),
            None,
            "record {seq} was kept twice"
        );
        true
    }

    fn hear_all(&mut self, out: impl Read) {
        for line in BufReader::new(out).lines() {
            self.hear(&line.expect("a line"));
        }
    }

    /// Every acknowledged record is in the journal, which is sound; how many records it has.
    fn check(&self, journal: &Path) -> usize {
        let store = SqliteStore::open(journal).expect("the journal");
        store.integrity_check().expect("a sound file");
        let log = block_on(store.records(device(1), 0, usize::MAX)).expect("records");
        let mut head = Head::EMPTY;
        for record in &log {
            assert!(record.follows(&head), "record {}", record.seq);
            head = record.head();
        }
        for (seq, chain) in &self.0 {
            let found = log
                .get(*seq as usize - 1)
                .map(|record| record.chain.to_string());
            assert_eq!(found.as_ref(), Some(chain), "record {seq} was acknowledged");
        }
        let pocket = block_on(store.slot("pocket")).expect("the pocket");
        let whole = log.last().map(|last| last.chain.bytes().repeat(100));
        assert_eq!(pocket, whole, "the pocket belongs to the last record");
        log.len()
    }
}

#[test]
fn a_program_killed_at_any_moment_loses_nothing_acknowledged() {
    let kills: u64 = env::var("BEARING_KILLS").map_or(20, |kills| kills.parse().expect("a number"));
    let folder = TempDir::new().expect("a temporary folder");
    let journal = folder.path().join("journal.sqlite");
    let mut acknowledged = Acknowledged::default();
    for kill in 0..kills {
        // Two write at once; one is killed after some acknowledgements, the other while it goes on.
        let mut first = child(&journal, kill * 2 + 1, 100_000);
        let mut second = child(&journal, kill * 2 + 2, 100_000);
        let mut out = BufReader::new(first.stdout.take().expect("its output"));
        let other = second.stdout.take().expect("its output");
        let listener = thread::spawn(move || {
            let mut heard = Acknowledged::default();
            heard.hear_all(other);
            heard
        });
        let mut left = kill * 7 % 11;
        let mut line = String::new();
        while left > 0 {
            line.clear();
            assert_ne!(
                out.read_line(&mut line).expect("a line"),
                0,
                "the child ended by itself"
            );
            left -= u64::from(acknowledged.hear(&line));
        }
        first.kill().expect("a kill");
        first.wait().expect("its end");
        acknowledged.hear_all(out);
        second.kill().expect("a kill");
        second.wait().expect("its end");
        for (seq, chain) in listener.join().expect("the listener").0 {
            assert_eq!(
                acknowledged.0.insert(seq, chain),
                None,
                "record {seq} was kept twice"
            );
        }
        acknowledged.check(&journal);
    }
    assert!(
        acknowledged.0.len() as u64 > kills,
        "{} acknowledged",
        acknowledged.0.len()
    );
}

#[test]
fn twenty_programs_at_once_lose_nothing() {
    let folder = TempDir::new().expect("a temporary folder");
    let journal = folder.path().join("kept").join("journal.sqlite");
    let mut acknowledged = Acknowledged::default();
    let children: Vec<Child> = (1..=20).map(|seed| child(&journal, seed, 10)).collect();
    for child in children {
        let output = child.wait_with_output().expect("its end");
        assert!(output.status.success(), "a child failed");
        acknowledged.hear_all(&output.stdout[..]);
    }
    assert_eq!(acknowledged.check(&journal), 200);
    assert_eq!(acknowledged.0.len(), 200);
}

#[test]
fn twenty_threads_at_once_lose_nothing() {
    let folder = TempDir::new().expect("a temporary folder");
    let journal = folder.path().join("journal.sqlite");
    let mut acknowledged = Acknowledged::default();
    thread::scope(|scope| {
        let writers: Vec<_> = (1..=20)
            .map(|seed| {
                let journal = &journal;
                scope.spawn(move || {
                    let mut kept = Vec::new();
                    append(journal, seed, 10, |record| {
                        kept.push((record.seq, record.chain.to_string()))
                    });
                    kept
                })
            })
            .collect();
        for writer in writers {
            for (seq, chain) in writer.join().expect("a writer") {
                assert_eq!(
                    acknowledged.0.insert(seq, chain),
                    None,
                    "record {seq} was kept twice"
                );
            }
        }
    });
    assert_eq!(acknowledged.check(&journal), 200);
    assert_eq!(acknowledged.0.len(), 200);
}
