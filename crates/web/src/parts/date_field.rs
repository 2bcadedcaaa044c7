//! When it was, as vaguely as one remembers: words, or one of a few ready answers. How the words
//! were read stands beneath, since "last spring" can be read wrongly.

use leptos::prelude::*;

use super::{Chips, LineField};

/// A vague date.
#[component]
pub(crate) fn DateField(
    /// The field's id.
    #[prop(into)]
    id: String,
    /// What it asks.
    #[prop(into)]
    label: Signal<String>,
    /// The words so far.
    #[prop(into)]
    value: Signal<String>,
    /// The words changed.
    #[prop(into)]
    on_input: Callback<String>,
    /// The field was left.
    #[prop(optional, into)]
    on_blur: Option<Callback<()>>,
    /// Pale words in the empty field.
    #[prop(optional, into)]
    placeholder: Signal<String>,
    /// How the words were read, or that they could not be; empty while there is nothing to say.
    #[prop(optional, into)]
    understood: Signal<String>,
    /// Ready answers.
    #[prop(into)]
    ready: Signal<Vec<String>>,
    /// Which ready answer holds.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// A ready answer was pressed.
    #[prop(into)]
    on_ready: Callback<usize>,
) -> impl IntoView {
    let pressed = Signal::derive(move || chosen.get().into_iter().collect::<Vec<_>>());
    let blur = Callback::new(move |()| {
        if let Some(left) = on_blur {
            left.run(());
        }
    });
    view! {
        <div class="group group-open">
            <LineField id=id label=label value=value on_input=on_input on_blur=blur placeholder=placeholder />
            <p class="meta date-read" role="status">
                {understood}
            </p>
            <Chips label=label words=ready chosen=pressed on_press=on_ready />
        </div>
    }
}
