//! Showing the app in the person's own browser, where there is one.

use std::process::{Command, Stdio};

use crate::host::Address;

/// Asks the system to open `address` in its browser and does not wait for it. False
/// where there is no screen or no way to ask: then the address alone has to do.
#[must_use]
pub fn show_in_browser(address: Address) -> bool {
    let Some((program, arguments)) = opener() else {
        return false;
    };
    let started = Command::new(program)
        .args(arguments)
        .arg(address.to_string())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = started else {
        return false;
    };
    // Waited for elsewhere, so that it leaves no zombie behind.
    std::thread::spawn(move || child.wait());
    true
}

#[cfg(target_os = "macos")]
fn opener() -> Option<(&'static str, &'static [&'static str])> {
    Some(("open", &[]))
}

#[cfg(target_os = "windows")]
fn opener() -> Option<(&'static str, &'static [&'static str])> {
    Some(("rundll32", &["url.dll,FileProtocolHandler"]))
}

#[cfg(not(any(target_os = "macos", target_os = "windows")))]
fn opener() -> Option<(&'static str, &'static [&'static str])> {
    let screen = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    screen.then_some(("xdg-open", &[]))
}
