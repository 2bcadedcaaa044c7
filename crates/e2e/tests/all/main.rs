//! Everything a person does, as one test program: it links once.

mod axe;
mod danger;
mod errors;
mod first_day;
mod harness_works;
mod leaks;
mod network;
mod screenshots;
mod search_works;
mod states;
mod tabs;
mod terminal_day;
