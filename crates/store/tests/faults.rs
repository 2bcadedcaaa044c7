//! What was acknowledged is never lost: a history of batches on the faulty store, with the power
//! cut at every operation, a failure at every operation, and a disk that runs full at every size.
//! The store must then hold the batches up to the last acknowledged one, or one more, whole.

use bearing_store::conformance::{block_on, device, records, sealed};
use bearing_store::{
    Batch, Committed, Failure, FaultyStore, MemoryStore, Repeats, Store, StoreError, Survival,
};
use vault::{DeviceId, Head, Record};

/// Seeds for the choices of the disk: with 37 operations and four ways to survive, seven make 1,036
/// power cuts. `BEARING_SEEDS` sets another number.
fn seeds() -> std::ops::Range<u64> {
    0..std::env::var("BEARING_SEEDS").map_or(7, |seeds| seeds.parse().expect("a number"))
}

/// Everything a store holds.
type Contents = (Vec<(DeviceId, Head)>, Vec<Record>, Vec<(String, Vec<u8>)>);

fn contents(store: &impl Store) -> Result<Contents, StoreError> {
    block_on(async {
        let heads = store.heads().await?;
        let mut log = Vec::new();
        for (device, _) in &heads {
            log.extend(store.records(*device, 0, usize::MAX).await?);
        }
        Ok((heads, log, store.slots("").await?))
    })
}

/// Twelve batches: acts with a pocket and a draft, an import, keys exchanged, of one byte to many
/// sectors.
fn history() -> Vec<Batch> {
    let mut head = Head::EMPTY;
    let batches = (0..12u64).map(|number| {
        let count = [1, 1, 3, 0, 1, 40, 1, 0, 2, 1, 1, 1][number as usize];
        let append = records(device(1), head, count);
        let believed = head;
        head = append.last().map_or(head, Record::head);
        let pocket = sealed(number, 100 + 700 * (number as usize % 4)).into_bytes();
        Batch {
            expect_head: Some((device(1), believed)),
            append,
            put: vec![
                ("pocket".to_owned(), pocket),
                (format!("draft/{}", number % 3), vec![number as u8]),
            ],
            remove: vec![format!("draft/{}", (number + 1) % 3)],
            ..Batch::default()
        }
    });
    batches.collect()
}

/// What a store holds after each number of batches.
fn wanted(history: &[Batch]) -> Vec<Contents> {
    let model = MemoryStore::new();
    let mut after = vec![contents(&model).expect("memory")];
    for batch in history {
        assert_eq!(
            block_on(model.commit(batch.clone())).expect("memory"),
            Committed::Done
        );
        after.push(contents(&model).expect("memory"));
    }
    after
}

/// Commits until something goes wrong. How many were acknowledged.
fn run(store: &FaultyStore, history: &[Batch]) -> (usize, Option<StoreError>) {
    for (number, batch) in history.iter().enumerate() {
        match block_on(store.commit(batch.clone())) {
            Ok(answer) => assert_eq!(answer, Committed::Done),
            Err(error) => return (number, Some(error)),
        }
    }
    (history.len(), None)
}

/// After a restart: the acknowledged batches or one more, and the rest of the history still fits.
fn recovers(store: &FaultyStore, history: &[Batch], acknowledged: usize, what: &str) -> bool {
    let wanted = wanted(history);
    let found = contents(store).expect("a disk that works");
    let Some(reached) = (acknowledged..wanted.len().min(acknowledged + 2))
        .find(|&reached| wanted[reached] == found)
    else {
        return false;
    };
    let (done, error) = run(store, &history[reached..]);
    assert!(
        error.is_none() && reached + done == history.len(),
        "{what}: {error:?}"
    );
    // And what came after is as safe as what came before.
    store.restart(Survival::Nothing);
    contents(store).expect("a disk that works") == wanted[history.len()]
}

fn operations(history: &[Batch]) -> u64 {
    let store = FaultyStore::new(0);
    assert!(run(&store, history).1.is_none());
    store.operations()
}

#[test]
fn a_power_cut_at_any_operation_loses_nothing_acknowledged() {
    let history = history();
    let mut cuts = 0;
    for at in 0..operations(&history) {
        for survival in Survival::EACH {
            for seed in seeds() {
                let what = format!("cut at {at}, {survival:?}, seed {seed}");
                let store = FaultyStore::new(seed);
                store.cut_power_at(at);
                let (acknowledged, error) = run(&store, &history);
                assert!(
                    matches!(error, Some(StoreError::Lost(_))),
                    "{what}: {error:?}"
                );
                assert!(
                    contents(&store).is_err(),
                    "{what}: nothing works without power"
                );
                store.restart(survival);
                assert!(
                    recovers(&store, &history, acknowledged, &what),
                    "{what}: not what was acknowledged"
                );
                cuts += 1;
            }
        }
    }
    println!("{cuts} power cuts");
    assert!(cuts >= 1000, "{cuts} power cuts");
}

#[test]
fn a_power_cut_while_starting_after_a_power_cut_loses_nothing_acknowledged() {
    let history = history();
    for at in 0..operations(&history) {
        for survival in Survival::EACH {
            let store = FaultyStore::new(at);
            store.cut_power_at(at);
            let (acknowledged, _) = run(&store, &history);
            store.restart(survival);
            for again in 0..3 {
                store.cut_power_at(store.operations() + again);
                let _ = contents(&store);
                store.restart(survival);
            }
            let what = format!("cut at {at}, {survival:?}");
            assert!(recovers(&store, &history, acknowledged, &what), "{what}");
        }
    }
}

#[test]
fn a_failure_once_at_any_operation_is_told_and_the_history_goes_on() {
    let history = history();
    let wanted = wanted(&history);
    for failure in [Failure::Io, Failure::Full] {
        for at in 0..operations(&history) {
            for seed in seeds() {
                let what = format!("{failure:?} at {at}, seed {seed}");
                let store = FaultyStore::new(seed);
                store.fail_at(at, failure, Repeats::Once);
                let (acknowledged, error) = run(&store, &history);
                let found = contents(&store).expect("a failure that is over");
                let known = match error {
                    // A full disk that was only read has told nobody.
                    None => found == wanted[history.len()],
                    Some(StoreError::Lost(_)) => {
                        found == wanted[acknowledged] || found == wanted[acknowledged + 1]
                    }
                    Some(StoreError::Full(_)) => found == wanted[acknowledged],
                    Some(other) => panic!("{what}: {other}"),
                };
                assert!(known, "{what}: not what was acknowledged");
                assert!(
                    recovers(&store, &history, acknowledged, &what),
                    "{what}: afterwards"
                );
            }
        }
    }
}

#[test]
fn a_failure_for_good_at_any_operation_loses_nothing_acknowledged() {
    let history = history();
    for failure in [Failure::Io, Failure::Full] {
        for at in 0..operations(&history) {
            for survival in Survival::EACH {
                let what = format!("{failure:?} from {at}, {survival:?}");
                let store = FaultyStore::new(at);
                store.fail_at(at, failure, Repeats::Always);
                let (acknowledged, error) = run(&store, &history);
                assert!(
                    matches!(error, Some(StoreError::Lost(_) | StoreError::Full(_))),
                    "{what}: {error:?}"
                );
                // Trying again does not help, and does no harm.
                let _ = run(&store, &history[acknowledged..]);
                store.restart(survival);
                assert!(recovers(&store, &history, acknowledged, &what), "{what}");
            }
        }
    }
}

#[test]
fn a_disk_that_runs_full_at_any_size_is_told_and_goes_on_with_more_room() {
    let history = history();
    let wanted = wanted(&history);
    let whole = FaultyStore::new(0);
    assert!(run(&whole, &history).1.is_none());
    for room in (0..whole.length()).step_by(97) {
        let store = FaultyStore::new(room as u64);
        store.hold_at_most(Some(room));
        let (acknowledged, error) = run(&store, &history);
        assert!(
            matches!(error, Some(StoreError::Full(_))),
            "room for {room}: {error:?}"
        );
        assert!(
            contents(&store).expect("a full disk can be read") == wanted[acknowledged],
            "room for {room}"
        );
        store.hold_at_most(None);
        assert!(
            recovers(&store, &history, acknowledged, &format!("room for {room}")),
            "room for {room}"
        );
    }
}

#[test]
fn a_store_that_does_not_sync_is_caught() {
    let history = history();
    let lost = (0..operations(&history)).filter(|&at| {
        let store = FaultyStore::careless(at);
        store.cut_power_at(at);
        let (acknowledged, _) = run(&store, &history);
        store.restart(Survival::Nothing);
        let found = contents(&store).expect("a disk that works");
        !wanted(&history)[acknowledged..].contains(&found)
    });
    assert!(lost.count() > 10);
}
