//! The installable web app: what a person sees in a browser.
//!
//! The loader (`static/loader.js`) fetches the wasm module and calls [`start`] once.
//! `start` is a plain export rather than a wasm-bindgen start function because the
//! key worker (`static/argon2-worker.js`) loads the same module without a page.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

mod panic_hook;

/// Puts the app on the page. Called by the loader, once, in a window.
#[wasm_bindgen]
pub fn start() {
    panic_hook::install();
    mount_to_body(|| view! { <main>"Bearing"</main> });
}
