//! What a person's disk may hold in the journal's place, and what becomes of it. A file that is
//! not opened is never changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bearing_store::conformance::{block_on, device, record, records};
use bearing_store::{Batch, Committed, SqliteStore, Store, StoreError};
use rusqlite::Connection;
use tempfile::TempDir;
use vault::Head;

struct Folder {
    folder: TempDir,
}

impl Folder {
    fn new() -> Folder {
        Folder {
            folder: TempDir::new().expect("a temporary folder"),
        }
    }

    fn journal(&self) -> PathBuf {
        self.folder.path().join("bearing").join("journal.sqlite")
    }

    /// A folder with a journal of twenty records and two slots, closed.
    fn with_journal() -> Folder {
        let folder = Folder::new();
        let store = SqliteStore::open(folder.journal()).expect("a new journal");
        let put = vec![
            ("account".to_owned(), vec![1; 16]),
            ("pocket".to_owned(), vec![2; 9000]),
        ];
        let batch = Batch {
            append: records(device(1), Head::EMPTY, 20),
            put,
            ..Batch::default()
        };
        assert_eq!(
            block_on(store.commit(batch)).expect("a commit"),
            Committed::Done
        );
        folder
    }

    /// Like [`Folder::with_journal`], with everything in the one file.
    fn with_journal_in_one_file() -> Folder {
        let folder = Folder::with_journal();
        let connection = Connection::open(folder.journal()).expect("the journal");
        drop_log(&connection);
        folder
    }

    /// Every file beneath, with its bytes.
    fn bytes(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files: Vec<_> = fs::read_dir(self.journal().parent().expect("a folder"))
            .expect("the folder")
            .map(|file| file.expect("a file").path())
            .map(|path| (path.clone(), fs::read(path).expect("its bytes")))
            .collect();
        files.sort();
        files
    }
}

fn drop_log(connection: &Connection) {
    connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .expect("a checkpoint");
}

fn open(path: &Path) -> Result<usize, StoreError> {
    let store = SqliteStore::open(path)?;
    let mut count = 0;
    for (device, _) in block_on(store.heads())? {
        count += block_on(store.records(device, 0, usize::MAX))?.len();
    }
    block_on(store.slots(""))?;
    Ok(count)
}

fn kind(result: &Result<usize, StoreError>) -> String {
    match result {
        Ok(count) => format!("{count} records"),
        Err(StoreError::Damaged(_)) => "damaged".to_owned(),
        Err(StoreError::Newer { found, known }) => format!("newer {found} {known}"),
        Err(StoreError::Refused(_)) => "refused".to_owned(),
        Err(other) => format!("unexpected: {other}"),
    }
}

/// Opens what `change` made of a good journal's file; whatever is not opened is left as it was.
fn check(what: &str, change: impl FnOnce(&mut Vec<u8>), wanted: &str) {
    let folder = Folder::with_journal_in_one_file();
    let mut bytes = fs::read(folder.journal()).expect("the journal");
    change(&mut bytes);
    fs::write(folder.journal(), bytes).expect("the changed journal");
    let before = folder.bytes();
    assert_eq!(kind(&open(&folder.journal())), wanted, "{what}");
    if !wanted.ends_with("records") {
        assert!(
            main_file(&folder.bytes()) == main_file(&before),
            "{what}: the file was changed"
        );
    }
}

/// The file that holds everything once there is no log.
fn main_file(files: &[(PathBuf, Vec<u8>)]) -> Option<&(PathBuf, Vec<u8>)> {
    files
        .iter()
        .find(|(path, _)| path.extension().is_some_and(|end| end == "sqlite"))
}

#[test]
fn what_lies_in_the_journals_place_is_told_apart_and_left_alone() {
    check("as it was", |_| (), "20 records");
    check("empty", |bytes| bytes.clear(), "0 records");
    check(
        "a letter",
        |bytes| *bytes = b"Dear diary, this is not a database.".to_vec(),
        "damaged",
    );
    check(
        "a long letter",
        |bytes| *bytes = b"Dear diary. ".repeat(1000),
        "damaged",
    );
    check("zeros", |bytes| bytes.fill(0), "damaged");
    check(
        "cut after the first word",
        |bytes| bytes.truncate(6),
        "damaged",
    );
    check(
        "cut within the header",
        |bytes| bytes.truncate(99),
        "damaged",
    );
    check(
        "cut by half",
        |bytes| bytes.truncate(bytes.len() / 2),
        "damaged",
    );
    check(
        "cut by one byte",
        |bytes| bytes.truncate(bytes.len() - 1),
        "damaged",
    );
    check("no format number", |bytes| bytes[60..64].fill(0), "damaged");
    check("the next format", |bytes| bytes[63] = 2, "newer 2 1");
    check(
        "a format of a later century",
        |bytes| bytes[60..64].fill(0x7f),
        "newer 2139062143 1",
    );
    check(
        "another program's number",
        |bytes| bytes[68..72].copy_from_slice(b"Geo!"),
        "refused",
    );
}

#[test]
fn another_programs_database_is_refused_and_left_alone() {
    let folder = Folder::new();
    fs::create_dir(folder.journal().parent().expect("a folder")).expect("the folder");
    let connection = Connection::open(folder.journal()).expect("a database");
    connection
        .execute_batch("CREATE TABLE photos (id); INSERT INTO photos VALUES (1)")
        .expect("a table");
    drop(connection);
    let before = folder.bytes();
    assert_eq!(kind(&open(&folder.journal())), "refused");
    assert!(
        main_file(&folder.bytes()) == main_file(&before),
        "the file was changed"
    );
}

#[test]
fn a_newer_format_that_stands_only_in_the_log_is_seen() {
    let folder = Folder::with_journal();
    let connection = Connection::open(folder.journal()).expect("the journal");
    connection
        .set_db_config(
            rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
            true,
        )
        .expect("a setting");
    connection
        .pragma_update(None, "user_version", 3)
        .expect("a newer version");
    drop(connection);
    let before = folder.bytes();
    assert_eq!(kind(&open(&folder.journal())), "newer 3 1");
    let journal_and_log = |files: Vec<(PathBuf, Vec<u8>)>| -> Vec<_> {
        files
            .into_iter()
            .filter(|(path, _)| !path.ends_with("journal.sqlite-shm"))
            .collect()
    };
    assert!(
        journal_and_log(folder.bytes()) == journal_and_log(before),
        "a file was changed"
    );
}

#[test]
fn tables_that_are_missing_or_too_many_are_damage() {
    for (what, change) in [
        ("no slots", "DROP TABLE slots"),
        ("no records", "DROP TABLE records"),
        ("a table too many", "CREATE TABLE more (a)"),
        (
            "a trigger",
            "CREATE TRIGGER t AFTER INSERT ON slots BEGIN DELETE FROM records; END",
        ),
        ("a column too many", "ALTER TABLE slots ADD COLUMN more"),
    ] {
        let folder = Folder::with_journal();
        Connection::open(folder.journal())
            .expect("the journal")
            .execute_batch(change)
            .expect(what);
        let before = folder.bytes();
        assert_eq!(kind(&open(&folder.journal())), "damaged", "{what}");
        assert!(
            main_file(&folder.bytes()) == main_file(&before),
            "{what}: the file was changed"
        );
    }
}

#[test]
fn no_changed_byte_makes_opening_panic_or_hang() {
    let folder = Folder::with_journal_in_one_file();
    let good = fs::read(folder.journal()).expect("the journal");
    // Every byte of the header, then some of each page: b-tree headers, cell pointers, contents.
    let places = (0..100).chain((100..good.len()).filter(|at| at % 4096 < 12 || at % 97 == 0));
    let mut seen = std::collections::BTreeMap::new();
    for at in places {
        for change in [0x01, 0x80, 0xff] {
            let mut bytes = good.clone();
            bytes[at] ^= change;
            fs::write(folder.journal(), &bytes).expect("the changed journal");
            for beside in ["journal.sqlite-wal", "journal.sqlite-shm"] {
                let _ = fs::remove_file(folder.journal().with_file_name(beside));
            }
            let result = open(&folder.journal());
            let kind = kind(&result);
            let kept = result.is_ok() || fs::read(folder.journal()).expect("the journal") == bytes;
            assert!(
                kept,
                "byte {at} ^ {change:#x}: {kind}, and the file was changed"
            );
            assert!(
                !kind.starts_with("unexpected"),
                "byte {at} ^ {change:#x}: {kind}"
            );
            *seen.entry(kind).or_insert(0) += 1;
        }
    }
    // The changes were seen: not everything opened as if nothing had happened.
    assert!(seen["damaged"] > 100, "{seen:?}");
}

#[test]
fn damage_within_is_told_with_what_the_check_found() {
    let folder = Folder::with_journal_in_one_file();
    let mut bytes = fs::read(folder.journal()).expect("the journal");
    let pages = bytes.len() / 4096;
    // The last page: opening does not come by it, reading everything does.
    bytes[(pages - 1) * 4096..][..16].fill(0xff);
    fs::write(folder.journal(), bytes).expect("the changed journal");
    let store = SqliteStore::open(folder.journal());
    let checked = store.and_then(|store| {
        block_on(store.records(device(1), 0, 99))?;
        block_on(store.slots(""))?;
        store.integrity_check()
    });
    assert!(
        matches!(checked, Err(StoreError::Damaged(_))),
        "{checked:?}"
    );
}

#[test]
fn a_place_that_cannot_hold_a_journal_refuses() {
    let folder = Folder::with_journal();
    let file = folder.journal();
    for path in [
        file.parent().expect("a folder").to_owned(),
        file.join("beneath a file").join("journal.sqlite"),
    ] {
        assert_eq!(kind(&open(&path)), "refused", "{}", path.display());
    }
    if cfg!(target_os = "linux") {
        assert_eq!(
            kind(&open(Path::new("/proc/bearing/journal.sqlite"))),
            "refused"
        );
    }
    assert_eq!(kind(&open(&file)), "20 records");
}

#[cfg(unix)]
#[test]
fn the_folder_and_every_file_are_this_users_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::with_journal();
    let mode = |path: &Path| {
        fs::metadata(path)
            .expect("its metadata")
            .permissions()
            .mode()
            & 0o777
    };
    assert_eq!(mode(folder.journal().parent().expect("a folder")), 0o700);
    let files = folder.bytes();
    assert!(files.len() >= 2, "the file and its log");
    for (path, _) in files {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

#[test]
fn a_journal_that_another_program_holds_is_busy_and_unharmed() {
    let folder = Folder::with_journal();
    let holder = Connection::open(folder.journal()).expect("the journal");
    let store = SqliteStore::open(folder.journal()).expect("the journal");
    store
        .wait_at_most(Duration::from_millis(20))
        .expect("patience");
    holder
        .execute_batch("BEGIN IMMEDIATE")
        .expect("a transaction");
    let head = block_on(store.heads()).expect("reading goes on")[0].1;
    let batch = || Batch {
        append: vec![record(device(1), head, 21)],
        ..Batch::default()
    };
    let held = block_on(store.commit(batch()));
    assert!(matches!(held, Err(StoreError::Busy(_))), "{held:?}");
    holder.execute_batch("COMMIT").expect("the end of it");
    assert_eq!(
        block_on(store.commit(batch())).expect("a commit"),
        Committed::Done
    );
}

#[test]
fn a_removed_slot_leaves_no_bytes_behind() {
    let folder = Folder::with_journal();
    let secret = b"0123456789abcdef-a-wrap-that-must-go";
    let holds = |folder: &Folder| {
        folder
            .bytes()
            .iter()
            .any(|(_, bytes)| bytes.windows(secret.len()).any(|window| window == secret))
    };
    let store = SqliteStore::open(folder.journal()).expect("the journal");
    for _ in 0..3 {
        let put = vec![("wrap/device".to_owned(), secret.to_vec())];
        block_on(store.commit(Batch {
            put,
            ..Batch::default()
        }))
        .expect("a commit");
    }
    assert!(holds(&folder), "the search finds what is there");
    let remove = vec!["wrap/device".to_owned()];
    block_on(store.commit(Batch {
        remove,
        ..Batch::default()
    }))
    .expect("a commit");
    assert!(!holds(&folder), "while it is open");
    drop(store);
    assert!(!holds(&folder), "after it is closed");
}

#[test]
fn a_disk_that_is_full_says_so_and_what_was_there_stays() {
    let store = SqliteStore::in_memory().expect("a store");
    block_on(store.commit(Batch {
        append: records(device(1), Head::EMPTY, 3),
        ..Batch::default()
    }))
    .expect("a commit");
    store.allow_pages(20).expect("a limit");
    let put = vec![("pocket".to_owned(), vec![7; 200_000])];
    let full = block_on(store.commit(Batch {
        put: put.clone(),
        ..Batch::default()
    }));
    assert!(matches!(full, Err(StoreError::Full(_))), "{full:?}");
    assert_eq!(block_on(store.slot("pocket")).expect("reading"), None);
    assert_eq!(
        block_on(store.records(device(1), 0, 9))
            .expect("reading")
            .len(),
        3
    );
    store.allow_pages(1000).expect("more room");
    assert_eq!(
        block_on(store.commit(Batch {
            put,
            ..Batch::default()
        }))
        .expect("a commit"),
        Committed::Done
    );
}
