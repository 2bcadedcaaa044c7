//! Words of danger bring help before anything else, whatever verb they come by, and no step.

use crate::machine::{Machine, Ran};
use crate::terminal;

const CARD: &str = "You do not have to be alone";

#[track_caller]
fn card_first(ran: &Ran) {
    let first = ran.done().lines().next().unwrap_or_default();
    assert!(first.contains(CARD), "help is not first: {ran:?}");
    assert!(
        !ran.out.contains("One small step"),
        "a step was offered: {ran:?}"
    );
    assert!(ran.out.contains("`bearing help-now`"), "{ran:?}");
}

#[test]
fn every_text_that_is_typed_is_read() {
    let machine = Machine::fresh();
    machine.run(&["happened", "nothing much"]).done();
    let id = machine.newest("setbacks");
    for arguments in [
        &["happened", "I want to die"][..],
        &["happened", "a bad day", "--voice", "i want to die"],
        &["happened", "a bad day", "--lost", "other:i want to die"],
        &[
            "happened",
            "a bad day",
            "--against",
            "expectation:i want to die",
        ],
        &["happened", "a bad day", "--feeling", "i want to die"],
        &["moment", "I want to die"],
        &["now", "I want to die", "--about", &id],
        &["step", "do", "I want to die"],
        &["step", "plan", "sit down", "--after-i", "I want to die"],
        &["step", "plan", "I want to die", "--at", "tomorrow 9:00"],
        &[
            "people",
            "add",
            "Anna",
            "--note",
            "knows that I want to die",
        ],
    ] {
        card_first(&machine.run(arguments));
    }
    card_first(&machine.run_with(&["happened", "-"], "It is late.\nI want to die.\n"));
}

#[test]
fn the_card_comes_before_the_passphrase_is_asked_for_and_even_if_nothing_can_be_kept() {
    let machine = Machine::fresh();
    std::fs::create_dir_all(machine.data()).unwrap();
    std::fs::write(machine.journal(), "this is no journal").unwrap();
    let ran = machine.run(&["happened", "I want to die"]);
    assert!(ran.out.contains(CARD), "{ran:?}");
    assert!(
        ran.failed(1).contains("I want to die"),
        "the words are given back: {ran:?}"
    );
}

#[test]
fn with_json_the_card_is_a_field_and_no_step_is_there() {
    let machine = Machine::fresh();
    let json = machine.run(&["--json", "happened", "I want to die"]).json();
    assert_eq!(json["help"]["reading"], "card");
    assert_eq!(json["help"]["about"], "wish-to-die");
    assert!(
        json["help"]["lines"]
            .as_array()
            .is_some_and(|lines| !lines.is_empty()),
        "{json}"
    );
    assert!(json.get("step").is_none(), "{json}");
    assert_eq!(json["entry"]["what"], "I want to die");
}

#[test]
fn own_people_stand_on_the_card_before_the_lines() {
    let machine = Machine::fresh();
    machine
        .run(&["people", "add", "Anna", "--phone", "0171 1234"])
        .done();
    let ran = machine.run(&["happened", "I want to die"]);
    let at = |words: &str| {
        ran.done()
            .find(words)
            .unwrap_or_else(|| panic!("{words}: {ran:?}"))
    };
    assert!(at("Anna, 0171 1234") < at("One thing, now:"));
    assert!(at("One thing, now:") < at("116 123"));
}

#[test]
fn a_phrase_that_is_turned_round_brings_one_quiet_line_and_the_step() {
    let machine = Machine::fresh();
    let ran = machine.run(&["happened", "I would never hurt myself"]);
    assert!(ran.done().starts_with("If it is about you"), "{ran:?}");
    assert!(ran.out.contains("One small step"), "{ran:?}");
}

#[test]
fn figures_of_speech_bring_nothing() {
    let machine = Machine::fresh();
    for text in [
        "I nearly died of embarrassment",
        "this deadline is killing me",
    ] {
        let json = machine.run(&["--json", "happened", text]).json();
        assert!(json.get("help").is_none(), "{json}");
        assert!(json.get("step").is_some(), "{json}");
    }
}

#[test]
fn for_a_day_today_says_where_help_is() {
    let machine = Machine::fresh();
    machine.run(&["happened", "I want to die"]).done();
    let today = machine.run(&[]);
    assert!(
        today
            .done()
            .lines()
            .next()
            .unwrap()
            .contains("`bearing help-now`"),
        "{today:?}"
    );
    let id = machine.newest("setbacks");
    machine.run(&["settings", "--not-about-that", &id]).done();
    assert!(!machine.run(&[]).done().contains("help-now"));
    // The same words do not bring it again; others do.
    let again = machine.run(&["happened", "i want to DIE"]);
    assert!(!again.done().contains(CARD), "{again:?}");
    card_first(&machine.run(&["happened", "i want to die tonight"]));
}

#[test]
fn the_card_has_a_switch_and_help_has_none() {
    let machine = Machine::fresh();
    machine.run(&["settings", "--help-card", "off"]).done();
    let ran = machine.run(&["happened", "I want to die"]);
    assert!(!ran.done().contains(CARD), "{ran:?}");
    assert!(
        machine
            .run(&["help-now"])
            .done()
            .contains("One thing, now:")
    );
    machine.run(&["settings", "--help-card", "on"]).done();
    card_first(&machine.run(&["happened", "I want to die"]));
}

#[test]
fn where_standard_output_is_caught_the_card_is_seen_on_the_terminal_too() {
    if !terminal::is_there() {
        return;
    }
    let machine = Machine::fresh();
    let program = env!("CARGO_BIN_EXE_bearing");
    // A shell in the terminal catches what the program prints, as a script would.
    let script = format!(
        "caught=$('{program}' happened 'I want to die'); printf '%s' \"$caught\" > ~/caught"
    );
    let machine = machine.editor(&script);
    let (code, seen) = machine.sit_down_at("home/editor").end();
    assert_eq!(code, 0, "{seen}");
    assert!(seen.contains(CARD), "{seen}");
    let caught = std::fs::read_to_string(machine.path().join("home/caught")).unwrap();
    assert!(caught.contains(CARD), "{caught}");
}

#[test]
fn help_opens_whatever_else_is_wrong() {
    let machine = Machine::fresh();
    std::fs::create_dir_all(machine.data()).unwrap();
    std::fs::write(machine.journal(), "this is no journal").unwrap();
    let help = machine.run(&["help-now"]);
    for words in ["116 123", "One thing, now:", "What you could say:", "as of"] {
        assert!(help.done().contains(words), "{words}: {help:?}");
    }
    let nowhere = Machine::fresh().with("LANG", "C");
    let help = nowhere.run(&["help-now"]);
    assert!(help.done().contains("findahelpline.com"), "{help:?}");
    let wrong = nowhere.run(&["help-now", "--country", "XX"]);
    assert!(wrong.failed(2).contains("XX"), "{wrong:?}");
}
