//! Whether a float is written in the fewest bytes that hold its value. Bearing writes no floats
//! yet; a newer version may, and a value has one form only.

/// Every half holds; of the not-a-numbers only 0x7e00.
pub(super) fn half_is_shortest(bits: u64) -> bool {
    let nan = bits & 0x7c00 == 0x7c00 && bits & 0x03ff != 0;
    !nan || bits == 0x7e00
}

/// A single must not fit into a half.
pub(super) fn single_is_shortest(bits: u64) -> bool {
    let exponent = (bits >> 23 & 0xff) as i64 - 127;
    let fraction = bits & 0x7f_ffff;
    !fits(exponent, fraction, 23, (-14, 15), 10, 128)
}

/// A double must not fit into a single.
pub(super) fn double_is_shortest(bits: u64) -> bool {
    let exponent = (bits >> 52 & 0x7ff) as i64 - 1023;
    let fraction = bits & 0xf_ffff_ffff_ffff;
    !fits(exponent, fraction, 52, (-126, 127), 23, 1024)
}

/// Whether a number of `wide` fraction bits can be written with `narrow` of them and exponents in
/// `range`. `special` is the exponent of infinities and not-a-numbers in the wide form.
fn fits(
    exponent: i64,
    fraction: u64,
    wide: u32,
    range: (i64, i64),
    narrow: u32,
    special: i64,
) -> bool {
    if exponent == special {
        return true;
    }
    if exponent == 1 - special && fraction == 0 {
        return true; // zero
    }
    // Trailing zeros that the narrow form would cut off.
    let spare = fraction.trailing_zeros().min(wide);
    let lost = wide - narrow;
    if (range.0..=range.1).contains(&exponent) {
        return spare >= lost;
    }
    // Subnormal in the narrow form: each step below the range costs one more bit.
    let below = range.0 - exponent;
    exponent > 1 - special
        && (1..=i64::from(narrow)).contains(&below)
        && i64::from(spare) >= i64::from(lost) + below
}
