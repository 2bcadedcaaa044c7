//! Doing steps, and steps of one's own.

use bearing_journal::*;

use crate::fold::{Life, at, rating, words};

fn wall() -> Life {
    Life::new("2026-03-10T13:00")
}

#[test]
fn a_step_is_begun_done_and_rated() {
    let mut life = wall();
    let step = life.step(Command::StartStep {
        what: StepSource::Catalogue(101),
        form: 1,
        text: "Carry one cup".into(),
        before: rating(3),
        setback: None,
    });
    assert!(life.state.step(step).unwrap().under_way());
    life.later(4)
        .does(Command::FinishStep { step, after: None })
        .unwrap();
    life.does(Command::RateStep {
        step,
        reading: StepReading::After,
        value: rating(5),
    })
    .unwrap();
    life.does(Command::RateStep {
        step,
        reading: StepReading::Before,
        value: None,
    })
    .unwrap();
    let kept = life.state.step(step).unwrap();
    assert_eq!((kept.from, kept.form), (StepSource::Catalogue(101), 1));
    assert_eq!((kept.before, kept.after), (None, rating(5)));
    assert_eq!(kept.done, Some(at("2026-03-10T13:04", 0)));
    // Done again later it stays done then; a rating can still be added.
    life.later(60)
        .does(Command::FinishStep {
            step,
            after: rating(6),
        })
        .unwrap();
    let kept = life.state.step(step).unwrap();
    assert_eq!(
        (kept.done.clone(), kept.after),
        (Some(at("2026-03-10T13:04", 0)), rating(6))
    );
}

#[test]
fn a_step_that_was_left_can_be_taken_up_made_smaller_and_done() {
    let mut life = wall();
    let start = Command::StartStep {
        what: StepSource::Words,
        form: 0,
        text: "the letter".into(),
        before: None,
        setback: None,
    };
    let step = life.step(start);
    life.does(Command::LeaveStep { step }).unwrap();
    assert!(!life.state.step(step).unwrap().under_way());
    life.does(Command::BeginStep {
        step,
        before: rating(2),
    })
    .unwrap();
    assert!(life.state.step(step).unwrap().under_way());
    life.does(Command::MakeSmaller {
        step,
        form: 1,
        text: "one line of it".into(),
    })
    .unwrap();
    let kept = life.state.step(step).unwrap();
    assert_eq!(
        (&*kept.what.current, kept.form, kept.under_way()),
        ("one line of it", 1, true)
    );
    life.does(Command::FinishStep { step, after: None })
        .unwrap();
    let smaller = Command::MakeSmaller {
        step,
        form: 2,
        text: "x".into(),
    };
    assert_eq!(life.does(smaller), Err(Refusal::DoneAlready(step)));
    let plan = Plan::After("lunch".into());
    let again = Command::PlanStep {
        step: Some(step),
        source: StepSource::Words,
        form: 0,
        text: "x".into(),
        plan,
    };
    assert_eq!(life.does(again), Err(Refusal::DoneAlready(step)));
}

#[test]
fn an_own_step_is_split_changed_and_shown_in_its_forms() {
    let mut life = wall();
    let new = NewOwnStep {
        what: "Tidy the desk".into(),
        smaller: vec!["One pile".into(), " ".into(), "One sheet".into()],
        effort: 2,
        minutes: Some(20),
        needs: Needs {
            home: true,
            ..Needs::NOTHING
        },
        group: Some(Group::Order),
    };
    let id = OwnStepId(life.does(Command::AddOwnStep(new)).unwrap()[0]);
    let forms = |life: &Life| {
        let own = life.state.own_step(id).unwrap();
        (0..5)
            .map_while(|form| own.form(form).map(|it| it.to_string()))
            .collect::<Vec<_>>()
    };
    assert_eq!(forms(&life), ["Tidy the desk", "One pile", "One sheet"]);
    let pile = life.state.own_step(id).unwrap().smaller[0].id;
    let edit = |part| Command::EditOwnStep { step: id, part };
    life.does(edit(OwnStepPart::AddSmaller("Look at it".into())))
        .unwrap();
    life.does(edit(OwnStepPart::RewordSmaller {
        form: pile,
        what: "One drawer".into(),
    }))
    .unwrap();
    assert_eq!(
        forms(&life),
        ["Tidy the desk", "One drawer", "One sheet", "Look at it"]
    );
    life.does(edit(OwnStepPart::RemoveSmaller(pile))).unwrap();
    assert_eq!(forms(&life), ["Tidy the desk", "One sheet", "Look at it"]);
    life.does(edit(OwnStepPart::Needs(Needs {
        phone: true,
        ..Needs::NOTHING
    })))
    .unwrap();
    life.does(edit(OwnStepPart::Minutes(None))).unwrap();
    life.does(edit(OwnStepPart::Group(None))).unwrap();
    life.does(edit(OwnStepPart::Effort(3))).unwrap();
    let own = life.state.own_step(id).unwrap();
    assert_eq!(
        own.needs,
        Needs {
            phone: true,
            ..Needs::NOTHING
        }
    );
    assert_eq!((own.minutes, own.group, own.effort), (None, None, 3));
    assert_eq!(
        life.does(edit(OwnStepPart::Effort(4))),
        Err(Refusal::OutOfRange)
    );
    assert_eq!(
        life.does(edit(OwnStepPart::RemoveSmaller(pile))),
        Err(Refusal::Unknown(pile))
    );
}

#[test]
fn what_was_said_about_energy_and_place_is_remembered_for_the_hour() {
    let mut life = wall();
    life.does(Command::SetEnergy(Some(Energy::Little))).unwrap();
    life.does(Command::SetPlace(Some(Place::Work))).unwrap();
    life.does(Command::NotNow).unwrap();
    let told = |life: &Life| {
        let preference = life.state.preference();
        (
            preference.energy_now(&life.now),
            preference.place_now(&life.now),
            preference.not_now(&life.now),
        )
    };
    life.later(59);
    assert_eq!(told(&life), (Some(Energy::Little), Some(Place::Work), true));
    life.later(1);
    assert_eq!(told(&life), (None, None, false));
    life.does(Command::SetEnergy(Some(Energy::None))).unwrap();
    life.does(Command::SetEnergy(None)).unwrap();
    assert_eq!(told(&life), (None, None, false));
}

#[test]
fn deleting_a_setback_leaves_the_steps_that_were_done() {
    let mut life = wall();
    let id = life.happened(words("x"));
    let step = life.step(Command::StartStep {
        what: StepSource::Words,
        form: 0,
        text: "y".into(),
        before: None,
        setback: Some(id),
    });
    life.does(Command::FinishStep { step, after: None })
        .unwrap();
    life.does(Command::Delete(id.0)).unwrap();
    assert_eq!(life.state.step_log().len(), 1);
}
