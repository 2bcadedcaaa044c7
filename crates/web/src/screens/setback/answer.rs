//! One question's answer: words to pick, a number, or a field. What is picked is kept at once;
//! what is typed is kept when one goes on.

use app::journal::{Against, Command, Expected, Lost, SetbackPart};
use leptos::html;
use leptos::prelude::*;
use words::t;

use super::answers::Answers;
use super::feelings::Feelings;
use super::question::Question;
use super::sting::{FirstSting, Sting};
use crate::danger::UnderText;
use crate::parts::{Chips, LabelSize, Quiet, Say, Tone};
use crate::session::bearing;

#[component]
pub(crate) fn Answer(question: Question, answers: Answers) -> impl IntoView {
    match question {
        Question::Lost => view! { <WhatLost answers /> }.into_any(),
        Question::Against => view! { <AgainstWhat answers /> }.into_any(),
        Question::Feelings => view! { <Feelings answers /> }.into_any(),
        Question::Expected => view! { <DidExpect answers /> }.into_any(),
        Question::Sting => view! { <Sting answers /> }.into_any(),
        Question::FirstSting => view! { <FirstSting answers /> }.into_any(),
        Question::WentWrong
        | Question::Mattered
        | Question::HopedFor
        | Question::SeeMyself
        | Question::Voice
        | Question::HowNow => {
            let label = Signal::derive(t::setback_answer_label);
            view! { <OwnWords question answers label size=LabelSize::Unseen /> }.into_any()
        }
    }
}

/// The field of a question.
#[component]
pub(super) fn OwnWords(
    question: Question,
    answers: Answers,
    #[prop(into)] label: Signal<String>,
    size: LabelSize,
    #[prop(optional, into)] placeholder: Signal<String>,
    /// What is typed is one of several and is added by itself.
    #[prop(optional)]
    adds: bool,
) -> impl IntoView {
    let field = answers.field(question);
    let typed = NodeRef::<html::Textarea>::new();
    // The button goes with the words; the field stays, for the next ones.
    let add = move |()| {
        answers.keep(question, move || {
            if let Some(typed) = typed.try_get_untracked().flatten() {
                let _ = typed.focus();
            }
        });
    };
    field.map(|field| {
        view! {
            <div class="group">
                <Say
                    id=format!("answer-{}", question.key())
                    label=label
                    label_size=size
                    value=field.text
                    on_input=move |words| field.input(words)
                    on_blur=move |()| field.left()
                    placeholder=placeholder
                    hint=Signal::derive(move || question.hint())
                    node_ref=typed
                />
                <UnderText watch=field.watch />
                <Show when=move || adds && field.has_words()>
                    <div class="row">
                        <Quiet
                            label=Signal::derive(t::asking_own_words_add)
                            tone=Tone::Small
                            on_press=add
                        />
                    </div>
                </Show>
            </div>
        }
    })
}

const LOST: [Lost; 3] = [Lost::Opportunity, Lost::Relationship, Lost::Self_];

#[component]
fn WhatLost(answers: Answers) -> impl IntoView {
    let bearing = bearing();
    let held = Memo::new(move |_| {
        bearing
            .read(|state, _| Some(state.setback(answers.setback)?.lost.clone()))
            .flatten()
            .unwrap_or_default()
    });
    // A word taken back stays where it was, so that the focus does too.
    let all = Memo::new(move |before: Option<&Vec<Lost>>| {
        let mut all = before.cloned().unwrap_or_else(|| LOST.to_vec());
        for lost in held.get() {
            if !all.contains(&lost) {
                all.push(lost);
            }
        }
        all
    });
    let chosen = Signal::derive(move || {
        let held = held.read();
        let all = all.read();
        all.iter()
            .enumerate()
            .filter(|(_, lost)| held.contains(lost))
            .map(|(place, _)| place)
            .collect::<Vec<_>>()
    });
    let press = move |place: usize| {
        let Some(which) = all.read_untracked().get(place).cloned() else {
            return;
        };
        let on = !held.read_untracked().contains(&which);
        let part = SetbackPart::Lost { which, on };
        let setback = answers.setback;
        bearing.act(Command::AddToSetback { setback, part }, |_| {});
    };
    view! {
        <div class="group group-open">
            <Chips
                label=Signal::derive(t::asking_lost)
                words=Signal::derive(move || all.read().iter().map(app::told::lost).collect::<Vec<_>>())
                chosen=chosen
                on_press=press
            />
            <OwnWords
                question=Question::Lost
                answers
                label=Signal::derive(t::asking_lost_other_label)
                size=LabelSize::Small
                adds=true
            />
        </div>
    }
}

#[component]
fn AgainstWhat(answers: Answers) -> impl IntoView {
    let bearing = bearing();
    let held = Memo::new(move |_| {
        bearing
            .read(|state, _| Some(state.setback(answers.setback)?.against.clone()))
            .flatten()
            .unwrap_or_default()
    });
    let chosen = Signal::derive(move || {
        let held = held.read();
        let all = Against::ALL.iter().enumerate();
        all.filter(|(_, one)| held.contains(one))
            .map(|(place, _)| place)
            .collect::<Vec<_>>()
    });
    let press = move |place: usize| {
        let Some(which) = Against::ALL.get(place).copied() else {
            return;
        };
        let on = !held.read_untracked().contains(&which);
        let part = SetbackPart::Against { which, on };
        let setback = answers.setback;
        bearing.act(Command::AddToSetback { setback, part }, |_| {});
    };
    let whose = move || {
        let typed = answers
            .field(Question::Against)
            .is_some_and(|field| field.has_words());
        typed || held.read().contains(&Against::Expectation)
    };
    view! {
        <div class="group group-open">
            <Chips
                label=Signal::derive(t::asking_against)
                words=Signal::derive(|| Against::ALL.map(app::told::against).to_vec())
                chosen=chosen
                on_press=press
            />
            <Show when=whose>
                <OwnWords
                    question=Question::Against
                    answers
                    label=Signal::derive(t::asking_against_whose)
                    size=LabelSize::Small
                    placeholder=Signal::derive(t::asking_against_whose_placeholder)
                />
            </Show>
        </div>
    }
}

#[component]
fn DidExpect(answers: Answers) -> impl IntoView {
    let bearing = bearing();
    let held = Memo::new(move |_| {
        bearing
            .read(|state, _| state.setback(answers.setback)?.expected)
            .flatten()
    });
    let chosen = Signal::derive(move || {
        let place = Expected::ALL
            .iter()
            .position(|one| held.get() == Some(*one));
        place.into_iter().collect::<Vec<_>>()
    });
    // Chosen again is taken back.
    let press = move |place: usize| {
        let picked = Expected::ALL.get(place).copied();
        let expected = picked.filter(|picked| held.get_untracked() != Some(*picked));
        let part = SetbackPart::Expected(expected);
        let setback = answers.setback;
        bearing.act(Command::AddToSetback { setback, part }, |_| {});
    };
    view! {
        <Chips
            label=Signal::derive(t::asking_expected)
            words=Signal::derive(|| Expected::ALL.map(app::told::expected).to_vec())
            chosen=chosen
            on_press=press
        />
    }
}
