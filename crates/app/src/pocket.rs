//! The sealed pocket: which records Today needs. With it, a first paint or one sentence written
//! in the terminal reads a handful of records, however long the journal is.
//!
//! It names records and holds nothing else; a danger phrase found in a text, for instance, is
//! worked out afresh from those records and never stored. Missing, stale, damaged or too large,
//! it is made anew. It is rewritten with each append, in the same transaction.

use std::collections::{BTreeMap, BTreeSet};

use minicbor::{Decoder, Encoder};
use store::Store;
use vault::{Act, DeviceId, EntryId, Head, Hlc, Record};

use crate::error::AppError;
use crate::journal_open::{App, Inner};
use crate::keeper::Keeper;
use crate::slots;

/// The newest three days are always at hand (A7's hold looks back that far).
const RECENT_MS: u64 = 72 * 60 * 60 * 1000;
/// So long `standing` is trusted before it is worked out again.
const AGE_MS: u64 = 12 * 60 * 60 * 1000;
/// A sealed pocket is at most this long, in bytes; a larger one is left out and Today reads all.
const MOST: usize = 16 * 1024;
/// With no more records than this, reading all is as quick as being choosy.
const FEW: u64 = 400;
/// So many records may be newer than the pocket before reading all is simpler.
const MISSED: u64 = 400;
/// Records this close together are read in one go.
const GAP: u64 = 16;
const FORMAT: u8 = 1;

/// Which records Today needs, by device.
#[derive(Debug, Default)]
pub(crate) struct Pocket {
    /// Records whose writes decide what Today shows.
    standing: BTreeMap<DeviceId, BTreeSet<u64>>,
    /// Records of the last days, with the time of their act.
    recent: Vec<(u64, DeviceId, u64)>,
    /// When `standing` was worked out, unix milliseconds.
    made_ms: u64,
    /// `standing` has to be worked out again from the journal.
    pub(crate) stale: bool,
}

impl Pocket {
    /// Notes a record that was folded just now.
    pub(crate) fn saw(&mut self, device: DeviceId, seq: u64, act: &Act, now_ms: u64) {
        if act.hlc.ms().saturating_add(RECENT_MS) >= now_ms {
            self.recent.push((act.hlc.ms(), device, seq));
        }
    }

    fn records(&self, now_ms: u64) -> BTreeMap<DeviceId, BTreeSet<u64>> {
        let mut all = self.standing.clone();
        for (ms, device, seq) in &self.recent {
            if ms.saturating_add(RECENT_MS) >= now_ms {
                all.entry(*device).or_default().insert(*seq);
            }
        }
        all
    }
}

/// What a sealed pocket says.
struct Unpacked {
    newest: Hlc,
    heads: BTreeMap<DeviceId, u64>,
    records: BTreeMap<DeviceId, BTreeSet<u64>>,
}

impl<S: Store, K: Keeper> App<S, K> {
    /// The pocket as it will be once `adding` is appended, sealed. Empty bytes where it would be
    /// too large to be worth having.
    pub(crate) fn packed(
        &self,
        inner: &mut Inner,
        adding: Option<(&Record, &Act)>,
    ) -> Result<Vec<u8>, AppError> {
        let now = self.env.now();
        let now_ms = self.env.now_ms();
        // A window may stay open for weeks: what was recent when it was opened is not any more.
        if inner.pocket.stale || now_ms.abs_diff(inner.pocket.made_ms) > AGE_MS {
            inner.pocket.standing = standing(inner, &now);
            inner.pocket.stale = false;
            inner.pocket.made_ms = now_ms;
        }
        let mut records = inner.pocket.records(now_ms);
        let mut heads: BTreeMap<DeviceId, u64> = inner
            .heads
            .iter()
            .map(|(device, head)| (*device, head.seq))
            .collect();
        let mut newest = inner.fold.newest();
        if let Some((record, act)) = adding {
            records.entry(record.device).or_default().insert(record.seq);
            heads.insert(record.device, record.seq);
            newest = newest.max(act.hlc);
        }
        let plain = encode(newest, &heads, &records);
        if plain.len() > MOST {
            return Ok(Vec::new());
        }
        let keys = inner.keys.as_ref().ok_or(AppError::Locked)?;
        Ok(vault::seal_local(
            &keys.keyring,
            keys.account,
            slots::POCKET,
            &plain,
            &mut self.env.chance(),
        ))
    }
}

/// Folds the records the pocket names. `false`: there is no use in it, read everything.
pub(crate) async fn unpack<S: Store, K: Keeper>(app: &App<S, K>) -> Result<bool, AppError> {
    let heads: BTreeMap<DeviceId, Head> = app.store.heads().await?.into_iter().collect();
    if heads.values().map(|head| head.seq).sum::<u64>() <= FEW {
        return Ok(false);
    }
    let Some(pocket) = read(app).await? else {
        return Ok(false);
    };
    let mut wanted = pocket.records;
    let mut missed = 0;
    for (device, head) in &heads {
        let known = pocket.heads.get(device).copied().unwrap_or(0);
        if known > head.seq {
            // The log is shorter than the pocket remembers: not a pocket to trust.
            return Ok(false);
        }
        missed += head.seq - known;
        if missed > MISSED {
            return Ok(false);
        }
        wanted
            .entry(*device)
            .or_default()
            .extend(known + 1..=head.seq);
    }
    for (device, seqs) in wanted {
        for (first, last) in runs(&seqs) {
            fold_run(app, device, first, last).await?;
        }
    }
    let mut inner = app.inner.borrow_mut();
    let all: Vec<EntryId> = inner.fold.entries().map(|(id, _)| id).collect();
    inner.retell(all);
    inner.heads = heads;
    // From what is folded now the next pocket can be worked out: it holds all that Today needs.
    inner.pocket.stale = true;
    let newest = pocket.newest.max(inner.fold.newest());
    inner.clock.witness(newest, app.env.now_ms());
    Ok(true)
}

async fn read<S: Store, K: Keeper>(app: &App<S, K>) -> Result<Option<Unpacked>, AppError> {
    let Some(sealed) = app.store.slot(slots::POCKET).await? else {
        return Ok(None);
    };
    let inner = app.inner.borrow();
    let keys = inner.keys.as_ref().ok_or(AppError::Locked)?;
    let plain = vault::open_local(&keys.keyring, keys.account, slots::POCKET, &sealed);
    // A damaged pocket is only a cache lost.
    Ok(plain.ok().and_then(|plain| decode(&plain)))
}

/// Reads and folds records `first..=last`; the one before the first lends its chain hash.
async fn fold_run<S: Store, K: Keeper>(
    app: &App<S, K>,
    device: DeviceId,
    first: u64,
    last: u64,
) -> Result<(), AppError> {
    let lead = u64::from(first > 1);
    let after = first - 1 - lead;
    let limit = usize::try_from(last - after).unwrap_or(usize::MAX);
    let mut page = app.store.records(device, after, limit).await?;
    let before = if lead == 1 {
        if page.is_empty() {
            return Ok(());
        }
        page.remove(0).head()
    } else {
        Head::EMPTY
    };
    app.inner
        .borrow_mut()
        .fold_records(before, &page, app.env.now_ms())?;
    Ok(())
}

fn runs(seqs: &BTreeSet<u64>) -> Vec<(u64, u64)> {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for &seq in seqs.iter().filter(|seq| **seq > 0) {
        match runs.last_mut() {
            Some((_, last)) if seq <= *last + GAP => *last = seq,
            _ => runs.push((seq, seq)),
        }
    }
    runs
}

/// The records whose writes decide what Today shows, worked out from what is folded.
fn standing(inner: &Inner, now: &journal::Now) -> BTreeMap<DeviceId, BTreeSet<u64>> {
    let mut records: BTreeMap<DeviceId, BTreeSet<u64>> = BTreeMap::new();
    for id in inner.state.today_needs(now) {
        if let Some(entry) = inner.fold.entry(EntryId::from(id.bytes())) {
            for dot in entry.standing() {
                records.entry(dot.device).or_default().insert(dot.seq);
            }
        }
    }
    records
}

fn encode(
    newest: Hlc,
    heads: &BTreeMap<DeviceId, u64>,
    records: &BTreeMap<DeviceId, BTreeSet<u64>>,
) -> Vec<u8> {
    let mut out = Encoder::new(Vec::new());
    let written = (|| {
        out.array(4)?.u8(FORMAT)?.u64(newest.to_bits())?;
        out.map(heads.len() as u64)?;
        for (device, seq) in heads {
            out.bytes(device.bytes())?.u64(*seq)?;
        }
        out.map(records.len() as u64)?;
        for (device, seqs) in records {
            out.bytes(device.bytes())?.array(seqs.len() as u64)?;
            let mut last = 0;
            for seq in seqs {
                out.u64(seq - last)?;
                last = *seq;
            }
        }
        Ok::<(), minicbor::encode::Error<core::convert::Infallible>>(())
    })();
    debug_assert!(written.is_ok(), "writing to memory cannot fail");
    out.into_writer()
}

fn decode(plain: &[u8]) -> Option<Unpacked> {
    let mut input = Decoder::new(plain);
    if input.array().ok()? != Some(4) || input.u8().ok()? != FORMAT {
        return None;
    }
    let newest = Hlc::from_bits(input.u64().ok()?);
    let mut heads = BTreeMap::new();
    for _ in 0..input.map().ok()?? {
        heads.insert(device(&mut input)?, input.u64().ok()?);
    }
    let mut records: BTreeMap<DeviceId, BTreeSet<u64>> = BTreeMap::new();
    for _ in 0..input.map().ok()?? {
        let of = device(&mut input)?;
        let mut last = 0u64;
        for _ in 0..input.array().ok()?? {
            last = last.checked_add(input.u64().ok()?)?;
            records.entry(of).or_default().insert(last);
        }
    }
    Some(Unpacked {
        newest,
        heads,
        records,
    })
}

fn device(input: &mut Decoder<'_>) -> Option<DeviceId> {
    let bytes: [u8; 16] = input.bytes().ok()?.try_into().ok()?;
    Some(DeviceId::from(bytes))
}
