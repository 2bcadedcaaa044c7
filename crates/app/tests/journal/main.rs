//! What an open journal promises, through a real store and real keys.

extern crate bearing_app as app;

mod desk;

mod drafts;
mod keeping;
mod locks;
mod pocket;
mod trouble;
mod undoing;
