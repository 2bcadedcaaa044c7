//! Keeping the short list of what matters.

use std::sync::Arc;

use super::record::{self, Value};
use crate::codec;
use crate::command::Refusal;
use crate::ids::ValueId;
use crate::making::{Making, On};
use crate::scale::Rating;

/// One thing about what matters, changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValuePart {
    /// What it is.
    Name(Arc<str>),
    /// How much it matters.
    Matters(Option<Rating>),
    /// How much it is lived.
    Lived(Option<Rating>),
    /// Where it stands in the list, 0 the first; the others make room, in the same act.
    Order(u32),
}

pub(crate) fn add(
    making: &mut Making<'_>,
    name: &Arc<str>,
    matters: Option<Rating>,
    lived: Option<Rating>,
) -> Result<(), Refusal> {
    let name = Refusal::unless_words(name)?;
    let on = making.begin(record::KIND, record::WRITTEN);
    making.words(on, record::NAME, Some(name));
    making.rating(on, record::MATTERS, matters);
    making.rating(on, record::LIVED, lived);
    Ok(())
}

pub(crate) fn edit(making: &mut Making<'_>, id: ValueId, part: &ValuePart) -> Result<(), Refusal> {
    let state = making.state;
    let value = state.value(id).ok_or(Refusal::Unknown(id.0))?;
    let on = On {
        entry: id.0,
        kind: record::KIND,
    };
    match part {
        ValuePart::Name(words) => {
            making.reword(on, record::NAME, &value.name, Refusal::unless_words(words)?)
        }
        ValuePart::Matters(rating) => making.rerate(on, record::MATTERS, value.matters, *rating),
        ValuePart::Lived(rating) => making.rerate(on, record::LIVED, value.lived, *rating),
        ValuePart::Order(place) => stand(making, value, *place),
    }
    Ok(())
}

fn stand(making: &mut Making<'_>, value: &Value, place: u32) {
    let mut all = making.state.values();
    all.retain(|one| one.id() != value.id());
    let place = usize::try_from(place).unwrap_or(usize::MAX).min(all.len());
    all.insert(place, value);
    for (one, order) in all.into_iter().zip(0u32..) {
        let on = On {
            entry: one.kept.id,
            kind: record::KIND,
        };
        let held = one
            .order
            .map_or_else(codec::null, |held| codec::uint(held.into()));
        making.register_anew(on, record::ORDER, held, codec::uint(order.into()));
    }
}
