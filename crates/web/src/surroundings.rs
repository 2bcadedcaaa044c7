//! What the browser lends to the journal: its clock, the person's zone, and its randomness.

use std::sync::Arc;

use app::vault::Chance;
use app::{Clock, Env};
use journal::Now;
use wasm_bindgen::JsValue;

/// The browser's clock.
struct BrowserClock;

impl Clock for BrowserClock {
    fn now(&self) -> Now {
        let date = js_sys::Date::new_0();
        // JavaScript counts minutes west of Greenwich; a journal counts them east.
        let offset_minutes = -(date.get_timezone_offset() as i16);
        Now {
            ms: date.get_time() as i64,
            offset_minutes,
            zone: zone(),
        }
    }
}

/// The browser's randomness.
struct BrowserChance;

impl Chance for BrowserChance {
    fn fill(&mut self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("a browser has crypto.getRandomValues");
    }
}

/// The environment of a journal in a browser.
pub(crate) fn env() -> Env {
    Env::new(BrowserClock, BrowserChance)
}

/// The zone's name as the browser knows it, such as `Europe/Paris`; empty where it does not say.
fn zone() -> Arc<str> {
    let options = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new())
        .resolved_options();
    js_sys::Reflect::get(&options, &JsValue::from_str("timeZone"))
        .ok()
        .and_then(|zone| zone.as_string())
        .unwrap_or_default()
        .into()
}
