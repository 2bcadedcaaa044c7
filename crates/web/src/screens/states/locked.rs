//! A locked journal: the passphrase or the twelve words open it; Help and one step of the
//! catalogue are there meanwhile.

use std::cell::RefCell;
use std::rc::Rc;

use app::vault::{Phrase, PhraseError, WrapError};
use app::{AppError, Opening};
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::t;

use crate::argon2;
use crate::parts::{
    Act, Disclosure, PassphraseField, Purpose, Quiet, QuietLink, RoomFor, Say, Screen,
};
use crate::place::{WebKeeper, WebStore};
use crate::route::Route;
use crate::session::{LockedJournal, Phase, bearing};

/// From this wrong try on, the next one waits, longer each time (seconds).
const PATIENT_TRIES: u32 = 5;
const LONGEST_WAIT: u32 = 60;

#[component]
pub(crate) fn Locked() -> impl IntoView {
    let bearing = bearing();
    let passphrase = RwSignal::new(String::new());
    let words = RwSignal::new(String::new());
    let wrong = RwSignal::new(String::new());
    let working = RwSignal::new(false);
    let tries = RwSignal::new(0u32);
    let ways = ways(&bearing.phase.get_untracked());
    let by_passphrase = move |()| {
        let typed = passphrase.get_untracked();
        if typed.is_empty() || working.get_untracked() {
            return;
        }
        let Some((hold, locked)) = take(&bearing.phase.get_untracked()) else {
            return;
        };
        working.set(true);
        wrong.set(String::new());
        spawn_local(async move {
            wait(tries.get_untracked()).await;
            let opened = match locked.passphrase_terms() {
                Some((salt, cost)) => match argon2::key(&typed, salt, cost).await {
                    Ok(made) => locked.open_with_passphrase_key(&made.key).await,
                    Err(error) => Err((locked, error.into())),
                },
                None => Err((locked, WrapError::Wrong.into())),
            };
            working.set(false);
            match opened {
                Ok(opening) => settle(bearing, opening),
                Err((locked, error)) => {
                    tries.update(|tries| *tries += 1);
                    wrong.set(said(&error, t::locked_wrong));
                    *hold.borrow_mut() = Some(locked);
                }
            }
        });
    };
    let by_words = move |()| {
        let phrase = match Phrase::parse(&words.get_untracked()) {
            Ok(phrase) => phrase,
            Err(error) => return wrong.set(phrase_trouble(&error)),
        };
        let Some((hold, locked)) = take(&bearing.phase.get_untracked()) else {
            return;
        };
        wrong.set(String::new());
        spawn_local(async move {
            match locked.open_with_words(&phrase).await {
                Ok(opening) => settle(bearing, opening),
                Err((locked, error)) => {
                    wrong.set(said(&error, t::locked_words_wrong));
                    *hold.borrow_mut() = Some(locked);
                }
            }
        });
    };
    let twelve = move || {
        view! {
            <Say
                id="words"
                label=Signal::derive(t::locked_words_label)
                value=words
                on_input=move |typed| words.set(typed)
                hint=Signal::derive(t::locked_words_hint)
                room=RoomFor::Two
            />
            <div class="row">
                <Quiet label=Signal::derive(t::locked_words) on_press=by_words />
            </div>
        }
    };
    view! {
        <Screen title=Signal::derive(t::locked_title)>
            <section class="part">
                <h1 class="title">{t::locked_title()}</h1>
                <Show when=move || ways.0>
                    <PassphraseField
                        id="passphrase"
                        label=Signal::derive(t::locked_passphrase)
                        value=passphrase
                        on_input=move |typed| passphrase.set(typed)
                        on_enter=by_passphrase
                        show=Signal::derive(t::lock_passphrase_show)
                        wrong=Signal::derive(move || !wrong.read().is_empty())
                        hint=wrong
                        purpose=Purpose::Opens
                    />
                    <div class="row ways">
                        <Act label=Signal::derive(t::locked_open) on_press=by_passphrase waiting=working />
                    </div>
                    <p class="meta" role="status">
                        {move || working.get().then(t::locked_opening)}
                    </p>
                </Show>
                <Show when=move || !ways.0>
                    <p class="meta" role="alert">{wrong}</p>
                </Show>
                {if ways.1 && ways.0 {
                    view! {
                        <Disclosure summary=Signal::derive(t::locked_forgotten)>
                            <p>{t::locked_forgotten_says()}</p>
                            {twelve()}
                        </Disclosure>
                    }
                        .into_any()
                } else if ways.1 {
                    twelve().into_any()
                } else {
                    view! {
                        <Disclosure summary=Signal::derive(t::locked_forgotten)>
                            <p>{t::locked_forgotten_says()}</p>
                        </Disclosure>
                    }
                        .into_any()
                }}
            </section>
            <section class="part ruled">
                <p class="eyebrow">{t::locked_step_lead()}</p>
                <p class="title title-part">{app::locked_step(&crate::surroundings::env())}</p>
                <p class="meta">{t::locked_step_not_kept()}</p>
                <QuietLink label=Signal::derive(t::app_help_now) href=Route::Help.path() />
            </section>
        </Screen>
    }
}

type Hold = Rc<RefCell<Option<LockedJournal>>>;

fn ways(phase: &Phase) -> (bool, bool) {
    match phase {
        Phase::Locked(hold) => hold
            .borrow()
            .as_ref()
            .map_or((false, false), |locked| locked.ways()),
        _ => (false, false),
    }
}

fn take(phase: &Phase) -> Option<(Hold, LockedJournal)> {
    let Phase::Locked(hold) = phase else {
        return None;
    };
    let locked = hold.borrow_mut().take()?;
    Some((hold.clone(), locked))
}

fn settle(bearing: crate::session::Bearing, opening: Opening<WebStore, WebKeeper>) {
    bearing.settle(opening);
}

/// A guess from the fifth on waits before it is tried: 2, 4, 8 … seconds, at most a minute.
async fn wait(tries: u32) {
    if tries < PATIENT_TRIES {
        return;
    }
    let seconds = 2u32
        .saturating_pow(tries - PATIENT_TRIES + 1)
        .min(LONGEST_WAIT);
    let (tell, told) = futures::channel::oneshot::channel();
    set_timeout(
        move || _ = tell.send(()),
        std::time::Duration::from_secs(u64::from(seconds)),
    );
    // A dropped sender means the page is going away.
    let _ = told.await;
}

fn said(error: &AppError, wrong: fn() -> String) -> String {
    match error {
        AppError::Wrap(WrapError::Wrong) => wrong(),
        other => app::told::trouble(other),
    }
}

fn phrase_trouble(error: &PhraseError) -> String {
    match error {
        PhraseError::Count(count) => t::locked_words_count(*count as i64),
        PhraseError::NotInList { position, word, .. } => {
            t::locked_words_unknown(*position as i64, word.as_str())
        }
        PhraseError::Checksum => t::locked_words_order(),
    }
}
