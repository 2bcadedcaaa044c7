//! The verb `run`: from a clone to the open app.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::program;
use crate::site;
use crate::wasm::Make;

/// Everything but `--dev` goes to `bearing open`.
pub(crate) fn run(arguments: &[String]) -> Result<ExitCode> {
    let dev = arguments.iter().any(|argument| argument == "--dev");
    let shipped = site::build(if dev { Make::Dev } else { Make::Shipped })?;
    // A site that changes often is not put into the program but read from its folder.
    let program = if dev {
        program::build_without_site()?
    } else {
        program::build(&shipped)?
    };
    let mut command = Command::new(&program);
    command.arg("open");
    if dev {
        command.arg("--site").arg(&shipped);
    }
    let rest = arguments
        .iter()
        .filter(|argument| !matches!(argument.as_str(), "--dev" | "--"));
    let status = command
        .args(rest)
        .status()
        .with_context(|| format!("starting {}", program.display()))?;
    Ok(match status.code() {
        Some(code) => ExitCode::from(u8::try_from(code).unwrap_or(1)),
        // Ended by a signal: that is how a person stops it.
        None => ExitCode::SUCCESS,
    })
}
