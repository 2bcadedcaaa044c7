//! The verb `screenshots`: pictures of every screen, taken by the end-to-end tests'
//! own hands.

use std::process::ExitCode;

use anyhow::Result;

use crate::cargo::{cargo, done, root};
use crate::test::Stage;

pub(crate) fn screenshots() -> Result<ExitCode> {
    let stage = Stage::set()?;
    let folder = root().join("docs/screenshots");
    std::fs::create_dir_all(&folder)?;
    let mut command = cargo(&["test", "--package", "bearing-e2e", "screenshots"]);
    command.args(["--", "--ignored", "--nocapture"]);
    done(stage.tell(&mut command).env("BEARING_SCREENSHOTS", &folder))?;
    println!("They are in {}", folder.display());
    Ok(ExitCode::SUCCESS)
}
