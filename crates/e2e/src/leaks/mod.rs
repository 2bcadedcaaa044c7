//! The search for a person's words where none may lie in plain.
//!
//! It looks into every file below a folder: as the bytes are; through LevelDB's
//! tables and logs with their snappy compression (where Chromium keeps
//! IndexedDB and web storage); through SQLite databases with their write-ahead
//! logs; and it has the page read back all that its origin stored, because a
//! plain search of a browser profile misses some of it. Words are sought in
//! UTF-8 and UTF-16, whatever their case, in base64 and in hex.
//!
//! A search that finds nothing is worth nothing until it has found something:
//! [`Planted`] puts the same words in plain into a copy of the same profile and
//! data directory, and every single one must be found.

mod disk;
mod leveldb;
mod needle;
mod plant;
mod readback;
mod snappy;
mod sqlite;

pub use plant::{Planted, plant, plant_on_disk};

use std::path::Path;

use crate::browser::Tab;
use needle::Needles;

/// A word found where it must not be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leak {
    /// The word.
    pub word: String,
    /// The file, or what the page read back.
    pub place: String,
    /// Through what it was read: `as it is`, `leveldb table`, `sqlite`, …
    pub through: String,
    /// How it was written: `utf-8`, `utf-16`, `base64`, `hex`.
    pub written: &'static str,
    /// The word with what follows it.
    pub around: String,
}

/// A search for some words. Take rare ones, of at least six letters, that no
/// program would have for reasons of its own.
#[derive(Debug)]
pub struct Search {
    needles: Needles,
}

impl Search {
    /// For these words.
    ///
    /// # Panics
    /// When a word is so short that it would be found by chance.
    pub fn for_words(words: &[&str]) -> Self {
        Self {
            needles: Needles::of(words),
        }
    }

    /// Every file below this folder.
    pub fn on_disk(&self, folder: &Path) -> Vec<Leak> {
        let mut leaks = Vec::new();
        for file in disk::files(folder) {
            for layer in disk::layers(&file) {
                leaks.extend(self.needles.find(&layer.bytes).map(|hit| Leak {
                    word: hit.word,
                    place: file.display().to_string(),
                    through: layer.through.clone(),
                    written: hit.written,
                    around: hit.around,
                }));
            }
        }
        leaks
    }

    /// All that the origin of this tab has stored, and what the tab itself
    /// shows of a person's words to whoever looks over a list of tabs: its
    /// address, title and history state.
    #[track_caller]
    pub fn by_reading_back(&self, tab: &Tab) -> Vec<Leak> {
        let mut leaks = Vec::new();
        for (place, bytes) in readback::everything(tab) {
            leaks.extend(self.needles.find(&bytes).map(|hit| Leak {
                word: hit.word,
                place: place.clone(),
                through: "read back".to_owned(),
                written: hit.written,
                around: hit.around,
            }));
        }
        leaks
    }

    /// Any bytes: a request's body, a console line.
    pub fn in_bytes(&self, place: &str, bytes: &[u8]) -> Vec<Leak> {
        let leak = |hit: needle::Hit| Leak {
            word: hit.word,
            place: place.to_owned(),
            through: "as it is".to_owned(),
            written: hit.written,
            around: hit.around,
        };
        self.needles.find(bytes).map(leak).collect()
    }
}
