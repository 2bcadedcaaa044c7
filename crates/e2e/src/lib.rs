//! What a person does with Bearing, done by a test: in a real browser, in a
//! real terminal, against the program as it ships.
//!
//! | module | what it is |
//! |---|---|
//! | [`browser`] | Chromium, driven as a person drives it: by what can be seen and named |
//! | [`program`] | the built `bearing`, started on a free port with a data directory of its own |
//! | [`terminal`] | the built `bearing` as a command, with and without a terminal |
//! | [`axe`] | accessibility rules, run inside the page |
//! | [`person`] | what a person does in the app, in the words they read there |
//! | [`screens`] | every screen one after another, for whoever looks at all of them |
//! | [`leaks`] | a search for a person's words where none may lie in plain |
//! | [`site`] | tiny pages served here, on which the tools above are proved |
//! | [`wait`] | waiting for a condition, never for an amount of time |
//!
//! Everything here speaks to tests: what does not hold panics with a sentence
//! that says what was expected and what was there instead.

pub mod axe;
pub mod browser;
mod folder;
pub mod leaks;
pub mod person;
pub mod program;
pub mod screens;
pub mod site;
pub mod terminal;
pub mod wait;
