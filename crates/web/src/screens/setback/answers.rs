//! The answers of one page as they are being typed: a drafted and watched field for each question
//! that takes words, made once, so that going from one question to another loses nothing.

use app::journal::SetbackId;
use leptos::prelude::*;

use super::question::Question;
use crate::screens::worded::Worded;
use crate::session::{Bearing, bearing};

/// The fields of one setback's questions.
#[derive(Clone, Copy)]
pub(crate) struct Answers {
    bearing: Bearing,
    /// About which.
    pub(crate) setback: SetbackId,
    fields: [Option<Worded>; Question::ALL.len()],
}

impl Answers {
    /// The fields, with the drafts that are found.
    pub(crate) fn of(setback: SetbackId) -> Answers {
        let field = |question: Question| {
            question
                .takes_words()
                .then(|| Worded::of(&format!("setback-{setback}-{}", question.key())))
        };
        Answers {
            bearing: bearing(),
            setback,
            fields: Question::ALL.map(field),
        }
    }

    /// The field of a question, if one types there.
    pub(crate) fn field(&self, question: Question) -> Option<Worded> {
        let place = Question::ALL.iter().position(|one| *one == question)?;
        self.fields[place]
    }

    /// Whether the words of a question brought the help card.
    pub(crate) fn holds(&self, question: Question) -> bool {
        self.field(question)
            .is_some_and(|field| field.watch.holds())
    }

    /// Whether the words of any did.
    pub(crate) fn any_holds(&self) -> bool {
        Question::ALL
            .into_iter()
            .any(|question| self.holds(question))
    }

    /// The question in whose field there are words that are not kept yet.
    pub(crate) fn begun(&self) -> Option<Question> {
        Question::ALL
            .into_iter()
            .find(|question| self.is_new(*question))
    }

    /// Whether the words in its field are other than those that stand there.
    pub(crate) fn is_new(&self, question: Question) -> bool {
        let Some(field) = self.field(question) else {
            return false;
        };
        field.has_words() && field.text.read().trim() != self.held(question).trim()
    }

    /// Whether it has an answer, kept or typed.
    pub(crate) fn answered(&self, question: Question) -> bool {
        self.kept(question) || self.is_new(question)
    }

    /// Whether it has an answer that is kept.
    pub(crate) fn kept(&self, question: Question) -> bool {
        self.bearing
            .read(|state, _| {
                let setback = state.setback(self.setback)?;
                Some(question.answered(setback, state))
            })
            .flatten()
            .unwrap_or_default()
    }

    /// Puts the words that stand there into the field.
    pub(crate) fn open(&self, question: Question) {
        if let Some(field) = self.field(question) {
            field.begin_with(&untrack(|| self.held(question)));
        }
    }

    /// Keeps what was typed, if it is new; `then` runs when it is durable, or at once. Where the
    /// words bring the help card, they are kept and nothing follows: the card stands under them.
    pub(crate) fn keep(&self, question: Question, then: impl FnOnce() + 'static) {
        let fresh = untrack(|| self.is_new(question));
        let command = self
            .field(question)
            .filter(|_| fresh)
            .and_then(|field| Some((field, question.keeps(self.setback, field.words())?)));
        match command {
            Some((field, command)) => {
                let watch = field.watch;
                self.bearing
                    .act_from(command, Some(field.draft()), move |_| {
                        if !untrack(|| watch.holds()) {
                            then();
                        }
                    });
            }
            None => then(),
        }
    }

    fn held(&self, question: Question) -> String {
        self.bearing
            .read(|state, _| {
                let setback = state.setback(self.setback)?;
                Some(question.held(setback).to_string())
            })
            .flatten()
            .unwrap_or_default()
    }
}
