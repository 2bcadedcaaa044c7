//! Today: what the first screen needs, and what it shows (P1).

mod needs;
