//! The mark: a line that bends and goes on, with the way to Today.

use leptos::prelude::*;

/// The line and the name, a link home.
#[component]
pub(crate) fn Mark(
    /// Where it leads: Today.
    #[prop(into)]
    href: String,
    /// The name beside the line.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    view! {
        <a class="mark" href=href>
            <svg viewBox="0 0 24 24" aria-hidden="true">
                <path class="mark-line" d="M12 22V14.5L8.5 10.5 12 6.5V2"></path>
                <circle class="mark-head" cx="12" cy="2.6" r="2.2"></circle>
            </svg>
            {name}
        </a>
    }
}
