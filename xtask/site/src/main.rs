//! Turns the compiled web app into the folder that is served.
//!
//! wasm in, site out: bindings are made ([`bind`]), the files gathered ([`gather`]),
//! every one named by its content ([`names`]), and all of it packed for the wire
//! ([`pack`]). `cargo xtask` calls this only when one of the inputs has changed.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

mod bind;
mod gather;
mod names;
mod pack;

/// What one run turns into what.
struct Job {
    /// The module as cargo built it.
    wasm: PathBuf,
    /// `crates/web`: its `static`, `fonts`, `styles` and `src` folders are read.
    web: PathBuf,
    /// The folder made; whatever was there before goes.
    out: PathBuf,
    /// The program that shrinks the module; without it the module stays as it is.
    wasm_opt: Option<PathBuf>,
    /// One more first segment of an address of the app, for development.
    room: Option<PathBuf>,
}

fn main() -> Result<()> {
    let job = read_arguments()?;
    let bound = bind::bind(&job.wasm, job.wasm_opt.as_deref())?;
    let mut raw = gather::gather(&job.web, bound)?;
    if let Some(room) = &job.room {
        let rooms = raw.entry(pack::ROOMS.into()).or_default();
        rooms.extend_from_slice(format!("{}\n", room.display()).as_bytes());
    }
    let version = names::version_of(&raw);
    let site = names::name_by_content(&raw, &version)?;
    pack::pack(&site, &version, &job.out)
}

fn read_arguments() -> Result<Job> {
    let (mut wasm, mut web, mut out, mut wasm_opt, mut room) = (None, None, None, None, None);
    let mut arguments = std::env::args_os().skip(1);
    while let Some(flag) = arguments.next() {
        let place = match flag.to_str() {
            Some("--wasm") => &mut wasm,
            Some("--web") => &mut web,
            Some("--out") => &mut out,
            Some("--wasm-opt") => &mut wasm_opt,
            Some("--room") => &mut room,
            _ => bail!("{} is no flag of this program", flag.to_string_lossy()),
        };
        let value = arguments
            .next()
            .with_context(|| format!("{} needs a value", flag.to_string_lossy()))?;
        *place = Some(PathBuf::from(value));
    }
    Ok(Job {
        wasm: wasm.context("--wasm is missing")?,
        web: web.context("--web is missing")?,
        out: out.context("--out is missing")?,
        wasm_opt,
        room,
    })
}
