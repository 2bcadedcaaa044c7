//! Writing a moment down, and changing it.

use std::sync::Arc;

use super::record::{self, MomentKind};
use crate::codec;
use crate::command::Refusal;
use crate::ids::MomentId;
use crate::kinds;
use crate::making::{Making, On};
use crate::op::Change;
use crate::time::Vague;

/// One thing about a moment, changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MomentPart {
    /// What it was.
    What(Arc<str>),
    /// A kind it is of, or is not after all.
    Kind {
        /// Which.
        which: MomentKind,
        /// Put in or taken out.
        on: bool,
    },
    /// When it happened.
    Happened(Option<Vague>),
    /// A few words that call it to mind; none take them back.
    Cue(Arc<str>),
}

pub(crate) fn write(
    making: &mut Making<'_>,
    what: &Arc<str>,
    kinds_of: &[MomentKind],
    happened: Option<&Vague>,
    cue: Option<&Arc<str>>,
) -> Result<(), Refusal> {
    let what = Refusal::unless_words(what)?;
    let on = making.begin(kinds::MOMENT, record::WRITTEN);
    making.words(on, record::WHAT, Some(what));
    for kind in kinds_of {
        making.push(
            on,
            record::KINDS,
            Change::SetAdd(codec::uint(kind.code().into())),
        );
    }
    if let Some(vague) = happened {
        Refusal::unless_past(vague, making)?;
        making.register(on, record::HAPPENED, codec::vague(vague));
    }
    making.words(on, record::CUE, cue);
    Ok(())
}

pub(crate) fn edit(
    making: &mut Making<'_>,
    id: MomentId,
    part: &MomentPart,
) -> Result<(), Refusal> {
    let state = making.state;
    let moment = state.moment(id).ok_or(Refusal::Unknown(id.0))?;
    let on = On {
        entry: id.0,
        kind: kinds::MOMENT,
    };
    match part {
        MomentPart::What(words) => making.reword(
            on,
            record::WHAT,
            &moment.what,
            Refusal::unless_words(words)?,
        ),
        MomentPart::Kind { which, on: wanted } => {
            let code = codec::uint(which.code().into());
            making.member(
                on,
                record::KINDS,
                moment.kinds.contains(which),
                code,
                *wanted,
            );
        }
        MomentPart::Happened(happened) => {
            if let Some(vague) = happened {
                Refusal::unless_past(vague, making)?;
            }
            let code = |given: Option<&Vague>| given.map_or_else(codec::null, codec::vague);
            making.register_anew(
                on,
                record::HAPPENED,
                code(moment.happened.as_ref()),
                code(happened.as_ref()),
            );
        }
        MomentPart::Cue(words) => making.reword(on, record::CUE, &moment.cue, words),
    }
    Ok(())
}
