//! Changing when something was.

use app::journal::{Command, Vague};
use leptos::html;
use leptos::prelude::*;
use words::t;

use crate::parts::{Quiet, Tone};
use crate::screens::focus;
use crate::screens::when::{When, WhenField};
use crate::session::bearing;

#[component]
pub(crate) fn Dating(
    /// The id of the field.
    #[prop(into)]
    id: String,
    /// What the quiet words say, and the field's name.
    #[prop(into)]
    label: Signal<String>,
    /// What is typed.
    when: When,
    /// The command that keeps it.
    #[prop(into)]
    make: Callback<Vague, Command>,
) -> impl IntoView {
    let bearing = bearing();
    let open = RwSignal::new(false);
    let place = NodeRef::<html::Div>::new();
    let changing = Memo::new(move |_| open.get() || when.has_words());
    let begin = move |()| {
        open.set(true);
        focus::inside(place);
    };
    let leave = move || {
        when.drop_it();
        open.set(false);
        focus::on(place);
    };
    let read = move || when.said(bearing).and_then(Result::ok);
    let keep = move |()| {
        if let Some(vague) = untrack(read) {
            bearing.act(make.run(vague), move |_| leave());
        }
    };
    view! {
        <div class="group" tabindex="-1" node_ref=place>
            <Show when=move || changing.get()>
                <div class="group group-open apart">
                    <WhenField id=id.clone() label when />
                    <div class="row">
                        <Show when=move || read().is_some()>
                            <Quiet label=Signal::derive(t::button_keep_changes) on_press=keep />
                        </Show>
                        <Quiet
                            label=Signal::derive(t::button_cancel)
                            on_press=move |()| leave()
                        />
                    </div>
                </div>
            </Show>
            <Show when=move || !changing.get()>
                <div class="row">
                    <Quiet label tone=Tone::Small on_press=begin />
                </div>
            </Show>
        </div>
    }
}
