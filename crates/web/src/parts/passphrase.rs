//! A passphrase. It can be pasted and filled in by a password manager (nobody has to remember or
//! type a long one), and shown while one types.

use leptos::ev::{Event, SubmitEvent};
use leptos::html;
use leptos::prelude::*;

use super::chips::pressed;

/// Whether a passphrase is asked for or made; password managers need to know.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// It opens the journal.
    #[default]
    Opens,
    /// It is being made.
    IsMade,
}

/// A field for a passphrase.
#[component]
pub(crate) fn PassphraseField(
    /// The field's id; `{id}-hint` is its hint's.
    #[prop(into)]
    id: String,
    /// What it asks.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// It changed.
    #[prop(into)]
    on_input: Callback<String>,
    /// Enter was pressed.
    #[prop(into)]
    on_enter: Callback<()>,
    /// The quiet word that shows what was typed. It does not change: `aria-pressed` tells.
    #[prop(into)]
    show: Signal<String>,
    /// A small line beneath: advice, or that it did not open. Read out when it changes.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// The hint says that something is wrong.
    #[prop(optional, into)]
    wrong: Signal<bool>,
    /// Asked for or made.
    #[prop(optional)]
    purpose: Purpose,
    /// The field itself, for whoever must focus it after a tap.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let hint_id = format!("{id}-hint");
    let autocomplete = match purpose {
        Purpose::Opens => "current-password",
        Purpose::IsMade => "new-password",
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_enter.run(());
    };
    view! {
        // A form, because password managers look for one; it is never sent anywhere.
        <form class="say" on:submit=submit>
            <label class="say-label say-label-small" for=id.clone()>
                {label}
            </label>
            <div class="secret">
                <input
                    class="say-field line-field"
                    id=id
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete=autocomplete
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby=hint_id.clone()
                    aria-invalid=move || wrong.get().then_some("true")
                    prop:value=value
                    on:input=move |event: Event| on_input.run(event_target_value(&event))
                    node_ref=node_ref
                />
                <button
                    class="quiet quiet-small"
                    type="button"
                    aria-pressed=move || pressed(shown.get())
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    {show}
                </button>
            </div>
            <p class="say-hint" id=hint_id role="status">
                {hint}
            </p>
        </form>
    }
}
