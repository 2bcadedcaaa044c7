//! A step that was planned (S5): do it, make it smaller, plan it otherwise, or let it go. One whose
//! time has passed is offered again, and never called missed.

use app::Planned;
use app::journal::{Command, Id, PlanState};
use leptos::html;
use leptos::prelude::*;
use words::t;

use crate::parts::{Eyebrow, Leg, LegKind, Quiet, QuietLink};
use crate::route::Route;
use crate::session::bearing;

#[component]
pub(super) fn PlannedStep(
    planned: Planned,
    /// The person has begun to answer.
    begun: RwSignal<bool>,
    /// The line ends here.
    last: bool,
) -> impl IntoView {
    let bearing = bearing();
    let step = planned.step;
    let first_title = planned.title;
    let title = Signal::derive(move || {
        bearing
            .read(|state, _| state.step(step).map(|step| step.what.current.to_string()))
            .flatten()
            .unwrap_or_else(|| first_title.clone())
    });
    let let_go = RwSignal::new(false);
    let answer = NodeRef::<html::P>::new();
    let start = move |()| {
        bearing.act(Command::BeginStep { step, before: None }, move |_| {
            bearing.go(Route::Doing(Id::from(step)))
        });
    };
    let as_small = RwSignal::new(false);
    let smaller = move |()| {
        begun.set(true);
        match bearing.with(|journal| journal.shrink(step)).flatten() {
            Some(command) => bearing.act(command, |_| {}),
            None => as_small.set(true),
        }
    };
    let leave = move |()| {
        begun.set(true);
        bearing.act(Command::LeaveStep { step }, move |_| {
            let_go.set(true);
            if let Some(answer) = answer.get_untracked() {
                let _ = answer.focus();
            }
        });
    };
    let again = if planned.state == PlanState::Again {
        t::plan_again
    } else {
        t::plan_change
    };
    let said = move || {
        if let_go.get() {
            t::plan_let_go_answer()
        } else if as_small.get() {
            t::today_step_smallest()
        } else {
            String::new()
        }
    };
    view! {
        <Leg kind=LegKind::Dot end=last>
            <Eyebrow text=Signal::derive(t::today_step_planned) />
            <p class="question" aria-live="polite">{title}</p>
            <p class="meta">{planned.when}</p>
            <p class="plain" role="status" tabindex="-1" node_ref=answer>{said}</p>
            <Show when=move || !let_go.get()>
                <div class="row">
                    <Quiet label=Signal::derive(t::steps_do) on_press=start />
                    <Quiet label=Signal::derive(t::steps_smaller) on_press=smaller />
                    <QuietLink label=Signal::derive(again) href=Route::Planning(Some(Id::from(step))).path() />
                    <Quiet label=Signal::derive(t::plan_let_go) on_press=leave />
                </div>
            </Show>
        </Leg>
    }
}
