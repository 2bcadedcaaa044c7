//! From a path to a connection that keeps its promises: the checks and settings of every opening.
//!
//! Nothing is written before the file has passed.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use super::error::sorted;
use super::held::Held;
use super::schema::{self, Owner};
use super::{PATIENCE, log, place};
use crate::StoreError;

/// Versions before 3.51.3 can corrupt a database in WAL mode when two connections write and
/// checkpoint at once.
const OLDEST_SQLITE: i32 = 3_051_003;

/// Opens the file at `path`, made if it is not there.
pub(super) fn open(path: &Path) -> Result<(Connection, Held), StoreError> {
    sqlite_is_sound()?;
    // SQLite would take a relative path that begins with "file:" for an address.
    let path = std::path::absolute(path).map_err(|error| StoreError::Refused(error.to_string()))?;
    place::prepare(&path)?;
    let held = Held::after(&path, || place::look(&path))?;

    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(&path, flags).map_err(sorted)?;
    connection.busy_timeout(PATIENCE).map_err(sorted)?;
    log::leave_to_us(&connection)?;
    let owner = seen(&connection)?;
    if connection.is_readonly(rusqlite::MAIN_DB).map_err(sorted)? {
        return Err(StoreError::Refused(format!(
            "{} can be read but not written",
            path.display()
        )));
    }
    write_ahead(&connection)?;
    settings(&connection)?;
    if owner == Owner::Nobody {
        schema::create(&connection)?;
    }
    Ok((connection, held))
}

/// Whose file it is, and that its tables are what they are in such a file. One transaction: another
/// program may be making the tables at this moment.
fn seen(connection: &Connection) -> Result<Owner, StoreError> {
    let transaction =
        Transaction::new_unchecked(connection, TransactionBehavior::Deferred).map_err(sorted)?;
    let owner = schema::owner_within(&transaction)?;
    match owner {
        Owner::Bearing => schema::check(&transaction)?,
        Owner::Nobody => schema::check_empty(&transaction)?,
    }
    transaction.finish().map_err(sorted)?;
    Ok(owner)
}

/// A database in memory with the same tables.
pub(super) fn in_memory() -> Result<Connection, StoreError> {
    sqlite_is_sound()?;
    let connection = Connection::open_in_memory().map_err(sorted)?;
    settings(&connection)?;
    schema::create(&connection)?;
    Ok(connection)
}

fn sqlite_is_sound() -> Result<(), StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::Refused(format!(
            "SQLite {} can damage a journal; 3.51.3 is the oldest that is safe",
            rusqlite::version()
        )));
    }
    Ok(())
}

/// Turns the write-ahead log on. SQLite answers "busy" here without asking its busy handler when
/// several programs open a new file at once, so the waiting is ours.
fn write_ahead(connection: &Connection) -> Result<(), StoreError> {
    let until = Instant::now() + PATIENCE;
    loop {
        match connection
            .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0))
        {
            Ok(mode) if mode == "wal" => return Ok(()),
            Ok(mode) => {
                return Err(StoreError::Refused(format!(
                    "the disk allows no write-ahead log, only {mode}"
                )));
            }
            Err(error) => match sorted(error) {
                StoreError::Busy(_) if Instant::now() < until => {
                    thread::sleep(Duration::from_millis(2))
                }
                other => return Err(other),
            },
        }
    }
}

fn settings(connection: &Connection) -> Result<(), StoreError> {
    connection
        .execute_batch(
            "PRAGMA synchronous = FULL;
             PRAGMA fullfsync = ON;
             PRAGMA checkpoint_fullfsync = ON;
             PRAGMA secure_delete = ON;
             PRAGMA trusted_schema = OFF;
             PRAGMA cell_size_check = ON;",
        )
        .map_err(sorted)?;
    let synchronous: i64 = connection
        .pragma_query_value(None, "synchronous", |row| row.get(0))
        .map_err(sorted)?;
    if synchronous != 2 {
        return Err(StoreError::Refused(
            "SQLite does not sync its writes here".to_owned(),
        ));
    }
    Ok(())
}
