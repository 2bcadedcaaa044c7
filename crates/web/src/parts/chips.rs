//! Words to pick from, several or one: what a press means is the screen's business.

use leptos::prelude::*;

/// A group of words, each pressed or not. Buttons keep their place in the page when others change,
/// so that the focus stays where it was.
#[component]
pub(crate) fn Chips(
    /// What is being picked, for a screen reader.
    #[prop(into)]
    label: Signal<String>,
    /// The words.
    #[prop(into)]
    words: Signal<Vec<String>>,
    /// Which are chosen, by their place among the words.
    #[prop(into)]
    chosen: Signal<Vec<usize>>,
    /// One was pressed.
    #[prop(into)]
    on_press: Callback<usize>,
) -> impl IntoView {
    let places = move || words.get().into_iter().enumerate().collect::<Vec<_>>();
    view! {
        <div class="chips" role="group" aria-label=label>
            <For each=places key=|place| place.clone() let((place, word))>
                <button
                    class="chip"
                    type="button"
                    dir="auto"
                    aria-pressed=move || pressed(chosen.read().contains(&place))
                    on:click=move |_| on_press.run(place)
                >
                    {word}
                </button>
            </For>
        </div>
    }
}

/// `aria-pressed` must be there in both states, or a screen reader takes the button for a plain one.
pub(super) fn pressed(on: bool) -> &'static str {
    if on { "true" } else { "false" }
}
