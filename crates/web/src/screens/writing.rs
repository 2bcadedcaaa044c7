//! Saying what happened, with a page of room, and when it was if that was not today. The draft is
//! the one of Today's field: what was begun there goes on here.

use std::cell::Cell;

use app::journal::{Command, NewSetback};
use leptos::html;
use leptos::prelude::*;
use words::t;

use crate::danger::UnderText;
use crate::parts::{Act, LabelSize, Quiet, RoomFor, Say, Screen};
use crate::route::Route;
use crate::screens::focus;
use crate::screens::forgets::Forgets;
use crate::screens::when::{When, WhenField};
use crate::screens::worded::Worded;
use crate::session::{Bearing, bearing};

thread_local! {
    /// Somebody pressed a button in order to write: then the field takes the focus. An address
    /// alone focuses nothing.
    static BEGUN: Cell<bool> = const { Cell::new(false) };
}

/// Goes to the page, to write at once.
pub(crate) fn begin(bearing: Bearing) {
    BEGUN.set(true);
    bearing.go(Route::Writing);
}

#[component]
pub(crate) fn Writing() -> impl IntoView {
    let bearing = bearing();
    let what = Worded::of("happened");
    let when = When::of("happened-when");
    let dating = RwSignal::new(false);
    let refused = RwSignal::new(false);
    let field = NodeRef::<html::Textarea>::new();
    let date = NodeRef::<html::Div>::new();
    if BEGUN.take() {
        focus_when_there(field);
    }
    // A date that was typed before a reload shows its field again.
    let asked = move || dating.get() || when.has_words();
    let may_ask = move || !asked() && !what.watch.holds();
    let open_date = move |()| {
        dating.set(true);
        focus::inside(date);
    };
    let keep_with = move |happened| {
        let new = NewSetback {
            what: what.words(),
            happened,
            ..NewSetback::default()
        };
        bearing.act_from(Command::Happened(new), Some(what.draft()), move |done| {
            when.drop_it();
            if let Some(id) = Bearing::made(&done) {
                bearing.go_instead(Route::Kept(id));
            }
        });
    };
    let keep = move |()| match untrack(|| when.said(bearing)) {
        None => keep_with(None),
        Some(Ok(happened)) => keep_with(Some(happened)),
        // The field says already why; the words are safe meanwhile.
        Some(Err(_)) => {
            refused.set(true);
            focus::inside(date);
        }
    };
    view! {
        <Screen title=Signal::derive(t::writing_title) bare=Signal::stored(true)>
            <Forgets />
            <section class="part">
                <Say
                    id="writing"
                    label=Signal::derive(t::writing_label)
                    label_size=LabelSize::Heading
                    value=what.text
                    on_input=move |words| what.input(words)
                    on_blur=move |()| what.left()
                    placeholder=Signal::derive(t::writing_placeholder)
                    hint=Signal::derive(t::today_field_stays)
                    room=RoomFor::Page
                    node_ref=field
                />
                <UnderText watch=what.watch />
                <div tabindex="-1" node_ref=date>
                    <Show when=asked>
                        <WhenField id="writing-when" label=Signal::derive(t::writing_when) when />
                    </Show>
                </div>
                <div class="row ways">
                    <Show when=move || what.has_words()>
                        <Act label=Signal::derive(t::writing_keep) on_press=keep />
                    </Show>
                    <Show when=may_ask>
                        <Quiet label=Signal::derive(t::writing_when) on_press=open_date />
                    </Show>
                    <Show when=move || refused.get() && matches!(when.said(bearing), Some(Err(_)))>
                        <Quiet
                            label=Signal::derive(t::writing_keep_undated)
                            on_press=move |()| keep_with(None)
                        />
                    </Show>
                </div>
            </section>
        </Screen>
    }
}

/// Focuses the field as soon as it stands on the page.
fn focus_when_there(field: NodeRef<html::Textarea>) {
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            let _ = field.focus();
        }
    });
}
