//! A plan by the clock: a day of the coming week, and a time. The browser knows what the clock
//! will say there and then, daylight saving included.

use app::journal::{Now, Plan};
use leptos::ev::Event;
use leptos::prelude::*;
use words::t;

use crate::parts::{Chips, Quiet};
use crate::session::bearing;

/// Today and the six days after it.
const DAYS: u32 = 7;

#[component]
pub(super) fn AtTime(on_plan: Callback<Plan>) -> impl IntoView {
    let bearing = bearing();
    let day = RwSignal::new(0u32);
    let time = RwSignal::new(String::new());
    let days = Signal::derive(|| (0..DAYS).map(day_name).collect::<Vec<_>>());
    let chosen = Signal::derive(move || vec![day.get() as usize]);
    let moment = Memo::new(move |_| {
        let (hour, minute) = clock(&time.get())?;
        let zone = bearing.read(|_, now| now.zone.clone())?;
        Some(at(day.get(), hour, minute, zone))
    });
    let passed = move || {
        moment
            .get()
            .is_some_and(|at| (at.ms as f64) < js_sys::Date::now())
    };
    let keep = move |()| {
        if let Some(at) = moment.get_untracked() {
            on_plan.run(Plan::At(at));
        }
    };
    view! {
        <div class="group group-open">
            <Chips
                label=Signal::derive(t::plan_at_day)
                words=days
                chosen=chosen
                on_press=move |place: usize| day.set(u32::try_from(place).unwrap_or(0))
            />
            <div class="say">
                <label class="say-label say-label-small" for="plan-time">
                    {t::plan_at_time()}
                </label>
                <input
                    class="say-field line-field"
                    id="plan-time"
                    type="time"
                    prop:value=time
                    on:input=move |event: Event| time.set(event_target_value(&event))
                />
            </div>
            <p class="meta" role="status">{move || passed().then(t::plan_at_passed)}</p>
            <Show when=move || moment.read().is_some() && !passed()>
                <div class="row">
                    <Quiet label=Signal::derive(t::plan_keep) on_press=keep />
                </div>
            </Show>
        </div>
    }
}

fn day_name(ahead: u32) -> String {
    match ahead {
        0 => t::date_today(),
        1 => t::date_tomorrow(),
        _ => {
            let date = local(ahead, 12, 0);
            // JavaScript's week begins on Sunday with 0.
            t::date_weekday(match date.get_day() {
                0 => 7,
                day => day,
            })
        }
    }
}

/// Hours and minutes of what a time field holds: "14:05".
fn clock(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.split(':').map(str::parse::<u32>);
    match (parts.next()?, parts.next()?) {
        (Ok(hour @ 0..24), Ok(minute @ 0..60)) => Some((hour, minute)),
        _ => None,
    }
}

/// That many days ahead, at this time on the wall.
fn local(ahead: u32, hour: u32, minute: u32) -> js_sys::Date {
    let date = js_sys::Date::new_0();
    date.set_date(date.get_date() + ahead);
    date.set_hours(hour);
    date.set_minutes(minute);
    date.set_seconds(0);
    date.set_milliseconds(0);
    date
}

fn at(ahead: u32, hour: u32, minute: u32, zone: std::sync::Arc<str>) -> Now {
    let date = local(ahead, hour, minute);
    // JavaScript counts minutes west of Greenwich; a journal counts them east.
    Now {
        ms: date.get_time() as i64,
        offset_minutes: -(date.get_timezone_offset() as i16),
        zone,
    }
}
