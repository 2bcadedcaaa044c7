//! Words with a strength each, if one wants: pick a word, and a quiet "how strong" opens one scale
//! for it. One scale is open at a time, and none by itself: a number is never asked for here.

use leptos::prelude::*;

use super::{Chips, LabelSize, Scale, chips::pressed};

/// What a strength is asked and named with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct StrengthWords {
    /// The quiet words that open the scale.
    pub(crate) how_strong: String,
    /// What 0 means.
    pub(crate) low: String,
    /// What 10 means.
    pub(crate) high: String,
}

/// A group of words; each chosen one may carry a strength from 0 to 10.
#[component]
pub(crate) fn Strengths(
    /// Before the ids of the scales.
    #[prop(into)]
    id: String,
    /// What is being picked, for a screen reader.
    #[prop(into)]
    label: Signal<String>,
    /// The words.
    #[prop(into)]
    words: Signal<Vec<String>>,
    /// The chosen ones by their place, each with its strength if it has one.
    #[prop(into)]
    chosen: Signal<Vec<(usize, Option<u8>)>>,
    /// A word was pressed.
    #[prop(into)]
    on_press: Callback<usize>,
    /// A word's strength was chosen or taken back.
    #[prop(into)]
    on_strength: Callback<(usize, Option<u8>)>,
    /// The question over a word's scale, made from the word.
    #[prop(into)]
    ask: Callback<String, String>,
    /// The other words.
    #[prop(into)]
    said: Signal<StrengthWords>,
) -> impl IntoView {
    let places = Signal::derive(move || {
        chosen
            .read()
            .iter()
            .map(|(place, _)| *place)
            .collect::<Vec<_>>()
    });
    let open = RwSignal::new(None::<usize>);
    let row = move |place: usize| {
        let word = move || words.read().get(place).cloned().unwrap_or_default();
        let strength = Signal::derive(move || {
            chosen
                .read()
                .iter()
                .find(|(at, _)| *at == place)
                .and_then(|(_, strength)| *strength)
        });
        let is_open = move || open.get() == Some(place);
        let scale_id = format!("{id}-{place}");
        let scale = move || {
            is_open().then(|| {
                view! {
                    <Scale
                        id=scale_id.clone()
                        label=Signal::derive(move || ask.run(word()))
                        low=Signal::derive(move || said.read().low.clone())
                        high=Signal::derive(move || said.read().high.clone())
                        value=strength
                        on_choose=move |strength| on_strength.run((place, strength))
                        label_size=LabelSize::Small
                    />
                }
            })
        };
        view! {
            <div class="strength">
                <div class="strength-line">
                    <span dir="auto">
                        {word}
                        {move || strength.get().map(|strength| format!(", {strength}"))}
                    </span>
                    <button
                        class="quiet quiet-small"
                        type="button"
                        aria-expanded=move || pressed(is_open())
                        aria-label=move || ask.run(word())
                        on:click=move |_| open.update(|open| *open = (*open != Some(place)).then_some(place))
                    >
                        {move || said.read().how_strong.clone()}
                    </button>
                </div>
                {scale}
            </div>
        }
    };
    view! {
        <div class="strengths">
            <Chips label=label words=words chosen=places on_press=on_press />
            <div>
                <For each=move || places.get() key=|place| *place children=row />
            </div>
        </div>
    }
}
