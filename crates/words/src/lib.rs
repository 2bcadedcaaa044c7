//! Every sentence people read in Bearing, in the browser and in the terminal.
//!
//! - [`t`]: one typed function for each message of `messages/en/` (`today-field-label` is
//!   [`t::today_field_label`]), its arguments in the order in which they first appear.
//! - [`step_text`]: the catalogue's steps by key and form; [`by_id`]: a message whose id is data.
//! - [`set_language`]: which language the thread speaks; English is built in and stands in for
//!   whatever another language lacks.
//! - `wording` (a feature, for tests): what Bearing does not say.
//!
//! This crate knows nothing of journals: dates come as numbers, names as text. How messages are
//! written and added is told in this crate's README.

mod speaker;
pub mod t;
mod tables;
#[cfg(feature = "wording")]
pub mod wording;

pub use speaker::{language, set_language};
pub use tables::{by_id, step_text};

/// What a message takes as an argument: text or a number.
pub use fluent_bundle::FluentValue as Value;
