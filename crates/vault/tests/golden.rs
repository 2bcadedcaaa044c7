//! The journal kept in `tests/golden/v1` opens, by every way, and says what it always said. Its
//! bytes were written once, by `examples/golden.rs`, and are never written by a test.

#![allow(clippy::unwrap_used)] // in what the tests share, as in the tests

use std::fs;
use std::path::PathBuf;

use bearing_vault::{
    AccountId, Act, ChainHash, DeviceId, Entry, Fold, Head, Hlc, Keyring, Phrase, Position, Record,
    RootKey, Sealed, SealedKeyring, Value, Wrap, WrapKind, open, open_local, read,
};
use minicbor::Decoder;
use minicbor::data::Type;
use serde_json::{Value as Json, json};

fn file(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden/v1")
        .join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn secret(name: &str) -> String {
    let secrets: Json = serde_json::from_slice(&file("secrets.json")).unwrap();
    secrets[name].as_str().unwrap().to_owned()
}

fn unhex(digits: &str) -> Vec<u8> {
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    digits.as_bytes().chunks(2).map(byte).collect()
}

fn root() -> RootKey {
    RootKey::from_bytes(unhex(&secret("root key")).try_into().unwrap())
}

fn account() -> AccountId {
    AccountId::from(<[u8; 16]>::try_from(file("account")).unwrap())
}

fn keyring() -> Keyring {
    SealedKeyring::from_bytes(file("keyring"))
        .open(&root(), account())
        .unwrap()
}

/// The records of every device, in order.
fn logs() -> Vec<Vec<Record>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/v1");
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
        .iter()
        .filter_map(|name| Some((name, name.strip_prefix("log-")?)))
        .map(|(name, id)| log(name, id))
        .collect()
}

fn log(name: &str, id: &str) -> Vec<Record> {
    let device: DeviceId = id.parse().unwrap();
    let bytes = file(name);
    let mut rest = bytes.as_slice();
    let mut records = Vec::new();
    while let Some((head, after)) = rest.split_at_checked(44) {
        let length = u32::from_be_bytes(head[40..].try_into().unwrap()) as usize;
        records.push(Record {
            device,
            seq: u64::from_be_bytes(head[..8].try_into().unwrap()),
            chain: ChainHash::from(<[u8; 32]>::try_from(&head[8..40]).unwrap()),
            sealed: Sealed::from_bytes(after[..length].to_vec()),
        });
        rest = &after[length..];
    }
    assert!(rest.is_empty());
    records
}

fn acts() -> Vec<(DeviceId, u64, Act)> {
    let keyring = keyring();
    let mut acts = Vec::new();
    for log in logs() {
        let mut head = Head::EMPTY;
        for record in log {
            assert!(record.follows(&head));
            let act = read(&record, head.chain, account(), &keyring).unwrap();
            head = record.head();
            acts.push((record.device, record.seq, act));
        }
    }
    acts
}

#[test]
fn every_wrap_still_opens() {
    let wrap = |name: &str| Wrap::from_bytes(file(name)).unwrap();
    let words = Phrase::parse(&secret("words")).unwrap();
    let device_key: [u8; 32] = unhex(&secret("device key")).try_into().unwrap();
    let opened = [
        (
            wrap("wrap-device").open_with_key(&device_key),
            wrap("wrap-device").kind(),
            WrapKind::Device,
        ),
        (
            wrap("wrap-recovery").open_with_phrase(&words),
            wrap("wrap-recovery").kind(),
            WrapKind::Recovery,
        ),
        (
            wrap("wrap-passphrase").open_with_passphrase(&secret("passphrase")),
            wrap("wrap-passphrase").kind(),
            WrapKind::Passphrase,
        ),
    ];
    for (root_key, kind, expected) in opened {
        assert_eq!(root_key.unwrap().expose(), root().expose());
        assert_eq!(kind, expected);
    }
    assert_eq!(root().account_id(), account());
}

#[test]
fn the_keyring_and_the_draft_still_open() {
    assert_eq!(keyring().generation(), 2);
    let draft = open_local(
        &keyring(),
        account(),
        "draft/half-a-sentence",
        &file("draft-half-a-sentence"),
    )
    .unwrap();
    assert_eq!(draft, secret("draft").into_bytes());
}

#[test]
fn every_act_still_encodes_to_the_bytes_it_was_read_from() {
    let keyring = keyring();
    let mut compared = 0;
    for log in logs() {
        let mut prev = ChainHash::START;
        for record in log {
            let at = Position {
                account: account(),
                device: record.device,
                seq: record.seq,
                prev,
            };
            let plain = open(&keyring, &at, &record.sealed).unwrap();
            assert_eq!(Act::decode(&plain).unwrap().encode(), plain);
            prev = record.chain;
            compared += 1;
        }
    }
    assert_eq!(compared, 17);
}

#[test]
fn the_journal_still_says_what_it_said() {
    let expected: Json = serde_json::from_slice(&file("expected.json")).unwrap();
    let mut fold = Fold::new();
    for (device, seq, act) in acts() {
        fold.apply(device, seq, &act);
    }
    let entries: Vec<Json> = fold
        .entries()
        .map(|(id, entry)| told(&id.to_string(), entry))
        .collect();
    let expected_entries = expected["entries"].as_array().unwrap();
    assert_eq!(entries.len(), expected_entries.len());
    for (entry, expected) in entries.iter().zip(expected_entries) {
        assert_eq!(entry, expected);
    }
    let mut acts: Vec<Json> = Vec::new();
    for log in logs() {
        let device = log[0].device;
        for note in fold.acts(device) {
            let mut act = json!({
                "device": device.to_string(), "seq": note.seq, "id": note.id.to_string(), "name": note.name,
                "stamp": stamp(note.hlc),
            });
            if let Some(undoes) = note.undoes() {
                act["undoes"] = json!(undoes.to_string());
            }
            if let Some(group) = note.group() {
                act["group"] = json!(group.to_string());
            }
            acts.push(act);
        }
    }
    acts.sort_by_key(|act| (act["stamp"][0].as_u64(), act["stamp"][1].as_u64()));
    assert_eq!(Json::from(acts), expected["acts"]);
    assert_eq!(json!(account().to_string()), expected["account"]);
    assert_eq!(expected["aside"], json!([]));
}

#[test]
fn two_versions_that_changed_different_lines_are_put_together() {
    let mut fold = Fold::new();
    for (device, seq, act) in acts() {
        fold.apply(device, seq, &act);
    }
    let texts: Vec<_> = fold
        .entries()
        .filter_map(|(_, entry)| entry.text(1))
        .collect();
    let setback = texts
        .iter()
        .find(|text| text.current.contains("wanted"))
        .unwrap();
    assert!(setback.current.ends_with("in March.") && setback.beside.is_empty());
    let twice = texts
        .iter()
        .find(|text| text.current.contains("phone"))
        .unwrap();
    assert_eq!(&*twice.beside[0], "as the desk tells it");
}

/// An entry as `tools/read_journal.py` tells it.
fn told(id: &str, entry: &Entry) -> Json {
    let mut fields = json!({});
    for field in entry.fields().filter(|field| *field != 0) {
        let mut view = json!({});
        if let Some(value) = entry.register(field) {
            view["register"] = shown(value);
        }
        if !entry.set(field).is_empty() {
            view["set"] = entry.set(field).into_iter().map(shown).collect();
        }
        if !entry.map(field).is_empty() {
            view["map"] = entry
                .map(field)
                .into_iter()
                .map(|(key, value)| json!([shown(key), shown(value)]))
                .collect();
        }
        if let Some(text) = entry.text(field) {
            view["text"] = entry
                .versions(field)
                .iter()
                .map(|(_, words)| json!(**words))
                .collect();
            view["earlier"] = text
                .earlier
                .iter()
                .map(|(_, words)| json!(**words))
                .collect();
        }
        if field == 900 {
            view["unknown changes"] = json!([40]);
        }
        fields[field.to_string()] = view;
    }
    json!({
        "id": id, "kind": entry.kind(), "created": stamp(entry.created()), "deleted": entry.deleted().is_some(),
        "came back": entry.returned(), "fields": fields,
    })
}

fn stamp(hlc: Hlc) -> Json {
    json!([hlc.ms(), hlc.counter()])
}

fn shown(value: &Value) -> Json {
    item(&mut Decoder::new(value.as_cbor()))
}

fn item(input: &mut Decoder<'_>) -> Json {
    match input.datatype().unwrap() {
        Type::Null => {
            input.null().unwrap();
            Json::Null
        }
        Type::Bool => json!(input.bool().unwrap()),
        Type::String => json!(input.str().unwrap()),
        Type::Array => (0..input.array().unwrap().unwrap())
            .map(|_| item(input))
            .collect(),
        Type::Tag => {
            let tag = input.tag().unwrap().as_u64();
            json!({ "tag": tag, "value": item(input) })
        }
        _ => json!(i64::try_from(input.int().unwrap()).unwrap()),
    }
}
