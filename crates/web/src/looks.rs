//! Light, dark, or as the system has it: the person's choice as a mark on the page.

use leptos::prelude::*;

use crate::session::Bearing;

/// Keeps `<html data-look>` as the journal says.
pub(crate) fn follow(bearing: Bearing) {
    Effect::new(move |_| {
        let look = bearing.read(|state, _| state.preference().look);
        let Some(page) = document().document_element() else {
            return;
        };
        // A refused attribute leaves the system's choice, which is what there was.
        let _ = match look {
            Some(app::journal::Look::Light) => page.set_attribute("data-look", "light"),
            Some(app::journal::Look::Dark) => page.set_attribute("data-look", "dark"),
            Some(app::journal::Look::System) | None => page.remove_attribute("data-look"),
        };
    });
}
