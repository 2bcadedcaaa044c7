//! Where a person writes. The field grows with the words, is never filled in by the browser, and
//! is checked for spelling only if asked: some browsers send what they check, complete or
//! translate to a server.

use leptos::attr::custom::custom_attribute;
use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::HtmlTextAreaElement;

/// How much room a field offers before anything is typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum RoomFor {
    /// A line.
    #[default]
    Line,
    /// Two lines: the field on Today.
    Two,
    /// A page: the screen where one writes.
    Page,
}

impl RoomFor {
    fn class(self) -> &'static str {
        match self {
            RoomFor::Line => "say-field",
            RoomFor::Two => "say-field say-field-two",
            RoomFor::Page => "say-field say-field-page",
        }
    }

    fn rows(self) -> u32 {
        match self {
            RoomFor::Line => 1,
            RoomFor::Two => 2,
            RoomFor::Page => 4,
        }
    }
}

/// How a field's name is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum LabelSize {
    /// A question.
    #[default]
    Question,
    /// A question that is also the screen's heading.
    Heading,
    /// A small line.
    Small,
    /// Said, not shown: the question already stands above.
    Unseen,
}

/// Past this a field scrolls inside itself, where the browser does not grow it by style alone.
const MOST_ROWS: u32 = 60;

/// A field for a person's own words.
#[component]
pub(crate) fn Say(
    /// The field's id; `{id}-hint` is its hint's.
    #[prop(into)]
    id: String,
    /// What it asks.
    #[prop(into)]
    label: Signal<String>,
    /// The words so far.
    #[prop(into)]
    value: Signal<String>,
    /// The words changed.
    #[prop(into)]
    on_input: Callback<String>,
    /// The field was left.
    #[prop(optional, into)]
    on_blur: Option<Callback<()>>,
    /// Pale words in the empty field.
    #[prop(optional, into)]
    placeholder: Signal<String>,
    /// A small line beneath; empty means none.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Room before anything is typed.
    #[prop(optional)]
    room: RoomFor,
    /// How the question is set.
    #[prop(optional)]
    label_size: LabelSize,
    /// Lets the browser check the spelling.
    #[prop(optional, into)]
    spelling: Signal<bool>,
    /// The field itself, for whoever must focus it after a tap.
    #[prop(optional)]
    node_ref: NodeRef<html::Textarea>,
) -> impl IntoView {
    // A draft that was there at the opening needs its room before the first letter.
    Effect::new(move |_| {
        value.track();
        if let Some(field) = node_ref.get() {
            grow(&field, room.rows());
        }
    });
    let hint_id = format!("{id}-hint");
    let described = {
        let hint_id = hint_id.clone();
        move || (!hint.read().is_empty()).then(|| hint_id.clone())
    };
    view! {
        <div class="say">
            {name_of(id.clone(), label, label_size)}
            <textarea
                class=room.class()
                id=id
                rows=room.rows()
                dir="auto"
                autocomplete="off"
                autocapitalize="sentences"
                {..custom_attribute("writingsuggestions", "false")}
                translate="no"
                spellcheck=move || if spelling.get() { "true" } else { "false" }
                placeholder=placeholder
                aria-describedby=described
                prop:value=value
                on:input=move |event: Event| on_input.run(event_target_value(&event))
                on:blur=move |_| if let Some(left) = on_blur { left.run(()) }
                node_ref=node_ref
            ></textarea>
            {hint_line(hint_id, hint)}
        </div>
    }
}

/// What a single line is for; decides the keyboard a phone shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// Words.
    #[default]
    Text,
    /// Words to look for.
    Search,
    /// A telephone number.
    Phone,
    /// A mail address.
    Mail,
}

impl LineKind {
    fn name(self) -> &'static str {
        match self {
            LineKind::Text => "text",
            LineKind::Search => "search",
            LineKind::Phone => "tel",
            LineKind::Mail => "email",
        }
    }
}

/// One line that is not a person's story: a name, a number, what to look for.
#[component]
pub(crate) fn LineField(
    /// The field's id; `{id}-hint` is its hint's.
    #[prop(into)]
    id: String,
    /// What it asks.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// It changed.
    #[prop(into)]
    on_input: Callback<String>,
    /// The field was left.
    #[prop(optional, into)]
    on_blur: Option<Callback<()>>,
    /// Pale words in the empty field.
    #[prop(optional, into)]
    placeholder: Signal<String>,
    /// A small line beneath; empty means none.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What it is for.
    #[prop(optional)]
    kind: LineKind,
    /// How the question is set; small unless said otherwise.
    #[prop(default = LabelSize::Small)]
    label_size: LabelSize,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described = {
        let hint_id = hint_id.clone();
        move || (!hint.read().is_empty()).then(|| hint_id.clone())
    };
    view! {
        <div class="say">
            {name_of(id.clone(), label, label_size)}
            <input
                class="say-field line-field"
                id=id
                type=kind.name()
                dir="auto"
                autocomplete="off"
                spellcheck="false"
                {..custom_attribute("writingsuggestions", "false")}
                translate="no"
                placeholder=placeholder
                aria-describedby=described
                prop:value=value
                on:input=move |event: Event| on_input.run(event_target_value(&event))
                on:blur=move |_| if let Some(left) = on_blur { left.run(()) }
            />
            {hint_line(hint_id, hint)}
        </div>
    }
}

fn name_of(id: String, label: Signal<String>, size: LabelSize) -> AnyView {
    let class = match size {
        LabelSize::Question | LabelSize::Heading => "say-label",
        LabelSize::Small => "say-label say-label-small",
        LabelSize::Unseen => "unseen",
    };
    let name = view! {
        <label class=class for=id>
            {label}
        </label>
    };
    if size == LabelSize::Heading {
        view! { <h1>{name}</h1> }.into_any()
    } else {
        name.into_any()
    }
}

pub(super) fn hint_line(id: String, hint: Signal<String>) -> impl IntoView {
    move || {
        let id = id.clone();
        (!hint.read().is_empty()).then(|| {
            view! {
                <p class="say-hint" id=id>
                    {hint}
                </p>
            }
        })
    }
}

/// Gives the field as many rows as its words need. Browsers that know `field-sizing` have done so
/// already and the loop ends at once; no style attribute is written, which the page's rules refuse.
fn grow(field: &HtmlTextAreaElement, least: u32) {
    if field.value().is_empty() {
        field.set_rows(least);
    }
    while field.scroll_height() > field.client_height() && field.rows() < MOST_ROWS {
        field.set_rows(field.rows() + 1);
    }
}
