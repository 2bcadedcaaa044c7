//! People, what matters, preferences, and the bin.

use bearing_journal::*;

use crate::fold::{Life, rating, words};

fn wall() -> Life {
    Life::new("2026-03-10T13:00")
}

#[test]
fn people_and_what_matters_stand_in_the_order_they_are_given() {
    let mut life = wall();
    let people: Vec<PersonId> = ["Ana", "Ben", "Cleo"]
        .map(|name| {
            let new = NewPerson {
                name: name.into(),
                phone: Some("1".into()),
                ..Default::default()
            };
            PersonId(life.later(1).does(Command::AddPerson(new)).unwrap()[0])
        })
        .into();
    let order = |life: &Life| {
        life.state
            .people()
            .iter()
            .map(|it| it.name.current.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(order(&life), ["Ana", "Ben", "Cleo"]);
    life.does(Command::EditPerson {
        person: people[2],
        part: PersonPart::Order(0),
    })
    .unwrap();
    assert_eq!(order(&life), ["Cleo", "Ana", "Ben"]);
    life.does(Command::EditPerson {
        person: people[0],
        part: PersonPart::Phone("".into()),
    })
    .unwrap();
    assert_eq!(life.state.person(people[0]).unwrap().phone.words(), None);

    let value = |life: &mut Life, name: &str| {
        let add = Command::AddValue {
            name: name.into(),
            matters: rating(9),
            lived: None,
        };
        ValueId(life.later(1).does(add).unwrap()[0])
    };
    let honest = value(&mut life, "Being honest");
    value(&mut life, "Music");
    life.does(Command::EditValue {
        value: honest,
        part: ValuePart::Lived(rating(4)),
    })
    .unwrap();
    life.does(Command::EditValue {
        value: honest,
        part: ValuePart::Order(1),
    })
    .unwrap();
    let told: Vec<_> = life
        .state
        .values()
        .iter()
        .map(|it| (it.matters, it.lived))
        .collect();
    assert_eq!(told, [(rating(9), None), (rating(9), rating(4))]);
}

#[test]
fn preferences_are_one_entry_and_what_cannot_be_is_refused() {
    let mut life = wall();
    for preference in [
        Preference::Look(Look::Dark),
        Preference::HelpCard(false),
        Preference::Country(Some("de".into())),
        Preference::DayStarts(5),
        Preference::LockAfter(Some(15)),
        Preference::UsualMoment {
            text: "breakfast".into(),
            on: true,
        },
        Preference::NotAboutThat(u64::MAX),
    ] {
        assert_eq!(
            life.does(Command::Prefer(preference)).unwrap(),
            [Id::PREFERENCE]
        );
    }
    life.does(Command::HideStep {
        code: 101,
        on: true,
    })
    .unwrap();
    let held = life.state.preference();
    assert_eq!(
        (held.look, held.help_card, held.country.as_deref()),
        (Look::Dark, false, Some("DE"))
    );
    assert_eq!(
        (held.day_starts, held.lock_after, &held.hidden_steps[..]),
        (5, Some(15), &[101u16][..])
    );
    assert_eq!(
        (held.usual_moments.len(), &held.not_about_that[..]),
        (1, &[u64::MAX][..])
    );
    for preference in [
        Preference::DayStarts(24),
        Preference::Country(Some("Deu".into())),
    ] {
        assert_eq!(
            life.does(Command::Prefer(preference)),
            Err(Refusal::OutOfRange)
        );
    }
    life.does(Command::Prefer(Preference::Country(None)))
        .unwrap();
    life.does(Command::HideStep {
        code: 101,
        on: false,
    })
    .unwrap();
    assert_eq!(
        (
            &life.state.preference().country,
            life.state.preference().hidden_steps.len()
        ),
        (&None, 0)
    );
}

#[test]
fn what_is_deleted_waits_in_the_bin_for_thirty_days() {
    let mut life = wall();
    let id = life.happened(NewSetback {
        sting: rating(5),
        ..words("x")
    });
    life.does(Command::Delete(id.0)).unwrap();
    assert!(life.state.setback(id).is_none() && life.state.is_resting_nowhere(id));
    let days_left = |life: &Life| {
        life.state
            .bin(&life.now)
            .iter()
            .map(|it| it.days_left)
            .collect::<Vec<_>>()
    };
    assert_eq!(days_left(&life), [29]);
    life.later(29 * 24 * 60);
    assert_eq!(days_left(&life), [0]);
    life.does(Command::Restore(id.0)).unwrap();
    assert_eq!(
        life.state.sting(id),
        rating(5),
        "its readings come back with it"
    );
    life.does(Command::Delete(id.0)).unwrap();
    life.later(30 * 24 * 60);
    assert_eq!(days_left(&life), Vec::<i64>::new());
    assert_eq!(life.does(Command::Restore(id.0)), Err(Refusal::Gone(id.0)));
}

/// A deleted setback takes its readings with it; steps keep a life of their own.
trait Hidden {
    fn is_resting_nowhere(&self, id: SetbackId) -> bool;
}

impl Hidden for State {
    fn is_resting_nowhere(&self, id: SetbackId) -> bool {
        self.check_ins_of(id).count() == 0 && self.setbacks().all(|it| it.id() != id)
    }
}

#[test]
fn an_entry_in_the_bin_is_changed_by_nothing_but_its_return() {
    let mut life = wall();
    let id = life.happened(words("x"));
    life.does(Command::Delete(id.0)).unwrap();
    let part = SetbackPart::What("y".into());
    assert_eq!(
        life.does(Command::AddToSetback { setback: id, part }),
        Err(Refusal::Unknown(id.0))
    );
    assert_eq!(life.does(Command::Delete(id.0)), Ok(vec![]));
    let nowhere = Id::from([9; 16]);
    assert_eq!(
        life.does(Command::Delete(nowhere)),
        Err(Refusal::Unknown(nowhere))
    );
}

#[test]
fn the_beginning_of_an_id_finds_its_entries() {
    let mut life = wall();
    let ids: Vec<Id> = (0..40).map(|_| life.happened(words("x")).0).collect();
    for id in &ids {
        let digits = id.to_string();
        for length in 1..=32 {
            let found = life.state.resolve(&digits[..length]);
            let expected: Vec<Id> = {
                let mut all: Vec<Id> = ids
                    .iter()
                    .copied()
                    .filter(|it| it.to_string().starts_with(&digits[..length]))
                    .collect();
                all.sort();
                all
            };
            assert_eq!(found, expected);
        }
    }
    assert!(life.state.resolve("").is_empty() && life.state.resolve("xyz").is_empty());
}

#[test]
fn what_went_into_the_bin_together_comes_back_together() {
    let mut life = wall();
    let id = life.happened(NewSetback {
        sting: rating(5),
        ..words("x")
    });
    let reading = life.state.check_ins_of(id).next().unwrap().kept.id;
    // As the undoing of the act that made both does it.
    life.does(Command::Delete(id.0)).unwrap();
    life.does(Command::Delete(reading)).unwrap();
    let bin: Vec<Id> = life.state.bin(&life.now).iter().map(|it| it.id).collect();
    assert_eq!(
        bin,
        [id.0],
        "a reading is no thing of its own beside its setback"
    );
    life.does(Command::Restore(id.0)).unwrap();
    assert_eq!(life.state.sting(id), rating(5));
}

#[test]
fn a_reading_taken_back_earlier_stays_away_when_its_setback_returns() {
    let mut life = wall();
    let id = life.happened(NewSetback {
        sting: rating(5),
        ..words("x")
    });
    let reading = life.state.check_ins_of(id).next().unwrap().kept.id;
    life.does(Command::Delete(reading)).unwrap();
    life.later(1).does(Command::Delete(id.0)).unwrap();
    life.does(Command::Restore(id.0)).unwrap();
    assert_eq!(life.state.sting(id), None);
}
