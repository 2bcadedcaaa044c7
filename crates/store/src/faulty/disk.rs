//! A simulated disk: one file, a cache in front of it, and the ways it can fail.
//!
//! What is written goes to the cache; a sync carries the cache over. A power cut keeps what was
//! synced and any part of the rest, cut at any byte or any sector, in any order. A sync that fails
//! forgets what it did not carry over, as real ones do: the cache goes on showing bytes that the
//! disk never got.

use crate::StoreError;

/// The unit a real disk writes whole, in bytes.
const SECTOR: usize = 512;

/// What an operation does instead of succeeding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The power goes. Nothing works until the restart.
    PowerCut,
    /// A write finds no room, after part of it was written.
    Full,
    /// A read, write or sync fails, after part of it was done.
    Io,
}

/// How often a failure happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeats {
    /// That one operation.
    Once,
    /// That one and every later one.
    Always,
}

/// What a power cut leaves of the bytes that were not synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Survival {
    /// All of them.
    All,
    /// None.
    Nothing,
    /// The first ones, cut anywhere.
    Torn,
    /// Some sectors and not others, without regard to order.
    Scattered,
}

impl Survival {
    /// Every kind.
    pub const EACH: [Survival; 4] = [
        Survival::All,
        Survival::Nothing,
        Survival::Torn,
        Survival::Scattered,
    ];
}

#[derive(Debug)]
pub(super) struct Disk {
    /// What a power cut cannot take.
    platter: Vec<u8>,
    /// What a read returns.
    cache: Vec<u8>,
    /// Written since the last sync, in order.
    unsynced: Vec<(usize, Vec<u8>)>,
    operations: u64,
    plan: Option<(u64, Failure, Repeats)>,
    without_power: bool,
    room: Option<usize>,
    dice: u64,
}

impl Disk {
    pub(super) fn new(seed: u64) -> Disk {
        Disk {
            platter: Vec::new(),
            cache: Vec::new(),
            unsynced: Vec::new(),
            operations: 0,
            plan: None,
            without_power: false,
            room: None,
            dice: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
        }
    }

    pub(super) fn operations(&self) -> u64 {
        self.operations
    }

    pub(super) fn length(&self) -> usize {
        self.cache.len()
    }

    pub(super) fn plan(&mut self, at: u64, failure: Failure, repeats: Repeats) {
        self.plan = Some((at, failure, repeats));
    }

    pub(super) fn heal(&mut self) {
        self.plan = None;
    }

    pub(super) fn hold_at_most(&mut self, bytes: Option<usize>) {
        self.room = bytes;
    }

    pub(super) fn read(&mut self) -> Result<Vec<u8>, StoreError> {
        match self.next_failure()? {
            Some(Failure::Io) => Err(failed("reading")),
            Some(Failure::PowerCut) => self.lose_power(),
            // A full disk can be read.
            Some(Failure::Full) | None => Ok(self.cache.clone()),
        }
    }

    pub(super) fn write(&mut self, at: usize, bytes: &[u8]) -> Result<(), StoreError> {
        let failure = self.next_failure()?;
        let fits = self.room.is_none_or(|room| at + bytes.len() <= room);
        match failure {
            None if fits => {
                self.put(at, bytes);
                Ok(())
            }
            None | Some(Failure::Full) => {
                // Never all of it: then it would have fitted.
                let part = self.below(bytes.len().max(1));
                self.put(at, &bytes[..part]);
                Err(StoreError::Full("the disk is full".to_owned()))
            }
            Some(Failure::Io) => {
                let part = self.below(bytes.len() + 1);
                self.put(at, &bytes[..part]);
                Err(failed("writing"))
            }
            Some(Failure::PowerCut) => {
                self.put(at, bytes);
                self.lose_power()
            }
        }
    }

    pub(super) fn sync(&mut self) -> Result<(), StoreError> {
        match self.next_failure()? {
            None => {
                self.carry_over(Survival::All);
                Ok(())
            }
            // Room that was promised at the write and is gone at the sync: as little is known then.
            Some(Failure::Io | Failure::Full) => {
                self.carry_over(Survival::Scattered);
                Err(failed("syncing"))
            }
            Some(Failure::PowerCut) => self.lose_power(),
        }
    }

    pub(super) fn restart(&mut self, survival: Survival) {
        self.carry_over(survival);
        self.cache = self.platter.clone();
        self.without_power = false;
        self.plan = None;
    }

    fn next_failure(&mut self) -> Result<Option<Failure>, StoreError> {
        if self.without_power {
            return Err(StoreError::Lost("the power is off".to_owned()));
        }
        let this = self.operations;
        self.operations += 1;
        Ok(match self.plan {
            Some((at, failure, Repeats::Once)) if at == this => Some(failure),
            Some((at, failure, Repeats::Always)) if at <= this => Some(failure),
            _ => None,
        })
    }

    fn lose_power<T>(&mut self) -> Result<T, StoreError> {
        self.without_power = true;
        Err(StoreError::Lost("the power went".to_owned()))
    }

    fn put(&mut self, at: usize, bytes: &[u8]) {
        overwrite(&mut self.cache, at, bytes);
        self.unsynced.push((at, bytes.to_vec()));
    }

    fn carry_over(&mut self, survival: Survival) {
        let writes = std::mem::take(&mut self.unsynced);
        let all: usize = writes.iter().map(|(_, bytes)| bytes.len()).sum();
        let mut left = match survival {
            Survival::All | Survival::Scattered => all,
            Survival::Nothing => 0,
            Survival::Torn => self.below(all + 1),
        };
        for (at, bytes) in writes {
            let part = &bytes[..bytes.len().min(left)];
            left -= part.len();
            for (place, sector) in sectors(at, part) {
                if survival != Survival::Scattered || self.below(2) == 0 {
                    overwrite(&mut self.platter, place, sector);
                }
            }
        }
    }

    fn below(&mut self, end: usize) -> usize {
        self.dice ^= self.dice << 13;
        self.dice ^= self.dice >> 7;
        self.dice ^= self.dice << 17;
        (self.dice % end as u64) as usize
    }
}

/// The parts of a write that lie in one sector each.
fn sectors(at: usize, bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let first = (SECTOR - at % SECTOR).min(bytes.len());
    let (head, rest) = bytes.split_at(first);
    let rest = rest
        .chunks(SECTOR)
        .enumerate()
        .map(move |(number, part)| (at + first + number * SECTOR, part));
    std::iter::once((at, head)).chain(rest)
}

fn overwrite(file: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    if !bytes.is_empty() {
        file.resize(file.len().max(at + bytes.len()), 0);
        file[at..at + bytes.len()].copy_from_slice(bytes);
    }
}

fn failed(doing: &str) -> StoreError {
    StoreError::Lost(format!("the disk failed while {doing}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_synced_survives_every_power_cut() {
        for survival in Survival::EACH {
            let mut disk = Disk::new(1);
            disk.write(0, &[1; 2000]).unwrap();
            disk.sync().unwrap();
            disk.write(2000, &[2; 2000]).unwrap();
            disk.restart(survival);
            assert_eq!(disk.read().unwrap()[..2000], [1; 2000], "{survival:?}");
        }
    }

    #[test]
    fn of_what_was_not_synced_a_power_cut_leaves_what_it_is_told_to() {
        let left = |survival| {
            let mut disk = Disk::new(7);
            disk.write(100, &[3; 4000]).unwrap();
            disk.restart(survival);
            let kept = disk.read().unwrap();
            kept.iter().filter(|byte| **byte == 3).count()
        };
        assert_eq!(left(Survival::All), 4000);
        assert_eq!(left(Survival::Nothing), 0);
        assert!((1..4000).contains(&left(Survival::Torn)));
        assert!((1..4000).contains(&left(Survival::Scattered)));
    }

    #[test]
    fn a_failed_sync_leaves_bytes_in_the_cache_that_no_later_sync_carries_over() {
        let mut disk = Disk::new(3);
        disk.write(0, &[4; 5000]).unwrap();
        disk.plan(disk.operations(), Failure::Io, Repeats::Once);
        assert!(disk.sync().is_err());
        disk.sync().unwrap();
        assert_eq!(disk.read().unwrap(), [4; 5000]);
        disk.restart(Survival::All);
        assert_ne!(disk.read().unwrap(), [4; 5000]);
    }

    #[test]
    fn a_full_disk_takes_never_all_of_a_write() {
        let mut disk = Disk::new(9);
        disk.hold_at_most(Some(1000));
        disk.write(0, &[5; 1000]).unwrap();
        assert!(matches!(
            disk.write(1000, &[6; 10]),
            Err(StoreError::Full(_))
        ));
        assert!(disk.read().unwrap().len() < 1010);
    }
}
