//! The words, large, with their wordings; when it was; what was lost, felt and expected.

use std::sync::Arc;

use app::SetbackTold;
use app::journal::{Command, SetbackId, SetbackPart};
use leptos::prelude::*;
use words::t;

use crate::parts::{Eyebrow, Leg, LegKind, Own, OwnSize};
use crate::screens::dating::Dating;
use crate::screens::when::When;
use crate::screens::worded::Worded;
use crate::screens::wordings::Wordings;

#[component]
pub(super) fn Head(
    setback: SetbackId,
    told: Memo<SetbackTold>,
    what: Worded,
    when: When,
) -> impl IntoView {
    let line = move |look: fn(&SetbackTold) -> &String| {
        move || {
            let told = told.read();
            let line = look(&told);
            (!line.is_empty()).then(|| view! { <p class="meta">{line.clone()}</p> })
        }
    };
    let whose = move || {
        told.read().whose.clone().map(|whose| {
            view! {
                <div class="group">
                    <Eyebrow text=Signal::derive(t::setback_whose) />
                    <Own text=whose.words size=OwnSize::Small />
                </div>
            }
        })
    };
    let reword = move |words: Arc<str>| {
        let part = SetbackPart::What(words);
        Command::AddToSetback { setback, part }
    };
    let redate = move |vague| {
        let part = SetbackPart::Happened(vague);
        Command::AddToSetback { setback, part }
    };
    view! {
        <Leg kind=LegKind::Turn>
            <Eyebrow text=Signal::derive(move || told.read().line.clone()) />
            <Own
                text=Signal::derive(move || told.read().what.words.clone())
                size=OwnSize::Big
                heading=true
            />
            {line(|told| &told.felt)}
            {line(|told| &told.expected)}
            {whose}
            {line(|told| &told.written)}
            <div class="row">
            <Wordings
                id="setback-what"
                said=Signal::derive(move || told.read().what.clone())
                field=what
                label=Signal::derive(t::setback_change)
                make=reword
            />
            <Dating
                id="setback-when"
                label=Signal::derive(t::writing_when)
                when
                make=redate
            />
            </div>
        </Leg>
    }
}
