//! Steps that are there already: begun and not ended, and planned. Neither is ever overdue.

use app::journal::{Command, Id, StepId};
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;
use words::t;

use crate::parts::{Eyebrow, Quiet, QuietLink};
use crate::route::Route;
use crate::session::{Bearing, bearing};

/// Begun, and not ended.
#[component]
pub(super) fn Begun() -> impl IntoView {
    let bearing = bearing();
    let list = NodeRef::<html::Div>::new();
    let begun = Memo::new(move |_| {
        let begun = bearing.with(|journal| journal.begun()).unwrap_or_default();
        begun
            .into_iter()
            .map(|(id, step)| (id, step.title))
            .collect::<Vec<_>>()
    });
    view! {
        <div tabindex="-1" node_ref=list hidden=move || begun.read().is_empty()>
        <Show when=move || !begun.read().is_empty()>
            <section class="group">
                <Eyebrow text=Signal::derive(t::steps_began) heading=true />
                <ul class="list">
                    <For each=move || begun.get() key=Clone::clone let((id, title))>
                        <li class="list-item">
                            <div class="group">
                                <p class="question" dir="auto">{title}</p>
                                <div class="row">
                                    <QuietLink
                                        label=Signal::derive(t::doing_take_up)
                                        href=Route::Doing(Id::from(id)).path()
                                    />
                                    <Quiet
                                        label=Signal::derive(t::doing_leave)
                                        on_press=move |()| leave(bearing, id, list, move || begun.read().is_empty())
                                    />
                                </div>
                            </div>
                        </li>
                    </For>
                </ul>
            </section>
        </Show>
        </div>
    }
}

/// Planned: do it now, plan it otherwise, or let it go.
#[component]
pub(super) fn Planned() -> impl IntoView {
    let bearing = bearing();
    let list = NodeRef::<html::Div>::new();
    let all = Memo::new(move |_| {
        bearing
            .with(|journal| journal.planned())
            .unwrap_or_default()
    });
    let start = move |step: StepId| {
        bearing.act(Command::BeginStep { step, before: None }, move |_| {
            bearing.go(Route::Doing(Id::from(step)))
        });
    };
    view! {
        <div tabindex="-1" node_ref=list hidden=move || all.read().is_empty()>
        <Show when=move || !all.read().is_empty()>
            <section class="group">
                <Eyebrow text=Signal::derive(t::steps_planned) heading=true />
                <ul class="list">
                    <For each=move || all.get() key=|one| (one.step, one.title.clone(), one.when.clone()) let(planned)>
                        <li class="list-item">
                            <div class="group">
                                <p class="question" dir="auto">{planned.title}</p>
                                <p class="meta">{planned.when}</p>
                                <div class="row">
                                    <Quiet label=Signal::derive(t::steps_do) on_press=move |()| start(planned.step) />
                                    <QuietLink
                                        label=Signal::derive(t::plan_change)
                                        href=Route::Planning(Some(Id::from(planned.step))).path()
                                    />
                                    <Quiet
                                        label=Signal::derive(t::plan_let_go)
                                        on_press=move |()| leave(bearing, planned.step, list, move || all.read().is_empty())
                                    />
                                </div>
                            </div>
                        </li>
                    </For>
                </ul>
            </section>
        </Show>
        </div>
    }
}

/// Leaves a step: its row goes, and the focus goes to what the row stood in, or to the page if that
/// is empty now. The line that says so has the way back.
fn leave(
    bearing: Bearing,
    step: StepId,
    list: NodeRef<html::Div>,
    empty: impl Fn() -> bool + 'static,
) {
    bearing.act(Command::LeaveStep { step }, move |_| {
        let stays = list
            .get_untracked()
            .filter(|_| !untrack(empty))
            .map(HtmlElement::from);
        let page = || {
            document()
                .get_element_by_id("main")
                .and_then(|main| main.dyn_into::<HtmlElement>().ok())
        };
        if let Some(stays) = stays.or_else(page) {
            let _ = stays.focus();
        }
    });
}
