//! What one can press: the one dark button of a screen, and quiet underlined words beside it.
//! Each comes as a button (something happens) and as a link (one goes somewhere).

use leptos::prelude::*;

/// How quiet words are set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Soft ink.
    #[default]
    Soft,
    /// Soft ink, one size smaller: what belongs to a text above it.
    Small,
    /// Water: a question, a way to more.
    Water,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Tone::Soft => "quiet",
            Tone::Small => "quiet quiet-small",
            Tone::Water => "quiet quiet-water",
        }
    }
}

/// The one dark button.
#[component]
pub(crate) fn Act(
    /// What happens, in words.
    #[prop(into)]
    label: Signal<String>,
    /// It was pressed.
    #[prop(into)]
    on_press: Callback<()>,
    /// It is under way: further presses do nothing, the focus stays.
    #[prop(optional, into)]
    waiting: Signal<bool>,
) -> impl IntoView {
    let press = move |_| {
        if !waiting.get_untracked() {
            on_press.run(());
        }
    };
    view! {
        <button
            class="act"
            type="button"
            aria-disabled=move || waiting.get().then_some("true")
            on:click=press
        >
            {label}
        </button>
    }
}

/// The one dark button, where it leads to another screen.
#[component]
pub(crate) fn ActLink(
    /// Where it leads, in words.
    #[prop(into)]
    label: Signal<String>,
    /// The address.
    #[prop(into)]
    href: Signal<String>,
) -> impl IntoView {
    view! {
        <a class="act" href=href>
            {label}
        </a>
    }
}

/// Quiet underlined words that do something.
#[component]
pub(crate) fn Quiet(
    /// What happens, in words.
    #[prop(into)]
    label: Signal<String>,
    /// It was pressed.
    #[prop(into)]
    on_press: Callback<()>,
    /// How it is set.
    #[prop(optional)]
    tone: Tone,
) -> impl IntoView {
    view! {
        <button class=tone.class() type="button" on:click=move |_| on_press.run(())>
            {label}
        </button>
    }
}

/// Quiet underlined words that lead somewhere.
#[component]
pub(crate) fn QuietLink(
    /// Where it leads, in words.
    #[prop(into)]
    label: Signal<String>,
    /// The address.
    #[prop(into)]
    href: Signal<String>,
    /// How it is set.
    #[prop(optional)]
    tone: Tone,
) -> impl IntoView {
    view! {
        <a class=tone.class() href=href>
            {label}
        </a>
    }
}
