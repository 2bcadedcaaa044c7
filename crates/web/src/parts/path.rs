//! The line down the margin: it bends where something happened and goes on. Each leg draws its own
//! stretch, so a page of any length is one line, and nothing has to be measured.

use leptos::prelude::*;

/// What the line does beside a leg.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum LegKind {
    /// It goes on.
    #[default]
    Line,
    /// It bends: here something happened.
    Turn,
    /// A point on it: here something was added or done.
    Dot,
    /// The ring: now.
    Now,
    /// Where it heads: a step one might take.
    Next,
    /// It is dotted: a rest.
    Rest,
    /// No line, only its margin.
    Bare,
}

impl LegKind {
    fn class(self) -> &'static str {
        match self {
            LegKind::Line => "leg leg-line",
            LegKind::Turn => "leg leg-turned",
            LegKind::Dot => "leg leg-dot",
            LegKind::Now => "leg leg-now",
            LegKind::Next => "leg leg-next",
            LegKind::Rest => "leg leg-rest",
            LegKind::Bare => "leg leg-bare",
        }
    }
}

/// The line; its legs are the children.
#[component]
pub(crate) fn Path(
    /// The legs are a list (`ol`), newest or oldest first.
    #[prop(optional)]
    listed: bool,
    /// On a wide screen the line hangs in the margin and the words keep the column's edge.
    #[prop(default = true)]
    hung: bool,
    /// The legs.
    children: Children,
) -> impl IntoView {
    if listed {
        view! {
            <ol class="path" class:path-hung=hung>
                {children()}
            </ol>
        }
        .into_any()
    } else {
        view! {
            <div class="path" class:path-hung=hung>
                {children()}
            </div>
        }
        .into_any()
    }
}

/// A stretch of the line and what hangs on it.
#[component]
pub(crate) fn Leg(
    /// What the line does here.
    #[prop(optional)]
    kind: LegKind,
    /// The line ends here.
    #[prop(optional, into)]
    end: Signal<bool>,
    /// The path is a list and this one of its items.
    #[prop(optional)]
    listed: bool,
    /// What hangs on it.
    children: Children,
) -> impl IntoView {
    let turn = (kind == LegKind::Turn).then(|| {
        view! {
            <svg class="leg-turn" viewBox="0 0 18 48" aria-hidden="true">
                <path class="leg-turn-trail" d="M9 0V10M9 38V48"></path>
                <path d="M9 10L3.5 19L9 28V38"></path>
            </svg>
        }
    });
    let body = view! { <div class="leg-body">{children()}</div> };
    if listed {
        view! {
            <li class=kind.class() class:leg-end=end>
                {turn}
                {body}
            </li>
        }
        .into_any()
    } else {
        view! {
            <div class=kind.class() class:leg-end=end>
                {turn}
                {body}
            </div>
        }
        .into_any()
    }
}
