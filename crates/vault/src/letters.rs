//! One form for the same letters, however a keyboard writes them: Unicode NFKD.
//!
//! Where a browser runs this, the browser is asked: its tables are there already, and ours would be
//! a tenth of all that a first visit downloads.

use std::borrow::Cow;

/// The text in NFKD. It is the same everywhere for every letter that Unicode has assigned.
pub(crate) fn one_form(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(nfkd(text))
}

#[cfg(target_arch = "wasm32")]
fn nfkd(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFKD").into()
}

#[cfg(not(target_arch = "wasm32"))]
fn nfkd(text: &str) -> String {
    unicode_normalization::UnicodeNormalization::nfkd(text).collect()
}

#[cfg(test)]
mod tests {
    use super::one_form;

    #[test]
    fn letters_written_in_several_ways_come_to_one() {
        for (written, form) in [
            ("plain", "plain"),
            ("\u{fc}ber", "u\u{308}ber"),
            ("u\u{308}ber", "u\u{308}ber"),
            ("\u{fb01}ne", "fine"),
            ("\u{ff21}\u{b2}", "A2"),
            ("\u{1e69}", "s\u{323}\u{307}"),
            ("s\u{307}\u{323}", "s\u{323}\u{307}"),
            ("\u{d55c}", "\u{1112}\u{1161}\u{11ab}"),
            ("", ""),
        ] {
            assert_eq!(one_form(written), form, "{written}");
        }
    }
}
