//! The format, as bytes that stay: every command of version 1, once, and what it became. The file
//! is kept in the repository and read here, never written: a difference is a change of the format.

use std::sync::Arc;

use bearing_journal::*;
use jiff::civil::date;

use crate::fold::{Life, at, rating};

const GOLDEN: &str = include_str!("../golden/v1-operations.txt");

/// One of everything; each entry is told which id it got.
fn everything(life: &mut Life) -> Vec<Vec<Op>> {
    let text = |words: &str| -> Arc<str> { words.into() };
    let mut acts = Vec::new();
    let mut act = |life: &mut Life, command: Command| {
        let ops = life.later(1).ops(&command).unwrap();
        let touched = life.fold(&ops);
        acts.push(ops);
        touched[0]
    };
    life.now.zone = "Europe/Paris".into();
    let setback = SetbackId(act(
        life,
        Command::Happened(NewSetback {
            what: text("I didn’t get the job"),
            happened: Some(Vague::Week(date(2026, 3, 2))),
            lost: vec![
                Lost::Opportunity,
                Lost::Relationship,
                Lost::Self_,
                Lost::Own(text("the plan")),
            ],
            against: Against::ALL.to_vec(),
            whose: Some(text("my father's")),
            feelings: vec![
                (FeelingName::Known(Feeling::Shame), rating(9)),
                (FeelingName::Own(text("like sand")), None),
            ],
            sting: rating(8),
            voice: Some(text("you always do this")),
            expected: Some(Expected::NotAtAll),
        }),
    ));
    for part in [
        SetbackPart::Happened(Vague::Day(date(2026, 3, 10))),
        SetbackPart::Happened(Vague::Month {
            year: 2026,
            month: 2,
        }),
        SetbackPart::Happened(Vague::Season {
            year: 2025,
            season: Season::Winter,
        }),
        SetbackPart::Happened(Vague::Year(2025)),
        SetbackPart::What(text("They took somebody else")),
        SetbackPart::Lost {
            which: Lost::Relationship,
            on: false,
        },
        SetbackPart::Against {
            which: Against::Timeline,
            on: false,
        },
        SetbackPart::Feeling {
            name: FeelingName::Known(Feeling::Stuck),
            on: true,
            strength: rating(10),
        },
        SetbackPart::Feeling {
            name: FeelingName::Known(Feeling::Shame),
            on: false,
            strength: None,
        },
        SetbackPart::Expected(None),
        SetbackPart::Sting(rating(7)),
        SetbackPart::WentWrong(text("the second talk")),
        SetbackPart::Mattered(text("the work")),
        SetbackPart::HopedFor(text("a start")),
        SetbackPart::SeeMyself(text("slow")),
    ] {
        act(life, Command::AddToSetback { setback, part });
    }
    life.later(24 * 60);
    act(
        life,
        Command::CheckIn {
            setback,
            how: Some(text("quieter")),
            sting: rating(6),
        },
    );
    act(life, Command::LetCheckInGo { setback, slot: 7 });
    act(life, Command::MuteCheckIns { setback, on: true });
    let step = StepId(act(
        life,
        Command::StartStep {
            what: StepSource::Catalogue(101),
            form: 1,
            text: text("Carry one cup to the sink"),
            before: rating(3),
            setback: Some(setback),
        },
    ));
    act(
        life,
        Command::MakeSmaller {
            step,
            form: 2,
            text: text("Look where the nearest cup is"),
        },
    );
    for (reading, points) in [
        (StepReading::ExpectedHard, 5),
        (StepReading::Effort, 2),
        (StepReading::Mine, 4),
        (StepReading::Pleasure, 0),
    ] {
        act(
            life,
            Command::RateStep {
                step,
                reading,
                value: rating(points),
            },
        );
    }
    act(life, Command::LeaveStep { step });
    act(life, Command::BeginStep { step, before: None });
    act(
        life,
        Command::FinishStep {
            step,
            after: rating(5),
        },
    );
    let own = OwnStepId(act(
        life,
        Command::AddOwnStep(NewOwnStep {
            what: text("Water the tomatoes"),
            smaller: vec![text("Look at them")],
            effort: 2,
            minutes: Some(300),
            needs: Needs {
                outside: true,
                money: true,
                another: true,
                phone: true,
                daylight: true,
                home: true,
            },
            group: Some(Group::Outdoors),
        }),
    ));
    act(
        life,
        Command::EditOwnStep {
            step: own,
            part: OwnStepPart::Group(None),
        },
    );
    act(
        life,
        Command::DoneAlready {
            text: text("Watered"),
            from: StepSource::Own(own),
            before: None,
            after: rating(6),
        },
    );
    let plan = |step, plan| Command::PlanStep {
        step,
        source: StepSource::Words,
        form: 0,
        text: text("Call Ana"),
        plan,
    };
    let planned = StepId(act(life, plan(None, Plan::After(text("breakfast")))));
    act(
        life,
        plan(Some(planned), Plan::At(at("2026-03-12T09:30", 60))),
    );
    act(life, Command::NotNow);
    act(
        life,
        Command::Rest {
            until_ms: Some(1_773_300_000_000),
        },
    );
    act(life, Command::Rest { until_ms: None });
    act(life, Command::SetEnergy(Some(Energy::Little)));
    act(life, Command::SetPlace(Some(Place::Out)));
    act(
        life,
        Command::HideStep {
            code: 301,
            on: true,
        },
    );
    let moment = MomentId(act(
        life,
        Command::WriteMoment {
            what: text("I held the talk although my voice shook"),
            kinds: MomentKind::ALL.to_vec(),
            happened: Some(Vague::Season {
                year: 2019,
                season: Season::Spring,
            }),
            cue: Some(text("the blue room")),
        },
    ));
    act(
        life,
        Command::EditMoment {
            moment,
            part: MomentPart::Happened(None),
        },
    );
    let person = PersonId(act(
        life,
        Command::AddPerson(NewPerson {
            name: text("Ana"),
            phone: Some(text("123")),
            message: Some(text("124")),
            mail: Some(text("ana@example.org")),
            note: Some(text("up late")),
        }),
    ));
    act(
        life,
        Command::EditPerson {
            person,
            part: PersonPart::Order(1),
        },
    );
    let value = Command::AddValue {
        name: text("Being honest"),
        matters: rating(9),
        lived: rating(4),
    };
    let value = ValueId(act(life, value));
    act(
        life,
        Command::EditValue {
            value,
            part: ValuePart::Order(0),
        },
    );
    for preference in [
        Preference::Look(Look::Dark),
        Preference::HelpCard(false),
        Preference::Country(Some(text("de"))),
        Preference::DayStarts(5),
        Preference::LockAfter(Some(15)),
        Preference::UsualMoment {
            text: text("the first coffee"),
            on: true,
        },
        Preference::NotAboutThat(0x8594_4171_f739_67e8),
    ] {
        act(life, Command::Prefer(preference));
    }
    act(life, Command::Delete(value.0));
    act(life, Command::Restore(value.0));
    acts
}

/// `entry kind field change bytes`, one operation a line, acts apart.
fn written(acts: &[Vec<Op>]) -> String {
    let mut lines = String::new();
    for op in acts.iter().flatten() {
        let (change, bytes) = match &op.change {
            Change::Register(value) => ("register", hex(value)),
            Change::SetAdd(value) => ("add", hex(value)),
            Change::SetRemove(value) => ("remove", hex(value)),
            Change::MapPut { key, value } => ("put", format!("{} {}", hex(key), hex(value))),
            Change::MapRemove { key } => ("take", hex(key)),
            Change::Text(text) => ("text", hex(text.as_bytes())),
            Change::Delete => ("delete", String::new()),
            Change::Restore => ("restore", String::new()),
        };
        let line = format!("{} {} {} {change} {bytes}", op.entry, op.kind, op.field);
        lines.push_str(line.trim_end());
        lines.push('\n');
    }
    lines
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(digits: &str) -> Vec<u8> {
    (0..digits.len() / 2)
        .map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap())
        .collect()
}

fn read(line: &str) -> Op {
    let words: Vec<&str> = line.split(' ').collect();
    let bytes = |at: usize| unhex(words[at]);
    let change = match words[3] {
        "register" => Change::Register(bytes(4)),
        "add" => Change::SetAdd(bytes(4)),
        "remove" => Change::SetRemove(bytes(4)),
        "put" => Change::MapPut {
            key: bytes(4),
            value: bytes(5),
        },
        "take" => Change::MapRemove { key: bytes(4) },
        "text" => Change::Text(String::from_utf8(bytes(4)).unwrap().into()),
        "delete" => Change::Delete,
        "restore" => Change::Restore,
        other => panic!("{other}"),
    };
    Op {
        entry: words[0].parse().unwrap(),
        kind: words[1].parse().unwrap(),
        field: words[2].parse().unwrap(),
        change,
    }
}

#[test]
fn every_command_becomes_the_bytes_it_always_became() {
    let mut life = Life::new("2026-03-10T13:00");
    let now = written(&everything(&mut life));
    for (at, (now, golden)) in now.lines().zip(GOLDEN.lines()).enumerate() {
        assert_eq!(now, golden, "operation {at}");
    }
    assert_eq!(
        now.lines().count(),
        GOLDEN.lines().count(),
        "operations came or went; all of them now:\n{now}"
    );
}

#[test]
fn the_bytes_of_version_1_read_as_they_always_did() {
    let mut life = Life::new("2026-03-10T13:00");
    let ops: Vec<Op> = GOLDEN.lines().map(read).collect();
    life.fold(&ops);
    let only = |kind: EntryKind| {
        life.state
            .entries()
            .filter(move |entry| entry.kind() == kind)
    };
    let setback = life.state.setbacks().next().unwrap();
    assert_eq!(&*setback.what.current, "They took somebody else");
    assert_eq!(setback.what.earlier.len(), 1);
    assert_eq!(setback.happened, Some(Vague::Year(2025)));
    assert_eq!(
        setback.lost,
        [Lost::Opportunity, Lost::Self_, Lost::Own("the plan".into())]
    );
    assert_eq!(setback.against, [Against::OwnGoal, Against::Expectation]);
    let feelings = [
        (FeelingName::Known(Feeling::Stuck), rating(10)),
        (FeelingName::Own("like sand".into()), None),
    ];
    assert_eq!(setback.feelings, feelings);
    assert_eq!((setback.expected, setback.muted), (None, true));
    assert_eq!(&*setback.written.zone, "Europe/Paris");
    let stings: Vec<_> = life
        .state
        .check_ins_of(setback.id())
        .map(|reading| reading.sting)
        .collect();
    assert_eq!(stings, [rating(7), rating(6)]);
    let step = life
        .state
        .steps()
        .find(|step| step.from == StepSource::Catalogue(101))
        .unwrap();
    assert_eq!(
        (step.form, step.before, step.after, step.left_ms),
        (2, rating(3), rating(5), None)
    );
    assert_eq!((step.expected_hard, step.effort), (rating(5), rating(2)));
    assert_eq!(
        (step.mine, step.pleasure, step.setback),
        (rating(4), rating(0), Some(setback.id()))
    );
    let planned = life.state.steps().find(|step| step.waiting()).unwrap();
    assert_eq!(planned.plan, Some(Plan::At(at("2026-03-12T09:30", 60))));
    let own = life.state.own_steps().next().unwrap();
    assert_eq!(
        (own.minutes, own.group, own.form(1).map(|it| &**it)),
        (Some(300), None, Some("Look at them"))
    );
    let moment = life.state.moments().next().unwrap();
    assert_eq!(
        (&moment.kinds[..], moment.happened),
        (&MomentKind::ALL[..], None)
    );
    assert_eq!(
        life.state.people()[0].mail.words().map(|it| &**it),
        Some("ana@example.org")
    );
    assert_eq!(life.state.values()[0].lived, rating(4));
    let held = life.state.preference();
    assert_eq!(
        (held.look, held.help_card, held.country.as_deref()),
        (Look::Dark, false, Some("DE"))
    );
    assert_eq!(
        (held.day_starts, held.lock_after, held.rest_until),
        (5, Some(15), None)
    );
    assert_eq!(
        (&held.hidden_steps[..], &held.not_about_that[..]),
        (&[301][..], &[0x8594_4171_f739_67e8][..])
    );
    assert_eq!(
        (
            only(EntryKind::Step).count(),
            only(EntryKind::CheckIn).count()
        ),
        (3, 2)
    );
}
