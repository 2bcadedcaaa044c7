use minicbor::Encoder;
use proptest::prelude::*;

use super::*;

/// Reads one item out of hexadecimal digits; the whole must be used.
fn whole(hex: &str) -> Result<(), CborError> {
    let bytes: Vec<u8> = (0..hex.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
        .collect();
    let mut reader = Reader::new(&bytes);
    reader.skip()?;
    assert!(reader.rest().is_empty(), "{hex} has more than one item");
    Ok(())
}

#[test]
fn what_has_its_one_form_is_read() {
    for hex in [
        "00",
        "17",
        "1818",
        "1903e8",
        "1a000f4240",
        "1b000000e8d4a51000",
        "20",
        "3903e7", // numbers
        "40",
        "4401020304",
        "60",
        "6449455446",
        "62c3bc", // bytes and texts
        "80",
        "83010203",
        "a0",
        "a201020304",
        "a26161016162820203", // arrays and maps
        "f4",
        "f5",
        "f6",
        "f7",
        "f0",
        "f8ff",
        "c11a514b67b0", // simple values and a tag
        "f90000",
        "f98000",
        "f93e00",
        "f97bff",
        "f90001",
        "f97c00",
        "f97e00", // halves
        "fa47c35000",
        "fa7f7fffff",
        "fb3ff199999999999a",
        "fbc010666666666666", // longer floats
        "fb7e37e43c8800759c",
        "fa33000000",
    ] {
        assert_eq!(whole(hex), Ok(()), "{hex}");
    }
}

#[test]
fn what_could_be_written_shorter_or_otherwise_is_refused() {
    for (hex, why) in [
        ("1817", CborError::Form),
        ("190017", CborError::Form),
        ("1a0000ffff", CborError::Form),
        ("1b00000000ffffffff", CborError::Form),
        ("580100", CborError::Form),
        ("780161", CborError::Form),
        ("5f4101ff", CborError::Form),
        ("9f01ff", CborError::Form),
        ("bf0102ff", CborError::Form),
        ("f810", CborError::Form),
        ("f97e01", CborError::Form),
        ("fa3fc00000", CborError::Form),
        ("fa7f800000", CborError::Form),
        ("fa7fc00000", CborError::Form),
        ("fa00000000", CborError::Form),
        ("fa33800000", CborError::Form),
        ("fb3ff8000000000000", CborError::Form),
        ("fb7ff0000000000000", CborError::Form),
        ("fb36a0000000000000", CborError::Form),
        ("a203040102", CborError::Order),
        ("a201020103", CborError::Order),
        ("a261620161610261", CborError::Order),
        ("61ff", CborError::Utf8),
        ("", CborError::Short),
        ("18", CborError::Short),
        ("4401", CborError::Short),
        ("5bffffffffffffffff", CborError::Short),
        ("9bffffffffffffffff", CborError::Short),
        ("1c", CborError::Form),
        ("ff", CborError::Form),
    ] {
        assert_eq!(whole(hex), Err(why), "{hex}");
    }
    assert_eq!(whole(&"81".repeat(40)), Err(CborError::Deep));
}

proptest! {
    #[test]
    fn every_half_fits_a_single_only_as_a_half(bits: u16) {
        // Through the standard library's knowledge of the value, not ours.
        let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
        let exponent = i32::from(bits >> 10 & 31);
        let fraction = f64::from(bits & 0x3ff);
        prop_assume!(exponent != 31);
        let value = if exponent == 0 {
            sign * fraction * 2f64.powi(-24)
        } else {
            sign * (1024.0 + fraction) * 2f64.powi(exponent - 25)
        };
        prop_assert!(!float::single_is_shortest(u64::from((value as f32).to_bits())));
        prop_assert!(!float::double_is_shortest(value.to_bits()));
    }

    #[test]
    fn a_double_is_shortest_when_a_single_loses_something(bits: u64) {
        let value = f64::from_bits(bits);
        prop_assume!(value.is_finite());
        let fits = f64::from(value as f32) == value;
        prop_assert_eq!(float::double_is_shortest(bits), !fits);
    }

    #[test]
    fn any_single_as_a_double_is_refused(bits: u32) {
        let value = f32::from_bits(bits);
        prop_assume!(value.is_finite());
        prop_assert!(!float::double_is_shortest(f64::from(value).to_bits()));
    }

    #[test]
    fn another_library_writes_the_same_bytes(number: u64, bytes: Vec<u8>, text in ".*", count in 0usize..70_000) {
        let mut ours = Writer::new();
        ours.map(count).array(count).uint(number).bytes(&bytes).text(&text);
        let mut theirs = Encoder::new(Vec::new());
        theirs.map(count as u64).unwrap().array(count as u64).unwrap();
        theirs.u64(number).unwrap().bytes(&bytes).unwrap().str(&text).unwrap();
        prop_assert_eq!(ours.into_bytes(), theirs.into_writer());
    }

    #[test]
    fn any_bytes_are_read_or_refused_without_harm(bytes: Vec<u8>) {
        let _ = Reader::new(&bytes).skip();
    }
}
