//! What one can do with the whole of it: not to be asked about it again, a small step, the bin.

use app::SetbackTold;
use app::journal::{Command, SetbackId};
use leptos::prelude::*;
use words::t;

use crate::parts::{Confirm, Quiet, QuietLink};
use crate::route::Route;
use crate::session::bearing;

#[component]
pub(super) fn Foot(
    setback: SetbackId,
    told: Memo<SetbackTold>,
    #[prop(into)] held: Signal<bool>,
) -> impl IntoView {
    let bearing = bearing();
    let muted = Memo::new(move |_| told.read().muted);
    let mute = move |()| {
        let on = !muted.get_untracked();
        bearing.act(Command::MuteCheckIns { setback, on }, |_| {});
    };
    let delete = move |()| {
        bearing.act(Command::Delete(setback.into()), move |_| {
            bearing.go_instead(Route::Happened);
        });
    };
    view! {
        <section class="part ruled">
            <div class="row">
                <Show when=move || !held.get()>
                    <QuietLink
                        label=Signal::derive(t::setback_asking_open)
                        href=Route::Asking(setback.into()).path()
                    />
                    <QuietLink
                        label=Signal::derive(t::setback_step_lead)
                        href=Route::Steps.path()
                    />
                </Show>
                <Quiet
                    label=Signal::derive(move || {
                        if muted.get() { t::setback_unmute() } else { t::setback_mute() }
                    })
                    on_press=mute
                />
                <Confirm
                    label=Signal::derive(t::setback_delete)
                    question=Signal::derive(t::setback_delete_says)
                    yes=Signal::derive(t::setback_delete)
                    no=Signal::derive(t::button_cancel)
                    on_yes=delete
                />
            </div>
            <p class="meta" role="status">
                {move || muted.get().then(t::setback_muted)}
            </p>
        </section>
    }
}
