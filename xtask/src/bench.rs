//! The verb `bench`, and the same benchmarks compiled as a step of `test`.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::bench_table;
use crate::cargo::{cargo, done, root};

/// The table of what people feel; with any argument, criterion's own benchmarks instead.
pub(crate) fn bench(arguments: &[String]) -> Result<ExitCode> {
    if arguments.is_empty() {
        return bench_table::print();
    }
    let filter = arguments.iter().filter(|argument| *argument != "all");
    for command in &mut commands(&[])? {
        done(command.arg("--").args(filter.clone()))?;
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
