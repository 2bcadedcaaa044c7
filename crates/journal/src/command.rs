//! Everything a person can do. A command becomes operations against the journal as it stands; the
//! app seals them as one act. Undo, history and refresh all hang on that one mechanism.

use std::sync::Arc;

use crate::act_name::ActName;
use crate::bin::{goes_with, left_the_bin};
use crate::care::person::{self, NewPerson, PersonPart};
use crate::direction::{self, ValuePart};
use crate::entry::Entry;
use crate::ids::{Id, MomentId, OwnStepId, PersonId, SetbackId, StepId, ValueId};
use crate::making::{Making, On};
use crate::moments::{self, MomentKind, MomentPart};
use crate::naming::{self, NewSetback, SetbackPart};
use crate::op::{Change, Op};
use crate::preference::{self, Energy, Place, Preference};
use crate::scale::Rating;
use crate::state::State;
use crate::steps::{self, NewOwnStep, OwnStepPart, Plan, StepReading, StepSource};
use crate::time::{Now, Vague};

/// Something a person does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Says what happened (N1).
    Happened(NewSetback),
    /// Adds to it, changes or takes back one part of it.
    AddToSetback {
        /// Which.
        setback: SetbackId,
        /// What.
        part: SetbackPart,
    },
    /// Says how it is now (P2): a word or a line, the sting, or both. Within the hour it is one
    /// answer, and what is said again takes the place of what was said; neither takes the sting of
    /// that answer back.
    CheckIn {
        /// About which.
        setback: SetbackId,
        /// How today is.
        how: Option<Arc<str>>,
        /// How much it stings.
        sting: Option<Rating>,
    },
    /// Lets one check-in go; the next one comes.
    LetCheckInGo {
        /// About which.
        setback: SetbackId,
        /// The one after so many days: 1, 7 or 30.
        slot: u8,
    },
    /// Does not want to be asked about this again, or does after all.
    MuteCheckIns {
        /// About which.
        setback: SetbackId,
        /// Muted or not.
        on: bool,
    },
    /// Begins a step.
    StartStep {
        /// Where it comes from.
        what: StepSource,
        /// Which form: 0 the whole step, 1 and on the smaller ones.
        form: u8,
        /// The words it was shown in.
        text: Arc<str>,
        /// How bearable it is before.
        before: Option<Rating>,
        /// Begun from which setback.
        setback: Option<SetbackId>,
    },
    /// Begins a step that was planned, or takes up one that was left.
    BeginStep {
        /// Which.
        step: StepId,
        /// How bearable it is before.
        before: Option<Rating>,
    },
    /// It is done.
    FinishStep {
        /// Which.
        step: StepId,
        /// How bearable it is after.
        after: Option<Rating>,
    },
    /// Leaves a step, or lets a plan go.
    LeaveStep {
        /// Which.
        step: StepId,
    },
    /// Says how a step was; `None` takes the reading back.
    RateStep {
        /// Which.
        step: StepId,
        /// Which reading.
        reading: StepReading,
        /// What it is.
        value: Option<Rating>,
    },
    /// Writes down a step that was done already.
    DoneAlready {
        /// What it was.
        text: Arc<str>,
        /// Where it comes from.
        from: StepSource,
        /// How bearable it was before.
        before: Option<Rating>,
        /// How bearable it was after.
        after: Option<Rating>,
    },
    /// Makes a step smaller while it is planned or under way (S3).
    MakeSmaller {
        /// Which.
        step: StepId,
        /// Which form it takes.
        form: u8,
        /// The words of that form.
        text: Arc<str>,
    },
    /// Plans a step, a new one or one that is there (S5).
    PlanStep {
        /// One that is there.
        step: Option<StepId>,
        /// Where it comes from.
        source: StepSource,
        /// Which form.
        form: u8,
        /// The words it was shown in.
        text: Arc<str>,
        /// When.
        plan: Plan,
    },
    /// Not now (S12).
    NotNow,
    /// Rests until then (unix milliseconds); `None` ends it.
    Rest {
        /// Until when.
        until_ms: Option<i64>,
    },
    /// Says how much energy there is.
    SetEnergy(Option<Energy>),
    /// Says where one is.
    SetPlace(Option<Place>),
    /// Adds a step of one's own.
    AddOwnStep(NewOwnStep),
    /// Changes one.
    EditOwnStep {
        /// Which.
        step: OwnStepId,
        /// What about it.
        part: OwnStepPart,
    },
    /// Hides a step of the catalogue, or shows it again.
    HideStep {
        /// Which, by its code.
        code: u16,
        /// Hidden or not.
        on: bool,
    },
    /// Writes a moment down (E1).
    WriteMoment {
        /// What it was.
        what: Arc<str>,
        /// What kinds it is of.
        kinds: Vec<MomentKind>,
        /// When it happened.
        happened: Option<Vague>,
        /// A few words that call it to mind.
        cue: Option<Arc<str>>,
    },
    /// Changes a moment.
    EditMoment {
        /// Which.
        moment: MomentId,
        /// What about it.
        part: MomentPart,
    },
    /// Adds somebody one trusts (P4).
    AddPerson(NewPerson),
    /// Changes how to reach somebody.
    EditPerson {
        /// Whom.
        person: PersonId,
        /// What about them.
        part: PersonPart,
    },
    /// Adds something that matters (R4).
    AddValue {
        /// What.
        name: Arc<str>,
        /// How much it matters.
        matters: Option<Rating>,
        /// How much it is lived.
        lived: Option<Rating>,
    },
    /// Changes something that matters.
    EditValue {
        /// Which.
        value: ValueId,
        /// What about it.
        part: ValuePart,
    },
    /// Changes a preference.
    Prefer(Preference),
    /// Puts an entry in the bin, for thirty days.
    Delete(Id),
    /// Takes it out again.
    Restore(Id),
}

/// Why a command was not carried out. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There were no words, or nothing to keep.
    #[error("there is nothing to keep yet")]
    Empty,
    /// No such entry, or it is in the bin.
    #[error("there is no entry {0}")]
    Unknown(Id),
    /// That has not happened yet.
    #[error("that day has not come yet")]
    NotYet,
    /// A number outside what it can be.
    #[error("that is outside what it can be")]
    OutOfRange,
    /// A step that is done cannot be planned.
    #[error("the step {0} is done already")]
    DoneAlready(StepId),
    /// It left the bin for good.
    #[error("the entry {0} has left the bin")]
    Gone(Id),
}

impl Refusal {
    /// The text, unless there are no words in it.
    pub(crate) fn unless_words(text: &Arc<str>) -> Result<&Arc<str>, Self> {
        if text.trim().is_empty() {
            Err(Self::Empty)
        } else {
            Ok(text)
        }
    }

    /// Refuses a time that is yet to come.
    pub(crate) fn unless_past(vague: &Vague, making: &Making<'_>) -> Result<(), Self> {
        if vague.earliest() > making.now.local_date(0) {
            Err(Self::NotYet)
        } else {
            Ok(())
        }
    }
}

impl Command {
    /// What this is called in history and undo.
    pub fn name(&self) -> ActName {
        match self {
            Self::Happened(_) => ActName::HAPPENED,
            Self::AddToSetback { .. } => ActName::ADD_TO_SETBACK,
            Self::CheckIn { .. } => ActName::CHECK_IN,
            Self::LetCheckInGo { .. } => ActName::LET_CHECK_IN_GO,
            Self::MuteCheckIns { .. } => ActName::MUTE_CHECK_INS,
            Self::StartStep { .. } | Self::BeginStep { .. } => ActName::START_STEP,
            Self::FinishStep { .. } => ActName::FINISH_STEP,
            Self::LeaveStep { .. } => ActName::LEAVE_STEP,
            Self::RateStep { .. } => ActName::RATE_STEP,
            Self::DoneAlready { .. } => ActName::DONE_ALREADY,
            Self::MakeSmaller { .. } => ActName::MAKE_SMALLER,
            Self::PlanStep { .. } => ActName::PLAN_STEP,
            Self::NotNow => ActName::NOT_NOW,
            Self::Rest { .. } => ActName::REST,
            Self::SetEnergy(_) => ActName::SET_ENERGY,
            Self::SetPlace(_) => ActName::SET_PLACE,
            Self::AddOwnStep(_) => ActName::ADD_OWN_STEP,
            Self::EditOwnStep { .. } => ActName::EDIT_OWN_STEP,
            Self::HideStep { .. } => ActName::HIDE_STEP,
            Self::WriteMoment { .. } => ActName::WRITE_MOMENT,
            Self::EditMoment { .. } => ActName::EDIT_MOMENT,
            Self::AddPerson(_) => ActName::ADD_PERSON,
            Self::EditPerson { .. } => ActName::EDIT_PERSON,
            Self::AddValue { .. } => ActName::ADD_VALUE,
            Self::EditValue { .. } => ActName::EDIT_VALUE,
            Self::Prefer(_) => ActName::PREFER,
            Self::Delete(_) => ActName::DELETE,
            Self::Restore(_) => ActName::RESTORE,
        }
    }

    /// The operations of it; none if everything is so already. A new entry comes first.
    ///
    /// # Errors
    /// Refuses what cannot be kept; see [`Refusal`].
    pub fn ops(
        &self,
        state: &State,
        now: &Now,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Result<Vec<Op>, Refusal> {
        let mut making = Making {
            state,
            now,
            new_id,
            ops: Vec::new(),
        };
        self.make(&mut making)?;
        Ok(making.ops)
    }

    fn make(&self, making: &mut Making<'_>) -> Result<(), Refusal> {
        match self {
            Self::Happened(new) => naming::commands::happened(making, new),
            Self::AddToSetback { setback, part } => naming::commands::add(making, *setback, part),
            Self::CheckIn {
                setback,
                how,
                sting,
            } => naming::commands::check_in(making, *setback, how.as_ref(), *sting),
            Self::LetCheckInGo { setback, slot } => {
                naming::commands::let_go(making, *setback, *slot)
            }
            Self::MuteCheckIns { setback, on } => naming::commands::mute(making, *setback, *on),
            Self::StartStep {
                what,
                form,
                text,
                before,
                setback,
            } => steps::commands::start(making, *what, *form, text, *before, *setback),
            Self::BeginStep { step, before } => steps::commands::begin(making, *step, *before),
            Self::FinishStep { step, after } => steps::commands::finish(making, *step, *after),
            Self::LeaveStep { step } => steps::commands::leave(making, *step),
            Self::RateStep {
                step,
                reading,
                value,
            } => steps::commands::rate(making, *step, *reading, *value),
            Self::DoneAlready {
                text,
                from,
                before,
                after,
            } => steps::commands::done_already(making, text, *from, *before, *after),
            Self::MakeSmaller { step, form, text } => {
                steps::commands::make_smaller(making, *step, *form, text)
            }
            Self::PlanStep {
                step,
                source,
                form,
                text,
                plan,
            } => {
                let new = steps::commands::NewPlan {
                    step: *step,
                    source: *source,
                    form: *form,
                    text,
                    plan,
                };
                steps::commands::plan(making, &new)
            }
            Self::NotNow => {
                preference::commands::not_now(making);
                Ok(())
            }
            Self::Rest { until_ms } => {
                preference::commands::rest(making, *until_ms);
                Ok(())
            }
            Self::SetEnergy(energy) => {
                preference::commands::energy(making, *energy);
                Ok(())
            }
            Self::SetPlace(place) => {
                preference::commands::place(making, *place);
                Ok(())
            }
            Self::AddOwnStep(new) => steps::own::add(making, new),
            Self::EditOwnStep { step, part } => steps::own::edit(making, *step, part),
            Self::HideStep { code, on } => {
                preference::commands::hide_step(making, *code, *on);
                Ok(())
            }
            Self::WriteMoment {
                what,
                kinds,
                happened,
                cue,
            } => moments::commands::write(making, what, kinds, happened.as_ref(), cue.as_ref()),
            Self::EditMoment { moment, part } => moments::commands::edit(making, *moment, part),
            Self::AddPerson(new) => person::add(making, new),
            Self::EditPerson { person, part } => person::edit(making, *person, part),
            Self::AddValue {
                name,
                matters,
                lived,
            } => direction::commands::add(making, name, *matters, *lived),
            Self::EditValue { value, part } => direction::commands::edit(making, *value, part),
            Self::Prefer(preference) => preference::commands::prefer(making, preference),
            Self::Delete(id) => delete(making, *id),
            Self::Restore(id) => restore(making, *id),
        }
    }
}

fn delete(making: &mut Making<'_>, id: Id) -> Result<(), Refusal> {
    let entry = making.state.entry(id).ok_or(Refusal::Unknown(id))?;
    if entry.kept().deleted_ms.is_none() {
        making.push(whole(entry), 0, Change::Delete);
    }
    Ok(())
}

/// What went into the bin together comes back together: a setback brings its readings.
fn restore(making: &mut Making<'_>, id: Id) -> Result<(), Refusal> {
    let state = making.state;
    let entry = state.entry(id).ok_or(Refusal::Unknown(id))?;
    let Some(deleted_ms) = entry.kept().deleted_ms else {
        return Ok(());
    };
    if left_the_bin(deleted_ms, making.now) {
        return Err(Refusal::Gone(id));
    }
    making.push(whole(entry), 0, Change::Restore);
    for with_it in state.entries().filter(|other| goes_with(other, entry)) {
        making.push(whole(with_it), 0, Change::Restore);
    }
    Ok(())
}

fn whole(entry: &Entry) -> On {
    On {
        entry: entry.kept().id,
        kind: entry.kind().code(),
    }
}
