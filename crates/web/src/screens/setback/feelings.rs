//! What it feels like (N4): a palette in plain words, own words beside it, and a strength for each
//! only where somebody opens one.

use app::journal::{Command, Feeling, FeelingName, Rating, SetbackPart};
use leptos::prelude::*;
use words::t;

use super::answer::OwnWords;
use super::answers::Answers;
use super::question::Question;
use crate::parts::{LabelSize, StrengthWords, Strengths};
use crate::session::bearing;

#[component]
pub(super) fn Feelings(answers: Answers) -> impl IntoView {
    let bearing = bearing();
    let setback = answers.setback;
    let held = Memo::new(move |_| {
        bearing
            .read(|state, _| Some(state.setback(setback)?.feelings.clone()))
            .flatten()
            .unwrap_or_default()
    });
    // A word taken back stays where it was, so that the focus does too.
    let all = Memo::new(move |before: Option<&Vec<FeelingName>>| {
        let mut all = before
            .cloned()
            .unwrap_or_else(|| Feeling::ALL.map(FeelingName::Known).to_vec());
        for (name, _) in held.get() {
            if !all.contains(&name) {
                all.push(name);
            }
        }
        all
    });
    let chosen = Signal::derive(move || {
        let held = held.read();
        let strength = |name: &FeelingName| {
            let found = held.iter().find(|(felt, _)| felt == name);
            found.map(|(_, strength)| strength.map(Rating::points))
        };
        let all = all.read();
        all.iter()
            .enumerate()
            .filter_map(|(place, name)| Some((place, strength(name)?)))
            .collect::<Vec<_>>()
    });
    let feel = move |place: usize, on: bool, strength: Option<u8>| {
        let Some(name) = all.read_untracked().get(place).cloned() else {
            return;
        };
        let strength = strength.and_then(Rating::new);
        let part = SetbackPart::Feeling { name, on, strength };
        bearing.act(Command::AddToSetback { setback, part }, |_| {});
    };
    let press = move |place: usize| {
        let there = chosen.read_untracked().iter().any(|(at, _)| *at == place);
        feel(place, !there, None);
    };
    view! {
        <div class="group group-open">
            <p class="meta">{t::asking_feelings_hint()}</p>
            <Strengths
                id="feeling"
                label=Signal::derive(t::asking_feelings)
                words=Signal::derive(move || {
                    all.read().iter().map(app::told::feeling).collect::<Vec<_>>()
                })
                chosen=chosen
                on_press=press
                on_strength=move |(place, strength)| feel(place, true, strength)
                ask=|feeling: String| t::asking_feelings_strength(feeling)
                said=Signal::derive(|| StrengthWords {
                    how_strong: t::asking_feelings_how_strong(),
                    low: t::scale_feeling_low(),
                    high: t::scale_feeling_high(),
                })
            />
            <OwnWords
                question=Question::Feelings
                answers
                label=Signal::derive(t::asking_feelings_own)
                size=LabelSize::Small
                adds=true
            />
        </div>
    }
}
