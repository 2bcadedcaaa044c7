//! Help now: people and one small thing first, then lines. Opens while locked, without storage,
//! without network.

use leptos::prelude::*;
use words::t;

use crate::parts::Screen;

#[component]
pub(crate) fn Help() -> impl IntoView {
    view! {
        <Screen title=Signal::derive(t::app_help_now) bare=true>
            <h1 class="title">{t::help_title()}</h1>
            <p class="meta">{t::help_nothing_sent()}</p>
        </Screen>
    }
}

/// Own people and one thing to do, for the card.
pub(crate) fn card_people() -> AnyView {
    ().into_any()
}
