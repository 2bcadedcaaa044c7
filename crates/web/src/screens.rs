//! One folder a screen. A screen shows what the journal says and calls for acts; it holds no rules.

mod asking;
mod compass;
mod dating;
mod doing;
mod due;
mod focus;
mod forgets;
mod happened;
mod help;
mod kept;
mod log;
mod moment;
mod moments;
mod offer;
mod planning;
mod setback;
mod settings;
mod states;
mod steps;
mod timer;
mod today;
mod when;
mod worded;
mod wordings;
mod writing;

pub(crate) use help::card_people;

use leptos::prelude::*;

use crate::route::Route;
use crate::session::{Phase, bearing};

/// The screen of where one is, or of what stands in the way of it.
#[component]
pub(crate) fn Here() -> impl IntoView {
    let bearing = bearing();
    // A screen is made anew when the place or the phase changes, not with every change of the journal.
    let phase = Memo::new(move |_| Standing::of(&bearing.phase.get()));
    move || match (phase.get(), bearing.route.get()) {
        // Help opens while locked, without storage, without network.
        (_, Route::Help) => view! { <help::Help /> }.into_any(),
        #[cfg(feature = "design")]
        (_, Route::Design) => view! { <crate::design::Design /> }.into_any(),
        (Standing::Opening, _) => view! { <states::Opening /> }.into_any(),
        (Standing::Locked, _) => view! { <states::Locked /> }.into_any(),
        (Standing::Trouble, _) => view! { <states::Trouble /> }.into_any(),
        (Standing::Newer, _) => view! { <states::Newer /> }.into_any(),
        (Standing::Emptied, _) => view! { <states::Emptied /> }.into_any(),
        (Standing::Erased, _) => view! { <states::Erased /> }.into_any(),
        (Standing::Open, route) => open(route),
    }
}

fn open(route: Route) -> AnyView {
    match route {
        Route::Kept(id) => view! { <kept::Kept id /> }.into_any(),
        Route::Doing(id) => view! { <doing::Doing id /> }.into_any(),
        Route::Steps => view! { <steps::Steps /> }.into_any(),
        Route::Planning(id) => view! { <planning::Planning id /> }.into_any(),
        Route::Log => view! { <log::Log /> }.into_any(),
        Route::Happened => view! { <happened::Happened /> }.into_any(),
        Route::Setback(id) => view! { <setback::Setback id /> }.into_any(),
        Route::Asking(id) => view! { <asking::Asking id /> }.into_any(),
        Route::Settings => view! { <settings::Settings /> }.into_any(),
        Route::People => view! { <settings::People /> }.into_any(),
        Route::Bin => view! { <settings::Bin /> }.into_any(),
        Route::Writing => view! { <writing::Writing /> }.into_any(),
        Route::Moments => view! { <moments::Moments /> }.into_any(),
        Route::WriteMoment => view! { <moment::WriteMoment /> }.into_any(),
        Route::Compass => view! { <compass::Compass /> }.into_any(),
        Route::Moment(id) => view! { <moment::Moment id /> }.into_any(),
        _ => view! { <today::Today /> }.into_any(),
    }
}

/// A phase without what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Opening,
    Open,
    Locked,
    Trouble,
    Newer,
    Emptied,
    Erased,
}

impl Standing {
    fn of(phase: &Phase) -> Standing {
        match phase {
            Phase::Opening => Standing::Opening,
            Phase::Open(_) => Standing::Open,
            Phase::Locked(_) => Standing::Locked,
            Phase::Trouble(_) => Standing::Trouble,
            Phase::Newer => Standing::Newer,
            Phase::Emptied(_) => Standing::Emptied,
            Phase::Erased => Standing::Erased,
        }
    }
}
