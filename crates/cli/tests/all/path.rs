//! The whole way through a day in the terminal: every verb, in the order somebody meets them.

use serde_json::Value;

use crate::machine::Machine;

#[test]
fn a_fresh_machine_shows_the_field_and_a_step_and_makes_nothing() {
    let machine = Machine::fresh();
    let ran = machine.run(&[]);
    let field = ran.done().find("Something happened?");
    let step = ran.done().find("One small step, if you want one:");
    assert!(field.is_some() && field < step, "{ran:?}");
    assert!(!machine.data().exists(), "looking made a folder");
    for looking in [
        &["list"][..],
        &["step"],
        &["settings"],
        &["people"],
        &["help-now"],
        &["export"],
    ] {
        machine.run(looking).done();
    }
    assert!(!machine.data().exists(), "looking made a folder");
}

#[test]
fn what_happened_leads_to_one_step_and_stays() {
    let machine = Machine::fresh();
    let ran = machine.run(&[
        "happened",
        "I didn't get the job",
        "--lost",
        "opportunity",
        "--lost",
        "other:the move",
        "--against",
        "expectation:my father",
        "--feeling",
        "shame:7",
        "--feeling",
        "sadness",
        "--feeling",
        "like a wet dog:3",
        "--sting",
        "8",
        "--when",
        "yesterday",
        "--voice",
        "you always do this",
    ]);
    assert!(ran.done().starts_with("Kept, as "), "{ran:?}");
    assert!(
        ran.out.contains("One small step, if you want one:"),
        "{ran:?}"
    );

    let id = machine.newest("setbacks");
    let shown = machine.run(&["show", &id]);
    for words in [
        "I didn't get the job",
        "happened yesterday",
        "an opportunity and the move",
        "what somebody expects",
        "my father",
        "shame, 7 of 10",
        "sadness",
        "like a wet dog, 3 of 10",
        "sting 8 of 10",
        "you always do this",
    ] {
        assert!(
            shown.done().contains(words),
            "{words} is missing: {shown:?}"
        );
    }
    let json = machine.run(&["--json", "show", &id]).json();
    assert_eq!(json["entry"]["what"], "I didn't get the job");
    assert_eq!(json["readings"][0]["sting"], 8);
    // `name` is the same verb.
    machine.run(&["name", "It rained on the tent"]).done();
    assert_eq!(
        machine.run(&["--json", "list", "setbacks"]).json()["setbacks"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
}

#[test]
fn a_step_is_suggested_made_smaller_done_and_planned_by_its_name() {
    let machine = Machine::fresh();
    let suggested = machine
        .run(&[
            "--json", "step", "--energy", "little", "--place", "home", "--why",
        ])
        .json();
    let steps = suggested["steps"].as_array().unwrap();
    assert_eq!(steps.len(), 3, "{suggested}");
    let name = steps[0]["name"].as_str().unwrap();
    assert!(!steps[0]["why"].as_array().unwrap().is_empty());

    let smaller = machine.run(&["--json", "step", "smaller", name]).json();
    let smaller = smaller["step"]["name"].as_str().unwrap().to_owned();
    assert_eq!(smaller, format!("{name}:1"));
    let done = machine.run(&["step", "do", &smaller, "--before", "3", "--after", "6"]);
    assert!(done.done().contains("3 before, 6 after"), "{done:?}");

    machine.run(&["step", "do", "Wash", "one", "cup"]).done();
    let planned = machine.run(&["step", "plan", name, "--after-i", "drink my coffee"]);
    assert!(
        planned.done().contains("After drink my coffee: "),
        "{planned:?}"
    );
    let today = machine.run(&[]);
    assert!(today.done().contains("Planned: "), "{today:?}");

    let id = machine.newest("steps");
    let ran = machine.run(&["step", "smaller", &id]);
    assert!(ran.done().starts_with("Smaller: "), "{ran:?}");
    machine.run(&["step", "do", &id, "--after", "5"]).done();
    let today = machine.run(&[]);
    assert!(!today.done().contains("Planned: "), "{today:?}");

    machine
        .run(&["step", "plan", "call Anna", "--at", "tomorrow 9:00"])
        .done();
    let listed = machine.run(&["list", "steps"]);
    for words in ["call Anna (planned)", "Wash one cup", "(3 before, 6 after)"] {
        assert!(listed.done().contains(words), "{words}: {listed:?}");
    }
}

#[test]
fn a_word_that_could_be_an_id_is_a_word_until_an_entry_has_it() {
    let machine = Machine::fresh();
    machine.run(&["step", "do", "feed"]).done();
    assert!(machine.run(&["list", "steps"]).done().contains("feed"));
    // With a digit in it, an id was meant.
    let err = machine.run(&["step", "do", "feed1"]);
    assert!(err.failed(1).contains("feed1"), "{err:?}");
    let err = machine.run(&["step", "smaller", "no-such-step"]);
    assert!(err.failed(1).contains("no-such-step"), "{err:?}");
}

#[test]
fn a_moment_keeps_its_kinds_and_its_vague_date() {
    let machine = Machine::fresh();
    let json = machine
        .run(&[
            "--json",
            "moment",
            "The night the boiler died I found the valve",
            "--kind",
            "surprised",
            "--kind",
            "learned",
            "--when",
            "spring 2019",
        ])
        .json();
    assert_eq!(
        json["entry"]["kinds"],
        serde_json::json!(["learned", "surprised"])
    );
    assert_eq!(
        json["entry"]["happened"],
        serde_json::json!({ "season": "spring", "year": 2019 })
    );
    let listed = machine.run(&["list", "moments"]);
    assert!(
        listed
            .done()
            .contains("spring 2019  The night the boiler died"),
        "{listed:?}"
    );
}

#[test]
fn undo_takes_back_one_change_after_another() {
    let machine = Machine::fresh();
    machine.run(&["happened", "one"]).done();
    machine.run(&["moment", "two"]).done();
    let list = |of: &str| {
        machine.run(&["--json", "list"]).json()[of]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!((list("setbacks"), list("moments")), (1, 1));
    let undone = machine.run(&["--json", "undo"]).json();
    assert_eq!(undone["undone"], "write-moment");
    assert_eq!((list("setbacks"), list("moments")), (1, 0));
    machine.run(&["undo"]).done();
    assert_eq!((list("setbacks"), list("moments")), (0, 0));
    assert!(machine.run(&["undo"]).failed(1).contains("nothing to undo"));
}

#[test]
fn the_bin_keeps_an_entry_and_gives_it_back() {
    let machine = Machine::fresh();
    machine.run(&["happened", "the tent leaked"]).done();
    let id = machine.newest("setbacks");
    let ran = machine.run(&["delete", &id]);
    assert!(
        ran.done().contains(&format!("`bearing restore {id}`")),
        "{ran:?}"
    );
    assert!(!machine.run(&["list"]).done().contains("the tent leaked"));
    assert!(machine.run(&["show", &id]).failed(1).contains(&id));
    assert!(
        machine
            .run(&["list", "bin"])
            .done()
            .contains("the tent leaked")
    );
    machine.run(&["restore", &id]).done();
    assert!(machine.run(&["list"]).done().contains("the tent leaked"));
    assert!(machine.run(&["restore", &id]).failed(1).contains(&id));
}

#[test]
fn how_it_is_now_hangs_on_what_happened() {
    let machine = Machine::fresh();
    assert!(
        machine
            .run(&["now", "better"])
            .failed(2)
            .contains("Nothing is asked")
    );
    machine
        .run(&["happened", "the tent leaked", "--sting", "7"])
        .done();
    let id = machine.newest("setbacks");
    machine
        .run(&["now", "a", "bit", "lighter", "--about", &id, "--sting", "4"])
        .done();
    machine.run(&["now", "--about", &id, "--not-again"]).done();
    let json = machine.run(&["--json", "show", &id]).json();
    let stings: Vec<_> = json["readings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["sting"].clone())
        .collect();
    assert!(stings.contains(&Value::from(4)), "{json}");
    assert_eq!(json["entry"]["not_asked_about"], true);
}

#[test]
fn everything_is_exported_as_json_and_as_markdown() {
    let machine = Machine::fresh();
    machine.run(&["happened", "the tent leaked"]).done();
    for arguments in [
        &["export"][..],
        &["export", "--json"],
        &["--json", "export"],
    ] {
        let json = machine.run(arguments).json();
        assert_eq!(json["format"], "bearing-journal");
        let shown = machine.run(&["--json", "list", "setbacks"]).json();
        assert_eq!(
            json["entries"][0], shown["setbacks"][0],
            "one form for both"
        );
    }
    let folder = machine.path().join("home/out");
    let out = folder.display().to_string();
    machine.run(&["export", "--markdown", &out]).done();
    let written = std::fs::read_to_string(folder.join("happened.md")).unwrap();
    assert!(written.contains("the tent leaked"), "{written}");
    // Nothing that lies in a folder is written over.
    let again = machine.run(&["export", "--markdown", &out]);
    assert!(again.failed(1).contains("not empty"), "{again:?}");
}

#[test]
fn people_stand_in_help_and_the_country_is_remembered() {
    let machine = Machine::fresh();
    machine
        .run(&[
            "people",
            "add",
            "Anna",
            "from",
            "work",
            "--phone",
            "0171 1234",
        ])
        .done();
    assert!(
        machine
            .run(&["people"])
            .done()
            .contains("Anna from work, 0171 1234")
    );
    let help = machine.run(&["help-now", "--country", "de"]);
    assert!(
        help.done().contains("Anna from work, 0171 1234"),
        "{help:?}"
    );
    let later = machine.run(&["--json", "help-now"]).json();
    assert_eq!(later["help"]["country"], "DE");
    assert_eq!(machine.run(&["--json", "settings"]).json()["country"], "DE");
    machine
        .run(&["settings", "--country", "FR", "--day-starts", "6"])
        .done();
    let settings = machine.run(&["--json", "settings"]).json();
    assert_eq!(
        (&settings["country"], &settings["day_starts"]),
        (&"FR".into(), &6.into())
    );
}

#[test]
fn two_data_folders_are_two_journals() {
    let machine = Machine::fresh();
    let other = machine.path().join("other").display().to_string();
    machine
        .run(&["--data-dir", &other, "happened", "over there"])
        .done();
    machine.run(&["happened", "over here"]).done();
    let there = machine.run(&["list", "--data-dir", &other]);
    assert!(there.done().contains("over there") && !there.out.contains("over here"));
    let by_environment = Machine::fresh().with("BEARING_DATA_DIR", &other);
    assert!(by_environment.run(&["list"]).done().contains("over there"));
}

#[test]
fn the_xdg_data_folder_is_used_where_one_is_named() {
    let machine = Machine::fresh();
    let xdg = machine.path().join("xdg").display().to_string();
    let machine = machine.with("XDG_DATA_HOME", &xdg);
    machine.run(&["happened", "here"]).done();
    assert!(machine.path().join("xdg/bearing/journal.sqlite").exists());
    assert!(!machine.data().exists());
}

#[cfg(unix)]
#[test]
fn the_journal_and_its_key_are_this_users_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let machine = Machine::fresh();
    machine.run(&["happened", "here"]).done();
    let mode =
        |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o077;
    assert_eq!(mode(&machine.data()), 0);
    for file in crate::machine::files(&machine.data()) {
        assert_eq!(mode(&file), 0, "{}", file.display());
    }
}
