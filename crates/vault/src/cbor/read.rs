//! Reading, strictly. Nothing is allocated for a length that is only claimed.

use super::{float, major};

/// So deep may values lie within each other; more would be an attack on the stack.
const DEEPEST: u32 = 32;

/// What is wrong with an encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CborError {
    /// The bytes end in the middle of an item.
    #[error("it ends too early")]
    Short,
    /// An item is of another type than its place asks for.
    #[error("a value is of another type than its place asks for")]
    Type,
    /// A number, length or float is not in its shortest form, or a length is left open.
    #[error("a value is not written in its one allowed form")]
    Form,
    /// Map keys are out of order, or one stands twice.
    #[error("the keys of a map are out of order")]
    Order,
    /// A text is not UTF-8.
    #[error("a text is not UTF-8")]
    Utf8,
    /// Values lie too deep within each other.
    #[error("values lie too deep within each other")]
    Deep,
}

/// Reads items one after the other.
#[derive(Debug, Clone)]
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { bytes, at: 0 }
    }

    /// What is not read yet.
    pub(crate) fn rest(&self) -> &'a [u8] {
        &self.bytes[self.at..]
    }

    pub(crate) fn position(&self) -> usize {
        self.at
    }

    /// The bytes read since `start`.
    pub(crate) fn since(&self, start: usize) -> &'a [u8] {
        &self.bytes[start..self.at]
    }

    pub(crate) fn uint(&mut self) -> Result<u64, CborError> {
        self.expect(major::UINT)
    }

    pub(crate) fn array(&mut self) -> Result<u64, CborError> {
        self.expect(major::ARRAY)
    }

    pub(crate) fn map(&mut self) -> Result<u64, CborError> {
        self.expect(major::MAP)
    }

    pub(crate) fn bytes_of<const N: usize>(&mut self) -> Result<[u8; N], CborError> {
        let length = self.expect(major::BYTES)?;
        self.take(length)?.try_into().map_err(|_| CborError::Type)
    }

    pub(crate) fn text(&mut self) -> Result<&'a str, CborError> {
        let length = self.expect(major::TEXT)?;
        std::str::from_utf8(self.take(length)?).map_err(|_| CborError::Utf8)
    }

    /// Reads past one whole item and says its bytes.
    pub(crate) fn item(&mut self) -> Result<&'a [u8], CborError> {
        let start = self.at;
        self.skip()?;
        Ok(self.since(start))
    }

    /// Reads past one whole item, checking all of it.
    pub(crate) fn skip(&mut self) -> Result<(), CborError> {
        self.skip_within(DEEPEST)
    }

    fn skip_within(&mut self, depth: u32) -> Result<(), CborError> {
        let depth = depth.checked_sub(1).ok_or(CborError::Deep)?;
        let (major, info, argument) = self.head()?;
        match major {
            major::UINT | major::NEGATIVE => Ok(()),
            major::BYTES => self.take(argument).map(|_| ()),
            major::TEXT => match std::str::from_utf8(self.take(argument)?) {
                Ok(_) => Ok(()),
                Err(_) => Err(CborError::Utf8),
            },
            major::ARRAY => (0..argument).try_for_each(|_| self.skip_within(depth)),
            major::MAP => {
                let mut last: &[u8] = &[];
                for _ in 0..argument {
                    let start = self.at;
                    self.skip_within(depth)?;
                    let key = self.since(start);
                    if key <= last {
                        return Err(CborError::Order);
                    }
                    last = key;
                    self.skip_within(depth)?;
                }
                Ok(())
            }
            major::TAG => self.skip_within(depth),
            _ => simple(info, argument),
        }
    }

    fn expect(&mut self, wanted: u8) -> Result<u64, CborError> {
        match self.head()? {
            (major, _, argument) if major == wanted => Ok(argument),
            _ => Err(CborError::Type),
        }
    }

    /// Major type, the low five bits, and the number they begin.
    #[inline]
    fn head(&mut self) -> Result<(u8, u8, u64), CborError> {
        let first = *self.bytes.get(self.at).ok_or(CborError::Short)?;
        self.at += 1;
        let (major, info) = (first >> 5, first & 31);
        let argument = match info {
            0..=23 => return Ok((major, info, u64::from(info))),
            24 => self.number::<1>()?,
            25 => self.number::<2>()?,
            26 => self.number::<4>()?,
            27 => self.number::<8>()?,
            _ => return Err(CborError::Form),
        };
        let least = match info {
            24 => 24,
            25 => 0x100,
            26 => 0x1_0000,
            _ => 0x1_0000_0000,
        };
        // For floats the bits are not a number; `simple` judges their form.
        if argument < least && major != major::SIMPLE {
            return Err(CborError::Form);
        }
        Ok((major, info, argument))
    }

    fn number<const N: usize>(&mut self) -> Result<u64, CborError> {
        let (bytes, _) = self
            .rest()
            .split_first_chunk::<N>()
            .ok_or(CborError::Short)?;
        self.at += N;
        Ok(bytes
            .iter()
            .fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    fn take(&mut self, length: u64) -> Result<&'a [u8], CborError> {
        let length = usize::try_from(length).map_err(|_| CborError::Short)?;
        let taken = self.rest().get(..length).ok_or(CborError::Short)?;
        self.at += length;
        Ok(taken)
    }
}

/// Simple values and floats.
fn simple(info: u8, bits: u64) -> Result<(), CborError> {
    let shortest = match info {
        0..=23 => true,
        24 => bits >= 32,
        25 => float::half_is_shortest(bits),
        26 => float::single_is_shortest(bits),
        _ => float::double_is_shortest(bits),
    };
    if shortest {
        Ok(())
    } else {
        Err(CborError::Form)
    }
}
