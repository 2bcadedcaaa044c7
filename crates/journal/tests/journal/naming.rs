//! Saying what happened, adding to it, and what a setback's page shows.

use std::sync::Arc;

use bearing_journal::*;

use crate::fold::{Life, at, rating, words};

fn wall() -> Life {
    Life::new("2026-03-10T13:00")
}

#[test]
fn one_field_is_enough_to_keep() {
    let mut life = wall();
    let id = life.happened(words("I did not get the job"));
    let setback = life.state.setback(id).unwrap();
    assert_eq!(&*setback.what.current, "I did not get the job");
    assert_eq!(setback.happened, None);
    assert_eq!(
        life.state.happened(setback),
        Vague::Day(jiff::civil::date(2026, 3, 10))
    );
    assert_eq!(setback.written, at("2026-03-10T13:00", 0));
    assert_eq!(life.merged.len(), 1, "no reading was given, none is kept");
}

#[test]
fn no_words_keep_nothing() {
    let mut life = wall();
    let own = NewOwnStep {
        what: " ".into(),
        smaller: vec![],
        effort: 1,
        minutes: None,
        needs: Needs::NOTHING,
        group: None,
    };
    let plan = Plan::After("breakfast".into());
    for command in [
        Command::Happened(words(" \n")),
        Command::WriteMoment {
            what: "".into(),
            kinds: vec![],
            happened: None,
            cue: None,
        },
        Command::StartStep {
            what: StepSource::Words,
            form: 0,
            text: "".into(),
            before: None,
            setback: None,
        },
        Command::DoneAlready {
            text: "".into(),
            from: StepSource::Words,
            before: None,
            after: None,
        },
        Command::PlanStep {
            step: None,
            source: StepSource::Words,
            form: 0,
            text: "".into(),
            plan,
        },
        Command::AddOwnStep(own),
        Command::AddPerson(NewPerson::default()),
        Command::AddValue {
            name: "\t".into(),
            matters: None,
            lived: None,
        },
        Command::Prefer(Preference::UsualMoment {
            text: " ".into(),
            on: true,
        }),
    ] {
        assert_eq!(
            life.does(command.clone()),
            Err(Refusal::Empty),
            "{command:?}"
        );
    }
    assert!(life.state.is_empty());
}

#[test]
fn the_first_sting_is_a_reading_beside_the_words() {
    let mut life = wall();
    let id = life.happened(NewSetback {
        sting: rating(8),
        ..words("x")
    });
    assert_eq!(life.state.sting(id), rating(8));
    // Corrected the same day it stays one reading; taken back there is none.
    for (sting, readings) in [(rating(6), 1), (None, 0), (rating(5), 1)] {
        let part = SetbackPart::Sting(sting);
        life.later(5)
            .does(Command::AddToSetback { setback: id, part })
            .unwrap();
        assert_eq!(
            (life.state.sting(id), life.state.check_ins_of(id).count()),
            (sting, readings)
        );
    }
}

#[test]
fn a_sting_given_days_later_is_a_reading_of_that_day() {
    let mut life = wall();
    let id = life.happened(words("x"));
    life.at("2026-03-14T09:00");
    let sting = |points| Command::AddToSetback {
        setback: id,
        part: SetbackPart::Sting(rating(points)),
    };
    life.does(sting(6)).unwrap();
    life.later(1).does(sting(5)).unwrap();
    let readings: Vec<_> = life
        .state
        .check_ins_of(id)
        .map(|reading| (reading.sting, reading.written.ms))
        .collect();
    assert_eq!(readings, [(rating(5), at("2026-03-14T09:00", 0).ms)]);
}

#[test]
fn a_word_and_then_a_number_within_the_hour_are_one_answer() {
    let mut life = wall();
    let id = life.happened(NewSetback {
        sting: rating(8),
        ..words("x")
    });
    let says = |how: Option<&str>, sting| Command::CheckIn {
        setback: id,
        how: how.map(Arc::from),
        sting,
    };
    let told = |life: &Life| -> Vec<(Option<String>, Option<Rating>)> {
        let readings = life.state.check_ins_of(id).skip(1);
        readings
            .map(|it| (it.how.words().map(|how| how.to_string()), it.sting))
            .collect()
    };
    life.at("2026-03-11T09:00")
        .does(says(Some("quieter"), None))
        .unwrap();
    life.later(2).does(says(None, rating(6))).unwrap();
    assert_eq!(told(&life), [(Some("quieter".to_owned()), rating(6))]);
    // A slip of the hand, a word said otherwise, and the number taken back.
    life.later(1).does(says(None, rating(5))).unwrap();
    life.later(1)
        .does(says(Some("a little quieter"), None))
        .unwrap();
    assert_eq!(
        told(&life),
        [(Some("a little quieter".to_owned()), rating(5))]
    );
    life.later(1).does(says(None, None)).unwrap();
    assert_eq!(told(&life), [(Some("a little quieter".to_owned()), None)]);
    // Another hour is another answer; a number alone, taken back, leaves nothing.
    life.later(120).does(says(None, rating(7))).unwrap();
    assert_eq!(told(&life).len(), 2);
    life.later(1).does(says(None, None)).unwrap();
    assert_eq!(told(&life).len(), 1);
    assert_eq!(
        life.later(120).does(says(Some(" "), None)),
        Err(Refusal::Empty)
    );
    assert_eq!(
        life.state.check_ins_of(id).next().unwrap().sting,
        rating(8),
        "the first stays"
    );
}

#[test]
fn a_reworded_text_keeps_its_earlier_wordings() {
    let mut life = wall();
    let id = life.happened(words("first"));
    for wording in ["second", "third", "third"] {
        let part = SetbackPart::What(wording.into());
        life.later(1)
            .does(Command::AddToSetback { setback: id, part })
            .unwrap();
    }
    let what = &life.state.setback(id).unwrap().what;
    let earlier: Vec<&str> = what.earlier.iter().map(|(_, words)| &**words).collect();
    assert_eq!(
        (&*what.current, earlier),
        ("third", vec!["second", "first"])
    );
    // What happened cannot be emptied; an optional line can, and is still found among the earlier.
    let emptied = SetbackPart::What(" ".into());
    assert_eq!(
        life.does(Command::AddToSetback {
            setback: id,
            part: emptied
        }),
        Err(Refusal::Empty)
    );
    for line in ["never good enough", ""] {
        life.later(1)
            .does(Command::AddToSetback {
                setback: id,
                part: SetbackPart::Voice(line.into()),
            })
            .unwrap();
    }
    let voice = &life.state.setback(id).unwrap().voice;
    assert_eq!((voice.words(), voice.earlier.len()), (None, 1));
}

#[test]
fn what_has_not_come_yet_did_not_happen() {
    let mut life = wall();
    let tomorrow = Vague::Day(jiff::civil::date(2026, 3, 11));
    let id = life.happened(words("x"));
    let part = SetbackPart::Happened(tomorrow);
    assert_eq!(
        life.does(Command::AddToSetback { setback: id, part }),
        Err(Refusal::NotYet)
    );
    let new = NewSetback {
        happened: Some(tomorrow),
        ..words("x")
    };
    assert_eq!(life.does(Command::Happened(new)), Err(Refusal::NotYet));
    let moment = |happened| Command::WriteMoment {
        what: "x".into(),
        kinds: vec![],
        happened,
        cue: None,
    };
    assert_eq!(
        life.does(moment(Some(Vague::Year(2027)))),
        Err(Refusal::NotYet)
    );
    assert!(life.does(moment(Some(Vague::Year(2026)))).is_ok());
}

#[test]
fn the_page_of_a_setback_shows_its_readings_and_what_was_done_since() {
    let mut life = wall();
    let done = |text: &str| Command::DoneAlready {
        text: text.into(),
        from: StepSource::Words,
        before: None,
        after: None,
    };
    life.does(done("before it")).unwrap();
    let id = life.later(1).happened(NewSetback {
        sting: rating(8),
        ..words("x")
    });
    life.later(1).does(done("that evening")).unwrap();
    life.at("2026-03-12T10:00")
        .does(done("two days on"))
        .unwrap();
    life.does(Command::CheckIn {
        setback: id,
        how: None,
        sting: rating(5),
    })
    .unwrap();
    life.at("2026-06-01T10:00")
        .does(done("months later"))
        .unwrap();
    let start = Command::StartStep {
        what: StepSource::Words,
        form: 0,
        text: "from its page".into(),
        before: None,
        setback: Some(id),
    };
    let step = life.step(start);
    life.does(Command::FinishStep { step, after: None })
        .unwrap();
    let view = life.state.setback_view(id, &life.now).unwrap();
    let done: Vec<&str> = view.done.iter().map(|step| &*step.what.current).collect();
    assert_eq!(done, ["that evening", "two days on", "from its page"]);
    let stings: Vec<u8> = view
        .stings
        .iter()
        .map(|(_, sting)| sting.points())
        .collect();
    assert_eq!(stings, [8, 5]);
    assert!(!view.fresh && !view.first_day && !view.very_painful);
}
