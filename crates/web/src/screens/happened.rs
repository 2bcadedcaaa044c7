//! Every setback as its first words and date, on the line, the latest first.

use leptos::prelude::*;
use words::t;

use crate::danger::{UnderText, Watch};
use crate::parts::{
    Act, EmptyState, Entry, Leg, LegKind, LineField, LineKind, Path, Quiet, Screen,
};
use crate::route::Route;
use crate::screens::writing;
use crate::session::bearing;

/// So many stand there at first; more come when asked for.
const SHOWN: usize = 100;

#[component]
pub(crate) fn Happened() -> impl IntoView {
    let bearing = bearing();
    let find = RwSignal::new(String::new());
    let watch = Watch::new();
    let shown = RwSignal::new(SHOWN);
    let any = Memo::new(move |_| {
        bearing
            .read(|state, _| state.setbacks().next().is_some())
            .unwrap_or_default()
    });
    let found = Memo::new(move |_| {
        bearing
            .with(|journal| journal.setbacks_listed(&find.read()))
            .unwrap_or_default()
    });
    let some = move || {
        found
            .get()
            .into_iter()
            .take(shown.get())
            .collect::<Vec<_>>()
    };
    let begin = move |()| writing::begin(bearing);
    view! {
        <Screen title=Signal::derive(t::happened_title)>
            <section class="part">
                <h1 class="title">{t::happened_title()}</h1>
                <Show
                    when=move || any.get()
                    fallback=move || {
                        view! {
                            <EmptyState says=Signal::derive(t::happened_empty)>
                                <Act
                                    label=Signal::derive(t::happened_empty_begin)
                                    on_press=begin
                                />
                            </EmptyState>
                        }
                    }
                >
                    <div class="row">
                        <Act label=Signal::derive(t::happened_new) on_press=begin />
                    </div>
                    <LineField
                        id="happened-find"
                        label=Signal::derive(t::happened_find_label)
                        kind=LineKind::Search
                        value=find
                        on_input=move |words: String| {
                            watch.typed(&words);
                            find.set(words);
                        }
                    />
                    <UnderText watch />
                    <p class="meta" role="status">
                        {move || {
                            (found.read().is_empty() && !find.read().trim().is_empty())
                                .then(|| t::happened_find_none(find.read().trim()))
                        }}
                    </p>
                </Show>
            </section>
            <Show when=move || !found.read().is_empty()>
                <Path listed=true>
                    <For each=some key=|one| (one.id, one.when.clone(), one.words.clone()) let(one)>
                        <Leg kind=LegKind::Turn listed=true>
                            <Entry
                                href=Route::Setback(one.id).path()
                                when=one.when
                                text=one.words
                            />
                        </Leg>
                    </For>
                </Path>
                <Show when=move || shown.get() < found.read().len()>
                    <div class="row">
                        <Quiet
                            label=Signal::derive(t::button_more)
                            on_press=move |()| shown.update(|shown| *shown += SHOWN)
                        />
                    </div>
                </Show>
            </Show>
        </Screen>
    }
}
