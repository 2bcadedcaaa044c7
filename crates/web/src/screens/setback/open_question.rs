//! The end of the line: one open question, when one wants to, another one, or any part by its
//! name. One thing is asked at a time, so two numbers are never asked for at once (P10).

use leptos::html;
use leptos::prelude::*;
use words::t;

use super::answer::Answer;
use super::answers::Answers;
use super::question::Question;
use crate::parts::{Eyebrow, Leg, LegKind, Quiet, Tone};
use crate::screens::focus;

#[component]
pub(super) fn OpenQuestion(
    answers: Answers,
    question: RwSignal<Option<Question>>,
    /// The card is open under a text further up.
    #[prop(into)]
    elsewhere: Signal<bool>,
    /// The card is open under some text.
    #[prop(into)]
    held: Signal<bool>,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let asked = RwSignal::new(false);
    let next_after = move |question: Option<Question>| {
        let turn = Question::IN_TURN;
        let from = turn.iter().position(|one| Some(*one) == question);
        let from = from.map_or(0, |place| place + 1);
        let mut round = turn.into_iter().cycle().skip(from).take(turn.len());
        round.find(|one| Some(*one) != question && !answers.kept(*one))
    };
    let ask = move |wanted: Option<Question>| {
        if let Some(wanted) = wanted {
            answers.open(wanted);
        }
        question.set(wanted);
    };
    ask(untrack(|| next_after(None)));
    // Words that were typed before a reload and not kept: their question first.
    Effect::new(move |_| {
        if !asked.get_untracked()
            && let Some(begun) = answers.begun()
        {
            asked.set(true);
            if !answers.kept(begun) {
                ask(Some(begun));
            }
        }
    });
    let choose = move |wanted: Option<Question>| {
        asked.set(true);
        ask(wanted);
        match wanted {
            Some(_) => focus::inside(place),
            None => focus::on(place),
        }
    };
    // Asked for further up the page: the focus goes where it is answered.
    Effect::new(move |_| {
        if question.get() == Some(Question::FirstSting) {
            choose(Some(Question::FirstSting));
        }
    });
    let another = move |()| choose(untrack(|| next_after(question.get())));
    let keep = move |()| {
        if let Some(now) = question.get_untracked() {
            answers.keep(now, move || match now {
                // First how it is, then the sting (P2).
                Question::HowNow => choose(Some(Question::Sting)),
                _ => choose(untrack(|| next_after(Some(now)))),
            });
        }
    };
    let typed = move || {
        question
            .get()
            .is_some_and(|question| answers.is_new(question))
    };
    let more = move || question.get().is_none() || next_after(question.get()).is_some();
    let parts = move || {
        let shown = |part: &Question| !Question::PROSE.contains(part) || !answers.kept(*part);
        Question::IN_TURN
            .into_iter()
            .filter(shown)
            .collect::<Vec<_>>()
    };
    let name = move |part: Question| {
        Signal::derive(move || match part {
            Question::Sting if answers.kept(part) => t::checkin_sting(),
            _ if answers.kept(part) => t::setback_change_part(part.name()),
            _ => t::setback_add_part(part.name()),
        })
    };
    view! {
        <Leg kind=LegKind::Now end=true>
            <Eyebrow text=Signal::derive(t::setback_when_you_want) />
            <div class="group group-open" tabindex="-1" node_ref=place>
                <Show when=move || !elsewhere.get()>
                    <For each=move || question.get() key=|question| *question let(question)>
                        <h2 class="question">{question.asks()}</h2>
                        <Answer question answers />
                    </For>
                </Show>
            </div>
            <div class="row">
                <Show when=typed>
                    <Quiet label=Signal::derive(t::setback_answer_keep) on_press=keep />
                </Show>
                <Show when=move || more() && !held.get()>
                    <Quiet label=Signal::derive(t::setback_another_question) on_press=another />
                </Show>
            </div>
            <Show when=move || !held.get()>
                <div class="group apart">
                    <p class="meta">{t::setback_add_later()}</p>
                    <div class="row">
                        <For each=parts key=|part| *part let(part)>
                            <Quiet
                                label=name(part)
                                tone=Tone::Small
                                on_press=move |()| choose(Some(part))
                            />
                        </For>
                        <Quiet
                            label=Signal::derive(t::checkin_how)
                            tone=Tone::Small
                            on_press=move |()| choose(Some(Question::HowNow))
                        />
                    </div>
                </div>
            </Show>
        </Leg>
    }
}
