//! A value as the vault sees it: the bytes of one CBOR item. What they mean is the journal's.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use crate::cbor::Reader;
use crate::op::DecodeError;

/// Most values are numbers, codes and ids. Held in place they cost no allocation each, which at
/// 100,000 entries is tens of megabytes.
const SHORT: usize = 22;

/// One deterministic CBOR item, opaque here. Cheap to clone. Two are equal when their bytes are.
#[derive(Clone)]
pub struct Value(Bytes);

#[derive(Clone)]
enum Bytes {
    Short { length: u8, bytes: [u8; SHORT] },
    Long(Arc<[u8]>),
}

impl Value {
    /// The value of these bytes.
    ///
    /// # Errors
    /// They must be one whole item of deterministic CBOR (see `docs/format.md`) and nothing after.
    pub fn from_cbor(bytes: Vec<u8>) -> Result<Value, DecodeError> {
        let mut reader = Reader::new(&bytes);
        reader.skip()?;
        if reader.rest().is_empty() {
            Ok(Value::of(&bytes))
        } else {
            Err(DecodeError::Trailing)
        }
    }

    /// CBOR's null: a register that holds it is empty.
    pub fn null() -> Value {
        Value::of(&[NULL])
    }

    /// Its bytes.
    pub fn as_cbor(&self) -> &[u8] {
        match &self.0 {
            Bytes::Short { length, bytes } => &bytes[..usize::from(*length)],
            Bytes::Long(bytes) => bytes,
        }
    }

    pub(crate) fn is_null(&self) -> bool {
        self.as_cbor() == [NULL]
    }

    /// The value of one item that was checked already.
    pub(crate) fn of(item: &[u8]) -> Value {
        let mut bytes = [0; SHORT];
        match (bytes.get_mut(..item.len()), u8::try_from(item.len())) {
            (Some(place), Ok(length)) => {
                place.copy_from_slice(item);
                Value(Bytes::Short { length, bytes })
            }
            _ => Value(Bytes::Long(item.into())),
        }
    }
}

const NULL: u8 = 0xf6;

impl PartialEq for Value {
    fn eq(&self, other: &Value) -> bool {
        self.as_cbor() == other.as_cbor()
    }
}

impl Eq for Value {}

impl PartialOrd for Value {
    fn partial_cmp(&self, other: &Value) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Value {
    fn cmp(&self, other: &Value) -> Ordering {
        self.as_cbor().cmp(other.as_cbor())
    }
}

impl Hash for Value {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_cbor().hash(state);
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Value(")?;
        crate::ids::hex(self.as_cbor(), f)?;
        f.write_str(")")
    }
}
