//! Holds the colours of `styles/10-tokens.css` to WCAG 2.2 AA in both looks, so that a colour
//! changed for beauty cannot make words unreadable unnoticed.

use std::collections::BTreeMap;

const SHEET: &str = include_str!("../../styles/10-tokens.css");

/// Words: 4.5 to 1. Edges of what can be pressed or written in, and points of a scale: 3 to 1.
const PAIRS: &[(&str, &str, f64)] = &[
    ("ink", "paper", 7.0),
    ("ink", "raised", 7.0),
    ("ink", "needle-wash", 7.0),
    ("ink", "water-wash", 7.0),
    ("paper", "ink", 7.0),
    ("soft", "paper", 4.5),
    ("soft", "raised", 4.5),
    ("soft", "water-wash", 4.5),
    ("water", "paper", 4.5),
    ("water", "raised", 4.5),
    ("water", "water-wash", 4.5),
    ("needle", "paper", 4.5),
    ("needle", "needle-wash", 3.0),
    ("field", "paper", 3.0),
    ("field", "raised", 3.0),
];

type Look = BTreeMap<&'static str, &'static str>;

/// The colours of the block that begins with `start`.
fn look(start: &str) -> Look {
    let block = SHEET.split_once(start).expect("the sheet has this look").1;
    let block = block.split_once('}').expect("the look ends").0;
    block
        .lines()
        .filter_map(|line| {
            line.trim()
                .strip_prefix("--")?
                .strip_suffix(';')?
                .split_once(": #")
        })
        .collect()
}

fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = u8::from_str_radix(&hex[at..at + 2], 16).expect("six hex digits");
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn check(name: &str, look: &Look) {
    for (front, behind, least) in PAIRS {
        let found = contrast(look[front], look[behind]);
        assert!(
            found >= *least,
            "{name}: {front} on {behind} is {found:.2}, wanted {least}"
        );
    }
}

#[test]
fn every_pair_of_colours_is_readable_in_both_looks() {
    check("light", &look(":root {"));
    check("dark", &look(":root[data-look=\"dark\"] {"));
}

#[test]
fn the_dark_look_is_the_same_by_wish_of_the_system_and_of_the_person() {
    let by_system = look(":root:not([data-look=\"light\"]) {");
    assert!(by_system.len() >= 11);
    assert_eq!(by_system, look(":root[data-look=\"dark\"] {"));
}
