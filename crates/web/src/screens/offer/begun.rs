//! A step that was begun today and not ended: done, gone on with, or left.

use app::journal::{Command, Id, StepId};
use leptos::prelude::*;
use words::t;

use crate::parts::{Act, Quiet, QuietLink, Tone};
use crate::route::Route;
use crate::session::bearing;

#[component]
pub(super) fn Begun(
    step: StepId,
    /// It was left: something else stands here now.
    #[prop(into)]
    on_left: Callback<()>,
) -> impl IntoView {
    let bearing = bearing();
    let title = move || {
        bearing
            .read(|state, _| state.step(step).map(|step| step.what.current.to_string()))
            .flatten()
            .unwrap_or_default()
    };
    let doing = Route::Doing(Id::from(step));
    let path = doing.path();
    let finish = move |()| {
        let doing = doing.clone();
        bearing.act(Command::FinishStep { step, after: None }, move |_| {
            bearing.go(doing)
        });
    };
    let leave = move |()| bearing.act(Command::LeaveStep { step }, move |_| on_left.run(()));
    view! {
        <p class="eyebrow">{t::today_step_waiting()}</p>
        <h2 class="title">{title}</h2>
        <div class="row ways">
            <Act label=Signal::derive(t::doing_done) on_press=finish />
            <QuietLink label=Signal::derive(t::today_step_go_on) href=path tone=Tone::Soft />
            <Quiet label=Signal::derive(t::doing_leave) on_press=leave />
        </div>
    }
}
