//! A person's own steps, which stand beside the catalogue's and can be split just the same (S3).

use std::sync::Arc;

use super::step_kinds::{Group, Needs};
use crate::codec;
use crate::codes::coded;
use crate::command::Refusal;
use crate::entry::Kept;
use crate::fields::{Reading, Wording};
use crate::ids::{Id, OwnStepId};
use crate::kinds;
use crate::making::{Making, On};
use crate::op::Change;
use crate::time::Written;

pub(crate) const WHAT: u32 = 1;
pub(crate) const SMALLER: u32 = 2;
pub(crate) const EFFORT: u32 = 3;
pub(crate) const MINUTES: u32 = 4;
pub(crate) const NEEDS: u32 = 5;
pub(crate) const GROUP: u32 = 6;
pub(crate) const WRITTEN: u32 = 7;

coded! {
    /// One need, as an own step keeps it.
    pub(crate) enum Need {
        /// See [`Needs::outside`].
        Outside = 1,
        /// See [`Needs::money`].
        Money = 2,
        /// See [`Needs::another`].
        Another = 3,
        /// See [`Needs::phone`].
        Phone = 4,
        /// See [`Needs::daylight`].
        Daylight = 5,
        /// See [`Needs::home`].
        Home = 6,
    }
}

impl Needs {
    fn of(self, need: Need) -> bool {
        match need {
            Need::Outside => self.outside,
            Need::Money => self.money,
            Need::Another => self.another,
            Need::Phone => self.phone,
            Need::Daylight => self.daylight,
            Need::Home => self.home,
        }
    }

    fn with(mut self, need: Need) -> Self {
        match need {
            Need::Outside => self.outside = true,
            Need::Money => self.money = true,
            Need::Another => self.another = true,
            Need::Phone => self.phone = true,
            Need::Daylight => self.daylight = true,
            Need::Home => self.home = true,
        }
        self
    }
}

/// A smaller form of an own step.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SmallerForm {
    /// Where it stands, from the larger to the smallest.
    pub order: u32,
    /// Its name within the step.
    pub id: Id,
    /// What it is.
    pub what: Arc<str>,
}

/// A step of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnStep {
    /// What every entry has.
    pub kept: Kept,
    /// What it is.
    pub what: Wording,
    /// Its smaller forms; form 1 is the first.
    pub smaller: Vec<SmallerForm>,
    /// What it takes, 1 to 3.
    pub effort: u8,
    /// Minutes, if they were given.
    pub minutes: Option<u16>,
    /// What it needs.
    pub needs: Needs,
    /// What it is about, if that was said.
    pub group: Option<Group>,
    /// When it was written.
    pub written: Written,
    /// When a smaller form was last put in, unix milliseconds.
    pub(crate) smaller_ms: i64,
}

impl OwnStep {
    /// Its id.
    pub fn id(&self) -> OwnStepId {
        OwnStepId(self.kept.id)
    }

    /// The words of one form of it; 0 is the whole step.
    pub fn form(&self, form: u8) -> Option<&Arc<str>> {
        match form {
            0 => Some(&self.what.current),
            smaller => self
                .smaller
                .get(usize::from(smaller) - 1)
                .map(|form| &form.what),
        }
    }

    pub(crate) fn read(id: Id, reading: &mut Reading<'_>) -> Self {
        let mut smaller: Vec<SmallerForm> = reading
            .fields
            .map(SMALLER)
            .into_iter()
            .filter_map(|(key, value)| {
                let id = codec::whole(key, codec::read_id)?;
                codec::whole(value, |item| {
                    (item.array().ok()?? == 2).then_some(())?;
                    Some(SmallerForm {
                        order: item.u32().ok()?,
                        id,
                        what: item.str().ok()?.into(),
                    })
                })
            })
            .collect();
        smaller.sort();
        let needs = reading
            .members(NEEDS, |item| Need::from_code(item.u64().ok()?))
            .into_iter()
            .fold(Needs::NOTHING, Needs::with);
        Self {
            kept: Kept::read(id, reading),
            what: reading.wording(WHAT),
            smaller,
            effort: reading
                .uint(EFFORT)
                .and_then(|effort| u8::try_from(effort).ok())
                .unwrap_or(1)
                .clamp(1, 3),
            minutes: reading
                .uint(MINUTES)
                .and_then(|minutes| u16::try_from(minutes).ok()),
            needs,
            group: reading.uint(GROUP).and_then(Group::from_code),
            written: reading.written(WRITTEN),
            smaller_ms: reading.when(SMALLER),
        }
    }
}

/// One thing about an own step, changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnStepPart {
    /// What it is.
    What(Arc<str>),
    /// A smaller form, put at the small end.
    AddSmaller(Arc<str>),
    /// A smaller form, reworded.
    RewordSmaller {
        /// Which.
        form: Id,
        /// What it is now.
        what: Arc<str>,
    },
    /// A smaller form, taken away.
    RemoveSmaller(Id),
    /// What it takes, 1 to 3.
    Effort(u8),
    /// Minutes.
    Minutes(Option<u16>),
    /// What it needs.
    Needs(Needs),
    /// What it is about.
    Group(Option<Group>),
}

/// A new own step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOwnStep {
    /// What it is.
    pub what: Arc<str>,
    /// Its smaller forms, from the larger to the smallest.
    pub smaller: Vec<Arc<str>>,
    /// What it takes, 1 to 3.
    pub effort: u8,
    /// Minutes.
    pub minutes: Option<u16>,
    /// What it needs.
    pub needs: Needs,
    /// What it is about.
    pub group: Option<Group>,
}

pub(crate) fn add(making: &mut Making<'_>, new: &NewOwnStep) -> Result<(), Refusal> {
    let what = Refusal::unless_words(&new.what)?;
    effort_within(new.effort)?;
    let on = making.begin(kinds::OWN_STEP, WRITTEN);
    making.words(on, WHAT, Some(what));
    for (order, words) in (0..).zip(new.smaller.iter().filter(|words| !words.trim().is_empty())) {
        let form = (making.new_id)();
        put_smaller(making, on, form, order, words);
    }
    making.register(on, EFFORT, codec::uint(new.effort.into()));
    if let Some(minutes) = new.minutes {
        making.register(on, MINUTES, codec::uint(minutes.into()));
    }
    needing(making, on, Needs::NOTHING, new.needs);
    if let Some(group) = new.group {
        making.register(on, GROUP, codec::uint(group.code().into()));
    }
    Ok(())
}

pub(crate) fn edit(
    making: &mut Making<'_>,
    id: OwnStepId,
    part: &OwnStepPart,
) -> Result<(), Refusal> {
    let state = making.state;
    let own = state.own_step(id).ok_or(Refusal::Unknown(id.0))?;
    let on = On {
        entry: id.0,
        kind: kinds::OWN_STEP,
    };
    let known = |form: &Id| {
        own.smaller
            .iter()
            .find(|each| each.id == *form)
            .ok_or(Refusal::Unknown(*form))
    };
    match part {
        OwnStepPart::What(words) => {
            making.reword(on, WHAT, &own.what, Refusal::unless_words(words)?)
        }
        OwnStepPart::AddSmaller(words) => {
            let words = Refusal::unless_words(words)?;
            let order = own
                .smaller
                .last()
                .map_or(0, |last| last.order.saturating_add(1));
            let form = (making.new_id)();
            put_smaller(making, on, form, order, words);
        }
        OwnStepPart::RewordSmaller { form, what } => {
            let held = known(form)?;
            let words = Refusal::unless_words(what)?;
            if held.what != *words {
                put_smaller(making, on, *form, held.order, words);
            }
        }
        OwnStepPart::RemoveSmaller(form) => {
            known(form)?;
            making.push(
                on,
                SMALLER,
                Change::MapRemove {
                    key: codec::id(*form),
                },
            );
        }
        OwnStepPart::Effort(effort) => {
            effort_within(*effort)?;
            making.register_anew(
                on,
                EFFORT,
                codec::uint(own.effort.into()),
                codec::uint((*effort).into()),
            );
        }
        OwnStepPart::Minutes(minutes) => {
            let code = |given: Option<u16>| {
                given.map_or_else(codec::null, |minutes| codec::uint(minutes.into()))
            };
            making.register_anew(on, MINUTES, code(own.minutes), code(*minutes));
        }
        OwnStepPart::Needs(needs) => needing(making, on, own.needs, *needs),
        OwnStepPart::Group(group) => {
            let code = |given: Option<Group>| {
                given.map_or_else(codec::null, |group| codec::uint(group.code().into()))
            };
            making.register_anew(on, GROUP, code(own.group), code(*group));
        }
    }
    Ok(())
}

fn put_smaller(making: &mut Making<'_>, on: On, form: Id, order: u32, words: &str) {
    let value = codec::made(|e| {
        e.array(2)?.u32(order)?.str(words)?;
        Ok(())
    });
    making.push(
        on,
        SMALLER,
        Change::MapPut {
            key: codec::id(form),
            value,
        },
    );
}

fn needing(making: &mut Making<'_>, on: On, held: Needs, wanted: Needs) {
    for need in Need::ALL {
        making.member(
            on,
            NEEDS,
            held.of(need),
            codec::uint(need.code().into()),
            wanted.of(need),
        );
    }
}

fn effort_within(effort: u8) -> Result<(), Refusal> {
    if (1..=3).contains(&effort) {
        Ok(())
    } else {
        Err(Refusal::OutOfRange)
    }
}
