//! SQLite databases: every value of every row, the write-ahead log taken in.
//! (What was deleted and is still in the file is found by reading it as it is.)

use std::fs;
use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

const MAGIC: &[u8] = b"SQLite format 3\0";

/// All values of a database, one a line; `None` if the file is none. It is
/// read from a copy: opening it must not change what is searched.
pub(super) fn rows(file: &Path, bytes: &[u8]) -> Option<Vec<u8>> {
    if !bytes.starts_with(MAGIC) {
        return None;
    }
    let folder = tempfile::tempdir().ok()?;
    let copy = folder.path().join("copy");
    fs::write(&copy, bytes).ok()?;
    for log in ["-wal", "-journal"] {
        let beside = |file: &Path| {
            file.with_file_name(format!(
                "{}{log}",
                file.file_name().unwrap_or_default().to_string_lossy()
            ))
        };
        // Most databases have none.
        let _ = fs::copy(beside(file), beside(&copy));
    }
    let database = Connection::open_with_flags(&copy, OpenFlags::SQLITE_OPEN_READ_WRITE).ok()?;
    let mut out = Vec::new();
    for table in tables(&database).unwrap_or_default() {
        // A table that cannot be read (a virtual one) is still read as bytes.
        let _ = dump(&database, &table, &mut out);
    }
    Some(out)
}

fn tables(database: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
    names.query_map([], |row| row.get(0))?.collect()
}

fn dump(database: &Connection, table: &str, out: &mut Vec<u8>) -> rusqlite::Result<()> {
    let mut all = database.prepare(&format!("SELECT * FROM \"{}\"", table.replace('"', "\"\"")))?;
    let columns = all.column_count();
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            if let ValueRef::Text(bytes) | ValueRef::Blob(bytes) = row.get_ref(column)? {
                out.extend_from_slice(bytes);
                out.push(b'\n');
            }
        }
    }
    Ok(())
}
