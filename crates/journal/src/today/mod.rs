//! Today: the first screen (P1). The field, one step, one thing that is due, and nothing else.

mod needs;
mod shape;

pub use shape::{Due, First, Today};
