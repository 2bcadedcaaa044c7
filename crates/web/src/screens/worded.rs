//! A field for a person's words: drafted, so that nothing typed is lost, and watched, so that the
//! help card comes where it must.

use std::sync::Arc;

use leptos::prelude::*;

use crate::danger::Watch;
use crate::drafts::Drafted;

/// One field's words.
#[derive(Clone, Copy)]
pub(crate) struct Worded {
    drafted: StoredValue<Drafted, LocalStorage>,
    /// What stands in the field.
    pub(crate) text: RwSignal<String>,
    /// What watches it.
    pub(crate) watch: Watch,
}

impl Worded {
    /// The field of this place, empty or with the draft that is found there.
    pub(crate) fn of(place: &str) -> Worded {
        let drafted = Drafted::of(place, String::new());
        let watch = Watch::new();
        watch.follow(drafted.text);
        Worded {
            text: drafted.text,
            drafted: StoredValue::new_local(drafted),
            watch,
        }
    }

    /// The person typed.
    pub(crate) fn input(self, words: String) {
        self.watch.typed(&words);
        self.drafted.with_value(|drafted| drafted.input(words));
    }

    /// The field was left.
    pub(crate) fn left(self) {
        self.drafted.with_value(Drafted::seal_now);
    }

    /// Puts the words that are kept already into the field, unless something was typed there.
    pub(crate) fn begin_with(self, words: &str) {
        if self.text.read_untracked().trim().is_empty() {
            self.text.set(words.to_owned());
        }
    }

    /// Whether there is a word in it. Follows the typing.
    pub(crate) fn has_words(self) -> bool {
        !self.text.read().trim().is_empty()
    }

    /// The words, to be kept.
    pub(crate) fn words(self) -> Arc<str> {
        self.watch.read_now();
        self.text.get_untracked().trim().into()
    }

    /// The draft that goes when the words are kept.
    pub(crate) fn draft(self) -> Drafted {
        self.drafted.get_value()
    }

    /// Throws the words away, and the draft with them.
    pub(crate) fn drop_it(self) {
        self.watch.typed("");
        self.drafted.with_value(Drafted::drop_it);
    }
}
