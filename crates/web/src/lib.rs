//! The installable web app: what a person sees in a browser.
//!
//! The loader (`static/loader.js`) fetches the wasm module and calls [`start`] once.
//! `start` is a plain export rather than a wasm-bindgen start function because the
//! key worker (`static/argon2-worker.js`) loads the same module without a page.
#![allow(
    unreachable_pub,
    reason = "the component macro of Leptos makes what it generates `pub`"
)]

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

mod argon2;
mod aside;
mod broadcast;
mod danger;
#[cfg(feature = "design")]
mod design;
mod download;
mod drafts;
mod indexed;
mod looks;
mod panic_hook;
mod parts;
mod place;
mod route;
mod screens;
mod session;
mod shell;
mod surroundings;

/// Puts the app on the page. Called by the loader, once, in a window.
#[wasm_bindgen]
pub fn start() {
    panic_hook::install();
    mount_to_body(|| view! { <shell::Shell /> });
}
