//! M6's hold: worked out from the texts of the last 72 hours, in whatever field, never stored.

use bearing_journal::*;

use crate::fold::{Life, words};

/// The bare words, as the list of phrases has them.
const CARD: &str = "I want to die";

fn life() -> Life {
    Life::new("2026-03-10T13:00")
}

/// Every way to type a text.
fn everywhere(life: &mut Life) -> Vec<Command> {
    let text = || -> std::sync::Arc<str> { CARD.into() };
    let setback = life.happened(words("x"));
    let moment = MomentId(
        life.does(Command::WriteMoment {
            what: "x".into(),
            kinds: vec![],
            happened: None,
            cue: None,
        })
        .unwrap()[0],
    );
    let step = life.step(Command::StartStep {
        what: StepSource::Words,
        form: 0,
        text: "x".into(),
        before: None,
        setback: None,
    });
    let person = NewPerson {
        name: "x".into(),
        ..Default::default()
    };
    let person = PersonId(life.does(Command::AddPerson(person)).unwrap()[0]);
    let own = |what: std::sync::Arc<str>, smaller| NewOwnStep {
        what,
        smaller,
        effort: 1,
        minutes: None,
        needs: Needs::NOTHING,
        group: None,
    };
    let own_step = OwnStepId(
        life.does(Command::AddOwnStep(own("x".into(), vec![])))
            .unwrap()[0],
    );
    let add = |part| Command::AddToSetback { setback, part };
    let plan = |text, plan| Command::PlanStep {
        step: None,
        source: StepSource::Words,
        form: 0,
        text,
        plan,
    };
    vec![
        Command::Happened(words(CARD)),
        Command::Happened(NewSetback {
            voice: Some(text()),
            ..words("x")
        }),
        Command::Happened(NewSetback {
            whose: Some(text()),
            ..words("x")
        }),
        Command::Happened(NewSetback {
            lost: vec![Lost::Own(text())],
            ..words("x")
        }),
        Command::Happened(NewSetback {
            feelings: vec![(FeelingName::Own(text()), None)],
            ..words("x")
        }),
        add(SetbackPart::What(text())),
        add(SetbackPart::Whose(text())),
        add(SetbackPart::WentWrong(text())),
        add(SetbackPart::Mattered(text())),
        add(SetbackPart::HopedFor(text())),
        add(SetbackPart::SeeMyself(text())),
        add(SetbackPart::Voice(text())),
        add(SetbackPart::Lost {
            which: Lost::Own(text()),
            on: true,
        }),
        add(SetbackPart::Feeling {
            name: FeelingName::Own(text()),
            on: true,
            strength: None,
        }),
        Command::CheckIn {
            setback,
            how: Some(text()),
            sting: None,
        },
        Command::StartStep {
            what: StepSource::Words,
            form: 0,
            text: text(),
            before: None,
            setback: None,
        },
        Command::DoneAlready {
            text: text(),
            from: StepSource::Words,
            before: None,
            after: None,
        },
        Command::MakeSmaller {
            step,
            form: 1,
            text: text(),
        },
        plan(text(), Plan::After("lunch".into())),
        plan("x".into(), Plan::After(text())),
        Command::AddOwnStep(own(text(), vec![])),
        Command::AddOwnStep(own("x".into(), vec![text()])),
        Command::EditOwnStep {
            step: own_step,
            part: OwnStepPart::What(text()),
        },
        Command::EditOwnStep {
            step: own_step,
            part: OwnStepPart::AddSmaller(text()),
        },
        Command::WriteMoment {
            what: text(),
            kinds: vec![],
            happened: None,
            cue: None,
        },
        Command::WriteMoment {
            what: "x".into(),
            kinds: vec![],
            happened: None,
            cue: Some(text()),
        },
        Command::EditMoment {
            moment,
            part: MomentPart::What(text()),
        },
        Command::EditMoment {
            moment,
            part: MomentPart::Cue(text()),
        },
        Command::AddPerson(NewPerson {
            name: "x".into(),
            note: Some(text()),
            ..Default::default()
        }),
        Command::EditPerson {
            person,
            part: PersonPart::Name(text()),
        },
        Command::EditPerson {
            person,
            part: PersonPart::Phone(text()),
        },
        Command::EditPerson {
            person,
            part: PersonPart::Message(text()),
        },
        Command::EditPerson {
            person,
            part: PersonPart::Mail(text()),
        },
        Command::EditPerson {
            person,
            part: PersonPart::Note(text()),
        },
        Command::AddValue {
            name: text(),
            matters: None,
            lived: None,
        },
        Command::Prefer(Preference::UsualMoment {
            text: text(),
            on: true,
        }),
    ]
}

#[test]
fn a_text_of_danger_holds_for_72_hours_in_whatever_field_it_was_typed() {
    let count = everywhere(&mut life()).len();
    for at in 0..count {
        let mut life = life();
        let command = everywhere(&mut life).swap_remove(at);
        // The entry it is typed into is an old one.
        life.later(60 * 24 * 30);
        assert!(!life.state.held(&life.now));
        life.does(command.clone()).unwrap();
        assert!(life.state.held(&life.now), "{command:?}");
        life.later(72 * 60);
        assert!(life.state.held(&life.now), "{command:?}");
        life.later(1);
        assert!(!life.state.held(&life.now), "{command:?}");
    }
}

#[test]
fn a_text_that_was_reworded_or_deleted_still_holds() {
    let mut life = life();
    let id = life.happened(words(CARD));
    life.later(5)
        .does(Command::AddToSetback {
            setback: id,
            part: SetbackPart::What("x".into()),
        })
        .unwrap();
    assert!(life.state.held(&life.now));
    life.does(Command::Delete(id.0)).unwrap();
    assert!(life.state.held(&life.now));
}

#[test]
fn an_edit_beside_an_old_text_does_not_make_that_text_new() {
    let mut life = life();
    let id = life.happened(words(CARD));
    life.later(80 * 60)
        .does(Command::AddToSetback {
            setback: id,
            part: SetbackPart::Mattered("y".into()),
        })
        .unwrap();
    assert!(!life.state.held(&life.now));
}

#[test]
fn not_about_that_exempts_this_text_and_no_other() {
    let mut life = life();
    life.happened(words(CARD));
    life.does(Command::Prefer(Preference::NotAboutThat(text_fingerprint(
        CARD,
    ))))
    .unwrap();
    assert!(!life.state.held(&life.now));
    life.happened(words(&format!("{CARD} and this is another text")));
    assert!(life.state.held(&life.now));
}

#[test]
fn the_hold_leaves_no_trace_in_what_is_kept() {
    let mut life = life();
    let before = life
        .ops(&Command::Happened(words("I want to sleep")))
        .unwrap();
    let card = life.ops(&Command::Happened(words(CARD))).unwrap();
    let shape = |ops: &[Op]| ops.iter().map(|op| (op.kind, op.field)).collect::<Vec<_>>();
    assert_eq!(shape(&before), shape(&card));
}
