//! Snappy, unpacked leniently: as far as it goes, without knowing where it
//! ends. A reader that insists on a whole and flawless block would say nothing
//! about one that is cut off, and it is the words in there that matter.

/// Values Chromium has packed begin like this: a version tag no page script
/// can write, "needs processing", "packed with snappy".
const PACKED_VALUE: [u8; 3] = [0xff, 0x11, 0x02];

/// No block is believed to be larger than this.
const LARGEST: usize = 64 << 20;

/// Everything in these bytes that claims to be a packed value, unpacked.
pub(super) fn packed_values(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    memchr::memmem::find_iter(bytes, &PACKED_VALUE)
        .filter_map(|at| unpack(&bytes[at + PACKED_VALUE.len()..]))
        .collect::<Vec<_>>()
        .into_iter()
}

/// Unpacks as much as can be unpacked; `None` when that is nothing.
pub(super) fn unpack(bytes: &[u8]) -> Option<Vec<u8>> {
    let (length, mut at) = number(bytes)?;
    if length == 0 || length > LARGEST {
        return None;
    }
    let mut out = Vec::with_capacity(length.min(1 << 20));
    while out.len() < length {
        match piece(bytes, at, &mut out) {
            Some(next) => at = next,
            None => break,
        }
    }
    (!out.is_empty()).then_some(out)
}

/// A length as seven bits a byte, the smallest first; and where it ends.
pub(super) fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0_usize;
    for (at, byte) in bytes.iter().enumerate().take(9) {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, at + 1));
        }
    }
    None
}

/// One piece: bytes as they are, or a copy of what came before.
fn piece(bytes: &[u8], at: usize, out: &mut Vec<u8>) -> Option<usize> {
    let tag = usize::from(*bytes.get(at)?);
    let small = |from: usize, count: usize| -> Option<usize> {
        let parts = bytes.get(from..from + count)?;
        Some(
            parts
                .iter()
                .rev()
                .fold(0, |value, byte| value << 8 | usize::from(*byte)),
        )
    };
    if tag & 3 == 0 {
        let further = (tag >> 2).saturating_sub(59);
        let length = if further == 0 {
            tag >> 2
        } else {
            small(at + 1, further)?
        } + 1;
        let from = at + 1 + further;
        let to = bytes.len().min(from.checked_add(length)?);
        out.extend_from_slice(bytes.get(from..to)?);
        return Some(to);
    }
    let (length, back, next) = match tag & 3 {
        1 => (
            (tag >> 2 & 7) + 4,
            (tag >> 5) << 8 | small(at + 1, 1)?,
            at + 2,
        ),
        2 => ((tag >> 2) + 1, small(at + 1, 2)?, at + 3),
        _ => ((tag >> 2) + 1, small(at + 1, 4)?, at + 5),
    };
    let start = out.len().checked_sub(back).filter(|_| back > 0)?;
    for offset in 0..length {
        // A copy may run into what it is writing: that is how repeats are packed.
        out.push(out[start + offset]);
    }
    Some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_and_copies_unpack_and_what_is_cut_off_gives_what_it_has() {
        // "quill" as it is, then 10 more bytes copied from 5 back.
        let packed = [15, 4 << 2, b'q', b'u', b'i', b'l', b'l', (6 << 2) | 1, 5];
        assert_eq!(
            unpack(&packed).as_deref(),
            Some(b"quillquillquill".as_slice())
        );
        assert_eq!(unpack(&packed[..6]).as_deref(), Some(b"quil".as_slice()));
        assert_eq!(unpack(&[5, 1, 9]), None, "a copy from before the beginning");
        assert_eq!(unpack(&[]), None);
    }
}
