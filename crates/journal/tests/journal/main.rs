//! What the journal makes of what a person does: commands become operations, operations are
//! folded by a small stand-in for the vault, and the state is read back.

// Clippy knows a test function, not what a test leans on.
#![allow(clippy::unwrap_used)]

mod asking;
mod fold;
mod golden;
mod hold;
mod keeping;
mod laws;
mod naming;
mod near;
mod newer;
mod plans;
mod steps;
mod suggestions;
mod today;
