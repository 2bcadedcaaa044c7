//! Small steps: what a step is, the catalogue of ordinary ones, and which to suggest.

pub mod catalogue;
pub mod step_kinds;

pub use step_kinds::{CatalogueStep, Group, Needs, ValueHint};
