//! What a power cut can leave of the real SQLite files, and that nothing acknowledged is lost by it.
//!
//! SQLite in WAL mode with `synchronous = FULL` appends a commit's pages to the log and syncs the
//! log; now and then it copies pages from the log to the file, syncs the file, and only then cuts
//! the log, without a sync. Between two syncs a disk may keep any part of what was written. So the
//! files are copied before and after every commit and every carrying over, and the two are mixed:
//! the log cut at every boundary of a page and within pages and headers, sectors of 512 bytes of
//! either file kept or not without regard to order, torn bytes made of noise, a cut of the log that
//! was itself lost. Each mixture is opened as after a power cut.

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

/// In memory where there is such a place: thousands of real syncs would take minutes on a busy
/// disk, and show nothing here, where the test itself decides what a sync has kept.
fn scratch() -> TempDir {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() {
        TempDir::new_in(memory)
    } else {
        TempDir::new()
    };
    folder.expect("a temporary folder")
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

/// Batches of one page to many.
fn history() -> Vec<Batch> {
    let mut head = Head::EMPTY;
    let batches = (0..BATCHES as u64).map(|number| {
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

/// How many batches: about 70 power cuts each.
const BATCHES: usize = 40;

/// After every so many batches the log is carried over.
const CARRIED_OVER: usize = 16;

struct Recorded {
    history: Vec<Batch>,
    /// What must be there after so many batches.
    wanted: Vec<Contents>,
    /// What was done in turn, and the files afterwards.
    steps: Vec<(Step, Files)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Step {
    /// The commit that made it so many batches.
    Commit(usize),
    /// Carrying over, with so many batches there.
    CarryOver(usize),
}

fn recorded() -> Recorded {
    let folder = scratch();
    let store = SqliteStore::open(folder.path().join("journal.sqlite")).expect("a journal");
    store.leave_log();
    let model = MemoryStore::new();
    let history = history();
    let mut wanted = vec![contents(&model).expect("memory")];
    let mut steps = vec![(Step::Commit(0), Files::copy(folder.path()))];
    for (number, batch) in (1..).zip(&history) {
        assert_eq!(
            block_on(store.commit(batch.clone())).expect("a commit"),
            Committed::Done
        );
        block_on(model.commit(batch.clone())).expect("memory");
        wanted.push(contents(&model).expect("memory"));
        steps.push((Step::Commit(number), Files::copy(folder.path())));
        if number % CARRIED_OVER == 0 {
            store.carry_over();
            steps.push((Step::CarryOver(number), Files::copy(folder.path())));
        }
    }
    Recorded {
        history,
        wanted,
        steps,
    }
}

/// How many batches are there, whole, in the files as a power cut left them.
fn reached(files: &Files, recorded: &Recorded, expected: &[usize], what: &str) -> Option<usize> {
    let folder = scratch();
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

/// Every way a cut while `before` grows into `after` may leave the log.
fn torn_logs(before: &[u8], after: &[u8], dice: &mut Dice) -> Vec<(String, Vec<u8>)> {
    assert!(
        after.len() > before.len() && after.starts_with(before),
        "a commit appends to the log"
    );
    let mut torn = Vec::new();
    for cut in before.len()..LOG_HEADER {
        torn.push((format!("cut at {cut}"), after[..cut].to_vec()));
    }
    for frame in (before.len().max(LOG_HEADER)..after.len()).step_by(FRAME) {
        for cut in [0, 1, 23, 24, 24 + 2048, FRAME - 1].map(|within| frame + within) {
            torn.push((format!("cut at {cut}"), after[..cut].to_vec()));
        }
        let mut noise = after.to_vec();
        let at = frame + dice.below(FRAME);
        noise[at..]
            .iter_mut()
            .for_each(|byte| *byte = dice.below(256) as u8);
        torn.push((format!("noise from {at}"), noise));
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
    let mut cuts = 0;
    let mut check = |files: Files, expected: &[usize], what: String| {
        let reached = reached(&files, &recorded, expected, &what);
        assert!(reached.is_some(), "{what}: not what was acknowledged");
        cuts += 1;
    };
    for (place, pair) in recorded.steps.windows(2).enumerate() {
        let [(_, before), (step, after)] = pair else {
            continue;
        };
        match *step {
            Step::Commit(number) => {
                assert!(
                    before.journal == after.journal,
                    "a commit leaves the file alone"
                );
                let mut logs = torn_logs(&before.log, &after.log, &mut dice);
                if before.log.is_empty() && place > 0 {
                    // The log was cut just before, and that cut was lost.
                    let uncut = &recorded.steps[place - 1].1.log;
                    logs.extend((0..40).map(|n| {
                        (
                            format!("uncut, {n}"),
                            scattered(uncut, &after.log, &mut dice),
                        )
                    }));
                }
                for (how, log) in logs {
                    let files = Files {
                        journal: before.journal.clone(),
                        log,
                    };
                    check(
                        files,
                        &[number - 1, number],
                        format!("batch {number}, log {how}"),
                    );
                }
            }
            Step::CarryOver(number) => {
                assert!(after.log.is_empty(), "the log was cut");
                for part in 0..40 {
                    let journal = scattered(&before.journal, &after.journal, &mut dice);
                    let files = Files {
                        journal,
                        log: before.log.clone(),
                    };
                    check(
                        files,
                        &[number],
                        format!("carried over after {number}, file scattered, {part}"),
                    );
                }
                let uncut = Files {
                    journal: after.journal.clone(),
                    log: before.log.clone(),
                };
                check(
                    uncut,
                    &[number],
                    format!("carried over after {number}, log not yet cut"),
                );
            }
        }
    }
    println!("{cuts} power cuts");
    assert!(cuts >= 1000, "{cuts} power cuts");
}

#[test]
fn this_test_would_see_a_loss() {
    let recorded = recorded();
    let (step, files) = recorded.steps.last().cloned().expect("a step");
    assert!(step == Step::Commit(BATCHES));
    let shorter = files.log[..files.log.len() - FRAME].to_vec();
    let shorter = Files {
        log: shorter,
        ..files.clone()
    };
    assert_eq!(
        reached(&files, &recorded, &[BATCHES], "whole"),
        Some(BATCHES)
    );
    assert_eq!(reached(&shorter, &recorded, &[BATCHES], "cut short"), None);
    // Cut before it was carried over: what the order of syncs must never let happen.
    let carried_over = recorded
        .steps
        .iter()
        .position(|(step, _)| *step == Step::CarryOver(32))
        .expect("a step");
    let early = Files {
        journal: recorded.steps[carried_over - 1].1.journal.clone(),
        log: Vec::new(),
    };
    assert_eq!(reached(&early, &recorded, &[32], "cut early"), None);
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
