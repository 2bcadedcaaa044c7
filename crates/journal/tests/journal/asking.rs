//! P2: soft check-ins. One a day over all setbacks, none while resting, and what is not answered
//! goes without a word.

use bearing_journal::*;
use jiff::civil::date;
use proptest::prelude::*;

use crate::fold::{Life, rating, words};

fn due(life: &Life) -> Option<(SetbackId, u8)> {
    life.state
        .check_in_due(&life.now)
        .map(|due| (due.setback, due.slot))
}

/// On which days of March and April is something due, if it is never answered?
fn check(happened: Option<Vague>, written: &str, expected: &[(&str, u8)]) {
    let mut life = Life::new(written);
    let id = life.happened(NewSetback {
        happened,
        sting: rating(8),
        ..words("x")
    });
    let mut found = Vec::new();
    for days in 0..60 {
        let day = date(2026, 3, 10)
            .checked_add(jiff::Span::new().days(days))
            .unwrap();
        life.at(&format!("{day}T13:00"));
        if life.now.ms >= life.state.setback(id).unwrap().written.ms {
            found.extend(due(&life).map(|(_, slot)| (day.to_string(), slot)));
        }
    }
    let expected: Vec<(String, u8)> = expected
        .iter()
        .map(|(day, slot)| ((*day).to_owned(), *slot))
        .collect();
    assert_eq!(found, expected, "{happened:?}, written {written}");
}

const ALL: [(&str, u8); 13] = [
    ("2026-03-11", 1),
    ("2026-03-12", 1),
    ("2026-03-13", 1),
    ("2026-03-17", 7),
    ("2026-03-18", 7),
    ("2026-03-19", 7),
    ("2026-03-20", 7),
    ("2026-04-09", 30),
    ("2026-04-10", 30),
    ("2026-04-11", 30),
    ("2026-04-12", 30),
    ("2026-04-13", 30),
    ("2026-04-14", 30),
];

#[test]
fn the_next_day_then_seven_then_thirty_each_open_for_a_few_days() {
    check(None, "2026-03-10T13:00", &ALL);
    // Written after midnight, it is still the evening of the tenth.
    check(None, "2026-03-11T02:00", &ALL);
}

#[test]
fn days_that_had_passed_when_it_was_written_are_not_asked_about() {
    let on = |day| Some(Vague::Day(date(2026, 3, day)));
    // It happened the day before: the first one is still open, but not on the day of writing.
    check(
        on(9),
        "2026-03-10T13:00",
        &[
            ("2026-03-11", 1),
            ("2026-03-12", 1),
            ("2026-03-16", 7),
            ("2026-03-17", 7),
            ("2026-03-18", 7),
            ("2026-03-19", 7),
            ("2026-04-08", 30),
            ("2026-04-09", 30),
            ("2026-04-10", 30),
            ("2026-04-11", 30),
            ("2026-04-12", 30),
            ("2026-04-13", 30),
        ],
    );
    check(
        on(3),
        "2026-03-10T13:00",
        &[
            ("2026-03-11", 7),
            ("2026-03-12", 7),
            ("2026-03-13", 7),
            ("2026-04-02", 30),
            ("2026-04-03", 30),
            ("2026-04-04", 30),
            ("2026-04-05", 30),
            ("2026-04-06", 30),
            ("2026-04-07", 30),
        ],
    );
    check(
        Some(Vague::Season {
            year: 2019,
            season: Season::Spring,
        }),
        "2026-03-10T13:00",
        &[],
    );
    check(
        Some(Vague::Month {
            year: 2026,
            month: 1,
        }),
        "2026-03-10T13:00",
        &[],
    );
}

#[test]
fn answered_or_let_go_it_is_not_asked_again_that_day_or_for_that_time() {
    for answer in [true, false] {
        let mut life = Life::new("2026-03-10T13:00");
        let id = life.happened(words("x"));
        life.at("2026-03-11T09:00");
        assert_eq!(due(&life), Some((id, 1)));
        let command = if answer {
            Command::CheckIn {
                setback: id,
                how: Some("so".into()),
                sting: None,
            }
        } else {
            Command::LetCheckInGo {
                setback: id,
                slot: 1,
            }
        };
        life.does(command).unwrap();
        for wall in [
            "2026-03-11T09:01",
            "2026-03-11T23:00",
            "2026-03-12T09:00",
            "2026-03-13T09:00",
        ] {
            assert_eq!(due(life.at(wall)), None, "{wall}");
        }
        assert_eq!(
            due(life.at("2026-03-17T04:00")),
            Some((id, 7)),
            "the next one comes"
        );
    }
}

#[test]
fn several_setbacks_take_turns() {
    let mut life = Life::new("2026-03-10T09:00");
    let first = life.happened(words("x"));
    let second = life.at("2026-03-10T13:00").happened(words("y"));
    life.at("2026-03-11T09:00");
    // Both close on the same day: the newer one first. One a day, over both.
    assert_eq!(due(&life), Some((second, 1)));
    life.does(Command::LetCheckInGo {
        setback: second,
        slot: 1,
    })
    .unwrap();
    assert_eq!(due(life.at("2026-03-11T20:00")), None);
    assert_eq!(due(life.at("2026-03-12T09:00")), Some((first, 1)));
    // One that closes sooner goes before a newer one.
    let third = life.at("2026-03-12T10:00").happened(words("z"));
    assert_eq!(due(life.at("2026-03-13T10:00")), Some((first, 1)));
    assert_eq!(due(life.at("2026-03-14T10:00")), Some((third, 1)));
}

#[test]
fn muted_deleted_or_resting_nothing_is_asked() {
    let mut life = Life::new("2026-03-10T13:00");
    let id = life.happened(words("x"));
    life.at("2026-03-11T09:00")
        .does(Command::MuteCheckIns {
            setback: id,
            on: true,
        })
        .unwrap();
    assert_eq!(due(&life), None);
    life.does(Command::MuteCheckIns {
        setback: id,
        on: false,
    })
    .unwrap();
    assert_eq!(due(&life), Some((id, 1)));
    let until = life.now.ms + 24 * 3_600_000;
    life.does(Command::Rest {
        until_ms: Some(until),
    })
    .unwrap();
    assert_eq!(due(&life), None);
    assert_eq!(due(life.at("2026-03-12T08:59")), None);
    assert_eq!(due(life.at("2026-03-12T09:00")), Some((id, 1)));
    life.does(Command::Delete(id.0)).unwrap();
    assert_eq!(due(&life), None);
}

#[derive(Debug, Clone)]
enum Visit {
    Happens { days_ago: u8 },
    Answers,
    LetsGo,
    Ignores,
    Mutes,
    Rests { hours: u8 },
}

fn any_visit() -> impl Strategy<Value = Visit> {
    prop_oneof![
        2 => (0u8..12).prop_map(|days_ago| Visit::Happens { days_ago }),
        4 => Just(Visit::Answers),
        2 => Just(Visit::LetsGo),
        4 => Just(Visit::Ignores),
        1 => Just(Visit::Mutes),
        1 => (1u8..100).prop_map(|hours| Visit::Rests { hours }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn whoever_comes_and_goes_is_asked_at_most_once_a_day(
        visits in prop::collection::vec((1i64..2000, any_visit()), 1..60)
    ) {
        let mut life = Life::new("2026-03-10T13:00");
        let mut asked: Vec<(jiff::civil::Date, SetbackId, u8)> = Vec::new();
        for (minutes, visit) in visits {
            life.later(minutes);
            let today = life.now.local_date(4);
            let due = life.state.check_in_due(&life.now);
            if let Some(due) = due {
                let setback = life.state.setback(due.setback).unwrap();
                prop_assert!(!setback.muted);
                prop_assert!(life.state.preference().resting(&life.now).is_none());
                prop_assert!(due.until >= today);
                prop_assert!(setback.written.local_date(4) < today, "asked on the day it was written");
                let days = life.state.days_since(setback, &life.now);
                prop_assert!(days >= i32::from(due.slot) && days <= i32::from(due.slot) + 5);
            }
            let mut take = |due: Option<DueCheckIn>| {
                due.inspect(|due| asked.push((today, due.setback, due.slot)))
            };
            match visit {
                Visit::Happens { days_ago } => {
                    let day = today.checked_sub(jiff::Span::new().days(i64::from(days_ago))).unwrap();
                    life.happened(NewSetback { happened: Some(Vague::Day(day)), sting: rating(5), ..words("x") });
                }
                Visit::Answers => if let Some(due) = take(due) {
                    life.does(Command::CheckIn { setback: due.setback, how: None, sting: rating(4) }).unwrap();
                },
                Visit::LetsGo => if let Some(due) = take(due) {
                    life.does(Command::LetCheckInGo { setback: due.setback, slot: due.slot }).unwrap();
                },
                Visit::Ignores => {}
                Visit::Mutes => if let Some(due) = due {
                    life.does(Command::MuteCheckIns { setback: due.setback, on: true }).unwrap();
                },
                Visit::Rests { hours } => {
                    let until = life.now.ms + i64::from(hours) * 3_600_000;
                    life.does(Command::Rest { until_ms: Some(until) }).unwrap();
                }
            }
        }
        let mut days: Vec<_> = asked.iter().map(|(day, ..)| *day).collect();
        days.dedup();
        prop_assert_eq!(days.len(), asked.len(), "twice on one day: {:?}", asked);
        let mut times: Vec<_> = asked.iter().map(|(_, setback, slot)| (*setback, *slot)).collect();
        times.sort();
        times.dedup();
        prop_assert_eq!(times.len(), asked.len(), "one time asked twice: {:?}", asked);
    }
}
