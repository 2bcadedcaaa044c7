//! What stands in a list, beside another, or in an empty place.

use leptos::prelude::*;

use super::{Eyebrow, Own, OwnSize};

/// One entry of a list: when, and a person's own words; the whole of it is the way in.
#[component]
pub(crate) fn Entry(
    /// The address.
    #[prop(into)]
    href: String,
    /// The small line above: when, which kind.
    #[prop(into)]
    when: Signal<String>,
    /// The person's words.
    #[prop(into)]
    text: Signal<String>,
    /// How large.
    #[prop(optional)]
    size: OwnSize,
    /// Put down: set in pale.
    #[prop(optional, into)]
    pale: Signal<bool>,
) -> impl IntoView {
    view! {
        <a class="entry" href=href>
            // The words are heard before their date, which stands above them.
            <span class=size.class() class:own-pale=pale dir="auto" translate="no">
                {text}
            </span>
            <span class="eyebrow">{when}</span>
        </a>
    }
}

/// Two things side by side, both true at once. Beneath one another where it is narrow.
#[component]
pub(crate) fn Both(
    /// Two [`Side`]s.
    children: Children,
) -> impl IntoView {
    view! { <div class="both-sides">{children()}</div> }
}

/// One side of [`Both`].
#[component]
pub(crate) fn Side(
    /// When, or whose.
    #[prop(into)]
    when: Signal<String>,
    /// The person's words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="group">
            <Eyebrow text=when />
            <Own text=text />
        </div>
    }
}

/// An empty list: what will be here, and the one way to begin.
#[component]
pub(crate) fn EmptyState(
    /// What will be here, in one line.
    #[prop(into)]
    says: Signal<String>,
    /// The way to begin, if there is one.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <p class="plain">{says}</p>
            {children.map(|children| children())}
        </div>
    }
}

/// Something that concerns the whole page: no storage, a newer version, no network.
#[component]
pub(crate) fn Told(
    /// What it is.
    #[prop(into)]
    title: Signal<String>,
    /// What it means, and what one can do.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="told" role="status">
            <p class="question">{title}</p>
            {children()}
        </div>
    }
}

/// One line of settings: a name, what holds now, and what one can do at its end.
#[component]
pub(crate) fn Fact(
    /// The name.
    #[prop(into)]
    name: Signal<String>,
    /// What holds now; empty means none.
    #[prop(optional, into)]
    about: Signal<String>,
    /// A quiet word or two.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="fact">
            <div class="fact-name">
                <p>{name}</p>
                {move || (!about.read().is_empty()).then(|| view! { <p class="meta">{about}</p> })}
            </div>
            <div class="row">{children()}</div>
        </div>
    }
}

/// Twelve words to write down, numbered; never put on the clipboard by Bearing.
#[component]
pub(crate) fn Words12(
    /// What the list is, for a screen reader.
    #[prop(into)]
    label: Signal<String>,
    /// The words in their order.
    words: Vec<String>,
) -> impl IntoView {
    view! {
        <ol class="twelve" aria-label=label translate="no">
            {words.into_iter().map(|word| view! { <li>{word}</li> }).collect_view()}
        </ol>
    }
}
