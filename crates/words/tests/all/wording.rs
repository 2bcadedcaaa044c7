//! The check of how Bearing speaks, over everything people read that is written down as text: the
//! messages, the catalogue, the README, the page around the web app.

use bearing_words::wording::{EXCEPTIONS, HOLE, objections};

use crate::read::{messages, project_file};

#[track_caller]
fn check(texts: impl IntoIterator<Item = (String, String)>) {
    let mut found = String::new();
    for (place, text) in texts {
        for objection in objections(&text) {
            found += &format!("{place}: {objection}\n");
        }
    }
    assert!(found.is_empty(), "\n{found}");
}

fn readings() -> impl Iterator<Item = (String, String)> {
    messages().into_iter().flat_map(|message| {
        message
            .readings
            .into_iter()
            .map(move |text| (message.id.clone(), text))
    })
}

#[test]
fn every_english_message_and_step_is_worded_as_bearing_speaks() {
    assert!(readings().count() > 1_000, "the messages were not read");
    check(readings());
}

#[test]
fn the_readme_is_worded_as_bearing_speaks() {
    let readme = project_file("README.md").expect("the project has a README");
    check([("README.md".to_owned(), prose(&readme))]);
}

#[test]
fn the_page_around_the_web_app_is_worded_as_bearing_speaks() {
    let page = project_file("crates/web/static/index.html").expect("the app has a page");
    check([("index.html".to_owned(), without_tags(&page))]);
}

#[test]
fn no_exception_is_kept_that_nothing_needs() {
    let mut all: String = readings().map(|(_, text)| text + "\n").collect();
    all += &project_file("README.md").unwrap_or_default();
    let plain = plain(&all);
    for exception in EXCEPTIONS {
        assert!(
            plain.contains(exception.words),
            "{}: {}",
            exception.words,
            exception.because
        );
    }
}

#[test]
fn the_one_plain_note_is_there() {
    let note = bearing_words::t::settings_about_note();
    assert!(note.contains("not a medical device"), "{note}");
    assert!(note.contains("a little, on average, for some"), "{note}");
}

#[test]
fn a_planted_word_in_a_page_or_a_readme_is_found() {
    assert!(!objections(&prose("Run `x` to heal.\n\n```\ncode\n```\n")).is_empty());
    assert!(objections(&prose("Run `healing`.\n\n```\nheal!\n```\n")).is_empty());
    assert!(objections(&prose("![A picture](a.png) and [a page](https://x/heal)")).is_empty());
    assert!(!objections(&without_tags("<p class=\"heal\">You should</p>")).is_empty());
    assert!(objections(&without_tags("<!doctype html><p class=\"heal\">Kept</p>")).is_empty());
}

/// What a person reads of a Markdown page: code, addresses and pictures become holes.
fn prose(markdown: &str) -> String {
    let mut text = String::new();
    let mut code = false;
    for line in markdown.lines() {
        if line.trim_start().starts_with("```") {
            code = !code;
        } else if !code {
            text.push_str(line);
            text.push('\n');
        }
    }
    let text = text.replace("![", "[");
    let spans: Vec<&str> = text.split('`').collect();
    let outside = spans
        .iter()
        .step_by(2)
        .copied()
        .collect::<Vec<_>>()
        .join(&HOLE.to_string());
    between(&between(&outside, "](", ")"), "<!--", "-->")
}

fn without_tags(page: &str) -> String {
    between(page, "<", ">")
}

/// `text` with everything from `open` to `close` made a hole.
fn between(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        kept.push(HOLE);
        rest = after.split_once(close).map_or("", |(_, rest)| rest);
    }
    kept + rest
}

fn plain(text: &str) -> String {
    let signs = |letter: char| !letter.is_alphanumeric();
    let words: Vec<&str> = text.split(signs).filter(|word| !word.is_empty()).collect();
    words.join(" ").to_lowercase()
}
