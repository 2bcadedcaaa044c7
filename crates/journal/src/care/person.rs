//! People one trusts, with how to reach them (P4). They stand first on the help card.

use std::sync::Arc;

use crate::codec;
use crate::command::Refusal;
use crate::entry::Kept;
use crate::fields::{Reading, Wording};
use crate::ids::{Id, PersonId};
use crate::kinds;
use crate::making::{Making, On};
use crate::time::Written;

const NAME: u32 = 1;
const PHONE: u32 = 2;
const MESSAGE: u32 = 3;
const MAIL: u32 = 4;
const NOTE: u32 = 5;
const ORDER: u32 = 6;
const WRITTEN: u32 = 7;

/// Somebody one trusts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// What every entry has.
    pub kept: Kept,
    /// What one calls them.
    pub name: Wording,
    /// A number to call.
    pub phone: Wording,
    /// Where a message reaches them: a number or an address.
    pub message: Wording,
    /// A mail address.
    pub mail: Wording,
    /// Anything else: when they are up, what they are good for.
    pub note: Wording,
    /// Where they stand in the list; those without a place come last, in the order of writing.
    pub order: Option<u32>,
    /// When they were written down.
    pub written: Written,
}

impl Person {
    /// Its id.
    pub fn id(&self) -> PersonId {
        PersonId(self.kept.id)
    }

    pub(crate) fn read(id: Id, reading: &mut Reading<'_>) -> Self {
        Self {
            kept: Kept::read(id, reading),
            name: reading.wording(NAME),
            phone: reading.wording(PHONE),
            message: reading.wording(MESSAGE),
            mail: reading.wording(MAIL),
            note: reading.wording(NOTE),
            order: reading
                .uint(ORDER)
                .and_then(|order| u32::try_from(order).ok()),
            written: reading.written(WRITTEN),
        }
    }
}

/// Somebody new.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewPerson {
    /// What one calls them.
    pub name: Arc<str>,
    /// A number to call.
    pub phone: Option<Arc<str>>,
    /// Where a message reaches them.
    pub message: Option<Arc<str>>,
    /// A mail address.
    pub mail: Option<Arc<str>>,
    /// Anything else.
    pub note: Option<Arc<str>>,
}

/// One thing about somebody, changed. No words take an optional one back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersonPart {
    /// What one calls them.
    Name(Arc<str>),
    /// A number to call.
    Phone(Arc<str>),
    /// Where a message reaches them.
    Message(Arc<str>),
    /// A mail address.
    Mail(Arc<str>),
    /// Anything else.
    Note(Arc<str>),
    /// Where they stand in the list.
    Order(u32),
}

pub(crate) fn add(making: &mut Making<'_>, new: &NewPerson) -> Result<(), Refusal> {
    let name = Refusal::unless_words(&new.name)?;
    let on = making.begin(kinds::PERSON, WRITTEN);
    making.words(on, NAME, Some(name));
    making.words(on, PHONE, new.phone.as_ref());
    making.words(on, MESSAGE, new.message.as_ref());
    making.words(on, MAIL, new.mail.as_ref());
    making.words(on, NOTE, new.note.as_ref());
    Ok(())
}

pub(crate) fn edit(
    making: &mut Making<'_>,
    id: PersonId,
    part: &PersonPart,
) -> Result<(), Refusal> {
    let state = making.state;
    let person = state.person(id).ok_or(Refusal::Unknown(id.0))?;
    let on = On {
        entry: id.0,
        kind: kinds::PERSON,
    };
    match part {
        PersonPart::Name(words) => {
            making.reword(on, NAME, &person.name, Refusal::unless_words(words)?)
        }
        PersonPart::Phone(words) => making.reword(on, PHONE, &person.phone, words),
        PersonPart::Message(words) => making.reword(on, MESSAGE, &person.message, words),
        PersonPart::Mail(words) => making.reword(on, MAIL, &person.mail, words),
        PersonPart::Note(words) => making.reword(on, NOTE, &person.note, words),
        PersonPart::Order(order) => {
            let held = person
                .order
                .map_or_else(codec::null, |order| codec::uint(order.into()));
            making.register_anew(on, ORDER, held, codec::uint((*order).into()));
        }
    }
    Ok(())
}
