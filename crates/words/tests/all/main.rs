//! What holds for every text that people read.

mod catalogue;
mod messages;
mod read;
mod speaking;
mod wording;
