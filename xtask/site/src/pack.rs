//! Writes the site: each file as it is, and beside it compressed for the wire.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

use crate::gather::Files;

/// One first segment of an address of the app a line; `#` begins a note.
/// The server answers those, and beneath them, with the page itself.
pub(crate) const ROOMS: &str = "rooms.txt";

/// Already compressed by their own format.
const PACKED_ALREADY: &[&str] = &["woff2", "png", "txt"];

pub(crate) fn rooms(raw: &Files) -> impl Iterator<Item = &str> {
    raw.get(ROOMS)
        .and_then(|bytes| std::str::from_utf8(bytes).ok())
        .unwrap_or_default()
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Made beside `out` and moved there at the end, so that a build that was
/// interrupted never leaves half a site.
pub(crate) fn pack(site: &Files, version: &str, out: &Path) -> Result<()> {
    let making = out.with_extension("making");
    if making.exists() {
        std::fs::remove_dir_all(&making)?;
    }
    let mut table = Table::default();
    for (address, bytes) in site {
        let file = making.join(address);
        std::fs::create_dir_all(file.parent().context("a file has a folder")?)?;
        std::fs::write(&file, bytes)?;
        let ending = address.rsplit('.').next().unwrap_or_default();
        if PACKED_ALREADY.contains(&ending) {
            table.row(address, bytes.len(), bytes.len());
            continue;
        }
        let brotli = brotli(bytes)?;
        table.row(address, bytes.len(), brotli.len());
        std::fs::write(making.join(format!("{address}.br")), brotli)?;
        std::fs::write(making.join(format!("{address}.gz")), gzip(bytes)?)?;
    }
    std::fs::write(making.join("version.txt"), version)?;
    if out.exists() {
        std::fs::remove_dir_all(out)?;
    }
    std::fs::rename(&making, out).with_context(|| out.display().to_string())?;
    table.print(version);
    Ok(())
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)?;
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// What a first visit costs, for whoever made it heavier.
#[derive(Default)]
struct Table {
    rows: Vec<String>,
    plain: usize,
    wire: usize,
}

impl Table {
    fn row(&mut self, address: &str, plain: usize, wire: usize) {
        self.rows.push(format!("  {plain:>9} {wire:>9}  {address}"));
        self.plain += plain;
        self.wire += wire;
    }

    fn print(&self, version: &str) {
        println!("  {:>9} {:>9}", "bytes", "brotli");
        for row in &self.rows {
            println!("{row}");
        }
        println!(
            "  {:>9} {:>9}  in all, version {version}",
            self.plain, self.wire
        );
    }
}
