//! What only a browser does to a store, done to it on purpose: another tab that wants newer tables
//! or erases everything, a connection that closes, storage that is emptied, a window that does not
//! let go.

use store::conformance::{Outcome, Report, device, record, records};
use store::{Batch, Committed, Store, StoreError};
use vault::Head;

use super::connection::{Gone, Time};
use super::outside;
use super::{IndexedStore, commit};
use app::{Keeper, Manner};

use std::cell::RefCell;
use std::rc::Rc;

const NAME: &str = "bearing-checks";

/// A store that was opened, with what it was told.
struct Opened {
    store: IndexedStore,
    told: Rc<RefCell<Vec<Gone>>>,
}

async fn open() -> Result<Opened, String> {
    let told = Rc::new(RefCell::new(Vec::new()));
    let note = told.clone();
    let store = IndexedStore::open_told(NAME, move |gone| note.borrow_mut().push(gone)).await;
    Ok(Opened {
        store: store.map_err(|error| error.to_string())?,
        told,
    })
}

async fn open_fresh() -> Result<Opened, String> {
    outside::delete(NAME).await?;
    open().await
}

/// One record appended at the beginning of a log.
fn first() -> Batch {
    Batch {
        expect_head: Some((device(1), Head::EMPTY)),
        append: records(device(1), Head::EMPTY, 1),
        put: vec![("pocket".to_owned(), vec![1])],
        ..Batch::default()
    }
}

fn wanted<T: PartialEq + std::fmt::Debug>(what: &str, found: T, wanted: T) -> Outcome {
    if found == wanted {
        Ok(())
    } else {
        Err(format!("{what}: found {found:?}, wanted {wanted:?}"))
    }
}

async fn done(store: &IndexedStore, batch: Batch) -> Outcome {
    wanted(
        "commit",
        store
            .commit(batch)
            .await
            .map_err(|error| error.to_string())?,
        Committed::Done,
    )
}

async fn lost(store: &IndexedStore, saying: &str) -> Outcome {
    match store.commit(first()).await {
        Err(StoreError::Lost(why)) if why.contains(saying) => Ok(()),
        other => Err(format!("wanted lost, {saying}: {other:?}")),
    }
}

async fn a_closed_connection_is_opened_again() -> Outcome {
    let Opened { store, told } = open_fresh().await?;
    done(&store, first()).await?;
    store.connection.close_underneath();
    let heads = store.heads().await.map_err(|error| error.to_string())?;
    wanted("heads", heads.len(), 1)?;
    store.connection.close_underneath();
    let next = record(device(1), heads[0].1, 2);
    let batch = Batch {
        expect_head: Some((device(1), heads[0].1)),
        append: vec![next],
        ..Batch::default()
    };
    done(&store, batch).await?;
    wanted("told", told.borrow().len(), 0)
}

async fn a_commit_that_was_done_before_the_connection_closed_is_not_done_twice() -> Outcome {
    let Opened { store, .. } = open_fresh().await?;
    done(&store, first()).await?;
    for batch in [
        first(),
        Batch {
            append: vec![],
            ..first()
        },
    ] {
        let again = store
            .connection
            .run(async |database, _| commit(database, &batch, Time::Again).await)
            .await;
        wanted(
            "again",
            again.map_err(|error| error.to_string())?,
            Committed::Done,
        )?;
    }
    let other = Batch {
        append: vec![record(device(1), Head::EMPTY, 77)],
        ..first()
    };
    let again = store
        .connection
        .run(async |database, _| commit(database, &other, Time::Again).await)
        .await;
    let head = records(device(1), Head::EMPTY, 1)[0].head();
    wanted(
        "another batch",
        again.map_err(|error| error.to_string())?,
        Committed::HeadMoved(head),
    )?;
    wanted(
        "records",
        store
            .records(device(1), 0, 9)
            .await
            .map_err(|error| error.to_string())?
            .len(),
        1,
    )
}

async fn emptied_storage_is_told_and_not_made_anew() -> Outcome {
    let Opened { store, told } = open_fresh().await?;
    done(&store, first()).await?;
    store.connection.close_underneath();
    outside::delete(NAME).await?;
    lost(&store, "emptied").await?;
    lost(&store, "emptied").await?;
    wanted("told", told.borrow().clone(), vec![Gone::Emptied])?;
    wanted("there", outside::exists(NAME).await?, false)
}

async fn newer_tables_are_told_and_left_alone() -> Outcome {
    let Opened { store, told } = open_fresh().await?;
    done(&store, first()).await?;
    let newer = outside::open(NAME, 7).await?;
    wanted("told", told.borrow().clone(), vec![Gone::Newer(7)])?;
    let said = |error: StoreError| matches!(error, StoreError::Newer { found: 7, known: 1 });
    wanted(
        "the tab that was open",
        store.commit(first()).await.map_err(said),
        Err(true),
    )?;
    newer.close();
    let opened = IndexedStore::open_told(NAME, |_| {}).await;
    wanted(
        "a tab opened later",
        opened.map(|_| ()).map_err(said),
        Err(true),
    )?;
    wanted("the version", outside::version(NAME).await?, 7)
}

async fn erasing_is_told_to_other_tabs_and_leaves_nothing() -> Outcome {
    let Opened {
        store: first_tab,
        told,
    } = open_fresh().await?;
    let second_tab = open().await?.store;
    done(&first_tab, first()).await?;
    second_tab
        .keeper()
        .create()
        .await
        .map_err(|error| error.to_string())?;
    second_tab
        .erase_everything()
        .await
        .map_err(|error| error.to_string())?;
    wanted("told", told.borrow().clone(), vec![Gone::Erased])?;
    lost(&first_tab, "erased").await?;
    lost(&second_tab, "erased").await?;
    wanted("there", outside::exists(NAME).await?, false)
}

async fn a_window_that_does_not_let_go_is_told_and_its_contents_are_gone() -> Outcome {
    let Opened { store, .. } = open_fresh().await?;
    done(&store, first()).await?;
    let stuck = outside::open(NAME, 1).await?;
    let busy = matches!(store.erase_everything().await, Err(StoreError::Busy(_)));
    let left = outside::count(&stuck).await?;
    stuck.close();
    wanted("busy", busy, true)?;
    wanted("rows left", left, 0)
}

async fn the_device_key_is_made_once_and_signs_alike_everywhere() -> Outcome {
    let Opened { store, .. } = open_fresh().await?;
    let keeper = store.keeper();
    let kek = async |keeper: &super::IndexedKeeper, salt: u8| {
        keeper
            .kek(&[salt; 16])
            .await
            .map_err(|error| error.to_string())
    };
    wanted("before", kek(&keeper, 1).await?, None)?;
    wanted(
        "manner before",
        keeper.manner().await.map_err(|error| error.to_string())?,
        None,
    )?;
    let manner = keeper.create().await.map_err(|error| error.to_string())?;
    let one = kek(&keeper, 1).await?;
    let other_tab = open().await?.store.keeper();
    wanted(
        "made again",
        other_tab
            .create()
            .await
            .map_err(|error| error.to_string())?,
        manner,
    )?;
    wanted("in another tab", kek(&other_tab, 1).await?, one)?;
    wanted("another salt", kek(&keeper, 2).await? == one, false)?;
    wanted("is a key", one.is_some(), true)?;
    keeper.forget().await.map_err(|error| error.to_string())?;
    wanted("forgotten", kek(&other_tab, 1).await?, None)?;
    keeper.create().await.map_err(|error| error.to_string())?;
    wanted("made anew", kek(&keeper, 1).await? == one, false)?;
    // Chromium keeps keys. A page that was told to refuse them is expected to say so.
    let refuses = outside::refuses_keys().await;
    wanted(
        "manner",
        manner,
        if refuses {
            Manner::BrowserBytes
        } else {
            Manner::BrowserKey
        },
    )
}

pub(super) async fn all() -> Report {
    let mut report = Report::default();
    macro_rules! run {
        ($($case:ident),* $(,)?) => { $( report.cases.push((stringify!($case), $case().await)); )* };
    }
    run!(
        a_closed_connection_is_opened_again,
        a_commit_that_was_done_before_the_connection_closed_is_not_done_twice,
        emptied_storage_is_told_and_not_made_anew,
        newer_tables_are_told_and_left_alone,
        erasing_is_told_to_other_tabs_and_leaves_nothing,
        a_window_that_does_not_let_go_is_told_and_its_contents_are_gone,
        the_device_key_is_made_once_and_signs_alike_everywhere,
    );
    // Left behind it would only be found by the next run.
    let _ = outside::delete(NAME).await;
    report
}
