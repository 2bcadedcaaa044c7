//! Where one is in Bearing. An address holds ids only, never a word a person wrote.
//!
//! A router crate would weigh more than this match (the first visit has a budget of 400 kB), and
//! there is one flat list of places.

use journal::Id;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

/// A place in Bearing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Route {
    Today,
    Help,
    Happened,
    Writing,
    Asking(Id),
    Kept(Id),
    Setback(Id),
    Steps,
    Doing(Id),
    Planning(Option<Id>),
    Log,
    Moments,
    WriteMoment,
    Moment(Id),
    Compass,
    Settings,
    People,
    Bin,
    #[cfg(feature = "design")]
    Design,
}

/// The five rooms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Room {
    Today,
    Happened,
    Steps,
    Moments,
    Compass,
}

impl Route {
    /// The place an address names; anything unknown is Today.
    pub(crate) fn of_path(path: &str) -> Route {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let id = |text: &str| text.parse::<Id>().ok();
        match parts.as_slice() {
            ["help"] => Route::Help,
            ["happened"] => Route::Happened,
            ["happened", "new"] => Route::Writing,
            ["happened", one] => id(one).map_or(Route::Happened, Route::Setback),
            ["happened", one, "asking"] => id(one).map_or(Route::Happened, Route::Asking),
            ["happened", one, "kept"] => id(one).map_or(Route::Happened, Route::Kept),
            ["steps"] => Route::Steps,
            ["steps", "log"] => Route::Log,
            ["steps", "plan"] => Route::Planning(None),
            ["steps", "plan", one] => Route::Planning(id(one)),
            ["steps", one] => id(one).map_or(Route::Steps, Route::Doing),
            ["moments"] => Route::Moments,
            ["moments", "new"] => Route::WriteMoment,
            ["moments", one] => id(one).map_or(Route::Moments, Route::Moment),
            ["compass"] => Route::Compass,
            ["settings"] => Route::Settings,
            ["settings", "people"] => Route::People,
            ["settings", "bin"] => Route::Bin,
            #[cfg(feature = "design")]
            ["_design"] => Route::Design,
            _ => Route::Today,
        }
    }

    /// The address of this place.
    pub(crate) fn path(&self) -> String {
        match self {
            Route::Today => "/".to_owned(),
            Route::Help => "/help".to_owned(),
            Route::Happened => "/happened".to_owned(),
            Route::Writing => "/happened/new".to_owned(),
            Route::Asking(id) => format!("/happened/{id}/asking"),
            Route::Kept(id) => format!("/happened/{id}/kept"),
            Route::Setback(id) => format!("/happened/{id}"),
            Route::Steps => "/steps".to_owned(),
            Route::Doing(id) => format!("/steps/{id}"),
            Route::Planning(None) => "/steps/plan".to_owned(),
            Route::Planning(Some(id)) => format!("/steps/plan/{id}"),
            Route::Log => "/steps/log".to_owned(),
            Route::Moments => "/moments".to_owned(),
            Route::WriteMoment => "/moments/new".to_owned(),
            Route::Moment(id) => format!("/moments/{id}"),
            Route::Compass => "/compass".to_owned(),
            Route::Settings => "/settings".to_owned(),
            Route::People => "/settings/people".to_owned(),
            Route::Bin => "/settings/bin".to_owned(),
            #[cfg(feature = "design")]
            Route::Design => "/_design".to_owned(),
        }
    }

    /// The room a place belongs to; help and settings belong to none.
    pub(crate) fn room(&self) -> Option<Room> {
        match self {
            Route::Today => Some(Room::Today),
            Route::Happened
            | Route::Writing
            | Route::Asking(_)
            | Route::Kept(_)
            | Route::Setback(_) => Some(Room::Happened),
            Route::Steps | Route::Doing(_) | Route::Planning(_) | Route::Log => Some(Room::Steps),
            Route::Moments | Route::WriteMoment | Route::Moment(_) => Some(Room::Moments),
            Route::Compass => Some(Room::Compass),
            Route::Help | Route::Settings | Route::People | Route::Bin => None,
            #[cfg(feature = "design")]
            Route::Design => None,
        }
    }
}

/// Where the window is now.
pub(crate) fn here() -> Route {
    Route::of_path(&window().location().pathname().unwrap_or_default())
}

/// Puts a place into the address bar; `replace` leaves no way back to the one before.
pub(crate) fn show_address(route: &Route, replace: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    let path = route.path();
    // A refused history entry (some embedded views) costs the way back and nothing else.
    let _ = if replace {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&path))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&path))
    };
}

/// Follows the browser's own back and forward.
pub(crate) fn follow_history(route: RwSignal<Route>) {
    let moved = Closure::<dyn FnMut()>::new(move || route.set(here()));
    // The listener lives as long as the page.
    let _ = window().add_event_listener_with_callback("popstate", moved.as_ref().unchecked_ref());
    moved.forget();
}
