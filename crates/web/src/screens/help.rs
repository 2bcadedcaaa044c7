//! Help now (A7): one's own people and one small thing to do first, then lines, then what one could
//! say. Opens while locked, without storage, without network. Nothing is sent, nothing is locked.

mod country;
mod line;
mod people;

use app::journal::care::lines::{self, ForWhom};
use leptos::prelude::*;
use words::t;

use crate::parts::{Act, Disclosure, Eyebrow, Lines, Own, OwnSize, Quiet, Screen, Tone};
use crate::session::bearing;

pub(crate) use country::{CountryChoice, chosen as chosen_country};
use line::LineOf;
use people::OwnPeople;

/// Things that take a minute and no decision.
const NOW: [fn() -> String; 6] = [
    t::help_now_feet,
    t::help_now_water,
    t::help_now_near,
    t::help_now_light,
    t::help_now_blanket,
    t::help_now_breath,
];
/// What one could say, set as words of one's own.
const SAY: [fn() -> String; 5] = [
    t::help_say_1,
    t::help_say_2,
    t::help_say_3,
    t::help_say_4,
    t::help_say_text,
];

#[component]
pub(crate) fn Help() -> impl IntoView {
    let bearing = bearing();
    let country = country::chosen();
    let back = move |()| {
        if window()
            .history()
            .is_ok_and(|history| history.length().unwrap_or(0) > 1 && history.back().is_ok())
        {
            return;
        }
        bearing.go(crate::route::Route::Today);
    };
    view! {
        <Screen title=Signal::derive(t::app_help_now) bare=true>
            <section class="part">
                <h1 class="title">{t::help_title()}</h1>
                <p class="lead">{t::help_nothing_sent()}</p>
                <div class="row ways">
                    <Act label=Signal::derive(t::help_back) on_press=back />
                </div>
            </section>
            <section class="part">
                <Eyebrow text=Signal::derive(t::help_people) heading=true />
                <OwnPeople />
            </section>
            <section class="part">
                <Eyebrow text=Signal::derive(t::help_now_title) heading=true />
                <OneThing />
                <p class="meta">{t::help_now_tonight()}</p>
                <p class="meta">{t::help_safer()}</p>
            </section>
            <section class="part">
                <Eyebrow text=Signal::derive(t::help_lines_title) heading=true />
                <CountryChoice country />
                <LinesOf country />
            </section>
            <section class="part">
                <Eyebrow text=Signal::derive(t::help_say_title) heading=true />
                {SAY.map(|say| view! { <Own text=Signal::derive(say) size=OwnSize::Small /> }).collect_view()}
            </section>
        </Screen>
    }
}

/// One thing to do, and another.
#[component]
fn OneThing() -> impl IntoView {
    let turn = RwSignal::new(0usize);
    view! {
        <p class="question" aria-live="polite">{move || NOW[turn.get() % NOW.len()]()}</p>
        <Quiet
            label=Signal::derive(t::help_now_another)
            tone=Tone::Small
            on_press=move |()| turn.update(|turn| *turn += 1)
        />
    }
}

/// The lines of the chosen country, life and limb first.
#[component]
fn LinesOf(country: RwSignal<String>) -> impl IntoView {
    let name = move || country::name(&country.get());
    let found = move || {
        let mut found: Vec<_> = lines::for_country(&country.get()).iter().collect();
        found.sort_by_key(|line| order(line.for_whom));
        found
    };
    let body = move || {
        let found = found();
        if country.read().is_empty() {
            return ().into_any();
        }
        let emergency = found.iter().any(|line| line.for_whom == ForWhom::Emergency);
        let others = found.iter().any(|line| line.for_whom != ForWhom::Emergency);
        view! {
            {(!others).then(|| view! { <p class="plain">{t::help_lines_none(name())}</p> })}
            <Lines>{found.into_iter().map(|line| view! { <LineOf line /> }).collect_view()}</Lines>
            {(!emergency).then(|| view! { <p class="plain">{t::help_danger_none()}</p> })}
        }
        .into_any()
    };
    let directory = lines::DIRECTORY;
    view! {
        {body}
        <p class="meta">{t::help_lines_directory(directory.name, directory.address)} " " {t::help_lines_not_fetched()}</p>
    }
}

fn order(for_whom: ForWhom) -> u8 {
    match for_whom {
        ForWhom::Emergency => 0,
        ForWhom::Everyone => 1,
        ForWhom::Violence => 2,
        ForWhom::Young => 3,
        ForWhom::Children => 4,
    }
}

/// What the help card under a text holds: own people, one thing to do, lines for everyone.
pub(crate) fn card_people() -> AnyView {
    let country = country::chosen();
    let lines = move || {
        lines::for_country(&country.get())
            .iter()
            .filter(|line| {
                line.for_whom == ForWhom::Everyone || line.for_whom == ForWhom::Emergency
            })
            .map(|line| view! { <LineOf line /> })
            .collect_view()
    };
    view! {
        <OwnPeople />
        <OneThing />
        <Disclosure summary=Signal::derive(t::card_lines)>
            <CountryChoice country />
            <Lines>{lines}</Lines>
        </Disclosure>
    }
    .into_any()
}
