//! A question where the button stood, instead of a window over the page. The focus goes to the
//! question, so that it is heard before either answer can be pressed, and back to the button after.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::Quiet;

/// A quiet button that asks once more before it acts.
#[component]
pub(crate) fn Confirm(
    /// The quiet words.
    #[prop(into)]
    label: Signal<String>,
    /// What would happen, and whether there is a way back.
    #[prop(into)]
    question: Signal<String>,
    /// The answer that acts: it says what happens.
    #[prop(into)]
    yes: Signal<String>,
    /// The answer that leaves all as it is.
    #[prop(into)]
    no: Signal<String>,
    /// It was confirmed.
    #[prop(into)]
    on_yes: Callback<()>,
) -> impl IntoView {
    let asked = RwSignal::new(false);
    let back = RwSignal::new(false);
    let box_ref = NodeRef::<html::Div>::new();
    let button_ref = NodeRef::<html::Button>::new();
    Effect::new(move |_| {
        if let (true, Some(question)) = (asked.get(), box_ref.get()) {
            let _ = question.focus();
        }
    });
    Effect::new(move |_| {
        if let (false, true, Some(button)) = (asked.get(), back.get(), button_ref.get()) {
            let _ = button.focus();
        }
    });
    let leave = move || {
        back.set(true);
        asked.set(false);
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            leave();
        }
    };
    let question_box = move || {
        view! {
            <div
                class="confirm confirm-asked"
                role="group"
                tabindex="-1"
                aria-label=question
                node_ref=box_ref
                on:keydown=on_key
            >
                <p class="plain">{question}</p>
                <div class="row">
                    <Quiet label=yes on_press=move |()| on_yes.run(()) />
                    <Quiet label=no on_press=move |()| leave() />
                </div>
            </div>
        }
    };
    let button = move || {
        view! {
            <button class="quiet" type="button" node_ref=button_ref on:click=move |_| asked.set(true)>
                {label}
            </button>
        }
    };
    move || {
        if asked.get() {
            question_box().into_any()
        } else {
            button().into_any()
        }
    }
}
