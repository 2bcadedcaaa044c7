//! Doing one step (S5, S6): "It is done" is there at once; the readings and the timer are never in
//! the way. One number at a time, each of them optional.

use app::journal::{Command, Id, Rating, StepId, StepReading, Vague};
use leptos::html;
use leptos::prelude::*;
use words::t;

use crate::parts::{Act, Disclosure, Quiet, QuietLink, Scale, Screen, Tone};
use crate::route::Route;
use crate::screens::focus;
use crate::screens::timer::Timer;
use crate::session::{Bearing, Journal, bearing};

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    Planned,
    UnderWay,
    Left,
    Done,
}

/// What a step of this id says now.
#[derive(Debug, Clone, PartialEq)]
struct Now {
    title: String,
    stands: Stands,
    forms: u8,
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

impl Now {
    fn of(journal: &Journal, id: StepId) -> Option<Now> {
        let shown = journal.step_kept(id)?;
        journal.read(|state| {
            let step = state.step(id)?;
            Some(Now {
                title: shown.title,
                forms: shown.forms,
                stands: if step.done.is_some() {
                    Stands::Done
                } else if step.left_ms.is_some() {
                    Stands::Left
                } else if step.started_ms.is_some() {
                    Stands::UnderWay
                } else {
                    Stands::Planned
                },
                readings: ALL.map(|reading| step.reading(reading).map(Rating::points)),
            })
        })
    }
}

#[component]
pub(crate) fn Doing(id: Id) -> impl IntoView {
    let bearing = bearing();
    let step = StepId(id);
    let now = Memo::new(move |_| bearing.with(|journal| Now::of(journal, step)).flatten());
    let stands = Memo::new(move |_| now.read().as_ref().map(|now| now.stands));
    let is = move |wanted: Stands| move || stands.get() == Some(wanted);
    let title = Signal::derive(move || now.get().map(|now| now.title).unwrap_or_default());
    let top = NodeRef::<html::Div>::new();
    // The buttons that were pressed go; the reading goes on at the step's name.
    let heard = move || focus::on(top);
    let heading = move || match stands.get() {
        Some(Stands::Done) => t::doing_after_title(),
        Some(Stands::Planned) => t::today_step_planned(),
        Some(Stands::Left) => t::steps_began(),
        Some(Stands::UnderWay) | None => t::doing_title(),
    };
    let bare = Signal::derive(is(Stands::UnderWay));
    view! {
        <Screen title=Signal::derive(heading) bare=bare>
            <Show when=move || stands.get().is_some() fallback=|| view! { <p class="plain">{t::nowhere_title()}</p> }>
                <section class="part">
                    <div class="group" tabindex="-1" node_ref=top>
                        <p class="eyebrow">{heading}</p>
                        <h1 class="title title-big">{title}</h1>
                    </div>
                    <Show when=move || matches!(stands.get(), Some(Stands::UnderWay | Stands::Planned))>
                        <Ways step now on_end=move |()| heard() />
                    </Show>
                    <Show when=is(Stands::Left)>
                        <p class="plain">{t::doing_left()}</p>
                        <TakeUp step on_end=move |()| heard() />
                    </Show>
                    <Show when=is(Stands::Done)>
                        <p class="meta">{t::doing_kept()}</p>
                    </Show>
                </section>
                <Show when=is(Stands::UnderWay)>
                    <section class="part ruled">
                        <Reading step now reading=StepReading::Before />
                        <Disclosure summary=Signal::derive(t::doing_more)>
                            <Reading step now reading=StepReading::ExpectedHard />
                        </Disclosure>
                    </section>
                </Show>
                <Show when=is(Stands::Done)>
                    <section class="part ruled">
                        <Reading step now reading=StepReading::After />
                        <Disclosure summary=Signal::derive(t::doing_more)>
                            <p class="meta">{t::doing_more_lead()}</p>
                            <Afterwards step now />
                        </Disclosure>
                    </section>
                </Show>
                <Show when=move || matches!(stands.get(), Some(Stands::Done | Stands::Left))>
                    <On step title done=Signal::derive(is(Stands::Done)) />
                </Show>
            </Show>
        </Screen>
    }
}

/// Ending it, making it smaller, leaving it; and the timer.
#[component]
fn Ways(step: StepId, now: Memo<Option<Now>>, #[prop(into)] on_end: Callback<()>) -> impl IntoView {
    let bearing = bearing();
    let smallest = RwSignal::new(false);
    let under_way = move || {
        now.read()
            .as_ref()
            .is_some_and(|now| now.stands == Stands::UnderWay)
    };
    let first = move || {
        if under_way() {
            t::doing_done()
        } else {
            t::steps_do()
        }
    };
    let go_on = move |()| {
        if untrack(under_way) {
            bearing.act(Command::FinishStep { step, after: None }, move |_| {
                on_end.run(())
            });
        } else {
            bearing.act(Command::BeginStep { step, before: None }, |_| {});
        }
    };
    let smaller = move |()| match bearing.with(|journal| journal.shrink(step)).flatten() {
        Some(command) => bearing.act(command, |_| {}),
        None => smallest.set(true),
    };
    let leave = move |()| bearing.act(Command::LeaveStep { step }, move |_| on_end.run(()));
    let has_forms = move || now.read().as_ref().is_some_and(|now| now.forms > 0);
    view! {
        <div class="row ways">
            <Act label=Signal::derive(first) on_press=go_on />
            <Show when=has_forms>
                <Quiet label=Signal::derive(t::doing_smaller) on_press=smaller />
            </Show>
            <Quiet label=Signal::derive(t::doing_leave) on_press=leave />
        </div>
        <div aria-live="polite">
            <Show when=move || smallest.get()>
                <p class="meta">{t::today_step_smallest()}</p>
            </Show>
        </div>
        <Show when=under_way>
            <Timer />
        </Show>
    }
}

/// A step that was left can be taken up again.
#[component]
fn TakeUp(step: StepId, #[prop(into)] on_end: Callback<()>) -> impl IntoView {
    let bearing = bearing();
    let again = move |()| {
        bearing.act(Command::BeginStep { step, before: None }, move |_| {
            on_end.run(())
        })
    };
    view! {
        <div class="row">
            <Quiet label=Signal::derive(t::doing_take_up) on_press=again />
        </div>
    }
}

/// Where one can go from here, and what can be done with what was done.
#[component]
fn On(step: StepId, title: Signal<String>, #[prop(into)] done: Signal<bool>) -> impl IntoView {
    let bearing = bearing();
    let moment = RwSignal::new(None::<Id>);
    let keep = move |()| {
        if moment.get_untracked().is_some() {
            return;
        }
        let day = bearing.read(|state, now| {
            let starts = state.preference().day_starts;
            let done = state.step(step).and_then(|step| step.done.clone());
            done.unwrap_or_else(|| now.clone()).local_date(starts)
        });
        let command = Command::WriteMoment {
            what: title.get_untracked().into(),
            kinds: Vec::new(),
            happened: day.map(Vague::Day),
            cue: None,
        };
        bearing.act(command, move |done| moment.set(Bearing::made(&done)));
    };
    view! {
        <section class="part">
            <div class="row">
                <QuietLink label=Signal::derive(t::nowhere_today) href=Route::Today.path() />
                <QuietLink label=Signal::derive(t::steps_log) href=Route::Log.path() />
                <Show when=move || done.get()>
                    <Quiet label=Signal::derive(t::doing_make_moment) on_press=keep />
                </Show>
            </div>
            <p class="meta" role="status">
                {move || {
                    moment
                        .get()
                        .map(|id| {
                            view! {
                                {t::doing_made_moment()}
                                " "
                                <QuietLink
                                    label=Signal::derive(t::room_moments)
                                    href=Route::Moment(id).path()
                                    tone=Tone::Small
                                />
                            }
                        })
                }}
            </p>
            <Show when=move || done.get()>
                <Binned step />
            </Show>
        </section>
    }
}

/// Puts the step in the bin; undo takes it out.
#[component]
fn Binned(step: StepId) -> impl IntoView {
    let bearing = bearing();
    let bin = move |()| {
        bearing.act(Command::Delete(Id::from(step)), move |_| {
            bearing.go(Route::Log)
        })
    };
    view! {
        <div class="row">
            <Quiet label=Signal::derive(t::log_delete) on_press=bin tone=Tone::Small />
        </div>
    }
}

/// The three readings behind "more": the next one comes when one is given (P10).
#[component]
fn Afterwards(step: StepId, now: Memo<Option<Now>>) -> impl IntoView {
    let order = [
        StepReading::Effort,
        StepReading::Mine,
        StepReading::Pleasure,
    ];
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
        bearing.act(
            Command::RateStep {
                step,
                reading,
                value,
            },
            |_| {},
        );
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
        StepReading::Before => (
            "before",
            t::doing_before,
            t::scale_bearable_low,
            t::scale_bearable_high,
        ),
        StepReading::After => (
            "after",
            t::doing_after,
            t::scale_bearable_low,
            t::scale_bearable_high,
        ),
        StepReading::ExpectedHard => (
            "hard",
            t::doing_expected_hard,
            t::scale_hard_low,
            t::scale_hard_high,
        ),
        StepReading::Effort => (
            "effort",
            t::doing_effort,
            t::scale_effort_low,
            t::scale_effort_high,
        ),
        StepReading::Mine => ("mine", t::doing_mine, t::scale_mine_low, t::scale_mine_high),
        StepReading::Pleasure => (
            "pleasure",
            t::doing_pleasure,
            t::scale_pleasure_low,
            t::scale_pleasure_high,
        ),
    }
}
