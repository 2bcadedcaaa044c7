//! Where somebody is heading. For now the short list of what matters to them (R4).

pub(crate) mod commands;
mod record;

pub use commands::ValuePart;
pub use record::Value;
