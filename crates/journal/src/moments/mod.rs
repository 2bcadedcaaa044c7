//! Moments of one's own (E1, E2): learned something, showed up when it was hard, helped someone,
//! reached what seemed out of reach, surprised oneself.

pub(crate) mod commands;
mod record;

pub use commands::MomentPart;
pub use record::{Moment, MomentKind};
