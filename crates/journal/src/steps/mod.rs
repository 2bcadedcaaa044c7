//! Small steps (S1-S12): what a step is, the catalogue of ordinary ones, and which to suggest.

pub mod catalogue;
mod chance;
pub(crate) mod commands;
mod fit;
pub(crate) mod own;
mod record;
pub mod step_kinds;
mod suggest;
mod views;

pub use catalogue::{by_code, catalogue};
pub use commands::StepReading;
pub use own::{NewOwnStep, OwnStep, OwnStepPart, SmallerForm};
pub use record::{Plan, Step, StepSource};
pub use step_kinds::{CatalogueStep, Group, Needs, ValueHint};
pub use suggest::{SuggestInput, Suggestion, Why, prior_mean, smaller, suggest};
pub use views::{LogDay, PlanState, plan_state};
