//! What happens when the program itself breaks: the loader is told, and it shows
//! the page that says what was written is kept, with the way back.
//!
//! The panic's own message is never shown or stored: it may quote a person's words.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// Makes every panic report its place in the source, and nothing else, to the loader.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(|at| format!("{}:{}", at.file(), at.line()))
            .unwrap_or_default();
        let init = CustomEventInit::new();
        init.set_detail(&JsValue::from_str(&place));
        if let Some(window) = web_sys::window()
            && let Ok(event) = CustomEvent::new_with_event_init_dict("bearing:broke", &init)
        {
            // Nobody is left to answer to: the listener is the loader, or there is none.
            let _ = window.dispatch_event(&event);
        }
    }));
}
