//! Random lives of a journal on several devices: people write, delete, bring back, take back, hear
//! of each other or not, and clocks jump.

use bearing_vault::{Change, Dot, Entry, EntryId, Fold, Op, Value};
use proptest::prelude::*;

use super::{Device, Heard, entry, uint};

pub const DEVICES: usize = 3;
const TEN_YEARS: i64 = 10 * 366 * 24 * 60 * 60 * 1000;

/// One thing that happens.
#[derive(Debug, Clone)]
pub enum Step {
    /// Someone does some things at once at this device.
    Act(usize, Vec<(u8, Deed)>),
    /// This device takes back its last act, or the one so many before it.
    Undo(usize, usize),
    /// This device hears of the next records of that one.
    Hear(usize, usize, usize),
    /// This device's clock jumps.
    Clock(usize, i64),
}

/// One thing a person does to an entry.
#[derive(Debug, Clone)]
pub enum Deed {
    Register(u32, Option<u8>),
    Add(u8),
    Remove(u8),
    Put(u8, u8),
    Clear(u8),
    /// Changes one line of the text, or adds one.
    Line(usize, u8),
    Retell(u8),
    Delete,
    Restore,
    Newer(u8),
}

/// How a run ended.
pub struct Lived {
    pub devices: Vec<Device>,
    pub records: Vec<Heard>,
}

impl Lived {
    /// Everything, folded in the order it was written.
    pub fn whole(&self) -> Fold {
        folded(&self.records)
    }
}

pub fn folded<'a>(records: impl IntoIterator<Item = &'a Heard>) -> Fold {
    let mut fold = Fold::new();
    for heard in records {
        fold.apply(heard.device, heard.seq, &heard.act);
    }
    fold
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 1..60)
}

fn step() -> impl Strategy<Value = Step> {
    let who = 0..DEVICES;
    prop_oneof![
        8 => (who.clone(), deeds()).prop_map(|(who, deeds)| Step::Act(who, deeds)),
        2 => (who.clone(), 0..3usize).prop_map(|(who, back)| Step::Undo(who, back)),
        6 => (who.clone(), who.clone(), 1..9usize).prop_map(|(who, of, count)| Step::Hear(who, of, count)),
        1 => (who, -TEN_YEARS..TEN_YEARS).prop_map(|(who, by)| Step::Clock(who, by)),
    ]
}

pub fn deeds() -> impl Strategy<Value = Vec<(u8, Deed)>> {
    prop::collection::vec((0..3u8, deed()), 1..4)
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (2..4u32, prop::option::of(0..5u8)).prop_map(|(field, value)| Deed::Register(field, value)),
        2 => (0..3u8).prop_map(Deed::Add),
        2 => (0..3u8).prop_map(Deed::Remove),
        2 => (0..3u8, 0..4u8).prop_map(|(key, value)| Deed::Put(key, value)),
        1 => (0..3u8).prop_map(Deed::Clear),
        3 => (0..6usize, 0..9u8).prop_map(|(line, word)| Deed::Line(line, word)),
        1 => (0..9u8).prop_map(Deed::Retell),
        4 => Just(Deed::Delete),
        1 => Just(Deed::Restore),
        1 => (0..4u8).prop_map(Deed::Newer),
    ]
}

/// The operations of a deed, at a device that sees this fold.
pub fn ops(deeds: &[(u8, Deed)], fold: &Fold) -> Vec<Op> {
    deeds
        .iter()
        .map(|(of, deed)| one(entry(*of), deed, fold.entry(entry(*of))))
        .collect()
}

fn one(of: EntryId, deed: &Deed, seen: Option<&Entry>) -> Op {
    let (field, change) = match deed {
        Deed::Register(field, value) => (
            *field,
            Change::Register(value.map_or_else(Value::null, uint)),
        ),
        Deed::Add(value) => (4, Change::SetAdd(uint(*value))),
        Deed::Remove(value) => (4, Change::SetRemove(uint(*value))),
        Deed::Put(key, value) => (
            5,
            Change::MapPut {
                key: uint(*key),
                value: uint(*value),
            },
        ),
        Deed::Clear(key) => (5, Change::MapRemove { key: uint(*key) }),
        Deed::Line(line, word) => {
            let text = seen
                .and_then(|entry| entry.text(1))
                .map_or_else(String::new, |text| text.current.to_string());
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            let words = format!("line {line} says {word}");
            match lines.get_mut(*line) {
                Some(place) => *place = words,
                None => lines.push(words),
            }
            (1, Change::Text(lines.join("\n").into()))
        }
        Deed::Retell(word) => (1, Change::Text(format!("told anew {word}").into())),
        Deed::Delete => (0, Change::Delete),
        Deed::Restore => (0, Change::Restore),
        Deed::Newer(value) => (
            9,
            Change::Unknown {
                code: 40,
                value: Some(uint(*value)),
            },
        ),
    };
    Op::new(of, 1, field, change)
}

pub fn live(steps: &[Step]) -> Lived {
    let mut devices: Vec<Device> = (0..DEVICES)
        .map(|number| Device::new(number as u8 + 1))
        .collect();
    let mut logs: Vec<Vec<Heard>> = vec![Vec::new(); DEVICES];
    let mut heard = [[0usize; DEVICES]; DEVICES];
    let mut records = Vec::new();
    for step in steps {
        match step {
            Step::Act(who, deeds) => {
                let ops = ops(deeds, &devices[*who].fold);
                let record = devices[*who].does(ops);
                logs[*who].push(record.clone());
                records.push(record);
            }
            Step::Undo(who, back) => {
                let log = &logs[*who];
                if let Some(act) = log.len().checked_sub(1 + back).map(|at| log[at].clone()) {
                    let (record, _) = devices[*who].undoes(&act);
                    logs[*who].push(record.clone());
                    records.push(record);
                }
            }
            Step::Hear(who, of, count) => {
                if who == of {
                    continue;
                }
                let from = heard[*who][*of];
                let to = logs[*of].len().min(from + count);
                for record in &logs[*of][from..to] {
                    devices[*who].hears(record);
                }
                heard[*who][*of] = to;
            }
            Step::Clock(who, by) => {
                let now = &mut devices[*who].now;
                *now = now.saturating_add_signed(*by);
            }
        }
    }
    Lived { devices, records }
}

/// Whether some later version of the text names this one as what it takes the place of.
pub fn is_named(records: &[Heard], dot: Dot) -> bool {
    let texts = |op: &&Op| matches!(op.change, Change::Text(_));
    records
        .iter()
        .flat_map(|heard| &heard.act.ops)
        .filter(texts)
        .any(|op| op.parents.contains(&dot))
}
