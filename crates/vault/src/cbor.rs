//! Deterministic CBOR (RFC 8949, section 4.2.1), written and read by one strict rule: definite
//! lengths, shortest numbers, map keys in ascending order of their bytes and each once.
//!
//! What breaks the rule is refused on reading too. Values are compared by their bytes (is this in
//! the set? is this the key?), so a value that could be written in two ways would be two values.
//! Libraries at hand write this form but do not insist on it when reading, hence a reader of our
//! own; a test holds it against `minicbor`.

mod float;
mod read;
mod write;

pub use read::CborError;
pub(crate) use read::Reader;
pub(crate) use write::Writer;

/// Major types, the high three bits of an item's first byte.
mod major {
    pub(super) const UINT: u8 = 0;
    pub(super) const NEGATIVE: u8 = 1;
    pub(super) const BYTES: u8 = 2;
    pub(super) const TEXT: u8 = 3;
    pub(super) const ARRAY: u8 = 4;
    pub(super) const MAP: u8 = 5;
    pub(super) const TAG: u8 = 6;
    pub(super) const SIMPLE: u8 = 7;
}

#[cfg(test)]
mod tests;
