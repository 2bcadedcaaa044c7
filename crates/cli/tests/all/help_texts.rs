//! The command line as it explains itself: every help text is a snapshot, worded as Bearing
//! speaks.

use words::wording::{HOLE, objections};

use crate::machine::Machine;

const VERBS: [&[&str]; 27] = [
    &[],
    &["happened"],
    &["now"],
    &["step"],
    &["step", "do"],
    &["step", "smaller"],
    &["step", "plan"],
    &["moment"],
    &["list"],
    &["show"],
    &["undo"],
    &["delete"],
    &["restore"],
    &["export"],
    &["people"],
    &["people", "add"],
    &["settings"],
    &["passphrase"],
    &["words"],
    &["unlock"],
    &["lock"],
    &["open"],
    &["help-now"],
    &["completions"],
    &["man"],
    &["help"],
    &["name"],
];

fn help_of(machine: &Machine, verb: &[&str]) -> String {
    machine.run(&[verb, &["--help"]].concat()).done().to_owned()
}

#[test]
fn the_help_texts() {
    let machine = Machine::fresh();
    let mut all = String::new();
    for verb in VERBS.iter().filter(|verb| **verb != ["help"]) {
        all += &format!(
            "$ bearing {}\n{}\n",
            [*verb, &["--help"]].concat().join(" "),
            help_of(&machine, verb)
        );
    }
    insta::assert_snapshot!(all);
}

#[test]
fn the_help_texts_are_worded_as_bearing_speaks() {
    let machine = Machine::fresh();
    for verb in VERBS.iter().filter(|verb| **verb != ["help"]) {
        // The list goes by the name it has for programs.
        let help = help_of(&machine, verb).replace("setbacks", &HOLE.to_string());
        let found: Vec<String> = objections(&help).iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "{verb:?}: {found:?}");
    }
}

#[test]
fn the_short_help_fits_a_screen() {
    let help = Machine::fresh().run(&["-h"]);
    assert!(help.done().lines().count() <= 40, "{}", help.out);
}

#[test]
fn man_pages_and_completions_know_every_verb() {
    let machine = Machine::fresh();
    let page = machine.run(&["man"]);
    for section in [
        ".SH NAME",
        ".SH SYNOPSIS",
        ".SH ENVIRONMENT",
        ".SH FILES",
        ".SH \"EXIT STATUS\"",
    ] {
        assert!(page.done().contains(section), "{section}: {}", page.out);
    }
    let folder = machine.path().join("home/man");
    machine.run(&["man", &folder.display().to_string()]).done();
    for verb in VERBS
        .iter()
        .filter(|verb| !matches!(verb, [] | ["name"] | ["help"]))
    {
        let name = format!("bearing-{}.1", verb.join("-"));
        assert!(folder.join(&name).exists(), "{name} is missing");
        for shell in ["bash", "zsh", "fish"] {
            let script = machine.run(&["completions", shell]);
            assert!(
                script.done().contains(verb[verb.len() - 1]),
                "{shell}: {verb:?}"
            );
        }
    }
}
