//! All that a page's origin has stored, read back by the page itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::browser::Tab;

const SCRIPT: &str = include_str!("readback.js");

/// Places and their bytes.
#[track_caller]
pub(super) fn everything(tab: &Tab) -> Vec<(String, Vec<u8>)> {
    let found = tab.run(SCRIPT);
    let pairs = found.as_array().expect("the script gives a list").iter();
    pairs
        .map(|pair| {
            let bytes = STANDARD.decode(pair[1].as_str().unwrap_or_default());
            (
                pair[0].as_str().unwrap_or_default().to_owned(),
                bytes.expect("the script gives base64"),
            )
        })
        .collect()
}
