//! People and lines to reach: who, one sentence about it, and the ways, each a large link.

use leptos::prelude::*;

/// One way to reach someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Way {
    /// What stands there: a number, or "Call".
    pub(crate) label: String,
    /// `tel:`, `sms:` or `mailto:`; an address of the net is never a link here.
    pub(crate) href: String,
}

/// A list of [`HelpLine`]s.
#[component]
pub(crate) fn Lines(
    /// The lines.
    children: Children,
) -> impl IntoView {
    view! { <ul class="lines">{children()}</ul> }
}

/// Someone to reach.
#[component]
pub(crate) fn HelpLine(
    /// The name.
    #[prop(into)]
    name: String,
    /// The name is the person's own words.
    #[prop(optional)]
    own: bool,
    /// What happens when one reaches them, hours, as of when; empty means none.
    #[prop(optional, into)]
    about: String,
    /// The ways.
    ways: Vec<Way>,
) -> impl IntoView {
    let spoken_name = name.clone();
    let link = move |way: Way| {
        // "Call" alone says too little in a list of links; a number says enough with its name.
        let spoken = format!("{}, {spoken_name}", way.label);
        view! {
            <a class="line-way" href=way.href aria-label=spoken dir="auto">
                {way.label}
            </a>
        }
    };
    view! {
        <li class="line">
            <div class="line-who">
                <p class=if own { "own" } else { "" } dir="auto">
                    {name}
                </p>
                {(!about.is_empty()).then(|| view! { <p class="meta">{about}</p> })}
            </div>
            <div class="line-ways">{ways.into_iter().map(link).collect_view()}</div>
        </li>
    }
}
