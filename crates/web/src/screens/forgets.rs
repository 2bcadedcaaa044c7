//! "This window will forget": said where the browser refuses to keep anything, with the readable
//! copy as the way to take the words along.

use leptos::prelude::*;
use words::t;

use crate::download;
use crate::parts::{Quiet, Told};
use crate::session::bearing;

/// Nothing, where the browser keeps what is written.
#[component]
pub(crate) fn Forgets() -> impl IntoView {
    let bearing = bearing();
    let forgets = move || bearing.forgets.get().is_some();
    let something = move || !bearing.with(|journal| journal.is_new()).unwrap_or(true);
    view! {
        <Show when=forgets>
            <Told title=Signal::derive(t::visit_title)>
                <p>{t::visit_says()}</p>
                <Show when=something>
                    <Quiet label=Signal::derive(t::visit_save) on_press=move |()| download::everything(bearing) />
                </Show>
            </Told>
        </Show>
    }
}
