//! Acts as bytes: there and back, in one form only, with whatever a newer version added.

#![allow(clippy::unwrap_used)] // in what the tests share, as in the tests

mod support;

use bearing_vault::{
    Act, ActId, CborError, Change, DecodeError, DeviceId, Dot, EntryId, GroupId, Hlc, Op, Value,
};
use minicbor::Encoder;
use proptest::prelude::*;
use support::{NOW, entry, op, text, uint};

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<u64>().prop_map(|number| cbor(|out| drop(out.u64(number)))),
        any::<i64>().prop_map(|number| cbor(|out| drop(out.i64(number)))),
        ".*".prop_map(|words: String| cbor(|out| drop(out.str(&words)))),
        any::<[u8; 16]>().prop_map(|id| cbor(|out| drop(out.bytes(&id)))),
        any::<bool>().prop_map(|yes| cbor(|out| drop(out.bool(yes)))),
        any::<[u8; 3]>().prop_map(|codes| cbor(|out| {
            out.array(3).unwrap();
            codes.iter().for_each(|code| drop(out.u8(*code)));
        })),
        Just(Value::null()),
    ]
}

fn cbor(write: impl FnOnce(&mut Encoder<Vec<u8>>)) -> Value {
    let mut out = Encoder::new(Vec::new());
    write(&mut out);
    Value::from_cbor(out.into_writer()).unwrap()
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        value().prop_map(Change::Register),
        value().prop_map(Change::SetAdd),
        value().prop_map(Change::SetRemove),
        (value(), value()).prop_map(|(key, value)| Change::MapPut { key, value }),
        value().prop_map(|key| Change::MapRemove { key }),
        ".*".prop_map(|words: String| Change::Text(words.into())),
        Just(Change::Delete),
        Just(Change::Restore),
        (9u32.., prop::option::of(value()))
            .prop_map(|(code, value)| Change::Unknown { code, value }),
    ]
}

fn dot() -> impl Strategy<Value = Dot> {
    (0..3u8, any::<u64>(), any::<u32>()).prop_map(|(device, seq, index)| Dot {
        device: [device; 16].into(),
        seq,
        index,
    })
}

fn one_op() -> impl Strategy<Value = Op> {
    (
        0..3u8,
        1..4u32,
        any::<u32>(),
        change(),
        prop::collection::btree_set(dot(), 0..4),
    )
        .prop_map(|(of, kind, field, change, parents)| Op {
            parents: parents.into_iter().collect(),
            ..Op::new(entry(of), kind, field, change)
        })
}

fn act() -> impl Strategy<Value = Act> {
    let ids = (
        any::<[u8; 16]>(),
        prop::option::of(any::<[u8; 16]>()),
        prop::option::of(any::<[u8; 16]>()),
    );
    (
        ids,
        any::<u32>(),
        any::<u64>(),
        prop::collection::vec(one_op(), 0..12),
    )
        .prop_map(|((id, undoes, group), name, hlc, ops)| Act {
            undoes: undoes.map(ActId::from),
            group: group.map(GroupId::from),
            ..Act::new(ActId::from(id), name, Hlc::from_bits(hlc), ops)
        })
}

proptest! {
    #[test]
    fn an_act_comes_back_as_it_went(act in act()) {
        let bytes = act.encode();
        prop_assert!(bytes.len() >= 256);
        let back = Act::decode(&bytes).unwrap();
        prop_assert_eq!(&back, &act);
        prop_assert_eq!(back.encode(), bytes);
    }

    #[test]
    fn any_bytes_are_decoded_or_refused_without_harm(bytes: Vec<u8>) {
        let _ = Act::decode(&bytes);
        let _ = Value::from_cbor(bytes);
    }

    #[test]
    fn whatever_decodes_encodes_to_the_same_bytes(act in act(), at: prop::sample::Index, byte: u8) {
        let mut bytes = act.encode();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(back) = Act::decode(&bytes) {
            prop_assert_eq!(back.encode(), bytes);
        }
    }
}

#[test]
fn parents_are_written_in_order_and_once() {
    let dot = |seq| Dot {
        device: DeviceId::from([1; 16]),
        seq,
        index: 0,
    };
    let op = Op {
        parents: vec![dot(3), dot(1), dot(3)],
        ..op(entry(1), 1, text("a"))
    };
    let act = Act::new(ActId::from([1; 16]), 1, Hlc::new(NOW, 0), vec![op]);
    let back = Act::decode(&act.encode()).unwrap();
    assert_eq!(back.ops[0].parents, [dot(1), dot(3)]);
}

#[test]
fn operations_on_one_entry_name_it_once() {
    let kinds = |kinds: &[u32]| {
        let ops = kinds
            .iter()
            .map(|kind| Op::new(entry(0x77), *kind, 1, Change::Register(uint(1))))
            .collect();
        let act = Act::new(ActId::from([9; 16]), 1, Hlc::new(NOW, 0), ops);
        let bytes = act.encode();
        assert_eq!(Act::decode(&bytes).unwrap(), act);
        bytes
            .windows(16)
            .filter(|part| *part == entry(0x77).bytes())
            .count()
    };
    assert_eq!(kinds(&[1, 1, 1, 1]), 1);
    assert_eq!(kinds(&[1, 2, 2, 1]), 3);
}

/// An act as a newer version may write it: more keys in the act and in an operation, a change of
/// its own, values of every type.
fn from_a_newer_version() -> Vec<u8> {
    let mut out = Encoder::new(Vec::new());
    out.map(7).unwrap();
    out.u8(0).unwrap().u8(1).unwrap();
    out.u8(1).unwrap().bytes(&[1; 16]).unwrap();
    out.u8(2).unwrap().u32(4_000_000_000).unwrap();
    out.u8(3).unwrap().u64(NOW << 16).unwrap();
    out.u8(4).unwrap().array(3).unwrap();
    out.map(5).unwrap();
    out.u8(0)
        .unwrap()
        .bytes(&[2; 16])
        .unwrap()
        .u8(1)
        .unwrap()
        .u32(77_777)
        .unwrap();
    out.u8(2)
        .unwrap()
        .u32(88_888)
        .unwrap()
        .u8(3)
        .unwrap()
        .u32(99_999)
        .unwrap();
    out.u8(4)
        .unwrap()
        .map(2)
        .unwrap()
        .u8(1)
        .unwrap()
        .f32(1.1)
        .unwrap()
        .str("a")
        .unwrap()
        .bool(true)
        .unwrap();
    out.map(4).unwrap();
    out.u8(2)
        .unwrap()
        .u32(88_889)
        .unwrap()
        .u8(3)
        .unwrap()
        .u8(1)
        .unwrap();
    out.u8(4)
        .unwrap()
        .tag(minicbor::data::Tag::new(1))
        .unwrap()
        .i64(-5)
        .unwrap();
    out.u8(17).unwrap().array(1).unwrap().null().unwrap();
    out.map(3).unwrap();
    out.u8(2)
        .unwrap()
        .u8(5)
        .unwrap()
        .u8(3)
        .unwrap()
        .u32(99_998)
        .unwrap();
    out.str("more").unwrap().str("words").unwrap();
    out.u8(9).unwrap().bytes(b"new").unwrap();
    out.i8(-1).unwrap().u8(0).unwrap();
    let mut bytes = out.into_writer();
    bytes.resize(bytes.len().max(256), 0);
    bytes
}

#[test]
fn what_a_newer_version_added_is_carried_byte_for_byte() {
    let bytes = from_a_newer_version();
    let act = Act::decode(&bytes).unwrap();
    assert_eq!(act.encode(), bytes);
    assert_eq!(act.name, 4_000_000_000);
    assert!(matches!(
        act.ops[0].change,
        Change::Unknown {
            code: 99_999,
            value: Some(_)
        }
    ));
    assert!(matches!(
        act.ops[2].change,
        Change::Unknown {
            code: 99_998,
            value: None
        }
    ));
    assert_eq!(act.ops[1].entry, EntryId::from([2; 16]));
    assert!(
        act.unknown
            .as_ref()
            .is_some_and(|unknown| !unknown.is_empty())
    );

    // And what is known of it is folded: unknown kinds and fields merge by their shape alone.
    let mut fold = bearing_vault::Fold::new();
    fold.apply(DeviceId::from([1; 16]), 1, &act);
    let entry = fold.entry(EntryId::from([2; 16])).unwrap();
    assert_eq!((entry.kind(), entry.deleted()), (77_777, None));
    assert!(entry.register(88_889).is_some());
}

#[test]
fn unknown_parts_count_in_the_digest() {
    let mut digests = std::collections::BTreeSet::new();
    for cut in [
        Act::decode(&from_a_newer_version()).unwrap(),
        Act {
            unknown: None,
            ..Act::decode(&from_a_newer_version()).unwrap()
        },
        {
            let mut act = Act::decode(&from_a_newer_version()).unwrap();
            act.ops[1].unknown = None;
            act
        },
    ] {
        let mut fold = bearing_vault::Fold::new();
        fold.apply(DeviceId::from([1; 16]), 1, &cut);
        digests.insert(fold.digest());
    }
    assert_eq!(digests.len(), 3);
}

#[test]
fn what_is_not_in_its_one_form_is_refused() {
    let good = |ops: &str| format!("a5 00 01 01 50{} 02 01 03 00 04 {ops}", "01".repeat(16));
    let id = "02".repeat(16);
    let first = |rest: &str| format!("00 50{id} 01 01 02 01 {rest}");
    let dot = |seq: u8| format!("83 50{} {seq:02x} 00", "03".repeat(16));
    let with_parents =
        |parents: &str| good(&format!("81 a6 {} 05 {parents}", first("03 01 04 05")));
    for (digits, expected) in [
        (good("80"), Ok(())),
        (good(&format!("81 a5 {}", first("03 01 04 05"))), Ok(())),
        (
            good(&format!(
                "82 a5 {} a3 02 02 03 01 04 05",
                first("03 01 04 05")
            )),
            Ok(()),
        ),
        (with_parents(&format!("82 {} {}", dot(1), dot(2))), Ok(())),
        (
            with_parents(&format!("82 {} {}", dot(2), dot(1))),
            Err(DecodeError::Parents),
        ),
        (
            with_parents(&format!("82 {} {}", dot(1), dot(1))),
            Err(DecodeError::Parents),
        ),
        (with_parents("80"), Err(DecodeError::Parents)),
        (good("80 00 00 01"), Err(DecodeError::Trailing)),
        (good("9f ff"), Err(DecodeError::Cbor(CborError::Form))),
        (good("98 00"), Err(DecodeError::Cbor(CborError::Form))),
        (
            good("81 a3 02 01 03 01 04 05"),
            Err(DecodeError::Missing(0)),
        ),
        (
            good(&format!("81 a4 00 50{id} 02 01 03 01 04 05")),
            Err(DecodeError::Missing(1)),
        ),
        (
            good(&format!(
                "82 a5 {} a5 {}",
                first("03 01 04 05"),
                first("03 01 04 05")
            )),
            Err(DecodeError::NamedAgain),
        ),
        (
            good(&format!("81 a4 {}", first("03 01"))),
            Err(DecodeError::Carries(1)),
        ),
        (
            good(&format!("81 a5 {}", first("03 07 04 05"))),
            Err(DecodeError::Carries(7)),
        ),
        (
            good(&format!("81 a5 {}", first("03 04 04 81 05"))),
            Err(DecodeError::Carries(4)),
        ),
        (
            good(&format!("81 a5 {}", first("03 06 04 05"))),
            Err(DecodeError::Cbor(CborError::Type)),
        ),
        (
            good(&format!("81 a5 {}", first("03 01 04 18 05"))),
            Err(DecodeError::Cbor(CborError::Form)),
        ),
        (
            good(&format!(
                "81 a5 {}",
                first("03 1b 00 00 00 01 00 00 00 00 04 05")
            )),
            Err(DecodeError::TooLarge),
        ),
        (
            format!("a6 {} 04 00", &good("80")[3..]),
            Err(DecodeError::Cbor(CborError::Order)),
        ),
        (
            format!("a7 {} 09 00 08 00", &good("80")[3..]),
            Err(DecodeError::Cbor(CborError::Order)),
        ),
        ("a1 00 02".to_owned(), Err(DecodeError::NewerSchema(2))),
        ("a0".to_owned(), Err(DecodeError::Missing(0))),
    ] {
        let digits: Vec<char> = digits.chars().filter(|c| !c.is_whitespace()).collect();
        let byte =
            |pair: &[char]| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap();
        let bytes: Vec<u8> = digits.chunks(2).map(byte).collect();
        assert_eq!(
            Act::decode(&bytes).map(|_| ()),
            expected,
            "{}",
            digits.iter().collect::<String>()
        );
    }
}

#[test]
fn a_value_is_one_item_and_no_more() {
    assert_eq!(
        Value::from_cbor(vec![]),
        Err(DecodeError::Cbor(CborError::Short))
    );
    assert_eq!(Value::from_cbor(vec![1, 2]), Err(DecodeError::Trailing));
    let long = [&[0x78, 100][..], &[b'a'; 100]].concat();
    for bytes in [vec![1], vec![0xf6], long] {
        assert_eq!(Value::from_cbor(bytes.clone()).unwrap().as_cbor(), bytes);
    }
}

#[test]
fn every_part_of_an_act_counts_in_the_digest() {
    let plain = || {
        Act::new(
            ActId::from([1; 16]),
            1,
            Hlc::new(NOW, 0),
            vec![op(entry(1), 1, text("a"))],
        )
    };
    let dot = Dot {
        device: DeviceId::from([1; 16]),
        seq: 1,
        index: 0,
    };
    let with = |change: &dyn Fn(&mut Act)| {
        let mut act = plain();
        change(&mut act);
        act
    };
    let acts = [
        plain(),
        with(&|act| act.id = ActId::from([2; 16])),
        with(&|act| act.name = 2),
        with(&|act| act.hlc = Hlc::new(NOW, 1)),
        with(&|act| act.undoes = Some(ActId::from([2; 16]))),
        with(&|act| act.group = Some(GroupId::from([2; 16]))),
        with(&|act| act.ops.clear()),
        with(&|act| act.ops[0].entry = entry(2)),
        with(&|act| act.ops[0].kind = 2),
        with(&|act| act.ops[0].field = 2),
        with(&|act| act.ops[0].change = text("b")),
        with(&|act| act.ops[0].parents = vec![dot]),
    ];
    let digest = |act: &Act, device: u8, seq: u64| {
        let mut fold = bearing_vault::Fold::new();
        fold.apply(support::device(device), seq, act);
        fold.digest()
    };
    let mut digests: Vec<[u8; 32]> = acts.iter().map(|act| digest(act, 1, 2)).collect();
    digests.extend([
        digest(&plain(), 2, 2),
        digest(&plain(), 1, 3),
        bearing_vault::Fold::new().digest(),
    ]);
    let count = digests.len();
    digests.sort_unstable();
    digests.dedup();
    assert_eq!(digests.len(), count);
}
