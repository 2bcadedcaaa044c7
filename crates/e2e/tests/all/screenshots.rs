//! Pictures of every screen, for a pair of eyes: `cargo xtask screenshots`.
//! No test of anything; ignored unless asked for.

use std::path::{Path, PathBuf};

use bearing_e2e::browser::{Browser, DESKTOP, Look, PHONE, Profile, SMALL_PHONE, Tab};
use bearing_e2e::program::{Machine, Program, workspace};
use bearing_e2e::screens;

#[test]
#[ignore = "makes pictures; run by `cargo xtask screenshots`"]
fn screenshots() {
    let named = std::env::var_os("BEARING_SCREENSHOTS").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| workspace().join("target/screenshots"));
    std::fs::create_dir_all(&folder).unwrap();
    let (machine, profile) = (Machine::fresh(), Profile::fresh());
    let program = Program::start(&machine);
    let browser = Browser::start(&profile);
    screens::walk(&browser, &program, |name, tab| take(&folder, name, tab));
    screens::walk_troubles(&program, |name, tab| take(&folder, name, tab));
}

fn take(folder: &Path, name: &str, tab: &Tab) {
    for screen in [PHONE, SMALL_PHONE, DESKTOP] {
        tab.resize(screen);
        for look in [Look::LIGHT, Look::DARK] {
            tab.prefer(Look {
                still: true,
                ..look
            });
            let dark = if look.dark { "dark" } else { "light" };
            let file = format!("{name}-{}x{}-{dark}.png", screen.width, screen.height);
            tab.screenshot(&folder.join(&file), false);
            println!("{file}");
        }
    }
    tab.prefer(Look::LIGHT);
}
