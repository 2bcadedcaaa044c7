//! Lock and twelve words: what opens this journal now, said plainly, and how to change it.

use app::Manner;
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::t;

use super::passphrase::SetPassphrase;
use super::twelve::MakeWords;
use crate::parts::{Confirm, Disclosure, Eyebrow, Quiet};
use crate::session::bearing;

#[component]
pub(crate) fn Lock() -> impl IntoView {
    let bearing = bearing();
    let lock = RwSignal::new(None::<app::Lock>);
    let said = RwSignal::new(String::new());
    let look = move || {
        let Some(journal) = bearing.journal_untracked() else {
            return;
        };
        spawn_local(async move {
            match journal.lock_state().await {
                Ok(state) => drop(lock.try_set(Some(state))),
                Err(error) => bearing.told(Some(error)),
            }
        });
    };
    look();
    let changed = move |words: String| {
        said.set(words);
        look();
    };
    let passphrase = move || lock.get().is_some_and(|lock| lock.passphrase);
    let state = move || match lock.get() {
        Some(lock) if lock.passphrase => t::lock_state_passphrase(),
        Some(lock) if lock.device == Some(Manner::BrowserBytes) => t::lock_state_device_plain(),
        Some(_) | None => t::lock_state_device(),
    };
    let words = move || {
        lock.get().map(|lock| {
            if lock.words {
                t::lock_state_words()
            } else {
                t::lock_state_no_words()
            }
        })
    };
    let take_away = move |()| {
        let Some(journal) = bearing.journal_untracked() else {
            return;
        };
        spawn_local(async move {
            match journal.remove_passphrase().await {
                Ok(()) => changed(t::lock_passphrase_removed()),
                Err(error) => bearing.told(Some(error)),
            }
        });
    };
    let new = move || bearing.with(|journal| journal.is_new()).unwrap_or(true);
    view! {
        <section class="part ruled">
            <Eyebrow text=Signal::derive(t::lock_title) heading=true />
            <p>{state}</p>
            <p class="meta">{words}</p>
            <p role="status">{said}</p>
            <Show when=move || !new()>
                <Show when=passphrase>
                    <Quiet label=Signal::derive(t::lock_now) on_press=move |()| bearing.lock() />
                </Show>
                <Disclosure summary=Signal::derive(move || {
                    if passphrase() { t::lock_change() } else { t::lock_set() }
                })>
                    <SetPassphrase changed=Callback::new(changed) />
                </Disclosure>
                <Show when=passphrase>
                    <Confirm
                        label=Signal::derive(t::lock_take_away)
                        question=Signal::derive(t::lock_take_away_says)
                        yes=Signal::derive(t::lock_take_away)
                        no=Signal::derive(t::button_cancel)
                        on_yes=take_away
                    />
                </Show>
                <Disclosure summary=Signal::derive(t::lock_words_title)>
                    <MakeWords changed=Callback::new(changed) />
                </Disclosure>
                <p class="meta">{t::lock_covers_future()}</p>
            </Show>
        </section>
    }
}
