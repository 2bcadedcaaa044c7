//! Reading a log out of the browser: in pages, and some pages ahead.
//!
//! One answer with a whole journal in it can be larger than what a browser passes between its
//! processes, and the browser fetches the next page while this one is taken apart.

use std::collections::VecDeque;

use js_sys::Array;
use vault::{DeviceId, Record};
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbObjectStore};

use super::connection::{self, RECORDS};
use super::event::Answer;
use super::rows;
use super::trouble::Trouble;

/// How many records are asked for at once.
const PAGE: u64 = 512;

/// How many pages are asked for before the first is there, once there was a full one.
const AHEAD: usize = 4;

/// Records of one device with `seq > after`, in order, at most `limit`.
pub(super) async fn records(
    database: &IdbDatabase,
    device: DeviceId,
    after: u64,
    limit: usize,
) -> Result<Vec<Record>, Trouble> {
    let table = connection::reading(database, RECORDS)?.object_store(RECORDS)?;
    let mut log = Log {
        table,
        device,
        records: Vec::new(),
        after,
    };
    let limit = limit as u64;
    log.read_ahead(limit).await?;
    // A log has no holes. Should a damaged one have some, what lies behind them is read too.
    while let left @ 1.. = limit - log.records.len() as u64 {
        let range = rows::records_after(device, log.after)?;
        let page = log
            .table
            .get_all_with_key_and_limit(&range, left.min(PAGE) as u32)?;
        if log.take(Answer::to(page)).await? == 0 {
            break;
        }
    }
    Ok(log.records)
}

struct Log {
    table: IdbObjectStore,
    device: DeviceId,
    records: Vec<Record>,
    after: u64,
}

impl Log {
    /// Asks for pages by number, up to the first that is not full.
    async fn read_ahead(&mut self, limit: u64) -> Result<(), Trouble> {
        let (mut asked, mut left) = (self.after, limit);
        let mut coming = VecDeque::new();
        let mut ahead = 1;
        loop {
            while coming.len() < ahead && left > 0 && asked < rows::LAST_SEQ {
                let count = left.min(PAGE);
                let range = rows::records_within(self.device, asked, asked + count)?;
                coming.push_back((count, Answer::to(self.table.get_all_with_key(&range)?)));
                asked += count;
                left -= count;
            }
            let Some((count, page)) = coming.pop_front() else {
                return Ok(());
            };
            if self.take(page).await? < count {
                return Ok(());
            }
            ahead = AHEAD;
        }
    }

    /// Adds a page to what was read, and says how many records it had.
    async fn take(&mut self, page: Answer) -> Result<u64, Trouble> {
        let page: Array = page
            .await?
            .dyn_into()
            .map_err(|_| Trouble::damaged("records came in no list"))?;
        for value in page.iter() {
            let record = rows::record_from(self.device, &value)?;
            if record.seq <= self.after {
                let why = format!("record {} lies after {}", record.seq, self.after);
                return Err(Trouble::damaged(why));
            }
            self.after = record.seq;
            self.records.push(record);
        }
        Ok(page.length().into())
    }
}
