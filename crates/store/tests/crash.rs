//! What a power cut can leave of the real SQLite files, and that nothing acknowledged is lost by it.
//!
//! SQLite in WAL mode with `synchronous = FULL` appends a commit's pages to the log and syncs the
//! log; now and then it copies pages from the log to the file and syncs the file, and only after
//! that overwrites the log from its beginning. Between two syncs a disk may keep any part of what
//! was written. So the files are copied after every commit and every carrying over, and every pair
//! of neighbours is mixed: the log cut at every boundary of a page and within pages and headers,
//! sectors of 512 bytes of either file kept or not without regard to order, torn bytes made of
//! noise. Each mixture is opened as after a power cut.

use std::fs;
use std::path::Path;

use bearing_store::conformance::{block_on, device, records, sealed};
use bearing_store::{Batch, Committed, MemoryStore, SqliteStore, Store, StoreError};
use tempfile::TempDir;
use vault::{DeviceId, Head, Record};

const FRAME: usize = 24 + 4096;
const LOG_HEADER: usize = 32;
const SECTOR: usize = 512;

/// Both files at one moment.
#[derive(Clone, PartialEq)]
struct Files {
    journal: Vec<u8>,
    log: Vec<u8>,
}

impl Files {
    fn copy(folder: &Path) -> Files {
        Files {
            journal: fs::read(folder.join("journal.sqlite")).expect("the journal"),
            log: fs::read(folder.join("journal.sqlite-wal")).expect("its log"),
        }
    }

    fn put(&self, folder: &Path) {
        // The index of the log is memory shared by programs: a power cut takes it.
        let _ = fs::remove_file(folder.join("journal.sqlite-shm"));
        fs::write(folder.join("journal.sqlite"), &self.journal).expect("the journal");
        fs::write(folder.join("journal.sqlite-wal"), &self.log).expect("its log");
    }
}

type Contents = (Vec<(DeviceId, Head)>, Vec<Record>, Vec<(String, Vec<u8>)>);

fn contents(store: &impl Store) -> Result<Contents, StoreError> {
    block_on(async {
        let heads = store.heads().await?;
        let mut log = Vec::new();
        for (device, _) in &heads {
            log.extend(store.records(*device, 0, usize::MAX).await?);
        }
        Ok((heads, log, store.slots("").await?))
    })
}

/// A hundred batches: enough for the log to be carried over and begun again several times.
fn history() -> Vec<Batch> {
    let mut head = Head::EMPTY;
    let batches = (0..100u64).map(|number| {
        let append = records(
            device(1),
            head,
            if number % 30 == 7 { 60 } else { 1 + number % 2 },
        );
        let believed = head;
        head = append.last().map_or(head, Record::head);
        let pocket = sealed(number, 300 + 1500 * (number as usize % 8)).into_bytes();
        let put = vec![
            ("pocket".to_owned(), pocket),
            (format!("draft/{}", number % 5), vec![1; 700]),
        ];
        Batch {
            expect_head: Some((device(1), believed)),
            append,
            put,
            ..Batch::default()
        }
    });
    batches.collect()
}

struct Recorded {
    history: Vec<Batch>,
    /// What must be there after so many batches.
    wanted: Vec<Contents>,
    /// The files after so many batches.
    files: Vec<Files>,
}

fn recorded() -> Recorded {
    let folder = TempDir::new().expect("a temporary folder");
    let store = SqliteStore::open(folder.path().join("journal.sqlite")).expect("a journal");
    let model = MemoryStore::new();
    let history = history();
    let mut wanted = vec![contents(&model).expect("memory")];
    let mut files = vec![Files::copy(folder.path())];
    for batch in &history {
        assert_eq!(
            block_on(store.commit(batch.clone())).expect("a commit"),
            Committed::Done
        );
        block_on(model.commit(batch.clone())).expect("memory");
        wanted.push(contents(&model).expect("memory"));
        files.push(Files::copy(folder.path()));
    }
    Recorded {
        history,
        wanted,
        files,
    }
}

/// How many batches are there, whole, in the files as a power cut left them.
fn reached(files: &Files, recorded: &Recorded, expected: &[usize], what: &str) -> Option<usize> {
    let folder = TempDir::new().expect("a temporary folder");
    files.put(folder.path());
    let store = SqliteStore::open(folder.path().join("journal.sqlite"))
        .unwrap_or_else(|error| panic!("{what}: {error}"));
    store
        .integrity_check()
        .unwrap_or_else(|error| panic!("{what}: {error}"));
    let found = contents(&store).unwrap_or_else(|error| panic!("{what}: {error}"));
    let reached = expected
        .iter()
        .copied()
        .find(|&number| recorded.wanted[number] == found)?;
    // The journal goes on from there, and is found again.
    if let Some(next) = recorded.history.get(reached) {
        assert_eq!(
            block_on(store.commit(next.clone())).expect("a commit"),
            Committed::Done,
            "{what}"
        );
        drop(store);
        let store = SqliteStore::open(folder.path().join("journal.sqlite")).expect("the journal");
        assert!(
            contents(&store).expect("its contents") == recorded.wanted[reached + 1],
            "{what}: what came after"
        );
    }
    Some(reached)
}

/// Every way a cut while going from `before` to `after` may leave the log.
fn torn_logs(before: &[u8], after: &[u8], dice: &mut Dice) -> Vec<(String, Vec<u8>)> {
    let mut torn = Vec::new();
    if after.len() > before.len() && after.starts_with(before) {
        // Appended to: cut at each boundary of a frame, within its header, within its page.
        for frame in (before.len().max(LOG_HEADER)..after.len()).step_by(FRAME) {
            for cut in [
                frame,
                frame + 1,
                frame + 23,
                frame + 24,
                frame + 24 + 2048,
                frame + FRAME - 1,
            ] {
                torn.push((
                    format!("cut at {cut}"),
                    after[..cut.min(after.len())].to_vec(),
                ));
            }
            let mut noise = after.to_vec();
            let at = frame + dice.below(FRAME);
            noise[at..]
                .iter_mut()
                .for_each(|byte| *byte = dice.below(256) as u8);
            torn.push((format!("noise from {at}"), noise));
        }
    }
    for number in 0..4 {
        torn.push((
            format!("scattered, {number}"),
            scattered(before, after, dice),
        ));
    }
    torn
}

/// Some sectors of `after` over `before`.
fn scattered(before: &[u8], after: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut mixed = before.to_vec();
    for (number, sector) in after.chunks(SECTOR).enumerate() {
        let at = number * SECTOR;
        let same = before.get(at..at + sector.len()) == Some(sector);
        if !same && dice.below(2) == 0 {
            mixed.resize(mixed.len().max(at + sector.len()), 0);
            mixed[at..at + sector.len()].copy_from_slice(sector);
        }
    }
    mixed
}

#[test]
fn a_power_cut_at_any_write_loses_nothing_acknowledged() {
    let recorded = recorded();
    let mut dice = Dice(0xb3a7);
    let (mut cuts, mut carried_over, mut over_older) = (0, 0, 0);
    for number in 1..recorded.files.len() {
        let (before, after) = (&recorded.files[number - 1], &recorded.files[number]);
        // While the commit's pages go to the log.
        for (how, log) in torn_logs(&before.log, &after.log, &mut dice) {
            let what = format!("batch {number}, log {how}");
            let files = Files {
                journal: before.journal.clone(),
                log,
            };
            let reached = reached(&files, &recorded, &[number - 1, number], &what);
            assert!(reached.is_some(), "{what}: not what was acknowledged");
            cuts += 1;
        }
        over_older += usize::from(!after.log.starts_with(&before.log));
        // While the log is carried over into the file: by then the log is synced.
        if before.journal != after.journal {
            carried_over += 1;
            for part in 0..40 {
                let what = format!("batch {number}, file scattered, {part}");
                let journal = scattered(&before.journal, &after.journal, &mut dice);
                let files = Files {
                    journal,
                    log: after.log.clone(),
                };
                assert_eq!(
                    reached(&files, &recorded, &[number], &what),
                    Some(number),
                    "{what}"
                );
                cuts += 1;
            }
        }
    }
    assert!(
        carried_over >= 2 && over_older >= 2,
        "carried over {carried_over}, over an older log {over_older}"
    );
    println!(
        "{cuts} cuts, {carried_over} times carried over, {over_older} times over an older log"
    );
    assert!(cuts >= 1000, "{cuts} cuts");
}

#[test]
fn this_test_would_see_a_loss() {
    let recorded = recorded();
    let appended =
        |number: &usize| recorded.files[*number].log.len() > recorded.files[number - 1].log.len();
    let last = (1..recorded.files.len())
        .rfind(appended)
        .expect("a commit that made the log longer");
    let files = recorded.files[last].clone();
    let cut = files.log.len() - FRAME;
    let shorter = Files {
        log: files.log[..cut].to_vec(),
        ..files.clone()
    };
    assert_eq!(reached(&files, &recorded, &[last], "whole"), Some(last));
    assert_eq!(reached(&shorter, &recorded, &[last], "cut short"), None);
}

struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}
