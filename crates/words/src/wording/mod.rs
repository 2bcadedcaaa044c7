//! How Bearing does not speak: a check for every text a person reads, in any crate.
//!
//! Bearing never cheers, never urges, claims to be nothing it is not, and borrows no one's
//! sentences. [`objections`] names what in a text breaks that; [`EXCEPTIONS`] are the few runs of
//! words that may stand although a rule catches them, each with its reason. Switched on by the
//! feature `wording`, for tests; the programs do not carry it.
//!
//! ```
//! use bearing_words::wording::objections;
//!
//! assert!(objections("Kept. Nothing more is needed today.").is_empty());
//! assert_eq!(objections("You should be proud of it").len(), 2);
//! ```

mod borrowed;
mod refused;
mod tokens;

use std::fmt;

pub use borrowed::{GRAM, hashes_of};
pub use refused::{EXCEPTIONS, Exception};
pub use tokens::HOLE;

/// What a text does that Bearing's texts do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Objection {
    /// An exclamation mark.
    Exclamation,
    /// A word or run of words that is refused, with the reason.
    Refused {
        /// As it stands in the text, in lower case.
        words: String,
        /// Why Bearing does not say it.
        because: &'static str,
    },
    /// As many words in a row as [`GRAM`] from a text that is not ours.
    Borrowed {
        /// The words, in lower case.
        words: String,
    },
}

impl fmt::Display for Objection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exclamation => write!(f, "an exclamation mark"),
            Self::Refused { words, because } => write!(f, "“{words}”: {because}"),
            Self::Borrowed { words } => write!(f, "“{words}” is borrowed word for word"),
        }
    }
}

/// Everything in `text` that Bearing does not say, in the order of the rules. Write [`HOLE`] where
/// something unknown stands, such as an argument: no run of words goes across it.
pub fn objections(text: &str) -> Vec<Objection> {
    let words = tokens::of(text);
    let mut found = Vec::new();
    if text.contains('!') {
        found.push(Objection::Exclamation);
    }
    found.extend(refused::in_words(&words));
    found.extend(borrowed::in_words(&words));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text and the number of objections to it.
    #[track_caller]
    fn check(text: &str, wanted: usize) {
        let found = objections(text);
        assert_eq!(found.len(), wanted, "{text}: {found:?}");
    }

    #[test]
    fn plain_sentences_pass() {
        check("Something happened?", 0);
        check("Say it as it is. One line is enough.", 0);
        check("You do not have to carry this alone right now", 0);
        check("In Safari: Share, then Add to Home Screen.", 0);
        check("Bearing is a notebook, not a medical device.", 0);
        check(
            "Justice, a shoulder, an entreaty, a failsafe, and a sunscreen",
            0,
        );
    }

    #[test]
    fn cheering_urging_and_tales_of_progress_are_refused() {
        for text in [
            "Kept!",
            "Well done.",
            "GREAT job",
            "You’ve got this",
            "You've got this",
            "You did it",
            "It is simply a step",
            "Just one step",
            "You should rest",
            "You shouldn’t worry",
            "Your healing begins",
            "A journey of a thousand miles",
            "A streak of three days",
            "Don’t worry",
        ] {
            assert!(!objections(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn words_of_medicine_are_refused_in_every_form() {
        for text in [
            "treats low mood",
            "a treatment",
            "Therapy in your pocket",
            "therapeutic",
            "fewer symptoms",
            "a relapse",
            "depression",
            "depressed",
            "anxious days",
            "Anxiety",
            "clinically proven",
            "prevents it",
            "diagnosis",
            "a screening",
            "monitors you",
            "predicted",
            "your risk score",
            "This screen",
        ] {
            assert!(!objections(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_person_is_never_called_a_failure() {
        for text in [
            "You failed",
            "your failures",
            "3 failed steps",
            "You are a loser",
        ] {
            assert!(!objections(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn an_exception_excuses_its_own_words_and_no_others() {
        check("on the home screen", 0);
        check("on this screen, not the home screen", 1);
    }

    #[test]
    fn a_borrowed_run_is_found_whatever_its_capitals_signs_and_apostrophes() {
        let known = hashes_of("It’s the end of the long, long road.", "test");
        let found = |text: &str| borrowed::in_hashes(&tokens::of(text), &known, "test");
        assert_eq!(
            found("And ITS THE END: of / the rest"),
            vec!["its the end of the"]
        );
        assert_eq!(found("the end of a long, long road"), Vec::<String>::new());
        assert_eq!(found("end of the long long road").len(), 2);
        assert_eq!(
            found(&format!("the end of {HOLE} the long")),
            Vec::<String>::new()
        );
    }

    #[test]
    fn the_kept_hashes_are_there_in_order_and_of_one_length() {
        let kept: Vec<&str> = borrowed::KEPT.lines().collect();
        assert!(kept.len() > 1_000, "{}", kept.len());
        assert!(kept.is_sorted());
        assert!(kept.iter().all(|line| line.len() == 10));
    }
}
