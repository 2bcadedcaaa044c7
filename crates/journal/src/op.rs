//! What a command becomes: small changes to named fields of one entry.
//!
//! A value is the bytes of one item of deterministic CBOR, made by this crate and carried by
//! others without being understood.

use std::sync::Arc;

use crate::ids::Id;
use crate::kinds::Kind;

/// One change to one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The field holds this one value now. CBOR's null empties it.
    Register(Vec<u8>),
    /// This value belongs to the set.
    SetAdd(Vec<u8>),
    /// This value belongs to the set no longer.
    SetRemove(Vec<u8>),
    /// The map holds this value under this key now.
    MapPut {
        /// Under what.
        key: Vec<u8>,
        /// What. CBOR's null is a value like any other here.
        value: Vec<u8>,
    },
    /// The map holds nothing under this key now.
    MapRemove {
        /// Under what.
        key: Vec<u8>,
    },
    /// The text reads like this now; earlier wordings stay.
    Text(Arc<str>),
    /// Into the bin.
    Delete,
    /// Out of the bin.
    Restore,
}

/// One change, and where it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Op {
    /// Which entry.
    pub entry: Id,
    /// What kind of entry that is (see [`crate::kinds`]).
    pub kind: Kind,
    /// Which field of it; 0 for [`Change::Delete`] and [`Change::Restore`].
    pub field: u32,
    /// What changes.
    pub change: Change,
}
