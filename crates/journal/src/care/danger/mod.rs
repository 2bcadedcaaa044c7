//! Reads a text for plain words of danger: a wish to die, self-harm, violence from somebody else,
//! a child at risk.
//!
//! **What it catches.** Explicit English phrases (`phrases.txt`, one a line), whatever their
//! capitals, spaces, line breaks and punctuation, with straight, curly or missing apostrophes,
//! words of emphasis in between ("I really want to die"), short and texting forms ("wanna",
//! "kms"), common misspellings, one wrong letter in the long words, letters hidden behind signs
//! ("su1cide", "k*ll") and letters held down ("dieee").
//!
//! **What it softens.** A phrase that is turned round ("I would never hurt myself"), quoted from
//! somebody else, or about somebody else brings [`Reading::Quiet`], never [`Reading::None`].
//!
//! **What it passes over.** Figures of speech ("die of embarrassment", `figures.txt`). Each covers
//! the very words it is about; a real phrase elsewhere in the text is still read.
//!
//! **What it does not catch.** Anything that is not said in such words: hints, despair without
//! the words, irony, other languages, means and ways (none is named here, on purpose), a wish to
//! harm others. Where it is unsure it prefers a false card: a missed one is the worse error. It
//! is a list, not an understanding, and says nothing about how a person is.
//!
//! Pure: no I/O, no clock. The lists are read once, on first use.

mod context;
mod lexicon;
mod matching;
mod plain;
mod words;

use std::ops::Range;

use lexicon::Lexicon;

/// What a phrase of danger is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DangerKind {
    /// A wish to die or to be dead.
    WishToDie,
    /// Harm to oneself.
    SelfHarm,
    /// Harm or threats from somebody else, at home or elsewhere.
    FromOthers,
    /// A child who may be harmed, the writer included.
    Child,
}

/// How a text reads. `span` is a range of bytes of the text that was read, on character borders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// No phrase of danger.
    None,
    /// A phrase that is turned round, quoted or about somebody else: one quiet line.
    Quiet {
        /// What it is about.
        kind: DangerKind,
        /// Where it stands in the text.
        span: Range<usize>,
    },
    /// A phrase of danger: the help card.
    Card {
        /// What it is about.
        kind: DangerKind,
        /// Where it stands in the text.
        span: Range<usize>,
    },
}

impl Reading {
    /// Whether the help card belongs under this text.
    pub fn is_card(&self) -> bool {
        matches!(self, Self::Card { .. })
    }

    /// Whether one quiet line belongs under this text.
    pub fn is_quiet(&self) -> bool {
        matches!(self, Self::Quiet { .. })
    }
}

/// Reads `text`. The first phrase that calls for the card decides; without one, the first that
/// calls for the quiet line.
///
/// ```
/// use bearing_journal::care::danger::{Reading, read};
///
/// assert!(read("i dont want to be alive anymore").is_card());
/// assert!(read("I would never hurt myself.").is_quiet());
/// assert_eq!(read("I nearly died of embarrassment."), Reading::None);
/// ```
pub fn read(text: &str) -> Reading {
    let lexicon = Lexicon::shared();
    let text_words = words::split(text, lexicon);
    let mut quiet = None;
    for hit in matching::hits(lexicon, &text_words) {
        let span = text_words[hit.first].start..text_words[hit.last].end;
        if context::softened(lexicon, &text_words, &hit) {
            quiet.get_or_insert((hit.kind, span));
        } else {
            return Reading::Card {
                kind: hit.kind,
                span,
            };
        }
    }
    match quiet {
        Some((kind, span)) => Reading::Quiet { kind, span },
        None => Reading::None,
    }
}
