//! Every file below a folder, and every way to read it.

use std::fs;
use std::path::{Path, PathBuf};

use super::{leveldb, snappy, sqlite};

/// One reading of a file.
#[derive(Debug)]
pub(super) struct Layer {
    pub(super) through: String,
    pub(super) bytes: Vec<u8>,
}

/// Every plain file below a folder. A file that vanishes while one looks was
/// a temporary one; a running browser has such.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(kind) if kind.is_file() => found.push(entry.path()),
                _ => {}
            }
        }
    }
    found.sort();
    found
}

/// The file as it is, and through whatever packing it has. Its own name is a
/// layer too.
pub(super) fn layers(file: &Path) -> Vec<Layer> {
    let Ok(bytes) = fs::read(file) else {
        return Vec::new();
    };
    let name = file.to_string_lossy().into_owned().into_bytes();
    let mut layers = vec![Layer {
        through: "the file's name".to_owned(),
        bytes: name,
    }];
    let mut add = |through: &str, bytes: Vec<u8>| {
        layers.push(Layer {
            through: through.to_owned(),
            bytes,
        })
    };
    if let Some(entries) = leveldb::table(&bytes) {
        add("leveldb table", entries);
    }
    if leveldb::is_log(file) {
        add("leveldb log", leveldb::log(&bytes));
    }
    if let Some(rows) = sqlite::rows(file, &bytes) {
        add("sqlite", rows);
    }
    add("as it is", bytes);
    // Chromium packs large values once more on its own, within whatever holds them.
    let packed: Vec<Layer> = layers
        .iter()
        .flat_map(|layer| {
            let through = format!("{}, packed value", layer.through);
            snappy::packed_values(&layer.bytes).map(move |bytes| Layer {
                through: through.clone(),
                bytes,
            })
        })
        .collect();
    layers.extend(packed);
    layers
}
