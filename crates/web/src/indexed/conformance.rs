//! The suite that every store must pass, on a real browser's IndexedDB.

use store::conformance::{self, Place};
use store::{Batch, Store, StoreError};
use wasm_bindgen::prelude::*;

use super::IndexedStore;

/// A database of its own for every case, deleted when the next begins.
#[derive(Default)]
struct Databases {
    made: u32,
}

impl Databases {
    fn name(&self) -> String {
        format!("bearing-conformance-{}", self.made)
    }
}

impl Place for Databases {
    type Store = IndexedStore;

    async fn empty(&mut self) -> Result<IndexedStore, StoreError> {
        if self.made > 0 {
            self.again().await?.erase_everything().await?;
        }
        self.made += 1;
        // What an earlier run, cut short, may have left.
        self.again().await?.erase_everything().await?;
        self.again().await
    }

    async fn again(&mut self) -> Result<IndexedStore, StoreError> {
        IndexedStore::open_told(&self.name(), |_| {}).await
    }
}

/// Runs the suite in this page. One line a case; the last begins with the number of cases and
/// says how many failed.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "it is called by a page, not by a crate")]
pub async fn store_conformance() -> String {
    let mut databases = Databases::default();
    let report = conformance::all(&mut databases).await.to_string();
    if let Ok(last) = databases.again().await {
        // Left behind it would only be found by the next run.
        let _ = last.erase_everything().await;
    }
    report
}

/// Does to the store what only a browser does. Told like [`store_conformance`].
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "it is called by a page, not by a crate")]
pub async fn store_checks() -> String {
    super::checks::all().await.to_string()
}

/// Puts a slot of so many kilobytes in a database that stays, and says what came of it: "done" or
/// the error. For filling a quota and seeing what happens after it was raised.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "it is called by a page, not by a crate")]
pub async fn store_put(name: String, kilobytes: u32) -> String {
    let body = conformance::sealed(u64::from(kilobytes), kilobytes as usize * 1024).into_bytes();
    let batch = Batch {
        put: vec![(name, body)],
        ..Batch::default()
    };
    let put = match IndexedStore::open_told("bearing-quota", |_| {}).await {
        Ok(store) => store.commit(batch).await,
        Err(error) => Err(error),
    };
    match put {
        Ok(_) => "done".to_owned(),
        Err(error) => format!("{error:?}"),
    }
}

/// The length of a slot that [`store_put`] wrote, in kilobytes; -1 where there is none.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "it is called by a page, not by a crate")]
pub async fn store_holds(name: String) -> i32 {
    let Ok(store) = IndexedStore::open_told("bearing-quota", |_| {}).await else {
        return -1;
    };
    match store.slot(&name).await {
        Ok(Some(body)) => (body.len() / 1024) as i32,
        _ => -1,
    }
}
