//! PADMÉ padding: a sealed thing's length tells little about what is in it. At most 12 % longer,
//! and never shorter than 256 bytes, where most of what a person writes is.
//!
//! Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with
//! PURBs", 2019.

const LEAST: usize = 256;

/// The padded length of something `length` bytes long.
pub(crate) fn padded(length: usize) -> usize {
    if length <= LEAST {
        return LEAST;
    }
    let exponent = length.ilog2();
    let free_bits = exponent - (exponent.ilog2() + 1);
    let mask = (1 << free_bits) - 1;
    (length + mask) & !mask
}

/// Pads with zeros, for content that says itself where it ends, as a CBOR item does.
pub(crate) fn zeros(mut content: Vec<u8>) -> Vec<u8> {
    content.resize(padded(content.len()), 0);
    content
}

/// Pads content that does not say where it ends: a 0x80, then zeros.
pub(crate) fn marked(content: &[u8]) -> Vec<u8> {
    let mut padded = Vec::with_capacity(padded(content.len() + 1));
    padded.extend_from_slice(content);
    padded.push(0x80);
    zeros(padded)
}

/// The content of what [`marked`] padded.
pub(crate) fn unmarked(mut padded: Vec<u8>) -> Option<Vec<u8>> {
    let end = padded.iter().rposition(|byte| *byte != 0)?;
    if padded[end] != 0x80 {
        return None;
    }
    padded.truncate(end);
    Some(padded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lengths_follow_the_paper() {
        for (length, expected) in [
            (0, 256),
            (256, 256),
            (257, 272),
            (482, 496),
            (1000, 1024),
            (1025, 1088),
            (9000, 9216),
        ] {
            assert_eq!(padded(length), expected, "{length}");
        }
    }

    proptest! {
        #[test]
        fn padding_is_small_and_never_cuts(length in 0usize..2_000_000) {
            let long = padded(length);
            prop_assert!(long >= length && long >= LEAST);
            prop_assert!(length <= LEAST || (long - length) * 100 <= length * 12);
            prop_assert_eq!(padded(long), long);
        }

        #[test]
        fn marked_content_comes_back(content in prop::collection::vec(prop::sample::select(vec![0u8, 0x80, 7]), 0..600)) {
            prop_assert_eq!(unmarked(marked(&content)), Some(content));
        }
    }
}
