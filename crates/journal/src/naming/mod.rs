//! Naming what happened (N1-N10) and asking softly how it is now (P2).

mod asking;
mod check_in;
pub(crate) mod commands;
mod freshness;
mod record;
mod views;

pub use asking::DueCheckIn;
pub use check_in::CheckIn;
pub use commands::{NewSetback, SetbackPart};
pub use record::{Against, Expected, Feeling, FeelingName, Lost, Setback};
pub use views::SetbackView;
