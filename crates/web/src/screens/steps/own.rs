//! Steps of one's own: what there is, and a form for one more.

use leptos::prelude::*;
use words::t;

use crate::parts::Disclosure;
use crate::screens::steps::own_form::OwnForm;
use crate::screens::steps::own_one::OneOfOwn;
use crate::session::bearing;

#[component]
pub(super) fn Own(
    /// Set while words typed here brought the help card.
    held: RwSignal<bool>,
) -> impl IntoView {
    let bearing = bearing();
    let ids = Memo::new(move |_| {
        bearing
            .read(|state, _| state.own_steps().map(|own| own.id()).collect::<Vec<_>>())
            .unwrap_or_default()
    });
    view! {
        <Show when=move || ids.read().is_empty()>
            <p class="plain">{t::steps_own_none()}</p>
        </Show>
        <ul class="list">
            <For each=move || ids.get() key=|id| *id let(id)>
                <OneOfOwn id held />
            </For>
        </ul>
        <Disclosure summary=Signal::derive(t::steps_own_add)>
            <OwnForm held />
        </Disclosure>
    }
}
