//! The ways of opening a journal: a key the device keeps, a passphrase, twelve words.

#![allow(clippy::unwrap_used)] // in what the tests share, as in the tests

mod support;

use argon2::{Algorithm, Argon2, Params, ParamsBuilder, Version};
use bearing_vault::{Argon2Cost, Phrase, RootKey, Wrap, WrapError, WrapKind, passphrase_key};
use support::Seeded;

fn root() -> RootKey {
    RootKey::from_bytes(std::array::from_fn(|at| at as u8))
}

fn each_kind() -> [Wrap; 3] {
    let mut chance = Seeded(1);
    [
        Wrap::with_key(&root(), &[7; 32], WrapKind::Device, [9; 16], &mut chance),
        Wrap::with_passphrase(&root(), "correct horse", Argon2Cost::CHEAP, &mut chance).unwrap(),
        Wrap::with_phrase(&root(), &Phrase::random(&mut Seeded(2)), &mut chance),
    ]
}

fn opened(wrap: &Wrap) -> Result<RootKey, WrapError> {
    match wrap.kind() {
        WrapKind::Device => wrap.open_with_key(&[7; 32]),
        WrapKind::Passphrase => wrap.open_with_passphrase("correct horse"),
        WrapKind::Recovery => wrap.open_with_phrase(&Phrase::random(&mut Seeded(2))),
    }
}

#[test]
fn each_way_opens_and_nothing_else_does() {
    for wrap in each_kind() {
        let wrap = Wrap::from_bytes(wrap.as_bytes().to_vec()).unwrap();
        assert_eq!(opened(&wrap).unwrap().expose(), root().expose());
        assert_eq!(wrap.open_with_key(&[8; 32]).unwrap_err(), WrapError::Wrong);
        assert_eq!(
            wrap.open_with_passphrase("Correct horse").unwrap_err(),
            WrapError::Wrong
        );
        assert_eq!(wrap.open_with_passphrase("").unwrap_err(), WrapError::Wrong);
        assert_eq!(
            wrap.open_with_phrase(&Phrase::random(&mut Seeded(3)))
                .unwrap_err(),
            WrapError::Wrong
        );
    }
}

#[test]
fn a_wrap_with_any_bit_changed_or_any_byte_missing_is_refused() {
    for wrap in each_kind() {
        let bytes = wrap.as_bytes();
        for bit in 0..bytes.len() * 8 {
            let mut spoilt = bytes.to_vec();
            spoilt[bit / 8] ^= 1 << (bit % 8);
            let refused = Wrap::from_bytes(spoilt).unwrap_err();
            assert!(
                matches!(refused, WrapError::Damaged(_) | WrapError::NewerVersion),
                "{refused:?}"
            );
        }
        for length in 0..bytes.len() {
            assert!(Wrap::from_bytes(bytes[..length].to_vec()).is_err());
        }
        assert!(Wrap::from_bytes([bytes, &[0]].concat()).is_err());
    }
}

/// Someone who changes a wrap can make its check anew; the rest must hold without it.
#[test]
fn a_changed_wrap_with_a_fitting_check_still_does_not_open() {
    for wrap in each_kind() {
        let end = wrap.as_bytes().len() - 8;
        for bit in 0..end * 8 {
            let mut spoilt = wrap.as_bytes().to_vec();
            spoilt[bit / 8] ^= 1 << (bit % 8);
            let check = blake3::hash(&spoilt[..end]);
            spoilt[end..].copy_from_slice(&check.as_bytes()[..8]);
            if let Ok(spoilt) = Wrap::from_bytes(spoilt) {
                assert!(opened(&spoilt).is_err(), "bit {bit} of {:?}", wrap.kind());
            }
        }
    }
}

#[test]
fn parts_of_two_wraps_do_not_make_a_third() {
    let mut chance = Seeded(4);
    let one = Wrap::with_key(&root(), &[7; 32], WrapKind::Device, [9; 16], &mut chance);
    let other = Wrap::with_key(
        &RootKey::from_bytes([1; 32]),
        &[8; 32],
        WrapKind::Device,
        [9; 16],
        &mut chance,
    );
    let end = one.as_bytes().len() - 8;
    for cut in [23, 39, 63, 111] {
        let mut mixed = [&one.as_bytes()[..cut], &other.as_bytes()[cut..]].concat();
        let check = blake3::hash(&mixed[..end]);
        mixed[end..].copy_from_slice(&check.as_bytes()[..8]);
        let mixed = Wrap::from_bytes(mixed).unwrap();
        for kek in [[7; 32], [8; 32]] {
            match mixed.open_with_key(&kek) {
                Err(_) => {}
                // Before the nonce the two are alike, so this is the other as a whole.
                Ok(opened) => assert_eq!((cut <= 39, opened.expose()), (true, &[1; 32])),
            }
        }
    }
}

#[test]
fn costs_outside_the_bounds_are_refused_wherever_they_come_from() {
    for (memory, passes, expected) in [
        (64 * 1024, 3, Ok(())),
        (256 * 1024, 3, Ok(())),
        (2 * 1024 * 1024, 10, Ok(())),
        (19 * 1024, 2, Ok(())),
        (19 * 1024, 3, Err(WrapError::TooWeak)),
        (32 * 1024, 2, Err(WrapError::TooWeak)),
        (64 * 1024 - 1, 3, Err(WrapError::TooWeak)),
        (64 * 1024, 2, Err(WrapError::TooWeak)),
        (0, 0, Err(WrapError::TooWeak)),
        (2 * 1024 * 1024 + 1, 3, Err(WrapError::TooCostly)),
        (64 * 1024, 11, Err(WrapError::TooCostly)),
        (u32::MAX, u32::MAX, Err(WrapError::TooCostly)),
    ] {
        assert_eq!(
            Argon2Cost::new(memory, passes).map(|_| ()),
            expected,
            "{memory} KiB, {passes}"
        );

        let mut bytes = each_kind()[1].as_bytes().to_vec();
        bytes[14..18].copy_from_slice(&memory.to_be_bytes());
        bytes[18..22].copy_from_slice(&passes.to_be_bytes());
        let end = bytes.len() - 8;
        let check = blake3::hash(&bytes[..end]);
        bytes[end..].copy_from_slice(&check.as_bytes()[..8]);
        assert_eq!(
            Wrap::from_bytes(bytes).map(|_| ()),
            expected,
            "{memory} KiB, {passes}"
        );
    }
}

#[test]
fn a_wrap_says_what_a_worker_needs_to_make_its_key() {
    let wrap = &each_kind()[1];
    let cost = wrap.cost().unwrap();
    let key = passphrase_key("correct horse", &wrap.salt(), &cost).unwrap();
    assert_eq!(
        wrap.open_with_passphrase_key(&key).unwrap().expose(),
        root().expose()
    );
    let made = Wrap::with_passphrase_key(&root(), &key, wrap.salt(), cost, &mut Seeded(5));
    assert!(made.open_with_passphrase("correct horse").is_ok());
    assert_eq!(each_kind()[0].cost(), None);
}

#[test]
fn a_passphrase_typed_on_another_keyboard_is_the_same() {
    let key = |words| passphrase_key(words, &[1; 16], &Argon2Cost::CHEAP).unwrap();
    assert_eq!(
        key("\u{fc}ber allen Gipfeln"),
        key("u\u{308}ber allen Gipfeln")
    );
    assert_ne!(key("\u{fc}ber"), key("uber"));
}

/// RFC 9106, 5.3.
#[test]
fn the_argon2id_vector_of_the_rfc_holds() {
    let params = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(argon2::AssociatedData::new(&[4; 12]).unwrap())
        .build()
        .unwrap();
    let mut tag = [0; 32];
    Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params)
        .unwrap()
        .hash_password_into(&[1; 32], &[2; 16], &mut tag)
        .unwrap();
    assert_eq!(
        hex(&tag),
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    );
}

/// From the reference implementation (phc-winner-argon2, src/test.c): one lane, as we use it.
#[test]
fn the_argon2id_vectors_of_the_reference_implementation_hold() {
    for (memory, passes, password, salt, expected) in [
        (
            65536,
            2,
            "password",
            "somesalt",
            "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
        ),
        (
            256,
            2,
            "password",
            "somesalt",
            "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        ),
        (
            65536,
            1,
            "password",
            "somesalt",
            "f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98",
        ),
        (
            65536,
            2,
            "differentpassword",
            "somesalt",
            "0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
        ),
        (
            65536,
            2,
            "password",
            "diffsalt",
            "bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c",
        ),
    ] {
        let params = Params::new(memory, passes, 1, Some(32)).unwrap();
        let mut tag = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(password.as_bytes(), salt.as_bytes(), &mut tag)
            .unwrap();
        assert_eq!(hex(&tag), expected, "{memory} {passes} {password} {salt}");
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
