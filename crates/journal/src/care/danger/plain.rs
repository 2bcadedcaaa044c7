//! One word as it was typed, on its way to a plain one: lower case, one kind of apostrophe, signs
//! that stand for letters undone, held-down letters let go.

/// The longest word looked at, in bytes. Longer ones are no word of any list.
const LONGEST: usize = 32;

/// Apostrophes as keyboards, phones and copied pages write them.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '′' | '＇' | '‛')
}

/// Characters that nobody sees.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0f}'
    )
}

/// A letter hidden behind a sign, inside a word.
pub(super) fn unmasked(c: char) -> Option<Option<char>> {
    match c {
        '1' | '!' | '¡' => Some(Some('i')),
        '3' => Some(Some('e')),
        '0' => Some(Some('o')),
        '@' | '4' => Some(Some('a')),
        '$' | '5' => Some(Some('s')),
        '*' | '#' => Some(None),
        _ => None,
    }
}

/// A short lower-case word on the stack.
#[derive(Clone, Copy)]
pub(super) struct Plain {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Default for Plain {
    fn default() -> Self {
        Self {
            bytes: [0; LONGEST],
            length: 0,
        }
    }
}

impl Plain {
    /// Adds a letter; what is longer than any word of a list is cut.
    pub(super) fn push(&mut self, c: char) {
        let mut utf8 = [0; 4];
        let bytes = c.encode_utf8(&mut utf8).as_bytes();
        if let Some(room) = self.bytes.get_mut(self.length..self.length + bytes.len()) {
            room.copy_from_slice(bytes);
            self.length += bytes.len();
        }
    }

    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or("")
    }

    fn from_chars(chars: impl Iterator<Item = char>) -> Self {
        let mut plain = Self::default();
        chars.for_each(|c| plain.push(c));
        plain
    }

    pub(super) fn without_apostrophes(surface: &str) -> Self {
        Self::from_chars(surface.chars().filter(|c| *c != '\''))
    }

    /// Signs that hide a letter become the letter, stars go.
    pub(super) fn unmask(surface: &str) -> Self {
        Self::from_chars(
            surface
                .chars()
                .filter(|c| *c != '\'')
                .filter_map(|c| match unmasked(c) {
                    Some(letter) => letter,
                    None => Some(c),
                }),
        )
    }

    /// Letters held down: runs of three and more become runs of `length`.
    pub(super) fn with_runs_of(&self, length: usize) -> Self {
        let text = self.as_str();
        let mut plain = Self::default();
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let mut run = 1;
            while chars.next_if_eq(&c).is_some() {
                run += 1;
            }
            let kept = if run >= 3 { length } else { run };
            (0..kept).for_each(|_| plain.push(c));
        }
        plain
    }
}
