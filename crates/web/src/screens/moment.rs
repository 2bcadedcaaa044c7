//! Writing a moment down (E1, E2), and one moment as it stands: its words, when it was, of what
//! kinds, changed at any time with the earlier wording kept.

use std::sync::Arc;

use app::journal::{Command, Id, MomentId, MomentKind, MomentPart};
use leptos::prelude::*;
use words::t;

use crate::danger::UnderText;
use crate::parts::{
    Act, Chips, Confirm, Disclosure, Eyebrow, LabelSize, LineField, Own, OwnSize, Quiet, RoomFor,
    Say, Screen, Tone,
};
use crate::route::Route;
use crate::screens::forgets::Forgets;
use crate::screens::when::{When, WhenField};
use crate::screens::worded::Worded;
use crate::session::{Bearing, bearing};

/// Ways to ask for one moment instead of a whole time; one at a time, on request.
const PROMPTS: [fn() -> String; 5] = [
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
    let prompt = RwSignal::new(0usize);
    let press = move |at: usize| {
        let kind = MomentKind::ALL[at];
        kinds.update(|kinds| match kinds.iter().position(|one| *one == kind) {
            Some(there) => drop(kinds.remove(there)),
            None => kinds.push(kind),
        });
    };
    let keep = move |()| {
        let happened = match untrack(|| when.said(bearing)) {
            None => None,
            Some(Ok(happened)) => Some(happened),
            // The field says already why.
            Some(Err(_)) => return,
        };
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
                bearing.go_instead(Route::Moment(id));
            }
        });
    };
    let holds = move || what.watch.holds() || cue.watch.holds() || when.watch().holds();
    view! {
        <Screen title=Signal::derive(t::moment_new_title) bare=Signal::stored(true)>
            <Forgets />
            <section class="part">
                <h1 class="title">{t::moment_new_title()}</h1>
                <Say
                    id="moment"
                    label=Signal::derive(t::moment_what_label)
                    label_size=LabelSize::Question
                    value=what.text
                    on_input=move |words| what.input(words)
                    on_blur=move |()| what.left()
                    placeholder=Signal::derive(t::moment_what_placeholder)
                    room=RoomFor::Page
                />
                <UnderText watch=what.watch />
                <Show when=move || !holds()>
                    <p class="meta" aria-live="polite">
                        {move || PROMPTS[prompt.get() % PROMPTS.len()]()} " "
                        <Quiet
                            label=Signal::derive(t::moment_prompt_another)
                            tone=Tone::Small
                            on_press=move |()| prompt.update(|prompt| *prompt += 1)
                        />
                    </p>
                </Show>
                <Show when=move || what.has_words()>
                    <div class="row ways">
                        <Act label=Signal::derive(t::moment_keep) on_press=keep />
                    </div>
                </Show>
            </section>
            <Show when=move || !holds()>
                <section class="part ruled">
                    <p class="meta">{t::moment_kinds_label()} " " {t::moment_kinds_hint()}</p>
                    <Chips
                        label=Signal::derive(t::moment_kinds_label)
                        words=Signal::derive(kind_names)
                        chosen=Signal::derive(move || places(&kinds.read()))
                        on_press=press
                    />
                </section>
            </Show>
            <section class="part ruled">
                <WhenField id="moment-when" label=Signal::derive(t::moment_when) when />
                <p class="meta">{t::moment_when_vague()}</p>
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
            </section>
        </Screen>
    }
}

fn kind_names() -> Vec<String> {
    MomentKind::ALL
        .into_iter()
        .map(app::told::moment_kind)
        .collect()
}

fn places(kinds: &[MomentKind]) -> Vec<usize> {
    MomentKind::ALL
        .iter()
        .enumerate()
        .filter(|(_, kind)| kinds.contains(kind))
        .map(|(at, _)| at)
        .collect()
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
    let there = move || told.read().is_some();
    let text = Signal::derive(move || told.get().map(|told| told.what.words).unwrap_or_default());
    let line = Signal::derive(move || told.get().map(|told| told.line).unwrap_or_default());
    let edit = move |part: MomentPart| bearing.act(Command::EditMoment { moment, part }, |_| {});
    let kinds = move || told.get().map(|told| told.kinds).unwrap_or_default();
    let press = move |at: usize| {
        let which = MomentKind::ALL[at];
        let on = !untrack(kinds).contains(&which);
        edit(MomentPart::Kind { which, on });
    };
    let remove = move |()| {
        bearing.act(Command::Delete(id), move |_| {
            bearing.go_instead(Route::Moments)
        });
    };
    view! {
        <Screen title=Signal::derive(t::moment_title)>
            <Show when=there fallback=|| view! { <h1 class="title title-part">{t::moment_not_found()}</h1> }>
                <section class="part">
                    <Eyebrow text=line />
                    <Own text size=OwnSize::Big heading=true />
                    <p class="meta">{move || told.get().map(|told| told.written)}</p>
                </section>
                <section class="part ruled">
                    <Disclosure summary=Signal::derive(t::moment_change)>
                        <Rewording id moment text />
                    </Disclosure>
                    <Show when=move || told.get().is_some_and(|told| !told.what.earlier.is_empty())>
                        <Disclosure summary=Signal::derive(t::moment_earlier)>
                            <For
                                each=move || told.get().map(|told| told.what.earlier).unwrap_or_default()
                                key=|one| (one.until.clone(), one.words.clone())
                                let(one)
                            >
                                <Earlier one edit=Callback::new(move |words| edit(MomentPart::What(words))) />
                            </For>
                        </Disclosure>
                    </Show>
                    <Chips
                        label=Signal::derive(t::moment_kinds_label)
                        words=Signal::derive(kind_names)
                        chosen=Signal::derive(move || places(&kinds()))
                        on_press=press
                    />
                    <Confirm
                        label=Signal::derive(t::moment_delete)
                        question=Signal::derive(t::bin_says)
                        yes=Signal::derive(t::moment_delete)
                        no=Signal::derive(t::button_cancel)
                        on_yes=remove
                    />
                </section>
            </Show>
        </Screen>
    }
}

/// The words of a moment, changed; the earlier ones stay.
#[component]
fn Rewording(id: Id, moment: MomentId, text: Signal<String>) -> impl IntoView {
    let bearing = bearing();
    let worded = Worded::of(&format!("moment-{id}"));
    worded.begin_with(&text.get_untracked());
    let keep = move |()| {
        let part = MomentPart::What(worded.words());
        bearing.act_from(
            Command::EditMoment { moment, part },
            Some(worded.draft()),
            move |_| {
                worded.begin_with(&text.get_untracked());
            },
        );
    };
    view! {
        <Say
            id="rewording"
            label=Signal::derive(t::moment_change)
            label_size=LabelSize::Unseen
            value=worded.text
            on_input=move |words| worded.input(words)
            on_blur=move |()| worded.left()
        />
        <UnderText watch=worded.watch />
        <Show when=move || worded.has_words() && *worded.text.read() != *text.read()>
            <div class="row ways">
                <Act label=Signal::derive(t::moment_keep) on_press=keep />
            </div>
        </Show>
    }
}

#[component]
fn Earlier(one: app::Earlier, edit: Callback<Arc<str>>) -> impl IntoView {
    let words: Arc<str> = one.words.as_str().into();
    view! {
        <div class="group">
            <Eyebrow text=one.until />
            <Own text=one.words size=OwnSize::Small />
            <Quiet
                label=Signal::derive(t::setback_earlier_bring_back)
                tone=Tone::Small
                on_press=move |()| edit.run(words.clone())
            />
        </div>
    }
}
