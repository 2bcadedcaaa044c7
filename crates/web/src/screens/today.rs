//! Today: the field, one small step, the one thing due, and nothing else (P1). It fits a phone
//! without scrolling. Nothing is focused when it opens.

use app::journal::{Command, NewSetback};
use leptos::prelude::*;
use words::t;

use crate::danger::{UnderText, Watch};
use crate::drafts::Drafted;
use crate::parts::{Act, LabelSize, Leg, LegKind, Path, RoomFor, Say, Screen};
use crate::route::Route;
use crate::screens::due::Due;
use crate::screens::forgets::Forgets;
use crate::screens::offer::Offer;
use crate::session::{Bearing, bearing};

#[component]
pub(crate) fn Today() -> impl IntoView {
    let bearing = bearing();
    let drafted = Drafted::of("happened", String::new());
    let text = drafted.text;
    let watch = Watch::new();
    watch.follow(text);
    let writing = Memo::new(move |_| !text.read().trim().is_empty());
    Effect::new(move |_| bearing.writing.set(writing.get()));
    on_cleanup(move || bearing.writing.set(false));
    let drafted = StoredValue::new_local(drafted);
    // Decided once an opening: a field that moved under a finger would lose the focus.
    let first = bearing
        .with(|journal| journal.today().field_first)
        .unwrap_or(true);
    let held = RwSignal::new(false);
    let quiet = move || !writing.get() && !watch.holds();
    let nothing_due = Memo::new(move |_| {
        bearing
            .with(|journal| journal.today().due.is_none())
            .unwrap_or(true)
    });
    let field = view! { <Field drafted watch writing first roomy=nothing_due.get_untracked() /> };
    let rest = view! {
        <Show when=quiet>
            <Show when=move || !held.get()>
                <Offer field_first=first end=Signal::derive(move || first && nothing_due.get()) />
            </Show>
            <Due held last=first />
        </Show>
    };
    view! {
        <Screen title=Signal::derive(t::today_title) bare=writing>
            <Forgets />
            <Path>
                {if first {
                    view! {
                        {field}
                        {rest}
                    }
                        .into_any()
                } else {
                    view! {
                        {rest}
                        {field}
                    }
                        .into_any()
                }}
            </Path>
        </Screen>
    }
}

/// The field in which what happened is said, and the button that keeps it.
#[component]
fn Field(
    drafted: StoredValue<Drafted, LocalStorage>,
    watch: Watch,
    #[prop(into)] writing: Signal<bool>,
    first: bool,
    /// Nothing else is due: there is room for two lines.
    roomy: bool,
) -> impl IntoView {
    let bearing = bearing();
    let text = drafted.with_value(|drafted| drafted.text);
    let waiting = RwSignal::new(false);
    let input = move |words: String| {
        watch.typed(&words);
        drafted.with_value(|drafted| drafted.input(words));
    };
    let keep = move |()| {
        watch.read_now();
        waiting.set(true);
        let new = NewSetback {
            what: text.get_untracked().trim().into(),
            ..NewSetback::default()
        };
        bearing.act_from(
            Command::Happened(new),
            Some(drafted.get_value()),
            move |done| {
                if let Some(id) = Bearing::made(&done) {
                    bearing.go(Route::Kept(id));
                }
            },
        );
        // A refusal leaves the words and the button where they are.
        waiting.set(false);
    };
    view! {
        <Leg kind=LegKind::Now end=Signal::derive(move || !first)>
            <Say
                id="happened"
                label=Signal::derive(t::today_field_label)
                label_size=if first { LabelSize::Heading } else { LabelSize::Question }
                value=text
                on_input=input
                on_blur=move |()| drafted.with_value(Drafted::seal_now)
                placeholder=Signal::derive(t::today_field_placeholder)
                hint=Signal::derive(move || if first { t::today_field_stays() } else { String::new() })
                room=if first && roomy { RoomFor::Two } else { RoomFor::Line }
            />
            <UnderText watch />
            <Show when=move || writing.get()>
                <div class="row ways">
                    <Act label=Signal::derive(t::button_keep) on_press=keep waiting />
                </div>
            </Show>
        </Leg>
    }
}
