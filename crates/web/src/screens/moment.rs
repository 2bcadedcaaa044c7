//! One moment as it stands: its words, when it was, of what kinds. All of it can be changed at any
//! time, and the earlier wordings stay.

mod write;

pub(crate) use write::WriteMoment;

use std::cell::Cell;
use std::sync::Arc;

use app::MomentTold;
use app::journal::care::danger;
use app::journal::{Command, Id, MomentId, MomentKind, MomentPart};
use leptos::prelude::*;
use words::t;

use crate::danger::{UnderText, Watch};
use crate::parts::{Chips, Confirm, EmptyState, Eyebrow, Own, OwnSize, QuietLink, Screen};
use crate::route::Route;
use crate::screens::dating::Dating;
use crate::screens::when::When;
use crate::screens::worded::Worded;
use crate::screens::wordings::Wordings;
use crate::session::bearing;

thread_local! {
    /// The moment that was kept a moment ago: its page says so once.
    static KEPT: Cell<Option<Id>> = const { Cell::new(None) };
}

#[component]
pub(crate) fn Moment(id: Id) -> impl IntoView {
    let bearing = bearing();
    let moment = MomentId(id);
    let told = Memo::new(move |_| {
        bearing
            .with(|journal| journal.moment_told(moment))
            .flatten()
    });
    let there = Memo::new(move |_| told.read().is_some());
    let told = Memo::new(move |_| told.get().unwrap_or_default());
    let kept = KEPT.take() == Some(id);
    let what = Worded::of(&format!("moment-{id}-what"));
    let cue = Worded::of(&format!("moment-{id}-cue"));
    let when = When::of(&format!("moment-{id}-when"));
    let edit = move |part| Command::EditMoment { moment, part };
    let reword = move |words: Arc<str>| edit(MomentPart::What(words));
    let recue = move |words: Arc<str>| edit(MomentPart::Cue(words));
    let redate = move |vague| edit(MomentPart::Happened(Some(vague)));
    let remove = move |()| {
        bearing.act(Command::Delete(id), move |_| {
            bearing.go_instead(Route::Moments);
        });
    };
    let line = Signal::derive(move || told.read().line.clone());
    view! {
        <Screen title=Signal::derive(t::moment_title)>
            <Show when=move || there.get() fallback=|| view! { <NotFound /> }>
                <section class="part">
                    <div class="group">
                        {kept.then(|| view! { <p class="meta" role="status">{t::moment_kept()}</p> })}
                        <Show when=move || !line.read().is_empty()>
                            <Eyebrow text=line />
                        </Show>
                        <Own
                            text=Signal::derive(move || told.read().what.words.clone())
                            size=OwnSize::Big
                            heading=true
                        />
                        {kept.then(|| view! { <UnderText watch=brought(&told.read_untracked()) /> })}
                        <p class="meta">{move || told.read().written.clone()}</p>
                        <div class="row">
                        <Wordings
                            id="moment-what"
                            said=Signal::derive(move || told.read().what.clone())
                            field=what
                            label=Signal::derive(t::moment_change)
                            make=reword
                        />
                        <Dating id="moment-when" label=Signal::derive(t::moment_when) when make=redate />
                        </div>
                    </div>
                </section>
                <section class="part">
                    <Cue told field=cue make=recue />
                </section>
                <section class="part">
                    <Kinds moment told />
                </section>
                <section class="part ruled">
                    <Confirm
                        label=Signal::derive(t::moment_delete)
                        question=Signal::derive(t::setback_delete_says)
                        yes=Signal::derive(t::moment_delete)
                        no=Signal::derive(t::button_cancel)
                        on_yes=remove
                    />
                </section>
            </Show>
        </Screen>
    }
}

/// What was kept a moment ago is read once more: it may have been kept before the card could come.
fn brought(told: &MomentTold) -> Watch {
    let cue = told.cue.as_ref().map(|cue| cue.words.as_str());
    match danger::read(&told.what.words) {
        danger::Reading::None => Watch::over(cue.unwrap_or_default()),
        danger::Reading::Card { .. } | danger::Reading::Quiet { .. } => {
            Watch::over(&told.what.words)
        }
    }
}

/// A few words that call it to mind, or the way to add them.
#[component]
fn Cue(
    told: Memo<MomentTold>,
    field: Worded,
    #[prop(into)] make: Callback<Arc<str>, Command>,
) -> impl IntoView {
    let said = Signal::derive(move || told.read().cue.clone().unwrap_or_default());
    let there = move || told.read().cue.is_some();
    let label = Signal::derive(move || {
        if there() {
            t::moment_cue_change()
        } else {
            t::moment_cue_add()
        }
    });
    view! {
        <div class="group">
            <Show when=there>
                <Eyebrow text=Signal::derive(t::moment_cue) heading=true />
                <Own text=Signal::derive(move || said.read().words.clone()) size=OwnSize::Small />
            </Show>
            <Wordings id="moment-cue" said field label make may_be_empty=true />
        </div>
    }
}

/// Of what kinds it is, to be chosen and taken back.
#[component]
fn Kinds(moment: MomentId, told: Memo<MomentTold>) -> impl IntoView {
    let bearing = bearing();
    let press = move |at: usize| {
        let which = MomentKind::ALL[at];
        let on = !told.read_untracked().kinds.contains(&which);
        let part = MomentPart::Kind { which, on };
        bearing.act(Command::EditMoment { moment, part }, |_| {});
    };
    view! {
        <h2 class="eyebrow">{t::moment_kinds_label()}</h2>
        <Chips
            label=Signal::derive(t::moment_kinds_label)
            words=Signal::derive(kind_names)
            chosen=Signal::derive(move || places(&told.read().kinds))
            on_press=press
        />
    }
}

#[component]
fn NotFound() -> impl IntoView {
    view! {
        <section class="part">
            <h1 class="title">{t::moment_title()}</h1>
            <EmptyState says=Signal::derive(t::moment_not_found)>
                <QuietLink label=Signal::derive(t::moments_title) href=Route::Moments.path() />
            </EmptyState>
        </section>
    }
}

fn kind_names() -> Vec<String> {
    MomentKind::ALL
        .into_iter()
        .map(app::told::moment_kind)
        .collect()
}

/// Which of all kinds these are, by their places.
fn places(kinds: &[MomentKind]) -> Vec<usize> {
    let all = MomentKind::ALL.iter().enumerate();
    all.filter(|(_, kind)| kinds.contains(kind))
        .map(|(at, _)| at)
        .collect()
}
