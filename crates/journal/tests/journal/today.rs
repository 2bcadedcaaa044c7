//! P1 and P10: what stands first on Today, and the one thing that is due.

use bearing_journal::*;

use crate::fold::{Life, at, words};

fn plan_at(wall: &str) -> Command {
    plan(Plan::At(at(wall, 0)))
}

fn plan(plan: Plan) -> Command {
    Command::PlanStep {
        step: None,
        source: StepSource::Catalogue(101),
        form: 0,
        text: "Wash one cup".into(),
        plan,
    }
}

fn breakfast() -> Command {
    plan(Plan::After("breakfast".into()))
}

/// What was done before, as (time, what), and what Today shows at a time.
fn check(before: &[(&str, Command)], wall: &str, first: First, due: &str) {
    let mut life = Life::new("2026-03-10T09:00");
    for (when, command) in before {
        life.at(when).does(command.clone()).unwrap();
    }
    life.at(wall);
    let today = life.state.today(&life.now);
    let told = match today.due {
        None => "nothing".to_owned(),
        Some(Due::CheckIn(due)) => format!("check-in {}", due.slot),
        Some(Due::Planned { step, state }) => {
            let what = match &life.state.step(step).unwrap().plan {
                Some(Plan::After(event)) => format!("after {event}"),
                Some(Plan::At(moment)) => format!("at {}", moment.local_hour()),
                None => "never".to_owned(),
            };
            format!("{what}: {state:?}")
        }
    };
    assert_eq!(
        (today.first, told.as_str()),
        (first, due),
        "at {wall} after {before:?}"
    );
}

fn happened() -> Command {
    Command::Happened(words("x"))
}

#[test]
fn the_field_comes_first_in_an_empty_journal_and_after_a_day_without_a_word() {
    check(&[], "2026-03-10T09:00", First::Field, "nothing");
    let written = [("2026-03-10T09:00", happened())];
    check(&written, "2026-03-10T09:01", First::Step, "nothing");
    check(&written, "2026-03-11T08:59", First::Step, "check-in 1");
    check(&written, "2026-03-11T09:00", First::Field, "check-in 1");
    // A step or a moment is a word too; a setting is none.
    let step = Command::DoneAlready {
        text: "x".into(),
        from: StepSource::Words,
        before: None,
        after: None,
    };
    check(
        &[("2026-03-10T09:00", step)],
        "2026-03-10T12:00",
        First::Step,
        "nothing",
    );
    check(
        &[("2026-03-10T09:00", Command::NotNow)],
        "2026-03-10T09:01",
        First::Field,
        "nothing",
    );
    // A clock that was ahead elsewhere.
    check(
        &[("2026-03-10T11:00", happened())],
        "2026-03-10T09:00",
        First::Step,
        "nothing",
    );
}

#[test]
fn after_weeks_away_nothing_is_overdue() {
    let before = [
        ("2026-03-10T09:00", happened()),
        ("2026-03-10T09:05", breakfast()),
        ("2026-03-10T09:06", plan_at("2026-03-10T18:00")),
    ];
    check(&before, "2026-05-20T09:00", First::Field, "nothing");
}

#[test]
fn what_was_planned_for_this_hour_goes_before_a_check_in_and_a_check_in_before_the_rest() {
    let asked = ("2026-03-10T09:00", happened());
    let timed = ("2026-03-11T08:00", plan_at("2026-03-11T10:00"));
    let event = ("2026-03-11T08:01", breakfast());
    let both = [asked.clone(), timed.clone(), event.clone()];
    check(&both, "2026-03-11T09:30", First::Step, "check-in 1");
    check(&both, "2026-03-11T10:00", First::Step, "at 10: Due");
    check(&both, "2026-03-11T16:00", First::Step, "check-in 1");
    let plans = [timed, event];
    check(
        &plans,
        "2026-03-11T09:30",
        First::Step,
        "after breakfast: Due",
    );
    check(&plans, "2026-03-11T10:30", First::Step, "at 10: Due");
    check(
        &plans[..1],
        "2026-03-11T09:30",
        First::Step,
        "at 10: LaterToday",
    );
    check(&[asked], "2026-03-11T08:30", First::Step, "check-in 1");
}

#[test]
fn a_plan_whose_time_has_passed_is_offered_again_and_then_no_more() {
    let timed = [("2026-03-10T09:00", plan_at("2026-03-10T10:00"))];
    check(&timed, "2026-03-10T15:59", First::Step, "at 10: Due");
    check(&timed, "2026-03-10T16:00", First::Step, "at 10: Again");
    check(&timed, "2026-03-14T03:59", First::Field, "at 10: Again");
    check(&timed, "2026-03-14T04:00", First::Field, "nothing");
    let event = [("2026-03-10T22:00", breakfast())];
    check(
        &event,
        "2026-03-11T09:00",
        First::Step,
        "after breakfast: Due",
    );
    check(
        &event,
        "2026-03-12T03:59",
        First::Field,
        "after breakfast: Due",
    );
    check(
        &event,
        "2026-03-12T04:00",
        First::Field,
        "after breakfast: Again",
    );
    check(
        &event,
        "2026-03-14T09:00",
        First::Field,
        "after breakfast: Again",
    );
    check(&event, "2026-03-15T09:00", First::Field, "nothing");
    // What is for tomorrow is not due today.
    let tomorrow = [("2026-03-10T09:00", plan_at("2026-03-11T10:00"))];
    check(&tomorrow, "2026-03-10T20:00", First::Step, "nothing");
    // Two in the morning still belongs to today.
    let night = [("2026-03-10T09:00", plan_at("2026-03-11T02:00"))];
    check(&night, "2026-03-10T20:00", First::Step, "at 2: LaterToday");
}

#[test]
fn while_resting_nothing_is_brought_up() {
    let rest = |wall: &str| Command::Rest {
        until_ms: Some(at(wall, 0).ms),
    };
    let before = [
        ("2026-03-10T09:00", happened()),
        ("2026-03-11T08:00", breakfast()),
        ("2026-03-11T08:05", rest("2026-03-12T04:00")),
    ];
    check(&before, "2026-03-11T09:00", First::Step, "nothing");
    check(&before, "2026-03-12T04:00", First::Step, "check-in 1");
}

#[test]
fn a_step_begun_today_stands_where_a_suggestion_would() {
    let mut life = Life::new("2026-03-10T13:00");
    let start = Command::StartStep {
        what: StepSource::Words,
        form: 0,
        text: "x".into(),
        before: None,
        setback: None,
    };
    let step = life.step(start);
    assert_eq!(life.state.today(&life.now).under_way, Some(step));
    life.at("2026-03-11T03:00");
    assert_eq!(life.state.today(&life.now).under_way, Some(step));
    life.at("2026-03-11T05:00");
    assert_eq!(life.state.today(&life.now).under_way, None);
    life.at("2026-03-10T14:00")
        .does(Command::FinishStep { step, after: None })
        .unwrap();
    assert_eq!(life.state.today(&life.now).under_way, None);
}

#[test]
fn what_today_needs_is_enough_to_show_the_same_today() {
    let mut life = Life::new("2026-03-01T09:00");
    for day in 1..=28 {
        life.at(&format!("2026-03-{day:02}T12:00"))
            .does(happened())
            .unwrap();
        life.does(breakfast()).unwrap();
        life.does(plan_at(&format!("2026-03-{day:02}T20:00")))
            .unwrap();
        let done = Command::DoneAlready {
            text: "x".into(),
            from: StepSource::Catalogue(101),
            before: None,
            after: None,
        };
        life.does(done).unwrap();
        life.does(Command::WriteMoment {
            what: "m".into(),
            kinds: vec![],
            happened: None,
            cue: None,
        })
        .unwrap();
    }
    for wall in [
        "2026-03-28T13:00",
        "2026-03-29T13:00",
        "2026-04-02T13:00",
        "2026-06-01T13:00",
    ] {
        life.at(wall);
        let needs = life.state.today_needs(&life.now);
        let mut small = State::default();
        for id in needs.iter().filter(|id| life.merged.contains_key(id)) {
            small.put(*id, &life.merged[id]);
        }
        assert_eq!(
            small.today(&life.now),
            life.state.today(&life.now),
            "{wall}"
        );
        assert_eq!(
            small.suggestions(&life.now, 5, 3),
            life.state.suggestions(&life.now, 5, 3),
            "{wall}"
        );
        assert!(needs.len() < life.merged.len());
    }
}

/// The app may have read only the newest records: of an old entry, nothing but its latest change.
#[test]
fn an_old_entry_known_only_by_its_latest_change_is_not_brought_up() {
    let mut life = Life::new("2025-03-10T13:00");
    let id = life.happened(words("a year ago"));
    let planned = life.step(breakfast());
    life.at("2026-03-10T13:00");
    let late = [
        Command::AddToSetback {
            setback: id,
            part: SetbackPart::Mattered("y".into()),
        },
        Command::BeginStep {
            step: planned,
            before: None,
        },
    ];
    let mut part = Life::new("2026-03-10T13:01");
    for command in late {
        let ops = life.ops(&command).unwrap();
        part.fold(&ops);
    }
    for wall in ["2026-03-10T13:01", "2026-03-11T13:00"] {
        part.at(wall);
        let today = part.state.today(&part.now);
        assert_eq!((today.due, today.under_way), (None, None), "{wall}");
    }
}
