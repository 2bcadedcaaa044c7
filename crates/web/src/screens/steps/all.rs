//! The whole catalogue by group, each behind a line that opens to it; steps that are not offered
//! stand among the others and can be offered again.

use app::Step;
use app::journal::{Group, StepSource};
use leptos::prelude::*;
use words::t;

use crate::parts::{Disclosure, Quiet};
use crate::screens::planning;
use crate::screens::steps::three::{Hide, begin};
use crate::session::bearing;

const GROUPS: [(Group, fn() -> String); 8] = [
    (Group::Home, t::steps_group_home),
    (Group::Body, t::steps_group_body),
    (Group::People, t::steps_group_people),
    (Group::ForSomeoneElse, t::steps_group_someone_else),
    (Group::Making, t::steps_group_making),
    (Group::Order, t::steps_group_order),
    (Group::Outdoors, t::steps_group_outdoors),
    (Group::Rest, t::steps_group_rest),
];

/// The name of a group.
pub(super) fn group_names() -> Vec<String> {
    GROUPS.iter().map(|(_, name)| name()).collect()
}

/// The group at this place among [`group_names`].
pub(super) fn group_at(place: usize) -> Option<Group> {
    GROUPS.get(place).map(|(group, _)| *group)
}

#[component]
pub(super) fn All() -> impl IntoView {
    let bearing = bearing();
    let hidden = Memo::new(move |_| {
        bearing
            .read(|state, _| state.preference().hidden_steps.clone())
            .unwrap_or_default()
    });
    let groups = GROUPS
        .map(|(group, name)| {
            let opened = RwSignal::new(false);
            view! {
                <Disclosure summary=Signal::derive(name) on_toggle=move |open: bool| if open { opened.set(true) }>
                    // Seventy steps are made only where someone looks.
                    <Show when=move || opened.get()>
                        <OfGroup group hidden />
                    </Show>
                </Disclosure>
            }
        })
        .collect_view();
    view! { <div class="group">{groups}</div> }
}

#[component]
fn OfGroup(group: Group, hidden: Memo<Vec<u16>>) -> impl IntoView {
    let bearing = bearing();
    let steps = untrack(|| bearing.with(|journal| journal.steps_of(group))).unwrap_or_default();
    let row = |step: Step| view! { <Row step hidden /> };
    view! { <ul class="list">{steps.into_iter().map(row).collect_view()}</ul> }
}

#[component]
fn Row(step: Step, hidden: Memo<Vec<u16>>) -> impl IntoView {
    let bearing = bearing();
    let forms: Vec<String> = untrack(|| {
        bearing
            .with(|journal| {
                (1..=step.forms)
                    .map(|form| journal.in_form(&step, form).title)
                    .collect()
            })
            .unwrap_or_default()
    });
    let code = match step.source {
        StepSource::Catalogue(code) => Some(code),
        StepSource::Own(_) | StepSource::Words => None,
    };
    let is_hidden = Signal::derive(move || code.is_some_and(|code| hidden.read().contains(&code)));
    let kept = StoredValue::new(step.clone());
    view! {
        <li class="list-item">
            <div class="group">
                <p class="question">{step.title}</p>
                <p class="meta">
                    {step.line}
                    <Show when=move || is_hidden.get()>" · " {t::steps_all_hidden()}</Show>
                </p>
                <div class="row">
                    <Quiet label=Signal::derive(t::steps_do) on_press=move |()| kept.with_value(|step| begin(bearing, step)) />
                    <Quiet
                        label=Signal::derive(t::steps_plan)
                        on_press=move |()| planning::plan(bearing, kept.get_value())
                    />
                    {code.map(|code| view! { <Hide code hidden=is_hidden /> })}
                </div>
                <Disclosure summary=Signal::derive(t::steps_all_forms)>
                    <ul>{forms.into_iter().map(|form| view! { <li class="meta">{form}</li> }).collect_view()}</ul>
                </Disclosure>
            </div>
        </li>
    }
}
