//! A note of what something was made from, by content: the same bytes are not built
//! twice, however often a file was touched.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

pub(crate) struct Stamp {
    note: PathBuf,
    inputs: Sha256,
}

impl Stamp {
    /// `note` is where it is written once the thing is made.
    pub(crate) fn new(note: PathBuf) -> Self {
        Self {
            note,
            inputs: Sha256::new(),
        }
    }

    pub(crate) fn with_word(mut self, word: &str) -> Self {
        self.add(word.as_bytes());
        self
    }

    pub(crate) fn with_file(mut self, file: &Path) -> Result<Self> {
        let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
        self.add(file.to_string_lossy().as_bytes());
        self.add(&bytes);
        Ok(self)
    }

    /// Every file beneath `folder` that `wanted` takes; a folder that is not there is empty.
    pub(crate) fn with_tree(self, folder: &Path, wanted: fn(&Path) -> bool) -> Result<Self> {
        let mut files = Vec::new();
        list(folder, &mut files)?;
        files.retain(|file| wanted(file));
        files.sort();
        files
            .iter()
            .try_fold(self, |stamp, file| stamp.with_file(file))
    }

    /// Whether the thing was made from exactly these inputs.
    pub(crate) fn is_fresh(&self) -> bool {
        std::fs::read_to_string(&self.note).is_ok_and(|note| note == self.text())
    }

    pub(crate) fn write(&self) -> Result<()> {
        std::fs::write(&self.note, self.text()).with_context(|| self.note.display().to_string())
    }

    /// Lengths go in as well, so that no two lists of inputs look alike.
    fn add(&mut self, bytes: &[u8]) {
        self.inputs.update((bytes.len() as u64).to_be_bytes());
        self.inputs.update(bytes);
    }

    fn text(&self) -> String {
        let hash = self.inputs.clone().finalize();
        hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
