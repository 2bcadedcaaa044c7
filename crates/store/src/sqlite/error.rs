//! What SQLite's result codes mean for a person's journal.

use rusqlite::{Error, ErrorCode};

use crate::StoreError;

/// SQLite's code for "this statement makes no sense here".
const SQLITE_ERROR: i32 = 1;

/// Sorts an error of SQLite by what a person can do about it.
pub(super) fn sorted(error: Error) -> StoreError {
    let Error::SqliteFailure(failure, _) = &error else {
        // Not SQLite but the reading of a row: a column is not what this program writes there.
        return StoreError::Damaged(error.to_string());
    };
    let code = failure.code;
    let text = error.to_string();
    match code {
        ErrorCode::DiskFull => StoreError::Full(text),
        ErrorCode::DatabaseBusy
        | ErrorCode::DatabaseLocked
        | ErrorCode::FileLockingProtocolFailed => StoreError::Busy(text),
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Damaged(text),
        ErrorCode::ReadOnly
        | ErrorCode::CannotOpen
        | ErrorCode::PermissionDenied
        | ErrorCode::AuthorizationForStatementDenied => StoreError::Refused(text),
        // Our statements are right: it is the tables that are not what they were.
        ErrorCode::Unknown if failure.extended_code == SQLITE_ERROR => StoreError::Damaged(text),
        // A read or a sync failed underneath, or memory ran out: nothing is known to be wrong with
        // the file, and a connection that has seen it is not to be trusted.
        _ => StoreError::Lost(text),
    }
}
