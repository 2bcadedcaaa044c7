//! A text as it reads now, what it read before, and what was written beside it elsewhere.

use journal::{Now, State, Wording};

use crate::told;

/// A text a person wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// As it reads now.
    pub words: String,
    /// When it was last written, in words.
    pub when: String,
    /// Wordings written at the same time elsewhere, which could not be joined with it.
    pub beside: Vec<String>,
    /// Earlier wordings, the newest first.
    pub earlier: Vec<Earlier>,
}

/// An earlier wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Until when it read so, in words.
    pub until: String,
    /// As it read.
    pub words: String,
}

/// A text that may never have been written, or was taken back.
pub(crate) fn said(wording: &Wording, state: &State, now: &Now) -> Option<Said> {
    let there = wording.words().is_some() || !wording.beside.is_empty();
    there.then(|| always(wording, state, now))
}

/// A text that is always there.
pub(crate) fn always(wording: &Wording, state: &State, now: &Now) -> Said {
    let when = |ms| told::moment(ms, state, now);
    // Each wording stood until the next one was written.
    let until = std::iter::once(wording.at_ms()).chain(wording.earlier.iter().map(|(at, _)| *at));
    Said {
        words: wording.current.to_string(),
        when: when(wording.at_ms()),
        beside: wording.beside.iter().map(ToString::to_string).collect(),
        earlier: wording
            .earlier
            .iter()
            .zip(until)
            // A wording that was brought back is the present one, and none at all is no wording.
            .filter(|((_, words), _)| !words.trim().is_empty() && *words != wording.current)
            .map(|((_, words), until)| Earlier {
                until: when(until),
                words: words.to_string(),
            })
            .collect(),
    }
}
