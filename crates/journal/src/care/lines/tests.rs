//! The lines hold what is asked of them: a source and a date each, a number one can dial, a
//! country, and the same table in `docs/help-lines.md`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;

use super::*;

const IN_WORDS: &str = include_str!("../../../../../docs/help-lines.md");

fn digits(number: &str) -> usize {
    number.chars().filter(char::is_ascii_digit).count()
}

#[test]
fn every_line_has_a_country_a_source_and_a_date() {
    let known: BTreeSet<_> = countries().iter().map(|country| country.code).collect();
    assert!(!all().is_empty());
    for line in all() {
        let name = format!("{} {}", line.country, line.name);
        assert!(known.contains(line.country), "no such country: {name}");
        let address = line
            .source
            .strip_prefix("https://")
            .or(line.source.strip_prefix("http://"));
        let host = address
            .and_then(|rest| rest.split('/').next())
            .unwrap_or_default();
        assert!(
            host.contains('.') && !host.contains(' '),
            "no source: {name}"
        );
        assert!(
            line.source.len() > host.len() + 9,
            "a source is a page, not a host: {name}"
        );
        let plausible = date(2012, 1, 1)..=date(2099, 12, 31);
        assert!(plausible.contains(&line.read_on), "no date: {name}");
        match line.precision {
            Precision::Day => {}
            Precision::Month => assert_eq!(line.read_on.day(), 1, "{name}"),
            Precision::Year => assert_eq!(line.read_on.day_of_year(), 1, "{name}"),
        }
    }
}

#[test]
fn every_number_can_be_dialled() {
    for line in all() {
        let name = format!("{} {}", line.country, line.name);
        assert!(
            line.number.is_some() || line.text.is_some(),
            "no way in: {name}"
        );
        let text = line.text.map(|text| text.number);
        for number in line.number.into_iter().chain(text) {
            assert!((3..=15).contains(&digits(number)), "{name}: {number}");
            let allowed = |c: char| c.is_ascii_digit() || c == ' ';
            assert!(number.chars().all(allowed), "{name}: {number}");
            assert_eq!(number.trim(), number, "{name}");
        }
        if let Some(tel) = line.tel() {
            assert!(tel.chars().all(|c| c.is_ascii_digit()), "{name}: {tel}");
        }
        for language in line.languages {
            assert!(language.len() == 2, "{name}: {language}");
        }
    }
}

#[test]
fn the_lines_of_a_country_stand_together_for_everyone_first_and_emergency_last() {
    let mut seen = BTreeSet::new();
    for line in all() {
        seen.insert(line.country);
    }
    let mut counted = 0;
    for country in &seen {
        let lines = for_country(country);
        assert!(lines.iter().all(|line| line.country == *country));
        assert!(lines.is_sorted_by_key(|line| line.for_whom), "{country}");
        counted += lines.len();
    }
    assert_eq!(counted, all().len(), "a country's lines are apart");
}

#[test]
fn no_line_stands_twice() {
    let mut seen = BTreeMap::new();
    for line in all() {
        let earlier = seen.insert(
            (line.country, line.number, line.text.map(|t| t.number)),
            line,
        );
        assert!(earlier.is_none(), "{} {}", line.country, line.name);
    }
}

#[test]
fn the_table_in_words_has_every_line_with_its_page() {
    for line in all() {
        let ways = line
            .number
            .into_iter()
            .chain(line.text.map(|text| text.number));
        for way in ways {
            assert!(
                IN_WORDS.contains(way),
                "{} {way} is not in the table",
                line.country
            );
        }
        assert!(
            IN_WORDS.contains(line.source),
            "{} is not in the table",
            line.source
        );
    }
}

#[test]
fn a_country_is_found_in_any_case_and_an_unknown_one_is_empty() {
    assert_eq!(for_country("gb"), for_country("GB"));
    assert!(!for_country("GB").is_empty());
    for code in ["", "XX", "GBR", "é"] {
        assert!(for_country(code).is_empty(), "{code}");
    }
}

#[test]
fn every_country_has_one_code_of_two_letters_and_one_name() {
    let codes: BTreeSet<_> = countries().iter().map(|country| country.code).collect();
    let names: BTreeSet<_> = countries().iter().map(|country| country.name).collect();
    assert_eq!(codes.len(), countries().len());
    assert_eq!(names.len(), countries().len());
    assert!(
        codes
            .iter()
            .all(|code| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()))
    );
}

#[test]
fn older_than_counts_days_from_the_page() {
    let day = all()[0].read_on;
    let on = |days: i64| {
        let later = day
            .checked_add(jiff::Span::new().days(days))
            .expect("a date");
        older_than(later, TOO_OLD_DAYS).any(|line| *line == all()[0])
    };
    assert!(!on(0));
    assert!(!on(180));
    assert!(on(181));
    assert!(on(3650));
}

#[test]
fn what_happens_is_told_for_every_way_in_text_first() {
    let line = for_country("US")
        .iter()
        .find(|line| line.number == Some("988"));
    let keys: Vec<_> = line.expect("988").reached_by().collect();
    assert_eq!(keys, ["help-what-happens-text", "help-what-happens-call"]);
    assert!(all().iter().all(|line| line.reached_by().next().is_some()));
}
