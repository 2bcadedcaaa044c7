//! One's own moments, the latest first: by kind, and found by a word one used.

use app::journal::MomentKind;
use leptos::prelude::*;
use words::t;

use crate::parts::{ActLink, Chips, EmptyState, Entry, LineField, LineKind, Screen};
use crate::route::Route;
use crate::session::bearing;

#[component]
pub(crate) fn Moments() -> impl IntoView {
    let bearing = bearing();
    let kind = RwSignal::new(None::<MomentKind>);
    let find = RwSignal::new(String::new());
    let any = Memo::new(move |_| {
        bearing
            .read(|state, _| state.moments().next().is_some())
            .unwrap_or(false)
    });
    let kinds = Memo::new(move |_| {
        bearing
            .with(|journal| journal.moment_kinds_there())
            .unwrap_or_default()
    });
    let listed = Memo::new(move |_| {
        bearing
            .with(|journal| journal.moments_listed(kind.get(), &find.get()))
            .unwrap_or_default()
    });
    let names = move || {
        let all = std::iter::once(t::moments_all_kinds());
        all.chain(kinds.get().into_iter().map(app::told::moment_kind))
            .collect::<Vec<_>>()
    };
    let chosen = move || {
        let at = kind
            .get()
            .and_then(|kind| kinds.read().iter().position(|one| *one == kind));
        vec![at.map_or(0, |at| at + 1)]
    };
    let choose = move |at: usize| {
        kind.set(
            at.checked_sub(1)
                .and_then(|at| kinds.read_untracked().get(at).copied()),
        )
    };
    view! {
        <Screen title=Signal::derive(t::moments_title)>
            <section class="part">
                <h1 class="title">{t::moments_title()}</h1>
                <Show
                    when=move || any.get()
                    fallback=|| {
                        view! {
                            <EmptyState says=Signal::derive(t::moments_empty)>
                                <div class="row ways">
                                    <ActLink
                                        label=Signal::derive(t::moments_empty_begin)
                                        href=Route::WriteMoment.path()
                                    />
                                </div>
                            </EmptyState>
                        }
                    }
                >
                    <p class="meta">{t::moments_lead()}</p>
                    <div class="row ways">
                        <ActLink label=Signal::derive(t::moments_new) href=Route::WriteMoment.path() />
                    </div>
                    <Show when=move || !kinds.read().is_empty()>
                        <Chips
                            label=Signal::derive(t::moment_kinds_label)
                            words=Signal::derive(names)
                            chosen=Signal::derive(chosen)
                            on_press=choose
                        />
                    </Show>
                    <LineField
                        id="find-moment"
                        label=Signal::derive(t::moments_find_label)
                        placeholder=Signal::derive(t::moments_find_placeholder)
                        kind=LineKind::Search
                        value=find
                        on_input=move |text| find.set(text)
                    />
                </Show>
            </section>
            <section class="part" aria-label=t::moments_list_label()>
                <For each=move || listed.get() key=|one| (one.id, one.words.clone(), one.when.clone()) let(one)>
                    <Entry href=Route::Moment(one.id).path() when=one.when text=one.words />
                </For>
                <p class="plain" role="status">
                    {move || {
                        (any.get() && listed.read().is_empty() && !find.read().is_empty())
                            .then(|| t::moments_find_none(find.get()))
                    }}
                </p>
            </section>
        </Screen>
    }
}
