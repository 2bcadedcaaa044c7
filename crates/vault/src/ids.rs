//! Ids: 16 random bytes, one type for each thing they may name. Random and never derived from a
//! date, so that two offline devices can not make two things under one id.

use std::fmt;
use std::str::FromStr;

use crate::chance::Chance;

/// Why a text is no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id is 32 digits from 0 to 9 and a to f")]
pub struct BadId;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $name {
            /// A new one.
            pub fn random(chance: &mut impl Chance) -> Self {
                Self(chance.bytes())
            }

            /// Its 16 bytes.
            pub fn bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl From<[u8; 16]> for $name {
            fn from(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                hex(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "("))?;
                hex(&self.0, f)?;
                f.write_str(")")
            }
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(text: &str) -> Result<Self, BadId> {
                unhex(text).map(Self).ok_or(BadId)
            }
        }
    };
}

id! {
    /// One entry of a journal, whatever its kind.
    EntryId
}
id! {
    /// One installation, which writes one log. A copy of an installation takes a new one.
    DeviceId
}
id! {
    /// One act of a person: everything that happened at one touch.
    ActId
}
id! {
    /// Several acts that belong together, such as the parts of one large import.
    GroupId
}
id! {
    /// One person's journal over all their devices. Made once from the first root key, then a
    /// stored constant: the root key may change, this does not.
    AccountId
}

/// Writes bytes as lowercase hexadecimal digits.
pub(crate) fn hex(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}

fn unhex(text: &str) -> Option<[u8; 16]> {
    let digits = text.as_bytes();
    if digits.len() != 32 {
        return None;
    }
    let mut bytes = [0; 16];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let high = char::from(pair[0]).to_digit(16)?;
        let low = char::from(pair[1]).to_digit(16)?;
        *byte = u8::try_from(high * 16 + low).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_from_its_digits() {
        let id = EntryId::from([0xa5; 16]);
        assert_eq!(id.to_string(), "a5".repeat(16));
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(format!("{id:?}"), format!("EntryId({id})"));
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for text in [
            "",
            "a5",
            &"a5".repeat(17),
            &"g5".repeat(16),
            &"é".repeat(16),
        ] {
            assert_eq!(text.parse::<EntryId>(), Err(BadId), "{text}");
        }
    }
}
