//! Tells the other tabs that there is more to read. No word and no id travels here.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::BroadcastChannel;

/// The channel between the tabs of one journal.
pub(crate) struct Broadcast(Option<BroadcastChannel>);

impl Broadcast {
    /// Opens the channel; where the browser has none, tabs learn of each other when looked at.
    pub(crate) fn open() -> Broadcast {
        Broadcast(BroadcastChannel::new("bearing").ok())
    }

    /// Says that there is more.
    pub(crate) fn there_is_more(&self) {
        if let Some(channel) = &self.0 {
            // A closed channel means this page is going away.
            let _ = channel.post_message(&JsValue::from_str("more"));
        }
    }

    /// Calls `more` when another tab wrote, and when this page is looked at again: a frozen tab
    /// may have missed every message.
    pub(crate) fn listen(&self, more: impl Fn() + Clone + 'static) {
        if let Some(channel) = &self.0 {
            let more = more.clone();
            let heard = Closure::<dyn FnMut()>::new(more);
            channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
            heard.forget();
        }
        let seen = Closure::<dyn FnMut()>::new(more);
        let window = leptos::prelude::window();
        let document = leptos::prelude::document();
        // Both listeners live as long as the page.
        let _ = document
            .add_event_listener_with_callback("visibilitychange", seen.as_ref().unchecked_ref());
        let _ = window.add_event_listener_with_callback("pageshow", seen.as_ref().unchecked_ref());
        seen.forget();
    }
}
