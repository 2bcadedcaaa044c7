//! Holds what `journal` names by a key and its words here together: the catalogue's steps, the acts,
//! the sentences and languages of help lines.

use std::collections::BTreeSet;

use bearing_words::{by_id, step_text};
use journal::ActName;
use journal::care::lines;
use journal::steps::catalogue::catalogue;

use crate::read::messages;

#[test]
fn every_step_and_every_smaller_form_has_its_words_and_no_words_are_left_over() {
    let mut wanted = BTreeSet::new();
    for step in catalogue() {
        wanted.insert(format!("step-{}", step.key));
        for form in 1..=step.smaller.len() {
            wanted.insert(format!("step-{}-smaller-{form}", step.key));
        }
    }
    let written: BTreeSet<String> = messages()
        .into_iter()
        .map(|message| message.id)
        .filter(|id| id.starts_with("step-"))
        .collect();
    let missing: Vec<_> = wanted.difference(&written).collect();
    let left_over: Vec<_> = written.difference(&wanted).collect();
    assert!(
        missing.is_empty() && left_over.is_empty(),
        "{missing:?} {left_over:?}"
    );
}

#[test]
fn a_step_is_short_begins_with_what_to_do_and_ends_without_a_stop() {
    for step in catalogue() {
        for form in 0..=step.smaller.len() {
            let form = u8::try_from(form).expect("few forms");
            let text = step_text(step.key, form).expect("every form has its words");
            assert!(text.chars().count() <= 60, "{text}");
            assert!(text.starts_with(|c: char| c.is_ascii_uppercase()), "{text}");
            assert!(
                text.ends_with(|c: char| c.is_alphanumeric() || c == '?'),
                "{text}"
            );
        }
        assert_eq!(step_text(step.key, u8::MAX), None);
    }
}

#[test]
fn no_two_steps_read_the_same() {
    let titles: BTreeSet<String> = catalogue()
        .iter()
        .filter_map(|step| step_text(step.key, 0))
        .collect();
    assert_eq!(titles.len(), catalogue().len());
}

#[test]
fn what_a_step_needs_is_said_in_its_structure() {
    // Words that give a need away, and whether the structure says so.
    for step in catalogue() {
        let text = step_text(step.key, 0)
            .expect("every step has its words")
            .to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
        let needs = step.needs;
        if says(&["friend", "somebody", "neighbour", "person", "people are"]) {
            let about = ["note-a-birthday", "kind-note"].contains(&step.key);
            assert!(needs.another || about, "{text}");
        }
        if says(&["text", "ring ", "call", "voice message"]) {
            assert!(needs.phone, "{text}");
        }
        if says(&["outside", "street", "block", "go out"]) {
            assert!(needs.outside, "{text}");
        }
        if says(&["buy", "pay"]) {
            assert!(needs.money, "{text}");
        }
    }
}

#[test]
fn no_step_is_about_drink_or_about_somebody_who_was_lost() {
    let refused = [
        "beer", "wine", "drink up", "pub", "bar ", " ex ", "your ex", "former", "boss",
    ];
    for step in catalogue() {
        for form in 0..=step.smaller.len() {
            let form = u8::try_from(form).expect("few forms");
            let text = step_text(step.key, form).unwrap_or_default().to_lowercase() + " ";
            let found = refused.iter().find(|word| text.contains(*word));
            assert_eq!(found, None, "{text}");
        }
    }
}

#[test]
fn every_act_has_its_words_and_no_words_are_left_over() {
    let unknown = ActName::from_code(u32::MAX);
    let all = ActName::ALL.iter().chain([&unknown]);
    let wanted: BTreeSet<String> = all.map(|act| format!("act-{}", act.key())).collect();
    let ids = messages().into_iter().map(|message| message.id);
    let written: BTreeSet<String> = ids.filter(|id| id.starts_with("act-")).collect();
    assert_eq!(wanted, written);
}

#[test]
fn every_help_line_finds_its_sentences_and_the_names_of_its_languages() {
    for line in lines::all() {
        for key in line.reached_by() {
            assert!(by_id(key).is_some(), "{}: {key}", line.name);
        }
        for tag in line.languages {
            let name = tag.split('-').next().unwrap_or_default();
            assert!(
                by_id(&format!("language-{name}")).is_some(),
                "{}: {tag}",
                line.name
            );
        }
    }
}
