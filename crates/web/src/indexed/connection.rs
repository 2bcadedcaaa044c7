//! The connection to the browser's database: opening, losing, finding again, giving up.
//!
//! A browser closes a connection whenever it likes: its database process dies, a tab thaws, the
//! person clears the site's data. Another tab may also need this one to let go, to change the
//! tables or to erase everything. Only the first opening may ever create a database: one that is
//! found missing later was emptied, and a new, empty one in its place would look like a loss
//! nobody told of.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use store::StoreError;
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbTransaction, IdbVersionChangeEvent};

use super::event::{Answer, Called, Finished, pause, unless};
use super::trouble::{Trouble, aborted, at_opening, named};

/// The version of the tables: raised with every change of them.
pub(super) const VERSION: u32 = 1;

/// The tables.
pub(super) const RECORDS: &str = "records";
pub(super) const SLOTS: &str = "slots";
pub(super) const KEEPER: &str = "keeper";

/// Waits between attempts to open again, in milliseconds: at most three seconds in all.
const BACK_OFF: [i32; 4] = [0, 150, 600, 2000];

/// Why this page's connection will not come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gone {
    /// Another tab needs a newer version of the tables.
    Newer(u32),
    /// Another tab, or this one, erased everything.
    Erased,
    /// The browser or the person emptied this site's storage.
    Emptied,
}

impl Gone {
    fn told(self) -> StoreError {
        match self {
            Gone::Newer(found) => StoreError::Newer {
                found,
                known: VERSION,
            },
            Gone::Erased => StoreError::Lost("everything was erased".to_owned()),
            Gone::Emptied => StoreError::Lost("this browser's storage was emptied".to_owned()),
        }
    }
}

/// One database, connected or not.
#[derive(Clone)]
pub(super) struct Connection {
    within: Rc<Within>,
}

struct Within {
    name: String,
    open: RefCell<Option<Held>>,
    gone: Cell<Option<Gone>>,
    told: Box<dyn Fn(Gone)>,
}

/// An open database with its handlers; dropping it closes it.
struct Held {
    database: IdbDatabase,
    _on_close: Closure<dyn FnMut()>,
    _on_version_change: Closure<dyn FnMut(IdbVersionChangeEvent)>,
}

impl Drop for Held {
    fn drop(&mut self) {
        self.database.set_onclose(None);
        self.database.set_onversionchange(None);
        self.database.close();
    }
}

impl Connection {
    /// Opens the database, made if it is not there.
    pub(super) async fn open(
        name: &str,
        told: impl Fn(Gone) + 'static,
    ) -> Result<Connection, StoreError> {
        let within = Within {
            name: name.to_owned(),
            open: RefCell::default(),
            gone: Cell::default(),
            told: Box::new(told),
        };
        let connection = Connection {
            within: Rc::new(within),
        };
        let database = open_database(name, Missing::Create).await?;
        connection.hold(database);
        Ok(connection)
    }

    /// Runs `operation`; where the connection turns out to be lost, opens it again and runs it once
    /// more. The operation is told which time it is.
    pub(super) async fn run<T>(
        &self,
        operation: impl AsyncFn(&IdbDatabase, Time) -> Result<T, Trouble>,
    ) -> Result<T, StoreError> {
        let database = self.connected().await?;
        let lost = match operation(&database, Time::First).await {
            Err(Trouble::Lost(why)) => why,
            done => return done.map_err(StoreError::from),
        };
        self.let_go_of(&database);
        let database = self.connected().await.map_err(|error| match error {
            StoreError::Lost(again) => StoreError::Lost(format!("{lost}; {again}")),
            other => other,
        })?;
        Ok(operation(&database, Time::Again).await?)
    }

    /// Empties and deletes the database; it does not come back through this connection.
    pub(super) async fn erase(&self) -> Result<(), StoreError> {
        // Empty first: a frozen tab can hold up the deletion, but not this.
        let emptied = self.run(async |database, _| empty(database).await).await;
        self.give_up(Gone::Erased, false);
        let request = factory()?
            .delete_database(&self.within.name)
            .map_err(at_opening)?;
        match blockable(&request).await.map_err(at_opening)? {
            Opened::Yes(_) => emptied,
            Opened::Blocked => Err(StoreError::Busy(
                "another window holds it; the empty rest goes when that window closes".to_owned(),
            )),
        }
    }

    async fn connected(&self) -> Result<IdbDatabase, StoreError> {
        let mut last = StoreError::Lost("no connection".to_owned());
        for wait in BACK_OFF {
            if let Some(gone) = self.within.gone.get() {
                return Err(gone.told());
            }
            if let Some(held) = &*self.within.open.borrow() {
                return Ok(held.database.clone());
            }
            if wait > 0 {
                pause(wait).await;
            }
            match open_database(&self.within.name, Missing::Refuse).await {
                Ok(database) => self.hold(database),
                Err(Trouble::Final(error)) => return Err(error),
                Err(Trouble::Lost(why)) if why == EMPTIED => self.give_up(Gone::Emptied, true),
                Err(Trouble::Lost(why)) => last = StoreError::Lost(why),
            }
        }
        match (self.within.gone.get(), &*self.within.open.borrow()) {
            (Some(gone), _) => Err(gone.told()),
            (None, Some(held)) => Ok(held.database.clone()),
            (None, None) => Err(last),
        }
    }

    /// Closes the browser's connection without this page noticing, as a browser does.
    #[cfg(feature = "conformance")]
    pub(super) fn close_underneath(&self) {
        if let Some(held) = &*self.within.open.borrow() {
            held.database.close();
        }
    }

    fn hold(&self, database: IdbDatabase) {
        if self.within.open.borrow().is_some() || self.within.gone.get().is_some() {
            // Two operations found the connection lost at once; one door is enough.
            database.close();
            return;
        }
        let weak = Rc::downgrade(&self.within);
        let on_close = Closure::new({
            let weak = weak.clone();
            move || {
                if let Some(within) = weak.upgrade() {
                    Connection { within }.dropped();
                }
            }
        });
        let on_version_change = Closure::new(move |event: IdbVersionChangeEvent| {
            if let Some(within) = weak.upgrade() {
                let gone = event
                    .new_version()
                    .map_or(Gone::Erased, |version| Gone::Newer(version as u32));
                Connection { within }.give_up(gone, true);
            }
        });
        database.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        database.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
        let held = Held {
            database,
            _on_close: on_close,
            _on_version_change: on_version_change,
        };
        self.within.open.replace(Some(held));
    }

    fn let_go_of(&self, database: &IdbDatabase) {
        if self
            .within
            .open
            .borrow()
            .as_ref()
            .is_some_and(|held| held.database == *database)
        {
            self.dropped();
        }
    }

    /// Closes the connection; the next operation opens it again.
    fn dropped(&self) {
        let held = self.within.open.take();
        put_away(held);
    }

    fn give_up(&self, gone: Gone, tell: bool) {
        self.within.gone.set(Some(gone));
        self.dropped();
        if tell {
            (self.within.told)(gone);
        }
    }
}

/// Closes a connection from within one of its own handlers, which may not be dropped while it runs.
fn put_away(held: Option<Held>) {
    let Some(held) = held else { return };
    held.database.close();
    wasm_bindgen_futures::spawn_local(async move { drop(held) });
}

/// Which attempt at an operation this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time {
    First,
    /// The connection was lost in the first; whether that was done is not known.
    Again,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Missing {
    Create,
    Refuse,
}

enum Opened {
    Yes(JsValue),
    Blocked,
}

const EMPTIED: &str = "the database is not there";

async fn open_database(name: &str, missing: Missing) -> Result<IdbDatabase, Trouble> {
    let request = factory()?
        .open_with_u32(name, VERSION)
        .map_err(at_opening)?;
    let refused = Rc::new(Cell::new(false));
    let on_upgrade = Closure::<dyn FnMut(IdbVersionChangeEvent)>::new({
        let (request, refused) = (request.clone(), refused.clone());
        move |event: IdbVersionChangeEvent| {
            let new = event.old_version() == 0.0;
            if (new && missing == Missing::Refuse) || make_tables(&request).is_err() {
                refused.set(new && missing == Missing::Refuse);
                if let Some(upgrade) = request.transaction() {
                    let _ = upgrade.abort();
                }
            }
        }
    });
    request.set_onupgradeneeded(Some(on_upgrade.as_ref().unchecked_ref()));
    let opened = blockable(&request).await;
    request.set_onupgradeneeded(None);
    match opened {
        Ok(Opened::Yes(database)) => Ok(database.unchecked_into()),
        Ok(Opened::Blocked) => Err(Trouble::Final(StoreError::Busy(
            "another window of Bearing is open with older tables".to_owned(),
        ))),
        Err(_) if refused.get() => Err(Trouble::Lost(EMPTIED.to_owned())),
        Err(error) if named(&error).0 == "VersionError" => Err(Trouble::Final(newer(name).await)),
        Err(error) => Err(at_opening(error)),
    }
}

/// Waits for an opening or a deletion; `blocked` ends the waiting, for the other window may be
/// frozen. What still comes of the request then is closed at once.
async fn blockable(request: &IdbOpenDbRequest) -> Result<Opened, JsValue> {
    let (blocked, on_blocked) = Called::new();
    request.set_onblocked(Some(on_blocked.as_ref().unchecked_ref()));
    let answer = unless(Answer::to(request.clone().unchecked_into()), blocked).await;
    request.set_onblocked(None);
    match answer {
        Some(result) => result.map(Opened::Yes),
        None => {
            let late = request.clone();
            let close = Closure::once_into_js(move || {
                if let Ok(Ok(database)) = late.result().map(JsCast::dyn_into::<IdbDatabase>) {
                    database.close();
                }
            });
            request.set_onsuccess(Some(close.unchecked_ref()));
            Ok(Opened::Blocked)
        }
    }
}

fn make_tables(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.unchecked_into();
    for table in [RECORDS, SLOTS, KEEPER] {
        database.create_object_store(table)?;
    }
    Ok(())
}

/// The database has a higher version: finds out which, without changing anything.
async fn newer(name: &str) -> StoreError {
    let mut found = 0;
    if let Ok(request) =
        factory().and_then(|factory| factory.open(name).map_err(|error| at_opening(error).into()))
        && let Ok(Opened::Yes(database)) = blockable(&request).await
    {
        let database: IdbDatabase = database.unchecked_into();
        found = database.version() as u32;
        database.close();
    }
    StoreError::Newer {
        found,
        known: VERSION,
    }
}

async fn empty(database: &IdbDatabase) -> Result<(), Trouble> {
    let transaction = writing(database, &[RECORDS, SLOTS, KEEPER])?;
    for table in [RECORDS, SLOTS, KEEPER] {
        transaction.object_store(table)?.clear()?;
    }
    Finished::of(&transaction).await.map_err(aborted)
}

/// A transaction that writes. `complete` fires only when the bytes are on the disk: without
/// "strict" a browser may say so while they are still in memory.
pub(super) fn writing(database: &IdbDatabase, tables: &[&str]) -> Result<IdbTransaction, JsValue> {
    // `IDBDatabase.transaction` with options is not among the stable bindings.
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let transaction: Function = Reflect::get(database, &"transaction".into())?.unchecked_into();
    let names: Array = tables
        .iter()
        .map(|table| JsValue::from_str(table))
        .collect();
    Ok(transaction
        .call3(database, &names, &"readwrite".into(), &options)?
        .unchecked_into())
}

/// A transaction that only reads.
pub(super) fn reading(database: &IdbDatabase, table: &str) -> Result<IdbTransaction, JsValue> {
    database.transaction_with_str(table)
}

fn factory() -> Result<IdbFactory, StoreError> {
    let refused = |why: &str| StoreError::Refused(why.to_owned());
    let window = web_sys::window().ok_or_else(|| refused("there is no window"))?;
    match window.indexed_db() {
        Ok(Some(factory)) => Ok(factory),
        Ok(None) => Err(refused("this browser has no IndexedDB here")),
        Err(error) => Err(refused(&named(&error).1)),
    }
}
