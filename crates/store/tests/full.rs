//! A real disk that runs full: a small file system in memory, with every amount of room left from
//! none to enough. Runs on Linux where the test may mount one (as root); elsewhere it says that it
//! did not run, and `files.rs` has the same by SQLite's own limit.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use bearing_store::conformance::{block_on, device, records, sealed};
use bearing_store::{Batch, Committed, SqliteStore, Store, StoreError};
use tempfile::TempDir;
use vault::{Head, Record};

const ROOM: usize = 1 << 20;
const PAGE: usize = 4096;

/// A file system of [`ROOM`] bytes, gone when this is dropped.
struct Small {
    folder: TempDir,
}

impl Small {
    fn mount() -> Option<Small> {
        let folder = TempDir::new().expect("a temporary folder");
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={ROOM}"), "bearing-test"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        mount
            .is_ok_and(|status| status.success())
            .then_some(Small { folder })
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.folder.path()).status();
    }
}

fn head_of(store: &SqliteStore) -> Result<Head, StoreError> {
    Ok(block_on(store.heads())?
        .first()
        .map_or(Head::EMPTY, |(_, head)| *head))
}

/// One act with a pocket of some pages.
fn act(head: Head) -> Batch {
    let append = records(device(1), head, 1);
    let pocket = sealed(head.seq, 3 * PAGE).into_bytes();
    Batch {
        expect_head: Some((device(1), head)),
        append,
        put: vec![("pocket".to_owned(), pocket)],
        ..Batch::default()
    }
}

/// Appends until the disk is full. The end of the log as acknowledged, and the error.
fn fill(journal: &Path, mut head: Head) -> (Head, Option<StoreError>) {
    let store = match SqliteStore::open(journal) {
        Ok(store) => store,
        Err(error) => return (head, Some(error)),
    };
    for _ in 0..400 {
        let batch = act(head);
        let next = batch.append.last().map_or(head, Record::head);
        match block_on(store.commit(batch)) {
            Ok(answer) => assert_eq!(answer, Committed::Done),
            Err(error) => {
                // What is there can still be read.
                assert_eq!(head_of(&store).expect("reading a full disk"), head);
                return (head, Some(error));
            }
        }
        head = next;
    }
    (head, None)
}

#[test]
fn a_full_disk_loses_nothing_acknowledged_and_goes_on_when_there_is_room() {
    let Some(small) = Small::mount() else {
        eprintln!("not run: this test may not mount a file system");
        return;
    };
    let mut told_full = 0;
    for left in (0..60).map(|pages| pages * PAGE) {
        let folder = small.path().join("journal");
        let journal = folder.join("journal.sqlite");
        let (first, error) = {
            let store = SqliteStore::open(&journal).expect("a journal");
            let batch = act(Head::EMPTY);
            let head = batch.append[0].head();
            (head, block_on(store.commit(batch)).err())
        };
        assert!(error.is_none(), "{error:?}");

        let filler = small.path().join("filler");
        let used: u64 = fs::read_dir(&folder)
            .expect("the folder")
            .map(|file| {
                file.expect("a file")
                    .metadata()
                    .expect("its size")
                    .len()
                    .next_multiple_of(PAGE as u64)
            })
            .sum();
        fs::write(&filler, vec![0; ROOM - used as usize - left]).expect("room to fill");
        let (acknowledged, error) = fill(&journal, first);
        let full = match error {
            Some(StoreError::Full(_)) => true,
            // The index of the log is shared memory in a file: without room for it SQLite says that
            // it cannot open or write it. Nothing was acknowledged then.
            Some(StoreError::Lost(_) | StoreError::Refused(_)) if acknowledged == first => false,
            other => panic!("{left} bytes left: {other:?}"),
        };
        told_full += usize::from(full);

        fs::remove_file(&filler).expect("room again");
        let store = SqliteStore::open(&journal).expect("the journal");
        store.integrity_check().expect("a sound file");
        assert_eq!(
            head_of(&store).expect("its head"),
            acknowledged,
            "{left} bytes left"
        );
        assert_eq!(
            block_on(store.commit(act(acknowledged))).expect("a commit"),
            Committed::Done
        );
        drop(store);
        fs::remove_dir_all(&folder).expect("the next begins anew");
    }
    assert!(told_full >= 40, "{told_full} told that the disk is full");
}
