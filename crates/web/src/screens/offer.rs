//! The step on offer: its name, how long and where, why this one; do it, another, smaller, not
//! now, rest. Each answer is whole. A step that was begun stands here in the place of an offer.

mod begun;
mod quiet;

use app::journal::{Command, SetbackId, StepId};
use leptos::html;
use leptos::prelude::*;
use words::t;

use crate::parts::{Act, Leg, LegKind, Quiet, Tone};
use crate::route::Route;
use crate::session::{Bearing, bearing};
use begun::Begun;
use quiet::NotNow;
pub(crate) use quiet::Resting;

/// How many steps *Another* turns through.
const TURNED: usize = 3;

/// What stands in this place.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Standing {
    Offer,
    Begun(StepId),
    NotNow,
    Resting(String),
    Nothing,
}

/// One suggested step, and the ways to answer it.
#[component]
pub(crate) fn Offer(
    /// The field stands above: then it says "or".
    field_first: bool,
    /// What happened a moment ago, if the step comes after it.
    #[prop(optional)]
    setback: Option<SetbackId>,
    /// The line ends here.
    #[prop(optional, into)]
    end: Signal<bool>,
) -> impl IntoView {
    let bearing = bearing();
    let turn = RwSignal::new(0usize);
    let form = RwSignal::new(0u8);
    let why = RwSignal::new(false);
    let steps = Memo::new(move |_| {
        bearing
            .with(|journal| journal.suggestions(TURNED))
            .unwrap_or_default()
    });
    let step = Memo::new(move |_| {
        let steps = steps.get();
        let at = turn.get() % steps.len().max(1);
        let step = steps.get(at)?.clone();
        bearing.with(|journal| journal.in_form(&step, form.get()))
    });
    let standing = Memo::new(move |_| {
        bearing
            .with(|journal| journal.today())
            .map_or(Standing::Nothing, |today| {
                if let Some(step) = today.under_way {
                    Standing::Begun(step)
                } else if let Some(resting) = today.resting {
                    Standing::Resting(resting.words)
                } else if today.not_now {
                    Standing::NotNow
                } else if step.read().is_some() {
                    Standing::Offer
                } else {
                    Standing::Nothing
                }
            })
    });
    let body = NodeRef::<html::Div>::new();
    // The button that was pressed goes; the focus goes to what comes in its place.
    let heard = move || {
        if let Some(body) = body.get_untracked() {
            let _ = body.focus();
        }
    };
    let start = move |()| {
        if let Some(step) = step.get_untracked() {
            bearing.act(step.start_from(setback), move |done| {
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
    let not_now = move |()| bearing.act(Command::NotNow, move |_| heard());
    let rest = move |()| {
        if let Some(command) = bearing.with(|journal| journal.rest(Some(1))) {
            bearing.act(command, move |_| heard());
        }
    };
    let lead = move || {
        if field_first {
            t::today_step_or()
        } else {
            t::today_step_lead()
        }
    };
    let shown = move |tell: fn(&app::Step) -> String| {
        Signal::derive(move || step.get().as_ref().map(tell).unwrap_or_default())
    };
    let can_shrink = move || step.get().is_some_and(|step| step.form < step.forms);
    let has_forms = move || step.get().is_some_and(|step| step.forms > 0);
    let resize =
        move |()| form.update(|form| *form = if untrack(can_shrink) { *form + 1 } else { 0 });
    let is = move |wanted: Standing| move || standing.get() == wanted;
    let begun = move || match standing.get() {
        Standing::Begun(step) => Some(view! { <Begun step on_left=move |()| heard() /> }),
        _ => None,
    };
    let resting = Signal::derive(move || match standing.get() {
        Standing::Resting(words) => words,
        _ => String::new(),
    });
    view! {
        <Leg kind=LegKind::Next end=end>
            <div class="group" tabindex="-1" node_ref=body>
                // The buttons stay the same ones while the step changes, so that the focus does too.
                <Show when=is(Standing::Offer)>
                    <p class="eyebrow">{lead}</p>
                    <h2 class="title" aria-live="polite">{shown(|step| step.title.clone())}</h2>
                    <p class="meta">
                        {shown(|step| step.line.clone())} " "
                        <Quiet
                            label=Signal::derive(move || if why.get() { t::today_step_why_close() } else { t::today_step_why() })
                            tone=Tone::Small
                            on_press=move |()| why.update(|why| *why = !*why)
                        />
                    </p>
                    <div aria-live="polite">
                        <Show when=move || why.get()>
                            <p class="meta">{shown(|step| step.why.join(" "))}</p>
                        </Show>
                    </div>
                    <div class="row ways">
                        <Act label=Signal::derive(t::today_step_do) on_press=start />
                        <Quiet label=Signal::derive(t::today_step_another) on_press=another />
                        <Show when=has_forms>
                            <Quiet
                                label=Signal::derive(move || {
                                    if can_shrink() { t::today_step_smaller() } else { t::today_step_larger() }
                                })
                                on_press=resize
                            />
                        </Show>
                        <Quiet label=Signal::derive(t::today_step_not_now) on_press=not_now />
                        <Quiet label=Signal::derive(t::today_step_rest) on_press=rest />
                    </div>
                </Show>
                {begun}
                <Show when=is(Standing::NotNow)>
                    <NotNow />
                </Show>
                <Show when=move || !resting.read().is_empty()>
                    <Resting words=resting on_end=move |()| heard() />
                </Show>
                <Show when=is(Standing::Nothing)>
                    <p class="plain">{t::today_empty_steps()}</p>
                </Show>
            </div>
        </Leg>
    }
}
