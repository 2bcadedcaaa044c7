//! Journals of a known size, as ten years of writing leave them, for measuring. Made once for each
//! size under `target/bench-data` and kept there; the terminal opens them too.

// A benchmark and an example use this, each another part.
#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use app::journal::{Command, MomentKind, NewSetback, Now};
use app::store::{Batch, MemoryStore, SqliteStore, Store};
use app::vault::{Chance, Record};
use app::{App, Clock, Env, Keeper, KeeperError, Manner, Opening};
use hmac::{Hmac, KeyInit, Mac};
use pollster::block_on;
use sha2::Sha256;

/// A journal in a file.
pub(crate) type Journal = App<SqliteStore, Beside>;

const YEARS_MS: i64 = 10 * 365 * 24 * 60 * 60 * 1000;

/// The same secret for each of these journals: nothing in them is anybody's.
const SECRET: [u8; 32] = [7; 32];

/// Some hundred bytes, as many as people write.
const TEXT: &str = "The answer came this morning, two lines and a name at the end. There were three \
rounds and a day with the whole group, and on the way home it had felt like something that could be. \
Read it twice on the stairs, then put the phone face down. It is not the first one this year, and the \
flat is quiet in a way that makes it louder. Called nobody yet. Number ";

/// The folder with a journal of so many entries, made where it is not there.
pub(crate) fn folder(entries: usize) -> PathBuf {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench-data");
    let folder = all.join(entries.to_string());
    if !folder.exists() {
        let making = all.join(format!("{entries}.making-{}", std::process::id()));
        fs::create_dir_all(&making).expect("a folder");
        fill(&making, entries);
        fs::rename(&making, &folder).expect("a folder can be named");
    }
    folder
}

/// A copy to write into.
pub(crate) fn copy(entries: usize) -> PathBuf {
    let from = folder(entries);
    let to = from.with_extension("written");
    fs::remove_dir_all(&to).ok();
    fs::create_dir_all(&to).expect("a folder");
    for file in fs::read_dir(from).expect("a folder").flatten() {
        fs::copy(file.path(), to.join(file.file_name())).expect("a copy");
    }
    to
}

/// Opens it by its pocket, as the terminal does.
pub(crate) fn open(folder: &Path) -> Journal {
    let store = SqliteStore::open(folder.join("journal.sqlite")).expect("the file opens");
    match block_on(app::open(store, Beside, env(None))) {
        Opening::Ready(journal) => journal,
        Opening::Locked(_) => panic!("it is locked"),
        Opening::Trouble(trouble) => panic!("{trouble}"),
    }
}

/// Opens it and folds everything, as a page does.
pub(crate) fn open_whole(folder: &Path) -> Journal {
    let journal = open(folder);
    block_on(journal.ensure_whole()).expect("every record is read");
    journal
}

/// Something that happened.
pub(crate) fn happened(number: usize) -> Command {
    Command::Happened(NewSetback {
        what: format!("{TEXT}{number}.").into(),
        ..NewSetback::default()
    })
}

/// One entry of three is a moment.
fn entry(number: usize) -> Command {
    if number % 3 == 2 {
        return Command::WriteMoment {
            what: format!("{TEXT}{number}.").into(),
            kinds: vec![MomentKind::Learned],
            happened: None,
            cue: None,
        };
    }
    happened(number)
}

/// In memory first: on a disk, each entry would wait for the disk.
fn fill(folder: &Path, entries: usize) {
    let memory = MemoryStore::new();
    let gap = YEARS_MS / i64::try_from(entries.max(1)).unwrap_or(i64::MAX);
    let clock = std::rc::Rc::new(AtomicU64::new(present().saturating_sub(YEARS_MS as u64)));
    let opened = block_on(app::open(memory.clone(), Beside, env(Some(clock.clone()))));
    let Opening::Ready(journal) = opened else {
        panic!("an empty store opens");
    };
    for number in 0..entries {
        block_on(journal.perform(entry(number))).expect("it is kept");
        clock.fetch_add(gap as u64, Ordering::Relaxed);
    }
    let store = SqliteStore::open(folder.join("journal.sqlite")).expect("a file can be made");
    for (device, _) in block_on(memory.heads()).expect("memory answers") {
        let log = block_on(memory.records(device, 0, usize::MAX)).expect("memory answers");
        for part in log.chunks(5000) {
            commit(&store, part.to_vec(), Vec::new());
        }
    }
    let slots = block_on(memory.slots("")).expect("memory answers");
    commit(&store, Vec::new(), slots);
    private(&folder.join("device.key"));
}

fn commit(store: &SqliteStore, append: Vec<Record>, put: Vec<(String, Vec<u8>)>) {
    let batch = Batch {
        append,
        put,
        ..Batch::default()
    };
    block_on(store.commit(batch)).expect("a commit");
}

fn private(file: &Path) {
    fs::write(file, SECRET).expect("a file");
    #[cfg(unix)]
    fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).expect("a mode");
}

fn env(clock: Option<std::rc::Rc<AtomicU64>>) -> Env {
    Env::new(Hands(clock), Dice(present()))
}

fn present() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_millis() as u64)
}

/// The present, or a moment of those ten years.
struct Hands(Option<std::rc::Rc<AtomicU64>>);

impl Clock for Hands {
    fn now(&self) -> Now {
        let set = self.0.as_ref().map(|clock| clock.load(Ordering::Relaxed));
        Now {
            ms: i64::try_from(set.unwrap_or_else(present)).unwrap_or(i64::MAX),
            offset_minutes: 0,
            zone: "UTC".into(),
        }
    }
}

/// SplitMix64 (Steele et al. 2014): cheap, and these journals hold no secret.
struct Dice(u64);

impl Chance for Dice {
    fn fill(&mut self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(8) {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let drawn = (z ^ (z >> 31)).to_le_bytes();
            part.copy_from_slice(&drawn[..part.len()]);
        }
    }
}

/// The key in `device.key`, as the terminal keeps it.
pub(crate) struct Beside;

impl Keeper for Beside {
    async fn create(&self) -> Result<Manner, KeeperError> {
        Ok(Manner::File)
    }

    async fn kek(&self, salt: &[u8; 16]) -> Result<Option<[u8; 32]>, KeeperError> {
        let mut mac =
            <Hmac<Sha256> as KeyInit>::new_from_slice(&SECRET).expect("HMAC takes any length");
        mac.update(b"bearing/v1/device-wrap");
        mac.update(salt);
        Ok(Some(mac.finalize().into_bytes().into()))
    }

    async fn manner(&self) -> Result<Option<Manner>, KeeperError> {
        Ok(Some(Manner::File))
    }

    async fn forget(&self) -> Result<(), KeeperError> {
        Ok(())
    }
}
