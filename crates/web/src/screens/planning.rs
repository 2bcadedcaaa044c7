//! Planning a step (S5): after which ordinary event, with one tap; or at a time. Then it is read
//! back once, and that is all.

mod at_time;
mod event;

use std::cell::RefCell;
use std::sync::Arc;

use app::Step;
use app::journal::{Command, Id, Plan, StepId, StepSource};
use leptos::html;
use leptos::prelude::*;
use words::t;

use crate::danger::UnderText;
use crate::parts::{Chips, Disclosure, Quiet, QuietLink, Say, Screen};
use crate::route::Route;
use crate::screens::{focus, worded::Worded};
use crate::session::{Bearing, bearing};
use at_time::AtTime;
use event::OwnEvent;

thread_local! {
    /// The step that is about to be planned. An address holds ids only, and a step that was merely
    /// suggested has none.
    static CHOSEN: RefCell<Option<Step>> = const { RefCell::new(None) };
}

/// Goes to the planning of a step that was suggested or chosen.
pub(crate) fn plan(bearing: Bearing, step: Step) {
    CHOSEN.set(Some(step));
    bearing.go(Route::Planning(None));
}

/// A plan that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
struct KeptPlan {
    step: StepId,
    words: String,
}

#[component]
pub(crate) fn Planning(id: Option<Id>) -> impl IntoView {
    let bearing = bearing();
    let id = RwSignal::new(id.map(StepId));
    let chosen = StoredValue::new(CHOSEN.take());
    let what = Worded::of("plan-what");
    let event = Worded::of("plan-after");
    let holds = move || what.watch.holds() || event.watch.holds();
    // What is planned: a step of the journal, one that was chosen, or words typed here.
    let step = Memo::new(move |_| {
        let there = id
            .get()
            .and_then(|id| bearing.with(|journal| journal.step_kept(id)).flatten());
        there.or_else(|| chosen.get_value()).or_else(|| {
            let words = what.text.get();
            let words = words.trim();
            (!words.is_empty()).then(|| Step::from(Arc::<str>::from(words)))
        })
    });
    let asks_what = move || id.get().is_none() && chosen.with_value(Option::is_none);
    let kept = RwSignal::new(None::<KeptPlan>);
    let top = NodeRef::<html::Div>::new();
    let heard = move || focus::on(top);
    let keep = Callback::new(move |plan: Plan| {
        what.watch.read_now();
        let Some(step) = step.get_untracked() else {
            return;
        };
        let read_back = bearing
            .read(|_, now| app::read_back(&plan, &step.title, now))
            .unwrap_or_default();
        let command = match (id.get_untracked(), step.plan(plan)) {
            (
                Some(there),
                Command::PlanStep {
                    source,
                    form,
                    text,
                    plan,
                    ..
                },
            ) => Command::PlanStep {
                step: Some(there),
                source,
                form,
                text,
                plan,
            },
            (_, new) => new,
        };
        let draft = (step.source == StepSource::Words && id.get_untracked().is_none())
            .then(|| what.draft());
        bearing.act_from(command, draft, move |done| {
            if let Some(made) = Bearing::made(&done) {
                id.set(Some(StepId(made)));
                kept.set(Some(KeptPlan {
                    step: StepId(made),
                    words: read_back,
                }));
                heard();
            }
        });
    });
    let title = move || step.get().map(|step| step.title).unwrap_or_default();
    let may_plan = move || kept.read().is_none() && step.read().is_some() && !holds();
    let otherwise = move |()| {
        kept.set(None);
        heard();
    };
    view! {
        <Screen title=Signal::derive(t::plan_title) bare=Signal::derive(move || kept.read().is_none())>
            <section class="part">
                <div class="group" tabindex="-1" node_ref=top>
                    <p class="eyebrow">{move || if kept.read().is_some() { t::plan_kept() } else { t::plan_title() }}</p>
                    <h1 class="title" aria-live="polite">
                        {move || kept.get().map_or_else(title, |kept| kept.words)}
                    </h1>
                    <Show when=move || kept.read().is_some()>
                        <p class="meta">{t::plan_read_back_lead()}</p>
                        <p class="meta">{t::plan_only_here()}</p>
                    </Show>
                </div>
                <Show when=move || asks_what() && kept.read().is_none()>
                    <Say
                        id="plan-what"
                        label=Signal::derive(t::plan_what)
                        value=what.text
                        on_input=move |words| what.input(words)
                        on_blur=move |()| what.left()
                    />
                </Show>
                <UnderText watch=what.watch />
            </section>
            <Show when=may_plan>
                <Ready on_plan=keep />
            </Show>
            // The field of one's own moment stays while its card stands under it.
            <Show when=move || kept.read().is_none() && step.read().is_some() && !what.watch.holds()>
                <section class="part">
                    <OwnEvent event on_plan=keep />
                </section>
            </Show>
            <Show when=may_plan>
                <Disclosure summary=Signal::derive(t::plan_at)>
                    <AtTime on_plan=keep />
                </Disclosure>
            </Show>
            <Show when=move || kept.read().is_some()>
                <After kept on_otherwise=otherwise />
            </Show>
        </Screen>
    }
}

/// Usual moments, each a whole plan with one tap.
#[component]
fn Ready(#[prop(into)] on_plan: Callback<Plan>) -> impl IntoView {
    let bearing = bearing();
    let moments = Memo::new(move |_| {
        bearing
            .with(|journal| journal.usual_moments())
            .unwrap_or_default()
    });
    let press = move |place: usize| {
        if let Some(moment) = moments.get_untracked().get(place) {
            on_plan.run(Plan::After(moment.as_str().into()));
        }
    };
    view! {
        <section class="part">
            <h2 class="question">{t::plan_after()}</h2>
            <Chips
                label=Signal::derive(t::plan_after)
                words=moments
                chosen=Signal::derive(Vec::new)
                on_press=press
            />
        </section>
    }
}

/// What one can do once it is kept: go on, plan it otherwise, take it back.
#[component]
fn After(
    kept: RwSignal<Option<KeptPlan>>,
    #[prop(into)] on_otherwise: Callback<()>,
) -> impl IntoView {
    let bearing = bearing();
    let take_back = move |()| {
        if let Some(kept) = kept.get_untracked() {
            bearing.act(Command::LeaveStep { step: kept.step }, move |_| {
                bearing.go(Route::Steps)
            });
        }
    };
    view! {
        <div class="row">
            <QuietLink label=Signal::derive(t::nowhere_today) href=Route::Today.path() />
            <QuietLink label=Signal::derive(t::steps_title) href=Route::Steps.path() />
            <Quiet label=Signal::derive(t::plan_change) on_press=on_otherwise />
            <Quiet label=Signal::derive(t::plan_take_back) on_press=take_back />
        </div>
    }
}
