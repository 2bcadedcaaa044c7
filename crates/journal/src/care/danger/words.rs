//! A text as plain words: what one person types in many ways comes out the same.
//!
//! Capitals, apostrophes, invisible characters and held-down letters are gone; short forms are
//! spelt out ("dont" is "do not"); what stands between two words is kept, because a full stop or a
//! quotation mark changes what a phrase means.

use super::lexicon::{Lexicon, Token, UNKNOWN};
use super::plain::{Plain, is_apostrophe, is_invisible, unmasked};

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

/// A word as typed: its letters, where it ends, and whether it is a number.
struct Surface {
    plain: Plain,
    end: usize,
    digits: bool,
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
            if c.is_alphanumeric() && !is_apostrophe(c) {
                at = self.word(at);
            } else {
                self.sign(at, c);
                at += c.len_utf8();
            }
        }
    }

    /// Reads the word that starts at `at`, and returns where it ends. A sign counts as a letter
    /// only where that gives a word of the lists: "su1cide", but not "die!It".
    fn word(&mut self, at: usize) -> usize {
        let plain = self.surface(at, false);
        let masked = self.surface(at, true);
        let known = masked.end > plain.end && self.known(masked.plain.as_str()).is_some();
        let Surface { plain, end, digits } = if known { masked } else { plain };
        self.keep(&plain, at, end, digits);
        end
    }

    fn surface(&self, at: usize, signs: bool) -> Surface {
        let mut surface = Surface {
            plain: Plain::default(),
            end: at,
            digits: true,
        };
        let mut held_back = Plain::default();
        for (offset, c) in self.text[at..].char_indices() {
            if is_invisible(c) {
                continue;
            }
            if is_apostrophe(c) {
                held_back.push('\'');
            } else if c.is_alphanumeric() {
                held_back
                    .as_str()
                    .chars()
                    .for_each(|c| surface.plain.push(c));
                held_back = Plain::default();
                surface.digits &= c.is_ascii_digit();
                c.to_lowercase().for_each(|c| surface.plain.push(c));
                surface.end = at + offset + c.len_utf8();
            } else if signs && unmasked(c).is_some() {
                held_back.push(c);
            } else {
                break;
            }
        }
        surface
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
        if before.is_empty() || !gap.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
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
        if number {
            return self.lexicon.tokens(surface).unwrap_or(&[UNKNOWN]);
        }
        self.known(surface).unwrap_or(&[UNKNOWN])
    }

    /// The plain words of a surface form, by the first way of reading it that is in the lists.
    fn known(&self, surface: &str) -> Option<&'a [Token]> {
        let lexicon = self.lexicon;
        let unmasked = Plain::unmask(surface);
        lexicon
            .tokens(surface)
            .or_else(|| lexicon.tokens(Plain::without_apostrophes(surface).as_str()))
            .or_else(|| lexicon.tokens(unmasked.as_str()))
            .or_else(|| lexicon.tokens(unmasked.with_runs_of(2).as_str()))
            .or_else(|| lexicon.tokens(unmasked.with_runs_of(1).as_str()))
            .or_else(|| lexicon.nearest(unmasked.with_runs_of(2).as_str()))
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
