//! What a record says: one act of a person as a list of operations, each a change to one field of
//! one entry. The vault knows the shape of a change and merges by that alone; what kinds and fields
//! mean is the journal's, so a version that has never heard of a field still carries it.

use std::sync::Arc;

use crate::cbor::CborError;
use crate::clock::Hlc;
use crate::ids::{ActId, DeviceId, EntryId, GroupId};
use crate::value::Value;

/// Names one operation for ever: the record it is in, and its place there from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dot {
    /// Whose log.
    pub device: DeviceId,
    /// Which record of it.
    pub seq: u64,
    /// Which operation of that.
    pub index: u32,
}

/// What an operation does to its field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Holds this value from now on. CBOR's null empties it.
    Register(Value),
    /// Is in the set.
    SetAdd(Value),
    /// Is not in the set any more: takes away the additions that its parents name.
    SetRemove(Value),
    /// This key holds this value.
    MapPut {
        /// The key.
        key: Value,
        /// What it holds.
        value: Value,
    },
    /// This key holds nothing any more.
    MapRemove {
        /// The key.
        key: Value,
    },
    /// The text is this, in place of the versions that its parents name.
    Text(Arc<str>),
    /// The entry is deleted, as far as its parents cover. Its field is 0.
    Delete,
    /// The deletions that its parents name are withdrawn. Its field is 0.
    Restore,
    /// A newer version's change: kept, carried, written again unchanged.
    Unknown {
        /// Its number.
        code: u32,
        /// What it carries.
        value: Option<Value>,
    },
}

/// Pairs of a map that this version does not know, kept as they were.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unknown {
    pub(crate) pairs: u32,
    pub(crate) items: Arc<[u8]>,
}

impl Unknown {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.pairs == 0
    }
}

/// One change to one field of one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Op {
    /// The entry.
    pub entry: EntryId,
    /// What kind of entry it is.
    pub kind: u32,
    /// Which of its fields.
    pub field: u32,
    /// What happens to it.
    pub change: Change,
    /// The earlier operations this one has seen and takes the place of; see
    /// [`crate::Fold::complete`]. Written in ascending order.
    pub parents: Vec<Dot>,
    /// What a newer version added to the operation.
    pub unknown: Option<Box<Unknown>>,
}

impl Op {
    /// An operation whose parents are still open.
    pub fn new(entry: EntryId, kind: u32, field: u32, change: Change) -> Op {
        Op {
            entry,
            kind,
            field,
            change,
            parents: Vec::new(),
            unknown: None,
        }
    }
}

/// One act of a person. It happens as a whole or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its id.
    pub id: ActId,
    /// The number of its name, such as "Named a setback".
    pub name: u32,
    /// Its stamp.
    pub hlc: Hlc,
    /// What it changes.
    pub ops: Vec<Op>,
    /// The act it takes back, if it takes back one.
    pub undoes: Option<ActId>,
    /// The acts it belongs together with.
    pub group: Option<GroupId>,
    /// What a newer version added to the act.
    pub unknown: Option<Box<Unknown>>,
}

impl Act {
    /// An act that stands for itself.
    pub fn new(id: ActId, name: u32, hlc: Hlc, ops: Vec<Op>) -> Act {
        Act {
            id,
            name,
            hlc,
            ops,
            undoes: None,
            group: None,
            unknown: None,
        }
    }
}

/// Why bytes are no act or no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// They are not deterministic CBOR of the expected shape.
    #[error(transparent)]
    Cbor(#[from] CborError),
    /// There is something after the end.
    #[error("there is something after its end")]
    Trailing,
    /// A part that must be there is not.
    #[error("part {0} of it is missing")]
    Missing(u8),
    /// A number is larger than its place allows.
    #[error("a number in it is larger than its place allows")]
    TooLarge,
    /// The change and what it carries do not belong together.
    #[error("change {0} does not carry what it should")]
    Carries(u32),
    /// Parents are out of order, or one stands twice.
    #[error("the parents of an operation are out of order")]
    Parents,
    /// An operation names the entry and kind of the one before it.
    #[error("an operation names its entry where it need not")]
    NamedAgain,
    /// A newer version's schema.
    #[error("its schema {0} is newer than this version")]
    NewerSchema(u64),
}
