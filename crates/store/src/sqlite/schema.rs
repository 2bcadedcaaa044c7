//! The tables, their version, and whether a file holds exactly these.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::sorted;
use crate::StoreError;

/// `PRAGMA application_id`: "Bear".
pub(super) const APPLICATION_ID: u32 = u32::from_be_bytes(*b"Bear");

/// `PRAGMA user_version`: raised with every change of the tables, never lowered.
pub(super) const VERSION: u32 = 1;

/// Every table by name, with the statement that makes it, kept by SQLite word for word.
const TABLES: [(&str, &str); 2] = [
    (
        "records",
        "CREATE TABLE records (device BLOB NOT NULL, seq INTEGER NOT NULL, chain BLOB NOT NULL, body BLOB NOT NULL, \
         PRIMARY KEY (device, seq)) WITHOUT ROWID",
    ),
    (
        "slots",
        "CREATE TABLE slots (name TEXT NOT NULL PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID",
    ),
];

/// Whose file this is, as far as its header says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// Nobody's yet.
    Nobody,
    /// Ours, of this version.
    Bearing,
}

/// Sorts the two numbers of a header.
pub(super) fn owner(application_id: u32, version: u32) -> Result<Owner, StoreError> {
    match (application_id, version) {
        (0, 0) => Ok(Owner::Nobody),
        (APPLICATION_ID, VERSION) => Ok(Owner::Bearing),
        (APPLICATION_ID, 0) => Err(StoreError::Damaged(
            "the file has lost its format number".to_owned(),
        )),
        (APPLICATION_ID, found) => Err(StoreError::Newer {
            found,
            known: VERSION,
        }),
        _ => Err(StoreError::Refused(
            "the file belongs to another program".to_owned(),
        )),
    }
}

/// The owner as the database itself says, its write-ahead log included.
pub(super) fn owner_within(connection: &Connection) -> Result<Owner, StoreError> {
    let number = |pragma: &str| -> Result<u32, StoreError> {
        let number: i64 = connection
            .pragma_query_value(None, pragma, |row| row.get(0))
            .map_err(sorted)?;
        Ok(number as u32)
    };
    owner(number("application_id")?, number("user_version")?)
}

/// Makes the tables, unless another program was faster.
pub(super) fn create(connection: &Connection) -> Result<(), StoreError> {
    let transaction =
        Transaction::new_unchecked(connection, TransactionBehavior::Immediate).map_err(sorted)?;
    if owner_within(&transaction)? == Owner::Bearing {
        return Ok(());
    }
    check_empty(&transaction)?;
    for (_, statement) in TABLES {
        transaction.execute_batch(statement).map_err(sorted)?;
    }
    transaction
        .pragma_update(None, "application_id", APPLICATION_ID)
        .map_err(sorted)?;
    transaction
        .pragma_update(None, "user_version", VERSION)
        .map_err(sorted)?;
    transaction.commit().map_err(sorted)
}

/// A file that is nobody's has no tables.
pub(super) fn check_empty(connection: &Connection) -> Result<(), StoreError> {
    if tables(connection)?.is_empty() {
        Ok(())
    } else {
        Err(StoreError::Refused(
            "the file belongs to another program".to_owned(),
        ))
    }
}

/// Every table is there, made by the statement this version makes it with, and nothing else is.
pub(super) fn check(connection: &Connection) -> Result<(), StoreError> {
    let found = tables(connection)?;
    for (name, statement) in TABLES {
        if !found
            .iter()
            .any(|(its_name, its_statement)| its_name == name && its_statement == statement)
        {
            return Err(StoreError::Damaged(format!(
                "the table {name} is missing or not as it was made"
            )));
        }
    }
    match found.len() - TABLES.len() {
        0 => Ok(()),
        more => Err(StoreError::Damaged(format!(
            "{more} tables, indexes or triggers are there that Bearing never made"
        ))),
    }
}

fn tables(connection: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
        .map_err(sorted)?;
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .map_err(sorted)?;
    rows.collect::<Result<_, _>>().map_err(sorted)
}
