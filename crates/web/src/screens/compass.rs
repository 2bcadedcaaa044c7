//! The compass, for now the short list of what matters (R4): in one's own words, in one's own
//! order, with how much it matters and how much it is lived, one number at a time.

mod one;

use app::journal::{Command, Rating, ValueId};
use leptos::html;
use leptos::prelude::*;
use words::t;

use crate::danger::UnderText;
use crate::parts::{Act, EmptyState, Quiet, Say, Screen};
use crate::screens::focus;
use crate::screens::worded::Worded;
use crate::session::bearing;
use one::{OneValue, Rated};

/// One thing that matters.
#[derive(Debug, Clone, Default, PartialEq)]
struct Shown {
    id: Option<ValueId>,
    name: String,
    matters: Option<u8>,
    lived: Option<u8>,
}

#[component]
pub(crate) fn Compass() -> impl IntoView {
    let bearing = bearing();
    let values = Memo::new(move |_| {
        let shown = |value: &app::journal::Value| Shown {
            id: Some(value.id()),
            name: value.name.current.to_string(),
            matters: value.matters.map(Rating::points),
            lived: value.lived.map(Rating::points),
        };
        bearing
            .read(|state, _| state.values().into_iter().map(shown).collect::<Vec<_>>())
            .unwrap_or_default()
    });
    let ids = Memo::new(move |_| {
        values
            .read()
            .iter()
            .filter_map(|value| value.id)
            .collect::<Vec<_>>()
    });
    // One scale is open on the whole page, and none by itself (P10).
    let rated = RwSignal::new(None::<(ValueId, Rated)>);
    let adding = RwSignal::new(false);
    let name = Worded::of("value");
    let place = NodeRef::<html::Div>::new();
    let open = Memo::new(move |_| adding.get() || name.has_words());
    let begin = move |()| {
        adding.set(true);
        focus::inside(place);
    };
    let add = move |()| {
        let command = Command::AddValue {
            name: name.words(),
            matters: None,
            lived: None,
        };
        // The field stays, for the next one.
        adding.set(true);
        bearing.act_from(command, Some(name.draft()), move |_| focus::inside(place));
    };
    let empty = move || ids.read().is_empty();
    view! {
        <Screen title=Signal::derive(t::compass_title)>
            <section class="part">
                <h1 class="title">{t::values_title()}</h1>
                <Show when=move || !empty()>
                    <p class="meta">{t::values_lead()}</p>
                </Show>
                <Show when=move || empty() && !open.get()>
                    <EmptyState says=Signal::derive(t::compass_empty)>
                        <Act label=Signal::derive(t::compass_empty_begin) on_press=begin />
                    </EmptyState>
                </Show>
                <ol class="list">
                    <For each=move || ids.get() key=|id| *id let(id)>
                        <OneValue id values rated />
                    </For>
                </ol>
                <div class="group" tabindex="-1" node_ref=place>
                    <Show when=move || open.get()>
                        <Say
                            id="value"
                            label=Signal::derive(t::values_name)
                            placeholder=Signal::derive(t::values_name_placeholder)
                            value=name.text
                            on_input=move |words| name.input(words)
                            on_blur=move |()| name.left()
                        />
                        <UnderText watch=name.watch />
                        <Show when=move || name.has_words()>
                            <div class="row ways">
                                <Act label=Signal::derive(t::button_keep) on_press=add />
                            </div>
                        </Show>
                    </Show>
                    <Show when=move || !empty() && !open.get()>
                        <div class="row">
                            <Quiet label=Signal::derive(t::values_add) on_press=begin />
                        </div>
                    </Show>
                </div>
            </section>
        </Screen>
    }
}
