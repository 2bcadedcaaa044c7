//! The verb `screenshots`: pictures of every screen, taken by the end-to-end tests'
//! own hands. The README's are kept in the repository.

use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::cargo::{cargo, done, root, target};
use crate::test::Stage;

/// Which pictures the README shows, and under which names.
const README: &[(&str, &str)] = &[
    ("today-new-390x844-light.png", "today.png"),
    ("kept-390x844-light.png", "kept.png"),
    ("a-setback-390x844-dark.png", "what-happened.png"),
];

pub(crate) fn screenshots() -> Result<ExitCode> {
    let stage = Stage::set()?;
    let folder = target().join("screenshots");
    let mut command = cargo(&["test", "--package", "bearing-e2e", "screenshots"]);
    command.args(["--", "--ignored", "--nocapture"]);
    done(stage.tell(&mut command).env("BEARING_SCREENSHOTS", &folder))?;
    let kept = root().join("docs/screenshots");
    std::fs::create_dir_all(&kept)?;
    for (taken, shown) in README {
        std::fs::copy(folder.join(taken), kept.join(shown))
            .with_context(|| format!("the README shows {taken}, and no such picture was taken"))?;
    }
    println!("All of them: {}", folder.display());
    println!("The README's: {}", kept.display());
    Ok(ExitCode::SUCCESS)
}
