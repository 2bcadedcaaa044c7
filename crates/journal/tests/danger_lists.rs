//! The lists behind the reading of danger, as lists: large enough, well formed, without doubles.

use std::collections::BTreeSet;

use bearing_journal::care::danger::read;

const PHRASES: &str = include_str!("../src/care/danger/phrases.txt");
const FIGURES: &str = include_str!("../src/care/danger/figures.txt");
const SPELLINGS: &str = include_str!("../src/care/danger/spellings.txt");

fn lines(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with(['#', '[']))
}

/// Everything a line stands for: one phrase for every way through its choices.
fn spelt_out(line: &str) -> Vec<String> {
    line.split_whitespace()
        .fold(vec![String::new()], |phrases, choice| {
            let words: Vec<_> = choice
                .split('|')
                .map(|words| words.replace('_', " "))
                .collect();
            phrases
                .iter()
                .flat_map(|phrase| words.iter().map(move |words| format!("{phrase} {words}")))
                .map(|phrase| phrase.trim().to_owned())
                .collect()
        })
}

#[test]
fn there_are_at_least_150_plain_phrases_and_each_is_found_as_it_stands() {
    let figures: BTreeSet<_> = lines(FIGURES).flat_map(spelt_out).collect();
    let plain: Vec<_> = lines(PHRASES)
        .filter(|line| !line.contains(['|', '$', '.']) && !line.contains(char::is_uppercase))
        .filter(|line| !figures.contains(*line))
        .collect();
    assert!(plain.len() >= 150, "{}", plain.len());
    for phrase in plain {
        let reading = read(phrase);
        assert!(
            reading.is_card() || reading.is_quiet(),
            "{phrase}: {reading:?}"
        );
    }
}

#[test]
fn no_line_stands_twice() {
    for list in [PHRASES, FIGURES, SPELLINGS] {
        let mut seen = BTreeSet::new();
        lines(list).for_each(|line| assert!(seen.insert(line), "twice: {line}"));
    }
}

#[test]
fn no_form_is_spelt_out_in_two_ways() {
    let mut seen = BTreeSet::new();
    for line in lines(SPELLINGS) {
        let (plain, forms) = line
            .split_once(": ")
            .expect("a plain form, a colon, other forms");
        assert!(!plain.is_empty(), "{line}");
        for form in forms.split_whitespace() {
            assert!(seen.insert(form), "two readings of {form}");
        }
    }
}

#[test]
fn no_figure_of_speech_is_a_whole_phrase_of_danger() {
    let figures: BTreeSet<_> = lines(FIGURES).flat_map(spelt_out).collect();
    for phrase in lines(PHRASES).flat_map(spelt_out) {
        assert!(
            !figures.contains(&phrase),
            "both a danger and a figure of speech: {phrase}"
        );
    }
}

#[test]
fn a_figure_of_speech_silences_only_itself() {
    for figure in lines(FIGURES)
        .flat_map(spelt_out)
        .filter(|figure| !figure.contains(".."))
    {
        let figure = figure.replace("PERSON", "she").replace("PARTNER", "he");
        let figure = figure
            .replace("NUMBER", "5")
            .replace("CHILD", "son")
            .replace('$', "");
        let text = format!("{figure}. I want to die. {figure}");
        assert!(read(&text).is_card(), "{text}");
    }
}
