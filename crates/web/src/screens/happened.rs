//! Every setback as its first words and date, the newest first.

use leptos::prelude::*;
use words::t;

use crate::parts::{EmptyState, Entry, Leg, LegKind, Path, QuietLink, Screen};
use crate::route::Route;
use crate::session::bearing;

#[component]
pub(crate) fn Happened() -> impl IntoView {
    let bearing = bearing();
    let all = Memo::new(move |_| {
        bearing
            .with(|journal| {
                let ids = journal.read(|state| state.setbacks().map(|one| (one.kept.id, one.what.current.to_string())).collect::<Vec<_>>());
                ids.into_iter()
                    .map(|(id, words)| (id, journal.when_happened(id.into()).unwrap_or_default(), words))
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default()
    });
    view! {
        <Screen title=Signal::derive(t::happened_title)>
            <h1 class="title">{t::happened_title()}</h1>
            <Show
                when=move || !all.read().is_empty()
                fallback=|| {
                    view! {
                        <EmptyState says=Signal::derive(t::happened_empty)>
                            <QuietLink label=Signal::derive(t::happened_empty_begin) href=Route::Writing.path() />
                        </EmptyState>
                    }
                }
            >
                <Path listed=true>
                    <For each=move || all.get() key=|one| one.clone() let((id, when, words))>
                        <Leg kind=LegKind::Turn listed=true>
                            <Entry href=Route::Setback(id).path() when=when text=words />
                        </Leg>
                    </For>
                </Path>
            </Show>
        </Screen>
    }
}
