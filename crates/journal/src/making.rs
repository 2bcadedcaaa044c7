//! Turning what a person did into operations. A change that changes nothing is left out, so an
//! act never says more than what was done.

use std::sync::Arc;

use crate::codec;
use crate::fields::Wording;
use crate::ids::Id;
use crate::kinds::Kind;
use crate::op::{Change, Op};
use crate::scale::Rating;
use crate::state::State;
use crate::time::Now;

/// The operations of one act, being collected.
pub(crate) struct Making<'a> {
    pub(crate) state: &'a State,
    pub(crate) now: &'a Now,
    pub(crate) new_id: &'a mut dyn FnMut() -> Id,
    pub(crate) ops: Vec<Op>,
}

impl Making<'_> {
    /// A new entry; it carries the moment of writing in this field.
    pub(crate) fn begin(&mut self, kind: Kind, written_field: u32) -> On {
        let on = On {
            entry: (self.new_id)(),
            kind,
        };
        self.register(on, written_field, codec::written(self.now));
        on
    }

    pub(crate) fn push(&mut self, on: On, field: u32, change: Change) {
        self.ops.push(Op {
            entry: on.entry,
            kind: on.kind,
            field,
            change,
        });
    }

    pub(crate) fn register(&mut self, on: On, field: u32, value: Vec<u8>) {
        self.push(on, field, Change::Register(value));
    }

    /// A register, unless it holds this already.
    pub(crate) fn register_anew(&mut self, on: On, field: u32, held: Vec<u8>, value: Vec<u8>) {
        if held != value {
            self.register(on, field, value);
        }
    }

    /// A text of a new entry; nothing for no words.
    pub(crate) fn words(&mut self, on: On, field: u32, words: Option<&Arc<str>>) {
        if let Some(words) = words.filter(|words| !words.trim().is_empty()) {
            self.push(on, field, Change::Text(words.clone()));
        }
    }

    /// A text that stands there already, reworded. The same words again settle versions that
    /// stand beside each other.
    pub(crate) fn reword(&mut self, on: On, field: u32, held: &Wording, words: &Arc<str>) {
        if held.current != *words || !held.beside.is_empty() {
            self.push(on, field, Change::Text(words.clone()));
        }
    }

    /// A rating of a new entry; nothing for none.
    pub(crate) fn rating(&mut self, on: On, field: u32, rating: Option<Rating>) {
        if rating.is_some() {
            self.register(on, field, codec::rating(rating));
        }
    }

    /// A rating given, changed or taken back.
    pub(crate) fn rerate(
        &mut self,
        on: On,
        field: u32,
        held: Option<Rating>,
        rating: Option<Rating>,
    ) {
        self.register_anew(on, field, codec::rating(held), codec::rating(rating));
    }

    /// A member of a set, put in or taken out.
    pub(crate) fn member(&mut self, on: On, field: u32, held: bool, value: Vec<u8>, wanted: bool) {
        match (held, wanted) {
            (false, true) => self.push(on, field, Change::SetAdd(value)),
            (true, false) => self.push(on, field, Change::SetRemove(value)),
            (true, true) | (false, false) => {}
        }
    }
}

/// The entry a change is about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct On {
    pub(crate) entry: Id,
    pub(crate) kind: Kind,
}
