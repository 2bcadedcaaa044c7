//! When was it? As vaguely as one remembers (N9): typed, or one of a few ready answers.

use app::journal::{Vague, VagueError};
use leptos::prelude::*;
use words::t;

use crate::danger::{UnderText, Watch};
use crate::parts::DateField;
use crate::screens::worded::Worded;
use crate::session::{Bearing, bearing};

/// Ready answers: the words they put into the field.
const READY: [fn() -> String; 5] = [
    t::when_today,
    t::when_yesterday,
    t::when_last_week,
    t::when_last_month,
    t::when_last_year,
];

/// What was said about when it was.
#[derive(Clone, Copy)]
pub(crate) struct When {
    worded: Worded,
}

impl When {
    /// Nothing was said yet, or what a draft of this place says.
    pub(crate) fn of(place: &str) -> When {
        When {
            worded: Worded::of(place),
        }
    }

    /// What was said; `None` for no words.
    pub(crate) fn said(self, bearing: Bearing) -> Option<Result<Vague, VagueError>> {
        let text = self.worded.text.get();
        match bearing.with(|journal| journal.read_when(&text))? {
            Err(VagueError::Empty) => None,
            read => Some(read),
        }
    }

    /// Whether there are words. Follows the typing.
    pub(crate) fn has_words(self) -> bool {
        self.worded.has_words()
    }

    /// What watches the words.
    pub(crate) fn watch(self) -> Watch {
        self.worded.watch
    }

    /// The words are kept, or not wanted.
    pub(crate) fn drop_it(self) {
        self.worded.drop_it();
    }
}

/// The field, its ready answers, and how the words were read.
#[component]
pub(crate) fn WhenField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    when: When,
) -> impl IntoView {
    let bearing = bearing();
    let worded = when.worded;
    let text = worded.text;
    let understood = Signal::derive(move || {
        let text = text.get();
        bearing
            .with(|journal| journal.understood(&text))
            .unwrap_or_default()
    });
    let chosen = Signal::derive(move || {
        let text = text.read();
        READY.iter().position(|ready| *text == ready())
    });
    let ready = move |place: usize| {
        let words = READY.get(place).map(|ready| ready()).unwrap_or_default();
        let again = text.get_untracked() == words;
        worded.input(if again { String::new() } else { words });
    };
    view! {
        <DateField
            id=id
            label=label
            value=text
            on_input=move |words| worded.input(words)
            on_blur=move |()| worded.left()
            placeholder=Signal::derive(t::when_field_placeholder)
            understood=understood
            ready=Signal::derive(|| READY.iter().map(|ready| ready()).collect::<Vec<_>>())
            chosen=chosen
            on_ready=ready
        />
        <UnderText watch=worded.watch />
    }
}
