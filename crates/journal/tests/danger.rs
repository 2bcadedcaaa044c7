//! The reading of danger, held against labelled sentences in `tests/data/danger`, group by group.
//!
//! The sentences were written for this project. `figures.tsv` holds the figures of speech that the
//! browser tests type too.

use std::collections::BTreeMap;

use bearing_journal::care::danger::{Reading, read};

/// Reads every sentence of a file and returns how many there are of each label.
fn check(name: &str, file: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in file
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let mut columns = line.splitn(3, '\t');
        let mut column = || columns.next().expect("three columns");
        let (expected, group, text) = (column(), column(), column().replace("\\n", "\n"));
        *counts.entry(expected.to_owned()).or_default() += 1;
        let got = match read(&text) {
            Reading::None => "none",
            Reading::Quiet { .. } => "quiet",
            Reading::Card { .. } => "card",
        };
        if got != expected {
            wrong.push(format!("{group}: {expected} expected, {got} read: {text}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{name}: {} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    counts
}

macro_rules! file {
    ($name:literal) => {
        check($name, include_str!(concat!("data/danger/", $name, ".tsv")))
    };
}

#[test]
fn explicit_words_bring_the_card() {
    assert!(file!("card")["card"] >= 200);
}

#[test]
fn words_turned_round_quoted_or_about_others_bring_the_quiet_line() {
    assert!(file!("quiet")["quiet"] >= 50);
}

#[test]
fn the_figures_of_speech_bring_nothing() {
    assert!(file!("figures")["none"] >= 100);
}

#[test]
fn ordinary_grief_and_anger_bring_nothing() {
    assert!(file!("ordinary")["none"] >= 40);
}

#[test]
fn words_in_the_middle_of_a_long_entry_are_found_and_ordinary_ones_pass() {
    file!("long");
}

#[test]
fn a_figure_of_speech_masks_no_real_phrase() {
    assert!(file!("masked")["card"] >= 40);
}

#[test]
fn sentences_written_after_the_lists_are_read_as_labelled() {
    file!("unseen-1");
    file!("unseen-2");
    file!("unseen-3");
    file!("unseen-4");
}

#[test]
fn the_span_is_the_phrase_as_it_was_typed() {
    let text = "Écrit à la main: I  don’t want\nto  live, she says.";
    let Reading::Card { span, .. } = read(text) else {
        panic!("a card");
    };
    assert_eq!(&text[span], "don’t want\nto  live");
}

#[test]
fn nothing_typed_is_nothing_read() {
    for text in [
        "",
        " ",
        "\n\n",
        "…",
        "\"",
        "'",
        "’’’",
        "🙂",
        "a",
        "9",
        "***",
        "\u{200b}",
    ] {
        assert_eq!(read(text), Reading::None, "{text:?}");
    }
}
