//! The browser's database as another program would use it, for the checks: without this crate's
//! handlers, politeness or version.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{CryptoKey, IdbDatabase, IdbFactory, IdbOpenDbRequest};

use super::connection::{KEEPER, RECORDS, SLOTS};
use super::event::{Answer, Finished};
use super::keeper;
use super::trouble::named;

fn said(error: JsValue) -> String {
    named(&error).1
}

fn factory() -> Result<IdbFactory, String> {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
    factory.ok_or_else(|| "no IndexedDB".to_owned())
}

/// A connection that keeps hold of the database whatever it is asked.
pub(super) async fn open(name: &str, version: u32) -> Result<IdbDatabase, String> {
    let request = factory()?.open_with_u32(name, version).map_err(said)?;
    Ok(Answer::to(request.unchecked_into())
        .await
        .map_err(said)?
        .unchecked_into())
}

/// The version of the database there is.
pub(super) async fn version(name: &str) -> Result<u32, String> {
    let request: IdbOpenDbRequest = factory()?.open(name).map_err(said)?;
    let database: IdbDatabase = Answer::to(request.unchecked_into())
        .await
        .map_err(said)?
        .unchecked_into();
    let version = database.version() as u32;
    database.close();
    Ok(version)
}

/// Deletes the database, waiting for whoever holds it.
pub(super) async fn delete(name: &str) -> Result<(), String> {
    let request = factory()?.delete_database(name).map_err(said)?;
    Answer::to(request.unchecked_into()).await.map_err(said)?;
    Ok(())
}

/// Whether there is a database of that name.
pub(super) async fn exists(name: &str) -> Result<bool, String> {
    let request = factory()?.open(name).map_err(said)?;
    let made = std::rc::Rc::new(std::cell::Cell::new(false));
    let note = made.clone();
    let on_upgrade = Closure::<dyn FnMut()>::new(move || note.set(true));
    request.set_onupgradeneeded(Some(on_upgrade.as_ref().unchecked_ref()));
    let database: IdbDatabase = Answer::to(request.unchecked_into())
        .await
        .map_err(said)?
        .unchecked_into();
    database.close();
    if made.get() {
        delete(name).await?;
    }
    Ok(!made.get())
}

/// How many rows all tables hold.
pub(super) async fn count(database: &IdbDatabase) -> Result<u32, String> {
    let mut rows = 0;
    for table in [RECORDS, SLOTS, KEEPER] {
        let store = database
            .transaction_with_str(table)
            .and_then(|reading| reading.object_store(table))
            .map_err(said)?;
        let counted = Answer::to(store.count().map_err(said)?)
            .await
            .map_err(said)?;
        rows += counted.as_f64().unwrap_or_default() as u32;
    }
    Ok(rows)
}

/// Whether this browser refuses to keep a key that cannot be read.
pub(super) async fn refuses_keys() -> bool {
    let Ok(key) = keeper::new_key().await else {
        return true;
    };
    let Ok(request) =
        factory().and_then(|factory| factory.open("bearing-refuses-keys").map_err(said))
    else {
        return true;
    };
    let on_upgrade = Closure::<dyn FnMut(web_sys::IdbVersionChangeEvent)>::new({
        let request = request.clone();
        move |_| {
            if let Ok(database) = request.result() {
                let _ = database
                    .unchecked_into::<IdbDatabase>()
                    .create_object_store(KEEPER);
            }
        }
    });
    request.set_onupgradeneeded(Some(on_upgrade.as_ref().unchecked_ref()));
    let Ok(database) = Answer::to(request.unchecked_into()).await else {
        return true;
    };
    let database: IdbDatabase = database.unchecked_into();
    let kept = put_and_get(&database, &key).await;
    database.close();
    let _ = delete("bearing-refuses-keys").await;
    !kept
}

async fn put_and_get(database: &IdbDatabase, key: &CryptoKey) -> bool {
    let names = Array::of1(&KEEPER.into());
    let put = super::connection::writing(database, &[KEEPER]).and_then(|writing| {
        writing
            .object_store(KEEPER)?
            .put_with_key(key, &"key".into())?;
        Ok(Finished::of(&writing))
    });
    let Ok(finished) = put else { return false };
    if finished.await.is_err() {
        return false;
    }
    let get = database
        .transaction_with_str_sequence(&names)
        .and_then(|reading| reading.object_store(KEEPER)?.get(&"key".into()));
    match get {
        Ok(request) => Answer::to(request)
            .await
            .is_ok_and(|found| found.is_instance_of::<CryptoKey>()),
        Err(_) => false,
    }
}
