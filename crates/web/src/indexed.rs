//! The journal's records in the browser: a store over IndexedDB, and the device-held key beside it.
//!
//! Every commit is one `readwrite` transaction with strict durability; "done" is said after its
//! `complete` event and never before. Inside a transaction nothing is awaited but the
//! transaction's own requests, since a browser ends one that has nothing to do.

#[cfg(feature = "conformance")]
mod checks;
#[cfg(feature = "conformance")]
mod conformance;
mod connection;
mod event;
mod keeper;
#[cfg(feature = "conformance")]
mod outside;
mod reading;
mod rows;
mod trouble;

use js_sys::Array;
use store::{Batch, Committed, Found, Store, StoreError};
use vault::{DeviceId, Head, Record};
use wasm_bindgen::prelude::*;
use web_sys::{IdbCursorDirection, IdbCursorWithValue, IdbDatabase, IdbObjectStore};

use connection::{Connection, RECORDS, SLOTS, Time, writing};
use event::{Answer, Finished};
use trouble::{Trouble, aborted};

pub(crate) use connection::Gone;
pub(crate) use keeper::IndexedKeeper;

/// The one database of this address.
pub(crate) const NAME: &str = "bearing";

/// Sealed records and slots in IndexedDB. A clone shares the connection.
#[derive(Clone)]
pub(crate) struct IndexedStore {
    connection: Connection,
}

impl IndexedStore {
    /// Opens the database `name`; `told` is called when it is gone for good, with the reason.
    pub(crate) async fn open_told(
        name: &str,
        told: impl Fn(Gone) + 'static,
    ) -> Result<IndexedStore, StoreError> {
        Ok(IndexedStore {
            connection: Connection::open(name, told).await?,
        })
    }

    /// The keeper of the device-held key, in the same database.
    pub(crate) fn keeper(&self) -> IndexedKeeper {
        IndexedKeeper::beside(self.connection.clone())
    }

    /// Removes every record, slot and key, and the database itself. Other tabs are told.
    ///
    /// [`StoreError::Busy`]: all is empty, and the empty database goes when the window that still
    /// holds it closes.
    pub(crate) async fn erase_everything(&self) -> Result<(), StoreError> {
        self.connection.erase().await
    }
}

impl Store for IndexedStore {
    async fn heads(&self) -> Result<Vec<(DeviceId, Head)>, StoreError> {
        self.connection
            .run(async |database, _| heads(database).await)
            .await
    }

    async fn records(
        &self,
        device: DeviceId,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Record>, StoreError> {
        self.connection
            .run(async |database, _| reading::records(database, device, after, limit).await)
            .await
    }

    async fn slot(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.connection
            .run(async |database, _| {
                let slots = connection::reading(database, SLOTS)?.object_store(SLOTS)?;
                slot(Answer::to(slots.get(&name.into())?)).await
            })
            .await
    }

    async fn slots(&self, prefix: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        self.connection
            .run(async |database, _| slots(database, prefix).await)
            .await
    }

    async fn commit(&self, batch: Batch) -> Result<Committed, StoreError> {
        self.connection
            .run(async |database, time| commit(database, &batch, time).await)
            .await
    }
}

async fn heads(database: &IdbDatabase) -> Result<Vec<(DeviceId, Head)>, Trouble> {
    let records = connection::reading(database, RECORDS)?.object_store(RECORDS)?;
    let mut heads = Vec::new();
    let mut range = JsValue::UNDEFINED;
    while let Some(last) = last_of(last_in(&records, &range)?).await? {
        range = rows::records_before(last.device)?;
        heads.push((last.device, last.head()));
    }
    heads.reverse();
    Ok(heads)
}

fn last_in(records: &IdbObjectStore, range: &JsValue) -> Result<Answer, JsValue> {
    let request = records.open_cursor_with_range_and_direction(range, IdbCursorDirection::Prev)?;
    Ok(Answer::to(request))
}

async fn last_of(answer: Answer) -> Result<Option<Record>, Trouble> {
    let Ok(cursor) = answer.await?.dyn_into::<IdbCursorWithValue>() else {
        return Ok(None);
    };
    let device = rows::device_of(&cursor.key()?)?;
    Ok(Some(rows::record_from(device, &cursor.value()?)?))
}

async fn slot(answer: Answer) -> Result<Option<Vec<u8>>, Trouble> {
    let value = answer.await?;
    if value.is_undefined() {
        Ok(None)
    } else {
        Ok(Some(rows::bytes_from(&value)?))
    }
}

async fn slots(database: &IdbDatabase, prefix: &str) -> Result<Vec<(String, Vec<u8>)>, Trouble> {
    let table = connection::reading(database, SLOTS)?.object_store(SLOTS)?;
    let range = rows::slots_from(prefix)?;
    let names = Answer::to(table.get_all_keys_with_key(&range)?);
    let bodies = Answer::to(table.get_all_with_key(&range)?);
    let names: Array = names.await?.unchecked_into();
    let bodies: Array = bodies.await?.unchecked_into();
    let mut slots = Vec::new();
    for (name, body) in names.iter().zip(bodies.iter()) {
        let name = name
            .as_string()
            .ok_or_else(|| Trouble::damaged("a slot has no name"))?;
        if name.starts_with(prefix) {
            slots.push((name, rows::bytes_from(&body)?));
        }
    }
    // A browser sorts by UTF-16.
    slots.sort();
    Ok(slots)
}

async fn commit(database: &IdbDatabase, batch: &Batch, time: Time) -> Result<Committed, Trouble> {
    let transaction = writing(database, &[RECORDS, SLOTS])?;
    let finished = Finished::of(&transaction);
    let (records, slots) = (
        transaction.object_store(RECORDS)?,
        transaction.object_store(SLOTS)?,
    );
    if time == Time::Again && is_there(&records, &slots, batch).await? {
        return Ok(Committed::Done);
    }
    let found = look_up(&records, &slots, batch).await?;
    if let Some(answer) = batch.judge(&found)? {
        return Ok(answer);
    }
    // From here to the end nothing is awaited: all requests go out, or none.
    if let Err(error) = write(&records, &slots, batch) {
        let _ = transaction.abort();
        return Err(error.into());
    }
    finished.await.map_err(aborted)?;
    Ok(Committed::Done)
}

async fn look_up(
    records: &IdbObjectStore,
    slots: &IdbObjectStore,
    batch: &Batch,
) -> Result<Found, Trouble> {
    // All questions go out before the first answer is awaited.
    let mut ends = Vec::new();
    for device in batch.devices() {
        ends.push((device, last_in(records, &rows::records_after(device, 0)?)?));
    }
    let mut bodies = Vec::new();
    for name in batch.slot_names() {
        bodies.push((name, Answer::to(slots.get(&name.into())?)));
    }
    let mut found = Found::default();
    for (device, answer) in ends {
        if let Some(last) = last_of(answer).await? {
            found.heads.insert(device, last.head());
        }
    }
    for (name, answer) in bodies {
        if let Some(body) = slot(answer).await? {
            found.slots.insert(name.to_owned(), body);
        }
    }
    Ok(found)
}

fn write(records: &IdbObjectStore, slots: &IdbObjectStore, batch: &Batch) -> Result<(), JsValue> {
    for record in &batch.append {
        records.add_with_key(
            &rows::record_value(record),
            &rows::record_key(record.device, record.seq),
        )?;
    }
    for name in &batch.remove {
        slots.delete(&name.into())?;
    }
    for (name, body) in &batch.put {
        slots.put_with_key(&js_sys::Uint8Array::from(&body[..]), &name.into())?;
    }
    Ok(())
}

/// Whether a batch whose first attempt lost its connection was done after all: its last record
/// stands in the log with the same chain, which no other record can have; or, without records, its
/// slots are as it would have left them.
async fn is_there(
    records: &IdbObjectStore,
    slots: &IdbObjectStore,
    batch: &Batch,
) -> Result<bool, Trouble> {
    if let Some(last) = batch.append.last() {
        let value = Answer::to(records.get(&rows::record_key(last.device, last.seq))?).await?;
        return Ok(
            !value.is_undefined() && rows::record_from(last.device, &value)?.chain == last.chain
        );
    }
    for (name, body) in &batch.put {
        if slot(Answer::to(slots.get(&name.into())?)).await?.as_ref() != Some(body) {
            return Ok(false);
        }
    }
    Ok(!batch.put.is_empty())
}
