//! Writing a moment down (E1, E2). The words are enough. Whoever wants to be asked is asked for
//! one moment, not a whole time, in one way after another.

use app::journal::{Command, MomentKind, Vague};
use leptos::html;
use leptos::prelude::*;
use words::t;

use super::{KEPT, kind_names, places};
use crate::danger::UnderText;
use crate::parts::{Act, Chips, LineField, Quiet, RoomFor, Say, Screen, Tone};
use crate::route::Route;
use crate::screens::focus;
use crate::screens::forgets::Forgets;
use crate::screens::when::{When, WhenField};
use crate::screens::worded::Worded;
use crate::session::{Bearing, bearing};

type Prompt = fn() -> String;

/// Ways to ask for one moment.
const PROMPTS: [Prompt; 5] = [
    t::moment_prompt_when,
    t::moment_prompt_who,
    t::moment_prompt_did,
    t::moment_prompt_saw,
    t::moment_prompt_small,
];

#[component]
pub(crate) fn WriteMoment() -> impl IntoView {
    let bearing = bearing();
    let what = Worded::of("moment");
    let cue = Worded::of("moment-cue");
    let when = When::of("moment-when");
    let kinds = RwSignal::new(Vec::<MomentKind>::new());
    let refused = RwSignal::new(false);
    let date = NodeRef::<html::Div>::new();
    let holds = move || what.watch.holds() || cue.watch.holds() || when.watch().holds();
    let keep_with = move |happened: Option<Vague>| {
        let cue_words = cue.words();
        let command = Command::WriteMoment {
            what: what.words(),
            kinds: kinds.get_untracked(),
            happened,
            cue: (!cue_words.is_empty()).then_some(cue_words),
        };
        bearing.act_from(command, Some(what.draft()), move |done| {
            when.drop_it();
            cue.drop_it();
            if let Some(id) = Bearing::made(&done) {
                KEPT.set(Some(id));
                bearing.go_instead(Route::Moment(id));
            }
        });
    };
    let keep = move |()| match untrack(|| when.said(bearing)) {
        None => keep_with(None),
        Some(Ok(happened)) => keep_with(Some(happened)),
        // The field says already why; the words are safe meanwhile.
        Some(Err(_)) => {
            refused.set(true);
            focus::inside(date);
        }
    };
    let press = move |at: usize| {
        let kind = MomentKind::ALL[at];
        kinds.update(|kinds| match kinds.iter().position(|one| *one == kind) {
            Some(there) => {
                kinds.remove(there);
            }
            None => kinds.push(kind),
        });
    };
    view! {
        <Screen title=Signal::derive(t::moment_new_title) bare=Signal::stored(true)>
            <Forgets />
            <section class="part">
                <h1 class="title">{t::moment_new_title()}</h1>
                <div class="group">
                    <Say
                        id="moment"
                        label=Signal::derive(t::moment_what_label)
                        value=what.text
                        on_input=move |words| what.input(words)
                        on_blur=move |()| what.left()
                        placeholder=Signal::derive(t::moment_what_placeholder)
                        room=RoomFor::Page
                    />
                    <UnderText watch=what.watch />
                    <Show when=move || !holds()>
                        <Prompts kinds />
                    </Show>
                </div>
                <Show when=move || !holds()>
                    <div class="group">
                        <p class="meta">{t::moment_kinds_label()} " " {t::moment_kinds_hint()}</p>
                        <Chips
                            label=Signal::derive(t::moment_kinds_label)
                            words=Signal::derive(kind_names)
                            chosen=Signal::derive(move || places(&kinds.read()))
                            on_press=press
                        />
                    </div>
                </Show>
                <div node_ref=date>
                    <WhenField id="moment-when" label=Signal::derive(t::moment_when) when />
                </div>
                <div class="group">
                    <LineField
                        id="moment-cue"
                        label=Signal::derive(t::moment_cue)
                        placeholder=Signal::derive(t::moment_cue_placeholder)
                        hint=Signal::derive(t::moment_cue_hint)
                        value=cue.text
                        on_input=move |words| cue.input(words)
                        on_blur=move |()| cue.left()
                    />
                    <UnderText watch=cue.watch />
                </div>
                <Show when=move || what.has_words()>
                    <div class="row ways">
                        <Act label=Signal::derive(t::moment_keep) on_press=keep />
                        <Show when=move || refused.get() && matches!(when.said(bearing), Some(Err(_)))>
                            <Quiet
                                label=Signal::derive(t::moment_keep_undated)
                                on_press=move |()| keep_with(None)
                            />
                        </Show>
                    </div>
                </Show>
            </section>
        </Screen>
    }
}

/// One way to ask after another, each on request; where a kind was chosen, its own question first.
#[component]
fn Prompts(kinds: RwSignal<Vec<MomentKind>>) -> impl IntoView {
    let asked = RwSignal::new(0usize);
    let prompt = move || {
        let of_kind = kinds.read().last().map(|kind| of_kind(*kind));
        let all: Vec<Prompt> = of_kind.into_iter().chain(PROMPTS).collect();
        let at = asked.get().checked_sub(1)?;
        Some(all[at % all.len()]())
    };
    view! {
        <p class="plain" aria-live="polite">{prompt}</p>
        <div class="row">
            <Quiet
                label=Signal::derive(t::moment_prompt_another)
                tone=Tone::Water
                on_press=move |()| asked.update(|asked| *asked += 1)
            />
        </div>
    }
}

fn of_kind(kind: MomentKind) -> Prompt {
    match kind {
        MomentKind::Learned => t::moment_prompt_learned,
        MomentKind::ShowedUp => t::moment_prompt_showed_up,
        MomentKind::Helped => t::moment_prompt_helped,
        MomentKind::Reached => t::moment_prompt_reached,
        MomentKind::Surprised => t::moment_prompt_surprised,
    }
}
