//! S4 and S7: what is suggested always fits, differs, and can be repeated from its seed.

use std::collections::{BTreeMap, BTreeSet};

use bearing_journal::steps::{by_code, catalogue, prior_mean, smaller, suggest};
use bearing_journal::*;
use proptest::prelude::*;

use crate::fold::{Life, words};

fn input(
    hour: u8,
    energy: Option<Energy>,
    place: Option<Place>,
    seed: u64,
) -> SuggestInput<'static> {
    SuggestInput {
        hour,
        energy,
        place,
        hidden: &[],
        own: vec![],
        recent: vec![],
        first: false,
        seed,
    }
}

fn of_catalogue(suggestion: &Suggestion) -> &'static CatalogueStep {
    match suggestion.source {
        StepSource::Catalogue(code) => by_code(code).unwrap(),
        StepSource::Own(_) | StepSource::Words => panic!("{suggestion:?}"),
    }
}

fn any_energy() -> impl Strategy<Value = Option<Energy>> {
    prop::option::of(prop::sample::select(Energy::ALL.to_vec()))
}

fn any_place() -> impl Strategy<Value = Option<Place>> {
    prop::option::of(prop::sample::select(Place::ALL.to_vec()))
}

proptest! {
    #[test]
    fn what_is_suggested_fits_the_hour_the_energy_and_the_place(
        hour in 0u8..24, energy in any_energy(), place in any_place(), seed: u64, first: bool
    ) {
        let given = SuggestInput { first, ..input(hour, energy, place, seed) };
        let suggestions = suggest(&given, 3);
        prop_assert_eq!(suggestions.len(), 3);
        prop_assert_eq!(&suggestions, &suggest(&given, 3), "the same seed, another answer");
        let groups: BTreeSet<Group> = suggestions.iter().filter_map(|it| it.group).collect();
        prop_assert_eq!(groups.len(), 3, "two of one group: {:?}", suggestions);
        for suggestion in &suggestions {
            let step = of_catalogue(suggestion);
            if !(7..22).contains(&hour) {
                prop_assert!(step.quiet && step.alone && !step.needs.outside && !step.needs.another, "{}", step.key);
            }
            prop_assert!(!step.needs.daylight || (8..17).contains(&hour), "{} at {}", step.key, hour);
            match energy {
                Some(Energy::None) => prop_assert_eq!(step.effort, 1),
                Some(Energy::Little) | None => prop_assert!(step.effort <= 2),
                Some(Energy::Some) => {}
            }
            if matches!(place, Some(Place::Out | Place::Work)) {
                prop_assert!(!step.needs.home, "{}", step.key);
            }
            if place == Some(Place::Work) {
                prop_assert!(step.quiet, "{}", step.key);
            }
            if first {
                prop_assert_eq!(step.effort, 1);
                prop_assert!(!step.needs.outside && !step.needs.another && !step.needs.phone && !step.needs.money);
            }
            prop_assert!(!suggestion.why.is_empty());
        }
        if first && matches!(place, None | Some(Place::Home)) {
            prop_assert_eq!(suggestions[0].group, Some(Group::Home));
        }
    }

    #[test]
    fn what_was_hidden_is_never_suggested(seed: u64, kept in 0usize..70) {
        let kept = catalogue()[kept % catalogue().len()].code;
        let hidden: Vec<u16> = catalogue().iter().map(|step| step.code).filter(|code| *code != kept).collect();
        let given = SuggestInput { hidden: &hidden, ..input(12, Some(Energy::Some), None, seed) };
        for suggestion in suggest(&given, 3) {
            prop_assert_eq!(suggestion.source, StepSource::Catalogue(kept));
        }
    }

    #[test]
    fn what_was_done_in_the_last_two_days_is_left_for_later(seed: u64, done in 0usize..70) {
        let step = &catalogue()[done % catalogue().len()];
        let recent = vec![StepSource::Catalogue(step.code)];
        let given = SuggestInput { recent, ..input(12, Some(Energy::Some), None, seed) };
        let repeated = suggest(&given, 3).iter().any(|it| it.source == StepSource::Catalogue(step.code));
        prop_assert!(!repeated, "{}", step.key);
    }
}

#[test]
fn every_group_has_its_turn_and_the_evidence_decides_how_often() {
    let mut first: BTreeMap<Group, u32> = BTreeMap::new();
    let mut steps: BTreeSet<StepSource> = BTreeSet::new();
    for seed in 0..8000 {
        let given = input(12, Some(Energy::Some), Some(Place::Home), seed);
        for (at, suggestion) in suggest(&given, 3).iter().enumerate() {
            steps.insert(suggestion.source);
            if at == 0 {
                *first.entry(suggestion.group.unwrap()).or_default() += 1;
            }
        }
    }
    assert_eq!(steps.len(), catalogue().len(), "some step never comes");
    let often = |group: Group| first.get(&group).copied().unwrap_or(0);
    for group in Group::ALL {
        assert!(
            often(group) > 200,
            "{group:?} hardly ever comes first: {first:?}"
        );
        for other in Group::ALL {
            if prior_mean(group) > prior_mean(other) + 0.15 {
                assert!(
                    often(group) > often(other),
                    "{group:?} {other:?}: {first:?}"
                );
            }
        }
    }
}

#[test]
fn own_steps_are_mixed_in_and_fit_like_any_other() {
    let mut life = Life::new("2026-03-10T13:00");
    let own = NewOwnStep {
        what: "Water the tomatoes".into(),
        smaller: vec!["Look at them".into()],
        effort: 2,
        minutes: Some(5),
        needs: Needs {
            outside: true,
            ..Needs::NOTHING
        },
        group: Some(Group::Outdoors),
    };
    let id = OwnStepId(life.does(Command::AddOwnStep(own)).unwrap()[0]);
    let source = StepSource::Own(id);
    let times = |life: &Life| {
        (0..500)
            .filter(|seed| {
                life.state
                    .suggestions(&life.now, *seed, 3)
                    .iter()
                    .any(|it| it.source == source)
            })
            .count()
    };
    assert!((50..450).contains(&times(&life)), "{}", times(&life));
    for seed in 0..500 {
        let suggestions = life.state.suggestions(&life.now, seed, 3);
        let outdoors = suggestions
            .iter()
            .filter(|it| it.group == Some(Group::Outdoors))
            .count();
        assert!(outdoors <= 1, "{suggestions:?}");
    }
    // Not out of doors at night, not with no energy.
    life.at("2026-03-10T23:00");
    assert_eq!(times(&life), 0);
    life.at("2026-03-11T13:00")
        .does(Command::SetEnergy(Some(Energy::None)))
        .unwrap();
    assert_eq!(times(&life), 0);
    // In the bin it is not offered.
    life.does(Command::SetEnergy(Some(Energy::Some))).unwrap();
    assert!(times(&life) > 0);
    assert_eq!(smaller(source, 0, &life.state), Some(1));
    assert_eq!(smaller(source, 1, &life.state), None);
    life.does(Command::Delete(id.0)).unwrap();
    assert_eq!(times(&life), 0);
}

#[test]
fn at_every_hour_with_any_energy_in_every_place_there_are_three_kinds_to_choose_from() {
    let energies: Vec<_> = Energy::ALL.map(Some).into_iter().chain([None]).collect();
    let places: Vec<_> = Place::ALL.map(Some).into_iter().chain([None]).collect();
    for (hour, first) in (0..24).flat_map(|hour| [(hour, false), (hour, true)]) {
        for (energy, place) in energies
            .iter()
            .flat_map(|e| places.iter().map(move |p| (*e, *p)))
        {
            let given = SuggestInput {
                first,
                ..input(hour, energy, place, 1)
            };
            let kinds: BTreeSet<_> = suggest(&given, 3).iter().map(|it| it.group).collect();
            assert_eq!(
                kinds.len(),
                3,
                "at {hour}, {energy:?}, {place:?}, first {first}"
            );
        }
    }
}

#[test]
fn an_own_step_done_yesterday_gives_way_to_others() {
    let mut life = Life::new("2026-03-10T13:00");
    let own = NewOwnStep {
        what: "Play the piano".into(),
        smaller: vec![],
        effort: 1,
        minutes: None,
        needs: Needs::NOTHING,
        group: None,
    };
    let source = StepSource::Own(OwnStepId(life.does(Command::AddOwnStep(own)).unwrap()[0]));
    let times = |life: &Life| {
        (0..500)
            .filter(|seed| {
                life.state
                    .suggestions(&life.now, *seed, 3)
                    .iter()
                    .any(|it| it.source == source)
            })
            .count()
    };
    let before = times(&life);
    let done = Command::DoneAlready {
        text: "Play the piano".into(),
        from: source,
        before: None,
        after: None,
    };
    life.does(done).unwrap();
    life.later(24 * 60);
    assert!(times(&life) < before / 2, "{} of {before}", times(&life));
    life.later(24 * 60 + 1);
    assert!(times(&life) > before / 2, "{} of {before}", times(&life));
}

#[test]
fn the_means_are_those_of_the_evidence() {
    let means = [
        (Group::Outdoors, 0.6),
        (Group::Body, 0.6),
        (Group::ForSomeoneElse, 0.5),
        (Group::People, 0.5),
        (Group::Making, 0.4),
        (Group::Order, 0.4),
        (Group::Home, 0.3),
        (Group::Rest, 0.2),
    ];
    for (group, mean) in means {
        assert!((prior_mean(group) - mean).abs() < 1e-9, "{group:?}");
    }
}

#[test]
fn every_step_gets_smaller_form_by_form_and_then_no_further() {
    let state = State::default();
    for step in catalogue() {
        let source = StepSource::Catalogue(step.code);
        let forms: Vec<u8> =
            std::iter::successors(Some(0), |form| smaller(source, *form, &state)).collect();
        assert_eq!(forms.len(), 1 + step.smaller.len(), "{}", step.key);
    }
    assert_eq!(smaller(StepSource::Words, 0, &state), None);
    assert_eq!(smaller(StepSource::Catalogue(9999), 0, &state), None);
    assert_eq!(smaller(StepSource::Catalogue(101), u8::MAX, &state), None);
}

#[test]
fn the_first_step_ever_is_a_light_one_at_home_at_any_hour() {
    for hour in 0..24 {
        let life = Life::new(&format!("2026-03-10T{hour:02}:30"));
        for seed in 0..50 {
            let suggestions = life.state.suggestions(&life.now, seed, 3);
            assert_eq!(suggestions[0].group, Some(Group::Home));
            assert!(suggestions[0].why.contains(&Why::First));
            assert_eq!(of_catalogue(&suggestions[0]).effort, 1);
        }
    }
}

#[test]
fn a_suggestion_says_why() {
    let mut life = Life::new("2026-03-10T23:30");
    life.happened(words("x"));
    life.does(Command::SetEnergy(Some(Energy::None))).unwrap();
    life.does(Command::SetPlace(Some(Place::Home))).unwrap();
    let suggestion = &life.state.suggestions(&life.now, 1, 1)[0];
    let kind = Why::Kind(suggestion.group.unwrap());
    let expected = [
        Why::Night,
        Why::Energy(Energy::None),
        Why::Place(Place::Home),
        kind,
        Why::Chance,
    ];
    assert_eq!(suggestion.why, expected);
}
