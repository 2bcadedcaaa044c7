//! Time as a journal knows it: the moment of writing, and when something happened, perhaps vague.
//!
//! The zone table is not shipped to the browser. A moment keeps its offset beside the zone's name,
//! and a day is asked of the offset in force when it was written.

mod parse;
mod vague;
mod written;

pub use parse::{VagueError, parse_vague};
pub use vague::{Season, Vague};
pub use written::{Now, Written, Zones, days_between};
