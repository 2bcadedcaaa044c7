//! JavaScript bindings for the wasm module, and its shrinking.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

/// What a browser may be asked to know. `--all-features` makes a module that
/// Chromium refuses; these are what every browser of the last years has.
const WASM_OPT_FLAGS: &[&str] = &[
    "-Oz",
    // Inlining what is called once makes the module smaller on disk and larger on the
    // wire, where repetition costs nothing: measured, 533 kB in brotli against 501 kB.
    "--one-caller-inline-max-function-size=20",
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
        .args(WASM_OPT_FLAGS)
        .arg(module)
        .arg("-o")
        .arg(&small)
        .status()
        .with_context(|| format!("starting {}", program.display()))?;
    ensure!(status.success(), "{} refused the module", program.display());
    std::fs::rename(small, module)?;
    Ok(())
}
