//! A usual moment in one's own words, for this once or for next time too.

use app::journal::{Command, Plan, Preference};
use leptos::prelude::*;
use words::t;

use crate::danger::UnderText;
use crate::parts::{Act, LineField, Quiet, Tone};
use crate::screens::worded::Worded;
use crate::session::bearing;

#[component]
pub(super) fn OwnEvent(event: Worded, on_plan: Callback<Plan>) -> impl IntoView {
    let bearing = bearing();
    let has_words = Memo::new(move |_| event.has_words());
    let keep = move |()| {
        let words = event.words();
        event.drop_it();
        on_plan.run(Plan::After(words));
    };
    let keep_moment = move |()| {
        let moment = Preference::UsualMoment {
            text: event.words(),
            on: true,
        };
        bearing.act(Command::Prefer(moment), |_| {});
    };
    let known = Memo::new(move |_| {
        bearing
            .with(|journal| journal.usual_moments())
            .unwrap_or_default()
    });
    let is_new = move || {
        has_words.get()
            && !known
                .read()
                .iter()
                .any(|moment| moment == event.text.read().trim())
    };
    view! {
        <LineField
            id="plan-after"
            label=Signal::derive(t::plan_after_field)
            value=event.text
            on_input=move |words| event.input(words)
            on_blur=move |()| event.left()
            placeholder=Signal::derive(t::plan_after_placeholder)
        />
        <UnderText watch=event.watch />
        <Show when=move || has_words.get()>
            <div class="row ways">
                <Act label=Signal::derive(t::plan_keep) on_press=keep />
                <Show when=is_new>
                    <Quiet label=Signal::derive(t::plan_usual_keep) on_press=keep_moment tone=Tone::Small />
                </Show>
            </div>
        </Show>
    }
}
