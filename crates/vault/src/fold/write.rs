//! A write as it is held: small, because a journal has hundreds of thousands. What most writes do
//! not have (parents, something unknown) costs them one word.

use std::sync::Arc;

use crate::clock::Hlc;
use crate::codec::code;
use crate::ids::{DeviceId, EntryId};
use crate::op::{Change, Dot, Op, Unknown};
use crate::value::Value;

/// Which record a write came in, and when that was made. Held once for all writes to one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stamp {
    // In this order writes win over each other.
    pub(crate) hlc: Hlc,
    pub(crate) device: DeviceId,
    pub(crate) seq: u64,
}

/// One operation of one record, without its entry and stamp.
#[derive(Debug, Clone)]
pub(crate) struct Write {
    /// Index into the entry's stamps.
    pub(crate) stamp: u32,
    pub(crate) index: u32,
    pub(crate) field: u32,
    pub(crate) code: u32,
    pub(crate) carried: Carried,
    pub(crate) extra: Option<Box<Extra>>,
}

/// What a change carries.
#[derive(Debug, Clone)]
pub(crate) enum Carried {
    Nothing,
    One(Value),
    Pair(Box<(Value, Value)>),
    Text(Arc<str>),
}

/// What only few writes have.
#[derive(Debug, Clone, Default)]
pub(crate) struct Extra {
    pub(crate) parents: Box<[Dot]>,
    /// Where it differs from what the entry was first taken for.
    pub(crate) kind: Option<u32>,
    pub(crate) unknown: Option<Box<Unknown>>,
}

impl Write {
    pub(crate) fn new(stamp: u32, index: u32, op: &Op, base_kind: u32) -> Write {
        let carried = match &op.change {
            Change::Register(value) | Change::SetAdd(value) | Change::SetRemove(value) => {
                Carried::One(value.clone())
            }
            Change::MapPut { key, value } => Carried::Pair(Box::new((key.clone(), value.clone()))),
            Change::MapRemove { key } => Carried::One(key.clone()),
            Change::Text(text) => Carried::Text(text.clone()),
            Change::Delete | Change::Restore => Carried::Nothing,
            Change::Unknown { value, .. } => value.clone().map_or(Carried::Nothing, Carried::One),
        };
        let kind = (op.kind != base_kind).then_some(op.kind);
        let plain = op.parents.is_empty() && kind.is_none() && op.unknown.is_none();
        let extra = (!plain).then(|| {
            let mut parents = op.parents.clone();
            parents.sort_unstable();
            parents.dedup();
            Box::new(Extra {
                parents: parents.into(),
                kind,
                unknown: op.unknown.clone(),
            })
        });
        Write {
            stamp,
            index,
            field: op.field,
            code: op.change.code(),
            carried,
            extra,
        }
    }
}

/// A write with its stamp at hand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) stamp: &'a Stamp,
    pub(crate) write: &'a Write,
}

impl<'a> At<'a> {
    pub(crate) fn dot(self) -> Dot {
        Dot {
            device: self.stamp.device,
            seq: self.stamp.seq,
            index: self.write.index,
        }
    }

    /// Writes to the same place win by this order; no two are equal in it.
    pub(crate) fn order(self) -> (Stamp, u32) {
        (*self.stamp, self.write.index)
    }

    pub(crate) fn code(self) -> u32 {
        self.write.code
    }

    pub(crate) fn parents(self) -> &'a [Dot] {
        self.write
            .extra
            .as_ref()
            .map_or(&[], |extra| &extra.parents)
    }

    pub(crate) fn names(self, dot: &Dot) -> bool {
        self.parents().binary_search(dot).is_ok()
    }

    pub(crate) fn is_of(self, device: DeviceId, seq: u64) -> bool {
        self.stamp.seq == seq && self.stamp.device == device
    }

    /// Whether this write comes later in the same act.
    pub(crate) fn later_in_act(self, other: At<'_>) -> bool {
        self.is_of(other.stamp.device, other.stamp.seq) && self.write.index > other.write.index
    }

    pub(crate) fn kind(self, base_kind: u32) -> u32 {
        self.write
            .extra
            .as_ref()
            .and_then(|extra| extra.kind)
            .unwrap_or(base_kind)
    }

    /// The value of a register or set change, the key of a map change.
    pub(crate) fn value(self) -> Option<&'a Value> {
        match &self.write.carried {
            Carried::One(value) => Some(value),
            Carried::Pair(pair) => Some(&pair.0),
            Carried::Nothing | Carried::Text(_) => None,
        }
    }

    /// What a map change puts at its key; nothing for a removal.
    pub(crate) fn put(self) -> Option<&'a Value> {
        match &self.write.carried {
            Carried::Pair(pair) => Some(&pair.1),
            Carried::Nothing | Carried::One(_) | Carried::Text(_) => None,
        }
    }

    pub(crate) fn text(self) -> Option<&'a Arc<str>> {
        match &self.write.carried {
            Carried::Text(text) if self.code() == code::TEXT => Some(text),
            _ => None,
        }
    }

    /// The operation as it came.
    pub(crate) fn op(self, entry: EntryId, base_kind: u32) -> Op {
        let one = || self.value().cloned().unwrap_or_else(Value::null);
        let change = match self.code() {
            code::REGISTER => Change::Register(one()),
            code::SET_ADD => Change::SetAdd(one()),
            code::SET_REMOVE => Change::SetRemove(one()),
            code::MAP_PUT => Change::MapPut {
                key: one(),
                value: self.put().cloned().unwrap_or_else(Value::null),
            },
            code::MAP_REMOVE => Change::MapRemove { key: one() },
            code::TEXT => Change::Text(self.text().cloned().unwrap_or_else(|| Arc::from(""))),
            code::DELETE => Change::Delete,
            code::RESTORE => Change::Restore,
            code => Change::Unknown {
                code,
                value: self.value().cloned(),
            },
        };
        Op {
            parents: self.parents().to_vec(),
            unknown: self
                .write
                .extra
                .as_ref()
                .and_then(|extra| extra.unknown.clone()),
            ..Op::new(entry, self.kind(base_kind), self.write.field, change)
        }
    }
}

impl Write {
    /// Notes the kind this write named, beside another base.
    pub(crate) fn set_kind(&mut self, kind: u32, base_kind: u32) {
        let kind = (kind != base_kind).then_some(kind);
        match (&mut self.extra, kind) {
            (Some(extra), kind) => extra.kind = kind,
            (None, Some(_)) => {
                self.extra = Some(Box::new(Extra {
                    kind,
                    ..Extra::default()
                }))
            }
            (None, None) => {}
        }
    }

    /// Whether it named another kind than its entry was first taken for.
    pub(crate) fn names_kind(&self) -> bool {
        self.extra
            .as_ref()
            .is_some_and(|extra| extra.kind.is_some())
    }
}
