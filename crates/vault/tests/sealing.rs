//! What is sealed opens as it was, at its place, with its key; anything else is refused.

#![allow(clippy::unwrap_used)] // in what the tests share, as in the tests

mod support;

use bearing_vault::{
    Act, ActId, ChainHash, Change, Head, Hlc, Keyring, OpenError, Position, Record, RootKey,
    Sealed, SealedKeyring, Unreadable, Value, open, open_local, read, read_all, seal_local,
};
use support::{Journal, NOW, entry, op, text, uint};

fn act(number: u8, words: &str) -> Act {
    let ops = vec![
        op(entry(number), 1, text(words)),
        op(entry(number), 2, Change::Register(uint(number))),
        op(entry(number), 4, Change::SetAdd(uint(3))),
    ];
    Act::new(
        ActId::from([number; 16]),
        1,
        Hlc::new(NOW + u64::from(number), 0),
        ops,
    )
}

/// Several records of one log, short ones and a long one.
fn log() -> (Journal, Vec<(ChainHash, Record)>) {
    let mut journal = Journal::new(1);
    let long = "It did not turn out as I had hoped. ".repeat(40);
    let texts = ["", "a line", "Ünïcödé 🌿", &long, "a line", "the last"];
    let records = texts
        .iter()
        .zip(1..)
        .map(|(words, number)| {
            let prev = journal.head.chain;
            (prev, journal.append(&act(number, words)))
        })
        .collect();
    (journal, records)
}

/// Every single bit turned over, and every length but the whole.
fn spoilt(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    let flipped = (0..bytes.len() * 8).map(|bit| {
        let mut bytes = bytes.to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        bytes
    });
    let cut = (0..bytes.len()).map(|length| bytes[..length].to_vec());
    let longer = [[bytes, &[0]].concat(), [bytes, bytes].concat()];
    flipped.chain(cut).chain(longer)
}

#[test]
fn a_record_opens_at_its_place() {
    let (journal, records) = log();
    for (number, (prev, record)) in (1..).zip(&records) {
        let act = read(record, *prev, journal.account, &journal.keyring).unwrap();
        assert_eq!(act.id, ActId::from([number; 16]));
        assert_eq!(record.seq, u64::from(number));
        assert!(record.sealed.as_bytes().len() >= 256 + 50);
    }
}

#[test]
fn a_record_with_any_bit_changed_or_any_byte_missing_is_refused() {
    let (journal, records) = log();
    let mut tried = 0;
    for (prev, record) in &records {
        for bytes in spoilt(record.sealed.as_bytes()) {
            let spoilt = Record {
                sealed: Sealed::from_bytes(bytes),
                ..record.clone()
            };
            let refused = read(&spoilt, *prev, journal.account, &journal.keyring);
            assert!(
                matches!(
                    refused,
                    Err(Unreadable::Damaged
                        | Unreadable::NewerFormat(_)
                        | Unreadable::UnknownSuite(_)
                        | Unreadable::UnknownKey)
                ),
                "{refused:?}"
            );
            assert!(!spoilt.follows(&before(record, *prev)));
            tried += 1;
        }
    }
    assert!(tried > 25_000, "{tried}");
}

fn before(record: &Record, prev: ChainHash) -> Head {
    Head {
        seq: record.seq - 1,
        chain: prev,
    }
}

#[test]
fn records_that_changed_places_are_refused() {
    let (journal, records) = log();
    for (prev, here) in &records {
        for (_, other) in &records {
            let moved = Record {
                sealed: other.sealed.clone(),
                ..here.clone()
            };
            let opened = read(&moved, *prev, journal.account, &journal.keyring);
            assert_eq!(opened.is_ok(), here == other);
            // With the chain made to fit, it is known that the bytes are whole and the place is not.
            let fitted = Record::new(here.device, before(here, *prev), other.sealed.clone());
            let opened = read(&fitted, *prev, journal.account, &journal.keyring).map(|_| ());
            assert_eq!(
                opened,
                if here == other {
                    Ok(())
                } else {
                    Err(Unreadable::WrongPlace)
                }
            );
        }
    }
}

#[test]
fn every_part_of_the_place_is_bound() {
    let mut journal = Journal::new(2);
    journal.append(&act(1, "before"));
    let at = journal.here();
    let record = journal.append(&act(2, "here"));
    assert!(open(&journal.keyring, &at, &record.sealed).is_ok());
    let flip = |bytes: &[u8; 16]| {
        let mut bytes = *bytes;
        bytes[15] ^= 1;
        bytes
    };
    for other in [
        Position {
            account: flip(at.account.bytes()).into(),
            ..at
        },
        Position {
            device: flip(at.device.bytes()).into(),
            ..at
        },
        Position {
            seq: at.seq + 1,
            ..at
        },
        Position {
            seq: at.seq + (1 << 32),
            ..at
        },
        Position {
            prev: ChainHash::START,
            ..at
        },
    ] {
        assert_eq!(
            open(&journal.keyring, &other, &record.sealed),
            Err(OpenError::Damaged),
            "{other:?}"
        );
    }
}

#[test]
fn what_is_wrong_with_a_record_is_told_apart() {
    let (journal, records) = log();
    let (prev, record) = &records[1];
    let with = |at: usize, byte: u8| {
        let mut bytes = record.sealed.as_bytes().to_vec();
        bytes[at] = byte;
        let record = Record {
            sealed: Sealed::from_bytes(bytes),
            ..record.clone()
        };
        read(&record, *prev, journal.account, &journal.keyring).unwrap_err()
    };
    assert_eq!(with(0, 0), Unreadable::Damaged);
    assert_eq!(with(0, 2), Unreadable::NewerFormat(2));
    assert_eq!(with(1, 2), Unreadable::UnknownSuite(2));
    assert_eq!(with(5, 0), Unreadable::UnknownKey);
    assert_eq!(with(300, 0), Unreadable::Damaged);
    let other = Journal::new(3);
    assert_eq!(
        read(record, *prev, journal.account, &other.keyring),
        Err(Unreadable::UnknownKey)
    );
    assert_eq!(
        read(record, *prev, other.account, &journal.keyring),
        Err(Unreadable::WrongPlace)
    );
}

#[test]
fn one_damaged_record_leaves_the_others_readable() {
    let (journal, mut records) = log();
    let mut bytes = records[2].1.sealed.as_bytes().to_vec();
    bytes[100] ^= 1;
    records[2].1.sealed = Sealed::from_bytes(bytes);
    let mut prev = ChainHash::START;
    let mut readable = Vec::new();
    for (_, record) in &records {
        readable.push(read(record, prev, journal.account, &journal.keyring).is_ok());
        prev = record.chain;
    }
    assert_eq!(readable, [true, true, false, true, true, true]);
}

#[test]
fn many_records_read_together_are_what_each_is_alone() {
    let mut journal = Journal::new(10);
    let mut records: Vec<Record> = (0..2600)
        .map(|number: u32| journal.append(&act((number % 23) as u8, "a line")))
        .collect();
    let mut bytes = records[1300].sealed.as_bytes().to_vec();
    bytes[60] ^= 1;
    records[1300].sealed = Sealed::from_bytes(bytes);
    for gap in [false, true] {
        if gap {
            records.remove(2000);
        }
        let mut last = Head::EMPTY;
        let mut alone = Vec::new();
        for record in &records {
            let prev = if record.seq == last.seq + 1 {
                last.chain
            } else {
                ChainHash::START
            };
            alone.push(read(record, prev, journal.account, &journal.keyring));
            last = record.head();
        }
        for (from, to) in [
            (0, 2599),
            (0, 0),
            (0, 1),
            (1, 1200),
            (499, 1501),
            (1299, 1302),
        ] {
            let before = if from == 0 {
                Head::EMPTY
            } else {
                records[from - 1].head()
            };
            let together = read_all(
                before,
                &records[from..to],
                journal.account,
                &journal.keyring,
            );
            assert_eq!(together, alone[from..to]);
        }
        assert_eq!(
            alone.iter().filter(|act| act.is_err()).count(),
            1 + usize::from(gap)
        );
    }
}

#[test]
fn what_opens_but_is_no_act_is_reported_and_what_is_newer_is_known_as_newer() {
    let mut journal = Journal::new(4);
    for (plain, expected) in [
        (&[0xa1, 0x00, 0x02][..], Some(Unreadable::NewerFormat(2))),
        (
            &[0xa1, 0x00, 0x19, 0x03, 0xe8],
            Some(Unreadable::NewerFormat(255)),
        ),
        (&[0xa0], None),
        (&[], None),
        (b"words", None),
    ] {
        let prev = journal.head.chain;
        let record = journal.append_bytes(plain);
        let refused = read(&record, prev, journal.account, &journal.keyring).unwrap_err();
        match expected {
            Some(expected) => assert_eq!(refused, expected),
            None => assert!(matches!(refused, Unreadable::BadAct(_)), "{refused:?}"),
        }
    }
}

#[test]
fn a_keyring_opens_with_its_root_key_and_account_only() {
    let mut journal = Journal::new(5);
    let keyring = journal.keyring.with_new_epoch(&mut journal.chance);
    let sealed = keyring.seal(&journal.root, journal.account, &mut journal.chance);
    let opened = sealed.open(&journal.root, journal.account).unwrap();
    assert_eq!((opened.generation(), keyring.generation()), (2, 2));
    let record = journal.append(&act(1, "sealed before the new epoch"));
    assert!(read(&record, ChainHash::START, journal.account, &opened).is_ok());

    let other = Journal::new(6);
    assert_eq!(
        sealed.open(&other.root, journal.account).unwrap_err(),
        OpenError::Damaged
    );
    assert_eq!(
        sealed.open(&journal.root, other.account).unwrap_err(),
        OpenError::Damaged
    );
    for bytes in spoilt(sealed.as_bytes()) {
        assert!(
            SealedKeyring::from_bytes(bytes)
                .open(&journal.root, journal.account)
                .is_err()
        );
    }
}

#[test]
fn a_new_epoch_seals_what_an_older_keyring_can_not_open() {
    let mut journal = Journal::new(7);
    let old = journal.keyring.clone();
    journal.append(&act(1, "old"));
    journal.keyring = old.with_new_epoch(&mut journal.chance);
    let prev = journal.head.chain;
    let record = journal.append(&act(2, "new"));
    assert!(read(&record, prev, journal.account, &journal.keyring).is_ok());
    assert_eq!(
        read(&record, prev, journal.account, &old),
        Err(Unreadable::UnknownKey)
    );
}

#[test]
fn a_draft_opens_under_its_name_only() {
    let mut journal = Journal::new(8);
    let keyring: &Keyring = &journal.keyring;
    for words in ["", "\u{0}", "half a sentence", &"long ".repeat(300)] {
        let sealed = seal_local(
            keyring,
            journal.account,
            "draft/one",
            words.as_bytes(),
            &mut journal.chance,
        );
        let opened = |name| open_local(keyring, journal.account, name, &sealed);
        assert_eq!(opened("draft/one").unwrap(), words.as_bytes());
        for name in ["draft/two", "", "draft/one "] {
            assert_eq!(opened(name), Err(OpenError::Damaged));
        }
        assert!(sealed.len() >= 256 + 50);
        for bytes in spoilt(&sealed).step_by(7) {
            assert!(open_local(keyring, journal.account, "draft/one", &bytes).is_err());
        }
    }
}

#[test]
fn a_record_is_no_draft_and_a_draft_no_record() {
    let mut journal = Journal::new(9);
    let at = journal.here();
    let record = journal.append(&act(1, "words"));
    assert!(
        open_local(
            &journal.keyring,
            journal.account,
            "",
            record.sealed.as_bytes()
        )
        .is_err()
    );
    let draft = seal_local(
        &journal.keyring,
        journal.account,
        "",
        b"words",
        &mut journal.chance,
    );
    assert!(open(&journal.keyring, &at, &Sealed::from_bytes(draft)).is_err());
}

#[test]
fn secrets_do_not_show_when_printed() {
    let root = RootKey::from_bytes([0xab; 32]);
    assert_eq!(format!("{root:?}"), "RootKey(..)");
    assert_eq!(
        format!("{:?}", Journal::new(1).keyring),
        "Keyring(generation 1, epoch 1 of 1)"
    );
    assert_ne!(
        root.account_id(),
        RootKey::from_bytes([0xac; 32]).account_id()
    );
    assert_eq!(format!("{:?}", Value::null()), "Value(f6)");
}
