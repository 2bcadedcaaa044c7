//! How an entry is read. The vault merges entries without knowing what they mean; whoever opened
//! them lends their fields through [`Fields`], and the practices make typed entries of them.

use std::ops::Deref;
use std::sync::{Arc, LazyLock};

use crate::codec::{self, Item};
use crate::scale::Rating;
use crate::time::{Vague, Written, Zones};

/// One merged entry, by field number.
pub trait Fields {
    /// Its kind.
    fn kind(&self) -> u32;
    /// When it was first written, unix milliseconds.
    fn created_ms(&self) -> i64;
    /// When it went into the bin; `None` if it is not there.
    fn deleted_ms(&self) -> Option<i64>;
    /// It was in the bin, and an edit that knew nothing of that brought it back.
    fn returned(&self) -> bool;
    /// When what stands in a field now was written: its newest write, unix milliseconds; `None`
    /// for a field never written. Danger is read in the texts of the last days (A7), and an entry
    /// may be old while one of its texts is new.
    fn written_ms(&self, field: u32) -> Option<i64>;
    /// A register's CBOR item.
    fn register(&self, field: u32) -> Option<&[u8]>;
    /// A set's CBOR items.
    fn set(&self, field: u32) -> Vec<&[u8]>;
    /// A map's keys and values.
    fn map(&self, field: u32) -> Vec<(&[u8], &[u8])>;
    /// A text.
    fn text(&self, field: u32) -> Option<Text>;
}

impl<F: Fields + ?Sized> Fields for &F {
    fn kind(&self) -> u32 {
        (**self).kind()
    }

    fn created_ms(&self) -> i64 {
        (**self).created_ms()
    }

    fn deleted_ms(&self) -> Option<i64> {
        (**self).deleted_ms()
    }

    fn returned(&self) -> bool {
        (**self).returned()
    }

    fn written_ms(&self, field: u32) -> Option<i64> {
        (**self).written_ms(field)
    }

    fn register(&self, field: u32) -> Option<&[u8]> {
        (**self).register(field)
    }

    fn set(&self, field: u32) -> Vec<&[u8]> {
        (**self).set(field)
    }

    fn map(&self, field: u32) -> Vec<(&[u8], &[u8])> {
        (**self).map(field)
    }

    fn text(&self, field: u32) -> Option<Text> {
        (**self).text(field)
    }
}

/// A text as it reads now, with what it read before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// As it reads now.
    pub current: Arc<str>,
    /// Versions written at the same time elsewhere that could not be brought together with it.
    pub beside: Vec<Arc<str>>,
    /// Earlier wordings with the time they were written (unix milliseconds), newest first.
    pub earlier: Vec<(i64, Arc<str>)>,
}

/// A text a person wrote, as an entry holds it. Never written, it is empty, and costs eight bytes:
/// most entries use few of their texts, and a journal of ten years is held in memory whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording(Option<Box<Worded>>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Worded {
    text: Text,
    at_ms: i64,
}

/// What every text that was never written reads like.
static UNWRITTEN: LazyLock<Text> = LazyLock::new(Text::default);

impl Wording {
    fn new(text: Text, at_ms: i64) -> Self {
        Self(Some(Box::new(Worded { text, at_ms })))
    }

    /// The words, unless there are none.
    pub fn words(&self) -> Option<&Arc<str>> {
        (!self.current.trim().is_empty()).then_some(&self.current)
    }

    /// When it was last written, unix milliseconds; 0 if never.
    pub fn at_ms(&self) -> i64 {
        self.0.as_ref().map_or(0, |worded| worded.at_ms)
    }
}

impl Deref for Wording {
    type Target = Text;

    fn deref(&self) -> &Text {
        match &self.0 {
            Some(worded) => &worded.text,
            None => &UNWRITTEN,
        }
    }
}

/// Reads typed values out of an entry's fields. What cannot be read counts as absent: it was
/// written by a newer version, and the vault keeps it.
pub(crate) struct Reading<'a> {
    pub(crate) fields: &'a dyn Fields,
    pub(crate) zones: &'a mut Zones,
}

impl Reading<'_> {
    pub(crate) fn item<T>(
        &self,
        field: u32,
        read: impl FnOnce(&mut Item<'_>) -> Option<T>,
    ) -> Option<T> {
        self.fields
            .register(field)
            .and_then(|bytes| codec::whole(bytes, read))
    }

    pub(crate) fn uint(&self, field: u32) -> Option<u64> {
        self.item(field, |item| item.u64().ok())
    }

    pub(crate) fn int(&self, field: u32) -> Option<i64> {
        self.item(field, |item| item.i64().ok())
    }

    pub(crate) fn yes(&self, field: u32) -> Option<bool> {
        self.item(field, |item| item.bool().ok())
    }

    pub(crate) fn rating(&self, field: u32) -> Option<Rating> {
        self.item(field, codec::read_rating)
    }

    pub(crate) fn id(&self, field: u32) -> Option<crate::ids::Id> {
        self.item(field, codec::read_id)
    }

    pub(crate) fn vague(&self, field: u32) -> Option<Vague> {
        self.item(field, codec::read_vague)
    }

    /// The moment of writing; the entry's own stamp in Greenwich where it was not kept.
    pub(crate) fn written(&mut self, field: u32) -> Written {
        self.moment(field).unwrap_or_else(|| Written {
            ms: self.fields.created_ms(),
            offset_minutes: 0,
            zone: self.zones.named(""),
        })
    }

    pub(crate) fn moment(&mut self, field: u32) -> Option<Written> {
        let bytes = self.fields.register(field)?;
        codec::whole(bytes, |item| codec::read_written(item, self.zones))
    }

    pub(crate) fn wording(&self, field: u32) -> Wording {
        match self.fields.text(field) {
            Some(text) => Wording::new(text, self.when(field)),
            None => Wording::default(),
        }
    }

    pub(crate) fn when(&self, field: u32) -> i64 {
        self.fields
            .written_ms(field)
            .unwrap_or_else(|| self.fields.created_ms())
    }

    /// The members of a set that can be read, in their own order.
    pub(crate) fn members<T: Ord>(
        &self,
        field: u32,
        read: impl Fn(&mut Item<'_>) -> Option<T>,
    ) -> Vec<T> {
        let mut members: Vec<T> = self
            .fields
            .set(field)
            .into_iter()
            .filter_map(|bytes| codec::whole(bytes, &read))
            .collect();
        members.sort();
        members
    }
}
