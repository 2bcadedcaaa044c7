//! Hands a file to the person: made in this page, saved by the browser.

use leptos::prelude::*;
use leptos::web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use words::t;

use crate::session::{Bearing, Notice};

/// Everything a person wrote, readable, as one JSON file.
pub(crate) fn everything(bearing: Bearing) {
    let Some(journal) = bearing.journal_untracked() else {
        return;
    };
    let day = journal.now().local_date(0);
    let name = format!("bearing-{day}.json");
    let saved = save(
        &name,
        "application/json",
        app::export_json(&journal).as_bytes(),
    );
    let trouble = saved.is_err();
    let words = if trouble {
        t::error_export("")
    } else {
        t::visit_saved(name)
    };
    bearing.notice.set(Some(Notice {
        words,
        undo: None,
        trouble,
    }));
}

/// Saves bytes under a name.
pub(crate) fn save(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
