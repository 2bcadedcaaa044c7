//! What the tests of this crate share: chance that can be repeated, and a journal of several
//! devices that write without a store.

#![allow(dead_code, unreachable_pub)] // each test takes what it needs

pub mod schedule;

use std::collections::BTreeMap;

use bearing_vault::{
    AccountId, Act, ActId, Chance, Change, DeviceId, EntryId, Fold, Head, Hlc, Keyring, Op,
    Position, Record, RootKey, Value, seal,
};

/// Repeatable chance.
pub struct Seeded(pub u64);

impl Chance for Seeded {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = self.0;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *byte = (mixed ^ (mixed >> 31)) as u8;
        }
    }
}

impl Seeded {
    /// A number below this one.
    pub fn below(&mut self, end: usize) -> usize {
        (u64::from_le_bytes(self.bytes()) % end as u64) as usize
    }
}

pub const NOW: u64 = 1_795_000_000_000;

pub fn uint(number: u8) -> Value {
    assert!(number < 24);
    Value::from_cbor(vec![number]).unwrap()
}

pub fn entry(number: u8) -> EntryId {
    EntryId::from([number; 16])
}

pub fn device(number: u8) -> DeviceId {
    DeviceId::from([number; 16])
}

pub fn op(of: EntryId, field: u32, change: Change) -> Op {
    Op::new(of, 1, field, change)
}

pub fn text(words: &str) -> Change {
    Change::Text(words.into())
}

/// One installation: what it has folded, and its own log.
#[derive(Clone)]
pub struct Device {
    pub id: DeviceId,
    pub fold: Fold,
    pub seq: u64,
    pub now: u64,
    last: Hlc,
}

/// What one device wrote, as another will hear of it.
#[derive(Clone, Debug)]
pub struct Heard {
    pub device: DeviceId,
    pub seq: u64,
    pub act: Act,
}

impl Device {
    pub fn new(number: u8) -> Device {
        Device {
            id: device(number),
            fold: Fold::new(),
            seq: 0,
            now: NOW,
            last: Hlc::default(),
        }
    }

    /// Does these things as one act, as a person at this device would.
    pub fn does(&mut self, ops: impl IntoIterator<Item = Op>) -> Heard {
        let ops = self.fold.complete(ops.into_iter().collect());
        self.writes(ops, None)
    }

    /// Writes operations whose parents are told.
    pub fn writes(&mut self, ops: Vec<Op>, undoes: Option<ActId>) -> Heard {
        self.seq += 1;
        self.now += 1000;
        let mut id = *self.id.bytes();
        id[8..].copy_from_slice(&self.seq.to_be_bytes());
        let newest = self.fold.newest();
        let mut clock = bearing_vault::HlcClock::new(self.last);
        clock.witness(newest, self.now);
        let hlc = clock.tick(self.now);
        self.last = hlc;
        let act = Act {
            undoes,
            ..Act::new(ActId::from(id), 1, hlc, ops)
        };
        self.fold.apply(self.id, self.seq, &act);
        Heard {
            device: self.id,
            seq: self.seq,
            act,
        }
    }

    pub fn hears(&mut self, heard: &Heard) {
        self.fold.apply(heard.device, heard.seq, &heard.act);
    }

    /// Takes back an act; says how many places it left alone.
    pub fn undoes(&mut self, act: &Heard) -> (Heard, Vec<u32>) {
        let reversal = self.fold.reversal(act.act.id).unwrap();
        let left = reversal.left.iter().map(|left| left.field).collect();
        (self.writes(reversal.ops, Some(act.act.id)), left)
    }
}

/// Everything a fold shows, in a form that can be compared and read.
pub fn seen(fold: &Fold) -> BTreeMap<EntryId, String> {
    fold.entries()
        .map(|(id, entry)| (id, shown(entry)))
        .collect()
}

pub fn shown(entry: &bearing_vault::Entry) -> String {
    let fields: Vec<String> = entry
        .fields()
        .map(|field| {
            format!(
                "{field}: {:?} {:?} {:?} {:?}",
                entry.register(field),
                entry.set(field),
                entry.map(field),
                entry.text(field)
            )
        })
        .collect();
    format!(
        "kind {} created {:?} deleted {:?} returned {} {fields:#?}",
        entry.kind(),
        entry.created(),
        entry.deleted(),
        entry.returned()
    )
}

/// A sealed journal of one device.
pub struct Journal {
    pub root: RootKey,
    pub account: AccountId,
    pub keyring: Keyring,
    pub device: DeviceId,
    pub head: Head,
    pub chance: Seeded,
}

impl Journal {
    pub fn new(seed: u64) -> Journal {
        let mut chance = Seeded(seed);
        let root = RootKey::random(&mut chance);
        Journal {
            account: root.account_id(),
            keyring: Keyring::first(&mut chance),
            device: DeviceId::random(&mut chance),
            head: Head::EMPTY,
            root,
            chance,
        }
    }

    pub fn here(&self) -> Position {
        Position {
            account: self.account,
            device: self.device,
            seq: self.head.seq + 1,
            prev: self.head.chain,
        }
    }

    pub fn append(&mut self, act: &Act) -> Record {
        self.append_bytes(&act.encode())
    }

    pub fn append_bytes(&mut self, plaintext: &[u8]) -> Record {
        let sealed = seal(&self.keyring, &self.here(), plaintext, &mut self.chance);
        let record = Record::new(self.device, self.head, sealed);
        self.head = record.head();
        record
    }
}
