//! `docs/format.md` suffices to write a reader in another language: there is one, in plain Python,
//! and it tells the golden journal as it was always told. Python 3 must be there.

#![allow(clippy::unwrap_used)] // in what the tests share, as in the tests

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value as Json;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn golden() -> PathBuf {
    here("tests/golden/v1")
}

fn json(path: &str) -> Json {
    serde_json::from_slice(&fs::read(golden().join(path)).unwrap()).unwrap()
}

fn python(arguments: &[&str]) -> Output {
    Command::new("python3")
        .arg("-B")
        .args(arguments)
        .output()
        .unwrap_or_else(|error| {
            panic!("this test needs Python 3, as the command python3 ({error})")
        })
}

fn reads(journal: &Path, how: &[&str]) -> Result<Json, String> {
    let script = here("../../tools/read_journal.py");
    let mut arguments = vec![script.to_str().unwrap(), journal.to_str().unwrap()];
    arguments.extend_from_slice(how);
    let output = python(&arguments);
    if output.status.success() {
        Ok(serde_json::from_slice(&output.stdout).unwrap())
    } else {
        Err(String::from_utf8(output.stderr).unwrap())
    }
}

/// A folder of this test's own, gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path =
            std::env::temp_dir().join(format!("bearing-vault-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn copy_of_golden(name: &str) -> Folder {
        let folder = Folder::new(name);
        for file in fs::read_dir(golden()).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), folder.0.join(file.file_name())).unwrap();
        }
        folder
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_golden_journal_is_read_in_python_by_every_key_there_is() {
    let (secrets, expected) = (json("secrets.json"), json("expected.json"));
    for (how, name) in [
        ("--words", "words"),
        ("--device-key", "device key"),
        ("--root-key", "root key"),
    ] {
        let told = reads(&golden(), &[how, secrets[name].as_str().unwrap()]).unwrap();
        assert_eq!(told, expected, "{how}");
    }
}

#[test]
fn the_same_journal_in_an_sqlite_file_is_read_too() {
    let folder = Folder::new("sqlite");
    let file = folder.0.join("journal.sqlite");
    let pour = format!(
        "import sqlite3, sys; sys.path.insert(0, {:?}); import read_journal\n\
         journal = read_journal.Journal({:?})\n\
         with sqlite3.connect({:?}) as to:\n\
         \x20to.execute('CREATE TABLE slots (name TEXT, body BLOB)')\n\
         \x20to.execute('CREATE TABLE records (device BLOB, seq INTEGER, chain BLOB, body BLOB)')\n\
         \x20to.executemany('INSERT INTO slots VALUES (?, ?)', journal.slots.items())\n\
         \x20for log in journal.logs.values(): to.executemany('INSERT INTO records VALUES (?, ?, ?, ?)', log)\n",
        here("../../tools"),
        golden(),
        file
    );
    let output = python(&["-c", &pour]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let told = reads(
        &file,
        &["--words", json("secrets.json")["words"].as_str().unwrap()],
    )
    .unwrap();
    assert_eq!(told, json("expected.json"));
}

#[test]
fn a_damaged_record_is_set_aside_and_the_rest_is_read() {
    let folder = Folder::copy_of_golden("damaged");
    let log = fs::read_dir(&folder.0)
        .unwrap()
        .map(|file| file.unwrap().path())
        .find(|path| {
            path.file_name()
                .is_some_and(|name| name.to_str().unwrap().starts_with("log-"))
        });
    let log = log.unwrap();
    let mut bytes = fs::read(&log).unwrap();
    bytes[44 + 100] ^= 1;
    fs::write(&log, bytes).unwrap();
    let told = reads(
        &folder.0,
        &["--words", json("secrets.json")["words"].as_str().unwrap()],
    )
    .unwrap();
    assert_eq!(told["aside"].as_array().unwrap().len(), 1);
    assert_eq!(
        told["acts"].as_array().unwrap().len(),
        json("expected.json")["acts"].as_array().unwrap().len() - 1
    );
}

#[test]
fn what_does_not_open_is_said_plainly() {
    let words = json("secrets.json")["words"].as_str().unwrap().to_owned();
    let wrong = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
    for (words, says) in [
        (wrong.to_owned(), "that does not open this journal"),
        (
            words.replace("ozone", "ozon"),
            "'ozon' is not one of the words",
        ),
        (words.replace("ozone", "zoo"), "do not belong together"),
        ("ozone".to_owned(), "there must be twelve words"),
    ] {
        let said = reads(&golden(), &["--words", &words]).unwrap_err();
        assert!(said.contains(says) && !said.contains("Traceback"), "{said}");
    }
    let folder = Folder::copy_of_golden("wrap");
    let mut wrap = fs::read(folder.0.join("wrap-recovery")).unwrap();
    wrap[70] ^= 1;
    fs::write(folder.0.join("wrap-recovery"), wrap).unwrap();
    assert!(
        reads(&folder.0, &["--words", &words])
            .unwrap_err()
            .contains("the wrap is damaged")
    );
}

#[test]
fn the_list_of_words_is_that_of_bip39() {
    let list = fs::read_to_string(here("../../tools/bip39-english.txt")).unwrap();
    assert!(
        list.lines()
            .eq(bip39::Language::English.word_list().iter().copied())
    );
}

/// The hash and cipher of the script, on inputs the golden journal does not have.
#[test]
fn the_scripts_own_primitives_agree_with_ours() {
    let lengths = [0usize, 1, 63, 64, 65, 1023, 1024, 1025, 2048, 2049, 5000];
    let ask = format!(
        "import sys; sys.path.insert(0, {:?}); import read_journal\n\
         for n in {lengths:?}: print(read_journal.blake3(bytes(i % 251 for i in range(n))).hex())\n",
        here("../../tools"),
    );
    let output = python(&["-c", &ask]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let told = String::from_utf8(output.stdout).unwrap();
    for (line, length) in told.lines().zip(lengths) {
        let bytes: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
        assert_eq!(line, blake3::hash(&bytes).to_hex().as_str(), "{length}");
    }
    assert_eq!(told.lines().count(), lengths.len());
}
