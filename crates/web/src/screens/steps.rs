//! The room of small steps: three to choose from, what is there now, what is planned or begun,
//! one's own, and the whole catalogue for whoever wants it.

mod all;
mod lists;
mod own;
mod own_form;
mod own_one;
mod three;

use app::journal::{Command, Energy, Place};
use leptos::prelude::*;
use words::t;

use crate::parts::{Chips, Eyebrow, QuietLink, Screen};
use crate::route::Route;
use crate::screens::offer::Resting;
use crate::session::bearing;
use all::All;
use lists::{Begun, Planned};
use own::Own;
use three::Three;

#[component]
pub(crate) fn Steps() -> impl IntoView {
    let bearing = bearing();
    // Words typed among one's own steps brought the card: nothing is offered meanwhile.
    let held = RwSignal::new(false);
    let resting = Signal::derive(move || {
        bearing
            .with(|journal| journal.today().resting.map(|resting| resting.words))
            .flatten()
            .unwrap_or_default()
    });
    let night = move || {
        bearing
            .read(|_, now| !(7..22).contains(&now.local_hour()))
            .unwrap_or(false)
    };
    view! {
        <Screen title=Signal::derive(t::steps_title)>
            <section class="part">
                <h1 class="title">{t::steps_title()}</h1>
                <Show when=move || !resting.read().is_empty()>
                    <div class="group">
                        <Resting words=resting on_end=|()| {} />
                    </div>
                </Show>
                <Show when=move || !held.get()>
                    <RightNow />
                    <Show when=night>
                        <p class="meta">{t::steps_night()}</p>
                    </Show>
                </Show>
            </section>
            <Show when=move || !held.get()>
                <Begun />
                <Three />
                <Planned />
            </Show>
            <div class="row">
                <QuietLink label=Signal::derive(t::steps_log) href=Route::Log.path() />
            </div>
            <section class="part">
                <Eyebrow text=Signal::derive(t::steps_own) heading=true />
                <Own held />
            </section>
            <Show when=move || !held.get()>
                <section class="part">
                    <div class="group">
                        <Eyebrow text=Signal::derive(t::steps_all) heading=true />
                        <p class="meta">{t::steps_all_lead()}</p>
                    </div>
                    <All />
                </section>
            </Show>
        </Screen>
    }
}

const ENERGIES: [Energy; 3] = [Energy::None, Energy::Little, Energy::Some];
const PLACES: [Place; 3] = [Place::Home, Place::Out, Place::Work];

/// Energy and place, remembered for an hour and never asked for.
#[component]
fn RightNow() -> impl IntoView {
    let bearing = bearing();
    let energy = Memo::new(move |_| {
        bearing
            .read(|state, now| state.preference().energy_now(now))
            .flatten()
    });
    let place = Memo::new(move |_| {
        bearing
            .read(|state, now| state.preference().place_now(now))
            .flatten()
    });
    let at = |found: Option<usize>| found.into_iter().collect::<Vec<_>>();
    // Chosen again is taken back.
    let set_energy = move |at: usize| {
        let wanted = Some(ENERGIES[at]).filter(|wanted| energy.get_untracked() != Some(*wanted));
        bearing.act(Command::SetEnergy(wanted), |_| {});
    };
    let set_place = move |at: usize| {
        let wanted = Some(PLACES[at]).filter(|wanted| place.get_untracked() != Some(*wanted));
        bearing.act(Command::SetPlace(wanted), |_| {});
    };
    view! {
        <div class="group">
            <p class="meta">{t::steps_energy()}</p>
            <Chips
                label=Signal::derive(t::steps_energy)
                words=Signal::derive(|| vec![t::steps_energy_none(), t::steps_energy_little(), t::steps_energy_some()])
                chosen=Signal::derive(move || at(ENERGIES.iter().position(|one| energy.get() == Some(*one))))
                on_press=set_energy
            />
        </div>
        <div class="group">
            <p class="meta">{t::steps_place()}</p>
            <Chips
                label=Signal::derive(t::steps_place)
                words=Signal::derive(|| vec![t::steps_place_home(), t::steps_place_out(), t::steps_place_work()])
                chosen=Signal::derive(move || at(PLACES.iter().position(|one| place.get() == Some(*one))))
                on_press=set_place
            />
            <Show when=move || energy.get().is_some() || place.get().is_some()>
                <p class="meta">{t::steps_remembered()}</p>
            </Show>
        </div>
    }
}
