//! Adding a step of one's own. What it is, is enough; smaller forms and the rest can be said.

use app::journal::{Command, Needs, NewOwnStep};
use leptos::html;
use leptos::prelude::*;
use words::t;

use crate::danger::UnderText;
use crate::parts::{Chips, Disclosure, LineField, Quiet, Say, Tone};
use crate::screens::steps::all::{group_at, group_names};
use crate::screens::worded::Worded;
use crate::session::bearing;

/// More smaller forms can be added to a step that is there.
const MOST_FORMS: usize = 3;
/// Ready answers to "about how many minutes".
const MINUTES: [u16; 6] = [1, 2, 5, 10, 20, 30];

/// Says so while a text of these fields brought the help card, and when it no longer does. Several
/// forms say it of one page, so a form that never held leaves it alone.
pub(super) fn hold(held: RwSignal<bool>, holds: impl Fn() -> bool + Send + Sync + 'static) {
    Effect::new(move |before: Option<bool>| {
        let now = holds();
        if now != before.unwrap_or(false) {
            held.set(now);
        }
        now
    });
}

#[component]
pub(super) fn OwnForm(held: RwSignal<bool>) -> impl IntoView {
    let bearing = bearing();
    let what = Worded::of("own-step");
    let smaller: [Worded; MOST_FORMS] =
        std::array::from_fn(|at| Worded::of(&format!("own-step-smaller-{at}")));
    let wanted = RwSignal::new(0usize);
    // A draft found again shows its field.
    let shown = move |at: usize| wanted.get() > at || smaller[at].has_words();
    let effort = RwSignal::new(0usize);
    let minutes = RwSignal::new(None::<usize>);
    let needs = RwSignal::new(Vec::<usize>::new());
    let group = RwSignal::new(None::<usize>);
    let kept = RwSignal::new(false);
    let field = NodeRef::<html::Textarea>::new();
    hold(held, move || {
        what.watch.holds() || smaller.iter().any(|form| form.watch.holds())
    });
    let keep = move |()| {
        let new = NewOwnStep {
            what: what.words(),
            smaller: smaller
                .iter()
                .map(|form| form.words())
                .filter(|words| !words.is_empty())
                .collect(),
            effort: u8::try_from(effort.get_untracked() + 1).unwrap_or(1),
            minutes: minutes.get_untracked().map(|at| MINUTES[at]),
            needs: needs_of(&needs.get_untracked()),
            group: group.get_untracked().and_then(group_at),
        };
        bearing.act_from(Command::AddOwnStep(new), Some(what.draft()), move |_| {
            for form in smaller {
                form.drop_it();
            }
            wanted.set(0);
            minutes.set(None);
            needs.set(Vec::new());
            group.set(None);
            effort.set(0);
            kept.set(true);
            // The button goes with the words; the field stays.
            if let Some(field) = field.get_untracked() {
                let _ = field.focus();
            }
        });
    };
    let chosen_one = |signal: RwSignal<Option<usize>>| {
        Signal::derive(move || signal.get().into_iter().collect::<Vec<_>>())
    };
    let toggle = |signal: RwSignal<Option<usize>>| {
        move |at: usize| signal.update(|held| *held = (*held != Some(at)).then_some(at))
    };
    view! {
        <div class="group group-open">
            <Say
                id="own-step"
                label=Signal::derive(t::steps_own_what)
                value=what.text
                on_input=move |words| {
                    kept.set(false);
                    what.input(words);
                }
                on_blur=move |()| what.left()
                placeholder=Signal::derive(t::steps_own_what_placeholder)
                node_ref=field
            />
            <UnderText watch=what.watch />
            {(0..MOST_FORMS)
                .map(|at| {
                    let form = smaller[at];
                    view! {
                        <Show when=move || shown(at)>
                            <LineField
                                id=format!("own-step-smaller-{at}")
                                label=Signal::derive(t::steps_own_smaller)
                                value=form.text
                                on_input=move |words| form.input(words)
                                on_blur=move |()| form.left()
                                hint=Signal::derive(move || if at == 0 { t::steps_own_smaller_hint() } else { String::new() })
                            />
                            <UnderText watch=form.watch />
                        </Show>
                    }
                })
                .collect_view()}
            <Show when=move || !shown(MOST_FORMS - 1)>
                <div class="row">
                    <Quiet
                        label=Signal::derive(t::steps_own_smaller_add)
                        on_press=move |()| wanted.update(|wanted| *wanted += 1)
                        tone=Tone::Small
                    />
                </div>
            </Show>
            <Disclosure summary=Signal::derive(t::button_more)>
                <p class="meta">{t::steps_own_effort()}</p>
                <Chips
                    label=Signal::derive(t::steps_own_effort)
                    words=Signal::derive(|| vec![t::steps_own_effort_1(), t::steps_own_effort_2(), t::steps_own_effort_3()])
                    chosen=Signal::derive(move || vec![effort.get()])
                    on_press=move |at: usize| effort.set(at)
                />
                <p class="meta">{t::steps_own_minutes()}</p>
                <Chips
                    label=Signal::derive(t::steps_own_minutes)
                    words=Signal::derive(|| MINUTES.iter().map(ToString::to_string).collect::<Vec<_>>())
                    chosen=chosen_one(minutes)
                    on_press=toggle(minutes)
                />
                <p class="meta">{t::steps_own_needs()}</p>
                <Chips
                    label=Signal::derive(t::steps_own_needs)
                    words=Signal::derive(need_names)
                    chosen=needs
                    on_press=move |at: usize| {
                        needs
                            .update(|needs| {
                                match needs.iter().position(|one| *one == at) {
                                    Some(there) => drop(needs.remove(there)),
                                    None => needs.push(at),
                                }
                            })
                    }
                />
                <p class="meta">{t::steps_own_group()}</p>
                <Chips
                    label=Signal::derive(t::steps_own_group)
                    words=Signal::derive(group_names)
                    chosen=chosen_one(group)
                    on_press=toggle(group)
                />
            </Disclosure>
            <Show when=move || what.has_words()>
                <div class="row ways">
                    <Quiet label=Signal::derive(t::steps_own_keep) on_press=keep />
                </div>
            </Show>
            <p class="plain" role="status">{move || kept.get().then(t::steps_own_kept)}</p>
        </div>
    }
}

fn need_names() -> Vec<String> {
    vec![
        t::today_need_home(),
        t::today_need_outside(),
        t::today_need_daylight(),
        t::today_need_phone(),
        t::today_need_another(),
        t::today_need_money(),
    ]
}

fn needs_of(chosen: &[usize]) -> Needs {
    let has = |at: usize| chosen.contains(&at);
    Needs {
        home: has(0),
        outside: has(1),
        daylight: has(2),
        phone: has(3),
        another: has(4),
        money: has(5),
    }
}
