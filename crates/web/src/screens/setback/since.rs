//! How it was since: the sting over time, what was said in check-ins, and what was done, as a bare
//! list (S10).

use app::SetbackTold;
use leptos::prelude::*;
use words::t;

use super::question::Question;
use crate::parts::{
    Eyebrow, Leg, LegKind, Own, OwnSize, Quiet, Reading, StingLine, TableWords, Tone,
};

#[component]
pub(super) fn Stings(
    told: Memo<SetbackTold>,
    question: RwSignal<Option<Question>>,
    #[prop(into)] held: Signal<bool>,
) -> impl IntoView {
    let readings = Signal::derive(move || {
        let told = told.read();
        let reading = |sting: &app::Sting| Reading {
            day: sting.day,
            value: sting.points,
            when: sting.when.clone(),
        };
        told.stings.iter().map(reading).collect::<Vec<_>>()
    });
    let may_correct = move || {
        let asked = question.get() == Some(Question::FirstSting);
        told.read().first_sting.is_some() && !asked && !held.get()
    };
    view! {
        <Show when=move || !told.read().stings.is_empty()>
            <Leg kind=LegKind::Dot>
                <Eyebrow text=Signal::derive(t::setback_sting) heading=true />
                <StingLine
                    readings=readings
                    finding=Signal::derive(move || told.read().stings_say.clone())
                    table=Signal::derive(|| TableWords {
                        open: t::setback_sting_table(),
                        when: t::setback_sting_table_when(),
                        how_much: t::setback_sting_table_sting(),
                    })
                />
                <Show when=may_correct>
                    <div class="row">
                        <Quiet
                            label=Signal::derive(t::setback_sting_correct)
                            tone=Tone::Small
                            on_press=move |()| question.set(Some(Question::FirstSting))
                        />
                    </div>
                </Show>
            </Leg>
        </Show>
    }
}

#[component]
pub(super) fn CheckIns(told: Memo<SetbackTold>) -> impl IntoView {
    let said = move || told.read().check_ins.clone();
    view! {
        <Show when=move || !told.read().check_ins.is_empty()>
            <Leg kind=LegKind::Dot>
                <Eyebrow text=Signal::derive(t::setback_check_ins) heading=true />
                <ul class="list">
                    <For each=said key=|one| one.clone() let((when, words))>
                        <li class="list-item group">
                            <Eyebrow text=when />
                            <Own text=words size=OwnSize::Small />
                        </li>
                    </For>
                </ul>
            </Leg>
        </Show>
    }
}

#[component]
pub(super) fn Done(told: Memo<SetbackTold>) -> impl IntoView {
    let done = move || told.read().done.clone().into_iter().enumerate();
    view! {
        <Show when=move || !told.read().done.is_empty()>
            <Leg kind=LegKind::Dot>
                <Eyebrow text=Signal::derive(t::setback_since) heading=true />
                <ul>
                    <For each=done key=|one| one.clone() let((_, (what, when)))>
                        <li>
                            <span dir="auto">{what}</span>
                            <span class="meta">", " {when}</span>
                        </li>
                    </For>
                </ul>
            </Leg>
        </Show>
    }
}
