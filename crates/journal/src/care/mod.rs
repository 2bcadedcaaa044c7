//! Care: people one trusts, reading for words of danger, and where to turn.

pub mod danger;
pub mod hold;
pub mod lines;
pub mod person;
