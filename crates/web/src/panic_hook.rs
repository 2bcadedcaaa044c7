//! What happens when the program itself breaks: the loader is told, and it shows
//! the page that says what was written is kept, with the way back.
//!
//! The panic's own message is never shown or stored: it may quote a person's words.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Put on the window by `static/loader.js` before the module starts.
    #[wasm_bindgen(js_name = bearingBroke)]
    fn bearing_broke(place: &str);
}

/// Makes every panic report its place in the source, and nothing else, to the loader.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(|at| format!("{}:{}", at.file(), at.line()))
            .unwrap_or_default();
        bearing_broke(&place);
    }));
}
