//! Where the journal's typed operations and the vault's raw ones meet. Neither crate knows the
//! other; this is the only place that knows both.

use std::sync::Arc;

use journal::{Fields, Id, Text};
use vault::{Change, Entry, EntryId, Op, Value};

/// A typed operation as a raw one, its parents still open (see `Fold::complete`).
pub(crate) fn raw(op: journal::Op) -> Op {
    let change = match op.change {
        journal::Change::Register(value) => Change::Register(value_of(value)),
        journal::Change::SetAdd(value) => Change::SetAdd(value_of(value)),
        journal::Change::SetRemove(value) => Change::SetRemove(value_of(value)),
        journal::Change::MapPut { key, value } => Change::MapPut {
            key: value_of(key),
            value: value_of(value),
        },
        journal::Change::MapRemove { key } => Change::MapRemove { key: value_of(key) },
        journal::Change::Text(text) => Change::Text(text),
        journal::Change::Delete => Change::Delete,
        journal::Change::Restore => Change::Restore,
    };
    Op::new(EntryId::from(op.entry.bytes()), op.kind, op.field, change)
}

fn value_of(cbor: Vec<u8>) -> Value {
    Value::from_cbor(cbor).expect("the journal encodes one deterministic CBOR item")
}

/// A raw merged entry, read by the journal.
pub(crate) struct Raw<'a>(pub(crate) &'a Entry);

impl Fields for Raw<'_> {
    fn kind(&self) -> u32 {
        self.0.kind()
    }

    fn created_ms(&self) -> i64 {
        ms(self.0.created())
    }

    fn deleted_ms(&self) -> Option<i64> {
        self.0.deleted().map(ms)
    }

    fn returned(&self) -> bool {
        self.0.returned()
    }

    fn written_ms(&self, field: u32) -> Option<i64> {
        self.0.written(field).map(ms)
    }

    fn register(&self, field: u32) -> Option<&[u8]> {
        self.0.register(field).map(Value::as_cbor)
    }

    fn set(&self, field: u32) -> Vec<&[u8]> {
        self.0.set(field).into_iter().map(Value::as_cbor).collect()
    }

    fn map(&self, field: u32) -> Vec<(&[u8], &[u8])> {
        self.0
            .map(field)
            .into_iter()
            .map(|(k, v)| (k.as_cbor(), v.as_cbor()))
            .collect()
    }

    fn text(&self, field: u32) -> Option<Text> {
        self.0.text(field).map(|text| Text {
            current: text.current,
            beside: text.beside,
            earlier: text
                .earlier
                .into_iter()
                .map(|(at, words)| (ms(at), words))
                .collect::<Vec<(i64, Arc<str>)>>(),
        })
    }
}

fn ms(stamp: vault::Hlc) -> i64 {
    i64::try_from(stamp.ms()).unwrap_or(i64::MAX)
}

/// The journal's id of a raw entry.
pub(crate) fn id(entry: EntryId) -> Id {
    Id::from(*entry.bytes())
}
