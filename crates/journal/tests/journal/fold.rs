//! A stand-in for the vault: one device, no encryption, the newest write holds. And a journal in
//! which a test can live through days.

use std::collections::BTreeMap;
use std::sync::Arc;

use bearing_journal::{
    Change, Command, Fields, Id, Now, Op, Rating, Refusal, SetbackId, State, StepId, Text, Written,
};
use jiff::civil::DateTime;
use jiff::tz::Offset;
use minicbor::data::Type;
use minicbor::{Decoder, Encoder};

/// One merged entry.
#[derive(Default)]
pub(crate) struct Merged {
    pub(crate) kind: u32,
    created_ms: i64,
    deleted_ms: Option<i64>,
    pub(crate) registers: BTreeMap<u32, Vec<u8>>,
    pub(crate) sets: BTreeMap<u32, Vec<Vec<u8>>>,
    pub(crate) maps: BTreeMap<u32, BTreeMap<Vec<u8>, Vec<u8>>>,
    /// Oldest first.
    texts: BTreeMap<u32, Vec<(i64, Arc<str>)>>,
    written_ms: BTreeMap<u32, i64>,
}

impl Merged {
    fn apply(&mut self, op: &Op, at_ms: i64) {
        if self.kind == 0 {
            (self.kind, self.created_ms) = (op.kind, at_ms);
        }
        assert_eq!(
            self.kind, op.kind,
            "an operation names another kind than its entry has"
        );
        self.written_ms.insert(op.field, at_ms);
        match &op.change {
            Change::Register(value) => {
                self.registers.insert(op.field, value.clone());
            }
            Change::SetAdd(value) => {
                let set = self.sets.entry(op.field).or_default();
                if !set.contains(value) {
                    set.push(value.clone());
                }
            }
            Change::SetRemove(value) => self
                .sets
                .entry(op.field)
                .or_default()
                .retain(|held| held != value),
            Change::MapPut { key, value } => {
                self.maps
                    .entry(op.field)
                    .or_default()
                    .insert(key.clone(), value.clone());
            }
            Change::MapRemove { key } => {
                self.maps.entry(op.field).or_default().remove(key);
            }
            Change::Text(text) => self
                .texts
                .entry(op.field)
                .or_default()
                .push((at_ms, text.clone())),
            Change::Delete => self.deleted_ms = Some(at_ms),
            Change::Restore => self.deleted_ms = None,
        }
    }
}

impl Fields for Merged {
    fn kind(&self) -> u32 {
        self.kind
    }

    fn created_ms(&self) -> i64 {
        self.created_ms
    }

    fn deleted_ms(&self) -> Option<i64> {
        self.deleted_ms
    }

    fn returned(&self) -> bool {
        false
    }

    fn written_ms(&self, field: u32) -> Option<i64> {
        self.written_ms.get(&field).copied()
    }

    fn register(&self, field: u32) -> Option<&[u8]> {
        self.registers.get(&field).map(Vec::as_slice)
    }

    fn set(&self, field: u32) -> Vec<&[u8]> {
        self.sets
            .get(&field)
            .into_iter()
            .flatten()
            .map(Vec::as_slice)
            .collect()
    }

    fn map(&self, field: u32) -> Vec<(&[u8], &[u8])> {
        let held = self.maps.get(&field).into_iter().flatten();
        held.map(|(key, value)| (key.as_slice(), value.as_slice()))
            .collect()
    }

    fn text(&self, field: u32) -> Option<Text> {
        let (current, earlier) = self.texts.get(&field)?.split_last()?;
        let earlier = earlier.iter().rev().cloned().collect();
        Some(Text {
            current: current.1.clone(),
            beside: Vec::new(),
            earlier,
        })
    }
}

/// A journal in which a test can live through days.
pub(crate) struct Life {
    pub(crate) state: State,
    pub(crate) now: Now,
    pub(crate) merged: BTreeMap<Id, Merged>,
    drawn: u64,
}

impl Life {
    /// Nothing was ever kept; it is this time on the wall in Greenwich.
    pub(crate) fn new(wall: &str) -> Life {
        Life {
            state: State::default(),
            now: at(wall, 0),
            merged: BTreeMap::new(),
            drawn: 0,
        }
    }

    /// Now it is this time on the wall, in the zone the person is in.
    pub(crate) fn at(&mut self, wall: &str) -> &mut Life {
        self.now = at(wall, self.now.offset_minutes);
        self
    }

    /// Time goes by.
    pub(crate) fn later(&mut self, minutes: i64) -> &mut Life {
        self.now.ms += minutes * 60_000;
        self
    }

    /// Does something; answers the entries it touched.
    pub(crate) fn does(&mut self, command: Command) -> Result<Vec<Id>, Refusal> {
        let ops = self.ops(&command)?;
        Ok(self.fold(&ops))
    }

    /// The operations of a command, checked to be in the form that is kept.
    pub(crate) fn ops(&mut self, command: &Command) -> Result<Vec<Op>, Refusal> {
        let drawn = &mut self.drawn;
        let mut new_id = || {
            *drawn += 1;
            // Scattered, so that no test leans on ids that rise with time.
            let scattered =
                u128::from(*drawn).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
            Id::from(scattered.to_be_bytes())
        };
        let ops = command.ops(&self.state, &self.now, &mut new_id)?;
        ops.iter().for_each(assert_deterministic);
        Ok(ops)
    }

    pub(crate) fn fold(&mut self, ops: &[Op]) -> Vec<Id> {
        let mut touched: Vec<Id> = Vec::new();
        for op in ops {
            self.merged
                .entry(op.entry)
                .or_default()
                .apply(op, self.now.ms);
            if !touched.contains(&op.entry) {
                touched.push(op.entry);
            }
        }
        for id in &touched {
            self.state.put(*id, &self.merged[id]);
        }
        touched
    }

    /// Says what happened.
    pub(crate) fn happened(&mut self, new: bearing_journal::NewSetback) -> SetbackId {
        SetbackId(self.does(Command::Happened(new)).unwrap()[0])
    }

    /// Does something that makes a step, or changes one.
    pub(crate) fn step(&mut self, command: Command) -> StepId {
        StepId(self.does(command).unwrap()[0])
    }
}

/// A time on the wall, so many minutes east of Greenwich.
pub(crate) fn at(wall: &str, offset_minutes: i16) -> Written {
    let wall: DateTime = wall.parse().unwrap();
    let offset = Offset::from_seconds(i32::from(offset_minutes) * 60).unwrap();
    let ms = offset.to_timestamp(wall).unwrap().as_millisecond();
    Written {
        ms,
        offset_minutes,
        zone: "".into(),
    }
}

/// What happened, in these words and nothing else.
pub(crate) fn words(what: &str) -> bearing_journal::NewSetback {
    bearing_journal::NewSetback {
        what: what.into(),
        ..Default::default()
    }
}

pub(crate) fn rating(points: u8) -> Option<Rating> {
    Some(Rating::new(points).unwrap())
}

/// One whole item, heads shortest, lengths definite: written again from its tokens it is the same.
fn assert_deterministic(op: &Op) {
    let values: Vec<&[u8]> = match &op.change {
        Change::Register(value) | Change::SetAdd(value) | Change::SetRemove(value) => vec![value],
        Change::MapPut { key, value } => vec![key, value],
        Change::MapRemove { key } => vec![key],
        Change::Text(_) | Change::Delete | Change::Restore => vec![],
    };
    for value in values {
        let mut decoder = Decoder::new(value);
        let mut again = Encoder::new(Vec::new());
        copy(&mut decoder, &mut again);
        assert_eq!(
            decoder.position(),
            value.len(),
            "more than one item in {op:?}"
        );
        assert_eq!(
            again.into_writer(),
            value,
            "not in its shortest form: {op:?}"
        );
    }
}

/// Writes one item again.
fn copy(from: &mut Decoder<'_>, to: &mut Encoder<Vec<u8>>) {
    match from.datatype().unwrap() {
        Type::Null => {
            from.null().unwrap();
            to.null().unwrap();
        }
        Type::Bool => {
            to.bool(from.bool().unwrap()).unwrap();
        }
        Type::Bytes => {
            to.bytes(from.bytes().unwrap()).unwrap();
        }
        Type::String => {
            to.str(from.str().unwrap()).unwrap();
        }
        Type::Array => {
            let length = from.array().unwrap().expect("a definite length");
            to.array(length).unwrap();
            (0..length).for_each(|_| copy(from, to));
        }
        Type::Map => {
            let length = from.map().unwrap().expect("a definite length");
            to.map(length).unwrap();
            for key in 0..length {
                assert!(from.probe().u64().unwrap() >= key, "keys that do not rise");
                copy(from, to);
                copy(from, to);
            }
        }
        Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Int => {
            to.i64(from.i64().unwrap()).unwrap();
        }
        Type::U8 | Type::U16 | Type::U32 | Type::U64 => {
            to.u64(from.u64().unwrap()).unwrap();
        }
        other => panic!("{other} is no part of the format"),
    }
}
