//! One hash over everything that is folded: equal exactly where the same acts with the same writes
//! are. For comparing two devices, and for tests.

use crate::cbor::Writer;
use crate::ids::{DeviceId, EntryId};

use super::write::At;
use super::{Entry, Fold};

impl Fold {
    /// BLAKE3 over all acts in the order of device and record, and then all writes in the order of
    /// their dots. It does not matter in which order they were folded.
    pub fn digest(&self) -> [u8; 32] {
        let mut hash = blake3::Hasher::new();
        for (device, note) in self.acts.iter() {
            hash.update(device.bytes());
            hash.update(&note.seq.to_be_bytes());
            hash.update(&note.bare().encode());
        }
        let mut writes: Vec<(DeviceId, u64, u32, EntryId, &Entry, At<'_>)> = Vec::new();
        for (id, entry) in &self.entries {
            for at in entry.writes() {
                writes.push((
                    at.stamp.device,
                    at.stamp.seq,
                    at.write.index,
                    *id,
                    entry,
                    at,
                ));
            }
        }
        writes.sort_unstable_by_key(|(device, seq, index, ..)| (*device, *seq, *index));
        for (device, seq, index, id, entry, at) in writes {
            let mut out = Writer::new();
            out.bytes(device.bytes()).uint(seq).uint(u64::from(index));
            at.op(id, entry.base_kind()).write(None, &mut out);
            hash.update(&out.into_bytes());
        }
        *hash.finalize().as_bytes()
    }
}
