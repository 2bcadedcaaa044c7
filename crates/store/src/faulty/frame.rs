//! One batch as bytes in the log of the faulty store: a length, a check, the batch.
//!
//! The check covers the check before it, so that a frame left over from an older log, further on in
//! the file, is never taken for the next one. Only tests read these bytes; they are no format.

use vault::{ChainHash, DeviceId, Record, Sealed};

use crate::Batch;

/// Length of a frame before its batch: how long that is (4), and the check (32).
pub(super) const HEAD: usize = 36;

pub(super) struct Found {
    pub(super) batch: Batch,
    pub(super) length: usize,
    pub(super) check: ChainHash,
}

/// The frame after `frames` others, the last of which has the check `before`.
pub(super) fn write(batch: &Batch, before: Option<ChainHash>, frames: u64) -> (Vec<u8>, ChainHash) {
    let mut body = Vec::new();
    put_number(&mut body, batch.append.len());
    for record in &batch.append {
        body.extend_from_slice(record.device.bytes());
        body.extend_from_slice(&record.seq.to_le_bytes());
        body.extend_from_slice(record.chain.bytes());
        put_bytes(&mut body, record.sealed.as_bytes());
    }
    put_number(&mut body, batch.remove.len());
    for name in &batch.remove {
        put_bytes(&mut body, name.as_bytes());
    }
    put_number(&mut body, batch.put.len());
    for (name, slot) in &batch.put {
        put_bytes(&mut body, name.as_bytes());
        put_bytes(&mut body, slot);
    }
    let check = check(before, frames, &body);
    let mut frame = Vec::with_capacity(HEAD + body.len());
    put_number(&mut frame, body.len());
    frame.extend_from_slice(check.bytes());
    frame.extend_from_slice(&body);
    (frame, check)
}

/// The frame at the beginning of `bytes`, if it is whole.
pub(super) fn read(bytes: &[u8], before: Option<ChainHash>, frames: u64) -> Option<Found> {
    let mut rest = bytes;
    let length = take_number(&mut rest)?;
    let found: [u8; 32] = *take(&mut rest)?;
    let mut body = rest.get(..length)?;
    let check = check(before, frames, body);
    if found != *check.bytes() {
        return None;
    }
    Some(Found {
        batch: take_batch(&mut body)?,
        length: HEAD + length,
        check,
    })
}

fn check(before: Option<ChainHash>, frames: u64, body: &[u8]) -> ChainHash {
    ChainHash::next(
        before.unwrap_or(ChainHash::START),
        frames,
        &Sealed::from_bytes(body.to_vec()),
    )
}

fn take_batch(body: &mut &[u8]) -> Option<Batch> {
    let mut batch = Batch::default();
    for _ in 0..take_number(body)? {
        let device = DeviceId::from(*take::<16>(body)?);
        let seq = u64::from_le_bytes(*take(body)?);
        let chain = ChainHash::from(*take::<32>(body)?);
        batch.append.push(Record {
            device,
            seq,
            chain,
            sealed: Sealed::from_bytes(take_bytes(body)?),
        });
    }
    for _ in 0..take_number(body)? {
        batch
            .remove
            .push(String::from_utf8(take_bytes(body)?).ok()?);
    }
    for _ in 0..take_number(body)? {
        let name = String::from_utf8(take_bytes(body)?).ok()?;
        batch.put.push((name, take_bytes(body)?));
    }
    Some(batch)
}

fn put_number(to: &mut Vec<u8>, number: usize) {
    to.extend_from_slice(&(number as u32).to_le_bytes());
}

fn put_bytes(to: &mut Vec<u8>, bytes: &[u8]) {
    put_number(to, bytes.len());
    to.extend_from_slice(bytes);
}

fn take<'a, const N: usize>(from: &mut &'a [u8]) -> Option<&'a [u8; N]> {
    let (taken, rest) = from.split_first_chunk()?;
    *from = rest;
    Some(taken)
}

fn take_number(from: &mut &[u8]) -> Option<usize> {
    Some(u32::from_le_bytes(*take(from)?) as usize)
}

fn take_bytes(from: &mut &[u8]) -> Option<Vec<u8>> {
    let length = take_number(from)?;
    let (taken, rest) = from.split_at_checked(length)?;
    *from = rest;
    Some(taken.to_vec())
}
