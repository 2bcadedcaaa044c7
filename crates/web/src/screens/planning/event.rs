//! A usual moment in one's own words, for this once or for next time too.

use app::journal::{Command, Plan, Preference};
use leptos::prelude::*;
use words::t;

use crate::danger::{UnderText, Watch};
use crate::drafts::Drafted;
use crate::parts::{Act, LineField, Quiet, Tone};
use crate::session::bearing;

#[component]
pub(super) fn OwnEvent(watch: Watch, on_plan: Callback<Plan>) -> impl IntoView {
    let bearing = bearing();
    let drafted = StoredValue::new_local(Drafted::of("plan-after", String::new()));
    let text = drafted.with_value(|drafted| drafted.text);
    let written = move || text.get().trim().to_owned();
    let has_words = Memo::new(move |_| !text.read().trim().is_empty());
    let input = move |words: String| {
        watch.typed(&words);
        drafted.with_value(|drafted| drafted.input(words));
    };
    let keep = move |()| {
        watch.read_now();
        let event = untrack(written);
        drafted.with_value(Drafted::drop_it);
        on_plan.run(Plan::After(event.into()));
    };
    let keep_moment = move |()| {
        watch.read_now();
        let moment = Preference::UsualMoment {
            text: untrack(written).into(),
            on: true,
        };
        bearing.act(Command::Prefer(moment), |_| {});
    };
    let known = Memo::new(move |_| {
        bearing
            .with(|journal| journal.usual_moments())
            .unwrap_or_default()
    });
    let is_new = move || has_words.get() && !known.read().contains(&written());
    view! {
        <LineField
            id="plan-after"
            label=Signal::derive(t::plan_after_field)
            value=text
            on_input=input
            on_blur=move |()| drafted.with_value(Drafted::seal_now)
            placeholder=Signal::derive(t::plan_after_placeholder)
        />
        <UnderText watch />
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
