//! Saying in words what the journal holds as types: dates, feelings, acts, what went wrong. Here,
//! because `journal` knows no words and `words` knows no journal.

mod dates;
mod names;
mod troubles;

pub use dates::{ago, at_time, clock, day, happened, minutes_line, moment, sentence};
pub use names::{against, expected, feeling, felt, list, lost, moment_kind};
pub use troubles::{act, trouble, undone};
