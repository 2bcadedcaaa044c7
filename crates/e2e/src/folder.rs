//! Copying a folder: a control may plant words in a copy of a profile without
//! spoiling the one that is searched.

use std::fs;
use std::io;
use std::path::Path;

/// Copies every plain file and folder. Links are left out: a browser's mark
/// that it is running is one, and does not hold for the copy.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        let target = to.join(entry.file_name());
        if kind.is_dir() {
            copy(&entry.path(), &target)?;
        } else if kind.is_file() {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
