//! Setting a passphrase makes the twelve words in the same act, asks three of them back, and lets
//! them be skipped only past plain words.

use std::sync::Arc;

use app::vault::Phrase;
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::t;

use super::twelve::Twelve;
use crate::argon2;
use crate::parts::{Act, Confirm, PassphraseField, Purpose};
use crate::session::bearing;

/// Fewer letters than this are refused.
const FEWEST: usize = 8;

#[component]
pub(crate) fn SetPassphrase(changed: Callback<String>) -> impl IntoView {
    let bearing = bearing();
    let first = RwSignal::new(String::new());
    let again = RwSignal::new(String::new());
    let wrong = RwSignal::new(String::new());
    let working = RwSignal::new(false);
    let words = RwSignal::new(None::<Arc<Phrase>>);
    let checked = move |()| {
        let count = first.read_untracked().chars().count();
        if count < FEWEST {
            wrong.set(t::lock_passphrase_short(count as i64));
            return false;
        }
        if first.get_untracked() != again.get_untracked() {
            wrong.set(t::lock_passphrase_differ());
            return false;
        }
        wrong.set(String::new());
        true
    };
    let go_on = move |()| {
        if checked(())
            && let Some(journal) = bearing.journal_untracked()
        {
            words.set(Some(Arc::new(journal.new_words())));
        }
    };
    let set = move |phrase: Option<Arc<Phrase>>| {
        let Some(journal) = bearing.journal_untracked() else {
            return;
        };
        if working.get_untracked() || !checked(()) {
            return;
        }
        working.set(true);
        let passphrase = first.get_untracked();
        spawn_local(async move {
            let done = match argon2::new_key(&passphrase, journal.new_salt()).await {
                Ok(key) => journal.set_passphrase(&key, phrase.as_deref()).await,
                Err(error) => Err(error.into()),
            };
            let _ = working.try_set(false);
            match done {
                Ok(()) => {
                    let _ = first.try_set(String::new());
                    let _ = again.try_set(String::new());
                    let _ = words.try_set(None);
                    changed.run(t::lock_passphrase_set());
                }
                Err(error) => drop(wrong.try_set(app::told::trouble(&error))),
            }
        });
    };
    view! {
        <PassphraseField
            id="new-passphrase"
            label=Signal::derive(t::lock_passphrase_new)
            value=first
            on_input=move |text| first.set(text)
            on_enter=go_on
            show=Signal::derive(t::lock_passphrase_show)
            hint=Signal::derive(t::lock_passphrase_hint)
            purpose=Purpose::IsMade
        />
        <PassphraseField
            id="same-passphrase"
            label=Signal::derive(t::lock_passphrase_again)
            value=again
            on_input=move |text| again.set(text)
            on_enter=go_on
            show=Signal::derive(t::lock_passphrase_show)
            purpose=Purpose::IsMade
        />
        <p role="alert">{wrong}</p>
        <Show when=move || words.read().is_none()>
            <div class="row ways">
                <Act label=Signal::derive(t::lock_set) on_press=go_on waiting=working />
            </div>
        </Show>
        {move || {
            words
                .get()
                .map(|phrase| {
                    let kept = phrase.clone();
                    view! {
                        <p>{t::lock_words_why()}</p>
                        <Twelve phrase=phrase right=Callback::new(move |()| set(Some(kept.clone()))) />
                        <Confirm
                            label=Signal::derive(t::lock_words_skip)
                            question=Signal::derive(t::lock_words_skip_says)
                            yes=Signal::derive(t::lock_words_skip_yes)
                            no=Signal::derive(t::lock_words_skip_no)
                            on_yes=move |()| set(None)
                        />
                    }
                })
        }}
        <p class="meta" role="status">{move || working.get().then(t::lock_working)}</p>
    }
}
