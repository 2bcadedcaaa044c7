//! The built program: through pipes, as scripts use it, and in a terminal, as a person does.

// All of this crate is tests; an `unwrap` that fails is a test that fails.
#![allow(clippy::unwrap_used)]

mod answers;
mod danger;
mod errors;
mod help_texts;
mod leaks;
mod locked;
mod machine;
mod path;
mod terminal;
mod together;
mod typing;
