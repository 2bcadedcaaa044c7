//! Where a text comes from: the command line, standard input with `-`, or the person's editor.

use std::io::IsTerminal as _;

use app::{DraftHandle, DraftPlace};
use words::t;

use crate::asking::Asking;
use crate::editor::{self, Edited};
use crate::failure::{Code, Failure};
use crate::opening::Journal;

/// A text that is here, or one that will be written in the editor once the journal is open.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Typed {
    /// Here.
    Here(String),
    /// To be written.
    InEditor,
}

/// The text of `words`; `-` alone is standard input, nothing is the editor.
pub(crate) fn typed(words: &[String], verb: &str, asking: &Asking) -> Result<Typed, Failure> {
    let text = match words {
        [] if asking.at_terminal() && std::io::stdout().is_terminal() => {
            return Ok(Typed::InEditor);
        }
        [] => {
            return Err(Failure::usage(t::terminal_no_text(format!(
                "`bearing {verb} -`"
            ))));
        }
        [dash] if dash == "-" => {
            let text = asking.text().map_err(|error| {
                Failure::new(
                    Code::Failed,
                    t::terminal_stdin_unreadable(error.to_string()),
                )
            })?;
            if text.trim().is_empty() {
                return Err(Failure::new(Code::Empty, t::cli_stdin_empty()));
            }
            text.trim_end().to_owned()
        }
        words => words.join(" "),
    };
    if text.trim().is_empty() {
        return Err(Failure::new(Code::Empty, t::error_empty_text()));
    }
    Ok(Typed::Here(text))
}

/// A text with the draft it goes on from, which goes when the text is kept.
pub(crate) struct Written {
    /// The words.
    pub(crate) text: String,
    /// The draft.
    pub(crate) draft: Option<DraftHandle>,
}

/// Opens the editor on what was begun at this place, or on nothing.
pub(crate) async fn write(journal: &Journal, place: &str, verb: &str) -> Result<Written, Failure> {
    let place = DraftPlace::new(place);
    // A draft that cannot be read is no reason not to write.
    let begun = journal
        .drafts(&place)
        .await
        .unwrap_or_default()
        .into_iter()
        .next();
    let words = begun.as_ref().map_or("", |draft| draft.text.as_str());
    match editor::edit(words, verb)? {
        Edited::Written(text) => Ok(Written {
            text,
            draft: begun.map(|draft| draft.handle),
        }),
        Edited::Unchanged if begun.is_some() => Err(Failure::new(
            Code::Empty,
            t::terminal_draft_stays(format!("`bearing {verb}`")),
        )),
        Edited::Unchanged | Edited::Emptied => {
            if let Some(mut draft) = begun {
                // Emptied on purpose; where it cannot be removed it is offered again, no worse.
                let _ = journal.drop_draft(&mut draft.handle).await;
            }
            Err(Failure::new(Code::Empty, t::cli_editor_empty()))
        }
        Edited::Broken { editor, text } => {
            let mut handle = begun.map_or_else(|| journal.new_draft(), |draft| draft.handle);
            match journal.keep_draft(&mut handle, &place, &text).await {
                Ok(()) => Err(Failure::new(
                    Code::Editor,
                    t::terminal_editor_broke(editor, format!("`bearing {verb}`")),
                )),
                Err(error) => Err(Failure::new(Code::Editor, app::told::trouble(&error))
                    .with_words([text.as_str()])),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &[&str], expected: Result<&str, u8>) {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let found = typed(&words, "happened", &Asking::default());
        let found = found.map(|typed| match typed {
            Typed::Here(text) => text,
            Typed::InEditor => "(editor)".to_owned(),
        });
        assert_eq!(
            found.as_deref().map_err(Failure::exit_code),
            expected,
            "{words:?}"
        );
    }

    #[test]
    fn words_on_the_command_line_are_one_text() {
        check(&["I", "didn't get", "the job"], Ok("I didn't get the job"));
        check(&["- is how it begins"], Ok("- is how it begins"));
        check(&["-", "is", "how"], Ok("- is how"));
        check(&["   "], Err(1));
    }
}
