//! Laws that hold for whatever a person does.

use std::sync::Arc;

use bearing_journal::*;
use jiff::civil::date;
use proptest::prelude::*;

use crate::fold::Life;

fn any_text() -> impl Strategy<Value = Arc<str>> {
    "\\PC{1,40}"
        .prop_filter("words", |text| !text.trim().is_empty())
        .prop_map(Arc::from)
}

fn any_rating() -> impl Strategy<Value = Option<Rating>> {
    prop::option::of((0u8..=10).prop_map(|points| Rating::new(points).unwrap()))
}

fn any_past() -> impl Strategy<Value = Vague> {
    prop_oneof![
        (1900i16..2026, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| Vague::Day(date(y, m, d))),
        (1900i16..2026, 1i8..=12).prop_map(|(year, month)| Vague::Month { year, month }),
        (1900i16..2026, 0usize..4).prop_map(|(year, at)| Vague::Season {
            year,
            season: Season::ALL[at]
        }),
        (1900i16..=2026).prop_map(Vague::Year),
    ]
}

fn any_lost() -> impl Strategy<Value = Lost> {
    prop_oneof![
        Just(Lost::Opportunity),
        Just(Lost::Relationship),
        Just(Lost::Self_),
        any_text().prop_map(Lost::Own),
    ]
}

fn any_feeling() -> impl Strategy<Value = FeelingName> {
    prop_oneof![
        prop::sample::select(Feeling::ALL.to_vec()).prop_map(FeelingName::Known),
        any_text().prop_map(FeelingName::Own),
    ]
}

prop_compose! {
    fn any_setback()(
        what in any_text(),
        happened in prop::option::of(any_past()),
        lost in prop::collection::btree_set(any_lost(), 0..4),
        against in prop::sample::subsequence(Against::ALL.to_vec(), 0..=3),
        whose in prop::option::of(any_text()),
        feelings in prop::collection::btree_map(any_feeling(), any_rating(), 0..5),
        sting in any_rating(),
        voice in prop::option::of(any_text()),
        expected in prop::option::of(prop::sample::select(Expected::ALL.to_vec())),
    ) -> NewSetback {
        NewSetback {
            what, happened, lost: lost.into_iter().collect(), against, whose,
            feelings: feelings.into_iter().collect(), sting, voice, expected,
        }
    }
}

fn any_part() -> impl Strategy<Value = SetbackPart> {
    prop_oneof![
        any_text().prop_map(SetbackPart::What),
        any_past().prop_map(SetbackPart::Happened),
        (any_lost(), any::<bool>()).prop_map(|(which, on)| SetbackPart::Lost { which, on }),
        (prop::sample::select(Against::ALL.to_vec()), any::<bool>())
            .prop_map(|(which, on)| SetbackPart::Against { which, on }),
        any_text().prop_map(SetbackPart::Whose),
        (any_feeling(), any::<bool>(), any_rating())
            .prop_map(|(name, on, strength)| SetbackPart::Feeling { name, on, strength }),
        prop::option::of(prop::sample::select(Expected::ALL.to_vec()))
            .prop_map(SetbackPart::Expected),
        any_rating().prop_map(SetbackPart::Sting),
        any_text().prop_map(SetbackPart::WentWrong),
        any_text().prop_map(SetbackPart::Mattered),
        any_text().prop_map(SetbackPart::HopedFor),
        any_text().prop_map(SetbackPart::SeeMyself),
        any_text().prop_map(SetbackPart::Voice),
    ]
}

/// Whether the setback says now what the part said.
fn holds(state: &State, id: SetbackId, part: &SetbackPart) -> bool {
    let it = state.setback(id).unwrap();
    let says = |wording: &Wording, words: &Arc<str>| wording.current == *words;
    match part {
        SetbackPart::What(words) => says(&it.what, words),
        SetbackPart::Happened(vague) => it.happened == Some(*vague),
        SetbackPart::Lost { which, on } => it.lost.contains(which) == *on,
        SetbackPart::Against { which, on } => it.against.contains(which) == *on,
        SetbackPart::Whose(words) => says(&it.whose, words),
        SetbackPart::Feeling {
            name,
            on: true,
            strength,
        } => it.feelings.contains(&(name.clone(), *strength)),
        SetbackPart::Feeling {
            name, on: false, ..
        } => it.feelings.iter().all(|(felt, _)| felt != name),
        SetbackPart::Expected(expected) => it.expected == *expected,
        SetbackPart::Sting(sting) => state.sting(id) == *sting,
        SetbackPart::WentWrong(words) => says(&it.went_wrong, words),
        SetbackPart::Mattered(words) => says(&it.mattered, words),
        SetbackPart::HopedFor(words) => says(&it.hoped_for, words),
        SetbackPart::SeeMyself(words) => says(&it.see_myself, words),
        SetbackPart::Voice(words) => says(&it.voice, words),
    }
}

fn life() -> Life {
    Life::new("2026-03-10T13:00")
}

proptest! {
    #[test]
    fn what_is_said_to_have_happened_reads_back_whole(new in any_setback()) {
        let mut life = life();
        let id = life.happened(new.clone());
        let it = life.state.setback(id).unwrap();
        prop_assert_eq!(&it.what.current, &new.what);
        prop_assert_eq!(it.happened, new.happened);
        prop_assert_eq!(&it.lost, &new.lost);
        prop_assert_eq!(&it.against, &new.against);
        prop_assert_eq!(it.whose.words(), new.whose.as_ref());
        prop_assert_eq!(&it.feelings, &new.feelings);
        prop_assert_eq!(life.state.sting(id), new.sting);
        prop_assert_eq!(it.voice.words(), new.voice.as_ref());
        prop_assert_eq!(it.expected, new.expected);
        prop_assert_eq!(&it.written, &life.now);
    }

    #[test]
    fn a_part_added_is_there_and_added_twice_is_no_other_act(
        new in any_setback(), parts in prop::collection::vec(any_part(), 1..12)
    ) {
        let mut life = life();
        let id = life.happened(new);
        for part in parts {
            life.later(7);
            let command = Command::AddToSetback { setback: id, part: part.clone() };
            life.does(command.clone()).unwrap();
            prop_assert!(holds(&life.state, id, &part), "{:?}", part);
            prop_assert_eq!(life.does(command), Ok(vec![]), "{:?}", part);
        }
    }

    #[test]
    fn a_moment_reads_back_and_changes(
        what in any_text(), kinds in prop::sample::subsequence(MomentKind::ALL.to_vec(), 0..=5),
        happened in prop::option::of(any_past()), cue in prop::option::of(any_text()),
        reworded in any_text(), again in prop::option::of(any_past()),
        kind in prop::sample::select(MomentKind::ALL.to_vec()), on: bool,
    ) {
        let mut life = life();
        let write = Command::WriteMoment { what: what.clone(), kinds: kinds.clone(), happened, cue: cue.clone() };
        let id = MomentId(life.does(write).unwrap()[0]);
        let it = life.state.moment(id).unwrap();
        prop_assert_eq!((&it.what.current, &it.kinds, it.happened, it.cue.words()), (&what, &kinds, happened, cue.as_ref()));
        let parts = [
            MomentPart::What(reworded.clone()), MomentPart::Cue(reworded.clone()), MomentPart::Happened(again),
            MomentPart::Kind { which: kind, on },
        ];
        for part in parts {
            let edit = Command::EditMoment { moment: id, part };
            life.does(edit.clone()).unwrap();
            prop_assert_eq!(life.does(edit), Ok(vec![]));
        }
        let it = life.state.moment(id).unwrap();
        prop_assert_eq!((&it.what.current, it.cue.words(), it.happened), (&reworded, Some(&reworded), again));
        prop_assert_eq!(it.kinds.contains(&kind), on);
    }

    #[test]
    fn a_step_reads_back_with_every_reading(
        text in any_text(), code: u16, form: u8, before in any_rating(), values in prop::array::uniform6(any_rating()),
        offset_minutes in -720i16..=840,
    ) {
        let mut life = life();
        life.now.offset_minutes = offset_minutes;
        life.now.zone = "Somewhere/Else".into();
        let what = StepSource::Catalogue(code);
        let step = life.step(Command::StartStep { what, form, text: text.clone(), before, setback: None });
        prop_assert_eq!(life.state.step(step).unwrap().before, before);
        let readings = [
            StepReading::Before, StepReading::After, StepReading::ExpectedHard, StepReading::Effort,
            StepReading::Mine, StepReading::Pleasure,
        ];
        for (reading, value) in readings.into_iter().zip(values) {
            life.does(Command::RateStep { step, reading, value }).unwrap();
        }
        life.does(Command::FinishStep { step, after: None }).unwrap();
        let it = life.state.step(step).unwrap();
        prop_assert_eq!((&it.what.current, it.from, it.form), (&text, what, form));
        prop_assert_eq!(it.done.as_ref(), Some(&life.now));
        for (reading, value) in readings.into_iter().zip(values) {
            prop_assert_eq!(it.reading(reading), value);
        }
    }

    #[test]
    fn a_plan_reads_back(event in any_text(), ms in -1_000_000_000_000i64..4_000_000_000_000, offset_minutes in -720i16..=840) {
        for plan in [Plan::After(event), Plan::At(Written { ms, offset_minutes, zone: "Asia/Kathmandu".into() })] {
            let mut life = life();
            let command = Command::PlanStep {
                step: None, source: StepSource::Words, form: 0, text: "x".into(), plan: plan.clone(),
            };
            let step = life.step(command);
            prop_assert_eq!(life.state.step(step).unwrap().plan.as_ref(), Some(&plan));
        }
    }

    #[test]
    fn many_entries_taken_at_once_are_the_same_journal(
        news in prop::collection::vec(any_setback(), 0..6), deleted in prop::collection::vec(any::<bool>(), 6)
    ) {
        let mut life = life();
        for (new, deleted) in news.into_iter().zip(deleted) {
            let id = life.later(30).happened(new);
            if deleted {
                life.does(Command::Delete(id.0)).unwrap();
            }
        }
        let mut at_once = State::default();
        for _ in 0..2 {
            at_once.put_all(life.merged.iter().map(|(id, merged)| (*id, merged)));
            prop_assert_eq!(format!("{:?}", at_once), format!("{:?}", life.state));
        }
    }
}
