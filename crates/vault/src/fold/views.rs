//! What registers, sets and maps hold, as pure functions of the writes to one field, given oldest
//! first. Writes of another kind of change to the same field do not count.
//!
//! A register or key holds what its newest write says that no other write has taken the place of.
//! A write names in its parents what it takes the place of, so what a person changes last stays
//! even where one device's clock ran years ahead; between writes that did not know of each other
//! the newer stamp wins, then the device id.

use crate::codec::code;
use crate::op::Dot;
use crate::value::Value;

use super::write::At;

pub(super) fn register<'a>(
    writes: impl DoubleEndedIterator<Item = At<'a>> + Clone,
) -> Option<&'a Value> {
    winner(registers(writes))
        .and_then(At::value)
        .filter(|value| !value.is_null())
}

pub(super) fn registers<'a>(
    writes: impl DoubleEndedIterator<Item = At<'a>> + Clone,
) -> impl DoubleEndedIterator<Item = At<'a>> + Clone {
    writes.filter(|at| at.code() == code::REGISTER)
}

/// The writes to one key of a map.
pub(super) fn key<'a>(
    writes: impl DoubleEndedIterator<Item = At<'a>> + Clone,
    key: &Value,
) -> impl DoubleEndedIterator<Item = At<'a>> + Clone {
    writes.filter(move |at| is_map(*at) && at.value() == Some(key))
}

/// The newest write that no other has taken the place of.
pub(super) fn winner<'a>(
    writes: impl DoubleEndedIterator<Item = At<'a>> + Clone,
) -> Option<At<'a>> {
    let free = |at: &At<'a>| !replaced(at.dot(), writes.clone());
    // Writes that name each other in a circle can not come from any fold; then the newest wins.
    writes
        .clone()
        .rev()
        .find(free)
        .or_else(|| writes.clone().next_back())
}

/// All writes that no other has taken the place of.
pub(super) fn heads<'a>(
    writes: impl DoubleEndedIterator<Item = At<'a>> + Clone,
) -> impl Iterator<Item = At<'a>> {
    let named = named(writes.clone());
    writes.filter(move |at| named.binary_search(&at.dot()).is_err())
}

/// What these writes have taken the place of, sorted.
pub(super) fn named<'a>(writes: impl Iterator<Item = At<'a>>) -> Vec<Dot> {
    let mut named: Vec<Dot> = writes.flat_map(At::parents).copied().collect();
    named.sort_unstable();
    named
}

fn replaced<'a>(dot: Dot, mut writes: impl Iterator<Item = At<'a>>) -> bool {
    writes.any(|at| at.names(&dot))
}

pub(super) fn set<'a>(writes: impl DoubleEndedIterator<Item = At<'a>> + Clone) -> Vec<&'a Value> {
    let mut values: Vec<&Value> = Vec::new();
    for add in adds(writes) {
        if let Some(value) = add.value()
            && !values.contains(&value)
        {
            values.push(value);
        }
    }
    values
}

/// The additions that no removal has taken away.
pub(super) fn adds<'a>(
    writes: impl DoubleEndedIterator<Item = At<'a>> + Clone,
) -> impl DoubleEndedIterator<Item = At<'a>> + Clone {
    let all = writes.clone();
    writes.filter(move |add| {
        let removed = |at: At<'a>| {
            at.code() == code::SET_REMOVE
                && (at.names(&add.dot()) || (at.later_in_act(*add) && at.value() == add.value()))
        };
        add.code() == code::SET_ADD && !all.clone().any(removed)
    })
}

pub(super) fn map<'a>(
    writes: impl DoubleEndedIterator<Item = At<'a>> + Clone,
) -> Vec<(&'a Value, &'a Value)> {
    let mut keys: Vec<&Value> = Vec::new();
    for at in writes.clone().filter(|at| is_map(*at)) {
        if let Some(key) = at.value()
            && !keys.contains(&key)
        {
            keys.push(key);
        }
    }
    let held = |of: &'a Value| Some((of, held(writes.clone(), of)?));
    keys.into_iter().filter_map(held).collect()
}

/// What one key holds.
pub(super) fn held<'a>(
    writes: impl DoubleEndedIterator<Item = At<'a>> + Clone,
    of: &Value,
) -> Option<&'a Value> {
    winner(key(writes, of)).and_then(At::put)
}

pub(super) fn is_map(at: At<'_>) -> bool {
    matches!(at.code(), code::MAP_PUT | code::MAP_REMOVE)
}
