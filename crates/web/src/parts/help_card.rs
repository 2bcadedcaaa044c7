//! The frame of the help card. It stands under the text that brought it: it never covers it, moves
//! it or takes the focus, and a screen reader hears it when it is done reading something else.

use leptos::prelude::*;

/// A place under a text where the card appears. The place is always there, so that its coming is
/// read out.
#[component]
pub(crate) fn HelpCard(
    /// The card is there.
    #[prop(into)]
    shown: Signal<bool>,
    /// The id of its heading.
    #[prop(into)]
    id: String,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// One plain line beneath; empty means none.
    #[prop(optional, into)]
    lead: Signal<String>,
    /// People first, then one small thing to do, then lines.
    children: ChildrenFn,
) -> impl IntoView {
    let card = move || {
        shown.get().then(|| {
            let heading = id.clone();
            view! {
                <aside class="help-card" aria-labelledby=id.clone()>
                    <div class="group">
                        <h2 class="question" id=heading>
                            {title}
                        </h2>
                        {move || (!lead.read().is_empty()).then(|| view! { <p class="meta">{lead}</p> })}
                    </div>
                    {children()}
                </aside>
            }
        })
    };
    view! {
        <div class="help-slot" aria-live="polite">
            {card}
        </div>
    }
}
