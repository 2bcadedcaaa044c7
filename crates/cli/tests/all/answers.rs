//! Answers for programs: one JSON object each, as docs/json.md says, and nothing else on standard
//! output; plain text without colour for people.

use serde_json::Value;

use crate::machine::Machine;

/// Every verb that answers by itself, with the fields its answer must have.
#[test]
fn every_verb_answers_with_json_and_the_fields_of_the_document() {
    let document =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/json.md"))
            .unwrap();
    let machine = Machine::fresh();
    machine.run(&["happened", "the tent leaked"]).done();
    let id = machine.newest("setbacks");
    let step = {
        let json = machine.run(&["--json", "step"]).json();
        json["steps"][0]["name"].as_str().unwrap().to_owned()
    };
    let out = machine.path().join("home/out").display().to_string();
    let pages = machine.path().join("home/man").display().to_string();
    for (arguments, fields) in [
        (&[][..], &["draft", "help_was_shown"][..]),
        (&["happened", "again"], &["id", "entry", "step"]),
        (
            &["now", "lighter", "--about", &id],
            &["id", "entry", "about"],
        ),
        (&["step"], &["steps"]),
        (&["step", "smaller", &step], &["step"]),
        (&["step", "do", &step, "--after", "5"], &["id", "entry"]),
        (
            &["step", "plan", &step, "--after-i", "wake up"],
            &["id", "entry"],
        ),
        (&["moment", "one"], &["id", "entry"]),
        (&["list"], &["setbacks", "steps", "moments"]),
        (&["list", "bin"], &["bin"]),
        (&["show", &id], &["entry", "readings", "done_since"]),
        (&["delete", &id], &["id"]),
        (&["restore", &id], &["id", "entry"]),
        (&["undo"], &["undone", "left", "touched"]),
        (&["people", "add", "Anna"], &["id", "entry"]),
        (&["people"], &["people"]),
        (
            &["settings"],
            &["journal", "passphrase", "words", "help_card", "day_starts"],
        ),
        (&["help-now"], &["help"]),
        (&["lock"], &["passphrase"]),
        (&["unlock"], &["passphrase"]),
        (&["export", "--markdown", &out], &["folder", "files"]),
        (&["man", &pages], &["folder"]),
    ] {
        let json = machine.run(&[&["--json"], arguments].concat()).json();
        assert_eq!(json["schema"], 1, "{arguments:?}: {json}");
        let did = json["did"].as_str().unwrap();
        assert!(
            document.contains(&format!("`{did}`")),
            "{did} is not in docs/json.md"
        );
        for field in fields {
            assert!(
                json.get(field).is_some(),
                "{field} is missing: {arguments:?}: {json}"
            );
        }
        for field in json.as_object().unwrap().keys() {
            assert!(
                document.contains(&format!("`{field}`")),
                "{field} is not in docs/json.md"
            );
        }
    }
}

#[test]
fn a_failure_is_an_object_on_standard_error() {
    let machine = Machine::fresh();
    let document =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/json.md"))
            .unwrap();
    for (arguments, code, exit) in [
        (&["show", "ffff"][..], "unknown-id", 1),
        (&["happened", " "], "empty", 1),
        (&["happened", "x", "--when", "on a blue moon"], "usage", 2),
        (
            &["--data-dir", "/dev/null/x", "happened", "x"],
            "refused",
            1,
        ),
    ] {
        let ran = machine.run(&[&["--json"], arguments].concat());
        let json: Value = serde_json::from_str(ran.failed(exit)).unwrap();
        assert_eq!(json["error"]["code"], code, "{arguments:?}: {json}");
        assert!(json["error"]["message"].is_string());
        assert!(ran.out.is_empty(), "{ran:?}");
        assert!(
            document.contains(&format!("`{code}`")),
            "{code} is not in docs/json.md"
        );
    }
}

#[test]
fn no_answer_has_colour_or_control_signs() {
    let machine = Machine::fresh()
        .with("CLICOLOR_FORCE", "1")
        .with("TERM", "xterm-256color");
    for arguments in [
        &["happened", "the tent leaked"][..],
        &[],
        &["step"],
        &["list"],
        &["help-now"],
        &["--help"],
        &["help", "step"],
        &["no-such-verb"],
        &["settings"],
    ] {
        let ran = machine.run(arguments);
        let said = format!("{}{}", ran.out, ran.err);
        assert!(
            said.chars().all(|sign| sign == '\n' || !sign.is_control()),
            "{arguments:?}: {said:?}"
        );
    }
}

#[test]
fn words_with_control_signs_cannot_steer_the_terminal() {
    let machine = Machine::fresh();
    machine
        .run(&["happened", "a \u{1b}[31mred\u{7} tent\u{9b}2J"])
        .done();
    let id = machine.newest("setbacks");
    for arguments in [&["list"][..], &["show", &id], &["delete", &id]] {
        let ran = machine.run(arguments);
        assert!(
            ran.done()
                .chars()
                .all(|sign| sign == '\n' || !sign.is_control()),
            "{ran:?}"
        );
    }
    // What was typed is kept as it was typed.
    machine.run(&["restore", &id]).done();
    let json = machine.run(&["--json", "show", &id]).json();
    assert_eq!(json["entry"]["what"], "a \u{1b}[31mred\u{7} tent\u{9b}2J");
}

#[test]
fn the_answer_to_the_same_question_is_the_same() {
    let machine = Machine::fresh();
    machine.run(&["happened", "the tent leaked"]).done();
    for arguments in [&["list"][..], &["--json", "list"], &["settings"]] {
        assert_eq!(machine.run(arguments).out, machine.run(arguments).out);
    }
}
