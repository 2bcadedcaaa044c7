//! The verb `bench`, and the same benchmarks compiled as a step of `test`.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::cargo::{cargo, done, root};

pub(crate) fn bench(arguments: &[String]) -> Result<ExitCode> {
    let mut commands = commands(&[])?;
    if commands.is_empty() {
        println!("There are no benchmarks yet.");
    }
    for command in &mut commands {
        done(command.arg("--").args(arguments))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// One cargo command for each crate that has benchmarks.
pub(crate) fn commands(flags: &[&str]) -> Result<Vec<Command>> {
    let crates = root().join("crates");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&crates)? {
        let entry = entry?;
        let manifest = entry.path().join("Cargo.toml");
        let text = std::fs::read_to_string(&manifest)
            .with_context(|| format!("reading {}", manifest.display()))?;
        if text.contains("[[bench]]") {
            names.push(format!("bearing-{}", entry.file_name().to_string_lossy()));
        }
    }
    names.sort();
    Ok(names
        .iter()
        .map(|name| {
            let mut command = cargo(&["bench", "--package", name, "--benches"]);
            command.args(flags);
            command
        })
        .collect())
}
