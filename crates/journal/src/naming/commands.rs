//! Saying what happened, adding to it, and answering how it is now.

use std::sync::Arc;

use super::CheckIn;
use super::record::{Against, Expected, FeelingName, Lost, Setback};
use super::{check_in, record};
use crate::codec;
use crate::command::Refusal;
use crate::ids::SetbackId;
use crate::kinds;
use crate::making::{Making, On};
use crate::op::Change;
use crate::scale::Rating;
use crate::time::Vague;

/// What a person says happened. The words are enough.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewSetback {
    /// What happened.
    pub what: Arc<str>,
    /// When, if not today.
    pub happened: Option<Vague>,
    /// What was lost.
    pub lost: Vec<Lost>,
    /// Measured against what.
    pub against: Vec<Against>,
    /// Whose expectation.
    pub whose: Option<Arc<str>>,
    /// What it feels like, and how strongly.
    pub feelings: Vec<(FeelingName, Option<Rating>)>,
    /// How much it stings.
    pub sting: Option<Rating>,
    /// What the voice says.
    pub voice: Option<Arc<str>>,
    /// Whether it had been expected.
    pub expected: Option<Expected>,
}

/// One thing added to a setback, changed or taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetbackPart {
    /// What happened, reworded.
    What(Arc<str>),
    /// When it happened.
    Happened(Vague),
    /// Something was lost, or was not after all.
    Lost {
        /// What.
        which: Lost,
        /// Put in or taken out.
        on: bool,
    },
    /// What it was measured against, or was not after all.
    Against {
        /// What.
        which: Against,
        /// Put in or taken out.
        on: bool,
    },
    /// Whose expectation; no words take it back.
    Whose(Arc<str>),
    /// What it feels like.
    Feeling {
        /// Which.
        name: FeelingName,
        /// Put in or taken out.
        on: bool,
        /// How strongly.
        strength: Option<Rating>,
    },
    /// Whether it had been expected.
    Expected(Option<Expected>),
    /// How much it stings: corrects the reading of the day it was written, or makes one now.
    Sting(Option<Rating>),
    /// What did not go right.
    WentWrong(Arc<str>),
    /// What mattered.
    Mattered(Arc<str>),
    /// What was hoped for.
    HopedFor(Arc<str>),
    /// How I see myself because of it.
    SeeMyself(Arc<str>),
    /// What the voice says.
    Voice(Arc<str>),
}

pub(crate) fn happened(making: &mut Making<'_>, new: &NewSetback) -> Result<(), Refusal> {
    let what = Refusal::unless_words(&new.what)?;
    let on = making.begin(kinds::SETBACK, record::WRITTEN);
    making.words(on, record::WHAT, Some(what));
    if let Some(vague) = &new.happened {
        Refusal::unless_past(vague, making)?;
        making.register(on, record::HAPPENED, codec::vague(vague));
    }
    for lost in &new.lost {
        making.push(on, record::LOST, Change::SetAdd(lost.encoded()));
    }
    for against in &new.against {
        making.push(
            on,
            record::AGAINST,
            Change::SetAdd(codec::uint(against.code().into())),
        );
    }
    making.words(on, record::WHOSE, new.whose.as_ref());
    for (name, strength) in &new.feelings {
        feel(making, on, name, *strength);
    }
    if let Some(expected) = new.expected {
        making.register(on, record::EXPECTED, codec::uint(expected.code().into()));
    }
    making.words(on, record::VOICE, new.voice.as_ref());
    if new.sting.is_some() {
        read_now(making, SetbackId(on.entry), None, new.sting);
    }
    Ok(())
}

fn feel(making: &mut Making<'_>, on: On, name: &FeelingName, strength: Option<Rating>) {
    making.push(
        on,
        record::FEELINGS,
        Change::MapPut {
            key: name.encoded(),
            value: codec::rating(strength),
        },
    );
}

fn read_now(
    making: &mut Making<'_>,
    setback: SetbackId,
    how: Option<&Arc<str>>,
    sting: Option<Rating>,
) {
    let on = making.begin(kinds::CHECK_IN, check_in::WRITTEN);
    making.register(on, check_in::SETBACK, codec::id(setback.0));
    making.words(on, check_in::HOW, how);
    making.rating(on, check_in::STING, sting);
}

pub(crate) fn add(
    making: &mut Making<'_>,
    id: SetbackId,
    part: &SetbackPart,
) -> Result<(), Refusal> {
    let state = making.state;
    let setback = state.setback(id).ok_or(Refusal::Unknown(id.0))?;
    let on = On {
        entry: id.0,
        kind: kinds::SETBACK,
    };
    match part {
        SetbackPart::What(words) => {
            let words = Refusal::unless_words(words)?;
            making.reword(on, record::WHAT, &setback.what, words);
        }
        SetbackPart::Happened(vague) => {
            Refusal::unless_past(vague, making)?;
            let held = setback
                .happened
                .as_ref()
                .map_or_else(codec::null, codec::vague);
            making.register_anew(on, record::HAPPENED, held, codec::vague(vague));
        }
        SetbackPart::Lost { which, on: wanted } => {
            making.member(
                on,
                record::LOST,
                setback.lost.contains(which),
                which.encoded(),
                *wanted,
            );
        }
        SetbackPart::Against { which, on: wanted } => {
            let code = codec::uint(which.code().into());
            making.member(
                on,
                record::AGAINST,
                setback.against.contains(which),
                code,
                *wanted,
            );
        }
        SetbackPart::Feeling {
            name,
            on: wanted,
            strength,
        } => {
            let held = setback.feelings.iter().find(|(felt, _)| felt == name);
            match (held, wanted) {
                (Some((_, before)), true) if before == strength => {}
                (_, true) => feel(making, on, name, *strength),
                (Some(_), false) => making.push(
                    on,
                    record::FEELINGS,
                    Change::MapRemove {
                        key: name.encoded(),
                    },
                ),
                (None, false) => {}
            }
        }
        SetbackPart::Expected(expected) => {
            let code = |given: Option<Expected>| {
                given.map_or_else(codec::null, |e| codec::uint(e.code().into()))
            };
            making.register_anew(
                on,
                record::EXPECTED,
                code(setback.expected),
                code(*expected),
            );
        }
        SetbackPart::Sting(sting) => first_sting(making, setback, *sting),
        SetbackPart::Whose(words) => making.reword(on, record::WHOSE, &setback.whose, words),
        SetbackPart::WentWrong(words) => {
            making.reword(on, record::WENT_WRONG, &setback.went_wrong, words)
        }
        SetbackPart::Mattered(words) => {
            making.reword(on, record::MATTERED, &setback.mattered, words)
        }
        SetbackPart::HopedFor(words) => {
            making.reword(on, record::HOPED_FOR, &setback.hoped_for, words)
        }
        SetbackPart::SeeMyself(words) => {
            making.reword(on, record::SEE_MYSELF, &setback.see_myself, words)
        }
        SetbackPart::Voice(words) => making.reword(on, record::VOICE, &setback.voice, words),
    }
    Ok(())
}

/// Corrects a reading that was given beside the words: the one of the day they were written, or
/// one of today. Otherwise makes one now.
fn first_sting(making: &mut Making<'_>, setback: &Setback, sting: Option<Rating>) {
    let state = making.state;
    let starts = state.preference().day_starts;
    let of_day = |day| {
        state
            .check_ins_of(setback.id())
            .find(|reading| reading.written.local_date(starts) == day)
    };
    let first_day = of_day(setback.written.local_date(starts));
    match first_day.or_else(|| of_day(making.now.local_date(starts))) {
        Some(reading) => rerate(making, reading, sting),
        None if sting.is_some() => read_now(making, setback.id(), None, sting),
        None => {}
    }
}

/// Gives a reading another sting. Taken back, a reading that says nothing more goes.
fn rerate(making: &mut Making<'_>, reading: &CheckIn, sting: Option<Rating>) {
    let on = On {
        entry: reading.kept.id,
        kind: kinds::CHECK_IN,
    };
    let says_more = reading.how.words().is_some() || reading.bearable.is_some();
    if sting.is_none() && !says_more {
        making.push(on, 0, Change::Delete);
    } else {
        making.rerate(on, check_in::STING, reading.sting, sting);
    }
}

/// How it is now. The word comes first and the number after it (P2), as two acts, and a hand may
/// slip on a scale: within the hour it is one answer, and what is said again takes the place of
/// what was said. Nothing at all takes the sting of that answer back.
pub(crate) fn check_in(
    making: &mut Making<'_>,
    id: SetbackId,
    how: Option<&Arc<str>>,
    sting: Option<Rating>,
) -> Result<(), Refusal> {
    let state = making.state;
    let setback = state.setback(id).ok_or(Refusal::Unknown(id.0))?;
    let how = how.filter(|words| !words.trim().is_empty());
    let beside_the_words = |reading: &CheckIn| reading.written.ms == setback.written.ms;
    let open = state.check_ins_of(id).last().filter(|last| {
        !beside_the_words(last) && (0..60).contains(&making.now.minutes_since(last.written.ms))
    });
    match (open, how, sting) {
        (None, None, None) => return Err(Refusal::Empty),
        (None, how, sting) => read_now(making, id, how, sting),
        (Some(open), None, sting) => rerate(making, open, sting),
        (Some(open), Some(how), sting) => {
            let on = On {
                entry: open.kept.id,
                kind: kinds::CHECK_IN,
            };
            making.reword(on, check_in::HOW, &open.how, how);
            if sting.is_some() {
                rerate(making, open, sting);
            }
        }
    }
    Ok(())
}

pub(crate) fn let_go(making: &mut Making<'_>, id: SetbackId, slot: u8) -> Result<(), Refusal> {
    let setback = making.state.setback(id).ok_or(Refusal::Unknown(id.0))?;
    if !setback.let_go.contains_key(&slot) {
        let on = On {
            entry: id.0,
            kind: kinds::SETBACK,
        };
        let change = Change::MapPut {
            key: codec::uint(slot.into()),
            value: codec::int(making.now.ms),
        };
        making.push(on, record::LET_GO, change);
    }
    Ok(())
}

pub(crate) fn mute(making: &mut Making<'_>, id: SetbackId, muted: bool) -> Result<(), Refusal> {
    let setback = making.state.setback(id).ok_or(Refusal::Unknown(id.0))?;
    let on = On {
        entry: id.0,
        kind: kinds::SETBACK,
    };
    making.register_anew(
        on,
        record::MUTED,
        codec::yes(setback.muted),
        codec::yes(muted),
    );
    Ok(())
}
