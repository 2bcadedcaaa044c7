//! What goes wrong: each says what happened and what to do, and loses nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::machine::{Machine, contents};

fn with_an_entry() -> Machine {
    let machine = Machine::fresh();
    machine.run(&["happened", "the tent leaked"]).done();
    machine
}

/// Carries the log over and changes something, as another program would.
fn change(journal: &Path, statement: &str) {
    let database = rusqlite::Connection::open(journal).unwrap();
    database.execute_batch(statement).unwrap();
    database
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
}

#[test]
fn a_damaged_database_is_told_and_left_as_it_is() {
    for damage in [0..16, 100..4000, 0..100_000] {
        let machine = with_an_entry();
        change(&machine.journal(), "");
        let mut bytes = fs::read(machine.journal()).unwrap();
        let end = damage.end.min(bytes.len());
        bytes[damage.start..end].fill(0xa5);
        fs::write(machine.journal(), &bytes).unwrap();
        for arguments in [&["list"][..], &["happened", "a new sentence"]] {
            let ran = machine.run(arguments);
            let says = ran.failed(1);
            assert!(
                says.contains(&machine.journal().display().to_string()),
                "{damage:?}: {ran:?}"
            );
        }
        let given_back = machine.run(&["happened", "a new sentence"]);
        assert!(
            given_back.err.contains("\na new sentence\n"),
            "{given_back:?}"
        );
        assert_eq!(
            fs::read(machine.journal()).unwrap(),
            bytes,
            "it was changed: {damage:?}"
        );
    }
}

#[test]
fn a_newer_format_is_told_and_left_as_it_is() {
    let machine = with_an_entry();
    change(&machine.journal(), "PRAGMA user_version = 9");
    let before = contents(&machine);
    let ran = machine.run(&["happened", "a new sentence"]);
    assert!(ran.failed(1).contains("newer Bearing"), "{ran:?}");
    assert!(ran.err.contains("a new sentence"), "{ran:?}");
    assert_eq!(contents(&machine), before);
}

#[test]
fn a_file_of_another_program_is_left_alone() {
    let machine = Machine::fresh();
    fs::create_dir_all(machine.data()).unwrap();
    change(
        &machine.journal(),
        "CREATE TABLE recipes (name TEXT); PRAGMA application_id = 7",
    );
    let before = contents(&machine);
    let ran = machine.run(&["happened", "a new sentence"]);
    assert!(ran.failed(1).contains("another program"), "{ran:?}");
    assert_eq!(contents(&machine), before);
}

#[test]
fn a_key_that_is_gone_stops_everything_and_makes_nothing_new() {
    let machine = with_an_entry();
    let key = machine.data().join("device.key");
    let held = fs::read(&key).unwrap();
    fs::remove_file(&key).unwrap();
    let before = contents(&machine);
    let ran = machine.run(&["happened", "a new sentence"]);
    assert!(
        ran.failed(1).contains("device.key") && ran.err.contains("is gone"),
        "{ran:?}"
    );
    assert!(ran.err.contains("a new sentence"), "{ran:?}");
    assert_eq!(contents(&machine), before, "something new was made");
    fs::write(&key, held).unwrap();
    assert!(machine.run(&["list"]).done().contains("the tent leaked"));
}

#[test]
fn a_damaged_key_is_told_and_left_as_it_is() {
    let machine = with_an_entry();
    let key = machine.data().join("device.key");
    let held = fs::read(&key).unwrap();
    for damaged in [&held[..20], &[0; 32], b""] {
        fs::write(&key, damaged).unwrap();
        let ran = machine.run(&["list"]);
        assert!(ran.failed(1).contains("Nothing was changed"), "{ran:?}");
        assert_eq!(fs::read(&key).unwrap(), damaged);
    }
    fs::write(&key, &held).unwrap();
    assert!(machine.run(&["list"]).done().contains("the tent leaked"));
}

#[test]
fn a_damaged_wrap_is_told() {
    let machine = with_an_entry();
    change(
        &machine.journal(),
        "UPDATE slots SET body = substr(body, 1, length(body) - 1) || x'00' WHERE name = 'wrap/device'",
    );
    let ran = machine.run(&["list"]);
    assert!(ran.failed(1).contains("Nothing was changed"), "{ran:?}");
}

#[test]
fn a_record_that_cannot_be_read_is_kept_aside_and_the_rest_is_there() {
    let machine = with_an_entry();
    machine.run(&["happened", "the second tent leaked"]).done();
    change(
        &machine.journal(),
        "UPDATE records SET body = zeroblob(length(body)) WHERE seq = 1",
    );
    let ran = machine.run(&["list"]);
    assert!(ran.done().contains("the second tent leaked"), "{ran:?}");
    assert!(ran.err.contains("One record could not be read"), "{ran:?}");
    // It goes on.
    machine.run(&["happened", "the third tent leaked"]).done();
    assert!(
        machine
            .run(&["list"])
            .done()
            .contains("the third tent leaked")
    );
}

#[test]
fn a_folder_that_cannot_be_made_is_told_with_its_name() {
    let machine = Machine::fresh();
    fs::write(machine.path().join("home/file"), "").unwrap();
    let beneath = machine
        .path()
        .join("home/file/bearing")
        .display()
        .to_string();
    let ran = machine.run(&["--data-dir", &beneath, "happened", "a new sentence"]);
    assert!(ran.failed(1).contains(&beneath), "{ran:?}");
    assert!(ran.err.contains("a new sentence"), "{ran:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_is_read_only_is_told() {
    let machine = Machine::fresh();
    // Not even root can write there.
    let ran = machine.run(&["--data-dir", "/proc/bearing", "happened", "a new sentence"]);
    assert!(ran.failed(1).contains("/proc/bearing"), "{ran:?}");
    assert!(ran.err.contains("a new sentence"), "{ran:?}");
    machine.run(&["--data-dir", "/proc/bearing"]).done();
}

/// A disk of a megabyte, where this test may mount one.
struct Small(PathBuf);

impl Small {
    fn mount(folder: &Path) -> Option<Small> {
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=1m", "bearing-test"])
            .arg(folder)
            .stderr(Stdio::null())
            .status();
        mount
            .is_ok_and(|status| status.success())
            .then(|| Small(folder.to_owned()))
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_gives_the_words_back_and_goes_on_when_there_is_room() {
    let machine = Machine::fresh();
    let disk = machine.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let Some(small) = Small::mount(&disk) else {
        eprintln!("not run: this test may not mount a disk");
        return;
    };
    let data = disk.join("bearing").display().to_string();
    let happened = |text: &str| machine.run(&["--data-dir", &data, "happened", text]);
    happened("the tent leaked").done();
    let filler = disk.join("filler");
    let _ = fs::write(&filler, vec![0; 1 << 20]);

    let long = "long ".repeat(2000);
    let full = happened(&long);
    assert!(
        full.failed(1).contains("no room left on this disk"),
        "{full:?}"
    );
    assert!(
        full.err.contains(long.trim_end()),
        "the words are given back"
    );
    let json = machine.run(&["--json", "--data-dir", &data, "happened", &long]);
    let error: serde_json::Value = serde_json::from_str(json.failed(1)).unwrap();
    assert_eq!(error["error"]["code"], "storage-full");
    assert_eq!(error["error"]["words"][0], long.trim_end().to_owned() + " ");

    fs::remove_file(&filler).unwrap();
    happened("the second tent leaked").done();
    let listed = machine.run(&["--data-dir", &data, "list"]);
    for words in ["the tent leaked", "the second tent leaked"] {
        assert!(listed.done().contains(words), "{listed:?}");
    }
    drop(small);
}

#[test]
fn wrong_usage_is_told_before_anything_is_made() {
    let machine = Machine::fresh();
    for arguments in [
        &["no-such-verb"][..],
        &["happened", "x", "--sting", "11"],
        &["happened", "x", "--sting", "-1"],
        &["happened", "x", "--when", "on a blue moon"],
        &["happened", "x", "--when", "tomorrow"],
        &["happened", "x", "--feeling", "shame:11"],
        &["happened", "x", "--lost", "keys"],
        &["happened", "x", "--against", "all odds"],
        &["moment", "x", "--kind", "great"],
        &["step", "--energy", "plenty"],
        &["step", "plan", "dishes"],
        &["step", "plan", "dishes", "--at", "yesterday"],
        &["step", "plan", "dishes", "--after-i", " "],
        &[
            "step",
            "plan",
            "dishes",
            "--at",
            "18:30",
            "--after-i",
            "wake up",
        ],
        &["unlock", "--for", "soon"],
        &["settings", "--country", "XX"],
        &["list", "everything"],
        &["show"],
    ] {
        let ran = machine.run(arguments);
        assert!(!ran.failed(2).is_empty(), "{arguments:?}");
        assert!(ran.out.is_empty(), "{arguments:?}: {ran:?}");
    }
    assert!(!machine.data().exists(), "something was made");
}

#[test]
fn an_id_that_names_nothing_or_too_much_is_told() {
    let machine = with_an_entry();
    machine.run(&["moment", "another"]).done();
    for arguments in [
        &["show", "ffffffff"][..],
        &["delete", "zz"],
        &["restore", "ffff"],
        &["show", ""],
    ] {
        assert_eq!(machine.run(arguments).code, 1, "{arguments:?}");
    }
    let ids: Vec<String> = ["setbacks", "moments"]
        .map(|list| machine.newest(list))
        .into();
    if ids[0][..1] == ids[1][..1] {
        let many = machine.run(&["show", &ids[0][..1]]);
        assert!(many.failed(1).contains("2 entries begin"), "{many:?}");
    } else {
        assert!(
            machine
                .run(&["show", &ids[0][..1]])
                .done()
                .contains("the tent leaked")
        );
    }
}

#[test]
fn a_port_that_another_program_holds_is_told_and_never_exchanged() {
    let machine = Machine::fresh();
    let held = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = held.local_addr().unwrap().port().to_string();
    // It answers nothing like Bearing.
    let answers = std::thread::spawn(move || {
        if let Ok((mut stream, _)) = held.accept() {
            use std::io::Write as _;
            let _ = stream.write_all(b"HTTP/1.1 404 Not Found\r\n\r\n");
        }
    });
    let ran = machine.run(&["open", "--no-browser", "--port", &port]);
    assert!(
        ran.failed(1).contains(&port) && ran.err.contains("separate journal"),
        "{ran:?}"
    );
    answers.join().unwrap();
}
