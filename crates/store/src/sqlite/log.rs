//! When the write-ahead log is carried over into the file, and how.
//!
//! SQLite does it when the last connection closes. For a program that appends one record and ends
//! that is two syncs more each time, and deletes a log which the next run has to make and sync
//! again: opening, appending and closing took 11 to 22 ms with it and 3 ms without, on the disk it
//! was measured on. SQLite's other way, after so many pages, does not serve either: what it has
//! carried over is forgotten when the program ends, so short runs would do it again each time and
//! the log would never begin anew.
//!
//! So the log stays when a program ends, and whoever finds it longer than [`LIMIT`] after a commit
//! carries it over and cuts it to nothing. Until then it is part of the journal: whoever copies the
//! file copies the `-wal` beside it.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::error::sorted;
use crate::StoreError;

/// How long the log may grow, in bytes: the next opening reads it whole, which takes about a
/// millisecond for so many.
const LIMIT: u64 = 1 << 20;

/// The write-ahead log of one file.
#[derive(Debug)]
pub(super) struct Log {
    path: Option<PathBuf>,
    limit: Cell<u64>,
}

impl Log {
    /// The log beside the journal at `path`; none where it is in memory.
    pub(super) fn beside(path: Option<&Path>) -> Log {
        Log {
            path: path.map(log_of),
            limit: Cell::new(LIMIT),
        }
    }

    /// From now on it is carried over only when told to.
    #[cfg(feature = "conformance")]
    pub(super) fn leave(&self) {
        self.limit.set(u64::MAX);
    }

    pub(super) fn is_long(&self) -> bool {
        let length = self.path.as_ref().and_then(|path| fs::metadata(path).ok());
        length.is_some_and(|log| log.len() > self.limit.get())
    }

    /// Carries the log over and cuts it. Does nothing where another program is at it or reading:
    /// the next commit that finds the log long tries again.
    pub(super) fn carry_over(&self, connection: &Connection, patience: Duration) {
        let carried = connection
            .busy_timeout(Duration::ZERO)
            .and_then(|()| connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())));
        let _ = carried.and(connection.busy_timeout(patience));
    }
}

/// Leaves carrying over to [`Log`].
pub(super) fn leave_to_us(connection: &Connection) -> Result<(), StoreError> {
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .and_then(|_| connection.pragma_update(None, "wal_autocheckpoint", 0))
        .map_err(sorted)
}

fn log_of(journal: &Path) -> PathBuf {
    let mut log = journal.as_os_str().to_owned();
    log.push("-wal");
    PathBuf::from(log)
}

/// Whether there is anything in the log beside a journal.
pub(super) fn has_log(journal: &Path) -> bool {
    fs::metadata(log_of(journal)).is_ok_and(|log| log.len() > 0)
}
