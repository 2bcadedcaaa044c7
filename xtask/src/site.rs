//! The folder that is served: `target/site`.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cargo::{cargo, done, root, target};
use crate::node;
use crate::stamp::Stamp;
use crate::wasm::{self, Make};

/// Builds what has changed and returns the folder.
pub(crate) fn build(make: Make) -> Result<PathBuf> {
    let module = wasm::build(make)?;
    let (folder, wasm_opt) = match make {
        Make::Shipped => (target().join("site"), node::wasm_opt()),
        Make::Dev => (target().join("site-dev"), None),
        Make::StoreSuite => (target().join("site-suite"), None),
    };
    let stamp = stamp(&folder, &module, wasm_opt.is_some())?;
    if stamp.is_fresh() && folder.join("version.txt").exists() {
        return Ok(folder);
    }
    let mut command = cargo(&[
        "run",
        "--quiet",
        "--release",
        "--package",
        "xtask-site",
        "--",
    ]);
    command.arg("--wasm").arg(&module);
    command.arg("--web").arg(root().join("crates/web"));
    command.arg("--out").arg(&folder);
    if let Some(wasm_opt) = wasm_opt {
        command.arg("--wasm-opt").arg(wasm_opt);
    }
    if make == Make::Dev {
        command.args(["--room", "_design"]);
    }
    println!(
        "      making {} (the tool for it is built first)",
        folder.display()
    );
    done(&mut command)?;
    stamp.write()?;
    Ok(folder)
}

fn stamp(folder: &Path, module: &Path, shrunk: bool) -> Result<Stamp> {
    let web = root().join("crates/web");
    let all = |_: &Path| true;
    let css = |file: &Path| file.extension().is_some_and(|ending| ending == "css");
    Stamp::new(folder.with_extension("stamp"))
        .with_word(if shrunk { "shrunk" } else { "as built" })
        .with_file(module)?
        .with_tree(&web.join("static"), all)?
        .with_tree(&web.join("fonts"), all)?
        .with_tree(&web.join("styles"), all)?
        .with_tree(&web.join("src"), css)?
        .with_tree(&root().join("xtask/site"), all)
}
