//! One function for each message, made by `build.rs` from `messages/en/`.
//!
//! ```
//! use bearing_words::t;
//!
//! assert_eq!(t::today_field_label(), "Something happened?");
//! assert_eq!(t::writing_kept_at("14:05"), "Kept 14:05, on this device");
//! ```

use fluent_bundle::FluentValue as Value;

use crate::speaker::{filled, plain};

include!(concat!(env!("OUT_DIR"), "/t.rs"));
