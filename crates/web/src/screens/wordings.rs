//! A text that stands there: it can be changed, its earlier wordings read and brought back, and
//! where two met that could not be joined, both are shown and one goes on.

use std::sync::Arc;

use app::journal::Command;
use app::{Earlier, Said};
use leptos::html;
use leptos::prelude::*;
use words::t;

use crate::danger::UnderText;
use crate::parts::{Eyebrow, LabelSize, Own, OwnSize, Quiet, Say, Tone};
use crate::screens::focus;
use crate::screens::worded::Worded;
use crate::session::bearing;

/// The ways to change a text; the text itself stands above.
#[component]
pub(crate) fn Wordings(
    /// The id of the field.
    #[prop(into)]
    id: String,
    /// The text.
    #[prop(into)]
    said: Signal<Said>,
    /// The field in which it is changed.
    field: Worded,
    /// What the quiet words say, and the field's name.
    #[prop(into)]
    label: Signal<String>,
    /// The command that keeps other words.
    #[prop(into)]
    make: Callback<Arc<str>, Command>,
    /// No words at all may be kept: they take the text back.
    #[prop(optional)]
    may_be_empty: bool,
) -> impl IntoView {
    let bearing = bearing();
    let open = RwSignal::new(false);
    let looking = RwSignal::new(false);
    let back = RwSignal::new(false);
    let place = NodeRef::<html::Div>::new();
    // Words typed before a reload show their field again.
    let changing = Memo::new(move |_| open.get() || field.has_words());
    let earlier = Memo::new(move |_| said.read().earlier.clone());
    let begin = move |()| {
        back.set(false);
        field.begin_with(&said.read_untracked().words);
        open.set(true);
        focus::inside(place);
    };
    let leave = move || {
        open.set(false);
        focus::on(place);
    };
    let keep = move |()| {
        let words = field.words();
        bearing.act_from(make.run(words), Some(field.draft()), move |_| leave());
    };
    let drop_it = move |()| {
        field.drop_it();
        leave();
    };
    let bring_back = move |words: String| {
        bearing.act(make.run(words.into()), move |_| {
            back.set(true);
            focus::on(place);
        });
    };
    let versions = move || {
        let said = said.get();
        (!said.beside.is_empty())
            .then(|| view! { <Beside said on_choose=move |words| bring_back(words) /> })
    };
    view! {
        <div class="group" tabindex="-1" node_ref=place>
            {versions}
            <Show when=move || changing.get()>
                <div class="apart">
                    <Say
                        id=id.clone()
                        label=label
                        label_size=LabelSize::Small
                        value=field.text
                        on_input=move |words| field.input(words)
                        on_blur=move |()| field.left()
                    />
                </div>
            </Show>
            // The card stays when the words that brought it are kept.
            <UnderText watch=field.watch />
            <Show when=move || changing.get()>
                <div class="row">
                    <Show when=move || may_be_empty || field.has_words()>
                        <Quiet label=Signal::derive(t::button_keep_changes) on_press=keep />
                    </Show>
                    <Quiet label=Signal::derive(t::button_cancel) on_press=drop_it />
                </div>
            </Show>
            <Show when=move || !changing.get()>
                <div class="row">
                    <Quiet label=label tone=Tone::Small on_press=begin />
                    <Show when=move || !earlier.read().is_empty()>
                        <Quiet
                            label=Signal::derive(move || {
                                if looking.get() { t::setback_earlier_hide() } else { t::setback_earlier() }
                            })
                            tone=Tone::Small
                            on_press=move |()| looking.update(|looking| *looking = !*looking)
                        />
                    </Show>
                </div>
            </Show>
            <p class="meta" role="status">
                {move || back.get().then(t::setback_earlier_brought_back)}
            </p>
            <Show when=move || looking.get() && !earlier.read().is_empty()>
                <ul class="list">
                    <For each=move || earlier.get() key=|one| (one.until.clone(), one.words.clone()) let(one)>
                        <EarlierOne one on_back=move |words| bring_back(words) />
                    </For>
                </ul>
            </Show>
        </div>
    }
}

#[component]
fn EarlierOne(one: Earlier, #[prop(into)] on_back: Callback<String>) -> impl IntoView {
    let words = one.words.clone();
    view! {
        <li class="list-item group">
            <Eyebrow text=t::setback_earlier_until(one.until) />
            <Own text=one.words size=OwnSize::Small />
            <div class="row">
                <Quiet
                    label=Signal::derive(t::setback_earlier_bring_back)
                    tone=Tone::Small
                    on_press=move |()| on_back.run(words.clone())
                />
            </div>
        </li>
    }
}

/// Two wordings or more that met.
#[component]
fn Beside(said: Said, #[prop(into)] on_choose: Callback<String>) -> impl IntoView {
    let versions = std::iter::once(said.words).chain(said.beside).map(|words| {
        let chosen = words.clone();
        view! {
            <li class="list-item group">
                <Own text=words size=OwnSize::Small />
                <div class="row">
                    <Quiet
                        label=Signal::derive(t::setback_beside_choose)
                        tone=Tone::Small
                        on_press=move |()| on_choose.run(chosen.clone())
                    />
                </div>
            </li>
        }
    });
    view! {
        <div class="group apart">
            <Eyebrow text=Signal::derive(t::setback_beside) heading=true />
            <p class="meta">{t::setback_beside_says()}</p>
            <ul class="list">{versions.collect_view()}</ul>
        </div>
    }
}
