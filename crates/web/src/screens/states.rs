//! What stands in the place of a journal that is not open: each says what happened, that nothing
//! is lost where that is true, and what to do. Help opens from all of them.

mod locked;

use app::Trouble as Why;
use leptos::prelude::*;
use words::t;

use crate::parts::{Act, Disclosure, QuietLink, Screen};
use crate::place;
use crate::route::Route;
use crate::session::{Phase, bearing};

pub(crate) use locked::Locked;

/// Nothing to see for the moment it takes to look; a slow opening says so.
#[component]
pub(crate) fn Opening() -> impl IntoView {
    let slow = RwSignal::new(false);
    let late = set_timeout_with_handle(
        move || _ = slow.try_set(true),
        std::time::Duration::from_millis(400),
    );
    on_cleanup(move || {
        if let Ok(late) = late {
            late.clear();
        }
    });
    view! {
        <Screen title=Signal::derive(t::app_name) passing=true>
            <Show when=move || slow.get()>
                <p class="meta" role="status">{t::app_working()}</p>
            </Show>
        </Screen>
    }
}

#[component]
pub(crate) fn Trouble() -> impl IntoView {
    let bearing = bearing();
    let why = move || match bearing.phase.get() {
        Phase::Trouble(why) => Some(why),
        _ => None,
    };
    let says = move || match why() {
        Some(Why::KeyGone) => t::cannot_open_key_gone(),
        Some(Why::KeyDamaged(detail)) => t::cannot_open_key_damaged(detail),
        Some(Why::Store(store::StoreError::Newer { .. })) => t::cannot_open_newer(),
        Some(Why::Store(store::StoreError::Damaged(detail))) => t::cannot_open_damaged(detail),
        Some(Why::Store(error)) => t::cannot_open_storage(error.to_string()),
        Some(Why::Other(detail)) => t::cannot_open_storage(detail),
        None => String::new(),
    };
    let again = move |()| bearing.open();
    view! {
        <Screen title=Signal::derive(t::cannot_open_title)>
            <section class="part">
                <h1 class="title">{t::cannot_open_title()}</h1>
                <p>{t::cannot_open_says()}</p>
                <p>{says}</p>
                <div class="row ways">
                    <Act label=Signal::derive(t::cannot_open_try) on_press=again />
                    <QuietLink label=Signal::derive(t::app_help_now) href=Route::Help.path() />
                </div>
                <Disclosure summary=Signal::derive(t::cannot_open_detail)>
                    <p class="meta">{move || why().map(|why| why.to_string())}</p>
                </Disclosure>
            </section>
        </Screen>
    }
}

#[component]
pub(crate) fn Newer() -> impl IntoView {
    let reload = move |()| drop(window().location().reload());
    view! {
        <Screen title=Signal::derive(t::newer_tab_title)>
            <section class="part">
                <h1 class="title">{t::newer_tab_title()}</h1>
                <p>{t::newer_tab_says()}</p>
                <div class="row ways">
                    <Act label=Signal::derive(t::newer_tab_reload) on_press=reload />
                </div>
            </section>
        </Screen>
    }
}

/// There was a journal in this browser, and the store is empty now: not a newcomer's page.
#[component]
pub(crate) fn Emptied() -> impl IntoView {
    let bearing = bearing();
    let begin = move |()| {
        if let Phase::Emptied(journal) = bearing.phase.get_untracked() {
            place::forget_hint();
            bearing.phase.set(Phase::Open(journal));
        }
    };
    view! {
        <Screen title=Signal::derive(t::emptied_title)>
            <section class="part">
                <h1 class="title">{t::emptied_title()}</h1>
                <p>{t::emptied_says()}</p>
                <p>{t::emptied_copy()}</p>
                <p>{t::emptied_other_place()}</p>
                <div class="row ways">
                    <Act label=Signal::derive(t::emptied_begin) on_press=begin />
                    <QuietLink label=Signal::derive(t::app_help_now) href=Route::Help.path() />
                </div>
            </section>
        </Screen>
    }
}

#[component]
pub(crate) fn Erased() -> impl IntoView {
    let begin = move |()| drop(window().location().set_href("/"));
    view! {
        <Screen title=Signal::derive(t::settings_erase)>
            <section class="part">
                <h1 class="title">{t::settings_erased()}</h1>
                <div class="row ways">
                    <Act label=Signal::derive(t::nowhere_today) on_press=begin />
                </div>
            </section>
        </Screen>
    }
}
