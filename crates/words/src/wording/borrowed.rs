//! Finds five words in a row taken from the text Bearing was made after, which is somebody else's
//! and not in the project: only salted, shortened hashes of its runs of words are, sorted, so that
//! it cannot be read from them. `examples/borrowed_hashes.rs` makes the file.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use super::Objection;
use super::tokens::{self, HOLE};

/// How many words in a row count as borrowed.
pub const GRAM: usize = 5;

/// Ten hex digits of each hash: among a thousand kept ones, a chance meeting is one in a thousand
/// million runs of words.
const DIGITS: usize = 10;
const SALT: &str = "bearing wording 1";

pub(super) const KEPT: &str = include_str!("borrowed.hashes");

pub(super) fn in_words(words: &[String]) -> Vec<Objection> {
    let kept: BTreeSet<String> = KEPT.lines().map(str::to_owned).collect();
    in_hashes(words, &kept, SALT)
        .into_iter()
        .map(|words| Objection::Borrowed { words })
        .collect()
}

pub(super) fn in_hashes(words: &[String], kept: &BTreeSet<String>, salt: &str) -> Vec<String> {
    let hole = HOLE.to_string();
    words
        .windows(GRAM)
        .filter(|run| !run.contains(&hole))
        .map(|run| run.join(" "))
        .filter(|run| kept.contains(&hash(run, salt)))
        .collect()
}

/// The hashes of every run of [`GRAM`] words in `text`, sorted. An empty salt means the kept one.
pub fn hashes_of(text: &str, salt: &str) -> BTreeSet<String> {
    let salt = if salt.is_empty() { SALT } else { salt };
    tokens::of(text)
        .windows(GRAM)
        .map(|run| hash(&run.join(" "), salt))
        .collect()
}

fn hash(run: &str, salt: &str) -> String {
    let digest = Sha256::digest(format!("{salt}\0{run}"));
    let mut hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    hex.truncate(DIGITS);
    hex
}
