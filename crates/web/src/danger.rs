//! The help card under a field (A7): read after a pause of a second or when the words are kept,
//! never in the way of the writing. Until it is closed the screen offers nothing else.

use std::time::Duration;

use app::journal::care::danger::{self, DangerKind, Reading};
use app::journal::{Command, Preference};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use words::t;

use crate::parts::{HelpCard, Quiet, QuietLink, Tone};
use crate::route::Route;
use crate::session::{Bearing, bearing};

/// The pause in the typing after which a text is read.
const PAUSE: Duration = Duration::from_millis(1000);

/// What stands under a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Under {
    /// Nothing.
    Nothing,
    /// One quiet line: the words were turned round or quoted.
    Line,
    /// The card.
    Card(DangerKind),
    /// The card was closed: one line for the rest of the day.
    Closed,
}

/// Watches the texts of one screen.
#[derive(Clone, Copy)]
pub(crate) struct Watch {
    /// Taken when the screen is made: what is worked out later may run where no context is.
    bearing: Bearing,
    text: RwSignal<String>,
    reading: RwSignal<Reading>,
    closed: RwSignal<bool>,
    answered: RwSignal<bool>,
    pause: StoredValue<Option<TimeoutHandle>>,
}

impl Watch {
    /// Watches nothing yet.
    pub(crate) fn new() -> Watch {
        Watch {
            bearing: bearing(),
            text: RwSignal::new(String::new()),
            reading: RwSignal::new(Reading::None),
            closed: RwSignal::new(false),
            answered: RwSignal::new(false),
            pause: StoredValue::new(None),
        }
    }

    /// Watches a text that stands there already.
    pub(crate) fn over(text: &str) -> Watch {
        let watch = Watch::new();
        watch.text.set(text.to_owned());
        watch.read_now();
        watch
    }

    /// The text changed: it is read after a pause.
    pub(crate) fn typed(self, text: &str) {
        self.text.set(text.to_owned());
        if let Some(pause) = self.pause.get_value() {
            pause.clear();
        }
        let read = move || self.read_now();
        self.pause
            .set_value(set_timeout_with_handle(read, PAUSE).ok());
    }

    /// Follows a field: a draft that is found again is read like what is typed. An emptied field
    /// leaves standing what its kept words brought.
    pub(crate) fn follow(self, text: RwSignal<String>) {
        Effect::new(move |_| {
            let words = text.get();
            if !words.trim().is_empty() {
                self.typed(&words);
            }
        });
    }

    /// Reads the text now: it is being kept.
    pub(crate) fn read_now(self) {
        if let Some(text) = self.text.try_get_untracked() {
            let _ = self.reading.try_set(danger::read(&text));
        }
    }

    /// What stands under the text.
    pub(crate) fn under(self) -> Under {
        let bearing = self.bearing;
        let text = self.text.get_untracked();
        let reading = self.reading.get();
        let wanted = bearing
            .read(|state, _| state.preference().help_card && !state.not_about_that(&text))
            .unwrap_or(true);
        match reading {
            Reading::None => Under::Nothing,
            _ if !wanted || self.answered.get() => Under::Nothing,
            Reading::Quiet { .. } => Under::Line,
            Reading::Card { .. } if self.closed.get() => Under::Closed,
            Reading::Card { kind, .. } => Under::Card(kind),
        }
    }

    /// Whether the screen must not offer a step, a moment or a question.
    pub(crate) fn holds(self) -> bool {
        matches!(self.under(), Under::Card(_))
    }

    fn answer_not_about_that(self) {
        self.answered.set(true);
        let text = self.text.get_untracked();
        self.bearing.act(
            Command::Prefer(Preference::NotAboutThat(app::journal::text_fingerprint(
                &text,
            ))),
            |_| {},
        );
    }
}

/// The place under a field where the card stands when it must.
#[component]
pub(crate) fn UnderText(watch: Watch) -> impl IntoView {
    let bearing = bearing();
    let shown = Signal::derive(move || watch.holds());
    let lead = Signal::derive(move || match watch.under() {
        Under::Card(kind) => lead(kind),
        Under::Nothing | Under::Line | Under::Closed => String::new(),
    });
    let line = move || match watch.under() {
        Under::Line => Some(t::card_quiet()),
        Under::Closed => Some(t::card_again()),
        Under::Nothing | Under::Card(_) => None,
    };
    view! {
        <HelpCard shown=shown id="help-card" title=lead lead=Signal::derive(t::card_nothing_sent)>
            {move || crate::screens::card_people()}
            <div class="row">
                <Quiet label=Signal::derive(t::card_dismiss) on_press=move |()| watch.closed.set(true) />
                <Quiet label=Signal::derive(t::card_not_about_that) on_press=move |()| watch.answer_not_about_that() />
                <QuietLink label=Signal::derive(t::card_more) href=Route::Help.path() />
            </div>
        </HelpCard>
        <div aria-live="polite">
            {move || {
                line()
                    .map(|line| {
                        view! {
                            <p class="meta">
                                {line} " "
                                <Quiet
                                    label=Signal::derive(t::app_help_now)
                                    tone=Tone::Small
                                    on_press=move |()| bearing.go(Route::Help)
                                />
                            </p>
                        }
                    })
            }}
        </div>
    }
}

fn lead(kind: DangerKind) -> String {
    match kind {
        DangerKind::WishToDie => t::card_lead_wish_to_die(),
        DangerKind::SelfHarm => t::card_lead_self_harm(),
        DangerKind::FromOthers => t::card_lead_from_others(),
        DangerKind::Child => t::card_lead_child(),
    }
}
