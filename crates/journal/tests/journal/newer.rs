//! What a newer version wrote does not break what this one reads.

use bearing_journal::*;

use crate::fold::{Life, words};

fn cbor(write: impl FnOnce(&mut minicbor::Encoder<Vec<u8>>)) -> Vec<u8> {
    let mut encoder = minicbor::Encoder::new(Vec::new());
    write(&mut encoder);
    encoder.into_writer()
}

fn number(value: u64) -> Vec<u8> {
    cbor(|e| {
        e.u64(value).unwrap();
    })
}

#[test]
fn codes_that_are_not_known_yet_read_as_nothing_and_the_rest_stays() {
    let mut life = Life::new("2026-03-10T13:00");
    let id = life.happened(NewSetback {
        lost: vec![Lost::Opportunity],
        against: vec![Against::Timeline],
        feelings: vec![(FeelingName::Known(Feeling::Shame), Rating::new(4))],
        expected: Some(Expected::Half),
        ..words("still here")
    });
    let merged = life.merged.get_mut(&id.0).unwrap();
    merged.sets.get_mut(&4).unwrap().push(number(99));
    merged.sets.get_mut(&5).unwrap().push(cbor(|e| {
        e.bool(true).unwrap();
    }));
    merged
        .maps
        .get_mut(&7)
        .unwrap()
        .insert(number(250), number(3));
    merged.registers.insert(8, number(77));
    merged.registers.insert(200, number(1));
    life.state.put(id.0, &life.merged[&id.0]);
    let setback = life.state.setback(id).unwrap();
    assert_eq!(&*setback.what.current, "still here");
    assert_eq!(
        (&setback.lost[..], &setback.against[..]),
        (&[Lost::Opportunity][..], &[Against::Timeline][..])
    );
    assert_eq!(
        setback.feelings,
        [(FeelingName::Known(Feeling::Shame), Rating::new(4))]
    );
    assert_eq!(setback.expected, None);
}

#[test]
fn an_entry_of_a_kind_not_known_yet_is_counted_and_left_alone() {
    let mut life = Life::new("2026-03-10T13:00");
    let id = life.happened(words("x"));
    life.merged.get_mut(&id.0).unwrap().kind = 4711;
    let mut state = State::default();
    state.put(id.0, &life.merged[&id.0]);
    assert_eq!((state.unread(), state.is_empty()), (1, true));
    state.remove(id.0);
    assert_eq!(state.unread(), 0);
}

#[test]
fn values_that_cannot_be_read_are_absent_whatever_they_are() {
    let rubbish: [Vec<u8>; 8] = [
        vec![],
        vec![0xff],
        vec![0xf6],
        vec![0x9f],
        vec![0x83, 0x01],
        vec![0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        vec![0x82, 0x00, 0x19, 0x00, 0x01],
        vec![0x01, 0x01],
    ];
    let mut life = Life::new("2026-03-10T13:00");
    let commands = [
        Command::Happened(words("x")),
        Command::DoneAlready {
            text: "x".into(),
            from: StepSource::Words,
            before: None,
            after: None,
        },
        Command::WriteMoment {
            what: "x".into(),
            kinds: vec![],
            happened: None,
            cue: None,
        },
        Command::AddPerson(NewPerson {
            name: "x".into(),
            ..Default::default()
        }),
        Command::AddValue {
            name: "x".into(),
            matters: None,
            lived: None,
        },
        Command::Prefer(Preference::HelpCard(false)),
    ];
    for command in commands {
        let id = life.does(command).unwrap()[0];
        for value in &rubbish {
            let merged = life.merged.get_mut(&id).unwrap();
            for field in 0..20 {
                merged.registers.insert(field, value.clone());
                merged.sets.insert(field, vec![value.clone()]);
                merged
                    .maps
                    .entry(field)
                    .or_default()
                    .insert(value.clone(), value.clone());
            }
            life.state.put(id, &life.merged[&id]);
            if let Some(entry) = life.state.entry(id) {
                assert_eq!(
                    entry.title().words().map(|it| it.to_string()),
                    Some("x".to_owned())
                );
            }
        }
    }
    let _ = life.state.today(&life.now);
}

#[test]
fn an_emptied_register_is_absent() {
    let mut life = Life::new("2026-03-10T13:00");
    let id = life.happened(NewSetback {
        expected: Some(Expected::Yes),
        ..words("x")
    });
    life.does(Command::AddToSetback {
        setback: id,
        part: SetbackPart::Expected(None),
    })
    .unwrap();
    assert_eq!(
        life.merged[&id.0].registers[&8],
        [0xf6],
        "null is what empties it"
    );
    assert_eq!(life.state.setback(id).unwrap().expected, None);
}
