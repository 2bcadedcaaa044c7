//! The table of `cargo xtask bench`: what a first visit loads, how soon a step is in sight, what
//! opening a journal and keeping one thing cost. Each journal is filled once, under
//! `target/bench-data`. Nothing here is asserted.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use crate::cargo::{cargo, done, target, words};
use crate::program;
use crate::site;
use crate::test::Stage;
use crate::wasm::Make;

const OPENED: [&str; 3] = ["1000", "10000", "100000"];
const KEPT_IN: [&str; 3] = ["0", "10000", "100000"];

/// What a first visit loads beside the page: the fonts of Latin letters, no others and no icons.
const LATER: &[&str] = &["latin-ext", "icons", "argon2-worker", "sw.js", "txt"];

pub(crate) fn print() -> Result<ExitCode> {
    let site = site::build(Make::Shipped)?;
    let program = program::build(&site)?;
    let cost = example("bearing-app", "journal_cost")?;
    println!("{}\n", machine());
    println!("| what | figure |\n|---|---|");
    sizes(&site)?;
    for size in OPENED {
        said(&cost, &["make", size])?;
        let told = said(&cost, &["open", size])?;
        let [wall, processor, kib] = three(&told)?;
        row(
            &format!("open and fold {size} entries"),
            &format!(
                "{wall} ms; {processor} ms of the processor; {} MiB",
                kib / 1024
            ),
        );
    }
    for size in KEPT_IN {
        let told = said(&cost, &["append", size])?;
        let [middle, most, ..] = figures(&told)[..] else {
            anyhow::bail!("{told:?} are not two figures");
        };
        let text = format!("p50 {:.1} ms, p99 {:.1} ms", ms(middle), ms(most));
        row(&format!("keep one entry, durable, among {size}"), &text);
    }
    for size in KEPT_IN {
        let folder = said(&cost, &["copy", size])?;
        let (middle, most) = happened(&program, Path::new(folder.trim()))?;
        let text = format!("median {middle:.1} ms, slowest {most:.1} ms");
        row(&format!("`bearing happened`, whole, with {size}"), &text);
    }
    let stage = Stage::set()?;
    let sight = example("bearing-e2e", "first_sight")?;
    let told = output(stage.tell(&mut Command::new(sight)))?;
    if let [cold, warm, ..] = figures(&told)[..] {
        row(
            "first step in sight, cold, no entries",
            &format!("{cold} ms"),
        );
        row(
            "first step in sight, warm, no entries",
            &format!("{warm} ms"),
        );
    }
    Ok(ExitCode::SUCCESS)
}

fn row(what: &str, figure: &str) {
    println!("| {what} | {figure} |");
}

fn ms(micros: u64) -> f64 {
    micros as f64 / 1000.0
}

/// The processor, the memory and how busy they are: a figure means nothing without.
fn machine() -> String {
    let read = |file| std::fs::read_to_string(file).unwrap_or_default();
    let named = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name));
        line.and_then(|line| line.split(':').nth(1))
            .map_or_else(String::new, |value| value.trim().to_owned())
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!(
        "{cores} cores, {}, {} of memory, load {} when this began",
        named(&read("/proc/cpuinfo"), "model name"),
        named(&read("/proc/meminfo"), "MemTotal"),
        read("/proc/loadavg").split(' ').next().unwrap_or_default(),
    )
}

/// The module, and everything that a first visit loads.
fn sizes(site: &Path) -> Result<()> {
    let (mut first, mut fonts) = (0, 0);
    for (name, plain, wire) in files(site)? {
        if name.ends_with(".wasm") {
            let text = format!("{} kB, brotli {} kB", plain / 1000, wire / 1000);
            row("the wasm module", &text);
        }
        if LATER.iter().all(|later| !name.contains(later)) {
            first += wire;
            fonts += if name.ends_with(".woff2") { wire } else { 0 };
        }
    }
    let text = format!("{} kB, {} kB of it fonts", first / 1000, fonts / 1000);
    row("a first visit, compressed", &text);
    Ok(())
}

/// Each file with its size as it is and on the wire.
fn files(folder: &Path) -> Result<Vec<(String, u64, u64)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
            continue;
        }
        let name = path.display().to_string();
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let plain = path.metadata()?.len();
        let wire = PathBuf::from(format!("{name}.br"));
        let wire = wire.metadata().map_or(plain, |packed| packed.len());
        found.push((name, plain, wire));
    }
    Ok(found)
}

/// The whole process, as a shell starts it; the first run warms the files and does not count.
fn happened(program: &Path, folder: &Path) -> Result<(f64, f64)> {
    let mut took = Vec::new();
    for number in 0..31 {
        let mut command = Command::new(program);
        command.arg("--data-dir").arg(folder);
        command.args(["happened", &format!("Something small, number {number}")]);
        command.stdin(Stdio::null());
        let began = Instant::now();
        output(&mut command)?;
        took.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    took.remove(0);
    took.sort_unstable_by(f64::total_cmp);
    Ok((took[took.len() / 2], took[took.len() - 1]))
}

fn example(package: &str, name: &str) -> Result<PathBuf> {
    let mut build = cargo(&["build", "--release", "--quiet", "--package", package]);
    done(build.args(["--example", name]))?;
    let built = target().join("release/examples").join(name);
    Ok(built.with_extension(std::env::consts::EXE_EXTENSION))
}

fn said(program: &Path, arguments: &[&str]) -> Result<String> {
    output(Command::new(program).args(arguments))
}

fn output(command: &mut Command) -> Result<String> {
    let what = words(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("starting {what}"))?;
    ensure!(output.status.success(), "`{what}` failed");
    Ok(String::from_utf8(output.stdout)?)
}

fn figures(told: &str) -> Vec<u64> {
    let words = told.split_whitespace();
    words.filter_map(|word| word.parse().ok()).collect()
}

fn three(told: &str) -> Result<[u64; 3]> {
    let figures = figures(told);
    let found = <[u64; 3]>::try_from(figures.as_slice());
    found.with_context(|| format!("{told:?} are not three figures"))
}
