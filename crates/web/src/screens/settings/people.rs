//! A few people one trusts, and how to reach them (P4). They stand first on Help.

use app::journal::{Command, NewPerson, PersonId, PersonPart};
use leptos::prelude::*;
use words::t;

use crate::danger::{UnderText, Watch};
use crate::parts::{
    Act, Confirm, Disclosure, EmptyState, LineField, LineKind, Own, OwnSize, Screen,
};
use crate::session::bearing;

/// One person's fields, as they stand.
#[derive(Debug, Clone, PartialEq)]
struct Known {
    id: PersonId,
    name: String,
    parts: [String; 4],
}

/// An optional field: its key, its label, its kind, and which part it changes.
type Field = (
    &'static str,
    fn() -> String,
    LineKind,
    fn(std::sync::Arc<str>) -> PersonPart,
);

const PARTS: [Field; 4] = [
    ("phone", t::people_phone, LineKind::Phone, PersonPart::Phone),
    (
        "message",
        t::people_message,
        LineKind::Text,
        PersonPart::Message,
    ),
    ("mail", t::people_mail, LineKind::Mail, PersonPart::Mail),
    ("note", t::people_note, LineKind::Text, PersonPart::Note),
];

#[component]
pub(crate) fn People() -> impl IntoView {
    let bearing = bearing();
    let people = Memo::new(move |_| {
        bearing
            .read(|state, _| {
                state
                    .people()
                    .into_iter()
                    .map(|one| Known {
                        id: one.id(),
                        name: one.name.current.to_string(),
                        parts: [&one.phone, &one.message, &one.mail, &one.note]
                            .map(|part| part.current.to_string()),
                    })
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default()
    });
    let ids = Memo::new(move |_| people.read().iter().map(|one| one.id).collect::<Vec<_>>());
    let name = RwSignal::new(String::new());
    let phone = RwSignal::new(String::new());
    let watch = Watch::new();
    let add = move |()| {
        watch.read_now();
        let new = NewPerson {
            name: name.get_untracked().trim().into(),
            phone: Some(phone.get_untracked().trim().into())
                .filter(|text: &std::sync::Arc<str>| !text.is_empty()),
            ..NewPerson::default()
        };
        bearing.act(Command::AddPerson(new), move |_| {
            name.set(String::new());
            phone.set(String::new());
        });
    };
    view! {
        <Screen title=Signal::derive(t::people_title)>
            <h1 class="title">{t::people_title()}</h1>
            <p class="meta">{t::people_lead()} " " {t::people_stays()}</p>
            <Show
                when=move || !ids.read().is_empty()
                fallback=|| view! { <EmptyState says=Signal::derive(t::people_empty) /> }
            >
                <For each=move || ids.get() key=|id| *id let(id)>
                    <OnePerson id people />
                </For>
            </Show>
            <section class="part ruled">
                <LineField
                    id="new-name"
                    label=Signal::derive(t::people_name)
                    value=name
                    on_input=move |text: String| {
                        watch.typed(&text);
                        name.set(text);
                    }
                />
                <UnderText watch />
                <LineField
                    id="new-phone"
                    label=Signal::derive(t::people_phone)
                    kind=LineKind::Phone
                    value=phone
                    on_input=move |text| phone.set(text)
                />
                <div class="row ways">
                    <Act label=Signal::derive(t::people_keep) on_press=add />
                </div>
            </section>
        </Screen>
    }
}

#[component]
fn OnePerson(id: PersonId, people: Memo<Vec<Known>>) -> impl IntoView {
    let bearing = bearing();
    let known = move || people.read().iter().find(|one| one.id == id).cloned();
    let name = Signal::derive(move || known().map(|one| one.name).unwrap_or_default());
    let remove = move |()| bearing.act(Command::Delete(id.into()), |_| {});
    let fields = PARTS
        .into_iter()
        .enumerate()
        .map(|(at, (key, label, kind, make))| {
            let held = move || known().map(|one| one.parts[at].clone()).unwrap_or_default();
            view! { <Changeable id=format!("{key}-{id}") label kind first=untrack(held) change=move |text| (id, make(text)) /> }
        })
        .collect_view();
    let change_name = move |text| (id, PersonPart::Name(text));
    view! {
        <section class="part ruled">
            <Own text=name size=OwnSize::Small />
            <Disclosure summary=Signal::derive(t::people_change)>
                <Changeable id=format!("name-{id}") label=t::people_name kind=LineKind::Text first=name.get_untracked() change=change_name />
                {fields}
                <Confirm
                    label=Signal::derive(move || t::people_remove(name.get()))
                    question=Signal::derive(t::bin_put)
                    yes=Signal::derive(t::button_delete)
                    no=Signal::derive(t::button_cancel)
                    on_yes=remove
                />
            </Disclosure>
        </section>
    }
}

/// A field whose words are kept when it is left.
#[component]
fn Changeable(
    id: String,
    label: fn() -> String,
    kind: LineKind,
    first: String,
    change: impl Fn(std::sync::Arc<str>) -> (PersonId, PersonPart) + Send + Sync + 'static,
) -> impl IntoView {
    let bearing = bearing();
    let text = RwSignal::new(first);
    let watch = Watch::new();
    let keep = move |()| {
        let (person, part) = change(text.get_untracked().trim().into());
        bearing.act(Command::EditPerson { person, part }, |_| {});
    };
    view! {
        <LineField
            id
            label=Signal::derive(label)
            kind
            value=text
            on_input=move |words: String| {
                watch.typed(&words);
                text.set(words);
            }
            on_blur=keep
        />
        <UnderText watch />
    }
}
