//! The merge is a function of the set of records and of nothing else: not of their order, not of
//! how often they come, not of which came together.

#![allow(clippy::unwrap_used)] // in what the tests share, as in the tests

mod support;

use bearing_vault::{Change, Dot, Fold};
use proptest::prelude::*;
use support::schedule::{DEVICES, Step, folded, is_named, live, steps};
use support::{Heard, Seeded, seen};

/// The same records in another order, some of them several times.
fn shuffled(records: &[Heard], seed: u64) -> Vec<Heard> {
    let mut chance = Seeded(seed);
    let mut all = records.to_vec();
    for _ in 0..records.len() / 2 {
        all.push(records[chance.below(records.len())].clone());
    }
    for at in (1..all.len()).rev() {
        all.swap(at, chance.below(at + 1));
    }
    all
}

fn same(one: &Fold, other: &Fold) -> Result<(), TestCaseError> {
    prop_assert_eq!(seen(one), seen(other));
    prop_assert_eq!(one.digest(), other.digest());
    prop_assert_eq!(one.newest(), other.newest());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_order_and_any_repetition_fold_to_the_same(steps in steps(), seed: u64) {
        let lived = live(&steps);
        let whole = lived.whole();
        same(&whole, &folded(&shuffled(&lived.records, seed)))?;
        let backwards: Vec<Heard> = lived.records.iter().rev().cloned().collect();
        same(&whole, &folded(&backwards))?;
    }

    #[test]
    fn records_lost_and_sent_again_fold_to_the_same(steps in steps(), seed: u64) {
        let lived = live(&steps);
        let mut chance = Seeded(seed);
        let (came, lost): (Vec<Heard>, Vec<Heard>) = lived.records.iter().cloned().partition(|_| chance.below(10) > 2);
        let mut fold = folded(&came);
        for heard in &lost {
            fold.apply(heard.device, heard.seq, &heard.act);
        }
        same(&lived.whole(), &fold)?;
    }

    #[test]
    fn merging_is_commutative_associative_and_idempotent(steps in steps(), seed: u64) {
        let lived = live(&steps);
        let mut chance = Seeded(seed);
        let mut parts = [Fold::new(), Fold::new(), Fold::new()];
        for heard in &lived.records {
            // Some records are in several parts.
            for _ in 0..=chance.below(2) {
                let part = chance.below(3);
                parts[part].apply(heard.device, heard.seq, &heard.act);
            }
        }
        let merged = |one: &Fold, other: &Fold| {
            let mut both = one.clone();
            both.merge(other);
            both
        };
        let [a, b, c] = [&parts[0], &parts[1], &parts[2]];
        same(&merged(a, b), &merged(b, a))?;
        same(&merged(&merged(a, b), c), &merged(a, &merged(b, c)))?;
        same(&merged(a, a), a)?;
        same(&merged(a, &Fold::new()), a)?;
        same(&merged(&Fold::new(), a), a)?;
        same(&merged(&merged(a, b), c), &lived.whole())?;
    }

    #[test]
    fn devices_that_heard_everything_see_the_same(steps in steps()) {
        let lived = live(&steps);
        let whole = lived.whole();
        for mut device in lived.devices {
            for heard in &lived.records {
                device.hears(heard);
            }
            same(&whole, &device.fold)?;
        }
    }

    #[test]
    fn a_second_apply_touches_nothing(steps in steps()) {
        let lived = live(&steps);
        let mut fold = lived.whole();
        for heard in &lived.records {
            prop_assert!(fold.apply(heard.device, heard.seq, &heard.act).is_empty());
        }
        same(&lived.whole(), &fold)?;
    }

    #[test]
    fn every_text_ever_written_can_still_be_read(steps in steps()) {
        let lived = live(&steps);
        let whole = lived.whole();
        for heard in &lived.records {
            let mut last = std::collections::BTreeMap::new();
            for (index, op) in (0..).zip(&heard.act.ops) {
                if let Change::Text(_) = op.change {
                    last.insert(op.entry, index);
                }
            }
            for (index, op) in (0..).zip(&heard.act.ops) {
                let Change::Text(text) = &op.change else { continue };
                let view = whole.entry(op.entry).unwrap().text(op.field).unwrap();
                let found = view.current == *text
                    || view.beside.contains(text)
                    || view.earlier.iter().any(|(_, earlier)| earlier == text);
                // A version that was put together with another is in the text, line by line.
                let dot = Dot { device: heard.device, seq: heard.seq, index };
                let head = !is_named(&lived.records, dot) && last[&op.entry] == index;
                prop_assert!(found || head, "{text:?} in {view:#?}");
            }
        }
    }

    #[test]
    fn a_write_that_no_deletion_had_seen_keeps_its_entry(steps in steps()) {
        let lived = live(&steps);
        let whole = lived.whole();
        for heard in &lived.records {
            for (index, op) in (0..).zip(&heard.act.ops) {
                if op.change == Change::Delete {
                    continue;
                }
                let seen_by_a_deletion = lived.records.iter().any(|other| {
                    other.act.ops.iter().enumerate().any(|(at, delete)| {
                        let same_act = (other.device, other.seq) == (heard.device, heard.seq) && at > index;
                        delete.change == Change::Delete && delete.entry == op.entry
                            && (same_act || delete.parents.iter().any(|dot| {
                                dot.device == heard.device && (dot.seq, dot.index) >= (heard.seq, index as u32)
                            }))
                    })
                });
                if !seen_by_a_deletion {
                    prop_assert_eq!(whole.entry(op.entry).unwrap().deleted(), None);
                }
            }
        }
    }

    #[test]
    fn the_standing_records_alone_show_the_entry_as_it_is(steps in steps()) {
        let lived = live(&steps);
        let whole = lived.whole();
        for (id, entry) in whole.entries() {
            let standing = entry.standing();
            let few = folded(lived.records.iter().filter(|heard| {
                standing.iter().any(|dot| (dot.device, dot.seq) == (heard.device, heard.seq))
            }));
            let few = few.entry(id).unwrap();
            prop_assert_eq!(few.kind(), entry.kind());
            prop_assert_eq!(few.created(), entry.created());
            prop_assert_eq!(few.deleted(), entry.deleted());
            prop_assert_eq!(few.returned(), entry.returned());
            for field in entry.fields() {
                prop_assert_eq!(few.register(field), entry.register(field));
                prop_assert_eq!(sorted(few.set(field)), sorted(entry.set(field)));
                prop_assert_eq!(sorted(few.map(field)), sorted(entry.map(field)));
                let texts = |entry: &bearing_vault::Entry| entry.text(field).map(|text| (text.current, text.beside));
                prop_assert_eq!(texts(few), texts(entry));
            }
        }
    }

    /// What a person changes last at a device stays there, whatever the clocks of others say.
    #[test]
    fn what_was_changed_last_is_what_one_sees(steps in steps(), who in 0..DEVICES) {
        let mut lived = live(&steps);
        for value in [1, 2] {
            let device = &mut lived.devices[who];
            let of = support::entry(0);
            let [key, held] = [0, value].map(support::uint);
            device.does([
                support::op(of, 2, Change::Register(held.clone())),
                support::op(of, 4, Change::SetAdd(key.clone())),
                support::op(of, 5, Change::MapPut { key: key.clone(), value: held.clone() }),
            ]);
            let entry = device.fold.entry(of).unwrap();
            prop_assert_eq!(entry.register(2), Some(&held));
            prop_assert!(entry.set(4).contains(&&key));
            prop_assert!(entry.map(5).contains(&(&key, &held)));
            device.does([
                support::op(of, 4, Change::SetRemove(key.clone())),
                support::op(of, 5, Change::MapRemove { key: key.clone() }),
                support::op(of, 1, support::text("the last word")),
            ]);
            let entry = device.fold.entry(of).unwrap();
            prop_assert!(!entry.set(4).contains(&&key));
            prop_assert!(entry.map(5).iter().all(|(other, _)| **other != key));
            let text = entry.text(1).unwrap();
            // Where two versions stood, and another clock runs a day ahead, it may stand beside.
            let last = "the last word";
            prop_assert!(*text.current == *last || text.beside.iter().any(|words| **words == *last));
        }
    }
}

fn sorted<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort();
    all
}

/// Lives are long enough to mean something: the figures the laws above were tried on.
#[test]
fn random_lives_have_what_they_should() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut found = [0; 6];
    for _ in 0..300 {
        let steps: Vec<Step> = steps().new_tree(&mut runner).unwrap().current();
        let whole = live(&steps).whole();
        for (_, entry) in whole.entries() {
            let text = entry.text(1);
            found[0] += usize::from(entry.deleted().is_some());
            found[1] += usize::from(entry.returned());
            found[2] += usize::from(text.as_ref().is_some_and(|text| !text.beside.is_empty()));
            found[3] += usize::from(text.as_ref().is_some_and(|text| text.earlier.len() > 3));
            found[4] += usize::from(entry.set(4).len() > 1);
            found[5] += usize::from(entry.map(5).len() > 1);
        }
    }
    assert!(found.iter().all(|count| *count > 20), "{found:?}");
}
