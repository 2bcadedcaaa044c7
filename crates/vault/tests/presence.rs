//! Deleting, and what survives it.

#![allow(clippy::unwrap_used)] // in what the tests share, as in the tests

mod support;

use bearing_vault::Change;
use support::{Device, Heard, entry, op, text, uint};

fn edits(device: &mut Device, value: u8) -> Heard {
    device.does([op(entry(1), 2, Change::Register(uint(value)))])
}

fn deletes(device: &mut Device) -> Heard {
    device.does([op(entry(1), 0, Change::Delete)])
}

fn restores(device: &mut Device) -> Heard {
    device.does([op(entry(1), 0, Change::Restore)])
}

/// Whether the entry is there, and whether it came back.
fn is(device: &Device) -> (bool, bool) {
    let entry = device.fold.entry(entry(1)).unwrap();
    (entry.deleted().is_none(), entry.returned())
}

fn two() -> (Device, Device) {
    let (mut here, mut there) = (Device::new(1), Device::new(2));
    there.hears(&edits(&mut here, 1));
    (here, there)
}

#[test]
fn an_entry_can_be_deleted_and_restored() {
    let (mut here, _) = two();
    assert_eq!(is(&here), (true, false));
    let deleted = deletes(&mut here);
    assert_eq!(is(&here), (false, false));
    assert_eq!(
        here.fold.entry(entry(1)).unwrap().deleted(),
        Some(deleted.act.hlc)
    );
    restores(&mut here);
    assert_eq!(is(&here), (true, false));
    deletes(&mut here);
    assert_eq!(is(&here), (false, false));
    assert_eq!(
        here.fold.entry(entry(1)).unwrap().register(2),
        Some(&uint(1))
    );
}

#[test]
fn an_edit_survives_a_concurrent_delete() {
    for change in [
        Change::Register(uint(2)),
        Change::SetAdd(uint(2)),
        Change::MapPut {
            key: uint(1),
            value: uint(2),
        },
        text("words"),
        Change::Unknown {
            code: 40,
            value: None,
        },
    ] {
        let (mut here, mut there) = two();
        let deleted = deletes(&mut here);
        let edited = there.does([op(entry(1), 3, change.clone())]);
        here.hears(&edited);
        there.hears(&deleted);
        assert_eq!(
            (is(&here), is(&there)),
            ((true, true), (true, true)),
            "{change:?}"
        );
        deletes(&mut here);
        assert_eq!(is(&here), (false, false), "{change:?}");
    }
}

#[test]
fn an_edit_the_deletion_had_seen_does_not_survive_it() {
    let (mut here, mut there) = two();
    here.hears(&edits(&mut there, 2));
    there.hears(&deletes(&mut here));
    assert_eq!(is(&there), (false, false));
}

#[test]
fn restoring_survives_a_concurrent_delete() {
    let (mut here, mut there) = two();
    there.hears(&deletes(&mut here));
    let restored = restores(&mut here);
    let deleted = deletes(&mut there);
    there.hears(&restored);
    here.hears(&deleted);
    assert_eq!((is(&here).0, is(&there).0), (true, true));
}

#[test]
fn what_two_deleted_one_restores_once_both_are_known() {
    let (mut here, mut there) = two();
    let (mine, theirs) = (deletes(&mut here), deletes(&mut there));
    here.hears(&theirs);
    there.hears(&mine);
    assert_eq!((is(&here), is(&there)), ((false, false), (false, false)));
    there.hears(&restores(&mut here));
    assert_eq!((is(&here), is(&there)), ((true, false), (true, false)));
}

#[test]
fn a_deletion_covers_what_its_own_act_wrote_before() {
    let mut here = Device::new(1);
    here.does([
        op(entry(1), 2, Change::Register(uint(1))),
        op(entry(1), 0, Change::Delete),
    ]);
    assert_eq!(is(&here), (false, false));
}

#[test]
fn writing_to_what_is_deleted_brings_it_back_and_says_so() {
    let (mut here, _) = two();
    deletes(&mut here);
    edits(&mut here, 2);
    assert_eq!(is(&here), (true, true));
}

#[test]
fn a_device_away_for_years_neither_loses_its_edit_nor_brings_back_what_it_did_not_touch() {
    let (mut here, mut away) = two();
    let other = here.does([op(entry(2), 2, Change::Register(uint(1)))]);
    away.hears(&other);
    let written = edits(&mut away, 9);
    here.now += 5 * 366 * 24 * 60 * 60 * 1000;
    deletes(&mut here);
    here.does([op(entry(2), 0, Change::Delete)]);
    here.hears(&written);
    assert_eq!(is(&here), (true, true));
    assert!(here.fold.entry(entry(2)).unwrap().deleted().is_some());
}
