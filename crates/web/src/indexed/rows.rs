//! Keys and values in the browser's database.
//!
//! A record's key is `[device in hex, seq]`, its value one byte array: `seq` (8, big-endian),
//! chain hash (32), envelope. One flat array is the cheapest thing a browser can clone, and with
//! its own number inside, a record says itself where it belongs.

use js_sys::{Array, Uint8Array};
use store::StoreError;
use vault::{ChainHash, DeviceId, Head, Record, Sealed};
use wasm_bindgen::prelude::*;
use web_sys::IdbKeyRange;

const BEFORE_ENVELOPE: usize = 8 + 32;

/// The last number a browser counts to exactly.
pub(super) const LAST_SEQ: u64 = 1 << 53;

/// The key of one record.
pub(super) fn record_key(device: DeviceId, seq: u64) -> JsValue {
    Array::of2(&device.to_string().into(), &number(seq)).into()
}

/// Every record of `device` after `seq`.
pub(super) fn records_after(device: DeviceId, seq: u64) -> Result<JsValue, JsValue> {
    // In IndexedDB's order an array is greater than any number.
    let end = Array::of2(&device.to_string().into(), &Array::new());
    Ok(IdbKeyRange::bound_with_lower_open_and_upper_open(
        &record_key(device, seq),
        &end,
        true,
        true,
    )?
    .into())
}

/// The records of `device` after `seq`, up to and with `end`; both at most about [`LAST_SEQ`].
pub(super) fn records_within(device: DeviceId, seq: u64, end: u64) -> Result<JsValue, JsValue> {
    let (after, end) = (record_key(device, seq), record_key(device, end));
    Ok(IdbKeyRange::bound_with_lower_open(&after, &end, true)?.into())
}

/// Every record of the devices before `device`.
pub(super) fn records_before(device: DeviceId) -> Result<JsValue, JsValue> {
    // An array that is the beginning of another comes before it.
    Ok(IdbKeyRange::upper_bound_with_open(&Array::of1(&device.to_string().into()), true)?.into())
}

/// Every slot whose name does not come before `prefix`.
pub(super) fn slots_from(prefix: &str) -> Result<JsValue, JsValue> {
    Ok(IdbKeyRange::lower_bound(&prefix.into())?.into())
}

/// The device a record's key names.
pub(super) fn device_of(key: &JsValue) -> Result<DeviceId, StoreError> {
    let name = key
        .dyn_ref::<Array>()
        .and_then(|key| key.get(0).as_string());
    name.and_then(|name| name.parse().ok())
        .ok_or_else(|| StoreError::Damaged("a record's key names no device".to_owned()))
}

/// A record's value.
pub(super) fn record_value(record: &Record) -> JsValue {
    Uint8Array::from(&pack(record)[..]).into()
}

/// The record with this value.
pub(super) fn record_from(device: DeviceId, value: &JsValue) -> Result<Record, StoreError> {
    unpack(device, bytes_from(value)?)
}

/// The bytes of a value.
pub(super) fn bytes_from(value: &JsValue) -> Result<Vec<u8>, StoreError> {
    match value.dyn_ref::<Uint8Array>() {
        Some(bytes) => Ok(bytes.to_vec()),
        None => Err(StoreError::Damaged("a value holds no bytes".to_owned())),
    }
}

fn pack(record: &Record) -> Vec<u8> {
    let envelope = record.sealed.as_bytes();
    let mut bytes = Vec::with_capacity(BEFORE_ENVELOPE + envelope.len());
    bytes.extend_from_slice(&record.seq.to_be_bytes());
    bytes.extend_from_slice(&record.chain.bytes()[..]);
    bytes.extend_from_slice(envelope);
    bytes
}

fn unpack(device: DeviceId, bytes: Vec<u8>) -> Result<Record, StoreError> {
    let Some((seq, chain, envelope)) = split(&bytes) else {
        return Err(StoreError::Damaged(format!(
            "a record of {} bytes is too short",
            bytes.len()
        )));
    };
    let Head { seq, chain } = Head {
        seq: u64::from_be_bytes(*seq),
        chain: ChainHash::from(*chain),
    };
    Ok(Record {
        device,
        seq,
        chain,
        sealed: Sealed::from_bytes(envelope.to_vec()),
    })
}

fn split(bytes: &[u8]) -> Option<(&[u8; 8], &[u8; 32], &[u8])> {
    let (seq, rest) = bytes.split_first_chunk()?;
    let (chain, envelope) = rest.split_first_chunk()?;
    Some((seq, chain, envelope))
}

/// Exact up to [`LAST_SEQ`].
fn number(seq: u64) -> JsValue {
    JsValue::from_f64(seq as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_packed_and_unpacked() {
        let device = DeviceId::from([0x0f; 16]);
        for length in [0, 1, 306, 70_000] {
            let record = Record::new(device, Head::EMPTY, Sealed::from_bytes(vec![7; length]));
            assert_eq!(unpack(device, pack(&record)).unwrap(), record);
        }
    }

    #[test]
    fn a_record_cut_short_is_damaged() {
        let device = DeviceId::from([1; 16]);
        for length in 0..BEFORE_ENVELOPE {
            assert!(
                matches!(unpack(device, vec![0; length]), Err(StoreError::Damaged(_))),
                "{length}"
            );
        }
    }
}
