//! A person's own words, always the largest where they stand and the only text in that typeface,
//! and the small line above them in which Bearing says what they are.

use leptos::prelude::*;

/// How large a person's words are set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum OwnSize {
    /// Beside other words.
    Small,
    /// As they are written.
    #[default]
    Words,
    /// Alone on a screen.
    Big,
}

impl OwnSize {
    pub(super) fn class(self) -> &'static str {
        match self {
            OwnSize::Small => "own own-small",
            OwnSize::Words => "own",
            OwnSize::Big => "own own-big",
        }
    }
}

/// A person's words as they wrote them: line breaks kept, direction by the words themselves.
/// Kept from page translators, which send what they translate to a server.
#[component]
pub(crate) fn Own(
    /// The words.
    #[prop(into)]
    text: Signal<String>,
    /// How large.
    #[prop(optional)]
    size: OwnSize,
    /// They are what this screen is about: its heading.
    #[prop(optional)]
    heading: bool,
    /// Put down: set in pale.
    #[prop(optional, into)]
    pale: Signal<bool>,
) -> impl IntoView {
    let class = size.class();
    if heading {
        view! {
            <h1 class=class class:own-pale=pale dir="auto" translate="no">
                {text}
            </h1>
        }
        .into_any()
    } else {
        view! {
            <p class=class class:own-pale=pale dir="auto" translate="no">
                {text}
            </p>
        }
        .into_any()
    }
}

/// The small line above: what this is, or when. With `aside`, a second word at the far end.
#[component]
pub(crate) fn Eyebrow(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// At the far end: a date, "kept".
    #[prop(optional, into)]
    aside: Option<Signal<String>>,
    /// It names a section.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let label = if heading {
        view! { <h2 class="eyebrow">{text}</h2> }.into_any()
    } else {
        view! { <span>{text}</span> }.into_any()
    };
    view! {
        <div class="eyebrow sides">
            {label}
            {aside.map(|aside| view! { <span>{aside}</span> })}
        </div>
    }
}
