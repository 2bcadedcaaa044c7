//! What it shows (N7) and what the voice says (N10), in the person's words, each by its date.

use app::journal::Command;
use app::{Said, SetbackTold};
use leptos::prelude::*;
use words::t;

use super::answers::Answers;
use super::question::Question;
use crate::parts::{Eyebrow, Leg, LegKind, Own, OwnSize};
use crate::screens::wordings::Wordings;

/// What it shows; the voice has a leg of its own, apart from what happened.
const SHOWN: [Question; 4] = [
    Question::HopedFor,
    Question::Mattered,
    Question::WentWrong,
    Question::SeeMyself,
];

#[component]
pub(super) fn Shows(
    told: Memo<SetbackTold>,
    answers: Answers,
    /// The question that is open at the end of the line: its field is there, not here.
    question: RwSignal<Option<Question>>,
) -> impl IntoView {
    let any = move || SHOWN.iter().any(|part| said(&told.read(), *part).is_some());
    let part = move |part| view! { <Part part told answers question /> };
    view! {
        <Show when=any>
            <Leg kind=LegKind::Dot>
                <Eyebrow text=Signal::derive(t::setback_shows) heading=true />
                <div class="group group-open">{SHOWN.map(part).collect_view()}</div>
            </Leg>
        </Show>
        <Show when=move || said(&told.read(), Question::Voice).is_some()>
            <Leg kind=LegKind::Dot>{part(Question::Voice)}</Leg>
        </Show>
    }
}

#[component]
fn Part(
    part: Question,
    told: Memo<SetbackTold>,
    answers: Answers,
    question: RwSignal<Option<Question>>,
) -> impl IntoView {
    let there = Memo::new(move |_| said(&told.read(), part));
    let text = Signal::derive(move || there.get().unwrap_or_default());
    let setback = answers.setback;
    let field = answers.field(part);
    let body = move || {
        field.zip(part.part()).map(|(field, make)| {
            let reword = move |words| Command::AddToSetback {
                setback,
                part: make(words),
            };
            view! {
                <Wordings
                    id=format!("change-{}", part.key())
                    said=text
                    field
                    label=Signal::derive(move || t::setback_change_part(part.name()))
                    make=reword
                    may_be_empty=true
                />
            }
        })
    };
    view! {
        <Show when=move || there.read().is_some()>
            <div class="group">
                <Eyebrow
                    text=Signal::derive(move || part.name())
                    aside=Signal::derive(move || text.read().when.clone())
                    heading=part == Question::Voice
                />
                <Own text=Signal::derive(move || text.read().words.clone()) size=OwnSize::Small />
                <Show when=move || question.get() != Some(part)>{body}</Show>
            </div>
        </Show>
    }
}

fn said(told: &SetbackTold, part: Question) -> Option<Said> {
    let said = match part {
        Question::WentWrong => &told.went_wrong,
        Question::Mattered => &told.mattered,
        Question::HopedFor => &told.hoped_for,
        Question::SeeMyself => &told.see_myself,
        Question::Voice => &told.voice,
        Question::Lost
        | Question::Against
        | Question::Feelings
        | Question::Expected
        | Question::Sting
        | Question::HowNow
        | Question::FirstSting => return None,
    };
    said.clone()
}
