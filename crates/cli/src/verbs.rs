//! One module a verb.

pub(crate) mod bin;
pub(crate) mod export;
pub(crate) mod happened;
pub(crate) mod help_now;
pub(crate) mod list;
pub(crate) mod lock;
pub(crate) mod moment;
pub(crate) mod now;
pub(crate) mod open;
pub(crate) mod pages;
pub(crate) mod passphrase;
pub(crate) mod people;
pub(crate) mod settings;
pub(crate) mod show;
pub(crate) mod step;
pub(crate) mod today;
pub(crate) mod twelve;
pub(crate) mod undo;
