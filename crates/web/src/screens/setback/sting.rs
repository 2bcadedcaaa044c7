//! How much it stings (N5): beside the words at first, later as it is now. A reading, not a grade;
//! it stands alone, never with another number (P10).

use app::journal::{Command, Rating, SetbackPart};
use leptos::prelude::*;
use words::t;

use super::answers::Answers;
use crate::parts::{LabelSize, Scale};
use crate::session::bearing;

/// The sting now. The first one of all stands beside the words; a later one is an answer of its
/// own to how it is now.
#[component]
pub(super) fn Sting(answers: Answers) -> impl IntoView {
    let bearing = bearing();
    let setback = answers.setback;
    let first = untrack(|| bearing.read(|state, _| state.sting(setback).is_none()));
    let first = first.unwrap_or(true);
    let given = RwSignal::new(None::<u8>);
    let rate = move |points: Option<u8>| {
        let sting = points.and_then(Rating::new);
        let command = if first {
            let part = SetbackPart::Sting(sting);
            Command::AddToSetback { setback, part }
        } else {
            Command::CheckIn {
                setback,
                how: None,
                sting,
            }
        };
        bearing.act(command, move |_| given.set(points));
    };
    view! { <Points given rate /> }
}

/// The sting of the day it was written, corrected.
#[component]
pub(super) fn FirstSting(answers: Answers) -> impl IntoView {
    let bearing = bearing();
    let setback = answers.setback;
    let first = untrack(|| bearing.with(|journal| journal.setback_told(setback)?.first_sting));
    let first = first.flatten();
    let given = RwSignal::new(first);
    let rate = move |points: Option<u8>| {
        let part = SetbackPart::Sting(points.and_then(Rating::new));
        bearing.act(Command::AddToSetback { setback, part }, move |_| {
            given.set(points)
        });
    };
    view! { <Points given rate /> }
}

#[component]
fn Points(given: RwSignal<Option<u8>>, #[prop(into)] rate: Callback<Option<u8>>) -> impl IntoView {
    view! {
        <div class="group">
            <Scale
                id="answer-sting"
                label=Signal::derive(t::asking_sting)
                label_size=LabelSize::Unseen
                low=Signal::derive(t::scale_sting_low)
                high=Signal::derive(t::scale_sting_high)
                value=given
                on_choose=rate
            />
            <p class="meta">{t::asking_sting_hint()}</p>
        </div>
    }
}
