//! What holds for every text that people read.

mod keys;
mod messages;
mod read;
mod speaking;
mod wording;
