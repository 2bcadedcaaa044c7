//! Three steps to choose from. They stay the same three until other ones are asked for, or energy
//! or place is said: what one reads must not change under one's eyes.

use app::Step;
use app::journal::{Command, StepSource};
use leptos::html;
use leptos::prelude::*;
use words::t;

use crate::parts::{Act, Quiet, Tone};
use crate::route::Route;
use crate::screens::planning;
use crate::session::{Bearing, bearing};

#[component]
pub(super) fn Three() -> impl IntoView {
    let bearing = bearing();
    let turn = RwSignal::new(0u64);
    let said = Memo::new(move |_| {
        bearing.read(|state, now| {
            let preference = state.preference();
            (preference.energy_now(now), preference.place_now(now))
        })
    });
    let three = Memo::new(move |_| {
        let turn = turn.get();
        // Read, not merely tracked: a memo nobody read follows nothing.
        let _ = said.get();
        untrack(|| {
            bearing
                .with(|journal| journal.other_suggestions(turn, 3))
                .unwrap_or_default()
        })
    });
    let answered = RwSignal::new(None::<fn() -> String>);
    let answer = NodeRef::<html::Div>::new();
    let heard = move |says: fn() -> String| {
        answered.set(Some(says));
        if let Some(answer) = answer.get_untracked() {
            let _ = answer.focus();
        }
    };
    let not_now = move |()| bearing.act(Command::NotNow, move |_| heard(t::today_not_now_answer));
    let rest = move |()| {
        if let Some(command) = bearing.with(|journal| journal.rest(Some(1))) {
            bearing.act(command, move |_| heard(t::today_rest_answer));
        }
    };
    let rows = move || three.get().into_iter().enumerate().collect::<Vec<_>>();
    view! {
        <section class="part">
            <p class="meta">{t::steps_lead()}</p>
            <ul class="list" aria-label=t::steps_three_label()>
                <For each=rows key=|(place, step)| (*place, step.source, step.why.concat()) let((place, step))>
                    <OneOfThree step first=place == 0 />
                </For>
            </ul>
            <Show when=move || three.read().is_empty()>
                <p class="plain">{t::steps_none()}</p>
            </Show>
            <div class="group">
            <div class="row">
                <Quiet label=Signal::derive(t::steps_other_three) on_press=move |()| turn.update(|turn| *turn += 1) />
                <Quiet label=Signal::derive(t::steps_not_now) on_press=not_now />
                <Quiet label=Signal::derive(t::steps_rest) on_press=rest />
            </div>
            <div tabindex="-1" node_ref=answer>
                {move || answered.get().map(|says| view! { <p class="plain">{says()}</p> })}
            </div>
            </div>
        </section>
    }
}

/// One of them. The first has the one dark button.
#[component]
fn OneOfThree(step: Step, first: bool) -> impl IntoView {
    let bearing = bearing();
    let form = RwSignal::new(0u8);
    let why = RwSignal::new(false);
    let whole = StoredValue::new(step.clone());
    let shown = Memo::new(move |_| {
        let (step, form) = (whole.get_value(), form.get());
        untrack(|| bearing.with(|journal| journal.in_form(&step, form))).unwrap_or(step)
    });
    let start = move |()| begin(bearing, &shown.get_untracked());
    let can_shrink = move || shown.read().form < shown.read().forms;
    let resize =
        move |()| form.update(|form| *form = if untrack(can_shrink) { *form + 1 } else { 0 });
    let size = move || {
        if can_shrink() {
            t::steps_smaller()
        } else {
            t::steps_larger()
        }
    };
    let has_forms = step.forms > 0;
    let reasons = step.why.join(" ");
    let code = match step.source {
        StepSource::Catalogue(code) => Some(code),
        StepSource::Own(_) | StepSource::Words => None,
    };
    let hidden = RwSignal::new(false);
    view! {
        <li class="list-item">
            <div class="group">
                <h2 class="question" dir="auto" aria-live="polite">{move || shown.get().title}</h2>
                <p class="meta">{move || shown.get().line}</p>
                <div aria-live="polite">
                    <Show when={
                        let reasons = reasons.clone();
                        move || why.get() && !reasons.is_empty()
                    }>
                        <p class="meta">{reasons.clone()}</p>
                    </Show>
                    <Show when=move || hidden.get()>
                        <p class="plain">{t::steps_hidden_answer()}</p>
                    </Show>
                </div>
                <div class="row">
                    <Show when=move || !hidden.get()>
                        {if first {
                            view! { <Act label=Signal::derive(t::steps_do) on_press=start /> }.into_any()
                        } else {
                            view! { <Quiet label=Signal::derive(t::steps_do) on_press=start /> }.into_any()
                        }}
                        <Quiet
                            label=Signal::derive(t::steps_plan)
                            on_press=move |()| planning::plan(bearing, shown.get_untracked())
                        />
                        {has_forms.then(|| view! { <Quiet label=Signal::derive(size) on_press=resize /> })}
                        <Quiet
                            label=Signal::derive(t::steps_why)
                            on_press=move |()| why.update(|why| *why = !*why)
                            tone=Tone::Small
                        />
                    </Show>
                    {code
                        .map(|code| {
                            view! {
                                <Hide code hidden=Signal::derive(move || hidden.get()) on_hide=move |on| hidden.set(on) />
                            }
                        })}
                </div>
            </div>
        </li>
    }
}

/// "Do not offer this one", and back again: one button, so that the focus stays on it.
#[component]
pub(super) fn Hide(
    code: u16,
    hidden: Signal<bool>,
    #[prop(optional, into)] on_hide: Option<Callback<bool>>,
) -> impl IntoView {
    let bearing = bearing();
    let label = move || {
        if hidden.get() {
            t::steps_all_offer_again()
        } else {
            t::steps_hide()
        }
    };
    let press = move |()| {
        let on = !hidden.get_untracked();
        bearing.act(Command::HideStep { code, on }, move |_| {
            if let Some(tell) = on_hide {
                tell.run(on);
            }
        });
    };
    view! { <Quiet label=Signal::derive(label) on_press=press tone=Tone::Small /> }
}

/// Begins a step and goes to it.
pub(super) fn begin(bearing: Bearing, step: &Step) {
    bearing.act(step.start(), move |done| {
        if let Some(id) = Bearing::made(&done) {
            bearing.go(Route::Doing(id));
        }
    });
}
