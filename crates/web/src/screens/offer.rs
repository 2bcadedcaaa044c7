//! The step on offer: its name, how long and where, why this one; do it, another, smaller, not
//! now, rest. Each answer is whole.

use app::journal::Command;
use leptos::prelude::*;
use words::t;

use crate::parts::{Act, Leg, LegKind, Quiet, Tone};
use crate::route::Route;
use crate::session::{Bearing, bearing};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// How a person answered the step, other than by doing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    None,
    NotNow,
    Rest,
}

/// One suggested step, and the ways to answer it.
#[component]
pub(crate) fn Offer(
    /// The field stands above: then it says "or".
    field_first: bool,
) -> impl IntoView {
    let bearing = bearing();
    let turn = RwSignal::new(0usize);
    let form = RwSignal::new(0u8);
    let why = RwSignal::new(false);
    let answer = RwSignal::new(Answer::None);
    let steps = Memo::new(move |_| bearing.with(|journal| journal.suggestions(3)).unwrap_or_default());
    let step = Memo::new(move |_| {
        let steps = steps.get();
        let at = turn.get() % steps.len().max(1);
        let step = steps.get(at)?.clone();
        bearing.with(|journal| journal.in_form(&step, form.get()))
    });
    let start = move |()| {
        if let Some(step) = step.get_untracked() {
            bearing.act(step.start(), move |done| {
                if let Some(id) = Bearing::made(&done) {
                    bearing.go(Route::Doing(id));
                }
            });
        }
    };
    let another = move |()| {
        form.set(0);
        turn.update(|turn| *turn += 1);
    };
    let smaller = move |()| form.update(|form| *form += 1);
    let larger = move |()| form.set(0);
    let not_now = move |()| {
        answer.set(Answer::NotNow);
        bearing.act(Command::NotNow, |_| {});
    };
    let rest_for = move |days: i64| {
        answer.set(Answer::Rest);
        let until = bearing.with(|journal| journal.now().ms + days * DAY_MS);
        bearing.act(Command::Rest { until_ms: until }, |_| {});
    };
    let lead = move || if field_first { t::today_step_or() } else { t::today_step_lead() };
    let shown = move |tell: fn(&app::Step) -> String| Signal::derive(move || step.get().as_ref().map(tell).unwrap_or_default());
    let offered = move || answer.get() == Answer::None && step.read().is_some();
    let can_shrink = move || step.get().is_some_and(|step| step.form < step.forms);
    let answered = move || match answer.get() {
        Answer::NotNow => Some(t::today_not_now_answer()),
        Answer::Rest => Some(t::today_rest_answer()),
        Answer::None => step.read().is_none().then(t::today_empty_steps),
    };
    view! {
        <Leg kind=LegKind::Next>
            // The buttons stay the same ones while the step changes, so that the focus does too.
            <Show when=offered>
                <div class="group">
                    <p class="eyebrow">{lead}</p>
                    <h2 class="title" aria-live="polite">{shown(|step| step.title.clone())}</h2>
                    <p class="meta">
                        {shown(|step| step.line.clone())} " "
                        <Quiet
                            label=Signal::derive(t::today_step_why)
                            tone=Tone::Small
                            on_press=move |()| why.update(|why| *why = !*why)
                        />
                    </p>
                    <Show when=move || why.get()>
                        <p class="meta">{shown(|step| step.why.join(" "))}</p>
                    </Show>
                </div>
                <div class="row ways">
                    <Act label=Signal::derive(t::today_step_do) on_press=start />
                    <Quiet label=Signal::derive(t::today_step_another) on_press=another />
                    <Quiet
                        label=Signal::derive(move || if can_shrink() { t::today_step_smaller() } else { t::today_step_larger() })
                        on_press=move |()| if can_shrink() { smaller(()) } else { larger(()) }
                    />
                    <Quiet label=Signal::derive(t::today_step_not_now) on_press=not_now />
                    <Quiet label=Signal::derive(t::today_step_rest) on_press=move |()| rest_for(1) />
                </div>
            </Show>
            <div aria-live="polite">{move || answered().map(|words| view! { <p class="plain">{words}</p> })}</div>
            <Show when=move || answer.get() == Answer::Rest>
                <div class="row">
                    <Quiet label=Signal::derive(|| t::today_rest_days(3)) on_press=move |()| rest_for(3) />
                    <Quiet label=Signal::derive(|| t::today_rest_days(7)) on_press=move |()| rest_for(7) />
                </div>
            </Show>
        </Leg>
    }
}
