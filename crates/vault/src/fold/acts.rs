//! Which acts were folded, and which of them are in force: an act can be taken back by another,
//! and that one too.

use std::collections::{BTreeMap, BTreeSet};

use crate::clock::Hlc;
use crate::ids::{ActId, DeviceId, GroupId};
use crate::op::{Act, Unknown};

use super::Fold;

/// Acts that take back acts that take back acts are followed so far.
const DEEPEST: u32 = 1000;

/// What is remembered of an act besides its writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActNote {
    /// Its id.
    pub id: ActId,
    /// The number of its name.
    pub name: u32,
    /// Its stamp.
    pub hlc: Hlc,
    /// The record it is in.
    pub seq: u64,
    links: Option<Box<Links>>,
}

/// What few acts have.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Links {
    undoes: Option<ActId>,
    group: Option<GroupId>,
    unknown: Option<Box<Unknown>>,
}

impl ActNote {
    fn new(seq: u64, act: &Act) -> ActNote {
        let plain = act.undoes.is_none() && act.group.is_none() && act.unknown.is_none();
        let links = (!plain).then(|| {
            Box::new(Links {
                undoes: act.undoes,
                group: act.group,
                unknown: act.unknown.clone(),
            })
        });
        ActNote {
            id: act.id,
            name: act.name,
            hlc: act.hlc,
            seq,
            links,
        }
    }

    /// The act it takes back, if it does that.
    pub fn undoes(&self) -> Option<ActId> {
        self.links.as_ref()?.undoes
    }

    /// The acts it belongs together with.
    pub fn group(&self) -> Option<GroupId> {
        self.links.as_ref()?.group
    }

    /// The act without its operations.
    pub(super) fn bare(&self) -> Act {
        Act {
            undoes: self.undoes(),
            group: self.group(),
            unknown: self.links.as_ref().and_then(|links| links.unknown.clone()),
            ..Act::new(self.id, self.name, self.hlc, Vec::new())
        }
    }
}

/// All acts, by device and record.
#[derive(Debug, Clone, Default)]
pub(super) struct Acts {
    logs: BTreeMap<DeviceId, Vec<ActNote>>,
    /// Which acts take back an act.
    undoers: BTreeMap<ActId, Vec<ActId>>,
}

impl Acts {
    /// Notes an act; `false` where the record was noted before.
    pub(super) fn add(&mut self, device: DeviceId, seq: u64, act: &Act) -> bool {
        self.note(device, ActNote::new(seq, act))
    }

    /// Notes every act of another fold; says which are new.
    pub(super) fn add_all(&mut self, other: &Acts) -> BTreeSet<(DeviceId, u64)> {
        let mut new = BTreeSet::new();
        for (device, note) in other.iter() {
            if self.note(device, note.clone()) {
                new.insert((device, note.seq));
            }
        }
        new
    }

    fn note(&mut self, device: DeviceId, note: ActNote) -> bool {
        let log = self.logs.entry(device).or_default();
        let place = match log.last() {
            Some(last) if last.seq >= note.seq => {
                match log.binary_search_by_key(&note.seq, |known| known.seq) {
                    Ok(_) => return false,
                    Err(place) => place,
                }
            }
            _ => log.len(),
        };
        if let Some(undone) = note.undoes() {
            self.undoers.entry(undone).or_default().push(note.id);
        }
        log.insert(place, note);
        true
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (DeviceId, &ActNote)> {
        self.logs
            .iter()
            .flat_map(|(device, log)| log.iter().map(|note| (*device, note)))
    }

    /// Taken back by an act that was not itself taken back.
    fn undone(&self, act: ActId, depth: u32) -> bool {
        depth > 0
            && self
                .undoers
                .get(&act)
                .is_some_and(|undoers| undoers.iter().any(|by| !self.undone(*by, depth - 1)))
    }
}

impl Fold {
    /// The acts of one device, newest first.
    pub fn acts(&self, device: DeviceId) -> impl Iterator<Item = &ActNote> {
        self.acts
            .logs
            .get(&device)
            .into_iter()
            .flat_map(|log| log.iter().rev())
    }

    /// One act, whichever device it is of.
    pub fn act(&self, id: ActId) -> Option<&ActNote> {
        self.find(id).map(|(_, note)| note)
    }

    /// Whether an act was taken back, and that is in force.
    pub fn is_undone(&self, act: ActId) -> bool {
        self.acts.undone(act, DEEPEST)
    }

    /// The newest act of a device that was not taken back and does not itself take one back.
    pub fn last_act(&self, device: DeviceId) -> Option<&ActNote> {
        self.acts(device)
            .find(|note| note.undoes().is_none() && !self.is_undone(note.id))
    }

    pub(super) fn find(&self, id: ActId) -> Option<(DeviceId, &ActNote)> {
        self.acts.iter().find(|(_, note)| note.id == id)
    }
}
