//! What comes from npm: `binaryen` shrinks the module, `axe-core` reads a page for
//! people who cannot see it. Nothing of it is shipped.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::cargo::{done, root};
use crate::machine::{find, install};
use crate::stamp::Stamp;

fn folder() -> PathBuf {
    root().join("xtask/node")
}

/// The program that shrinks wasm, if Node is here; a build can do without.
pub(crate) fn wasm_opt() -> Option<PathBuf> {
    if find(&["node"]).is_none() || find(&["npm"]).is_none() {
        println!("      without Node: the wasm module is not shrunk, the first visit loads more");
        return None;
    }
    match fetch() {
        Ok(()) => Some(folder().join("node_modules/.bin/wasm-opt")),
        Err(error) => {
            println!("      npm brought nothing ({error:#}): the wasm module is not shrunk");
            None
        }
    }
}

/// axe-core, with Node installed for it where it is missing.
pub(crate) fn axe() -> Result<PathBuf> {
    if find(&["node"]).is_none() || find(&["npm"]).is_none() {
        install(&["nodejs", "npm"], "the accessibility test")?;
    }
    fetch()?;
    let axe = folder().join("node_modules/axe-core/axe.min.js");
    ensure!(axe.is_file(), "npm brought no axe-core");
    Ok(axe)
}

/// The versions and hashes of `package-lock.json`, once.
fn fetch() -> Result<()> {
    let stamp = Stamp::new(folder().join("node_modules/.fetched"))
        .with_file(&folder().join("package-lock.json"))?;
    if stamp.is_fresh() {
        return Ok(());
    }
    println!("      fetching what package-lock.json names from npm");
    let npm = find(&["npm"]).context("npm is missing")?;
    let mut command = Command::new(npm);
    command
        .args(["ci", "--no-fund", "--no-audit", "--loglevel=error"])
        .current_dir(folder())
        .stdout(Stdio::null());
    done(&mut command)?;
    stamp.write()
}
