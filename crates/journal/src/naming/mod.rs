//! Naming what happened (N1-N10) and asking softly how it is now (P2).

pub(crate) mod commands;
mod record;
mod check_in;

pub use check_in::CheckIn;
pub use commands::{NewSetback, SetbackPart};
pub use record::{Against, Expected, Feeling, FeelingName, Lost, Setback};
