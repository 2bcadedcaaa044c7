//! Every text a person types is read for words of danger before anything else happens with it
//! (A7): before a passphrase is asked for, before it is kept, before a step is offered.

use std::io::{self, IsTerminal};

use serde_json::Value;

use crate::answer::{print, print_aside};
use crate::call::Call;
use crate::help::{Called, Help, called};
use crate::opening::Journal;

/// What the texts of this call brought up.
#[derive(Debug, Clone, Default)]
pub(crate) struct Care {
    /// The card is up: nothing is offered after it.
    pub(crate) holds: bool,
    /// The same for a program.
    pub(crate) json: Option<Value>,
}

/// Reads the texts, and shows the card or the line if they call for it.
///
/// The card goes to standard output. Where that is caught by another program and standard error is
/// the terminal, it goes there too: it must be seen. With JSON it is a field of the answer, and on
/// a terminal it is shown besides.
pub(crate) fn attend<'a>(
    call: &Call,
    texts: impl IntoIterator<Item = &'a str>,
    journal: Option<&Journal>,
) -> Care {
    let Some(called) = called(texts, journal) else {
        return Care::default();
    };
    let help = Help::with(journal);
    let text = called.text(&help);
    if !call.json {
        // Where nothing can be printed at all, there is nobody to see it.
        let _ = print(&text);
    }
    let out_of_sight = call.json || !io::stdout().is_terminal();
    if out_of_sight && io::stderr().is_terminal() {
        print_aside(&text);
    }
    Care {
        holds: matches!(called, Called::Card(_)),
        json: Some(called.json(&help)),
    }
}
