//! Accessibility rules, run inside the page by axe-core.

use std::path::PathBuf;
use std::{env, fs};

use serde_json::Value;

use crate::browser::Tab;
use crate::program::workspace;
use crate::wait;

/// Every rule of axe-core, those it leaves out by default because they are
/// new to WCAG 2.2 included.
const RUN: &str = "axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
}).then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id} (${rule.impact}): ${rule.help}\\n    ${node.html.slice(0, 200)}\\n    ${node.failureSummary}`)))";

/// What axe-core finds wrong with the page as it is now; empty is good.
///
/// # Panics
/// When axe-core is not installed.
#[track_caller]
pub fn axe(tab: &Tab) -> Vec<String> {
    if tab.run("typeof axe") == "undefined" {
        // By the debugger: the page's policy rightly refuses foreign scripts.
        tab.run(&source());
    }
    // A colour on its way from light to dark is neither's.
    wait::until("nothing moves", || {
        tab.run("document.getAnimations().every(one => one.playState !== 'running')") == true
    });
    let found = tab.run(RUN);
    let found = found.as_array().into_iter().flatten();
    found.filter_map(Value::as_str).map(str::to_owned).collect()
}

#[track_caller]
fn source() -> String {
    let ours = [
        "xtask/node/node_modules/axe-core/axe.min.js",
        "target/tools/node_modules/axe-core/axe.min.js",
    ];
    let named = env::var_os("AXE_JS").map(PathBuf::from);
    let places: Vec<PathBuf> = named
        .into_iter()
        .chain(ours.iter().map(|place| workspace().join(place)))
        .collect();
    let source = places
        .iter()
        .find_map(|place| fs::read_to_string(place).ok());
    source.unwrap_or_else(|| {
        panic!("axe-core is not there: `cargo xtask test` fetches it, or AXE_JS names it")
    })
}
