//! The register of kinds: which number stands for what. Numbers are the format; `docs/format.md`
//! lists them, and none is ever used again for something else.

/// The number of a kind of entry.
pub type Kind = u32;

/// What happened to a person.
pub const SETBACK: Kind = 1;
/// A small step.
pub const STEP: Kind = 2;
/// A moment of one's own.
pub const MOMENT: Kind = 3;
/// One answer to "how is it now?".
pub const CHECK_IN: Kind = 4;
/// Somebody one trusts.
pub const PERSON: Kind = 5;
/// Something that matters.
pub const VALUE: Kind = 6;
/// What a person prefers; one entry, [`crate::Id::PREFERENCE`].
pub const PREFERENCE: Kind = 7;
/// A step of one's own.
pub const OWN_STEP: Kind = 8;
