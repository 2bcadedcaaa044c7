//! The built program: through pipes, as scripts use it, and in a terminal, as a person does.

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
