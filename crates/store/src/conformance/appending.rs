//! Logs: what is appended is there, in order, and only where it follows.

use vault::{ChainHash, Head, Record, Sealed};

use super::sample::{device, record, records, sealed};
use super::{Outcome, Place, Told, same};
use crate::{Batch, Committed, Store, StoreError};

fn append(append: Vec<Record>) -> Batch {
    Batch {
        append,
        ..Batch::default()
    }
}

pub(super) async fn an_empty_store_holds_nothing(place: &mut impl Place) -> Outcome {
    let store = place.empty().await.told("making")?;
    same("heads", store.heads().await.told("heads")?, vec![])?;
    same(
        "records",
        store.records(device(1), 0, 10).await.told("records")?,
        vec![],
    )?;
    same("a slot", store.slot("account").await.told("slot")?, None)?;
    same("slots", store.slots("").await.told("slots")?, vec![])
}

pub(super) async fn an_empty_batch_is_done_and_changes_nothing(place: &mut impl Place) -> Outcome {
    let store = place.empty().await.told("making")?;
    same(
        "answer",
        store.commit(Batch::default()).await.told("commit")?,
        Committed::Done,
    )?;
    same("heads", store.heads().await.told("heads")?, vec![])
}

pub(super) async fn what_is_appended_is_read_back_byte_for_byte(place: &mut impl Place) -> Outcome {
    let store = place.empty().await.told("making")?;
    let mut head = Head::EMPTY;
    let mut log = Vec::new();
    for length in [0, 1, 255, 306, 4095, 4096, 4097, 70_000, 1 << 20] {
        let record = Record::new(device(7), head, sealed(length as u64, length));
        head = record.head();
        same(
            "answer",
            store
                .commit(append(vec![record.clone()]))
                .await
                .told("commit")?,
            Committed::Done,
        )?;
        log.push(record);
    }
    let zeros = Record::new(device(7), head, Sealed::from_bytes(vec![0; 600]));
    store
        .commit(append(vec![zeros.clone()]))
        .await
        .told("commit")?;
    log.push(zeros);
    same(
        "records",
        store
            .records(device(7), 0, usize::MAX)
            .await
            .told("records")?,
        log,
    )
}

pub(super) async fn each_device_has_a_log_of_its_own(place: &mut impl Place) -> Outcome {
    let store = place.empty().await.told("making")?;
    // The lowest and the highest id there can be, and one between.
    let logs = [0, 0x80, 0xff]
        .map(|number| records(device(number), Head::EMPTY, 1 + u64::from(number) % 5));
    store.commit(append(logs.concat())).await.told("commit")?;
    let heads = logs
        .iter()
        .filter_map(|log| log.last())
        .map(|last| (last.device, last.head()))
        .collect();
    let mut found = store.heads().await.told("heads")?;
    found.sort_by_key(|(device, _)| *device);
    same("heads", found, heads)?;
    for log in logs {
        same(
            "a log",
            store.records(log[0].device, 0, 100).await.told("records")?,
            log,
        )?;
    }
    same(
        "an unknown log",
        store.records(device(0x7f), 0, 100).await.told("records")?,
        vec![],
    )
}

pub(super) async fn records_come_in_order_after_a_place_and_at_most_so_many(
    place: &mut impl Place,
) -> Outcome {
    let store = place.empty().await.told("making")?;
    let log = records(device(1), Head::EMPTY, 12);
    store.commit(append(log.clone())).await.told("commit")?;
    store
        .commit(append(records(device(2), Head::EMPTY, 3)))
        .await
        .told("commit")?;
    for (after, limit, wanted) in [
        (0, 100, 0..12),
        (0, 12, 0..12),
        (0, 5, 0..5),
        (0, 0, 0..0),
        (4, 3, 4..7),
        (11, 9, 11..12),
        (12, 9, 0..0),
        (u64::MAX, 9, 0..0),
        (1, usize::MAX, 1..12),
    ] {
        let found = store
            .records(device(1), after, limit)
            .await
            .told("records")?;
        same(
            &format!("after {after}, at most {limit}"),
            found,
            log[wanted].to_vec(),
        )?;
    }
    Ok(())
}

pub(super) async fn a_long_log_is_read_in_pages(place: &mut impl Place) -> Outcome {
    const LONG: u64 = 2500;
    let store = place.empty().await.told("making")?;
    let log = records(device(3), Head::EMPTY, LONG);
    for part in log.chunks(500) {
        store.commit(append(part.to_vec())).await.told("commit")?;
    }
    let mut read = Vec::new();
    loop {
        let after = read.last().map_or(0, |record: &Record| record.seq);
        let page = store.records(device(3), after, 700).await.told("records")?;
        if page.is_empty() {
            break;
        }
        read.extend(page);
    }
    same("length", read.len(), log.len())?;
    if read == log {
        Ok(())
    } else {
        Err("a record differs".to_owned())
    }
}

pub(super) async fn a_record_that_does_not_follow_is_refused_with_all_its_batch(
    place: &mut impl Place,
) -> Outcome {
    let store = place.empty().await.told("making")?;
    let log = records(device(1), Head::EMPTY, 5);
    store
        .commit(append(log[..2].to_vec()))
        .await
        .told("commit")?;
    let chainless = Record {
        chain: ChainHash::START,
        ..log[2].clone()
    };
    let other_body = Record {
        sealed: sealed(99, 306),
        ..log[2].clone()
    };
    let broken = [
        ("a gap", vec![log[3].clone()]),
        ("a repeat", vec![log[1].clone()]),
        (
            "a gap after a good one",
            vec![log[2].clone(), log[4].clone()],
        ),
        ("a repeat within", vec![log[2].clone(), log[2].clone()]),
        ("another chain", vec![chainless]),
        ("another body", vec![other_body]),
        (
            "a new log that does not begin at one",
            vec![Record {
                device: device(2),
                ..log[2].clone()
            }],
        ),
        (
            "a good log beside a broken one",
            vec![record(device(2), Head::EMPTY, 1), log[4].clone()],
        ),
    ];
    for (what, records) in broken {
        let batch = Batch {
            expect_head: Some((device(1), log[1].head())),
            append: records,
            put: vec![("slot".to_owned(), vec![1])],
            ..Batch::default()
        };
        match store.commit(batch).await {
            Err(StoreError::Broken(_)) => {}
            other => return Err(format!("{what}: {other:?}")),
        }
        same(
            what,
            store.heads().await.told("heads")?,
            vec![(device(1), log[1].head())],
        )?;
        same(what, store.slot("slot").await.told("slot")?, None)?;
    }
    same(
        "the good one after all",
        store
            .commit(append(log[2..].to_vec()))
            .await
            .told("commit")?,
        Committed::Done,
    )
}

pub(super) async fn all_is_there_through_another_door(place: &mut impl Place) -> Outcome {
    let store = place.empty().await.told("making")?;
    let log = records(device(9), Head::EMPTY, 3);
    let put = vec![("account".to_owned(), vec![1, 2, 3])];
    store
        .commit(Batch {
            append: log.clone(),
            put: put.clone(),
            ..Batch::default()
        })
        .await
        .told("commit")?;
    drop(store);
    let store = place.again().await.told("again")?;
    same(
        "records",
        store.records(device(9), 0, 9).await.told("records")?,
        log.clone(),
    )?;
    same("slots", store.slots("").await.told("slots")?, put)?;
    let beside = place.again().await.told("again")?;
    let next = record(device(9), log[2].head(), 4);
    store
        .commit(append(vec![next.clone()]))
        .await
        .told("commit")?;
    same(
        "the other door",
        beside.records(device(9), 3, 9).await.told("records")?,
        vec![next],
    )
}
