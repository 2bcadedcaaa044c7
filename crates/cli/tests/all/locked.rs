//! Passphrase, twelve words, and the system's keyring. Each key takes its time on purpose, so
//! these are few and long.

use crate::machine::{Machine, Ran, contents};
use crate::terminal::{self, Sitting};

const PASSPHRASE: &str = "a long ferry to the island";

/// Sets a passphrase as a script does.
#[track_caller]
fn set(machine: &Machine) -> Ran {
    let twice = format!("{PASSPHRASE}\n{PASSPHRASE}\n");
    let ran = machine.run_with(&["passphrase", "--without-words"], &twice);
    assert!(ran.done().contains("asks for the passphrase"), "{ran:?}");
    ran
}

#[test]
fn a_passphrase_closes_the_journal_and_opens_it_again() {
    let machine = Machine::fresh();
    machine.run(&["happened", "the tent leaked"]).done();
    let ran = set(&machine);
    // Past plain words only.
    assert!(ran.err.contains("nobody can open this journal"), "{ran:?}");
    assert!(
        !machine.data().join("device.key").exists(),
        "a key was left"
    );

    let none = machine.run(&["list"]);
    assert!(none.failed(1).contains("no terminal to ask"), "{none:?}");
    let before = contents(&machine);
    let wrong = machine.run_with(&["list"], "not the ferry at all\n");
    assert!(
        wrong
            .failed(1)
            .contains("does not open this journal. Nothing is lost"),
        "{wrong:?}"
    );
    assert!(!wrong.err.contains("ferry"), "{wrong:?}");
    assert_eq!(
        contents(&machine),
        before,
        "a wrong passphrase changed something"
    );

    let right = machine.run_with(&["list"], &format!("{PASSPHRASE}\n"));
    assert!(right.done().contains("the tent leaked"), "{right:?}");
    // Words on the command line are given back where nobody can be asked.
    let lost = machine.run(&["happened", "the second tent leaked"]);
    assert!(
        lost.failed(1).contains("the second tent leaked"),
        "{lost:?}"
    );
    // One step is there all the same, and help asks nobody.
    let today = machine.run(&[]);
    assert_eq!(today.code, 1, "{today:?}");
    assert!(
        today.out.contains("Locked or not: one small step"),
        "{today:?}"
    );
    let help = machine.run(&["help-now"]);
    assert!(help.done().contains("behind the lock"), "{help:?}");
    let card = machine.run(&["happened", "I want to die"]);
    assert!(card.out.contains("You do not have to be alone"), "{card:?}");
    assert_eq!(card.code, 1);

    let removed = machine.run_with(&["passphrase", "--remove"], &format!("{PASSPHRASE}\n"));
    assert!(removed.done().contains("taken away"), "{removed:?}");
    assert!(machine.run(&["list"]).done().contains("the tent leaked"));
}

#[test]
fn short_or_differing_passphrases_change_nothing() {
    let machine = Machine::fresh();
    machine.run(&["happened", "the tent leaked"]).done();
    let before = contents(&machine);
    for (typed, says) in [
        ("short\nshort\n", "At least 8"),
        ("a long ferry\na long fairy\n", "not the same"),
        ("a long ferry\n", "no terminal to ask"),
        ("", "no terminal to ask"),
    ] {
        let ran = machine.run_with(&["passphrase", "--without-words"], typed);
        assert!(ran.failed(1).contains(says), "{typed:?}: {ran:?}");
    }
    assert_eq!(contents(&machine), before);
}

/// What stands after a number in the list of twelve.
fn word(list: &str, number: &str) -> String {
    let line = list.lines().map(str::trim).find_map(|line| {
        let (at, word) = line.split_once("  ")?;
        (at.trim() == number).then(|| word.trim().to_owned())
    });
    line.unwrap_or_else(|| panic!("no word {number} in {list}"))
}

#[track_caller]
fn give_back(sitting: &mut Sitting, list: &str) {
    for _ in 0..3 {
        sitting.see("Word ");
        let number = sitting.see(":");
        sitting.type_line(&word(list, &number));
    }
}

#[test]
fn in_a_terminal_nothing_typed_is_shown_and_the_twelve_words_are_asked_back() {
    if !terminal::is_there() {
        return;
    }
    let machine = Machine::fresh();
    machine.run(&["happened", "the tent leaked"]).done();
    let mut sitting = machine.sit_down(&["passphrase"]);
    sitting.see("New passphrase:");
    sitting.type_line(PASSPHRASE);
    sitting.see("once more:");
    sitting.type_line(PASSPHRASE);
    let list = sitting.see("Three of them");
    // A wrong one is told, and may be tried again.
    sitting.see("Word ");
    let number = sitting.see(":");
    sitting.type_line("zzz");
    sitting.see("is another one. Nothing is lost");
    sitting.see("Word ");
    assert_eq!(sitting.see(":"), number);
    sitting.type_line(&word(&list, &number));
    for _ in 0..2 {
        sitting.see("Word ");
        let number = sitting.see(":");
        sitting.type_line(&word(&list, &number));
    }
    let (code, seen) = sitting.end();
    assert_eq!(code, 0, "{seen}");
    assert!(!seen.contains("ferry"), "the passphrase was shown: {seen}");

    let all: Vec<String> = (1..=12)
        .map(|number| word(&list, &number.to_string()))
        .collect();
    let words = all.join(" ");
    let checked = machine.run_with(&["words", "--check"], &format!("{words}\n"));
    assert!(checked.done().contains("They are right"), "{checked:?}");
    let swapped = [&all[1..], &all[..1]].concat().join(" ");
    assert_eq!(machine.run_with(&["words", "--check"], &swapped).code, 1);
    let unknown = machine.run_with(
        &["words", "--check"],
        &format!("{} zzz", all[..11].join(" ")),
    );
    assert!(unknown.failed(1).contains("Word 12"), "{unknown:?}");

    // Forgotten: the words open it, and a new passphrase takes the place of the old one.
    let new = "another ferry, another island";
    let typed = format!("{words}\n{new}\n{new}\n");
    let forgotten = machine.run_with(&["passphrase", "--forgotten"], &typed);
    assert!(
        forgotten.done().contains("twelve words stay"),
        "{forgotten:?}"
    );
    let right = machine.run_with(&["list"], &format!("{new}\n"));
    assert!(right.done().contains("the tent leaked"), "{right:?}");
    let old = machine.run_with(&["list"], &format!("{PASSPHRASE}\n"));
    assert_eq!(old.code, 1, "{old:?}");
}

#[test]
fn giving_up_in_the_middle_changes_nothing_and_leaves_the_terminal_as_it_was() {
    if !terminal::is_there() {
        return;
    }
    let machine = Machine::fresh();
    machine.run(&["happened", "the tent leaked"]).done();
    let before = contents(&machine);
    let program = env!("CARGO_BIN_EXE_bearing");
    let machine = machine.editor(&format!(
        "stty -a > ~/before; '{program}' passphrase; echo \"it ended with $?\"; stty -a > ~/after"
    ));
    let mut sitting = machine.sit_down_at("home/editor");
    sitting.see("New passphrase:");
    sitting.type_line("a long fer\u{3}");
    sitting.see("Nothing was typed, so nothing was done.");
    sitting.see("it ended with 1");
    let (_, seen) = sitting.end();
    assert!(!seen.contains("ferr"), "{seen}");
    let home = |name: &str| std::fs::read(machine.path().join("home").join(name)).unwrap();
    assert_eq!(home("before"), home("after"));
    assert_eq!(contents(&machine), before);
}

#[test]
fn the_words_open_a_journal_whose_key_is_gone_and_put_a_key_back() {
    if !terminal::is_there() {
        return;
    }
    let machine = Machine::fresh();
    machine.run(&["happened", "the tent leaked"]).done();
    let mut sitting = machine.sit_down(&["words"]);
    let list = sitting.see("Three of them");
    give_back(&mut sitting, &list);
    let (code, seen) = sitting.end();
    assert_eq!(code, 0, "{seen}");
    let all: Vec<String> = (1..=12)
        .map(|number| word(&list, &number.to_string()))
        .collect();

    std::fs::remove_file(machine.data().join("device.key")).unwrap();
    let gone = machine.run(&["list"]);
    assert_eq!(gone.code, 1, "{gone:?}");
    assert!(gone.err.contains("twelve words open it too"), "{gone:?}");
    let back = machine.run_with(&["list"], &format!("{}\n", all.join(" ")));
    assert!(back.done().contains("the tent leaked"), "{back:?}");
    assert!(machine.run(&["list"]).done().contains("the tent leaked"));
}

#[test]
fn unlocked_for_a_while_no_command_asks_until_it_is_locked() {
    let machine = Machine::fresh();
    let nothing = machine.run(&["unlock"]);
    assert!(
        nothing.done().contains("There is no passphrase"),
        "{nothing:?}"
    );
    machine.run(&["happened", "the tent leaked"]).done();
    set(&machine);
    let other = Machine::fresh();
    other.run(&["happened", "elsewhere"]).done();
    set(&other);

    let typed = format!("{PASSPHRASE}\n");
    let unlocked = machine.run_with(&["unlock", "--for", "2m"], &typed);
    if unlocked.err.contains("no keyring") {
        assert_eq!(unlocked.code, 1, "{unlocked:?}");
        eprintln!("not run: {}", unlocked.err);
        return;
    }
    assert!(
        unlocked.done().contains("Open for 2 minutes"),
        "{unlocked:?}"
    );
    assert!(machine.run(&["list"]).done().contains("the tent leaked"));
    machine.run(&["happened", "the second tent leaked"]).done();
    // Two data folders never share a key.
    assert_eq!(other.run(&["list"]).code, 1);
    // What guards the passphrase asks for it again.
    assert_eq!(machine.run(&["passphrase", "--remove"]).code, 1);
    assert!(machine.run(&["lock"]).done().contains("Locked."));
    assert!(machine.run(&["lock"]).done().contains("locked already"));
    assert_eq!(machine.run(&["list"]).code, 1);

    machine.run_with(&["unlock", "--for", "1s"], &typed).done();
    let mut asked = machine.run(&["list"]);
    // It goes by itself; how soon after its second is the kernel's affair.
    for _ in 0..100 {
        if asked.code == 1 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
        asked = machine.run(&["list"]);
    }
    assert_eq!(asked.code, 1, "{asked:?}");
}
