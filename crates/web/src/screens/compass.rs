//! The compass, for now the short list of what matters (R4): in one's own words, in one's own
//! order, with how much it matters and how much it is lived, one number at a time.

use app::journal::{Command, Rating, ValueId, ValuePart};
use leptos::prelude::*;
use words::t;

use crate::danger::UnderText;
use crate::parts::{
    Act, Confirm, Disclosure, EmptyState, LineField, Own, OwnSize, Quiet, Scale, Screen, Tone,
};
use crate::screens::worded::Worded;
use crate::session::bearing;

#[derive(Debug, Clone, PartialEq)]
struct Shown {
    id: ValueId,
    name: String,
    matters: Option<u8>,
    lived: Option<u8>,
}

#[component]
pub(crate) fn Compass() -> impl IntoView {
    let bearing = bearing();
    let values = Memo::new(move |_| {
        bearing
            .read(|state, _| {
                state
                    .values()
                    .into_iter()
                    .map(|value| Shown {
                        id: value.id(),
                        name: value.name.current.to_string(),
                        matters: value.matters.map(Rating::points),
                        lived: value.lived.map(Rating::points),
                    })
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default()
    });
    let ids = Memo::new(move |_| {
        values
            .read()
            .iter()
            .map(|value| value.id)
            .collect::<Vec<_>>()
    });
    let name = Worded::of("value");
    let add = move |()| {
        let command = Command::AddValue {
            name: name.words(),
            matters: None,
            lived: None,
        };
        bearing.act_from(command, Some(name.draft()), |_| {});
    };
    view! {
        <Screen title=Signal::derive(t::compass_title)>
            <section class="part">
                <h1 class="title">{t::values_title()}</h1>
                <Show
                    when=move || !ids.read().is_empty()
                    fallback=|| view! { <EmptyState says=Signal::derive(t::compass_empty) /> }
                >
                    <p class="meta">{t::values_lead()}</p>
                </Show>
            </section>
            <For each=move || ids.get() key=|id| *id let(id)>
                <OneValue id values />
            </For>
            <section class="part ruled">
                <LineField
                    id="value"
                    label=Signal::derive(t::values_name)
                    placeholder=Signal::derive(t::values_name_placeholder)
                    value=name.text
                    on_input=move |words| name.input(words)
                    on_blur=move |()| name.left()
                />
                <UnderText watch=name.watch />
                <Show when=move || name.has_words()>
                    <div class="row ways">
                        <Act label=Signal::derive(t::values_add) on_press=add />
                    </div>
                </Show>
            </section>
        </Screen>
    }
}

#[component]
fn OneValue(id: ValueId, values: Memo<Vec<Shown>>) -> impl IntoView {
    let bearing = bearing();
    let shown = move || values.read().iter().find(|value| value.id == id).cloned();
    let name = Signal::derive(move || shown().map(|value| value.name).unwrap_or_default());
    let matters = Signal::derive(move || shown().and_then(|value| value.matters));
    let lived = Signal::derive(move || shown().and_then(|value| value.lived));
    let edit = move |part: ValuePart| bearing.act(Command::EditValue { value: id, part }, |_| {});
    let rating = |points: Option<u8>| points.and_then(Rating::new);
    // Its neighbour changes places with it.
    let swap = move |by: isize| {
        let all = values.get_untracked();
        let Some(at) = all.iter().position(|value| value.id == id) else {
            return;
        };
        let Some(to) = at.checked_add_signed(by).filter(|to| *to < all.len()) else {
            return;
        };
        let mut order: Vec<ValueId> = all.iter().map(|value| value.id).collect();
        order.swap(at, to);
        for (place, value) in order.into_iter().enumerate() {
            let part = ValuePart::Order(u32::try_from(place).unwrap_or(u32::MAX));
            bearing.act(Command::EditValue { value, part }, |_| {});
        }
    };
    view! {
        <section class="part ruled">
            <Own text=name size=OwnSize::Small />
            <Disclosure summary=Signal::derive(t::values_change)>
                <Scale
                    id=format!("matters-{id}")
                    label=Signal::derive(move || t::values_matters(name.get()))
                    low=Signal::derive(t::scale_matters_low)
                    high=Signal::derive(t::scale_matters_high)
                    value=matters
                    on_choose=move |points| edit(ValuePart::Matters(rating(points)))
                />
                // One number at a time (P10).
                <Show when=move || matters.get().is_some()>
                    <Scale
                        id=format!("lived-{id}")
                        label=Signal::derive(move || t::values_lived(name.get()))
                        low=Signal::derive(t::scale_lived_low)
                        high=Signal::derive(t::scale_lived_high)
                        value=lived
                        on_choose=move |points| edit(ValuePart::Lived(rating(points)))
                    />
                </Show>
                <div class="row">
                    <Quiet
                        label=Signal::derive(move || t::values_up(name.get()))
                        tone=Tone::Small
                        on_press=move |()| swap(-1)
                    />
                    <Quiet
                        label=Signal::derive(move || t::values_down(name.get()))
                        tone=Tone::Small
                        on_press=move |()| swap(1)
                    />
                </div>
                <Confirm
                    label=Signal::derive(t::values_remove)
                    question=Signal::derive(t::bin_says)
                    yes=Signal::derive(t::values_remove)
                    no=Signal::derive(t::button_cancel)
                    on_yes=move |()| bearing.act(Command::Delete(id.into()), |_| {})
                />
            </Disclosure>
        </section>
    }
}
