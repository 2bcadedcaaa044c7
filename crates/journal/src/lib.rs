//! What a person records, and what the practices make of it. No I/O, no clock, no chance.

pub mod care;
pub mod steps;
