//! The verb `check`, and the same checks as steps of `test`.

use std::process::{Command, ExitCode};

use anyhow::{Result, bail};

use crate::cargo::{cargo, done, target};
use crate::steps::Steps;
use crate::wasm;

/// How many steps [`lint`] takes.
pub(crate) const LINTS: usize = 4;

pub(crate) fn check(arguments: &[String]) -> Result<ExitCode> {
    let deny = match arguments {
        [] => false,
        [flag] if flag == "--deny" => true,
        _ => bail!("`check` knows only --deny"),
    };
    let mut steps = Steps::new(LINTS + usize::from(deny));
    lint(&mut steps);
    if deny {
        steps.step(
            "dependencies: licences, bans, known weaknesses",
            dependencies,
        );
    }
    Ok(steps.end())
}

/// Formatting, lints and documentation.
pub(crate) fn lint(steps: &mut Steps) {
    steps.step("formatting", || {
        component("rustfmt", "fmt")?;
        done(&mut cargo(&["fmt", "--all", "--check"]))
    });
    steps.step("lints, native", || {
        component("clippy", "clippy")?;
        let mut clippy = cargo(&["clippy", "--workspace", "--exclude", "bearing-web"]);
        done(clippy.args(["--all-targets", "--", "-D", "warnings"]))
    });
    steps.step("lints, web", || match wasm::own_cargo("clippy")? {
        Some(mut clippy) => done(clippy.args(["--features", "design", "--", "-D", "warnings"])),
        None => no_own_std(),
    });
    steps.step("documentation", || {
        let native = [
            "doc",
            "--no-deps",
            "--workspace",
            "--exclude",
            "bearing-web",
        ];
        done(cargo(&native).env("RUSTDOCFLAGS", "-D warnings"))?;
        match wasm::own_cargo("doc")? {
            Some(mut doc) => done(doc.arg("--no-deps").env("RUSTDOCFLAGS", "-D warnings")),
            None => no_own_std(),
        }
    });
}

fn no_own_std() -> Result<()> {
    println!("      left out for the web app: this toolchain has no standard library for it");
    Ok(())
}

/// A toolchain may come without it; rustup knows how to add it.
fn component(name: &str, verb: &str) -> Result<()> {
    let here = cargo(&[verb, "--version"]).output();
    if here.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    if done(Command::new("rustup").args(["component", "add", name])).is_err() {
        bail!("{name} is missing: `rustup component add {name}` installs it");
    }
    Ok(())
}

/// cargo-deny is compiled for it, into this repository's own target folder.
fn dependencies() -> Result<()> {
    let tools = target().join("tools");
    let deny = tools.join("bin/cargo-deny");
    if !deny.exists() {
        println!("      building cargo-deny, once; this takes minutes");
        let mut install = cargo(&["install", "--locked", "cargo-deny", "--root"]);
        done(install.arg(&tools))?;
    }
    done(
        Command::new(deny)
            .arg("check")
            .current_dir(crate::cargo::root()),
    )
}
