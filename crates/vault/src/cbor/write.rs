//! Writing. The caller writes map keys in ascending order; every number takes its shortest form.

use super::major;

/// Puts items one after the other.
#[derive(Debug, Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub(crate) fn new() -> Writer {
        Writer(Vec::with_capacity(512))
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    pub(crate) fn uint(&mut self, number: u64) -> &mut Writer {
        self.head(major::UINT, number)
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> &mut Writer {
        self.head(major::BYTES, bytes.len() as u64).raw(bytes)
    }

    pub(crate) fn text(&mut self, text: &str) -> &mut Writer {
        self.head(major::TEXT, text.len() as u64)
            .raw(text.as_bytes())
    }

    /// Opens an array of this many items.
    pub(crate) fn array(&mut self, items: usize) -> &mut Writer {
        self.head(major::ARRAY, items as u64)
    }

    /// Opens a map of this many pairs.
    pub(crate) fn map(&mut self, pairs: usize) -> &mut Writer {
        self.head(major::MAP, pairs as u64)
    }

    /// Items that are encoded already.
    pub(crate) fn raw(&mut self, items: &[u8]) -> &mut Writer {
        self.0.extend_from_slice(items);
        self
    }

    fn head(&mut self, major: u8, argument: u64) -> &mut Writer {
        let major = major << 5;
        let bytes = argument.to_be_bytes();
        match argument {
            0..=23 => self.0.push(major | bytes[7]),
            24..=0xff => self.0.extend_from_slice(&[major | 24, bytes[7]]),
            0x100..=0xffff => {
                self.0.push(major | 25);
                self.0.extend_from_slice(&bytes[6..]);
            }
            0x1_0000..=0xffff_ffff => {
                self.0.push(major | 26);
                self.0.extend_from_slice(&bytes[4..]);
            }
            _ => {
                self.0.push(major | 27);
                self.0.extend_from_slice(&bytes);
            }
        }
        self
    }
}
