//! A text as plain words: what one person types in many ways comes out the same.
//!
//! Capitals, apostrophes, invisible characters and held-down letters are gone; short forms are
//! spelt out ("dont" is "do not"); what stands between two words is kept, because a full stop or a
//! quotation mark changes what a phrase means.

use super::lexicon::{Lexicon, Token, UNKNOWN};

/// The longest word looked at, in bytes. Longer ones are no word of any list.
const LONGEST: usize = 32;

/// What stands before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stop {
    /// Nothing but spaces and signs.
    None,
    /// A new line.
    Line,
    /// A comma, colon, dash, bracket, or dots that trail off.
    Clause,
    /// A full stop, exclamation or question mark.
    Sentence,
}

/// One plain word. A short form gives several with the same place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) token: Token,
    /// Where its surface form starts, in bytes of the text.
    pub(super) start: usize,
    /// Where its surface form ends.
    pub(super) end: usize,
    /// What stands before it.
    pub(super) stop: Stop,
    /// The closed quotation it stands in, counted from 1; 0 for none.
    pub(super) quote: u16,
    /// Written in digits.
    pub(super) number: bool,
}

/// Splits `text` into plain words.
pub(super) fn split(text: &str, lexicon: &Lexicon) -> Vec<Word> {
    let mut reader = Reader {
        text,
        lexicon,
        words: Vec::with_capacity(text.len() / 4),
        stop: Stop::Sentence,
        open: None,
        quotes: 0,
        last_surface: 0..0,
    };
    reader.read();
    reader.words
}

/// Apostrophes as keyboards, phones and copied pages write them.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '′' | '＇' | '‛')
}

/// Characters that nobody sees.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0f}'
    )
}

/// A letter hidden behind a sign, inside a word.
fn unmasked(c: char) -> Option<Option<char>> {
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

struct Reader<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
    words: Vec<Word>,
    /// What has been seen since the last word.
    stop: Stop,
    /// The quotation that is open: its closing marks, and the first word in it.
    open: Option<(&'static str, usize)>,
    quotes: u16,
    last_surface: std::ops::Range<usize>,
}

impl<'a> Reader<'a> {
    fn read(&mut self) {
        let mut at = 0;
        while let Some(c) = self.text[at..].chars().next() {
            if c.is_alphanumeric() {
                at = self.word(at);
            } else {
                self.sign(at, c);
                at += c.len_utf8();
            }
        }
    }

    /// Reads the word that starts at `at`, and returns where it ends.
    fn word(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let mut plain = Plain::default();
        let mut digits = true;
        let mut end = at;
        let mut letters = rest.char_indices().peekable();
        while let Some((offset, c)) = letters.next() {
            let next = letters.peek().map(|(_, c)| *c);
            let inside = next.is_some_and(char::is_alphanumeric);
            if c.is_alphanumeric() {
                digits &= c.is_ascii_digit();
                c.to_lowercase().for_each(|c| plain.push(c));
            } else if is_invisible(c) {
                continue;
            } else if is_apostrophe(c) && inside {
                plain.push('\'');
            } else if unmasked(c).is_some()
                && next.is_some_and(|n| n.is_alphanumeric() || unmasked(n).is_some())
            {
                plain.push(c);
            } else {
                break;
            }
            end = at + offset + c.len_utf8();
        }
        self.keep(&plain, at, end, digits);
        end
    }

    fn keep(&mut self, plain: &Plain, start: usize, end: usize, number: bool) {
        let surface = plain.as_str();
        let joined = self.joined(surface, start);
        let (tokens, start) = match &joined {
            Some((tokens, start)) => (*tokens, *start),
            None => (self.look_up(surface, number), start),
        };
        let stop = std::mem::replace(&mut self.stop, Stop::None);
        let mut stop = if joined.is_some() {
            self.unread()
        } else {
            stop
        };
        for token in tokens {
            self.words.push(Word {
                token: *token,
                start,
                end,
                stop,
                quote: 0,
                number,
            });
            stop = Stop::None;
        }
        self.last_surface = start..end;
    }

    /// "don t" and "i m": the tail of a short form that lost its apostrophe to a space.
    fn joined(&self, tail: &str, start: usize) -> Option<(&'a [Token], usize)> {
        if !matches!(tail, "t" | "s" | "m" | "d" | "ll" | "ve" | "re") {
            return None;
        }
        let before = &self.last_surface;
        let gap = self.text.get(before.end..start)?;
        if before.is_empty() || gap.chars().count() != 1 || !gap.chars().all(char::is_whitespace) {
            return None;
        }
        let mut whole = Plain::default();
        let head = &self.text[before.clone()];
        head.chars()
            .flat_map(char::to_lowercase)
            .for_each(|c| whole.push(c));
        whole.push('\'');
        tail.chars().for_each(|c| whole.push(c));
        let tokens = self.lexicon.tokens(whole.as_str()).or_else(|| {
            self.lexicon
                .tokens(Plain::without_apostrophes(whole.as_str()).as_str())
        });
        Some((tokens?, before.start))
    }

    /// Takes back the last surface word, and returns what stood before it.
    fn unread(&mut self) -> Stop {
        let start = self.last_surface.start;
        let mut stop = Stop::None;
        while let Some(word) = self.words.last().filter(|word| word.start == start) {
            stop = word.stop;
            self.words.pop();
        }
        stop
    }

    fn look_up(&self, surface: &str, number: bool) -> &'a [Token] {
        self.lexicon
            .tokens(surface)
            .or_else(|| {
                self.lexicon
                    .tokens(Plain::without_apostrophes(surface).as_str())
            })
            .or_else(|| {
                if number {
                    return None;
                }
                let unmasked = Plain::unmask(surface);
                self.lexicon
                    .tokens(unmasked.as_str())
                    .or_else(|| self.lexicon.tokens(unmasked.with_runs_of(2).as_str()))
                    .or_else(|| self.lexicon.tokens(unmasked.with_runs_of(1).as_str()))
                    .or_else(|| self.lexicon.nearest(unmasked.with_runs_of(2).as_str()))
            })
            .unwrap_or(&[UNKNOWN])
    }

    fn sign(&mut self, at: usize, c: char) {
        match c {
            '.' | '…' => {
                let dots = c == '…' || self.text[at + 1..].starts_with('.');
                let trailing = at > 0 && self.text[..at].ends_with('.');
                let stop = if dots || trailing {
                    Stop::Clause
                } else {
                    Stop::Sentence
                };
                self.stop = if trailing { stop } else { self.stop.max(stop) };
            }
            '!' | '?' | '。' | '！' | '？' => self.stop = Stop::Sentence,
            '\n' | '\r' => self.stop = self.stop.max(Stop::Line),
            ',' | ';' | ':' | '(' | ')' | '—' | '–' | '/' | '|' => {
                self.stop = self.stop.max(Stop::Clause);
            }
            '-' => {
                let lonely = self.text[at + 1..].starts_with([' ', '-'])
                    && self.text[..at].ends_with([' ', '-']);
                if lonely {
                    self.stop = self.stop.max(Stop::Clause);
                }
            }
            _ => self.quotation(at, c),
        }
    }

    fn quotation(&mut self, at: usize, c: char) {
        if let Some((closing, first)) = self.open
            && closing.contains(c)
        {
            let ends_word = !self.text[at + c.len_utf8()..].starts_with(char::is_alphanumeric);
            if ends_word || c == '"' {
                self.quotes = self.quotes.saturating_add(1);
                let quote = self.quotes;
                self.words[first..]
                    .iter_mut()
                    .for_each(|word| word.quote = quote);
                self.open = None;
            }
            return;
        }
        let starts_word = self.text[at + c.len_utf8()..].starts_with(char::is_alphanumeric)
            && !self.text[..at].ends_with(char::is_alphanumeric);
        let closing = match c {
            '"' => "\"”",
            '“' | '„' => "”“\"",
            '«' => "»",
            '‘' | '\'' | '`' | '’' if starts_word => "’'`´",
            _ => return,
        };
        if self.open.is_none() {
            self.open = Some((closing, self.words.len()));
        }
    }
}

/// A short lower-case word on the stack.
#[derive(Clone, Copy)]
struct Plain {
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
    fn push(&mut self, c: char) {
        let mut utf8 = [0; 4];
        let bytes = c.encode_utf8(&mut utf8).as_bytes();
        if let Some(room) = self.bytes.get_mut(self.length..self.length + bytes.len()) {
            room.copy_from_slice(bytes);
            self.length += bytes.len();
        }
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or("")
    }

    fn from_chars(chars: impl Iterator<Item = char>) -> Self {
        let mut plain = Self::default();
        chars.for_each(|c| plain.push(c));
        plain
    }

    fn without_apostrophes(surface: &str) -> Self {
        Self::from_chars(surface.chars().filter(|c| *c != '\''))
    }

    /// Signs that hide a letter become the letter, stars go.
    fn unmask(surface: &str) -> Self {
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
    fn with_runs_of(&self, length: usize) -> Self {
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
