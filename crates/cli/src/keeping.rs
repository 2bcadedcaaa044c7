//! Keeping something a person typed: help first, then the journal opens, then it is kept; and if
//! it cannot be kept, the words are given back.

use app::DraftHandle;
use app::journal::{Command, Id};

use crate::call::Call;
use crate::care::{self, Care};
use crate::failure::Failure;
use crate::opening::{Door, For, Journal, knock};
use crate::typed::{self, Typed};

/// An open journal, and the text to be kept in it.
pub(crate) struct Desk<'a> {
    call: &'a Call,
    /// The journal.
    pub(crate) journal: Journal,
    /// What the texts brought up.
    pub(crate) care: Care,
    /// The text itself, then others that came with it.
    texts: Vec<String>,
    draft: Option<DraftHandle>,
}

impl<'a> Desk<'a> {
    /// Opens the journal for these texts, which are on the command line or came by a pipe.
    pub(crate) async fn with(call: &'a Call, texts: Vec<String>) -> Result<Desk<'a>, Failure> {
        let door = knock(call, For::Keeping).await;
        let known = door.as_ref().ok().and_then(Door::journal);
        let care = care::attend(call, texts.iter().map(String::as_str), known);
        let entered = match door {
            Ok(door) => door.enter(call).await,
            Err(failure) => Err(failure),
        };
        let journal = entered.map_err(|failure| given_back(failure, &texts, &care))?;
        Ok(Desk {
            call,
            journal,
            care,
            texts,
            draft: None,
        })
    }

    /// The same for a text that may still have to be written in the editor, and others beside it.
    pub(crate) async fn for_text(
        call: &'a Call,
        text: Typed,
        (place, verb): (&str, &str),
        beside: Vec<String>,
    ) -> Result<Desk<'a>, Failure> {
        let mut texts = vec![String::new()];
        texts.extend(beside);
        match text {
            Typed::Here(text) => {
                texts[0] = text;
                Desk::with(call, texts).await
            }
            // The journal first, so that nobody writes a page for one that does not open.
            Typed::InEditor => {
                let journal = knock(call, For::Keeping).await?.enter(call).await?;
                let written = typed::write(&journal, place, verb).await?;
                texts[0] = written.text;
                let known = Some(&journal);
                let care = care::attend(call, texts.iter().map(String::as_str), known);
                Ok(Desk {
                    call,
                    journal,
                    care,
                    texts,
                    draft: written.draft,
                })
            }
        }
    }

    /// The text.
    pub(crate) fn text(&self) -> &str {
        self.texts.first().map_or("", String::as_str)
    }

    /// Does it; the first entry touched.
    pub(crate) async fn keep(&self, command: Command) -> Result<Option<Id>, Failure> {
        let done = self
            .journal
            .perform_from(command, self.draft.as_ref())
            .await;
        match done {
            Ok(done) => Ok(done.touched.first().copied()),
            Err(error) => {
                let failure = Failure::of(&error, self.call.data_dir()?);
                Err(self.given_back(failure))
            }
        }
    }

    /// A failure that gives the words back.
    pub(crate) fn given_back(&self, failure: Failure) -> Failure {
        given_back(failure, &self.texts, &self.care)
    }
}

fn given_back(failure: Failure, texts: &[String], care: &Care) -> Failure {
    failure
        .with_words(texts.iter().map(String::as_str))
        .with_help(care.json.clone())
}
