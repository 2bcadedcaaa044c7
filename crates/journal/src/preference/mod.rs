//! What a person prefers, and what was said a moment ago: energy, place, not now, rest. All of it
//! is one entry, the same on every device.

pub(crate) mod commands;
mod record;

pub use commands::Preference;
pub use record::{Energy, Look, Place, PreferenceView};
