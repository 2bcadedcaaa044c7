//! JavaScript bindings for the wasm module, and its shrinking.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

/// Passes that make the module smaller on the wire. `-Oz` makes it smaller only unpacked: what it
/// does to locals and blocks costs more in brotli than it saves (592 kB instead of 562 kB).
const PASSES: &[&str] = &[
    "--duplicate-function-elimination",
    "--remove-unused-module-elements",
    "--memory-packing",
    "--dae",
    "--merge-similar-functions",
    "--optimize-instructions",
    "--remove-unused-brs",
    "--remove-unused-names",
    "--merge-blocks",
    "--vacuum",
    "--duplicate-function-elimination",
    "--remove-unused-module-elements",
    "--memory-packing",
];

/// What a browser may be asked to know. `--all-features` makes a module that
/// Chromium refuses; these are what every browser of the last years has.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The files that come out, by their name in the site: `bearing.js`,
/// `bearing_bg.wasm`, and `snippets/…` where a dependency brings some.
pub(crate) fn bind(wasm: &Path, wasm_opt: Option<&Path>) -> Result<BTreeMap<String, Vec<u8>>> {
    let work = wasm.with_extension("bound");
    if work.exists() {
        std::fs::remove_dir_all(&work)?;
    }
    Bindgen::new()
        .input_path(wasm)
        .out_name("bearing")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&work)
        .with_context(|| format!("making bindings for {}", wasm.display()))?;
    if let Some(program) = wasm_opt {
        shrink(program, &work.join("bearing_bg.wasm"))?;
    }
    let mut files = BTreeMap::new();
    crate::gather::read_tree(&work, "", &mut files)?;
    let glue = files
        .get_mut("bearing.js")
        .context("the bindings have no bearing.js")?;
    let text = String::from_utf8(std::mem::take(glue))?;
    *glue = text.replace("'./snippets/", "'/@/snippets/").into_bytes();
    Ok(files)
}

fn shrink(program: &Path, module: &Path) -> Result<()> {
    let small = module.with_extension("small");
    let status = Command::new(program)
        .args(FEATURES)
        .args(PASSES)
        .arg(module)
        .arg("-o")
        .arg(&small)
        .status()
        .with_context(|| format!("starting {}", program.display()))?;
    ensure!(status.success(), "{} refused the module", program.display());
    std::fs::rename(small, module)?;
    Ok(())
}
