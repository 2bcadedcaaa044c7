//! Doing one step (S5, S6): "It is done" is there at once; the readings and the timer are never in
//! the way. One number at a time, each of them optional.

use app::journal::{Command, Id, Rating, StepId, StepReading};
use leptos::prelude::*;
use words::t;

use crate::parts::{Act, Disclosure, Quiet, QuietLink, Scale, Screen};
use crate::route::Route;
use crate::screens::timer::Timer;
use crate::session::bearing;

/// What a step of this id says now.
#[derive(Debug, Clone, PartialEq)]
struct Now {
    title: String,
    done: bool,
    left: bool,
    readings: [Option<u8>; 6],
}

const ALL: [StepReading; 6] = [
    StepReading::Before,
    StepReading::After,
    StepReading::ExpectedHard,
    StepReading::Effort,
    StepReading::Mine,
    StepReading::Pleasure,
];

#[component]
pub(crate) fn Doing(id: Id) -> impl IntoView {
    let bearing = bearing();
    let step = StepId(id);
    let now = Memo::new(move |_| {
        bearing
            .read(|state, _| {
                state.step(step).map(|step| Now {
                    title: step.what.current.to_string(),
                    done: step.done.is_some(),
                    left: step.left_ms.is_some(),
                    readings: ALL.map(|reading| step.reading(reading).map(Rating::points)),
                })
            })
            .flatten()
    });
    let done = move || now.read().as_ref().is_some_and(|now| now.done);
    let left = move || now.read().as_ref().is_some_and(|now| now.left);
    let title = Signal::derive(move || now.get().map(|now| now.title).unwrap_or_default());
    let finish = move |()| bearing.act(Command::FinishStep { step, after: None }, |_| {});
    let leave = move |()| bearing.act(Command::LeaveStep { step }, |_| {});
    let smaller = move |()| {
        if let Some(command) = bearing.with(|journal| journal.shrink(step)).flatten() {
            bearing.act(command, |_| {});
        }
    };
    let can_shrink = move || bearing.with(|journal| journal.shrink(step).is_some()).unwrap_or(false);
    let heading = move || if done() { t::doing_after_title() } else { t::doing_title() };
    let missing = move || now.read().is_none();
    view! {
        <Screen title=Signal::derive(heading) bare=Signal::derive(move || !done() && !left())>
            <Show when=move || !missing() fallback=|| view! { <p class="plain">{t::nowhere_title()}</p> }>
                <section class="part">
                    <div class="group">
                        <p class="eyebrow">{heading}</p>
                        <h1 class="title title-big">{title}</h1>
                    </div>
                    <Show when=move || !done() && !left()>
                        <div class="row ways">
                            <Act label=Signal::derive(t::doing_done) on_press=finish />
                            <Show when=can_shrink>
                                <Quiet label=Signal::derive(t::doing_smaller) on_press=smaller />
                            </Show>
                            <Quiet label=Signal::derive(t::doing_leave) on_press=leave />
                        </div>
                        <Timer />
                    </Show>
                    <div aria-live="polite">
                        {move || left().then(|| view! { <p class="plain">{t::doing_left()}</p> })}
                        {move || done().then(|| view! { <p class="meta">{t::doing_kept()}</p> })}
                    </div>
                </section>
                <Show when=move || !done() && !left()>
                    <section class="part ruled">
                        <Reading step now reading=StepReading::Before />
                        <Disclosure summary=Signal::derive(t::doing_more)>
                            <Reading step now reading=StepReading::ExpectedHard />
                        </Disclosure>
                    </section>
                </Show>
                <Show when=done>
                    <section class="part ruled">
                        <Reading step now reading=StepReading::After />
                        <Disclosure summary=Signal::derive(t::doing_more)>
                            <Afterwards step now />
                        </Disclosure>
                    </section>
                </Show>
                <Show when=move || done() || left()>
                    <div class="row">
                        <QuietLink label=Signal::derive(t::nowhere_today) href=Route::Today.path() />
                        <QuietLink label=Signal::derive(t::steps_log) href=Route::Log.path() />
                    </div>
                </Show>
            </Show>
        </Screen>
    }
}

/// The three readings behind "more": the next one comes when one is given (P10).
#[component]
fn Afterwards(step: StepId, now: Memo<Option<Now>>) -> impl IntoView {
    let order = [StepReading::Effort, StepReading::Mine, StepReading::Pleasure];
    let given = move |reading: StepReading| value(&now.read(), reading).is_some();
    order
        .into_iter()
        .enumerate()
        .map(|(place, reading)| {
            let before = &order[..place];
            let before = before.to_vec();
            let due = move || before.iter().all(|earlier| given(*earlier));
            view! {
                <Show when=due>
                    <Reading step now reading />
                </Show>
            }
        })
        .collect_view()
}

#[component]
fn Reading(step: StepId, now: Memo<Option<Now>>, reading: StepReading) -> impl IntoView {
    let bearing = bearing();
    let (name, label, low, high) = words_of(reading);
    let choose = move |points: Option<u8>| {
        let value = points.and_then(Rating::new);
        bearing.act(Command::RateStep { step, reading, value }, |_| {});
    };
    view! {
        <Scale
            id=name
            label=Signal::derive(label)
            low=Signal::derive(low)
            high=Signal::derive(high)
            value=Signal::derive(move || value(&now.read(), reading))
            on_choose=choose
        />
    }
}

fn value(now: &Option<Now>, reading: StepReading) -> Option<u8> {
    let at = ALL.iter().position(|one| *one == reading)?;
    now.as_ref()?.readings[at]
}

type Words = (&'static str, fn() -> String, fn() -> String, fn() -> String);

fn words_of(reading: StepReading) -> Words {
    match reading {
        StepReading::Before => ("before", t::doing_before, t::scale_bearable_low, t::scale_bearable_high),
        StepReading::After => ("after", t::doing_after, t::scale_bearable_low, t::scale_bearable_high),
        StepReading::ExpectedHard => ("hard", t::doing_expected_hard, t::scale_hard_low, t::scale_hard_high),
        StepReading::Effort => ("effort", t::doing_effort, t::scale_effort_low, t::scale_effort_high),
        StepReading::Mine => ("mine", t::doing_mine, t::scale_mine_low, t::scale_mine_high),
        StepReading::Pleasure => ("pleasure", t::doing_pleasure, t::scale_pleasure_low, t::scale_pleasure_high),
    }
}
