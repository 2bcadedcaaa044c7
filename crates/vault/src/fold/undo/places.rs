//! What an act wrote to, and what was there before it.

use std::collections::BTreeSet;

use crate::codec::code;
use crate::ids::DeviceId;
use crate::op::Dot;
use crate::value::Value;

use super::super::entry::Entry;
use super::super::write::At;

/// One thing within a field that can be put back by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place<'a> {
    Register,
    Set(&'a Value),
    Key(&'a Value),
    Text,
    /// A newer version's change: what it did is not known here.
    Unknown,
}

/// The places these writes went to, each once. Deleting and restoring are not among them.
pub(super) fn places<'a>(writes: &[At<'a>]) -> Vec<(u32, Place<'a>)> {
    let mut places: Vec<(u32, Place<'a>)> = Vec::new();
    for at in writes {
        let place = match (at.code(), at.value()) {
            (code::DELETE | code::RESTORE, _) => continue,
            (code::REGISTER, _) => Place::Register,
            (code::SET_ADD | code::SET_REMOVE, Some(value)) => Place::Set(value),
            (code::MAP_PUT | code::MAP_REMOVE, Some(key)) => Place::Key(key),
            (code::TEXT, _) => Place::Text,
            _ => Place::Unknown,
        };
        let place = (at.write.field, place);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

/// The writes to a field that came before an act: those its writes took the place of, directly or
/// not, and otherwise those with an older stamp, unless they took the place of the act's.
pub(super) fn before<'a>(entry: &'a Entry, field: u32, device: DeviceId, seq: u64) -> Vec<At<'a>> {
    let all: Vec<At<'a>> = entry.field(field).collect();
    let own = |at: &&At<'a>| at.is_of(device, seq);
    let Some(first) = all.iter().filter(own).map(|at| at.order()).min() else {
        return all;
    };
    let came_from = reach(
        all.iter().filter(own).flat_map(|at| at.parents()).copied(),
        |dot| {
            all.iter()
                .filter(|at| at.dot() == dot)
                .flat_map(|at| at.parents().to_vec())
                .collect()
        },
    );
    let came_of = reach(all.iter().filter(own).map(|at| at.dot()), |dot| {
        all.iter()
            .filter(|at| at.names(&dot))
            .map(|at| at.dot())
            .collect()
    });
    all.iter()
        .filter(|at| !came_of.contains(&at.dot()))
        .filter(|at| came_from.contains(&at.dot()) || at.order() < first)
        .copied()
        .collect()
}

/// Everything that can be reached from the start by these steps, the start included.
fn reach(start: impl Iterator<Item = Dot>, step: impl Fn(Dot) -> Vec<Dot>) -> BTreeSet<Dot> {
    let mut found = BTreeSet::new();
    let mut open: Vec<Dot> = start.collect();
    while let Some(dot) = open.pop() {
        if found.insert(dot) {
            open.extend(step(dot));
        }
    }
    found
}
