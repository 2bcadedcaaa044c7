//! Acts as deterministic CBOR, and back.
//!
//! ```text
//! act = {0: schema 1, 1: act id, 2: name, 3: stamp, 4: [operation…], ?5: undoes, ?6: group}
//! operation = {?0: entry id, ?1: kind, 2: field, 3: change, ?4: value, ?5: [[device, seq, index]…]}
//! ```
//!
//! An operation on the same entry, of the same kind, as the one before it leaves both out; in a
//! setback with ten parts that is a fifth of the record.
//!
//! Keys above these are a newer version's. They sort after the known ones, so they are kept as one
//! run of bytes and written again as they were.

use std::sync::Arc;

use crate::cbor::{CborError, Reader, Writer};
use crate::clock::Hlc;
use crate::ids::{ActId, DeviceId, EntryId, GroupId};
use crate::op::{Act, Change, DecodeError, Dot, Op, Unknown};
use crate::pad;
use crate::value::Value;

const SCHEMA: u64 = 1;

/// Numbers of changes. 9 is reserved for a text merged letter by letter.
pub(crate) mod code {
    pub(crate) const REGISTER: u32 = 1;
    pub(crate) const SET_ADD: u32 = 2;
    pub(crate) const SET_REMOVE: u32 = 3;
    pub(crate) const MAP_PUT: u32 = 4;
    pub(crate) const MAP_REMOVE: u32 = 5;
    pub(crate) const TEXT: u32 = 6;
    pub(crate) const DELETE: u32 = 7;
    pub(crate) const RESTORE: u32 = 8;
}

impl Act {
    /// Deterministic CBOR, then zeros up to a length that tells little (PADMÉ, at least 256 bytes).
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Writer::new();
        self.write(&mut out);
        pad::zeros(out.into_bytes())
    }

    /// Reads what [`Act::encode`] wrote.
    ///
    /// # Errors
    /// See [`DecodeError`]. Nothing but zeros may follow the act.
    pub fn decode(plaintext: &[u8]) -> Result<Act, DecodeError> {
        let mut input = Reader::new(plaintext);
        let act = read_act(&mut input)?;
        if input.rest().iter().all(|byte| *byte == 0) {
            Ok(act)
        } else {
            Err(DecodeError::Trailing)
        }
    }

    fn write(&self, out: &mut Writer) {
        let optional = usize::from(self.undoes.is_some()) + usize::from(self.group.is_some());
        out.map(5 + optional + pairs(&self.unknown));
        out.uint(0).uint(SCHEMA);
        out.uint(1).bytes(self.id.bytes());
        out.uint(2).uint(u64::from(self.name));
        out.uint(3).uint(self.hlc.to_bits());
        out.uint(4).array(self.ops.len());
        let mut before = None;
        for op in &self.ops {
            op.write(before, out);
            before = Some((op.entry, op.kind));
        }
        if let Some(act) = &self.undoes {
            out.uint(5).bytes(act.bytes());
        }
        if let Some(group) = &self.group {
            out.uint(6).bytes(group.bytes());
        }
        write_unknown(&self.unknown, out);
    }
}

impl Op {
    /// Writes the operation after one on the entry and of the kind given as `before`.
    pub(crate) fn write(&self, before: Option<(EntryId, u32)>, out: &mut Writer) {
        let value = carried(&self.change);
        let again = before == Some((self.entry, self.kind));
        let optional = usize::from(value.is_some()) + usize::from(!self.parents.is_empty());
        out.map(if again { 2 } else { 4 } + optional + pairs(&self.unknown));
        if !again {
            out.uint(0).bytes(self.entry.bytes());
            out.uint(1).uint(u64::from(self.kind));
        }
        out.uint(2).uint(u64::from(self.field));
        out.uint(3).uint(u64::from(self.change.code()));
        match value {
            None => {}
            Some(Carried::Item(item)) => {
                out.uint(4).raw(item.as_cbor());
            }
            Some(Carried::Pair(key, value)) => {
                out.uint(4).array(2).raw(key.as_cbor()).raw(value.as_cbor());
            }
            Some(Carried::Text(text)) => {
                out.uint(4).text(text);
            }
        }
        if !self.parents.is_empty() {
            let mut parents = self.parents.clone();
            parents.sort_unstable();
            parents.dedup();
            out.uint(5).array(parents.len());
            for parent in parents {
                out.array(3)
                    .bytes(parent.device.bytes())
                    .uint(parent.seq)
                    .uint(u64::from(parent.index));
            }
        }
        write_unknown(&self.unknown, out);
    }
}

impl Change {
    /// The change's number.
    pub fn code(&self) -> u32 {
        match self {
            Change::Register(_) => code::REGISTER,
            Change::SetAdd(_) => code::SET_ADD,
            Change::SetRemove(_) => code::SET_REMOVE,
            Change::MapPut { .. } => code::MAP_PUT,
            Change::MapRemove { .. } => code::MAP_REMOVE,
            Change::Text(_) => code::TEXT,
            Change::Delete => code::DELETE,
            Change::Restore => code::RESTORE,
            Change::Unknown { code, .. } => *code,
        }
    }
}

enum Carried<'a> {
    Item(&'a Value),
    Pair(&'a Value, &'a Value),
    Text(&'a str),
}

fn carried(change: &Change) -> Option<Carried<'_>> {
    match change {
        Change::Register(value) | Change::SetAdd(value) | Change::SetRemove(value) => {
            Some(Carried::Item(value))
        }
        Change::MapPut { key, value } => Some(Carried::Pair(key, value)),
        Change::MapRemove { key } => Some(Carried::Item(key)),
        Change::Text(text) => Some(Carried::Text(text)),
        Change::Delete | Change::Restore => None,
        Change::Unknown { value, .. } => value.as_ref().map(Carried::Item),
    }
}

fn pairs(unknown: &Option<Box<Unknown>>) -> usize {
    unknown.as_ref().map_or(0, |unknown| unknown.pairs as usize)
}

fn write_unknown(unknown: &Option<Box<Unknown>>, out: &mut Writer) {
    if let Some(unknown) = unknown {
        out.raw(&unknown.items);
    }
}

fn read_act(input: &mut Reader<'_>) -> Result<Act, DecodeError> {
    let mut map = Map::open(input)?;
    match map.need(input, 0)?.uint()? {
        SCHEMA => {}
        newer if newer > SCHEMA => return Err(DecodeError::NewerSchema(newer)),
        _ => return Err(DecodeError::TooLarge),
    }
    let id = ActId::from(map.need(input, 1)?.bytes_of()?);
    let name = small(map.need(input, 2)?.uint()?)?;
    let hlc = Hlc::from_bits(map.need(input, 3)?.uint()?);
    let count = map.need(input, 4)?.array()?;
    let mut ops: Vec<Op> = Vec::with_capacity(usize::try_from(count).unwrap_or(0).min(64));
    for _ in 0..count {
        let before = ops.last().map(|op| (op.entry, op.kind));
        ops.push(read_op(before, input)?);
    }
    let undoes = map
        .may(input, 5)?
        .then(|| input.bytes_of().map(ActId::from))
        .transpose()?;
    let group = map
        .may(input, 6)?
        .then(|| input.bytes_of().map(GroupId::from))
        .transpose()?;
    let unknown = map.rest(input, 6)?;
    Ok(Act {
        id,
        name,
        hlc,
        ops,
        undoes,
        group,
        unknown,
    })
}

fn read_op(before: Option<(EntryId, u32)>, input: &mut Reader<'_>) -> Result<Op, DecodeError> {
    let mut map = Map::open(input)?;
    let (entry, kind) = if map.may(input, 0)? {
        let entry = EntryId::from(input.bytes_of()?);
        let named = (entry, small(map.need(input, 1)?.uint()?)?);
        if before == Some(named) {
            return Err(DecodeError::NamedAgain);
        }
        named
    } else {
        before.ok_or(DecodeError::Missing(0))?
    };
    let field = small(map.need(input, 2)?.uint()?)?;
    let code = small(map.need(input, 3)?.uint()?)?;
    let carries = map.may(input, 4)?;
    let change = read_change(input, code, carries)?;
    let parents = if map.may(input, 5)? {
        read_parents(input)?
    } else {
        Vec::new()
    };
    let unknown = map.rest(input, 5)?;
    Ok(Op {
        entry,
        kind,
        field,
        change,
        parents,
        unknown,
    })
}

fn read_change(input: &mut Reader<'_>, code: u32, carries: bool) -> Result<Change, DecodeError> {
    let needs = !matches!(code, code::DELETE | code::RESTORE);
    let known = (code::REGISTER..=code::RESTORE).contains(&code);
    if known && needs != carries {
        return Err(DecodeError::Carries(code));
    }
    Ok(match code {
        code::REGISTER => Change::Register(value(input)?),
        code::SET_ADD => Change::SetAdd(value(input)?),
        code::SET_REMOVE => Change::SetRemove(value(input)?),
        code::MAP_PUT => {
            if input.array()? != 2 {
                return Err(DecodeError::Carries(code));
            }
            Change::MapPut {
                key: value(input)?,
                value: value(input)?,
            }
        }
        code::MAP_REMOVE => Change::MapRemove { key: value(input)? },
        code::TEXT => Change::Text(Arc::from(input.text()?)),
        code::DELETE => Change::Delete,
        code::RESTORE => Change::Restore,
        _ => Change::Unknown {
            code,
            value: carries.then(|| value(input)).transpose()?,
        },
    })
}

fn read_parents(input: &mut Reader<'_>) -> Result<Vec<Dot>, DecodeError> {
    let count = input.array()?;
    let mut parents: Vec<Dot> = Vec::with_capacity(usize::try_from(count).unwrap_or(0).min(16));
    for _ in 0..count {
        if input.array()? != 3 {
            return Err(CborError::Type.into());
        }
        let device = DeviceId::from(input.bytes_of()?);
        let dot = Dot {
            device,
            seq: input.uint()?,
            index: small(input.uint()?)?,
        };
        if parents.last().is_some_and(|last| *last >= dot) {
            return Err(DecodeError::Parents);
        }
        parents.push(dot);
    }
    // An empty list would be a second way to write none.
    if parents.is_empty() {
        Err(DecodeError::Parents)
    } else {
        Ok(parents)
    }
}

fn value(input: &mut Reader<'_>) -> Result<Value, DecodeError> {
    Ok(Value::of(input.item()?))
}

fn small(number: u64) -> Result<u32, DecodeError> {
    u32::try_from(number).map_err(|_| DecodeError::TooLarge)
}

/// The pairs of a map whose known keys are 0, 1, 2 … in order.
struct Map {
    left: u64,
}

impl Map {
    fn open(input: &mut Reader<'_>) -> Result<Map, DecodeError> {
        Ok(Map { left: input.map()? })
    }

    /// Steps onto the value of this key, if it comes next.
    fn may(&mut self, input: &mut Reader<'_>, key: u8) -> Result<bool, DecodeError> {
        if self.left == 0 || input.rest().first() != Some(&key) {
            return Ok(false);
        }
        self.left -= 1;
        input.uint()?;
        Ok(true)
    }

    fn need<'r, 'a>(
        &mut self,
        input: &'r mut Reader<'a>,
        key: u8,
    ) -> Result<&'r mut Reader<'a>, DecodeError> {
        if self.may(input, key)? {
            Ok(input)
        } else {
            Err(DecodeError::Missing(key))
        }
    }

    /// What is left of the map: keys above `last`, in order, kept as they are.
    fn rest(self, input: &mut Reader<'_>, last: u8) -> Result<Option<Box<Unknown>>, DecodeError> {
        if self.left == 0 {
            return Ok(None);
        }
        let start = input.position();
        let known = [last];
        let mut before: &[u8] = &known;
        for _ in 0..self.left {
            let key = input.item()?;
            if key <= before {
                return Err(CborError::Order.into());
            }
            before = key;
            input.skip()?;
        }
        let pairs = u32::try_from(self.left).map_err(|_| DecodeError::TooLarge)?;
        Ok(Some(Box::new(Unknown {
            pairs,
            items: input.since(start).into(),
        })))
    }
}
