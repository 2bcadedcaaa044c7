//! The one thing due (P1, P8): a soft question about something that happened, or a step that was
//! planned. What stands here stays while a person answers; nothing comes up in its place.

mod check_in;
mod planned;

use leptos::prelude::*;

use crate::session::bearing;
use check_in::CheckIn;
use planned::PlannedStep;

/// Nothing, most of the time.
#[component]
pub(crate) fn Due(
    /// Set while words typed here brought the help card.
    held: RwSignal<bool>,
    /// The line ends here.
    last: bool,
) -> impl IntoView {
    let bearing = bearing();
    let begun = RwSignal::new(false);
    let due = Memo::new(move |before: Option<&Option<app::Due>>| {
        let found = bearing.with(|journal| journal.today().due).flatten();
        match before.cloned().flatten() {
            // Begun, answered, or gone for this visit: one invitation is enough.
            Some(shown) if begun.get() => Some(shown),
            Some(_) | None => found,
        }
    });
    // An answer changes what the journal says of the thing; the thing itself stays the same one.
    let which = Memo::new(move |_| due.get().map(|due| Which::of(&due)));
    move || {
        let one = which.get().and_then(|_| due.get_untracked())?;
        Some(match one {
            app::Due::CheckIn {
                setback,
                slot: days,
                when,
                words,
            } => view! { <CheckIn setback days when words begun held last /> }.into_any(),
            app::Due::Planned(planned) => view! { <PlannedStep planned begun last /> }.into_any(),
        })
    }
}

/// What tells one due thing from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    CheckIn(app::journal::SetbackId, u8),
    Planned(app::journal::StepId),
}

impl Which {
    fn of(due: &app::Due) -> Which {
        match due {
            app::Due::CheckIn { setback, slot, .. } => Which::CheckIn(*setback, *slot),
            app::Due::Planned(planned) => Which::Planned(planned.step),
        }
    }
}
