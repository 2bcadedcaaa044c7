//! One screen: sets the window's title and, when one came here from another screen, puts the focus
//! on its heading, so that a screen reader begins there. The very first screen focuses nothing: no
//! keyboard jumps into the face of someone who opens Bearing.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;

thread_local! {
    static OPENED: Cell<bool> = const { Cell::new(false) };
}

/// The page's main part. A title never holds a person's words: it shows in history and task bars.
#[component]
pub(crate) fn Screen(
    /// The window's title.
    #[prop(into)]
    title: Signal<String>,
    /// While writing, doing and on Help the rooms step aside on a phone.
    #[prop(optional, into)]
    bare: Signal<bool>,
    /// It goes by itself (opening): what follows it is still the first screen.
    #[prop(optional)]
    passing: bool,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    let main = NodeRef::<leptos::html::Main>::new();
    Effect::new(move |_| document().set_title(&title.get()));
    let first = if passing { true } else { !OPENED.replace(true) };
    if !first {
        Effect::new(move |_| {
            if let Some(main) = main.get() {
                begin_reading(&main);
            }
        });
    }
    view! {
        <main class="screen" class:screen-bare=bare id="main" tabindex="-1" node_ref=main>
            {children()}
        </main>
    }
}

/// Puts the focus on the heading, or on the page where there is none, and shows its top. A field
/// that already took the focus keeps it.
fn begin_reading(main: &HtmlElement) {
    let taken = document()
        .active_element()
        .is_some_and(|active| main.contains(Some(&active)));
    if taken {
        return;
    }
    let heading = main.query_selector("h1").ok().flatten();
    let start = heading
        .and_then(|heading| heading.dyn_into::<HtmlElement>().ok())
        .unwrap_or_else(|| main.clone());
    // A failure leaves the focus where it was: worse to read, but nothing is lost.
    let _ = start.set_attribute("tabindex", "-1");
    let _ = start.focus();
    window().scroll_to_with_x_and_y(0.0, 0.0);
}
