//! Records to try a store with. Their bytes are no real envelopes: a store does not look inside.

use vault::{DeviceId, Head, Record, Sealed};

/// The device with this number.
pub fn device(number: u8) -> DeviceId {
    DeviceId::from([number; 16])
}

/// Bytes that differ by seed, `length` of them, with zeros among them.
pub fn sealed(seed: u64, length: usize) -> Sealed {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut byte = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    };
    Sealed::from_bytes((0..length).map(|_| byte()).collect())
}

/// The record after `prev`.
pub fn record(device: DeviceId, prev: Head, seed: u64) -> Record {
    Record::new(device, prev, sealed(seed, 306))
}

/// `count` records of one log after `prev`.
pub fn records(device: DeviceId, prev: Head, count: u64) -> Vec<Record> {
    let mut head = prev;
    let next = |_| {
        let record = record(device, head, head.seq + 1);
        head = record.head();
        record
    };
    (0..count).map(next).collect()
}
