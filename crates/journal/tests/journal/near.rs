//! N9: the first day, fresh and very painful count from when it happened.

use bearing_journal::{Command, NewSetback, Season, Vague};
use jiff::civil::date;

use crate::fold::{Life, at, rating, words};

/// Written at `written`, having happened then; how near is it at `seen`?
fn check(happened: Option<Vague>, written: &str, seen: &str, first_day: bool, fresh: bool) {
    let mut life = Life::new(written);
    let id = life.happened(NewSetback {
        happened,
        ..words("x")
    });
    life.at(seen);
    let view = life.state.setback_view(id, &life.now).unwrap();
    assert_eq!(
        (view.first_day, view.fresh),
        (first_day, fresh),
        "{happened:?}, written {written}, seen {seen}"
    );
}

fn on(day: i8) -> Option<Vague> {
    Some(Vague::Day(date(2026, 3, day)))
}

#[test]
fn today_is_assumed_and_the_day_ends_at_four() {
    check(None, "2026-03-10T13:00", "2026-03-10T13:00", true, true);
    check(None, "2026-03-10T13:00", "2026-03-11T03:59", true, true);
    // Another day, but not yet 24 hours.
    check(None, "2026-03-10T13:00", "2026-03-11T12:59", true, true);
    check(None, "2026-03-10T13:00", "2026-03-11T13:00", false, true);
    // Fresh up to three days, and the third ends at four in the morning.
    check(None, "2026-03-10T13:00", "2026-03-14T03:59", false, true);
    check(None, "2026-03-10T13:00", "2026-03-14T04:00", false, false);
    // Written in the small hours it belongs to the day before.
    check(None, "2026-03-11T02:00", "2026-03-14T04:00", false, false);
    check(None, "2026-03-11T05:00", "2026-03-14T04:00", false, true);
}

#[test]
fn it_counts_from_when_it_happened_not_from_when_it_was_written() {
    check(on(9), "2026-03-10T13:00", "2026-03-10T13:00", false, true);
    check(on(7), "2026-03-10T13:00", "2026-03-10T13:00", false, true);
    check(on(6), "2026-03-10T13:00", "2026-03-10T13:00", false, false);
    check(on(10), "2026-03-10T13:00", "2026-03-10T23:00", true, true);
}

#[test]
fn what_is_vague_counts_from_its_latest_day_but_never_after_it_was_written() {
    let spring = Some(Vague::Season {
        year: 2019,
        season: Season::Spring,
    });
    check(spring, "2026-03-10T13:00", "2026-03-10T13:00", false, false);
    check(
        Some(Vague::Year(2025)),
        "2026-03-10T13:00",
        "2026-03-10T13:00",
        false,
        false,
    );
    check(
        Some(Vague::Week(date(2026, 3, 2))),
        "2026-03-10T13:00",
        "2026-03-10T13:00",
        false,
        true,
    );
    check(
        Some(Vague::Month {
            year: 2026,
            month: 2,
        }),
        "2026-03-03T13:00",
        "2026-03-03T13:00",
        false,
        true,
    );
    // It could have been today.
    check(
        Some(Vague::Month {
            year: 2026,
            month: 3,
        }),
        "2026-03-10T13:00",
        "2026-03-10T13:00",
        true,
        true,
    );
    check(
        Some(Vague::Year(2026)),
        "2026-03-10T13:00",
        "2026-03-14T04:00",
        false,
        false,
    );
}

#[test]
fn a_clock_that_was_wrong_makes_nothing_negative() {
    check(None, "2026-03-10T13:00", "2026-03-08T13:00", true, true);
}

#[test]
fn very_painful_is_seven_or_more_or_not_given() {
    for (sting, very) in [
        (None, true),
        (rating(0), false),
        (rating(6), false),
        (rating(7), true),
        (rating(10), true),
    ] {
        let mut life = Life::new("2026-03-10T13:00");
        let id = life.happened(NewSetback {
            sting,
            ..words("x")
        });
        assert_eq!(life.state.very_painful(id), very, "{sting:?}");
        // The newest reading counts.
        life.at("2026-03-11T13:00")
            .does(Command::CheckIn {
                setback: id,
                how: None,
                sting: rating(3),
            })
            .unwrap();
        assert!(!life.state.very_painful(id));
        // A word without a number leaves the last number standing.
        life.at("2026-03-12T13:00")
            .does(Command::CheckIn {
                setback: id,
                how: Some("meh".into()),
                sting: None,
            })
            .unwrap();
        assert!(!life.state.very_painful(id));
    }
}

#[test]
fn a_journey_over_zones_keeps_each_day_where_it_was_written() {
    let mut life = Life::new("2026-03-10T13:00");
    life.now = at("2026-03-10T23:00", 60 * 9);
    let id = life.happened(words("x"));
    assert_eq!(
        life.state.happened(life.state.setback(id).unwrap()),
        Vague::Day(date(2026, 3, 10))
    );
    // The same instant is still the morning of the 10th in Paris.
    life.now = at("2026-03-10T15:00", 60);
    assert_eq!(
        life.state
            .days_since(life.state.setback(id).unwrap(), &life.now),
        0
    );
    life.now = at("2026-03-14T03:00", 60);
    assert!(life.state.fresh(life.state.setback(id).unwrap(), &life.now));
}
