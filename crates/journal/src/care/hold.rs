//! The hold (M6): while a text of the last three days speaks plainly of danger, no risk is
//! offered. It is worked out afresh from the texts each time and never stored: what could be
//! concluded about a person is not written down.

use crate::care::danger;
use crate::state::State;
use crate::time::Now;

/// A text holds for so long, in milliseconds: 72 hours.
pub const HOLDS_MS: i64 = 72 * 60 * 60 * 1000;

impl State {
    /// Whether a text typed in the last 72 hours, in whatever field, brought the help card. A text
    /// the person said was not about that does not count.
    pub fn held(&self, now: &Now) -> bool {
        self.texts_since(now.ms.saturating_sub(HOLDS_MS))
            .iter()
            .any(|typed| danger::read(&typed.text).is_card() && !self.not_about_that(&typed.text))
    }

    /// Whether the person said of this text that it is not about danger.
    pub fn not_about_that(&self, text: &str) -> bool {
        self.preference()
            .not_about_that
            .contains(&text_fingerprint(text))
    }
}

/// The fingerprint of a text: FNV-1a, 64 bits, over its lowercase words with one space between.
/// Capitals and spacing make no other text of it; another word does.
pub fn text_fingerprint(text: &str) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut hash = OFFSET;
    let mut take = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    for (at, word) in text.split_whitespace().enumerate() {
        if at > 0 {
            take(b' ');
        }
        for letter in word.chars().flat_map(char::to_lowercase) {
            letter.encode_utf8(&mut [0; 4]).bytes().for_each(&mut take);
        }
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_fnv_1a_and_stays_so() {
        // The published vectors of FNV-1a.
        assert_eq!(text_fingerprint(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(text_fingerprint("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(text_fingerprint("foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn capitals_and_spacing_make_no_other_text() {
        let one = text_fingerprint("So dead tired");
        assert_eq!(one, text_fingerprint("  so dead\n TIRED "));
        assert_ne!(one, text_fingerprint("so dead tired of it"));
    }
}
