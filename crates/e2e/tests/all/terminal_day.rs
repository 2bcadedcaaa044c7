//! The same day in a terminal, against the built program.

use bearing_e2e::program::Machine;
use bearing_e2e::terminal::{Ran, Terminal};
use serde_json::Value;

fn json(ran: &Ran) -> Value {
    serde_json::from_str(ran.done()).unwrap_or_else(|why| panic!("no JSON ({why}): {ran:?}"))
}

#[test]
fn a_first_day_in_the_terminal() {
    let machine = Machine::fresh();
    let bearing = Terminal::at(&machine);
    bearing
        .run(&[
            "happened",
            "I didn't get the job",
            "--lost",
            "opportunity",
            "--feeling",
            "shame:7",
            "--sting",
            "8",
            "--when",
            "yesterday",
        ])
        .done();
    assert!(
        !bearing
            .run(&["step", "--energy", "little", "--place", "home"])
            .done()
            .is_empty()
    );
    bearing
        .run(&[
            "step",
            "do",
            "Wash one cup",
            "--before",
            "3",
            "--after",
            "6",
        ])
        .done();
    bearing
        .run(&[
            "moment",
            "The night the boiler died I found the valve",
            "--kind",
            "surprised",
            "--when",
            "spring 2019",
        ])
        .done();
    let listed = bearing.run(&["list"]);
    for words in [
        "I didn't get the job",
        "Wash one cup",
        "The night the boiler died",
    ] {
        assert!(listed.done().contains(words), "{listed:?}");
    }
    bearing.run(&["undo"]).done();
    assert!(!bearing.run(&["list", "moments"]).done().contains("boiler"));
    for verb in [
        &["list"][..],
        &["list", "setbacks"],
        &["step"],
        &["export"],
        &["help-now"],
        &[],
    ] {
        json(&bearing.run(&[&["--json"], verb].concat()));
    }
    let usage = bearing.run(&["happened", "--sting", "11", "x"]);
    assert_eq!(usage.code, 2, "{usage:?}");
    let unknown = bearing.run(&["show", "ffffffff"]);
    assert_eq!(unknown.code, 1, "{unknown:?}");
}

#[test]
fn text_comes_from_standard_input_or_from_the_editor() {
    let machine = Machine::fresh();
    let bearing = Terminal::at(&machine);
    bearing
        .run_with(&["happened", "-"], "Said through a pipe\n")
        .done();
    let wrote = Terminal::at(&machine)
        .editor("Said in the editor")
        .sit_down(&["happened"])
        .end();
    assert_eq!(wrote.code, 0, "{wrote:?}");
    let listed = bearing.run(&["list", "setbacks"]);
    for words in ["Said through a pipe", "Said in the editor"] {
        assert!(listed.done().contains(words), "{listed:?}");
    }
    let nothing = Terminal::at(&machine)
        .editor("")
        .sit_down(&["happened"])
        .end();
    assert_ne!(nothing.code, 0, "an empty text is kept: {nothing:?}");
}

#[test]
fn words_of_danger_bring_help_before_anything_else() {
    let machine = Machine::fresh();
    let bearing = Terminal::at(&machine);
    let ran = bearing.run(&["happened", "I want to die"]);
    let said = ran.done();
    let first = said
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    assert!(!first.contains("Kept"), "help comes first: {said}");
    assert!(said.contains("You do not have to be alone"), "{said}");
    for offer in ["One small step", "Wash one cup"] {
        assert!(!said.contains(offer), "no step is offered: {said}");
    }
    let listed = bearing.run(&["list", "setbacks"]);
    assert!(
        listed.done().contains("I want to die"),
        "the words are kept: {listed:?}"
    );
}

#[test]
fn a_passphrase_locks_and_a_wrong_one_loses_nothing() {
    let machine = Machine::fresh();
    let bearing = Terminal::at(&machine);
    bearing.run(&["happened", "I didn't get the job"]).done();
    let mut setting = bearing.sit_down(&["passphrase", "--without-words"]);
    setting.see("New passphrase:");
    setting.type_line("a long ferry to the island");
    setting.see("The same once more:");
    setting.type_line("a long ferry to the island");
    assert_eq!(setting.end().code, 0);

    let mut wrong = bearing.sit_down(&["list"]);
    wrong.see("Passphrase:");
    wrong.type_line("not the ferry at all");
    let wrong = wrong.end();
    assert_eq!(wrong.code, 1, "{wrong:?}");
    assert!(
        !wrong.out.contains("not the ferry at all"),
        "the passphrase is shown: {wrong:?}"
    );

    let mut right = bearing.sit_down(&["list"]);
    right.see("Passphrase:");
    right.type_line("a long ferry to the island");
    right.see("I didn't get the job");
    assert_eq!(right.end().code, 0);
    // Without a terminal to ask in, it says so and stops; help opens all the same.
    assert_eq!(bearing.run(&["list"]).code, 1);
    bearing.run(&["help-now"]).done();
}

#[test]
fn twenty_programs_write_at_once_and_nothing_is_lost() {
    let machine = Machine::fresh();
    let machine = &machine;
    std::thread::scope(|scope| {
        let writers: Vec<_> = (0..20)
            .map(|at| {
                scope.spawn(move || {
                    Terminal::at(machine).run(&["happened", &format!("Said by writer {at}.")])
                })
            })
            .collect();
        for writer in writers {
            writer.join().unwrap().done();
        }
    });
    let listed = Terminal::at(machine).run(&["list", "setbacks"]);
    for at in 0..20 {
        assert!(
            listed.done().contains(&format!("Said by writer {at}.")),
            "{listed:?}"
        );
    }
}

#[test]
fn a_damaged_database_is_told_and_left_as_it_is() {
    let machine = Machine::fresh();
    let bearing = Terminal::at(&machine);
    bearing.run(&["happened", "I didn't get the job"]).done();
    let database = std::fs::read_dir(machine.data())
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .find(|path| std::fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"SQLite format 3\0")))
        .expect("a database in the data directory");
    // Its log is taken in first: what the log holds would cover the damage.
    let open = rusqlite::Connection::open(&database).unwrap();
    open.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
    drop(open);
    let mut bytes = std::fs::read(&database).unwrap();
    for byte in bytes.iter_mut().skip(100).take(4000) {
        *byte = 0xa5;
    }
    std::fs::write(&database, &bytes).unwrap();
    let ran = bearing.run(&["list"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(
        ran.err.contains(&*database.to_string_lossy()),
        "which file, and what to do: {ran:?}"
    );
    assert_eq!(
        std::fs::read(&database).unwrap(),
        bytes,
        "it was left as it is"
    );
}

#[test]
fn everything_is_exported_readable() {
    let machine = Machine::fresh();
    let bearing = Terminal::at(&machine);
    bearing.run(&["happened", "I didn't get the job"]).done();
    assert!(
        bearing
            .run(&["export"])
            .done()
            .contains("I didn't get the job")
    );
    let folder = machine.path().join("home/out");
    bearing
        .run(&["export", "--markdown", &folder.to_string_lossy()])
        .done();
    let written = std::fs::read_dir(folder).unwrap().count();
    assert!(written > 0, "no file was written");
}
