//! No word of a person lies in plain anywhere: kept or not, while the browser
//! runs, after it closed, after it was killed. The search first proves itself
//! on a copy of the very same profile and machine.

use bearing_e2e::browser::{Browser, PHONE, Profile};
use bearing_e2e::leaks::{Leak, Search, plant, plant_on_disk};
use bearing_e2e::person::{FIELD, KEEP, MOMENT, Person};
use bearing_e2e::program::{Machine, Program};
use bearing_e2e::terminal::Terminal;

/// Rare words: one for each thing written.
const KEPT: &str = "quillmarrow";
const REMEMBERED: &str = "vexilbrandt";
const UNKEPT: &str = "zephyrwerk";
const UNKEPT_MOMENT: &str = "ombrastiel";
const ALL: &[&str] = &[KEPT, REMEMBERED, UNKEPT, UNKEPT_MOMENT];

#[test]
fn nothing_typed_in_the_browser_lies_in_plain() {
    let (machine, profile) = (Machine::fresh(), Profile::fresh());
    let search = Search::for_words(ALL);
    let program = Program::start(&machine);
    let browser = Browser::start(&profile);
    let person = Person::opens(&browser, &program, PHONE);
    person.says(&format!("They said {KEPT} in front of everyone"));
    person.visits("/moments/new");
    person
        .tab
        .write(MOMENT, &format!("The night of the {REMEMBERED}"));
    person.tab.click(KEEP);
    person.tab.see(REMEMBERED);
    person.visits("/moments/new");
    person
        .tab
        .write(MOMENT, &format!("And then {UNKEPT_MOMENT}"));
    person.pauses();
    person.finds_again_after_a_reload(MOMENT, &format!("And then {UNKEPT_MOMENT}"));
    person.visits("/");
    person.begins_to_say(&format!("A second time {UNKEPT}"));
    person.pauses();
    person.finds_again_after_a_reload(FIELD, &format!("A second time {UNKEPT}"));

    let anywhere = || {
        [
            search.on_disk(profile.path()),
            search.on_disk(machine.path()),
        ]
        .concat()
    };
    nothing("while the browser runs", &anywhere());
    nothing(
        "read back by the page",
        &search.by_reading_back(&person.tab),
    );
    let console: String = browser
        .console()
        .into_iter()
        .map(|line| line.text + "\n")
        .collect();
    nothing(
        "in the console",
        &search.in_bytes("the console", console.as_bytes()),
    );
    browser.kill();
    nothing("after the browser was killed", &anywhere());
    let browser = Browser::start(&profile);
    let person = Person::opens(&browser, &program, PHONE);
    person.tab.see("One small step");
    browser.close();
    let port = program.port();
    program.kill();
    nothing("after the browser closed", &anywhere());

    // The control: the same words in plain, in a copy of all this.
    let (profile, machine) = (profile.copy(), machine.copy());
    let program = Program::start_at(&machine, port);
    let browser = Browser::start(&profile);
    let tab = browser.tab(&program.url("/"));
    let by_page = plant(&tab, ALL);
    let (by_disk, database) = plant_on_disk(&machine.data(), ALL);
    let read_back = search.by_reading_back(&tab);
    browser.close();
    let found = [
        read_back,
        search.on_disk(profile.path()),
        search.on_disk(machine.path()),
    ]
    .concat();
    drop(database);
    for planted in by_page.iter().chain(&by_disk) {
        assert!(
            planted.is_among(&found),
            "the search is blind: it misses {planted:?}"
        );
    }
    let in_profile = |part: &str| found.iter().any(|leak| leak.place.contains(part));
    for part in ["IndexedDB", "Local Storage", "planted.sqlite"] {
        assert!(in_profile(part), "the search is blind to {part}");
    }
}

#[test]
fn nothing_typed_in_the_terminal_lies_in_plain() {
    let machine = Machine::fresh();
    let search = Search::for_words(ALL);
    let terminal = Terminal::at(&machine);
    terminal
        .run(&[
            "happened",
            &format!("They said {KEPT} in front of everyone"),
        ])
        .done();
    terminal
        .run_with(&["moment", "-"], &format!("The night of the {REMEMBERED}"))
        .done();
    let editor = Terminal::at(&machine).editor(&format!("A second time {UNKEPT}"));
    assert_eq!(editor.sit_down(&["happened"]).end().code, 0);
    nothing("on the machine", &search.on_disk(machine.path()));
    let copy = machine.copy();
    let (planted, database) = plant_on_disk(&copy.data(), ALL);
    let found = search.on_disk(copy.path());
    drop(database);
    for planted in &planted {
        assert!(
            planted.is_among(&found),
            "the search is blind: it misses {planted:?}"
        );
    }
    let listed = terminal.run(&["list"]);
    for word in [KEPT, REMEMBERED, UNKEPT] {
        assert!(listed.done().contains(word), "{listed:?}");
    }
}

#[track_caller]
fn nothing(when: &str, leaks: &[Leak]) {
    let places: Vec<String> = leaks
        .iter()
        .map(|leak| {
            format!(
                "{} in {} ({}, {})",
                leak.around, leak.place, leak.through, leak.written
            )
        })
        .collect();
    assert!(
        places.is_empty(),
        "in plain {when}:\n  {}",
        places.join("\n  ")
    );
}
