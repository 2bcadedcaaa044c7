//! Many programs at once, killed programs, and readers that go away.

use std::io::Read as _;
use std::process::Stdio;

use crate::machine::Machine;

#[test]
fn twenty_programs_that_begin_at_once_lose_nothing() {
    let machine = Machine::fresh();
    let machine = &machine;
    std::thread::scope(|scope| {
        for at in 0..20 {
            scope.spawn(move || {
                machine
                    .run(&["happened", &format!("Said by writer {at}.")])
                    .done()
                    .to_owned()
            });
        }
    });
    let json = machine.run(&["--json", "list", "setbacks"]).json();
    let said: Vec<&str> = json["setbacks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["what"].as_str().unwrap())
        .collect();
    assert_eq!(said.len(), 20);
    for at in 0..20 {
        assert!(
            said.contains(&format!("Said by writer {at}.").as_str()),
            "{at} is missing: {said:?}"
        );
    }
}

#[test]
fn programs_that_are_killed_leave_whole_entries_or_none() {
    let machine = Machine::fresh();
    machine.run(&["happened", "before"]).done();
    let mut acknowledged = Vec::new();
    for at in 0..20 {
        let text = format!("Said by {at}.");
        let mut process = machine
            .command()
            .args(["happened", &text])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Some are killed at once, some while they work, some when they have said that it is kept.
        if at % 4 == 0 {
            let mut said = [0; 4];
            if process
                .stdout
                .as_mut()
                .unwrap()
                .read_exact(&mut said)
                .is_ok()
                && &said == b"Kept"
            {
                acknowledged.push(text);
            }
        } else {
            std::thread::sleep(std::time::Duration::from_millis(at));
        }
        process.kill().unwrap();
        process.wait().unwrap();
    }
    let json = machine.run(&["--json", "list", "setbacks"]).json();
    let said: Vec<String> = json["setbacks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["what"].as_str().unwrap().to_owned())
        .collect();
    for text in &acknowledged {
        assert!(said.contains(text), "{text} was acknowledged and is gone");
    }
    assert!(
        said.iter()
            .all(|one| one == "before" || one.starts_with("Said by ")),
        "{said:?}"
    );
    machine.run(&["happened", "after"]).done();
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let machine = Machine::fresh();
    machine.run(&["happened", "the tent leaked"]).done();
    for arguments in [
        &["list"][..],
        &["export"],
        &["help-now"],
        &["completions", "bash"],
    ] {
        let mut process = machine
            .command()
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(process.stdout.take());
        let ended = process.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "{arguments:?}");
        assert!(ended.status.success(), "{arguments:?}: {:?}", ended.status);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_printed_is_told() {
    let machine = Machine::fresh();
    machine.run(&["happened", "the tent leaked"]).done();
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let ended = machine
        .command()
        .arg("export")
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(ended.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&ended.stderr).contains("could not be printed"));
}

#[test]
fn open_serves_until_it_is_told_to_stop_and_says_where_each_journal_lives() {
    let machine = Machine::fresh();
    let mut process = machine
        .command()
        .args(["open", "--no-browser", "--port", "0", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = String::new();
    let mut output = process.stdout.take().unwrap();
    let mut bytes = [0; 1024];
    while !said.ends_with("}\n") {
        let read = output.read(&mut bytes).unwrap();
        assert!(read > 0, "it ended: {said}");
        said.push_str(&String::from_utf8_lossy(&bytes[..read]));
    }
    let json: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(json["journal"], machine.journal().display().to_string());
    let address = json["address"].as_str().unwrap();
    let port = address.rsplit(':').next().unwrap();

    let again = machine.run(&["open", "--no-browser", "--port", port]);
    for words in [
        address,
        "open already",
        "no other copy of either exists",
        "another, separate journal",
    ] {
        assert!(again.done().contains(words), "{words}: {again:?}");
    }
    assert!(
        again.out.contains(&machine.journal().display().to_string()),
        "{again:?}"
    );
    assert!(
        !machine.data().exists(),
        "opening the web app made a journal in the terminal"
    );
    process.kill().unwrap();
    process.wait().unwrap();
}
