//! Doing a step, rating it, leaving it, planning it.

use std::sync::Arc;

use super::record::{self, Plan, Step, StepSource};
use crate::codec;
use crate::command::Refusal;
use crate::ids::{SetbackId, StepId};
use crate::kinds;
use crate::making::{Making, On};
use crate::op::Change;
use crate::scale::Rating;

/// Which reading of a step (S6). All are asked one at a time, and all can be skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepReading {
    /// How bearable it is before.
    Before,
    /// How bearable it is after.
    After,
    /// How hard it is expected to be.
    ExpectedHard,
    /// What it took.
    Effort,
    /// Whether it felt like one's own doing.
    Mine,
    /// Any pleasure.
    Pleasure,
}

impl StepReading {
    fn field(self) -> u32 {
        match self {
            Self::Before => record::BEFORE,
            Self::After => record::AFTER,
            Self::ExpectedHard => record::EXPECTED_HARD,
            Self::Effort => record::EFFORT,
            Self::Mine => record::MINE,
            Self::Pleasure => record::PLEASURE,
        }
    }
}

fn new_step(
    making: &mut Making<'_>,
    from: StepSource,
    form: u8,
    text: &Arc<str>,
) -> Result<On, Refusal> {
    let text = Refusal::unless_words(text)?;
    let on = making.begin(kinds::STEP, record::WRITTEN);
    making.words(on, record::WHAT, Some(text));
    if let Some(from) = from.encoded() {
        making.register(on, record::FROM, from);
    }
    if form > 0 {
        making.register(on, record::FORM, codec::uint(form.into()));
    }
    Ok(on)
}

pub(crate) fn start(
    making: &mut Making<'_>,
    from: StepSource,
    form: u8,
    text: &Arc<str>,
    before: Option<Rating>,
    setback: Option<SetbackId>,
) -> Result<(), Refusal> {
    let on = new_step(making, from, form, text)?;
    making.register(on, record::STARTED, codec::int(making.now.ms));
    making.rating(on, record::BEFORE, before);
    if let Some(setback) = setback {
        making.register(on, record::FOR_SETBACK, codec::id(setback.0));
    }
    Ok(())
}

/// Begins a step that was planned, or takes up one that was left.
pub(crate) fn begin(
    making: &mut Making<'_>,
    id: StepId,
    before: Option<Rating>,
) -> Result<(), Refusal> {
    let (step, on) = found(making, id)?;
    if step.done.is_some() || step.under_way() {
        return Ok(());
    }
    making.register(on, record::STARTED, codec::int(making.now.ms));
    take_up(making, on, step);
    making.rating(on, record::BEFORE, before);
    Ok(())
}

pub(crate) fn done_already(
    making: &mut Making<'_>,
    text: &Arc<str>,
    from: StepSource,
    before: Option<Rating>,
    after: Option<Rating>,
) -> Result<(), Refusal> {
    let on = new_step(making, from, 0, text)?;
    making.register(on, record::DONE, codec::written(making.now));
    making.rating(on, record::BEFORE, before);
    making.rating(on, record::AFTER, after);
    Ok(())
}

pub(crate) fn finish(
    making: &mut Making<'_>,
    id: StepId,
    after: Option<Rating>,
) -> Result<(), Refusal> {
    let (step, on) = found(making, id)?;
    if step.done.is_none() {
        making.register(on, record::DONE, codec::written(making.now));
        take_up(making, on, step);
    }
    if after.is_some() {
        making.rerate(on, record::AFTER, step.after, after);
    }
    Ok(())
}

/// Left is left, until it is taken up again.
fn take_up(making: &mut Making<'_>, on: On, step: &Step) {
    if step.left_ms.is_some() {
        making.register(on, record::LEFT, codec::null());
    }
}

pub(crate) fn leave(making: &mut Making<'_>, id: StepId) -> Result<(), Refusal> {
    let (step, on) = found(making, id)?;
    if step.left_ms.is_none() && step.done.is_none() {
        making.register(on, record::LEFT, codec::int(making.now.ms));
    }
    Ok(())
}

pub(crate) fn rate(
    making: &mut Making<'_>,
    id: StepId,
    reading: StepReading,
    value: Option<Rating>,
) -> Result<(), Refusal> {
    let (step, on) = found(making, id)?;
    making.rerate(on, reading.field(), step.reading(reading), value);
    Ok(())
}

/// The same step in a smaller form, perhaps while it is under way (S3).
pub(crate) fn make_smaller(
    making: &mut Making<'_>,
    id: StepId,
    form: u8,
    text: &Arc<str>,
) -> Result<(), Refusal> {
    let (step, on) = found(making, id)?;
    if step.done.is_some() {
        return Err(Refusal::DoneAlready(id));
    }
    making.reword(on, record::WHAT, &step.what, Refusal::unless_words(text)?);
    making.register_anew(
        on,
        record::FORM,
        codec::uint(step.form.into()),
        codec::uint(form.into()),
    );
    Ok(())
}

/// A plan as it is given.
pub(crate) struct NewPlan<'a> {
    pub(crate) step: Option<StepId>,
    pub(crate) source: StepSource,
    pub(crate) form: u8,
    pub(crate) text: &'a Arc<str>,
    pub(crate) plan: &'a Plan,
}

/// Plans a step, or plans one anew, perhaps in a smaller form.
pub(crate) fn plan(making: &mut Making<'_>, new: &NewPlan<'_>) -> Result<(), Refusal> {
    if let Plan::After(event) = new.plan {
        Refusal::unless_words(event)?;
    }
    let on = match new.step {
        None => new_step(making, new.source, new.form, new.text)?,
        Some(id) => replan(making, id, new)?,
    };
    making.register(on, record::PLAN, new.plan.encoded());
    Ok(())
}

/// What a step planned anew keeps, and what it starts afresh. The plan itself is always written
/// again, even in the same words: it counts from now.
fn replan(making: &mut Making<'_>, id: StepId, new: &NewPlan<'_>) -> Result<On, Refusal> {
    let (step, on) = found(making, id)?;
    if step.done.is_some() {
        return Err(Refusal::DoneAlready(id));
    }
    let text = Refusal::unless_words(new.text)?;
    making.reword(on, record::WHAT, &step.what, text);
    let from = |source: StepSource| source.encoded().unwrap_or_else(codec::null);
    making.register_anew(on, record::FROM, from(step.from), from(new.source));
    making.register_anew(
        on,
        record::FORM,
        codec::uint(step.form.into()),
        codec::uint(new.form.into()),
    );
    if step.started_ms.is_some() {
        making.push(on, record::STARTED, Change::Register(codec::null()));
    }
    take_up(making, on, step);
    Ok(on)
}

fn found<'a>(making: &Making<'a>, id: StepId) -> Result<(&'a Step, On), Refusal> {
    let step = making.state.step(id).ok_or(Refusal::Unknown(id.0))?;
    Ok((
        step,
        On {
            entry: id.0,
            kind: kinds::STEP,
        },
    ))
}
