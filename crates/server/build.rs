//! Puts the built web app into the program: every file of the folder that
//! `BEARING_SITE` names becomes one row of a table that the crate includes.
//! Without it (a plain `cargo check`) the table is empty, and the server says so.

use std::fmt::Write;
use std::path::{Path, PathBuf};

fn main() {
    println!("cargo::rerun-if-env-changed=BEARING_SITE");
    let mut rows = String::new();
    if let Some(site) = std::env::var_os("BEARING_SITE").map(PathBuf::from) {
        println!("cargo::rerun-if-changed={}", site.display());
        let mut files = Vec::new();
        walk(&site, &mut files);
        files.sort();
        for file in &files {
            row(&site, file, &mut rows);
        }
    }
    let out = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    std::fs::write(Path::new(&out).join("embedded.rs"), format!("&[\n{rows}]"))
        .expect("OUT_DIR is writable");
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).expect("BEARING_SITE is a folder");
    for entry in entries {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            walk(&path, files);
        } else {
            files.push(path);
        }
    }
}

fn row(site: &Path, file: &Path, rows: &mut String) {
    let name = file.strip_prefix(site).expect("walk stays inside");
    let name = name.to_string_lossy().replace('\\', "/");
    writeln!(
        rows,
        "({name:?}, include_bytes!({:?})),",
        file.display().to_string()
    )
    .expect("a string takes every write");
}
