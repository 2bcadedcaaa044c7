//! The `bearing` program with the web app inside.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;

use crate::cargo::{cargo, done, target};
use crate::site;
use crate::wasm::Make;

/// Builds what has changed; `site` goes into the program.
pub(crate) fn build(site: &Path) -> Result<PathBuf> {
    let mut command = cargo(&[
        "build",
        "--release",
        "--package",
        "bearing-cli",
        "--bin",
        "bearing",
    ]);
    done(command.env("BEARING_SITE", site))?;
    Ok(target().join("release").join(name()))
}

/// A quick build without the web app inside.
pub(crate) fn build_without_site() -> Result<PathBuf> {
    done(&mut cargo(&[
        "build",
        "--package",
        "bearing-cli",
        "--bin",
        "bearing",
    ]))?;
    Ok(target().join("debug").join(name()))
}

/// The verb `build`.
pub(crate) fn build_all() -> Result<ExitCode> {
    let site = site::build(Make::Shipped)?;
    let program = build(&site)?;
    println!("The web app: {}", site.display());
    println!("The program: {}", program.display());
    Ok(ExitCode::SUCCESS)
}

fn name() -> String {
    format!("bearing{}", std::env::consts::EXE_SUFFIX)
}
