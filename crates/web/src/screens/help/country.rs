//! The country whose lines are shown: as chosen in the journal, else as the browser's language
//! hints. Choosing one while the journal is open keeps it.

use app::journal::care::lines;
use app::journal::{Command, Preference};
use leptos::prelude::*;
use words::t;

use crate::session::bearing;

/// The chosen country's code; empty where nothing says.
pub(crate) fn chosen() -> RwSignal<String> {
    let kept = untrack(|| {
        bearing()
            .read(|state, _| state.preference().country.clone())
            .flatten()
    });
    RwSignal::new(kept.map_or_else(hinted, |code| code.to_string()))
}

fn hinted() -> String {
    let language = window().navigator().language().unwrap_or_default();
    language
        .rsplit('-')
        .next()
        .filter(|region| region.len() == 2 && language.len() > 2)
        .map(str::to_uppercase)
        .unwrap_or_default()
}

/// A country's English name.
pub(crate) fn name(code: &str) -> String {
    lines::countries()
        .iter()
        .find(|country| country.code == code)
        .map(|country| country.name)
        .unwrap_or_default()
        .to_owned()
}

/// The choice of a country.
#[component]
pub(crate) fn CountryChoice(country: RwSignal<String>) -> impl IntoView {
    let bearing = bearing();
    let choose = move |event: leptos::ev::Event| {
        let code = event_target_value(&event);
        country.set(code.clone());
        // While locked the choice holds for this visit.
        if !code.is_empty()
            && bearing
                .journal_untracked()
                .is_some_and(|journal| !journal.is_new())
        {
            bearing.act(
                Command::Prefer(Preference::Country(Some(code.into()))),
                |_| {},
            );
        }
    };
    view! {
        <label class="field">
            <span class="say-label meta">{t::help_lines_choose()}</span>
            <select class="choice" on:change=choose prop:value=move || country.get()>
                <option value="">{t::settings_country_none()}</option>
                {lines::countries()
                    .iter()
                    .map(|one| view! { <option value=one.code>{one.name}</option> })
                    .collect_view()}
            </select>
        </label>
    }
}
