//! More, for whoever wants it. Opened by the person, never by itself.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::web_sys::HtmlDetailsElement;
use wasm_bindgen::JsCast;

/// A line that opens to more.
#[component]
pub(crate) fn Disclosure(
    /// The line.
    #[prop(into)]
    summary: Signal<String>,
    /// It is a section of its own: a rule above, the whole line to press.
    #[prop(optional)]
    section: bool,
    /// It was opened or closed.
    #[prop(optional, into)]
    on_toggle: Option<Callback<bool>>,
    /// What it opens to.
    children: Children,
) -> impl IntoView {
    let toggled = move |event: Event| {
        let details = event
            .current_target()
            .and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        if let (Some(tell), Some(details)) = (on_toggle, details) {
            tell.run(details.open());
        }
    };
    view! {
        <details class="more" class:more-section=section on:toggle=toggled>
            <summary>{summary}</summary>
            <div class="more-body">{children()}</div>
        </details>
    }
}
