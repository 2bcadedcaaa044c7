//! The quiet timer (S5): only if touched. The line is drawn as time goes; it makes no sound and
//! says nothing when it is round but that one may go on.

use std::time::Duration;

use leptos::html;
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
    let choosing = RwSignal::new(false);
    let began = StoredValue::new(0.0);
    let progress = RwSignal::new(0.0);
    let ticking = StoredValue::new(None::<IntervalHandle>);
    let toggle_ref = NodeRef::<html::Button>::new();
    let stop = move || {
        if let Some(handle) = ticking.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    on_cleanup(stop);
    let start = move |length: u32| {
        stop();
        // The choices go; the one button that stays takes the focus.
        if let Some(toggle) = toggle_ref.get_untracked() {
            let _ = toggle.focus();
        }
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
    let toggle = move |_| {
        if minutes.get_untracked().is_some() {
            stop();
            minutes.set(None);
        } else {
            choosing.update(|open| *open = !*open);
        }
    };
    let running = move || minutes.get().is_some();
    let label = move || match minutes.get() {
        Some(_) if progress.get() >= 1.0 => t::doing_timer_over(),
        Some(length) => {
            t::doing_timer_left((f64::from(length) * (1.0 - progress.get())).floor() as i64)
        }
        None => String::new(),
    };
    let button = move || {
        if running() {
            t::doing_timer_stop()
        } else {
            t::doing_timer_start()
        }
    };
    view! {
        <div class="group">
            <Show when=running>
                <TimerLine progress=Signal::derive(move || progress.get()) label=Signal::derive(label) />
                <p class="meta">{label}</p>
            </Show>
            <div class="row">
                <button
                    class="quiet quiet-small"
                    type="button"
                    aria-expanded=move || if choosing.get() { "true" } else { "false" }
                    node_ref=toggle_ref
                    on:click=toggle
                >
                    {button}
                </button>
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
                    <p class="meta">{t::doing_timer_silent()}</p>
                </Show>
            </div>
        </div>
    }
}
