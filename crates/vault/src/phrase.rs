//! The twelve words: 128 random bits as words of the English BIP39 list, to be kept on paper.
//!
//! The bits are used as they are, not through BIP39's own slow derivation: they can not be guessed.
//! One in sixteen wrong phrases passes the checksum in the last word, so whether words are right is
//! decided by the wrap they open and nothing else.

use std::fmt;

use bip39::{Language, Mnemonic};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::chance::Chance;
use crate::letters::one_form;

const WORDS: usize = 12;

/// Twelve words.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Phrase([u8; 16]);

/// Why a text is not twelve such words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhraseError {
    /// Another number of words.
    #[error("that is {0} words; there must be twelve")]
    Count(usize),
    /// A word that is not in the list.
    #[error("word {position}, {word:?}, is not one of the words these are taken from{}", instead(.suggestions))]
    NotInList {
        /// Which word, from 1.
        position: usize,
        /// What was written.
        word: String,
        /// Words of the list that may be meant, the likeliest first; at most three.
        suggestions: Vec<&'static str>,
    },
    /// Words of the list that do not belong together.
    #[error("these are all words of the list, but one of them is another one, or their order is")]
    Checksum,
}

fn instead(suggestions: &[&str]) -> String {
    if suggestions.is_empty() {
        String::new()
    } else {
        format!("; perhaps {}", suggestions.join(", or "))
    }
}

impl Phrase {
    /// New words.
    pub fn random(chance: &mut impl Chance) -> Phrase {
        Phrase(chance.bytes())
    }

    /// The words of a text. Case, line breaks, numbers and signs between them do not matter.
    ///
    /// # Errors
    /// See [`PhraseError`]; it names the first word that is not in the list.
    pub fn parse(text: &str) -> Result<Phrase, PhraseError> {
        // With letters and marks apart; the list has plain letters only.
        let form: String = one_form(text)
            .chars()
            .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
            .collect();
        let form = form.to_lowercase();
        let words: Vec<&str> = form
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
            .collect();
        if words.len() != WORDS {
            return Err(PhraseError::Count(words.len()));
        }
        for (at, word) in words.iter().enumerate() {
            if Language::English.find_word(word).is_none() {
                let suggestions = suggestions(word);
                return Err(PhraseError::NotInList {
                    position: at + 1,
                    word: (*word).to_owned(),
                    suggestions,
                });
            }
        }
        let mnemonic = Mnemonic::parse_in_normalized(Language::English, &words.join(" "))
            .map_err(|_| PhraseError::Checksum)?;
        let (bytes, _) = mnemonic.to_entropy_array();
        let mut entropy = [0; 16];
        entropy.copy_from_slice(&bytes[..16]);
        Ok(Phrase(entropy))
    }

    /// The words, in order.
    pub fn words(&self) -> [&'static str; WORDS] {
        let mnemonic = Mnemonic::from_entropy_in(Language::English, &self.0)
            .expect("16 bytes are twelve words");
        let mut words = [""; WORDS];
        for (place, word) in words.iter_mut().zip(mnemonic.words()) {
            *place = word;
        }
        words
    }

    pub(crate) fn entropy(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Debug for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phrase(..)")
    }
}

/// Words of the list close to this one. No two words of it share their first four letters, so
/// those decide first; otherwise the fewest slips of the pen.
fn suggestions(word: &str) -> Vec<&'static str> {
    let mut near: Vec<(usize, &'static str)> = Language::English
        .word_list()
        .iter()
        .map(|listed| {
            (
                slips(word, listed).saturating_sub(2 * usize::from(same_start(word, listed))),
                *listed,
            )
        })
        .filter(|(slips, _)| *slips <= 2)
        .collect();
    near.sort_unstable();
    let least = near.first().map_or(0, |(slips, _)| *slips);
    near.into_iter()
        .take_while(|(slips, _)| *slips == least)
        .take(3)
        .map(|(_, listed)| listed)
        .collect()
}

fn same_start(word: &str, listed: &str) -> bool {
    word.chars().count() >= 4 && word.chars().take(4).eq(listed.chars().take(4))
}

/// Levenshtein distance: letters to add, leave out or change.
fn slips(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let changed = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Entropy and words from the BIP39 test vectors of trezor/python-mnemonic.
    #[test]
    fn the_words_are_those_of_bip39() {
        for (entropy, words) in [
            (
                0u128,
                "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
            ),
            (
                0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f,
                "legal winner thank year wave sausage worth useful legal winner thank yellow",
            ),
            (
                0x80808080808080808080808080808080,
                "letter advice cage absurd amount doctor acoustic avoid letter advice cage above",
            ),
            (
                u128::MAX,
                "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong",
            ),
            (
                0x9e885d952ad362caeb4efe34a8e91bd2,
                "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic",
            ),
            (
                0xc0ba5a8e914111210f2bd131f3d5e08d,
                "scheme spot photo card baby mountain device kick cradle pact join borrow",
            ),
            (
                0x23db8160a31d3e0dca3688ed941adbf3,
                "cat swing flag economy stadium alone churn speed unique patch report train",
            ),
            (
                0xf30f8c1da665478f49b001d94c5fc452,
                "vessel ladder alter error federal sibling chat ability sun glass valve picture",
            ),
        ] {
            let phrase = Phrase(entropy.to_be_bytes());
            assert_eq!(phrase.words().join(" "), words);
            assert_eq!(Phrase::parse(words), Ok(phrase));
        }
    }

    #[test]
    fn how_the_words_are_written_down_does_not_matter() {
        let phrase = Phrase([7; 16]);
        let words = phrase.words();
        let numbered: Vec<String> = words
            .iter()
            .enumerate()
            .map(|(at, word)| format!("{}. {word}", at + 1))
            .collect();
        for text in [
            words.join("\n"),
            format!("  {}  ", words.join("   ")),
            words.join(", ").to_uppercase(),
            numbered.join("\t"),
        ] {
            assert_eq!(Phrase::parse(&text).as_ref(), Ok(&phrase), "{text}");
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_named_with_what_may_be_meant() {
        for (written, meant) in [
            ("abandn", vec!["abandon"]),
            ("abandonn", vec!["abandon"]),
            ("zooo", vec!["zoo"]),
            ("pictrue", vec!["picture"]),
            ("qqqqqqqq", vec![]),
            ("üniqe", vec!["unique"]),
        ] {
            let text = format!("zoo zoo {written} zoo zoo zoo zoo zoo zoo zoo zoo wrong");
            match Phrase::parse(&text) {
                Err(PhraseError::NotInList {
                    position: 3,
                    suggestions,
                    ..
                }) => assert_eq!(suggestions, meant, "{written}"),
                other => panic!("{written}: {other:?}"),
            }
        }
    }

    #[test]
    fn what_is_not_twelve_words_of_one_phrase_is_refused() {
        assert_eq!(Phrase::parse(""), Err(PhraseError::Count(0)));
        assert_eq!(Phrase::parse("zoo zoo"), Err(PhraseError::Count(2)));
        assert_eq!(
            Phrase::parse(&"zoo ".repeat(12)),
            Err(PhraseError::Checksum)
        );
    }
}
