//! Plans (S5) and the quiet log (S8).

use bearing_journal::*;
use jiff::civil::date;

use crate::fold::{Life, at};

fn plan(step: Option<StepId>, text: &str, plan: Plan) -> Command {
    Command::PlanStep {
        step,
        source: StepSource::Words,
        form: 0,
        text: text.into(),
        plan,
    }
}

fn states(life: &Life) -> Vec<(String, PlanState)> {
    life.state
        .planned(&life.now)
        .into_iter()
        .map(|(step, state)| (step.what.current.to_string(), state))
        .collect()
}

#[test]
fn plans_are_listed_with_what_is_due_first() {
    let mut life = Life::new("2026-03-10T13:00");
    for (text, when) in [
        ("evening", Plan::At(at("2026-03-10T20:00", 0))),
        ("tomorrow", Plan::At(at("2026-03-11T10:00", 0))),
        ("lunch", Plan::After("lunch".into())),
        ("noon", Plan::At(at("2026-03-10T12:00", 0))),
    ] {
        life.does(plan(None, text, when)).unwrap();
    }
    let told = |pairs: &[(&str, PlanState)]| -> Vec<(String, PlanState)> {
        pairs
            .iter()
            .map(|(text, state)| ((*text).to_owned(), *state))
            .collect()
    };
    let expected = [
        ("noon", PlanState::Due),
        ("lunch", PlanState::Due),
        ("evening", PlanState::LaterToday),
        ("tomorrow", PlanState::Later),
    ];
    assert_eq!(states(&life), told(&expected));
    life.at("2026-03-12T13:00");
    let expected = [
        ("noon", PlanState::Again),
        ("lunch", PlanState::Again),
        ("evening", PlanState::Again),
        ("tomorrow", PlanState::Again),
    ];
    assert_eq!(states(&life), told(&expected));
}

#[test]
fn a_plan_from_last_week_is_not_brought_up_any_more() {
    let mut life = Life::new("2026-03-10T13:00");
    life.does(plan(None, "x", Plan::After("lunch".into())))
        .unwrap();
    life.does(plan(None, "y", Plan::At(at("2026-03-10T20:00", 0))))
        .unwrap();
    assert!(states(life.at("2026-03-17T13:00")).is_empty());
}

#[test]
fn a_plan_made_again_counts_from_then() {
    let mut life = Life::new("2026-03-10T13:00");
    let step = life.step(plan(None, "x", Plan::After("lunch".into())));
    life.at("2026-03-12T13:00");
    assert_eq!(states(&life), [("x".to_owned(), PlanState::Again)]);
    life.does(plan(
        Some(step),
        "something smaller",
        Plan::After("lunch".into()),
    ))
    .unwrap();
    assert_eq!(
        states(&life),
        [("something smaller".to_owned(), PlanState::Due)]
    );
}

#[test]
fn begun_done_or_let_go_it_waits_no_more() {
    for end in 0..3 {
        let mut life = Life::new("2026-03-10T13:00");
        let step = life.step(plan(None, "x", Plan::After("lunch".into())));
        let command = match end {
            0 => Command::BeginStep { step, before: None },
            1 => Command::FinishStep { step, after: None },
            _ => Command::LeaveStep { step },
        };
        life.does(command).unwrap();
        assert!(states(&life).is_empty());
        if end != 1 {
            // Planned once more it waits again.
            life.does(plan(Some(step), "x", Plan::After("lunch".into())))
                .unwrap();
            assert_eq!(states(&life).len(), 1);
        }
    }
}

#[test]
fn later_today_is_the_day_where_the_person_is() {
    // Planned at home for nine in the evening, which is the next morning where they are now.
    let mut life = Life::new("2026-03-10T13:00");
    life.does(plan(None, "x", Plan::At(at("2026-03-10T21:00", 0))))
        .unwrap();
    assert_eq!(states(&life)[0].1, PlanState::LaterToday);
    life.now = at("2026-03-10T23:00", 540);
    assert_eq!(states(&life)[0].1, PlanState::Later);
}

#[test]
fn an_event_without_words_is_no_plan() {
    let mut life = Life::new("2026-03-10T13:00");
    assert_eq!(
        life.does(plan(None, "x", Plan::After(" ".into()))),
        Err(Refusal::Empty)
    );
}

#[test]
fn the_log_lists_what_was_done_by_day_and_leaves_gaps_alone() {
    let mut life = Life::new("2026-03-10T13:00");
    for (wall, text) in [
        ("2026-03-10T22:00", "a"),
        ("2026-03-11T03:30", "b"),
        ("2026-03-11T09:00", "c"),
        ("2026-03-20T09:00", "d"),
        ("2026-03-20T10:00", "e"),
    ] {
        let done = Command::DoneAlready {
            text: text.into(),
            from: StepSource::Words,
            before: None,
            after: None,
        };
        life.at(wall).does(done).unwrap();
    }
    life.does(plan(None, "not done", Plan::After("lunch".into())))
        .unwrap();
    let log: Vec<(jiff::civil::Date, String)> = life
        .state
        .step_log()
        .iter()
        .map(|day| {
            (
                day.date,
                day.steps.iter().map(|step| &*step.what.current).collect(),
            )
        })
        .collect();
    let expected = [
        (date(2026, 3, 20), "de".to_owned()),
        (date(2026, 3, 11), "c".to_owned()),
        (date(2026, 3, 10), "ab".to_owned()),
    ];
    assert_eq!(log, expected);
}
