//! Taking back: what an act changed is as it was before, where nothing newer stands there.

#![allow(clippy::unwrap_used)] // in what the tests share, as in the tests

mod support;

use bearing_vault::{Change, Entry, Fold, Value};
use proptest::prelude::*;
use support::schedule::{Deed, Step, deeds, live, ops, steps};
use support::{Device, entry, op, text, uint};

/// What an entry shows, apart from the order things came in, earlier wordings, and whether a
/// deletion that had not seen everything stands.
fn held(entry: Option<&Entry>) -> Option<Vec<String>> {
    let entry = entry.filter(|entry| entry.deleted().is_none())?;
    let field = |field: u32| {
        let (mut set, mut map) = (entry.set(field), entry.map(field));
        set.sort();
        map.sort();
        let text = entry
            .text(field)
            .map(|text| (text.current, text.beside))
            .unwrap_or(("".into(), Vec::new()));
        format!(
            "{field} {:?} {set:?} {map:?} {text:?}",
            entry.register(field)
        )
    };
    let fields: Vec<String> = (1..6).map(field).collect();
    fields
        .iter()
        .any(|field| !field.ends_with(" None [] [] (\"\", [])"))
        .then_some(fields)
}

fn all(fold: &Fold) -> Vec<Option<Vec<String>>> {
    (0..3)
        .map(|number| held(fold.entry(entry(number))))
        .collect()
}

fn known(deeds: &[(u8, Deed)]) -> bool {
    !deeds.iter().any(|(_, deed)| matches!(deed, Deed::Newer(_)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// At one device, with nothing in between, an undo puts everything back, and so does its own.
    #[test]
    fn an_undo_at_once_puts_everything_back(steps in steps(), deeds in deeds().prop_filter("known", |d| known(d))) {
        // Where clocks are a day and more apart, stamps do not tell which device made an entry, and
        // an undo may leave more than it need.
        let steps: Vec<Step> = steps.into_iter().filter(|step| !matches!(step, Step::Clock(..))).collect();
        let mut device = live(&steps).devices.remove(0);
        // Restoring what is there, or writing to what is deleted, does something else than it says,
        // and deleting goes alone.
        let is = |of: &u8| device.fold.entry(entry(*of)).map(|entry| (entry.deleted().is_some(), entry.returned()));
        let fits = |(of, deed): &(u8, Deed)| match deed {
            Deed::Restore => is(of).is_some_and(|(deleted, _)| deleted),
            Deed::Delete => is(of) == Some((false, false)),
            _ => !is(of).is_some_and(|(deleted, _)| deleted),
        };
        let mut deeds: Vec<(u8, Deed)> = deeds.into_iter().filter(fits).collect();
        if let Some(alone) = deeds.iter().find(|(_, deed)| matches!(deed, Deed::Delete | Deed::Restore)).cloned() {
            deeds = vec![alone];
        }
        // A text in two versions becomes one by writing on: that is not undone.
        let two = |of| device.fold.entry(entry(of)).and_then(|entry| entry.text(1)).is_some_and(|text| !text.beside.is_empty());
        if (0..3).any(two) {
            return Ok(());
        }
        let before = all(&device.fold);
        let act = device.does(ops(&deeds, &device.fold));
        let after = all(&device.fold);
        let (undo, left) = device.undoes(&act);
        prop_assert_eq!(left, Vec::<u32>::new());
        prop_assert_eq!(all(&device.fold), before);
        let (_, left) = device.undoes(&undo);
        prop_assert_eq!(left, Vec::<u32>::new());
        prop_assert_eq!(all(&device.fold), after);
    }

    #[test]
    fn an_undo_touches_nothing_the_act_did_not(steps in steps(), back in 0..20usize) {
        let lived = live(&steps);
        let mut device = lived.devices[0].clone();
        let Some(note) = device.fold.acts(device.id).nth(back).map(|note| note.id) else { return Ok(()) };
        let act = lived.records.iter().find(|heard| heard.act.id == note).unwrap();
        let before: Vec<String> = (0..3).map(|of| format!("{:?}", held(device.fold.entry(entry(of))))).collect();
        device.undoes(act);
        for of in 0..3u8 {
            if act.act.ops.iter().all(|op| op.entry != entry(of)) {
                prop_assert_eq!(&format!("{:?}", held(device.fold.entry(entry(of)))), &before[usize::from(of)]);
            }
        }
    }

    #[test]
    fn a_reversal_can_be_asked_of_any_act_of_any_life(steps in steps()) {
        let whole = live(&steps).whole();
        for number in 1..4 {
            let acts: Vec<_> = whole.acts(support::device(number)).map(|note| note.id).collect();
            for act in acts {
                prop_assert!(whole.reversal(act).is_some());
            }
        }
    }
}

#[test]
fn what_was_made_is_deleted_and_comes_back_with_the_undo_of_the_undo() {
    let mut here = Device::new(1);
    let made = here.does([
        op(entry(1), 1, text("It fell through")),
        op(entry(1), 2, Change::Register(uint(1))),
    ]);
    let (undo, _) = here.undoes(&made);
    assert_eq!(undo.act.ops.len(), 1);
    assert_eq!(undo.act.ops[0].change, Change::Delete);
    assert!(here.fold.entry(entry(1)).unwrap().deleted().is_some());
    let (redo, _) = here.undoes(&undo);
    assert_eq!(redo.act.ops[0].change, Change::Restore);
    assert_eq!(here.fold.entry(entry(1)).unwrap().deleted(), None);
    assert!(!here.fold.entry(entry(1)).unwrap().returned());
    here.undoes(&made);
    assert!(here.fold.entry(entry(1)).unwrap().deleted().is_some());
}

#[test]
fn what_was_made_stays_whole_where_something_was_added_since() {
    let mut here = Device::new(1);
    let made = here.does([op(entry(1), 1, text("It fell through"))]);
    here.does([op(entry(1), 4, Change::SetAdd(uint(2)))]);
    let (undo, left) = here.undoes(&made);
    assert_eq!((undo.act.ops.len(), left), (0, vec![4]));
    assert_eq!(
        &*here.fold.entry(entry(1)).unwrap().text(1).unwrap().current,
        "It fell through"
    );
}

#[test]
fn acts_taken_back_one_after_the_other_lead_back_to_nothing() {
    let mut here = Device::new(1);
    let acts = [
        here.does([
            op(entry(1), 1, text("one")),
            op(entry(1), 2, Change::Register(uint(1))),
        ]),
        here.does([
            op(entry(1), 2, Change::Register(uint(2))),
            op(entry(1), 1, text("two")),
        ]),
        here.does([
            op(entry(1), 2, Change::Register(uint(3))),
            op(entry(1), 4, Change::SetAdd(uint(3))),
        ]),
    ];
    for (act, value) in acts.iter().rev().zip([Some(uint(2)), Some(uint(1)), None]) {
        assert_eq!(here.fold.last_act(here.id).unwrap().id, act.act.id);
        let (_, left) = here.undoes(act);
        assert_eq!(left, Vec::<u32>::new());
        let entry = here.fold.entry(entry(1)).unwrap();
        assert_eq!(
            entry.register(2).filter(|_| entry.deleted().is_none()),
            value.as_ref()
        );
    }
    assert!(here.fold.entry(entry(1)).unwrap().deleted().is_some());
    assert_eq!(here.fold.last_act(here.id), None);
}

#[test]
fn an_act_in_force_again_is_the_last_act_again() {
    let mut here = Device::new(1);
    here.does([op(entry(1), 1, text("one"))]);
    let two = here.does([op(entry(2), 1, text("two"))]);
    let last = |here: &Device| here.fold.last_act(here.id).map(|note| note.id);
    let (undo, _) = here.undoes(&two);
    assert_ne!(last(&here), Some(two.act.id));
    assert!(here.fold.is_undone(two.act.id));
    here.undoes(&undo);
    assert_eq!(last(&here), Some(two.act.id));
    assert!(!here.fold.is_undone(two.act.id) && here.fold.is_undone(undo.act.id));
}

#[test]
fn what_someone_else_changed_since_stays_and_is_told() {
    let (mut here, mut there) = (Device::new(1), Device::new(2));
    there.hears(&here.does([
        op(entry(1), 2, Change::Register(uint(0))),
        op(entry(1), 3, Change::Register(uint(0))),
    ]));
    let mine = here.does([
        op(entry(1), 2, Change::Register(uint(1))),
        op(entry(1), 3, Change::Register(uint(1))),
    ]);
    there.hears(&mine);
    here.hears(&there.does([op(entry(1), 3, Change::Register(uint(9)))]));
    let (_, left) = here.undoes(&mine);
    let entry = here.fold.entry(entry(1)).unwrap();
    assert_eq!(
        (entry.register(2), entry.register(3), left),
        (Some(&uint(0)), Some(&uint(9)), vec![3])
    );
}

#[test]
fn an_undo_does_not_bring_back_what_was_deleted_since() {
    let mut here = Device::new(1);
    here.does([op(entry(1), 2, Change::Register(uint(0)))]);
    let changed = here.does([op(entry(1), 2, Change::Register(uint(1)))]);
    here.does([op(entry(1), 0, Change::Delete)]);
    let (undo, left) = here.undoes(&changed);
    assert_eq!((undo.act.ops.len(), left), (0, vec![0]));
    assert!(here.fold.entry(entry(1)).unwrap().deleted().is_some());
}

#[test]
fn a_deletion_taken_back_leaves_that_of_another_device() {
    let (mut here, mut there) = (Device::new(1), Device::new(2));
    there.hears(&here.does([op(entry(1), 2, Change::Register(uint(0)))]));
    let mine = here.does([op(entry(1), 0, Change::Delete)]);
    let theirs = there.does([op(entry(1), 0, Change::Delete)]);
    here.hears(&theirs);
    let (undo, left) = here.undoes(&mine);
    assert_eq!((undo.act.ops.len(), left), (0, vec![0]));
}

#[test]
fn a_restored_entry_that_was_written_to_is_not_deleted_again() {
    let mut here = Device::new(1);
    here.does([op(entry(1), 2, Change::Register(uint(0)))]);
    here.does([op(entry(1), 0, Change::Delete)]);
    let restored = here.does([op(entry(1), 0, Change::Restore)]);
    here.does([op(entry(1), 2, Change::Register(uint(1)))]);
    let (undo, left) = here.undoes(&restored);
    assert_eq!((undo.act.ops.len(), left), (0, vec![0]));
    assert_eq!(here.fold.entry(entry(1)).unwrap().deleted(), None);
}

#[test]
fn a_newer_versions_change_is_left_and_told() {
    let mut here = Device::new(1);
    here.does([op(entry(1), 2, Change::Register(uint(0)))]);
    let unknown = Change::Unknown {
        code: 40,
        value: Some(Value::null()),
    };
    let newer = here.does([
        op(entry(1), 9, unknown),
        op(entry(1), 2, Change::Register(uint(1))),
    ]);
    let (_, left) = here.undoes(&newer);
    assert_eq!(left, [9]);
    assert_eq!(
        here.fold.entry(entry(1)).unwrap().register(2),
        Some(&uint(0))
    );
}

#[test]
fn an_unknown_act_has_no_reversal() {
    assert_eq!(
        Fold::new().reversal(bearing_vault::ActId::from([1; 16])),
        None
    );
}

/// The later writes have the smaller stamps here, and are later all the same.
#[test]
fn what_came_after_an_act_is_not_what_was_before_it_whatever_the_clocks_say() {
    let (mut here, mut ahead) = (Device::new(1), Device::new(2));
    ahead.now += 10 * 366 * 24 * 60 * 60 * 1000;
    here.hears(&ahead.does([op(entry(1), 3, Change::Register(uint(0)))]));
    let early = ahead.does([op(entry(1), 2, Change::Register(uint(1)))]);
    here.hears(&early);
    ahead.hears(&here.does([op(entry(1), 2, Change::Register(uint(2)))]));
    ahead.hears(&here.does([op(entry(1), 2, Change::Register(uint(1)))]));
    let (undo, left) = ahead.undoes(&early);
    assert_eq!((undo.act.ops.len(), left), (1, vec![]));
    assert_eq!(ahead.fold.entry(entry(1)).unwrap().register(2), None);
}
