//! stub
use super::{Now, Vague};

/// Why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VagueError {
    /// Nothing there.
    #[error("no date there")]
    Empty,
    /// Not understood.
    #[error("not understood as a date")]
    NotUnderstood,
    /// In the future.
    #[error("that day has not been yet")]
    Future,
}

/// Parse.
pub fn parse_vague(_text: &str, _now: &Now) -> Result<Vague, VagueError> {
    Err(VagueError::NotUnderstood)
}
