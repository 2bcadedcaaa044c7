//! One thing that matters: its name, how much it matters and is lived where that was said, and
//! the ways to change it.

use std::sync::Arc;

use app::Said;
use app::journal::{Command, Rating, ValueId, ValuePart};
use leptos::prelude::*;
use words::t;

use super::Shown;
use crate::parts::{Confirm, Disclosure, LabelSize, Own, OwnSize, Quiet, Scale, Tone};
use crate::screens::focus;
use crate::screens::worded::Worded;
use crate::screens::wordings::Wordings;
use crate::session::bearing;

/// Which number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rated {
    /// How much it matters.
    Matters,
    /// How much it is lived.
    Lived,
}

#[component]
pub(super) fn OneValue(
    id: ValueId,
    values: Memo<Vec<Shown>>,
    rated: RwSignal<Option<(ValueId, Rated)>>,
) -> impl IntoView {
    let bearing = bearing();
    let shown = Memo::new(move |_| {
        let values = values.read();
        let shown = values.iter().find(|value| value.id == Some(id));
        shown.cloned().unwrap_or_default()
    });
    let name = Signal::derive(move || shown.read().name.clone());
    let said = Signal::derive(move || Said {
        words: name.get(),
        ..Said::default()
    });
    let numbers = move || {
        let shown = shown.read();
        let matters = shown.matters.map(t::values_matters_line);
        let lived = shown.lived.map(t::values_lived_line);
        let said: Vec<String> = [matters, lived].into_iter().flatten().collect();
        said.join(", ")
    };
    let field = Worded::of(&format!("value-{id}"));
    let rename = move |words: Arc<str>| Command::EditValue {
        value: id,
        part: ValuePart::Name(words),
    };
    let at = move || {
        values
            .read()
            .iter()
            .position(|value| value.id == Some(id))
            .unwrap_or(0)
    };
    let stand = move |place: usize| {
        let part = ValuePart::Order(u32::try_from(place).unwrap_or(u32::MAX));
        let back = focus::kept();
        bearing.act(Command::EditValue { value: id, part }, move |_| back());
    };
    let up = move |()| stand(untrack(at).saturating_sub(1));
    let down = move |()| stand(untrack(at) + 1);
    let delete = move |()| bearing.act(Command::Delete(id.into()), |_| {});
    view! {
        <li class="list-item group">
            <Own text=name size=OwnSize::Small />
            <Show when=move || !numbers().is_empty()>
                <p class="meta">{numbers}</p>
            </Show>
            <Disclosure summary=Signal::derive(t::values_change)>
                <Number id shown rated which=Rated::Matters />
                <Number id shown rated which=Rated::Lived />
                <Wordings
                    id=format!("value-{id}")
                    said
                    field
                    label=Signal::derive(t::values_rename)
                    make=rename
                />
                <div class="row">
                    <Quiet
                        label=Signal::derive(move || t::values_up(name.get()))
                        tone=Tone::Small
                        on_press=up
                    />
                    <Quiet
                        label=Signal::derive(move || t::values_down(name.get()))
                        tone=Tone::Small
                        on_press=down
                    />
                </div>
                <Confirm
                    label=Signal::derive(t::values_remove)
                    question=Signal::derive(t::setback_delete_says)
                    yes=Signal::derive(t::values_remove)
                    no=Signal::derive(t::button_cancel)
                    on_yes=delete
                />
            </Disclosure>
        </li>
    }
}

/// One number, asked for when its quiet words are pressed.
#[component]
fn Number(
    id: ValueId,
    shown: Memo<Shown>,
    rated: RwSignal<Option<(ValueId, Rated)>>,
    which: Rated,
) -> impl IntoView {
    let bearing = bearing();
    let open = move || rated.get() == Some((id, which));
    let press = move |()| {
        let wanted = (!untrack(open)).then_some((id, which));
        rated.set(wanted);
    };
    let choose = move |points: Option<u8>| {
        let rating = points.and_then(Rating::new);
        let part = match which {
            Rated::Matters => ValuePart::Matters(rating),
            Rated::Lived => ValuePart::Lived(rating),
        };
        bearing.act(Command::EditValue { value: id, part }, |_| {});
    };
    let name = move || shown.read().name.clone();
    let (key, label): (_, fn() -> String) = match which {
        Rated::Matters => ("matters", t::values_rate_matters),
        Rated::Lived => ("lived", t::values_rate_lived),
    };
    let ask = move || match which {
        Rated::Matters => t::values_matters(name()),
        Rated::Lived => t::values_lived(name()),
    };
    let ends: [fn() -> String; 2] = match which {
        Rated::Matters => [t::scale_matters_low, t::scale_matters_high],
        Rated::Lived => [t::scale_lived_low, t::scale_lived_high],
    };
    let value = move || match which {
        Rated::Matters => shown.read().matters,
        Rated::Lived => shown.read().lived,
    };
    view! {
        <div class="group">
            <div class="row">
                <Quiet label=Signal::derive(label) tone=Tone::Small on_press=press />
            </div>
            <Show when=open>
                <Scale
                    id=format!("{key}-{id}")
                    label=Signal::derive(ask)
                    label_size=LabelSize::Small
                    low=Signal::derive(ends[0])
                    high=Signal::derive(ends[1])
                    value=Signal::derive(value)
                    on_choose=choose
                />
            </Show>
        </div>
    }
}
