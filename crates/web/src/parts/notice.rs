//! One line that says what was kept or undone, with the way back. It is read out politely, takes no
//! focus, and stays until something else is said.

use leptos::prelude::*;

/// What the bar says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    /// The sentence.
    pub(crate) words: String,
    /// The word that takes it back, if it can be.
    pub(crate) undo: Option<String>,
}

/// The bar. It stands in the page even when empty: a live region that is made at the moment it
/// speaks is often not read out.
#[component]
pub(crate) fn NoticeBar(
    /// What it says now.
    #[prop(into)]
    said: Signal<Option<Said>>,
    /// The way back was taken.
    #[prop(into)]
    on_undo: Callback<()>,
) -> impl IntoView {
    let line = move || {
        said.get().map(|said| {
            view! {
                <p class="notice-line">
                    <span>{said.words}</span>
                    {said
                        .undo
                        .map(|undo| {
                            view! {
                                <button
                                    class="quiet quiet-small"
                                    type="button"
                                    on:click=move |_| on_undo.run(())
                                >
                                    {undo}
                                </button>
                            }
                        })}
                </p>
            }
        })
    };
    view! {
        <div class="notice" role="status">
            {line}
        </div>
    }
}
