//! The file itself, before SQLite touches it: made for this user alone, and looked at from outside.
//!
//! Opening a database with SQLite may change it (a write-ahead log is carried over). A file of a
//! newer Bearing, of another program, or one that is plainly damaged is therefore told by its
//! first hundred bytes and left exactly as it was.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::log::has_log;
use super::schema::owner;
use crate::StoreError;

/// Every SQLite file begins so.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Length of a SQLite file's header in bytes.
const HEADER: usize = 100;

/// Makes the folder and an empty file where there are none.
pub(super) fn prepare(path: &Path) -> Result<(), StoreError> {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        make_folder(folder).map_err(|error| told(folder, &error))?;
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => sync_folder(path),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(told(path, &error)),
    }
}

fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A new file is found again after a power cut only once the folder that names it is synced.
/// SQLite syncs that folder with the first write-ahead log, but not the folders above it.
fn sync_folder(path: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        for folder in path
            .ancestors()
            .skip(1)
            .take(2)
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            // Not every filesystem can sync a folder; those that cannot have no need of it.
            let _ = File::open(folder).and_then(|folder| folder.sync_all());
        }
    }
    Ok(())
}

/// Refuses what is not to be opened, by the bytes alone.
pub(super) fn look(path: &Path) -> Result<(), StoreError> {
    let mut file = File::open(path).map_err(|error| told(path, &error))?;
    let length = |file: &File| Ok(file.metadata().map_err(|error| told(path, &error))?.len());
    if !path.is_file() {
        return Err(StoreError::Refused(format!(
            "{} is no file",
            path.display()
        )));
    }
    if length(&file)? == 0 {
        return Ok(());
    }
    let mut header = [0; HEADER];
    let whole = file.read_exact(&mut header);
    if whole.is_err() || header[..16] != MAGIC[..] {
        return Err(StoreError::Damaged(format!(
            "{} does not begin as a journal's file does: it is damaged, or not a journal",
            path.display()
        )));
    }
    owner(number(&header, 68), number(&header, 60))?;
    // With a log beside it, a file may end early: the rest is in the log. In this order, another
    // program that carries the log over just now cannot make a good file look short.
    let should_be = page_size(&header) * u64::from(number(&header, 28));
    if !has_log(path) && length(&file)? < should_be {
        return Err(StoreError::Damaged(format!(
            "{} is {} bytes long and was {should_be}",
            path.display(),
            length(&file)?
        )));
    }
    Ok(())
}

fn number(header: &[u8; HEADER], at: usize) -> u32 {
    u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
}

fn page_size(header: &[u8; HEADER]) -> u64 {
    match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    }
}

fn told(path: &Path, error: &std::io::Error) -> StoreError {
    let text = format!("{}: {error}", path.display());
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full(text),
        _ => StoreError::Refused(text),
    }
}
