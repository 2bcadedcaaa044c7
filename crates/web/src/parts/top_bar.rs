//! The bar at the top: the mark, and at most a few quiet ways beside it (help, settings).

use leptos::prelude::*;

use super::Mark;

/// The bar at the top of every screen; its ways come as children.
#[component]
pub(crate) fn TopBar(
    /// Where the mark leads.
    #[prop(into)]
    home: String,
    /// The name beside the mark.
    #[prop(into)]
    name: Signal<String>,
    /// Quiet links and buttons at the far end.
    children: Children,
) -> impl IntoView {
    view! {
        <header class="top">
            <Mark href=home name=name />
            <div class="top-ways">{children()}</div>
        </header>
    }
}
