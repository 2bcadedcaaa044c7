//! Where this journal lives, whether the browser promised to keep it, and that no other copy exists.

use leptos::prelude::*;
use leptos::task::spawn_local;
use words::t;

use crate::parts::{Eyebrow, Quiet, Tone};
use crate::place;
use crate::session::bearing;

#[component]
pub(crate) fn WhereItLives() -> impl IntoView {
    let bearing = bearing();
    let promised = RwSignal::new(None::<bool>);
    let asked = RwSignal::new(false);
    spawn_local(async move {
        // The page may have gone meanwhile.
        let _ = promised.try_set(place::persisted().await);
    });
    let ask = move |()| {
        spawn_local(async move {
            place::remember_journal().await;
            let _ = promised.try_set(place::persisted().await);
            let _ = asked.try_set(true);
        });
    };
    let address = window().location().origin().unwrap_or_default();
    let forgets = move || bearing.forgets.get().is_some();
    let place = move || {
        if forgets() {
            t::settings_where_visit()
        } else {
            t::settings_where_browser(address.clone())
        }
    };
    let promise = move || match promised.get() {
        Some(true) => t::settings_persist_yes(),
        Some(false) if asked.get() => t::settings_persist_refused(),
        Some(false) | None => t::settings_persist_no(),
    };
    let offline = || {
        let ready = document()
            .document_element()
            .is_some_and(|page| page.has_attribute("data-offline"));
        if ready {
            t::settings_offline_ready()
        } else {
            t::settings_offline_not_yet()
        }
    };
    view! {
        <section class="part">
            <Eyebrow text=Signal::derive(t::settings_where) heading=true />
            <p>{place}</p>
            <p>{t::settings_where_two()}</p>
            <Show when=move || !forgets()>
                <p class="meta">{promise}</p>
                <Show when=move || promised.get() == Some(false) && !asked.get()>
                    <Quiet label=Signal::derive(t::settings_persist_ask) tone=Tone::Small on_press=ask />
                </Show>
                <p class="meta">{offline}</p>
            </Show>
        </section>
    }
}
