//! Where a text comes from.

use crate::machine::{Machine, files};
use crate::terminal;

#[test]
fn a_text_comes_by_standard_input_with_a_dash() {
    let machine = Machine::fresh();
    machine
        .run_with(
            &["happened", "-"],
            "First line\n\nSecond ’line’ – with signs\n",
        )
        .done();
    let json = machine.run(&["--json", "list", "setbacks"]).json();
    assert_eq!(
        json["setbacks"][0]["what"],
        "First line\n\nSecond ’line’ – with signs"
    );
    machine.run_with(&["moment", "-"], "a moment").done();
    let empty = machine.run_with(&["happened", "-"], " \n\n");
    assert!(empty.failed(1).contains("nothing was kept"), "{empty:?}");
}

#[test]
fn without_a_terminal_a_missing_text_is_wrong_usage() {
    let machine = Machine::fresh();
    for verb in ["happened", "moment"] {
        let ran = machine.run_with(&[verb], "this is not read");
        assert!(
            ran.failed(2).contains(&format!("`bearing {verb} -`")),
            "{ran:?}"
        );
    }
    assert!(!machine.data().exists());
}

#[test]
fn an_empty_text_keeps_nothing() {
    let machine = Machine::fresh();
    for arguments in [
        &["happened", ""][..],
        &["happened", "  "],
        &["moment", " "],
        &["step", "do", " "],
    ] {
        let ran = machine.run(arguments);
        assert!(ran.failed(1).contains("no words"), "{arguments:?}: {ran:?}");
    }
    assert!(
        machine.run(&["--json", "list"]).json()["setbacks"]
            .as_array()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn the_editor_writes_a_text_in_a_private_place_that_is_gone_afterwards() {
    if !terminal::is_there() {
        return;
    }
    let machine = Machine::fresh().editor(
        "cp \"$1\" ~/before; stat -c %a \"$1\" \"$(dirname \"$1\")\" > ~/modes; dirname \"$1\" > ~/where\n\
         printf 'Said in the editor\\n\\non two lines\\n# a note\\n' > \"$1\"\n\
         cp \"$1\" \"$1~\"",
    );
    let (code, seen) = machine.sit_down(&["happened"]).end();
    assert_eq!(code, 0, "{seen}");
    let home =
        |name: &str| std::fs::read_to_string(machine.path().join("home").join(name)).unwrap();
    assert_eq!(home("modes"), "600\n700\n");
    assert!(home("where").starts_with(&machine.path().join("run").display().to_string()));
    assert!(
        home("before").contains("# Say it as it is."),
        "{}",
        home("before")
    );
    let json = machine.run(&["--json", "list", "setbacks"]).json();
    assert_eq!(
        json["setbacks"][0]["what"],
        "Said in the editor\n\non two lines"
    );
    assert!(
        files(&machine.path().join("run")).is_empty(),
        "something was left"
    );
    assert!(
        files(&machine.path().join("tmp")).is_empty(),
        "something was left"
    );
}

#[test]
fn an_editor_that_leaves_no_words_keeps_nothing() {
    if !terminal::is_there() {
        return;
    }
    for script in [
        "true",
        ": > \"$1\"",
        "printf '\\n\\n# only notes\\n' > \"$1\"",
    ] {
        let machine = Machine::fresh().editor(script);
        let (code, seen) = machine.sit_down(&["moment"]).end();
        assert_eq!(code, 1, "{script}: {seen}");
        assert!(seen.contains("nothing was kept"), "{script}: {seen}");
        assert!(
            machine.run(&["--json", "list"]).json()["moments"]
                .as_array()
                .unwrap()
                .is_empty()
        );
    }
}

#[test]
fn words_of_an_editor_that_breaks_are_a_draft_and_go_on_from_there() {
    if !terminal::is_there() {
        return;
    }
    let machine = Machine::fresh().editor("printf 'half a sentence\\n' > \"$1\"; exit 3");
    let (code, seen) = machine.sit_down(&["happened"]).end();
    assert_eq!(code, 1, "{seen}");
    assert!(seen.contains("kept as a sealed draft"), "{seen}");
    assert!(machine.run(&[]).done().contains("Words you had begun"));
    assert!(
        machine.run(&["--json", "list"]).json()["setbacks"]
            .as_array()
            .unwrap()
            .is_empty()
    );

    // Left as it was, it stays a draft.
    let machine = machine.editor("true");
    let (code, seen) = machine.sit_down(&["happened"]).end();
    assert_eq!(code, 1, "{seen}");
    assert!(seen.contains("They stay as a draft"), "{seen}");

    let machine = machine.editor("sed -i '1s/$/, and the rest/' \"$1\"");
    let (code, seen) = machine.sit_down(&["happened"]).end();
    assert_eq!(code, 0, "{seen}");
    let json = machine.run(&["--json", "list", "setbacks"]).json();
    assert_eq!(json["setbacks"][0]["what"], "half a sentence, and the rest");
    assert!(!machine.run(&[]).done().contains("Words you had begun"));
}

#[test]
fn an_editor_that_is_not_there_is_named() {
    if !terminal::is_there() {
        return;
    }
    let machine = Machine::fresh().with("EDITOR", "no-such-editor");
    let (code, seen) = machine.sit_down(&["happened"]).end();
    assert_eq!(code, 1, "{seen}");
    assert!(
        seen.contains("no-such-editor could not be started"),
        "{seen}"
    );
    let (code, seen) = Machine::fresh().sit_down(&["happened"]).end();
    assert_eq!(code, 1, "{seen}");
    assert!(
        seen.contains("No editor is set") && seen.contains("`bearing happened -`"),
        "{seen}"
    );
}
