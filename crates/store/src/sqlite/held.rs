//! Which files this process has open.
//!
//! A system of the POSIX kind drops every lock a process holds on a file when the process closes
//! *any* handle of it. Looking at the first bytes of a journal that another [`SqliteStore`] of this
//! process has open would therefore take that one's locks from it, and another program could
//! change the file underneath. So only the first store of a process looks; the ones after it rely
//! on what it saw.
//!
//! [`SqliteStore`]: super::SqliteStore

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::StoreError;

static OPEN: Mutex<BTreeMap<PathBuf, usize>> = Mutex::new(BTreeMap::new());

/// A file this process has open, for as long as this lives. Close the connection first.
#[derive(Debug)]
pub(super) struct Held {
    path: PathBuf,
}

impl Held {
    /// Runs `look` if no other store of this process has the file open, then holds it.
    pub(super) fn after(
        path: &Path,
        look: impl FnOnce() -> Result<(), StoreError>,
    ) -> Result<Held, StoreError> {
        // Two names of one file are one file.
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let mut open = open();
        let count = open.get(&path).copied().unwrap_or(0);
        if count == 0 {
            look()?;
        }
        open.insert(path.clone(), count + 1);
        Ok(Held { path })
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut open = open();
        match open.get_mut(&self.path) {
            Some(count) if *count > 1 => *count -= 1,
            _ => {
                open.remove(&self.path);
            }
        }
    }
}

fn open() -> MutexGuard<'static, BTreeMap<PathBuf, usize>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}
