//! One step of one's own: do it, plan it, and behind *Change it* its words and its smaller forms.

use app::journal::{Command, Id, OwnStepId, OwnStepPart};
use leptos::prelude::*;
use words::t;

use crate::danger::UnderText;
use crate::parts::{Disclosure, LabelSize, LineField, Quiet, Tone};
use crate::screens::planning;
use crate::screens::steps::own_form::hold;
use crate::screens::steps::three::begin;
use crate::screens::worded::Worded;
use crate::session::bearing;

#[component]
pub(super) fn OneOfOwn(id: OwnStepId, held: RwSignal<bool>) -> impl IntoView {
    let bearing = bearing();
    let title = move || {
        bearing
            .read(|state, _| state.own_step(id).map(|own| own.what.current.to_string()))
            .flatten()
            .unwrap_or_default()
    };
    let step = move || {
        bearing
            .with(|journal| journal.step_from(app::journal::StepSource::Own(id)))
            .flatten()
    };
    let line = move || step().map(|step| step.line).unwrap_or_default();
    let opened = RwSignal::new(false);
    view! {
        <li class="list-item">
            <div class="group">
                <p class="question" dir="auto" translate="no">{title}</p>
                <p class="meta">{line}</p>
                <div class="row">
                    <Quiet
                        label=Signal::derive(t::steps_do)
                        on_press=move |()| {
                            if let Some(step) = untrack(step) {
                                begin(bearing, &step);
                            }
                        }
                    />
                    <Quiet
                        label=Signal::derive(t::steps_plan)
                        on_press=move |()| {
                            if let Some(step) = untrack(step) {
                                planning::plan(bearing, step);
                            }
                        }
                    />
                </div>
                <Disclosure
                    summary=Signal::derive(t::steps_own_edit)
                    on_toggle=move |open: bool| if open { opened.set(true) }
                >
                    <Show when=move || opened.get()>
                        <Change id held />
                    </Show>
                </Disclosure>
            </div>
        </li>
    }
}

/// Its words and its smaller forms.
#[component]
fn Change(id: OwnStepId, held: RwSignal<bool>) -> impl IntoView {
    let bearing = bearing();
    let what = Worded::of(&format!("own-step-what-{id}"));
    let one_more = Worded::of(&format!("own-step-more-{id}"));
    let first = untrack(|| {
        bearing.read(|state, _| state.own_step(id).map(|own| own.what.current.to_string()))
    })
    .flatten();
    what.begin_with(&first.unwrap_or_default());
    let forms = Memo::new(move |_| {
        bearing
            .read(|state, _| {
                let own = state.own_step(id)?;
                Some(
                    own.smaller
                        .iter()
                        .map(|form| (form.id, form.what.to_string()))
                        .collect::<Vec<_>>(),
                )
            })
            .flatten()
            .unwrap_or_default()
    });
    hold(held, move || what.watch.holds() || one_more.watch.holds());
    let edit = move |part: OwnStepPart| Command::EditOwnStep { step: id, part };
    let keep = move |()| {
        let words = what.words();
        let kept = words.clone();
        bearing.act_from(
            edit(OwnStepPart::What(words)),
            Some(what.draft()),
            move |_| what.begin_with(&kept),
        );
    };
    let add = move |()| {
        let part = OwnStepPart::AddSmaller(one_more.words());
        bearing.act_from(edit(part), Some(one_more.draft()), |_| {});
    };
    let changed = move || {
        let words = what.text.get();
        let held = bearing
            .read(|state, _| state.own_step(id).map(|own| own.what.current.to_string()))
            .flatten();
        !words.trim().is_empty() && held.as_deref() != Some(words.trim())
    };
    view! {
        <div class="group group-open">
            <LineField
                id=format!("own-what-{id}")
                label=Signal::derive(t::steps_own_what)
                label_size=LabelSize::Small
                value=what.text
                on_input=move |words| what.input(words)
                on_blur=move |()| what.left()
            />
            <UnderText watch=what.watch />
            <Show when=changed>
                <div class="row">
                    <Quiet label=Signal::derive(t::steps_own_keep) on_press=keep />
                </div>
            </Show>
            <ul class="list">
                <For each=move || forms.get() key=Clone::clone let((form, words))>
                    <li class="list-item">
                        <div class="sides">
                            <span dir="auto" translate="no">{words}</span>
                            <Quiet
                                label=Signal::derive(t::button_remove)
                                on_press=move |()| bearing.act(edit(OwnStepPart::RemoveSmaller(form)), |_| {})
                                tone=Tone::Small
                            />
                        </div>
                    </li>
                </For>
            </ul>
            <LineField
                id=format!("own-more-{id}")
                label=Signal::derive(t::steps_own_smaller_add)
                value=one_more.text
                on_input=move |words| one_more.input(words)
                on_blur=move |()| one_more.left()
            />
            <UnderText watch=one_more.watch />
            <Show when=move || one_more.has_words()>
                <div class="row">
                    <Quiet label=Signal::derive(t::button_add) on_press=add />
                </div>
            </Show>
            <div class="row">
                <Quiet
                    label=Signal::derive(t::steps_own_bin)
                    on_press=move |()| bearing.act(Command::Delete(Id::from(id)), |_| {})
                    tone=Tone::Small
                />
            </div>
        </div>
    }
}
