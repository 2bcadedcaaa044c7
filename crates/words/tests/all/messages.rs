//! Every English message on its own: short enough, set with care, with something in every reading.

use std::collections::BTreeMap;

use crate::read::messages;

/// What fits on a phone without becoming a page.
const LONGEST: usize = 300;

#[test]
fn every_message_says_something_and_none_is_a_page() {
    for message in messages() {
        for reading in &message.readings {
            let length = reading.chars().count();
            assert!(
                (1..=LONGEST).contains(&length),
                "{}: {length} letters",
                message.id
            );
            assert_eq!(reading.trim(), reading, "{}: space around it", message.id);
        }
    }
}

#[test]
fn quotes_apostrophes_and_dots_are_set_as_in_print() {
    for message in messages() {
        for reading in &message.readings {
            let odd = ["\"", "'", "...", "  ", "—", " - "];
            let found = odd.iter().find(|sign| reading.contains(*sign));
            assert_eq!(found, None, "{}: {reading}", message.id);
        }
    }
}

#[test]
fn a_button_says_what_happens_and_never_submit_or_ok() {
    for message in messages() {
        for reading in &message.readings {
            let bare = reading.to_lowercase();
            assert!(
                !["ok", "okay", "submit", "confirm", "yes", "error"].contains(&bare.as_str())
                    || message.id == "asking-expected-yes",
                "{}",
                message.id
            );
        }
    }
}

#[test]
fn no_sentence_is_said_under_two_ids_of_one_file_by_mistake() {
    // The same words may be two messages (a label and a heading), but long ones rarely mean to.
    let mut seen: BTreeMap<(String, String), String> = BTreeMap::new();
    for message in messages() {
        let reading = message.readings.join("|");
        if reading.chars().count() > 60 {
            let other = seen.insert((message.file.clone(), reading), message.id.clone());
            assert_eq!(other, None, "{} says the same", message.id);
        }
    }
}
