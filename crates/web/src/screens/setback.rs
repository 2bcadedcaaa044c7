//! Something that happened, and everything said about it since, hanging on the line. Anything can
//! be added, changed or taken back at any time, or never.

mod answer;
mod answers;
mod feelings;
mod foot;
mod head;
mod open_question;
mod question;
mod shows;
mod since;
mod sting;

pub(crate) use answer::Answer;
pub(crate) use answers::Answers;
pub(crate) use question::Question;

use app::journal::{Command, Id, SetbackId};
use leptos::prelude::*;
use words::t;

use crate::parts::{EmptyState, Eyebrow, Own, Path, Quiet, QuietLink, Screen};
use crate::route::Route;
use crate::screens::when::When;
use crate::screens::worded::Worded;
use crate::session::bearing;
use foot::Foot;
use head::Head;
use open_question::OpenQuestion;
use shows::Shows;
use since::{CheckIns, Done, Stings};

#[component]
pub(crate) fn Setback(id: Id) -> impl IntoView {
    let bearing = bearing();
    let setback = SetbackId(id);
    let told = Memo::new(move |_| {
        bearing
            .with(|journal| journal.setback_told(setback))
            .flatten()
    });
    let there = Memo::new(move |_| told.read().is_some());
    let told = Memo::new(move |_| told.get().unwrap_or_default());
    let what = Worded::of(&format!("setback-{setback}-what"));
    let when = When::of(&format!("setback-{setback}-when"));
    let answers = Answers::of(setback);
    let question = RwSignal::new(None::<Question>);
    // While the card is open under any text, the page offers nothing and asks nothing.
    let elsewhere = Signal::derive(move || what.watch.holds() || when.watch().holds());
    let held = Signal::derive(move || elsewhere.get() || answers.any_holds());
    view! {
        <Screen title=Signal::derive(t::setback_title)>
            <Show when=move || there.get() fallback=move || view! { <Absent setback /> }>
                <Path>
                    <Head setback told what when />
                    <Stings told question held />
                    <Shows told answers question />
                    <CheckIns told />
                    <Done told />
                    <OpenQuestion answers question elsewhere held />
                </Path>
                <Foot setback told held />
            </Show>
        </Screen>
    }
}

/// It is in the bin, or nowhere.
#[component]
fn Absent(setback: SetbackId) -> impl IntoView {
    let bearing = bearing();
    let binned = Memo::new(move |_| {
        bearing
            .with(|journal| journal.setback_in_bin(setback))
            .flatten()
    });
    let words = Signal::derive(move || binned.get().map(|(words, _)| words).unwrap_or_default());
    let since = Signal::derive(move || {
        let since = binned.get().map(|(_, since)| since).unwrap_or_default();
        t::setback_in_bin(since)
    });
    view! {
        <Show when=move || binned.read().is_some() fallback=|| view! { <NotFound /> }>
            <section class="part">
                <Eyebrow text=since />
                <Own text=words heading=true />
                <div class="row">
                    <Quiet
                        label=Signal::derive(t::setback_restore)
                        on_press=move |()| bearing.act(Command::Restore(setback.into()), |_| {})
                    />
                </div>
            </section>
        </Show>
    }
}

/// Nothing stands at this address.
#[component]
pub(crate) fn NotFound() -> impl IntoView {
    view! {
        <section class="part">
            <h1 class="title">{t::setback_title()}</h1>
            <EmptyState says=Signal::derive(t::setback_not_found)>
                <QuietLink
                    label=Signal::derive(t::happened_title)
                    href=Route::Happened.path()
                />
            </EmptyState>
        </section>
    }
}
