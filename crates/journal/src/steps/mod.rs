//! Small steps (S1-S12): what a step is, the catalogue of ordinary ones, and which to suggest.

pub mod catalogue;
pub(crate) mod commands;
pub(crate) mod own;
mod record;
pub mod step_kinds;

pub use catalogue::catalogue;
pub use commands::StepReading;
pub use own::{NewOwnStep, OwnStep, OwnStepPart, SmallerForm};
pub use record::{Plan, Step, StepSource};
pub use step_kinds::{CatalogueStep, Group, Needs, ValueHint};

/// The catalogue's step with this code.
pub fn by_code(code: u16) -> Option<&'static CatalogueStep> {
    catalogue().iter().find(|step| step.code == code)
}
