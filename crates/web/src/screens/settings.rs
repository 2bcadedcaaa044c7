//! Settings, one page in sections: each says what is so now, then what can be done.

mod bin;
mod erase;
mod lock;
mod passphrase;
mod people;
mod twelve;
mod where_it_lives;

use app::journal::{Command, Look, Preference};
use leptos::prelude::*;
use words::t;

use crate::download;
use crate::parts::{Chips, Eyebrow, LineField, Quiet, QuietLink, Screen};
use crate::route::Route;
use crate::screens::help::CountryChoice;
use crate::session::bearing;

pub(crate) use bin::Bin;
pub(crate) use people::People;

const LOOKS: [Look; 3] = [Look::System, Look::Light, Look::Dark];

#[component]
pub(crate) fn Settings() -> impl IntoView {
    let bearing = bearing();
    view! {
        <Screen title=Signal::derive(t::settings_title)>
            <h1 class="title">{t::settings_title()}</h1>
            <where_it_lives::WhereItLives />
            <lock::Lock />
            <section class="part ruled">
                <Eyebrow text=Signal::derive(t::settings_people) heading=true />
                <p class="meta">{t::settings_people_says()}</p>
                <QuietLink label=Signal::derive(t::settings_people_open) href=Route::People.path() />
            </section>
            <Looks />
            <HelpCardSwitch />
            <section class="part ruled">
                <Eyebrow text=Signal::derive(t::settings_country) heading=true />
                <p class="meta">{t::settings_country_says()}</p>
                <CountryChoice country=crate::screens::help::chosen_country() />
            </section>
            <Day />
            <section class="part ruled">
                <Eyebrow text=Signal::derive(t::settings_export) heading=true />
                <p class="meta">{t::settings_export_says()}</p>
                <Quiet label=Signal::derive(t::settings_export_json) on_press=move |()| download::everything(bearing) />
                <p class="meta">{t::settings_export_schema()}</p>
            </section>
            <section class="part ruled">
                <Eyebrow text=Signal::derive(t::settings_bin) heading=true />
                <p class="meta">{t::settings_bin_says()}</p>
                <QuietLink label=Signal::derive(t::settings_bin_open) href=Route::Bin.path() />
            </section>
            <erase::Erase />
            <section class="part ruled">
                <Eyebrow text=Signal::derive(t::settings_about) heading=true />
                <p>{t::settings_about_note()}</p>
                <p class="meta">{t::settings_about_source()}</p>
                <p class="meta">{t::settings_about_leaves()}</p>
                <p class="meta">{t::settings_about_version(env!("CARGO_PKG_VERSION"))}</p>
            </section>
        </Screen>
    }
}

#[component]
fn Looks() -> impl IntoView {
    let bearing = bearing();
    let names = || {
        vec![
            t::settings_look_system(),
            t::settings_look_light(),
            t::settings_look_dark(),
        ]
    };
    let chosen = move || {
        let look = bearing
            .read(|state, _| state.preference().look)
            .unwrap_or(Look::System);
        LOOKS
            .iter()
            .position(|one| *one == look)
            .into_iter()
            .collect::<Vec<_>>()
    };
    let choose = move |at: usize| bearing.act(Command::Prefer(Preference::Look(LOOKS[at])), |_| {});
    view! {
        <section class="part ruled">
            <Eyebrow text=Signal::derive(t::settings_look) heading=true />
            <Chips
                label=Signal::derive(t::settings_look)
                words=Signal::derive(names)
                chosen=Signal::derive(chosen)
                on_press=choose
            />
        </section>
    }
}

#[component]
fn HelpCardSwitch() -> impl IntoView {
    let bearing = bearing();
    let on = move || {
        bearing
            .read(|state, _| state.preference().help_card)
            .unwrap_or(true)
    };
    let names = || vec![t::settings_help_card_on(), t::settings_help_card_off()];
    let choose =
        move |at: usize| bearing.act(Command::Prefer(Preference::HelpCard(at == 0)), |_| {});
    view! {
        <section class="part ruled">
            <Eyebrow text=Signal::derive(t::settings_help_card) heading=true />
            <p class="meta">
                {move || if on() { t::settings_help_card_says() } else { t::settings_help_card_off_says() }}
            </p>
            <Chips
                label=Signal::derive(t::settings_help_card)
                words=Signal::derive(names)
                chosen=Signal::derive(move || vec![usize::from(!on())])
                on_press=choose
            />
        </section>
    }
}

#[component]
fn Day() -> impl IntoView {
    let bearing = bearing();
    let starts = move || {
        bearing
            .read(|state, _| state.preference().day_starts)
            .unwrap_or(4)
    };
    let typed = RwSignal::new(untrack(starts).to_string());
    let keep = move |text: String| {
        typed.set(text.clone());
        if let Some(hour) = text.trim().parse::<u8>().ok().filter(|hour| *hour < 24) {
            bearing.act(Command::Prefer(Preference::DayStarts(hour)), |_| {});
        }
    };
    view! {
        <section class="part ruled">
            <Eyebrow text=Signal::derive(t::settings_day) heading=true />
            <p class="meta">{move || t::settings_day_says(i64::from(starts()))}</p>
            <LineField id="day-hour" label=Signal::derive(t::settings_day_hour) value=typed on_input=keep />
        </section>
    }
}
