//! What stands around every screen: the mark, help and settings, the five rooms, the one line that
//! says what was done, and the phases before and besides an open journal.

use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlAnchorElement, MouseEvent};
use wasm_bindgen::JsCast;
use words::t;

use crate::aside::Aside;
use crate::parts::{NoticeBar, QuietLink, RoomWay, Rooms, Said, Sign, TopBar};
use crate::route::{Room, Route};
use crate::screens::Here;
use crate::session::{Bearing, Phase};

/// The whole page.
#[component]
pub(crate) fn Shell() -> impl IntoView {
    let bearing = Bearing::new();
    provide_context(bearing);
    bearing.open();
    crate::looks::follow(bearing);
    let said = Signal::derive(move || {
        bearing.notice.get().map(|notice| Said {
            words: notice.words,
            undo: notice.undo.map(|_| t::button_undo()),
        })
    });
    let undo = move |()| {
        if let Some(act) = bearing
            .notice
            .get_untracked()
            .and_then(|notice| notice.undo)
        {
            bearing.undo(act);
        }
    };
    let here = Signal::derive(move || bearing.route.get().room().map(sign));
    let locked = move || !matches!(bearing.phase.get(), Phase::Open(_) | Phase::Opening);
    view! {
        <div class="page" on:click=move |event| follow_link(bearing, &event)>
            <TopBar home="/" name=Signal::derive(t::app_name)>
                <QuietLink label=Signal::derive(t::app_help_now) href="/help" />
                <QuietLink label=Signal::derive(t::app_settings) href="/settings" />
            </TopBar>
            <Aside />
            <Here />
            <NoticeBar said=said on_undo=undo />
            <Show when=move || !locked()>
                <Rooms label=Signal::derive(t::app_rooms_label) ways=Signal::derive(rooms) here=here />
            </Show>
        </div>
    }
}

fn rooms() -> Vec<RoomWay> {
    [
        (Sign::Today, t::room_today(), Route::Today),
        (Sign::Happened, t::room_happened(), Route::Happened),
        (Sign::Steps, t::room_steps(), Route::Steps),
        (Sign::Moments, t::room_moments(), Route::Moments),
        (Sign::Compass, t::room_compass(), Route::Compass),
    ]
    .into_iter()
    .map(|(sign, label, route)| RoomWay {
        sign,
        label,
        href: route.path(),
    })
    .collect()
}

fn sign(room: Room) -> Sign {
    match room {
        Room::Today => Sign::Today,
        Room::Happened => Sign::Happened,
        Room::Steps => Sign::Steps,
        Room::Moments => Sign::Moments,
        Room::Compass => Sign::Compass,
    }
}

/// Follows a link inside Bearing without loading the page again. A link that asks for another
/// window, a number or another site is the browser's.
fn follow_link(bearing: Bearing, event: &MouseEvent) {
    let other_window = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if other_window || event.button() != 0 || event.default_prevented() {
        return;
    }
    let link = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("a[href]").ok().flatten())
        .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    let Some(link) = link else { return };
    let inside = link.origin() == window().location().origin().unwrap_or_default();
    if inside
        && link.target().is_empty()
        && !link.has_attribute("download")
        && link.hash().is_empty()
    {
        event.prevent_default();
        bearing.go(Route::of_path(&link.pathname()));
    }
}
