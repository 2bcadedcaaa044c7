//! Time as a journal knows it: the moment of writing, and when something happened, perhaps vague.
//!
//! The zone table is not shipped to the browser. A moment keeps its offset beside the zone's name,
//! and a day is asked of the offset in force when it was written.

mod said;
mod vague;
mod written;

pub use said::{AheadError, VagueError, parse_ahead, parse_vague};
pub use vague::{Season, Vague};
pub use written::{Now, Written, Zones, days_between};
