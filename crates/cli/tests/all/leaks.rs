//! No word a person types lies readable anywhere: not in the data folder, not where the editor
//! was, saved or not.

use std::path::{Path, PathBuf};

use crate::machine::{Machine, files};
use crate::terminal;

/// A run of letters that nothing else holds.
const WORDS: &str = "quillfeather marmalade staircase";

/// Where the words are found below a folder, in UTF-8 and both orders of UTF-16, or any long part
/// of them.
fn found(folder: &Path) -> Vec<PathBuf> {
    let parts = ["quillfeather", "marmalade", "staircase"];
    let needles: Vec<Vec<u8>> = parts
        .iter()
        .flat_map(|part| {
            let units = || part.encode_utf16();
            [
                part.as_bytes().to_vec(),
                units().flat_map(u16::to_le_bytes).collect(),
                units().flat_map(u16::to_be_bytes).collect(),
            ]
        })
        .collect();
    let holds = |path: &PathBuf| {
        let bytes = std::fs::read(path).unwrap_or_default();
        needles
            .iter()
            .any(|needle| bytes.windows(needle.len()).any(|run| run == needle))
    };
    files(folder).into_iter().filter(holds).collect()
}

#[test]
fn the_search_finds_what_is_planted() {
    let machine = Machine::fresh();
    std::fs::create_dir_all(machine.data()).unwrap();
    let utf16 = |to: fn(u16) -> [u8; 2]| WORDS.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    std::fs::write(machine.data().join("plain"), WORDS).unwrap();
    std::fs::write(machine.data().join("little"), utf16(u16::to_le_bytes)).unwrap();
    std::fs::write(machine.data().join("big"), utf16(u16::to_be_bytes)).unwrap();
    let database = rusqlite::Connection::open(machine.data().join("database")).unwrap();
    database
        .execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (x TEXT)")
        .unwrap();
    database
        .execute("INSERT INTO t VALUES (?1)", [WORDS])
        .unwrap();
    let names: Vec<String> = found(machine.path())
        .iter()
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    for name in ["plain", "little", "big", "database-wal"] {
        assert!(
            names.iter().any(|found| found == name),
            "{name} was missed: {names:?}"
        );
    }
}

#[test]
fn nothing_that_was_said_lies_readable() {
    let machine = Machine::fresh();
    machine
        .run(&[
            "happened",
            WORDS,
            "--voice",
            WORDS,
            "--feeling",
            WORDS,
            "--lost",
            &format!("other:{WORDS}"),
        ])
        .done();
    machine.run_with(&["moment", "-"], WORDS).done();
    machine.run(&["step", "do", WORDS]).done();
    machine
        .run(&["step", "plan", WORDS, "--after-i", WORDS])
        .done();
    machine
        .run(&["people", "add", WORDS, "--note", WORDS])
        .done();
    let id = machine.newest("setbacks");
    machine.run(&["now", WORDS, "--about", &id]).done();
    machine.run(&["delete", &id]).done();
    machine.run(&["undo"]).done();
    for looking in [&["list"][..], &["show", &id], &[], &["export"]] {
        machine.run(looking).done();
    }
    assert_eq!(found(machine.path()), Vec::<PathBuf>::new());
}

#[test]
fn nothing_that_was_not_kept_lies_readable() {
    if !terminal::is_there() {
        return;
    }
    // The words come to the editor by its environment: in its script they would be a leak of the
    // test's own.
    let unsaved =
        "printf '%s\\n' \"$WORDS\" > \"$1\"; printf '%s\\n' \"$WORDS\" > \"$1.swp\"; exit 1";
    let machine = Machine::fresh().with("WORDS", WORDS).editor(unsaved);
    let (code, seen) = machine.sit_down(&["happened"]).end();
    assert_eq!(code, 1, "{seen}");
    assert_eq!(
        found(machine.path()),
        Vec::<PathBuf>::new(),
        "a draft is sealed"
    );
    let machine = machine.editor("printf '%s\\n' \"$WORDS\" > \"$1\"");
    let (code, seen) = machine.sit_down(&["happened"]).end();
    assert_eq!(code, 0, "{seen}");
    assert!(machine.run(&["list"]).done().contains(WORDS));
    assert_eq!(found(machine.path()), Vec::<PathBuf>::new());
}
