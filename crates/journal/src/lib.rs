//! What a person records, and what the practices make of it. No I/O, no clock, no chance.
//!
//! One folder a practice: `naming` (what happened, how it is now), `steps`, `moments`,
//! `direction`, `care`, and `preference`. Each has a `record` (what can be recorded), `commands`
//! (acts become operations) and `views` (what the app shows).

mod act_name;
mod bin;
pub mod care;
mod codec;
mod codes;
mod command;
pub mod direction;
mod entry;
mod fields;
mod ids;
pub mod kinds;
mod making;
pub mod moments;
pub mod naming;
mod op;
pub mod preference;
mod scale;
mod state;
pub mod steps;
mod texts;
pub mod time;
pub mod today;

pub use act_name::ActName;
pub use bin::{BIN_DAYS, BinItem};
pub use care::hold::text_fingerprint;
pub use care::person::{NewPerson, Person, PersonPart};
pub use command::{Command, Refusal};
pub use direction::{Value, ValuePart};
pub use entry::{Entry, EntryKind, Kept};
pub use fields::{Fields, Text, Wording};
pub use ids::{CheckInId, Id, MomentId, NotAnId, OwnStepId, PersonId, SetbackId, StepId, ValueId};
pub use moments::{Moment, MomentKind, MomentPart};
pub use naming::{
    Against, CheckIn, DueCheckIn, Expected, Feeling, FeelingName, Lost, NewSetback, Setback,
    SetbackPart, SetbackView,
};
pub use op::{Change, Op};
pub use preference::{Energy, Look, Place, Preference, PreferenceView};
pub use scale::Rating;
pub use state::State;
pub use steps::{
    CatalogueStep, Group, LogDay, Needs, NewOwnStep, OwnStep, OwnStepPart, Plan, PlanState,
    SmallerForm, Step, StepReading, StepSource, SuggestInput, Suggestion, ValueHint, Why,
};
pub use texts::TypedText;
pub use time::{Now, Season, Vague, VagueError, Written};
pub use today::{Due, First, Today};
