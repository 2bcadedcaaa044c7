//! The keyboard: what the browser is told when a key goes down and up.

use serde_json::{Value, json};

/// Keys with a name: name, code, the old number pages may still ask for, and
/// the text they type, if any.
const NAMED: &[(&str, &str, u32, &str)] = &[
    ("Enter", "Enter", 13, "\r"),
    ("Tab", "Tab", 9, ""),
    ("Escape", "Escape", 27, ""),
    (" ", "Space", 32, " "),
    ("Backspace", "Backspace", 8, ""),
    ("Delete", "Delete", 46, ""),
    ("ArrowLeft", "ArrowLeft", 37, ""),
    ("ArrowUp", "ArrowUp", 38, ""),
    ("ArrowRight", "ArrowRight", 39, ""),
    ("ArrowDown", "ArrowDown", 40, ""),
    ("Home", "Home", 36, ""),
    ("End", "End", 35, ""),
    ("PageUp", "PageUp", 33, ""),
    ("PageDown", "PageDown", 34, ""),
];

const MODIFIERS: &[(&str, u32)] = &[("Alt", 1), ("Control", 2), ("Meta", 4), ("Shift", 8)];

/// The events of one key by name: `"Enter"`, `"Space"`, `"Shift+Tab"`, `"Control+z"`.
pub(super) fn key(name: &str) -> [Value; 2] {
    let (modifiers, name) = match name.rsplit_once('+') {
        Some((held, name)) if !name.is_empty() => (held, name),
        _ => ("", name),
    };
    let held: u32 = MODIFIERS
        .iter()
        .filter(|(one, _)| modifiers.split('+').any(|held| held == *one))
        .map(|one| one.1)
        .sum();
    let named = NAMED
        .iter()
        .find(|(key, code, ..)| *key == name || *code == name);
    let (key, code, number, text) = match named {
        Some((key, code, number, text)) => ((*key).to_owned(), (*code).to_owned(), *number, *text),
        None => {
            let letter = name.chars().next().unwrap_or_default();
            let number = u32::from(letter.to_ascii_uppercase());
            let code = if letter.is_ascii_digit() {
                format!("Digit{letter}")
            } else {
                format!("Key{}", letter.to_ascii_uppercase())
            };
            (name.to_owned(), code, number, name)
        }
    };
    let text = if held & !8 == 0 { text } else { "" };
    events(&key, &code, number, text, held)
}

/// What types one letter. Letters no key has are put in at once, as an input
/// method does.
pub(super) fn letter(letter: char) -> Vec<(&'static str, Value)> {
    if letter == '\n' {
        return key("Enter")
            .into_iter()
            .map(|event| ("Input.dispatchKeyEvent", event))
            .collect();
    }
    if letter.is_ascii_alphanumeric() || letter == ' ' {
        let events = key(&letter.to_string());
        return events
            .into_iter()
            .map(|event| ("Input.dispatchKeyEvent", event))
            .collect();
    }
    if letter.is_ascii() {
        let text = letter.to_string();
        return events(&text, "", 0, &text, 0)
            .into_iter()
            .map(|event| ("Input.dispatchKeyEvent", event))
            .collect();
    }
    vec![("Input.insertText", json!({ "text": letter.to_string() }))]
}

fn events(key: &str, code: &str, number: u32, text: &str, modifiers: u32) -> [Value; 2] {
    let kind = if text.is_empty() {
        "rawKeyDown"
    } else {
        "keyDown"
    };
    let down = json!({
        "type": kind, "key": key, "code": code, "windowsVirtualKeyCode": number,
        "nativeVirtualKeyCode": number, "text": text, "unmodifiedText": text, "modifiers": modifiers,
    });
    let up = json!({
        "type": "keyUp", "key": key, "code": code, "windowsVirtualKeyCode": number,
        "nativeVirtualKeyCode": number, "modifiers": modifiers,
    });
    [down, up]
}
