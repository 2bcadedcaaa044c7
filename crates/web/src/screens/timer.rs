//! The quiet timer (S5): only if touched. The line is drawn as time goes; it makes no sound and
//! says nothing when it is round but that one may go on.

use std::time::Duration;

use leptos::leptos_dom::helpers::{IntervalHandle, set_interval_with_handle};
use leptos::prelude::*;
use words::t;

use crate::parts::{Quiet, TimerLine, Tone};

/// How long it runs, in minutes.
const CHOICES: [u32; 3] = [2, 5, 15];

/// "A quiet timer", and the line once it runs.
#[component]
pub(crate) fn Timer() -> impl IntoView {
    let minutes = RwSignal::new(None::<u32>);
    let began = StoredValue::new(0.0);
    let progress = RwSignal::new(0.0);
    let ticking = StoredValue::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(handle) = ticking.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    on_cleanup(stop);
    let choosing = RwSignal::new(false);
    let start = move |length: u32| {
        stop();
        choosing.set(false);
        progress.set(0.0);
        minutes.set(Some(length));
        began.set_value(js_sys::Date::now());
        let tick = move || {
            // A phone that slept in between has gone on in time.
            let gone = (js_sys::Date::now() - began.get_value()) / 60_000.0 / f64::from(length);
            progress.set(gone.clamp(0.0, 1.0));
            if gone >= 1.0 {
                stop();
            }
        };
        ticking.set_value(set_interval_with_handle(tick, Duration::from_secs(1)).ok());
    };
    let end = move |()| {
        stop();
        minutes.set(None);
    };
    let label = move || match minutes.get() {
        Some(_) if progress.get() >= 1.0 => t::doing_timer_over(),
        Some(length) => t::doing_timer_left((f64::from(length) * (1.0 - progress.get())).floor() as i64),
        None => String::new(),
    };
    view! {
        <Show
            when=move || minutes.get().is_some()
            fallback=move || {
                view! {
                    <div class="row">
                        <Quiet
                            label=Signal::derive(t::doing_timer_start)
                            tone=Tone::Small
                            on_press=move |()| choosing.update(|open| *open = !*open)
                        />
                        <Show when=move || choosing.get()>
                            {CHOICES
                                .map(|length| {
                                    view! {
                                        <Quiet
                                            label=Signal::derive(move || t::doing_timer_minutes(i64::from(length)))
                                            tone=Tone::Small
                                            on_press=move |()| start(length)
                                        />
                                    }
                                })
                                .collect_view()}
                        </Show>
                    </div>
                }
            }
        >
            <TimerLine progress=Signal::derive(move || progress.get()) label=Signal::derive(label) />
            <p class="meta">
                {label} " " <Quiet label=Signal::derive(t::doing_timer_stop) tone=Tone::Small on_press=end />
            </p>
        </Show>
    }
}
