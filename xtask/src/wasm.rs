//! The WebAssembly module of the web app.
//!
//! The toolchain may lack the standard library for it. Then rustup is asked; where that
//! cannot download, Debian's own compiler builds the library from its sources.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::cargo::{cargo, done, root, target};
use crate::machine::{find, install};

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "lld", "clang"];

/// Takes `debian` to try the last way on a machine that has a better one.
const FORCED: &str = "BEARING_WASM_BY";

/// How the module is meant to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Make {
    /// As it ships: small.
    Shipped,
    /// Quickly made, with the page of all components.
    Dev,
    /// Quickly made, with the suite that every store must pass.
    StoreSuite,
}

/// Who compiles it.
enum Compiler {
    /// The toolchain this runs in.
    Own,
    Debian,
}

/// Builds what has changed and returns the module.
pub(crate) fn build(make: Make) -> Result<PathBuf> {
    let compiler = compiler()?;
    let mut command = compiler.cargo("build");
    let folder = match make {
        Make::Shipped => {
            command.args(["--profile", "wasm"]);
            "wasm"
        }
        Make::Dev => {
            command.args(["--features", "design"]);
            "debug"
        }
        Make::StoreSuite => {
            command.args(["--features", "conformance"]);
            "debug"
        }
    };
    done(command.args(["--package", "bearing-web", "--lib"]))?;
    let built = compiler.target_dir().join(TARGET).join(folder);
    Ok(built.join("bearing_web.wasm"))
}

/// A cargo command on the web app, compiled as it will run. Lints and documentation
/// come only with the own toolchain; elsewhere they are left out.
pub(crate) fn own_cargo(verb: &str) -> Result<Option<Command>> {
    match compiler()? {
        Compiler::Own => {
            let mut command = Compiler::Own.cargo(verb);
            command.args(["--package", "bearing-web"]);
            Ok(Some(command))
        }
        Compiler::Debian => Ok(None),
    }
}

impl Compiler {
    fn target_dir(&self) -> PathBuf {
        match self {
            Self::Own => target().join("wasm"),
            Self::Debian => target().join("wasm-debian"),
        }
    }

    fn cargo(&self, verb: &str) -> Command {
        let mut command = match self {
            Self::Own => cargo(&[verb]),
            Self::Debian => {
                let mut command = Command::new("/usr/bin/cargo");
                command
                    .arg(verb)
                    .args(["-Z", "build-std=std,panic_abort"])
                    .arg("--config")
                    .arg(format!("target.{TARGET}.linker='wasm-ld'"))
                    .arg("--config")
                    .arg(format!(
                        "target.{TARGET}.rustflags=['-Clinker-flavor=wasm-ld']"
                    ))
                    .env("RUSTC", DEBIAN_RUSTC)
                    .env("RUSTC_BOOTSTRAP", "1")
                    .env_remove("RUSTUP_TOOLCHAIN")
                    .env_remove("RUSTC_WRAPPER")
                    .current_dir(root());
                command
            }
        };
        command.args(["--target", TARGET, "--target-dir"]);
        command.arg(self.target_dir());
        command
    }
}

fn compiler() -> Result<Compiler> {
    if std::env::var(FORCED).is_ok_and(|by| by == "debian") {
        return debian();
    }
    if own_has_std() {
        return Ok(Compiler::Own);
    }
    if find(&["rustup"]).is_some() {
        println!("      fetching the standard library for {TARGET}");
        let added = done(Command::new("rustup").args(["target", "add", TARGET]));
        if added.is_ok() && own_has_std() {
            return Ok(Compiler::Own);
        }
    }
    debian()
}

fn debian() -> Result<Compiler> {
    if !Path::new("/etc/debian_version").exists() {
        bail!(
            "the web app needs the Rust standard library for {TARGET}. With rustup: \
             `rustup target add {TARGET}`; otherwise install it with the package your system \
             has for it"
        );
    }
    if !debian_is_ready() {
        install(DEBIAN_PACKAGES, "the web app (WebAssembly)")?;
    }
    if !debian_is_ready() {
        bail!("Debian's compiler came without the sources of its standard library");
    }
    println!("      building for {TARGET} with Debian's compiler; the first time takes minutes");
    Ok(Compiler::Debian)
}

fn own_has_std() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut command = Command::new(rustc);
    command.args(["--print", "target-libdir", "--target", TARGET]);
    command.current_dir(root()).stderr(Stdio::null());
    printed(&mut command).is_ok_and(|folder| {
        std::fs::read_dir(folder.trim()).is_ok_and(|mut files| {
            files.any(|file| {
                file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
            })
        })
    })
}

fn debian_is_ready() -> bool {
    let tools = Path::new(DEBIAN_RUSTC).exists() && find(&["wasm-ld"]).is_some();
    let mut command = Command::new(DEBIAN_RUSTC);
    command.args(["--print", "sysroot"]);
    tools
        && printed(&mut command).is_ok_and(|sysroot| {
            Path::new(sysroot.trim())
                .join("lib/rustlib/src/rust/library/std")
                .is_dir()
        })
}

fn printed(command: &mut Command) -> Result<String> {
    let output = command.output().context("starting rustc")?;
    Ok(String::from_utf8(output.stdout)?)
}
