//! Everything a person does, as one test program: it links once.

mod harness_works;
mod search_works;
