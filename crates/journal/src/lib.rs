//! See ARCHITECTURE.md.

pub mod care;
