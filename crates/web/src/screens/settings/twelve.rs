//! Twelve words: shown once, three of them asked back.

use std::sync::Arc;

use app::vault::Phrase;
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::t;

use crate::parts::{Act, LineField, Quiet, Words12};
use crate::session::bearing;

/// Makes twelve new words and puts them in force once three are given back.
#[component]
pub(crate) fn MakeWords(changed: Callback<String>) -> impl IntoView {
    let bearing = bearing();
    let made = RwSignal::new(None::<Arc<Phrase>>);
    let make = move |()| {
        if let Some(journal) = bearing.journal_untracked() {
            made.set(Some(Arc::new(journal.new_words())));
        }
    };
    let keep = move |phrase: Arc<Phrase>| {
        let Some(journal) = bearing.journal_untracked() else {
            return;
        };
        spawn_local(async move {
            match journal.set_words(&phrase).await {
                Ok(()) => {
                    let _ = made.try_set(None);
                    changed.run(t::lock_words_check_right());
                }
                Err(error) => bearing.told(Some(error)),
            }
        });
    };
    view! {
        <p>{t::lock_words_why()}</p>
        <Show when=move || made.read().is_none()>
            <Quiet label=Signal::derive(t::lock_words_make) on_press=make />
        </Show>
        {move || {
            made.get()
                .map(|phrase| {
                    let kept = phrase.clone();
                    view! { <Twelve phrase right=Callback::new(move |()| keep(kept.clone())) /> }
                })
        }}
    }
}

/// Shows the words, then asks three back; `right` runs when they are.
#[component]
pub(crate) fn Twelve(phrase: Arc<Phrase>, right: Callback<()>) -> impl IntoView {
    let asking = RwSignal::new(false);
    let wrong = RwSignal::new(String::new());
    let asked = three();
    let typed: [RwSignal<String>; 3] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let words: Vec<String> = phrase
        .words()
        .iter()
        .map(|word| (*word).to_owned())
        .collect();
    let all = words.clone();
    let check = move |()| {
        for (place, text) in asked.iter().zip(&typed) {
            if text.get_untracked().trim().to_lowercase() != words[*place] {
                return wrong.set(t::lock_words_check_wrong(*place as i64 + 1));
            }
        }
        wrong.set(String::new());
        right.run(());
    };
    let fields = move || {
        asked
            .iter()
            .zip(&typed)
            .map(|(place, text)| {
                let (place, text) = (*place, *text);
                view! {
                    <LineField
                        id=format!("word-{place}")
                        label=Signal::derive(move || t::lock_words_check_label(place as i64 + 1))
                        value=text
                        on_input=move |word| text.set(word)
                    />
                }
            })
            .collect_view()
    };
    let check = StoredValue::new(check);
    view! {
        <Show when=move || !asking.get()>
            <p>{t::lock_words_write()}</p>
            <Words12 label=Signal::derive(t::lock_words_title) words=all.clone() />
            <Quiet label=Signal::derive(t::lock_words_written) on_press=move |()| asking.set(true) />
        </Show>
        <Show when=move || asking.get()>
            <p>{t::lock_words_check()}</p>
            {fields}
            <p role="alert">{wrong}</p>
            <div class="row ways">
                <Act label=Signal::derive(t::button_done) on_press=move |()| check.with_value(|check| check(())) />
                <Quiet label=Signal::derive(t::lock_words_show) on_press=move |()| asking.set(false) />
            </div>
        </Show>
    }
}

/// Three different places among twelve, in order.
fn three() -> [usize; 3] {
    let mut bytes = [0; 3];
    getrandom::fill(&mut bytes).expect("a browser has crypto.getRandomValues");
    // One of each four: different by themselves, and spread over the list.
    std::array::from_fn(|third| third * 4 + usize::from(bytes[third] % 4))
}
