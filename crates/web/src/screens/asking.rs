//! A little more, if one likes: the kept words, and one optional question at a time. The next one
//! comes when this one is answered or skipped; "That is enough" is the one dark button.

use app::journal::{Id, SetbackId};
use leptos::html;
use leptos::prelude::*;
use words::t;

use crate::parts::{Act, Eyebrow, Own, Quiet, Screen};
use crate::route::Route;
use crate::screens::focus;
use crate::screens::setback::{Answer, Answers, NotFound, Question};
use crate::session::bearing;

#[component]
pub(crate) fn Asking(id: Id) -> impl IntoView {
    let bearing = bearing();
    let setback = SetbackId(id);
    let answers = Answers::of(setback);
    let words = Memo::new(move |_| {
        bearing
            .read(|state, _| Some(state.setback(setback)?.what.current.to_string()))
            .flatten()
    });
    // Decided once: an answer must not take its own question away.
    let turn: Vec<Question> = untrack(|| {
        let open = |question: &Question| !answers.kept(*question);
        Question::IN_TURN.into_iter().filter(open).collect()
    });
    let turn = StoredValue::new(turn);
    let at = RwSignal::new(0usize);
    let question = Memo::new(move |_| turn.with_value(|turn| turn.get(at.get()).copied()));
    let place = NodeRef::<html::Div>::new();
    let keep = move |then: Box<dyn FnOnce()>| match question.get_untracked() {
        Some(question) => answers.keep(question, then),
        None => then(),
    };
    let next = move |()| {
        keep(Box::new(move || {
            at.update(|at| *at += 1);
            focus::on(place);
        }));
    };
    let enough = move |()| keep(Box::new(move || bearing.go_instead(Route::Setback(id))));
    let may_go_on = move || {
        question
            .get()
            .is_some_and(|question| !answers.holds(question))
    };
    let on_label = Signal::derive(move || match question.get() {
        Some(question) if answers.answered(question) => t::asking_one_more(),
        Some(_) | None => t::asking_skip(),
    });
    view! {
        <Screen title=Signal::derive(t::asking_title) bare=Signal::stored(true)>
            <Show when=move || words.read().is_some() fallback=|| view! { <NotFound /> }>
                <section class="part">
                    <div class="group">
                        <Eyebrow text=Signal::derive(t::asking_lead_kept) />
                        <Own text=Signal::derive(move || words.get().unwrap_or_default()) />
                    </div>
                    <div class="part" tabindex="-1" node_ref=place>
                        <For each=move || question.get() key=|question| *question let(question)>
                            <h1 class="question">{question.asks()}</h1>
                            <Answer question answers />
                        </For>
                        <Show when=move || question.get().is_none()>
                            <p class="plain">{t::asking_no_more()}</p>
                        </Show>
                    </div>
                </section>
                <div class="row ways">
                    <Act label=Signal::derive(t::asking_enough) on_press=enough />
                    <Show when=may_go_on>
                        <Quiet label=on_label on_press=next />
                    </Show>
                </div>
            </Show>
        </Screen>
    }
}
