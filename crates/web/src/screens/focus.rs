//! Where the focus goes when what was pressed gives way to something else: to what came in its
//! place, so that keyboard and screen reader go on there. Never by itself, only after a press.

use leptos::html;
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;

/// What one can answer with.
const FIELDS: &str = "textarea, input, [role=radio][tabindex='0'], button";

/// Focuses the first thing in `place` that one can answer with, once it stands on the page.
pub(crate) fn inside(place: NodeRef<html::Div>) {
    request_animation_frame(move || {
        let Some(place) = place.try_get_untracked().flatten() else {
            return;
        };
        let field = place.query_selector(FIELDS).ok().flatten();
        let field = field.and_then(|field| field.dyn_into::<HtmlElement>().ok());
        match field {
            Some(field) => drop(field.focus()),
            None => drop(place.focus()),
        }
    });
}

/// Focuses `place` itself, which is then read out from its beginning.
pub(crate) fn on(place: NodeRef<html::Div>) {
    request_animation_frame(move || {
        if let Some(place) = place.try_get_untracked().flatten() {
            // A failure leaves the focus where it was.
            let _ = place.focus();
        }
    });
}

/// Remembers what has the focus; called afterwards, gives it back. An element that changes its
/// place in the page loses the focus on the way.
pub(crate) fn kept() -> impl FnOnce() {
    let held = document().active_element();
    let held = held.and_then(|held| held.dyn_into::<HtmlElement>().ok());
    move || {
        request_animation_frame(move || {
            if let Some(held) = held {
                // It may be gone.
                let _ = held.focus();
            }
        });
    }
}
