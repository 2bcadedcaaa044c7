//! The forms in which a word may lie about.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use memchr::memmem;

/// The shortest word worth seeking: six letters, so that chance finds none.
const SHORTEST: usize = 6;

#[derive(Debug)]
pub(super) struct Needles {
    forms: Vec<Form>,
}

#[derive(Debug)]
struct Form {
    word: String,
    written: &'static str,
    bytes: Vec<u8>,
    /// Sought among lower-cased bytes.
    any_case: bool,
}

/// A word found in some bytes.
#[derive(Debug)]
pub(super) struct Hit {
    pub(super) word: String,
    pub(super) written: &'static str,
    pub(super) around: String,
}

impl Needles {
    pub(super) fn of(words: &[&str]) -> Self {
        let mut forms = Vec::new();
        for word in words {
            assert!(
                word.chars().count() >= SHORTEST,
                "“{word}” is too short to be sought: chance would find it"
            );
            let small = word.to_lowercase();
            let mut add = |written, bytes, any_case| {
                forms.push(Form {
                    word: (*word).to_owned(),
                    written,
                    bytes,
                    any_case,
                });
            };
            add("utf-8", small.bytes().collect(), true);
            add(
                "utf-16",
                small.encode_utf16().flat_map(u16::to_le_bytes).collect(),
                true,
            );
            add(
                "utf-16",
                small.encode_utf16().flat_map(u16::to_be_bytes).collect(),
                true,
            );
            add(
                "hex",
                small
                    .bytes()
                    .flat_map(|byte| format!("{byte:02x}").into_bytes())
                    .collect(),
                true,
            );
            for form in in_base64(word) {
                add("base64", form, false);
            }
        }
        Self { forms }
    }

    pub(super) fn find(&self, bytes: &[u8]) -> impl Iterator<Item = Hit> {
        let small = bytes.to_ascii_lowercase();
        let hits: Vec<Hit> = self
            .forms
            .iter()
            .flat_map(|form| {
                let among = if form.any_case { &small } else { bytes };
                let found = memmem::find_iter(among, &form.bytes).map(|at| Hit {
                    word: form.word.clone(),
                    written: form.written,
                    around: around(&bytes[at..], form.bytes.len()),
                });
                found.collect::<Vec<_>>()
            })
            .collect();
        hits.into_iter()
    }
}

/// The word and a little of what follows, readable.
fn around(bytes: &[u8], length: usize) -> String {
    let end = bytes.len().min(length + 40);
    let shown = bytes[..end].iter().filter(|byte| **byte != 0);
    shown
        .map(|byte| {
            if byte.is_ascii_graphic() {
                char::from(*byte)
            } else {
                '·'
            }
        })
        .collect()
}

/// How a word looks within a longer base64 text: it may begin at any of three
/// positions, and the letters at its ends depend on its neighbours.
fn in_base64(word: &str) -> Vec<Vec<u8>> {
    (0..3)
        .map(|before| {
            let mut bytes = vec![0; before];
            bytes.extend(word.bytes());
            let text = STANDARD_NO_PAD.encode(&bytes).into_bytes();
            let from = [0, 2, 3][before];
            let to = bytes.len() / 3 * 4;
            text[from..to].to_vec()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(word: &str, bytes: &[u8]) -> Vec<&'static str> {
        let mut ways: Vec<_> = Needles::of(&[word])
            .find(bytes)
            .map(|hit| hit.written)
            .collect();
        ways.dedup();
        ways
    }

    #[test]
    fn a_word_is_found_however_it_is_written() {
        let word = "Quillmarrow";
        let utf16: Vec<u8> = format!("x{word}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(found(word, b"so QUILLmarrow it is"), ["utf-8"]);
        assert_eq!(found(word, &utf16), ["utf-16"]);
        assert_eq!(found(word, b"7175696C6C6D6172726F77"), ["hex"]);
        for before in ["", "a", "ab", "abc", "abcd"] {
            let text = STANDARD_NO_PAD.encode(format!("{before}{word} and more"));
            assert_eq!(found(word, text.as_bytes()), ["base64"], "after {before:?}");
        }
        assert!(found(word, b"quill marrow").is_empty());
    }

    #[test]
    fn a_word_with_letters_beyond_ascii_is_found() {
        let word = "Größenwahn";
        let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(found(word, word.as_bytes()), ["utf-8"]);
        assert_eq!(found(word, &utf16), ["utf-16"]);
    }
}
