//! Erase everything: entries, drafts, keys, settings, and the program's own files. No undo, so it
//! is asked for by typing a word.

use leptos::prelude::*;
use leptos::task::spawn_local;
use words::t;

use crate::download;
use crate::parts::{Disclosure, Eyebrow, LineField, Quiet};
use crate::place;
use crate::session::{Phase, bearing};

#[component]
pub(crate) fn Erase() -> impl IntoView {
    let bearing = bearing();
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(String::new());
    let sure = move || {
        typed
            .read()
            .trim()
            .eq_ignore_ascii_case(&t::settings_erase_word())
    };
    let erase = move |()| {
        let Some(journal) = bearing.journal_untracked() else {
            return;
        };
        spawn_local(async move {
            match place::erase(journal.store()).await {
                Ok(()) => {
                    bearing.forget_drafts();
                    bearing.phase.set(Phase::Erased);
                }
                Err(detail) => wrong.set(t::settings_erase_partly(detail)),
            }
        });
    };
    view! {
        <section class="part ruled">
            <Eyebrow text=Signal::derive(t::settings_erase) heading=true />
            <Disclosure summary=Signal::derive(t::settings_erase)>
                <p>{t::settings_erase_says()}</p>
                <Quiet
                    label=Signal::derive(t::settings_erase_export_first)
                    on_press=move |()| download::everything(bearing)
                />
                <LineField
                    id="erase"
                    label=Signal::derive(|| t::settings_erase_type(t::settings_erase_word()))
                    value=typed
                    on_input=move |text| typed.set(text)
                />
                <Show when=sure>
                    <Quiet label=Signal::derive(t::settings_erase_now) on_press=erase />
                </Show>
                <p role="alert">{wrong}</p>
            </Disclosure>
        </section>
    }
}
