//! The store in one SQLite file: what the terminal keeps a journal in.
//!
//! Every commit is one `BEGIN IMMEDIATE` transaction in WAL mode with `synchronous = FULL`: when
//! it returns, the write-ahead log has been synced. Deleted bytes are overwritten. The methods are
//! `async` only because the trait is; they block.

mod error;
mod held;
mod log;
mod opening;
mod place;
mod schema;

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior, params};
use vault::{ChainHash, DeviceId, Head, Record, Sealed};

use crate::{Batch, Committed, Found, Store, StoreError};
use error::sorted;
use held::Held;
use log::Log;

/// How long to wait for another program's transaction before [`StoreError::Busy`].
const PATIENCE: Duration = Duration::from_secs(10);

/// A journal's records and slots in one SQLite file.
#[derive(Debug)]
pub struct SqliteStore {
    connection: Connection,
    // After the connection: dropped in this order.
    _held: Option<Held>,
    path: Option<PathBuf>,
    log: Log,
    patience: Cell<Duration>,
}

impl SqliteStore {
    /// Opens the file at `path`; makes it, and its folder, for this user alone where there is none.
    ///
    /// # Errors
    /// [`StoreError::Newer`], [`StoreError::Damaged`] and [`StoreError::Refused`] leave the file as
    /// it was.
    pub fn open(path: impl AsRef<Path>) -> Result<SqliteStore, StoreError> {
        let path = path.as_ref();
        let (connection, held) = opening::open(path)?;
        let store = SqliteStore::over(connection, Some(held), Some(path.to_owned()));
        // Walks to the end of every log: a gross fault shows here rather than at the first save.
        store.all_heads()?;
        Ok(store)
    }

    /// A store in memory, for tests.
    ///
    /// # Errors
    /// Only where SQLite itself cannot start.
    pub fn in_memory() -> Result<SqliteStore, StoreError> {
        Ok(SqliteStore::over(opening::in_memory()?, None, None))
    }

    fn over(connection: Connection, held: Option<Held>, path: Option<PathBuf>) -> SqliteStore {
        let log = Log::beside(path.as_deref());
        SqliteStore {
            connection,
            _held: held,
            path,
            log,
            patience: Cell::new(PATIENCE),
        }
    }

    /// How long to wait for another program's transaction before [`StoreError::Busy`]: ten seconds
    /// unless told otherwise.
    ///
    /// # Errors
    /// Only where the connection is lost.
    pub fn wait_at_most(&self, patience: Duration) -> Result<(), StoreError> {
        self.patience.set(patience);
        self.connection.busy_timeout(patience).map_err(sorted)
    }

    /// From now on the write-ahead log is carried over into the file only by
    /// [`SqliteStore::carry_over`], for tests that look at both.
    #[cfg(feature = "conformance")]
    pub fn leave_log(&self) {
        self.log.leave();
    }

    /// Carries the write-ahead log over into the file and cuts it, where nobody else is reading.
    #[cfg(feature = "conformance")]
    pub fn carry_over(&self) {
        self.log.carry_over(&self.connection, self.patience.get());
    }

    /// Lets the file grow to so many pages of 4 KiB and no further, as a full disk would.
    ///
    /// # Errors
    /// Only where the connection is lost.
    #[cfg(feature = "conformance")]
    pub fn allow_pages(&self, pages: u32) -> Result<(), StoreError> {
        let set =
            self.connection
                .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()));
        set.map_err(sorted)
    }

    /// Where the file is.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Reads the whole file and compares every page with every other.
    ///
    /// Takes time in proportion to the file, so it is not part of opening.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with what is wrong.
    pub fn integrity_check(&self) -> Result<(), StoreError> {
        let mut statement = self
            .connection
            .prepare("PRAGMA integrity_check(5)")
            .map_err(sorted)?;
        let lines = statement
            .query_map([], |row| row.get::<_, String>(0))
            .map_err(sorted)?;
        let lines: Vec<String> = lines.collect::<Result<_, _>>().map_err(sorted)?;
        if lines == ["ok"] {
            Ok(())
        } else {
            Err(StoreError::Damaged(lines.join("; ")))
        }
    }

    /// Where a page was found to be damaged, says what else is.
    fn looked_into<T>(&self, result: Result<T, StoreError>) -> Result<T, StoreError> {
        let Err(StoreError::Damaged(first)) = result else {
            return result;
        };
        Err(StoreError::Damaged(match self.integrity_check() {
            Err(StoreError::Damaged(all)) => format!("{first}: {all}"),
            _ => first,
        }))
    }

    fn all_heads(&self) -> Result<Vec<(DeviceId, Head)>, StoreError> {
        // From the last device down, one step of the index each, however long the logs are.
        let mut statement = self
            .connection
            .prepare_cached("SELECT device, seq, chain FROM records WHERE device < ?1 ORDER BY device DESC, seq DESC LIMIT 1")
            .map_err(sorted)?;
        let mut heads = Vec::new();
        let mut below = vec![0xff; 17];
        while let Some((device, head)) = statement
            .query_row(params![below], read_head)
            .optional()
            .map_err(sorted)?
        {
            below = device.bytes().to_vec();
            heads.push((device, head));
        }
        heads.reverse();
        Ok(heads)
    }

    fn head(&self, device: DeviceId) -> Result<Head, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT device, seq, chain FROM records WHERE device = ?1 ORDER BY seq DESC LIMIT 1")
            .map_err(sorted)?;
        let found = statement
            .query_row(params![&device.bytes()[..]], read_head)
            .optional()
            .map_err(sorted)?;
        Ok(found.map_or(Head::EMPTY, |(_, head)| head))
    }

    fn some_records(
        &self,
        device: DeviceId,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT device, seq, chain, body FROM records WHERE device = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3")
            .map_err(sorted)?;
        let after = i64::try_from(after).unwrap_or(i64::MAX);
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement
            .query_map(params![&device.bytes()[..], after, limit], read_record)
            .map_err(sorted)?;
        rows.collect::<Result<_, _>>().map_err(sorted)
    }

    fn one_slot(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT body FROM slots WHERE name = ?1")
            .map_err(sorted)?;
        statement
            .query_row(params![name], |row| row.get(0))
            .optional()
            .map_err(sorted)
    }

    fn some_slots(&self, prefix: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT name, body FROM slots WHERE name >= ?1 ORDER BY name")
            .map_err(sorted)?;
        let rows = statement
            .query_map(params![prefix], |row| Ok((row.get(0)?, row.get(1)?)))
            .map_err(sorted)?;
        let named = rows.take_while(|row: &Result<(String, _), _>| {
            row.as_ref()
                .map_or(true, |(name, _)| name.starts_with(prefix))
        });
        named.collect::<Result<_, _>>().map_err(sorted)
    }

    fn commit_now(&self, batch: &Batch) -> Result<Committed, StoreError> {
        let transaction =
            Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)
                .map_err(sorted)?;
        let mut found = Found::default();
        for device in batch.devices() {
            found.heads.insert(device, self.head(device)?);
        }
        for name in batch.slot_names() {
            if let Some(body) = self.one_slot(name)? {
                found.slots.insert(name.to_owned(), body);
            }
        }
        if let Some(answer) = batch.judge(&found)? {
            return Ok(answer);
        }
        write(&transaction, batch).map_err(sorted)?;
        transaction.commit().map_err(sorted)?;
        // What a slot held is overwritten in the file; an earlier copy may stand in the log.
        if !batch.remove.is_empty() || self.log.is_long() {
            self.log.carry_over(&self.connection, self.patience.get());
        }
        Ok(Committed::Done)
    }
}

impl Store for SqliteStore {
    async fn heads(&self) -> Result<Vec<(DeviceId, Head)>, StoreError> {
        self.looked_into(self.all_heads())
    }

    async fn records(
        &self,
        device: DeviceId,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        self.looked_into(self.some_records(device, after, limit))
    }

    async fn slot(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.looked_into(self.one_slot(name))
    }

    async fn slots(&self, prefix: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        self.looked_into(self.some_slots(prefix))
    }

    async fn commit(&self, batch: Batch) -> Result<Committed, StoreError> {
        self.looked_into(self.commit_now(&batch))
    }
}

fn write(transaction: &Transaction<'_>, batch: &Batch) -> rusqlite::Result<()> {
    if !batch.append.is_empty() {
        let mut append = transaction.prepare_cached(
            "INSERT INTO records (device, seq, chain, body) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for record in &batch.append {
            let seq = i64::try_from(record.seq)
                .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
            append.execute(params![
                &record.device.bytes()[..],
                seq,
                &record.chain.bytes()[..],
                record.sealed.as_bytes()
            ])?;
        }
    }
    if !batch.remove.is_empty() {
        let mut remove = transaction.prepare_cached("DELETE FROM slots WHERE name = ?1")?;
        for name in &batch.remove {
            remove.execute(params![name])?;
        }
    }
    if !batch.put.is_empty() {
        let mut put = transaction
            .prepare_cached("INSERT OR REPLACE INTO slots (name, body) VALUES (?1, ?2)")?;
        for (name, body) in &batch.put {
            put.execute(params![name, body])?;
        }
    }
    Ok(())
}

fn read_head(row: &Row<'_>) -> rusqlite::Result<(DeviceId, Head)> {
    let device = DeviceId::from(row.get::<_, [u8; 16]>(0)?);
    let seq = row.get::<_, i64>(1)?.cast_unsigned();
    let chain = ChainHash::from(row.get::<_, [u8; 32]>(2)?);
    Ok((device, Head { seq, chain }))
}

fn read_record(row: &Row<'_>) -> rusqlite::Result<Record> {
    let (device, Head { seq, chain }) = read_head(row)?;
    Ok(Record {
        device,
        seq,
        chain,
        sealed: Sealed::from_bytes(row.get(3)?),
    })
}
