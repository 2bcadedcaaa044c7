//! A text as plain words: lower case, no signs, apostrophes closed up ("don’t" is "dont"), so that
//! how something is typeset makes no difference to a rule.

/// Stands for what a text leaves open, such as an argument or a piece of code.
pub const HOLE: char = '\u{fffc}';

pub(super) fn of(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in text.chars() {
        match letter {
            '\'' | '’' | '‘' => {}
            HOLE => words.extend([HOLE.to_string(), String::new()]),
            _ if letter.is_alphanumeric() => {
                if let Some(word) = words.last_mut() {
                    word.extend(letter.to_lowercase());
                }
            }
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
