//! LevelDB's files, read far enough to see every key and value in them.
//!
//! Tables are blocks, usually packed with snappy, whose keys share their
//! beginnings with the key before; logs cut long records into pieces. In either
//! a word can be there without its bytes standing in a row.

use std::path::Path;

use super::snappy::{number, unpack};

const TABLE_MAGIC: u64 = 0xdb47_7524_8b80_fb57;
const FOOTER: usize = 48;
const LOG_BLOCK: usize = 32 * 1024;
const LOG_HEADER: usize = 7;

/// Whether a file is a write-ahead log or manifest, by its name: they have no mark.
pub(super) fn is_log(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let digits = name.strip_suffix(".log").unwrap_or_default();
    name.starts_with("MANIFEST-")
        || (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// All keys and values of a table; `None` if it is none.
pub(super) fn table(bytes: &[u8]) -> Option<Vec<u8>> {
    let footer = bytes.get(bytes.len().checked_sub(FOOTER)?..)?;
    let magic = u64::from_le_bytes(footer[40..].try_into().ok()?);
    if magic != TABLE_MAGIC {
        return None;
    }
    let (_, after_meta) = place(footer)?;
    let (index, _) = place(&footer[after_meta..])?;
    let mut out = Vec::new();
    for (_, value) in entries(&block(bytes, index)?) {
        let Some((data, _)) = place(&value) else {
            continue;
        };
        for (key, value) in block(bytes, data)
            .map(|block| entries(&block))
            .unwrap_or_default()
        {
            out.extend(key);
            out.push(b' ');
            out.extend(value);
            out.push(b'\n');
        }
    }
    Some(out)
}

/// All records of a log, their pieces put together.
pub(super) fn log(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for block in bytes.chunks(LOG_BLOCK) {
        let mut at = 0;
        while let Some(header) = block.get(at..at + LOG_HEADER) {
            let length = usize::from(u16::from_le_bytes([header[4], header[5]]));
            let kind = header[6];
            let from = at + LOG_HEADER;
            let to = block.len().min(from + length);
            out.extend_from_slice(&block[from..to]);
            // 1 is a whole record, 4 the last piece of one.
            if matches!(kind, 1 | 4) {
                out.push(b'\n');
            }
            at = from + length;
        }
    }
    out
}

/// Where a block lies: offset and size; and how many bytes said so.
fn place(bytes: &[u8]) -> Option<((usize, usize), usize)> {
    let (offset, first) = number(bytes)?;
    let (size, second) = number(&bytes[first..])?;
    Some(((offset, size), first + second))
}

fn block(bytes: &[u8], (offset, size): (usize, usize)) -> Option<Vec<u8>> {
    let end = offset.checked_add(size)?;
    let stored = bytes.get(offset..end)?;
    match bytes.get(end)? {
        0 => Some(stored.to_vec()),
        _ => unpack(stored),
    }
}

fn entries(block: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut found = Vec::new();
    let Some(tail) = block.len().checked_sub(4) else {
        return found;
    };
    let restarts = u32::from_le_bytes([
        block[tail],
        block[tail + 1],
        block[tail + 2],
        block[tail + 3],
    ]);
    let Some(end) = (restarts as usize)
        .checked_mul(4)
        .and_then(|size| tail.checked_sub(size))
    else {
        return found;
    };
    let mut key: Vec<u8> = Vec::new();
    let mut at = 0;
    while at < end {
        let Some((shared, own, long, used)) = header(&block[at..end]) else {
            break;
        };
        let from = at + used;
        let (Some(rest), Some(value)) = (
            block.get(from..from + own),
            block.get(from + own..from + own + long),
        ) else {
            break;
        };
        key.truncate(shared);
        key.extend_from_slice(rest);
        found.push((key.clone(), value.to_vec()));
        at = from + own + long;
    }
    found
}

/// How much of the key before is kept, how much is new, how long the value is;
/// and how many bytes said so.
fn header(bytes: &[u8]) -> Option<(usize, usize, usize, usize)> {
    let (shared, one) = number(bytes)?;
    let (own, two) = number(bytes.get(one..)?)?;
    let (long, three) = number(bytes.get(one + two..)?)?;
    Some((shared, own, long, one + two + three))
}
