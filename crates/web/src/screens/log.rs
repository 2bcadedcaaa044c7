//! What was done, day by day (S8): a plain list. Nothing is counted, and a gap is a gap.

use app::journal::{Command, Id, StepSource};
use app::{LogDay, Logged};
use leptos::html;
use leptos::prelude::*;
use words::t;

use crate::danger::UnderText;
use crate::parts::{Act, Disclosure, EmptyState, QuietLink, Say, Screen};
use crate::route::Route;
use crate::screens::worded::Worded;
use crate::session::bearing;

#[component]
pub(crate) fn Log() -> impl IntoView {
    let bearing = bearing();
    let what = Worded::of("done-already");
    let watch = what.watch;
    let days = Memo::new(move |_| bearing.with(|journal| journal.log()).unwrap_or_default());
    view! {
        <Screen title=Signal::derive(t::log_title)>
            <h1 class="title">{t::log_title()}</h1>
            <Disclosure summary=Signal::derive(t::log_add)>
                <DoneAlready what />
            </Disclosure>
            <Show when=move || days.read().is_empty() && !watch.holds()>
                <EmptyState says=Signal::derive(t::log_empty)>
                    <QuietLink label=Signal::derive(t::log_empty_begin) href=Route::Steps.path() />
                </EmptyState>
            </Show>
            <For each=move || days.get() key=key_of let(day)>
                <section class="group">
                    <h2 class="eyebrow">{day.day}</h2>
                    <ul class="list">{day.steps.into_iter().map(entry).collect_view()}</ul>
                </section>
            </For>
        </Screen>
    }
}

/// A day is made anew when something of it changed.
fn key_of(day: &LogDay) -> (String, Vec<(Id, String)>) {
    let steps = day.steps.iter().map(|done| {
        (
            Id::from(done.step),
            format!("{} {}", done.title, done.readings),
        )
    });
    (day.day.clone(), steps.collect())
}

fn entry(done: Logged) -> impl IntoView {
    let about = if done.readings.is_empty() {
        done.clock
    } else {
        format!("{} · {}", done.clock, done.readings)
    };
    view! {
        <li class="list-item">
            <a class="entry" href=Route::Doing(Id::from(done.step)).path()>
                <span class="entry-what" dir="auto">{done.title}</span>
                <span class="meta">{about}</span>
            </a>
        </li>
    }
}

/// Writing down what was done without Bearing.
#[component]
fn DoneAlready(what: Worded) -> impl IntoView {
    let bearing = bearing();
    let field = NodeRef::<html::Textarea>::new();
    let keep = move |()| {
        let command = Command::DoneAlready {
            text: what.words(),
            from: StepSource::Words,
            before: None,
            after: None,
        };
        bearing.act_from(command, Some(what.draft()), move |_| {
            // The button goes with the words; the field stays.
            if let Some(field) = field.get_untracked() {
                let _ = field.focus();
            }
        });
    };
    view! {
        <div class="group">
            <Say
                id="done-already"
                label=Signal::derive(t::log_add_what)
                value=what.text
                on_input=move |words| what.input(words)
                on_blur=move |()| what.left()
                node_ref=field
            />
            <UnderText watch=what.watch />
            <Show when=move || what.has_words()>
                <div class="row ways">
                    <Act label=Signal::derive(t::log_add_keep) on_press=keep />
                </div>
            </Show>
        </div>
    }
}
