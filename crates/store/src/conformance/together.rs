//! Several writers at once, and a long random history compared with the store in memory.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use vault::{Head, Record};

use super::sample::{device, record, records};
use super::{Outcome, Place, Told, same};
use crate::{Batch, Committed, MemoryStore, Store, StoreError};

/// Polls all of them in turn until each is done.
async fn at_once<'a, T>(
    futures: impl IntoIterator<Item = Pin<Box<dyn Future<Output = T> + 'a>>>,
) -> Vec<T> {
    let mut waiting: Vec<_> = futures.into_iter().map(Some).collect();
    let mut done: Vec<Option<T>> = waiting.iter().map(|_| None).collect();
    poll_fn(|context| {
        for (future, output) in waiting.iter_mut().zip(&mut done) {
            if let Some(running) = future
                && let Poll::Ready(value) = running.as_mut().poll(context)
            {
                *output = Some(value);
                *future = None;
            }
        }
        if waiting.iter().all(Option::is_none) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
    done.into_iter().flatten().collect()
}

pub(super) async fn of_two_commits_at_once_one_is_done(place: &mut impl Place) -> Outcome {
    let first = place.empty().await.told("making")?;
    let second = place.again().await.told("again")?;
    let mut head = Head::EMPTY;
    for round in 0..20 {
        let batch = |seed| Batch {
            expect_head: Some((device(1), head)),
            append: vec![record(device(1), head, seed)],
            ..Batch::default()
        };
        let mine = Box::pin(first.commit(batch(round)));
        let theirs = Box::pin(second.commit(batch(round + 1000)));
        let answers: Vec<Result<Committed, StoreError>> =
            at_once([mine as Pin<Box<dyn Future<Output = _> + '_>>, theirs]).await;
        let now = first.heads().await.told("heads")?;
        let [(_, now)] = now[..] else {
            return Err(format!("heads: {now:?}"));
        };
        same("one record more", now.seq, head.seq + 1)?;
        let answers: Vec<_> = answers
            .into_iter()
            .collect::<Result<_, _>>()
            .told("commit")?;
        let done = answers
            .iter()
            .filter(|answer| **answer == Committed::Done)
            .count();
        let moved = answers
            .iter()
            .filter(|answer| **answer == Committed::HeadMoved(now))
            .count();
        same("one done, one told the new head", (done, moved), (1, 1))?;
        head = now;
    }
    Ok(())
}

const WRITERS: u64 = 20;
const EACH: u64 = 5;

/// Appends to the one log that all writers share, trying again where another was faster.
async fn write(store: &impl Store, writer: u64) -> Result<Vec<Record>, String> {
    let mut written = Vec::new();
    let mut head = Head::EMPTY;
    while written.len() < EACH as usize {
        let mine = record(device(1), head, writer * 1000 + written.len() as u64);
        let batch = Batch {
            expect_head: Some((device(1), head)),
            append: vec![mine.clone()],
            ..Batch::default()
        };
        match store.commit(batch).await.told("commit")? {
            Committed::Done => {
                head = mine.head();
                written.push(mine);
            }
            Committed::HeadMoved(now) => head = now,
            Committed::SlotMoved(name) => {
                return Err(format!("a slot {name} moved that nobody asked for"));
            }
        }
    }
    Ok(written)
}

pub(super) async fn twenty_writers_at_once_lose_nothing(place: &mut impl Place) -> Outcome {
    let store = place.empty().await.told("making")?;
    let mut doors = Vec::new();
    for _ in 0..WRITERS {
        doors.push(place.again().await.told("again")?);
    }
    let writers = doors.iter().zip(0..).map(|(door, writer)| {
        let writing: Pin<Box<dyn Future<Output = _> + '_>> = Box::pin(write(door, writer));
        writing
    });
    let mut written = Vec::new();
    for each in at_once(writers).await {
        written.extend(each?);
    }
    written.sort_by_key(|record| record.seq);
    let log = store
        .records(device(1), 0, usize::MAX)
        .await
        .told("records")?;
    same("how many", log.len() as u64, WRITERS * EACH)?;
    if log == written {
        Ok(())
    } else {
        Err("an acknowledged record is not there".to_owned())
    }
}

pub(super) async fn a_random_history_goes_as_in_memory(place: &mut impl Place) -> Outcome {
    let store = place.empty().await.told("making")?;
    let model = MemoryStore::new();
    let mut dice = Dice(0x5eed);
    for step in 0..300 {
        let batch = random_batch(&model, &mut dice).await.told("model")?;
        let here = store.commit(batch.clone()).await;
        let there = model.commit(batch.clone()).await;
        // An error's words may differ, its kind may not.
        same(
            &format!("answer {step} to {batch:?}"),
            kind(&here),
            kind(&there),
        )?;
    }
    let mut heads = store.heads().await.told("heads")?;
    heads.sort_by_key(|(device, _)| *device);
    same("heads", &heads, &model.heads().await.told("model")?)?;
    for (device, _) in heads {
        let log = store.records(device, 0, usize::MAX).await.told("records")?;
        same(
            "a log",
            log,
            model.records(device, 0, usize::MAX).await.told("model")?,
        )?;
    }
    same(
        "slots",
        store.slots("").await.told("slots")?,
        model.slots("").await.told("model")?,
    )
}

fn kind(answer: &Result<Committed, StoreError>) -> String {
    match answer {
        Ok(answer) => format!("{answer:?}"),
        Err(StoreError::Broken(_)) => "broken".to_owned(),
        Err(other) => format!("error {other}"),
    }
}

async fn random_batch(model: &MemoryStore, dice: &mut Dice) -> Result<Batch, StoreError> {
    let device = device(dice.below(4) as u8);
    let known = model.heads().await?;
    let head = known
        .iter()
        .find(|(its, _)| *its == device)
        .map_or(Head::EMPTY, |(_, head)| *head);
    // Now and then the writer believes something that is no longer so, or never was.
    let believed = if dice.below(6) == 0 {
        Head {
            seq: head.seq.saturating_sub(1),
            ..head
        }
    } else {
        head
    };
    let mut batch = Batch {
        append: records(device, believed, dice.below(3)),
        ..Batch::default()
    };
    if dice.below(3) > 0 {
        batch.expect_head = Some((device, believed));
    }
    let name = |dice: &mut Dice| format!("slot/{}", dice.below(6));
    if dice.below(3) == 0 {
        let name = name(dice);
        let held = model.slot(&name).await?;
        let believed = if dice.below(4) == 0 {
            Some(vec![0xee])
        } else {
            held
        };
        batch.expect_slots.push((name, believed));
    }
    for _ in 0..dice.below(3) {
        batch
            .put
            .push((name(dice), dice.below(1 << 40).to_be_bytes().to_vec()));
    }
    for _ in 0..dice.below(2) {
        batch.remove.push(name(dice));
    }
    Ok(batch)
}

/// A small generator with a fixed seed: the history is the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}
