//! Values as bytes: one item of deterministic CBOR each (shortest heads, definite lengths, map
//! keys rising), so that equal values have equal bytes. `docs/format.md` tells the same in words.

use jiff::civil::Date;
use minicbor::data::Type;
use minicbor::{Decoder, Encoder};

use crate::ids::Id;
use crate::scale::Rating;
use crate::time::{Season, Vague, Written, Zones};

/// One item being read.
pub(crate) type Item<'b> = Decoder<'b>;
type Sink = Encoder<Vec<u8>>;
type Wrote = Result<(), minicbor::encode::Error<core::convert::Infallible>>;

/// Writes one item.
pub(crate) fn made(write: impl FnOnce(&mut Sink) -> Wrote) -> Vec<u8> {
    let mut sink = Encoder::new(Vec::new());
    // Writing to memory cannot fail; an item left short would be seen by the round-trip tests.
    let written = write(&mut sink);
    debug_assert!(written.is_ok(), "an item could not be written to memory");
    sink.into_writer()
}

/// Reads one item and nothing after it; `None` for null and for what is not understood.
pub(crate) fn whole<T>(bytes: &[u8], read: impl FnOnce(&mut Item<'_>) -> Option<T>) -> Option<T> {
    let mut item = Decoder::new(bytes);
    let value = read(&mut item)?;
    (item.position() == bytes.len()).then_some(value)
}

pub(crate) fn null() -> Vec<u8> {
    made(|e| e.null().map(drop))
}

pub(crate) fn uint(value: u64) -> Vec<u8> {
    made(|e| e.u64(value).map(drop))
}

pub(crate) fn int(value: i64) -> Vec<u8> {
    made(|e| e.i64(value).map(drop))
}

pub(crate) fn yes(value: bool) -> Vec<u8> {
    made(|e| e.bool(value).map(drop))
}

pub(crate) fn text(value: &str) -> Vec<u8> {
    made(|e| e.str(value).map(drop))
}

pub(crate) fn id(value: Id) -> Vec<u8> {
    made(|e| e.bytes(&value.bytes()).map(drop))
}

pub(crate) fn rating(value: Option<Rating>) -> Vec<u8> {
    value.map_or_else(null, |rating| uint(rating.points().into()))
}

pub(crate) fn read_rating(item: &mut Item<'_>) -> Option<Rating> {
    item.u8().ok().and_then(Rating::new)
}

pub(crate) fn read_id(item: &mut Item<'_>) -> Option<Id> {
    let bytes: [u8; 16] = item.bytes().ok()?.try_into().ok()?;
    Some(Id::from(bytes))
}

/// `[unix milliseconds, minutes east of Greenwich, zone name]`.
pub(crate) fn written(value: &Written) -> Vec<u8> {
    made(|e| write_written(e, value))
}

pub(crate) fn write_written(e: &mut Sink, value: &Written) -> Wrote {
    e.array(3)?
        .i64(value.ms)?
        .i16(value.offset_minutes)?
        .str(&value.zone)?;
    Ok(())
}

pub(crate) fn read_written(item: &mut Item<'_>, zones: &mut Zones) -> Option<Written> {
    if item.array().ok()?? != 3 {
        return None;
    }
    let ms = item.i64().ok()?;
    let offset_minutes = item.i16().ok()?;
    Some(Written {
        ms,
        offset_minutes,
        zone: zones.named(item.str().ok()?),
    })
}

/// `[form, year, …]`: 0 a day (month, day), 1 a month, 2 a season, 3 a year, 4 the week that
/// begins on a day (month, day). The year is always second, so that a form of a newer version
/// still has one.
pub(crate) fn vague(value: &Vague) -> Vec<u8> {
    made(|e| {
        match *value {
            Vague::Day(day) => dated(e, 0, day)?,
            Vague::Month { year, month } => {
                e.array(3)?.u8(1)?.i16(year)?.i8(month)?;
            }
            Vague::Season { year, season } => {
                e.array(3)?.u8(2)?.i16(year)?.u8(season.code())?;
            }
            Vague::Year(year) => {
                e.array(2)?.u8(3)?.i16(year)?;
            }
            Vague::Week(day) => dated(e, 4, day)?,
        }
        Ok(())
    })
}

fn dated(e: &mut Sink, form: u8, day: Date) -> Wrote {
    e.array(4)?
        .u8(form)?
        .i16(day.year())?
        .i8(day.month())?
        .i8(day.day())?;
    Ok(())
}

pub(crate) fn read_vague(item: &mut Item<'_>) -> Option<Vague> {
    let length = item.array().ok()??;
    let form = item.u64().ok()?;
    let year = item.i16().ok().filter(|year| Vague::YEARS.contains(year))?;
    let known = match (form, length) {
        (0 | 4, 4) => {
            let day = Date::new(year, item.i8().ok()?, item.i8().ok()?).ok()?;
            if form == 0 {
                Vague::Day(day)
            } else {
                Vague::Week(day)
            }
        }
        (1, 3) => Vague::Month {
            year,
            month: item.i8().ok().filter(|month| (1..=12).contains(month))?,
        },
        (2, 3) => match Season::from_code(item.u64().ok()?) {
            Some(season) => Vague::Season { year, season },
            None => Vague::Year(year),
        },
        (3, 2) => Vague::Year(year),
        _ => {
            for _ in 2..length {
                item.skip().ok()?;
            }
            Vague::Year(year)
        }
    };
    Some(known)
}

/// A number or words, whichever stands there.
pub(crate) enum Named {
    Code(u64),
    Words(String),
}

pub(crate) fn read_named(item: &mut Item<'_>) -> Option<Named> {
    match item.datatype().ok()? {
        Type::String => Some(Named::Words(item.str().ok()?.to_owned())),
        _ => item.u64().ok().map(Named::Code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_item_is_read_and_nothing_may_follow_it() {
        let read = |bytes: &[u8]| whole(bytes, |item| item.u64().ok());
        assert_eq!(read(&[0x07]), Some(7));
        for bytes in [
            &[0x07, 0x00][..],
            &[0x07, 0xf6],
            &[],
            &[0xf6],
            &[0x61, 0x61],
        ] {
            assert_eq!(read(bytes), None, "{bytes:02x?}");
        }
    }
}
