//! "Not now" and "Rest" are whole answers (S12): one plain sentence, and a way back.

use app::journal::Command;
use leptos::prelude::*;
use words::t;

use crate::parts::{Quiet, QuietLink, Tone};
use crate::route::Route;
use crate::session::bearing;

/// Not now: for an hour nothing is offered. Who looks for a step finds three in their room.
#[component]
pub(super) fn NotNow() -> impl IntoView {
    view! {
        <p class="plain">{t::today_not_now_answer()}</p>
        <div class="row">
            <QuietLink label=Signal::derive(t::log_empty_begin) href=Route::Steps.path() tone=Tone::Small />
        </div>
    }
}

/// Resting until a day or until it is ended.
#[component]
pub(crate) fn Resting(
    /// Until when.
    #[prop(into)]
    words: Signal<String>,
    /// The rest was ended: something else stands here now.
    #[prop(into)]
    on_end: Callback<()>,
) -> impl IntoView {
    let bearing = bearing();
    let choosing = RwSignal::new(false);
    let rest = move |days: Option<u8>| {
        if let Some(command) = bearing.with(|journal| journal.rest(days)) {
            bearing.act(command, |_| {});
        }
    };
    let end = move |()| bearing.act(Command::Rest { until_ms: None }, move |_| on_end.run(()));
    view! {
        <p class="plain" aria-live="polite">{words}</p>
        <div class="row">
            <Quiet label=Signal::derive(t::today_rest_end) on_press=end tone=Tone::Small />
            <Quiet
                label=Signal::derive(t::today_rest_how_long)
                on_press=move |()| choosing.update(|open| *open = !*open)
                tone=Tone::Small
            />
        </div>
        <Show when=move || choosing.get()>
            <div class="row">
                <Quiet label=Signal::derive(t::today_rest_today) on_press=move |()| rest(Some(1)) tone=Tone::Small />
                <Quiet label=Signal::derive(|| t::today_rest_days(3)) on_press=move |()| rest(Some(3)) tone=Tone::Small />
                <Quiet label=Signal::derive(|| t::today_rest_days(7)) on_press=move |()| rest(Some(7)) tone=Tone::Small />
                <Quiet label=Signal::derive(t::today_rest_open) on_press=move |()| rest(None) tone=Tone::Small />
            </div>
        </Show>
    }
}
