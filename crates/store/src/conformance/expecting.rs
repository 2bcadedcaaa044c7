//! Compare-and-append: a batch happens only where what its writer believed still holds.

use vault::Head;

use super::sample::{device, record, records};
use super::{Outcome, Place, Told, same};
use crate::{Batch, Committed, Store};

/// A batch that would change everything there is to change.
fn eager(number: u8) -> Batch {
    Batch {
        append: vec![record(device(number), Head::EMPTY, 1)],
        put: vec![("held".to_owned(), vec![9]), ("new".to_owned(), vec![9])],
        remove: vec!["kept".to_owned()],
        ..Batch::default()
    }
}

async fn started(store: &impl Store) -> Result<Head, String> {
    let log = records(device(1), Head::EMPTY, 2);
    let head = log[1].head();
    let put = vec![("held".to_owned(), vec![1]), ("kept".to_owned(), vec![2])];
    store
        .commit(Batch {
            append: log,
            put,
            ..Batch::default()
        })
        .await
        .told("starting")?;
    Ok(head)
}

async fn untouched(store: &impl Store, head: Head) -> Outcome {
    same(
        "heads",
        store.heads().await.told("heads")?,
        vec![(device(1), head)],
    )?;
    let slots = vec![("held".to_owned(), vec![1]), ("kept".to_owned(), vec![2])];
    same("slots", store.slots("").await.told("slots")?, slots)
}

pub(super) async fn a_moved_head_is_told_and_nothing_changes(place: &mut impl Place) -> Outcome {
    let store = place.empty().await.told("making")?;
    let head = started(&store).await?;
    let first = records(device(1), Head::EMPTY, 1)[0].head();
    let other_chain = Head {
        chain: first.chain,
        ..head
    };
    let ahead = Head { seq: 3, ..head };
    for believed in [Head::EMPTY, first, other_chain, ahead] {
        let batch = Batch {
            expect_head: Some((device(1), believed)),
            ..eager(5)
        };
        same(
            "answer",
            store.commit(batch).await.told("commit")?,
            Committed::HeadMoved(head),
        )?;
        untouched(&store, head).await?;
    }
    let elsewhere = Batch {
        expect_head: Some((device(5), head)),
        ..eager(5)
    };
    same(
        "a log not begun",
        store.commit(elsewhere).await.told("commit")?,
        Committed::HeadMoved(Head::EMPTY),
    )?;
    untouched(&store, head).await?;
    let right = Batch {
        expect_head: Some((device(1), head)),
        ..eager(5)
    };
    same(
        "the right head",
        store.commit(right).await.told("commit")?,
        Committed::Done,
    )
}

pub(super) async fn a_moved_slot_is_told_and_nothing_changes(place: &mut impl Place) -> Outcome {
    let store = place.empty().await.told("making")?;
    let head = started(&store).await?;
    let expectations = [
        ("held", Some(vec![])),
        ("held", Some(vec![1, 0])),
        ("held", None),
        ("missing", Some(vec![])),
    ];
    for (name, believed) in expectations {
        let expect_slots = vec![
            ("kept".to_owned(), Some(vec![2])),
            (name.to_owned(), believed),
        ];
        let batch = Batch {
            expect_head: Some((device(1), head)),
            expect_slots,
            ..eager(5)
        };
        same(
            "answer",
            store.commit(batch).await.told("commit")?,
            Committed::SlotMoved(name.to_owned()),
        )?;
        untouched(&store, head).await?;
    }
    let right = Batch {
        expect_slots: vec![("held".to_owned(), Some(vec![1]))],
        ..eager(5)
    };
    same(
        "the right slot",
        store.commit(right).await.told("commit")?,
        Committed::Done,
    )?;
    same(
        "held",
        store.slot("held").await.told("slot")?,
        Some(vec![9]),
    )?;
    same("kept", store.slot("kept").await.told("slot")?, None)
}

pub(super) async fn the_head_is_judged_before_the_slots(place: &mut impl Place) -> Outcome {
    let store = place.empty().await.told("making")?;
    let head = started(&store).await?;
    let batch = Batch {
        expect_head: Some((device(1), Head::EMPTY)),
        expect_slots: vec![("held".to_owned(), None)],
        ..eager(5)
    };
    same(
        "answer",
        store.commit(batch).await.told("commit")?,
        Committed::HeadMoved(head),
    )?;
    untouched(&store, head).await
}

pub(super) async fn a_slot_expected_to_be_missing_must_be_missing(
    place: &mut impl Place,
) -> Outcome {
    let store = place.empty().await.told("making")?;
    let first_keys = |body: u8| Batch {
        expect_slots: vec![("wrap/device".to_owned(), None)],
        put: vec![("wrap/device".to_owned(), vec![body])],
        ..Batch::default()
    };
    same(
        "the first",
        store.commit(first_keys(1)).await.told("commit")?,
        Committed::Done,
    )?;
    let second = store.commit(first_keys(2)).await.told("commit")?;
    same(
        "the second",
        second,
        Committed::SlotMoved("wrap/device".to_owned()),
    )?;
    same(
        "the slot",
        store.slot("wrap/device").await.told("slot")?,
        Some(vec![1]),
    )
}
