//! What this machine has, and getting what it has not.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::cargo::done;

/// The first of these programs that the PATH has.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    names.iter().find_map(|name| {
        std::env::split_paths(&path)
            .map(|folder| folder.join(name))
            .find(|file| file.is_file())
    })
}

/// Installs Debian packages, or says which program is missing and what brings it.
pub(crate) fn install(packages: &[&str], for_what: &str) -> Result<()> {
    let list = packages.join(" ");
    if find(&["apt-get"]).is_none() {
        bail!("please install {list} (Debian's names), needed for {for_what}");
    }
    if !is_root() {
        bail!("please run `sudo apt-get install {list}`, needed for {for_what}");
    }
    println!("      installing {list}");
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null());
        command
    };
    // An old list of packages is often good enough, so a failure here is no end yet.
    let _updated = done(&mut apt(&["update", "-q"]));
    let mut command = apt(&["install", "-y", "-q", "--no-install-recommends"]);
    done(command.args(packages))
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}
