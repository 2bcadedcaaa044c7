//! After keeping (N8): kept, one small step, and what was written. Never a form; more can be said,
//! and need not be.

use app::journal::{Id, SetbackId};
use leptos::prelude::*;
use words::t;

use crate::danger::{UnderText, Watch};
use crate::parts::{Both, Path, QuietLink, Screen, Side, Tone};
use crate::route::Route;
use crate::screens::forgets::Forgets;
use crate::screens::offer::Offer;
use crate::session::bearing;

#[component]
pub(crate) fn Kept(id: Id) -> impl IntoView {
    let bearing = bearing();
    let what = move || {
        bearing
            .read(|state, _| {
                state
                    .setback(SetbackId(id))
                    .map(|setback| setback.what.current.to_string())
            })
            .flatten()
    };
    let when = move || {
        bearing
            .with(|journal| journal.when_happened(SetbackId(id)))
            .flatten()
            .unwrap_or_default()
    };
    let moment = Memo::new(move |_| {
        bearing
            .with(|journal| journal.moment_beside(SetbackId(id)))
            .flatten()
    });
    let watch = Watch::over(&untrack(what).unwrap_or_default());
    let words = Signal::derive(move || what().unwrap_or_default());
    view! {
        <Screen title=Signal::derive(t::kept_announce)>
            <Forgets />
            <section class="part">
                <h1 class="eyebrow">
                    {move || if bearing.forgets.get().is_some() { t::kept_only_visit() } else { t::kept_title() }}
                </h1>
                <UnderText watch />
                <Show when=move || !watch.holds()>
                    <Path>
                        <Offer field_first=false setback=SetbackId(id) end=true />
                    </Path>
                </Show>
            </section>
            <section class="part">
                <Both>
                    <Side when=Signal::derive(when) text=words />
                    {move || {
                        (!watch.holds())
                            .then(|| moment.get())
                            .flatten()
                            .map(|(when, text)| view! { <Side when=t::kept_moment_lead(when) text=text /> })
                    }}
                </Both>
                <Show when=move || moment.read().is_some() && !watch.holds()>
                    <p class="meta">{t::kept_both_true()}</p>
                </Show>
                <div class="row">
                    <QuietLink
                        label=Signal::derive(t::kept_see)
                        href=Route::Setback(id).path()
                        tone=Tone::Small
                    />
                    <Show when=move || !watch.holds()>
                        <QuietLink
                            label=Signal::derive(t::kept_add_more)
                            href=Route::Asking(id).path()
                            tone=Tone::Small
                        />
                    </Show>
                </div>
            </section>
        </Screen>
    }
}
