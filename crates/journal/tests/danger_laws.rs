//! Laws of the reading of danger: what surrounds a sentence, and how it is typed, changes nothing.

use bearing_journal::care::danger::{Reading, read};
use proptest::prelude::*;
use proptest::sample::select;

fn sentences(file: &'static str, groups: &'static [&'static str]) -> Vec<&'static str> {
    file.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut columns = line.splitn(3, '\t').skip(1);
            let group = columns.next()?;
            columns
                .next()
                .filter(|_| groups.is_empty() || groups.contains(&group))
        })
        .collect()
}

fn danger() -> Vec<&'static str> {
    let groups = &["plain", "casual", "typos", "self-harm", "others", "child"];
    sentences(include_str!("data/danger/card.tsv"), groups)
}

/// Ordinary sentences, figures of speech, and sentences that bring the quiet line.
fn company() -> Vec<&'static str> {
    let mut all = sentences(include_str!("data/danger/ordinary.tsv"), &[]);
    all.extend(sentences(include_str!("data/danger/figures.tsv"), &[]));
    all.extend(sentences(
        include_str!("data/danger/quiet.tsv"),
        &["turned", "others"],
    ));
    all
}

fn every_sentence() -> Vec<&'static str> {
    let mut all = company();
    all.extend(danger());
    all
}

/// What a reading says, without the place, which moves when letters do.
fn meaning(text: &str) -> (u8, Option<bearing_journal::care::danger::DangerKind>) {
    match read(text) {
        Reading::None => (0, None),
        Reading::Quiet { kind, .. } => (1, Some(kind)),
        Reading::Card { kind, .. } => (2, Some(kind)),
    }
}

/// Ends a sentence that has no end of its own.
fn ended(sentence: &str) -> String {
    let end = if sentence.ends_with(['.', '!', '?', '"', '”', '\'']) {
        ""
    } else {
        "."
    };
    format!("{sentence}{end}")
}

fn between_letters(text: &str, at: usize) -> bool {
    text[..at].ends_with(char::is_alphanumeric)
        && text[at..].chars().nth(1).is_some_and(char::is_alphanumeric)
}

/// Writes the apostrophes inside words in another way.
fn with_apostrophes(text: &str, way: &str) -> String {
    text.char_indices().fold(String::new(), |mut out, (at, c)| {
        match c {
            '\'' | '’' if between_letters(text, at) => out.push_str(way),
            c => out.push(c),
        }
        out
    })
}

proptest! {
    #[test]
    fn a_danger_sentence_among_any_others_brings_the_card(
        before in prop::collection::vec(select(company()), 0..6),
        sentence in select(danger()),
        after in prop::collection::vec(select(company()), 0..6),
        gap in select(vec![" ", "\n", "\n\n", "  "]),
    ) {
        let all: Vec<_> = before.into_iter().chain([sentence]).chain(after).map(ended).collect();
        let text = all.join(gap);
        prop_assert!(read(&text).is_card(), "{text}");
    }

    #[test]
    fn a_danger_sentence_put_into_the_middle_of_another_brings_the_card(
        around in select(company()),
        sentence in select(danger()),
        place in any::<prop::sample::Index>(),
    ) {
        let words: Vec<_> = around.split(' ').collect();
        let (left, right) = words.split_at(place.index(words.len() + 1));
        let text = format!("{}. {} {}", left.join(" "), ended(sentence), right.join(" "));
        prop_assert!(read(&text).is_card(), "{text}");
    }

    #[test]
    fn capitals_change_nothing(sentence in select(every_sentence()), mask in any::<u64>()) {
        let expected = meaning(sentence);
        let mixed: String = sentence
            .chars()
            .enumerate()
            .map(|(at, c)| match (mask >> (at % 64)) & 1 {
                1 => c.to_ascii_uppercase(),
                _ => c.to_ascii_lowercase(),
            })
            .collect();
        prop_assert_eq!(meaning(&mixed), expected, "{}", mixed);
        prop_assert_eq!(meaning(&sentence.to_uppercase()), expected);
        prop_assert_eq!(meaning(&sentence.to_lowercase()), expected);
    }

    #[test]
    fn apostrophes_change_nothing(
        sentence in select(every_sentence()),
        way in select(vec!["'", "’", "‘", "`", "´", "ʼ", ""]),
    ) {
        let typed = with_apostrophes(sentence, way);
        prop_assert_eq!(meaning(&typed), meaning(sentence), "{}", typed);
    }

    #[test]
    fn spaces_change_nothing(
        sentence in select(every_sentence()),
        space in select(vec!["  ", "   ", "\t", "\u{a0}", " \u{200b}", "\u{2003}"]),
    ) {
        let typed = sentence.replace(' ', space);
        prop_assert_eq!(meaning(&typed), meaning(sentence), "{:?}", typed);
    }

    #[test]
    fn a_line_break_hides_no_danger(sentence in select(danger()), at in any::<prop::sample::Index>()) {
        let spaces: Vec<_> = sentence.match_indices(' ').map(|(at, _)| at).collect();
        prop_assume!(!spaces.is_empty());
        let mut typed = sentence.to_owned();
        let at = spaces[at.index(spaces.len())];
        typed.replace_range(at..=at, "\n");
        prop_assert!(read(&typed).is_card(), "{typed:?}");
    }

    #[test]
    fn any_text_at_all_can_be_read(text in ".{0,400}") {
        if let Reading::Card { span, .. } | Reading::Quiet { span, .. } = read(&text) {
            prop_assert!(text.get(span).is_some_and(|phrase| !phrase.is_empty()));
        }
    }
}
