//! The log of one device: records numbered from 1 without gaps, each bound to the one before by a
//! hash chain. The chain hashes *sealed* bytes, so it can be checked without any key, and still
//! holds where a body was erased and only its hash is left.

use std::collections::BTreeMap;
use std::fmt;

use crate::envelope::Sealed;
use crate::ids::{DeviceId, hex};

/// The chain after a record: `BLAKE3(previous | seq, 8 bytes big-endian | BLAKE3(envelope))`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ChainHash([u8; 32]);

impl ChainHash {
    /// The chain before the first record: 32 zero bytes.
    pub const START: ChainHash = ChainHash([0; 32]);

    /// The chain after record `seq`, which follows `prev`.
    pub fn next(prev: ChainHash, seq: u64, sealed: &Sealed) -> ChainHash {
        let body = blake3::hash(sealed.as_bytes());
        let mut link = [0; 72];
        link[..32].copy_from_slice(&prev.0);
        link[32..40].copy_from_slice(&seq.to_be_bytes());
        link[40..].copy_from_slice(body.as_bytes());
        ChainHash(*blake3::hash(&link).as_bytes())
    }

    /// Its 32 bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl From<[u8; 32]> for ChainHash {
    fn from(bytes: [u8; 32]) -> Self {
        ChainHash(bytes)
    }
}

impl fmt::Display for ChainHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex(&self.0, f)
    }
}

impl fmt::Debug for ChainHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ChainHash(")?;
        hex(&self.0, f)?;
        f.write_str(")")
    }
}

/// The end of a log: how many records it has, and the chain after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Head {
    /// The number of the last record; 0 where there is none.
    pub seq: u64,
    /// The chain after it.
    pub chain: ChainHash,
}

impl Head {
    /// The end of a log that has no record yet.
    pub const EMPTY: Head = Head {
        seq: 0,
        chain: ChainHash::START,
    };
}

impl Default for Head {
    fn default() -> Self {
        Head::EMPTY
    }
}

/// One sealed record at its place in one device's log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The device whose log this is.
    pub device: DeviceId,
    /// The place in that log, from 1.
    pub seq: u64,
    /// The chain after this record.
    pub chain: ChainHash,
    /// What the record says, sealed.
    pub sealed: Sealed,
}

impl Record {
    /// The record after `prev`.
    pub fn new(device: DeviceId, prev: Head, sealed: Sealed) -> Record {
        let seq = prev.seq + 1;
        Record {
            device,
            seq,
            chain: ChainHash::next(prev.chain, seq, &sealed),
            sealed,
        }
    }

    /// The end of the log, were this its last record.
    pub fn head(&self) -> Head {
        Head {
            seq: self.seq,
            chain: self.chain,
        }
    }

    /// Whether this is the record after `prev`: the next number, and the chain holds.
    pub fn follows(&self, prev: &Head) -> bool {
        prev.seq.checked_add(1) == Some(self.seq)
            && self.chain == ChainHash::next(prev.chain, self.seq, &self.sealed)
    }
}

/// How far each device's log is known. A device that is not named counts as 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VersionVector(BTreeMap<DeviceId, u64>);

impl VersionVector {
    /// Up to which record this device's log is known.
    pub fn get(&self, device: DeviceId) -> u64 {
        self.0.get(&device).copied().unwrap_or(0)
    }

    /// Notes that this device's log is known up to `seq`. Never goes back.
    pub fn advance(&mut self, device: DeviceId, seq: u64) {
        if seq > 0 {
            let known = self.0.entry(device).or_insert(0);
            *known = (*known).max(seq);
        }
    }

    /// Whether everything `other` knows is known here.
    pub fn covers(&self, other: &VersionVector) -> bool {
        other.iter().all(|(device, seq)| self.get(device) >= seq)
    }

    /// Knows from now on what either knew.
    pub fn merge(&mut self, other: &VersionVector) {
        for (device, seq) in other.iter() {
            self.advance(device, seq);
        }
    }

    /// Every device with a known record, and how far it is known.
    pub fn iter(&self) -> impl Iterator<Item = (DeviceId, u64)> + '_ {
        self.0.iter().map(|(device, seq)| (*device, *seq))
    }
}
