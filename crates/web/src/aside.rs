//! What concerns every page now and then: no network, a newer version that waits, records that
//! could not be read. One line each, in the flow of the page; nothing covers anything.

use leptos::prelude::*;
use leptos::web_sys::CustomEvent;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use words::t;

use crate::parts::{Quiet, Tone};
use crate::session::bearing;

#[component]
pub(crate) fn Aside() -> impl IntoView {
    let bearing = bearing();
    let online = RwSignal::new(window().navigator().on_line());
    let update = RwSignal::new(marked("data-update"));
    let refused = RwSignal::new(false);
    let later = RwSignal::new(false);
    on_window("online", move || online.set(true));
    on_window("offline", move || online.set(false));
    on_window("bearing:update-ready", move || update.set(true));
    on_window("bearing:update-refused", move || refused.set(true));
    let unreadable = move || bearing.with(|journal| journal.aside().len()).unwrap_or(0);
    let unknown = move || bearing.read(|state, _| state.unread()).unwrap_or(0);
    let offline = move || {
        (!online.get()).then(|| {
            if marked("data-offline") {
                t::offline_says()
            } else {
                t::offline_not_ready()
            }
        })
    };
    let take = move |()| {
        bearing.seal_all();
        if let Ok(event) = CustomEvent::new("bearing:take-update") {
            // Nobody listening means no worker, and then there was no update to offer.
            let _ = window().dispatch_event(&event);
        }
    };
    view! {
        <div class="aside-lines" role="status">
            {move || offline().map(|words| view! { <p class="meta">{words}</p> })}
            {move || (unreadable() > 0).then(|| view! { <p class="meta">{t::unreadable_says(unreadable() as i64)}</p> })}
            {move || (unknown() > 0).then(|| view! { <p class="meta">{t::unknown_says(unknown() as i64)}</p> })}
            <Show when=move || update.get() && !later.get() && !bearing.writing.get()>
                <p class="meta">
                    {t::update_ready()} " "
                    <Quiet label=Signal::derive(t::update_take) tone=Tone::Small on_press=take /> " "
                    <Quiet label=Signal::derive(t::update_later) tone=Tone::Small on_press=move |()| later.set(true) />
                </p>
            </Show>
            {move || refused.get().then(|| view! { <p class="meta">{t::update_refused()}</p> })}
        </div>
    }
}

fn marked(attribute: &str) -> bool {
    document()
        .document_element()
        .is_some_and(|page| page.has_attribute(attribute))
}

fn on_window(event: &str, told: impl Fn() + 'static) {
    let heard = Closure::<dyn FnMut()>::new(told);
    // The listener lives as long as the page.
    let _ = window().add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    heard.forget();
}
