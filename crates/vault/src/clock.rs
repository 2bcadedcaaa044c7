//! The hybrid logical clock: wall-clock time where clocks are sane, and an order that never runs
//! backwards where they are not. It orders writes; it is not when something happened.
//!
//! A stamp from a device whose clock runs years ahead is used as it is, but may move this clock at
//! most a day beyond the wall clock: refusing it would stop a journal from being whole
//! (actualbudget/actual #3786), following it would spread one wrong clock to every device.

use std::fmt;

const COUNTER_BITS: u32 = 16;
const MAX_MS: u64 = (1 << 48) - 1;
/// How far ahead of the wall clock a witnessed stamp may take this clock, in milliseconds.
const AHEAD_MS: u64 = 24 * 60 * 60 * 1000;

/// A stamp: 48 bits of unix milliseconds, then a 16-bit counter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hlc(u64);

impl Hlc {
    /// A stamp of these milliseconds (at most 2⁴⁸ − 1, later ones count as that) and counter.
    pub fn new(ms: u64, counter: u16) -> Hlc {
        Hlc(ms.min(MAX_MS) << COUNTER_BITS | u64::from(counter))
    }

    /// Unix milliseconds.
    pub fn ms(self) -> u64 {
        self.0 >> COUNTER_BITS
    }

    /// The place among stamps of one millisecond.
    pub fn counter(self) -> u16 {
        (self.0 & 0xffff) as u16
    }

    /// Both as one number, as it is written at rest.
    pub fn to_bits(self) -> u64 {
        self.0
    }

    /// The stamp that number means.
    pub fn from_bits(bits: u64) -> Hlc {
        Hlc(bits)
    }
}

impl fmt::Debug for Hlc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hlc({}+{})", self.ms(), self.counter())
    }
}

/// Gives out stamps, each later than every one before it.
#[derive(Debug, Clone)]
pub struct HlcClock {
    last: Hlc,
}

impl HlcClock {
    /// A clock that goes on after `last`.
    pub fn new(last: Hlc) -> HlcClock {
        HlcClock { last }
    }

    /// The next stamp: later than all before, and not before `now_ms`.
    pub fn tick(&mut self, now_ms: u64) -> Hlc {
        let now = Hlc::new(now_ms, 0);
        self.last = now.max(Hlc(self.last.0.saturating_add(1)));
        self.last
    }

    /// Takes note of a stamp from elsewhere, so that what is written from now on comes after it.
    /// One more than 24 hours ahead of `now_ms` moves this clock by 24 hours only.
    pub fn witness(&mut self, remote: Hlc, now_ms: u64) {
        let furthest = Hlc::new(now_ms.saturating_add(AHEAD_MS), u16::MAX);
        self.last = self.last.max(remote.min(furthest));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOW: u64 = 1_795_000_000_000;
    const TEN_YEARS: u64 = 10 * 366 * 24 * 60 * 60 * 1000;

    #[test]
    fn a_stamp_is_its_two_parts() {
        let stamp = Hlc::new(NOW, 7);
        assert_eq!((stamp.ms(), stamp.counter()), (NOW, 7));
        assert_eq!(Hlc::from_bits(stamp.to_bits()), stamp);
        assert_eq!(Hlc::new(u64::MAX, 0).ms(), MAX_MS);
    }

    #[test]
    fn a_full_counter_goes_over_into_the_next_millisecond() {
        let mut clock = HlcClock::new(Hlc::new(NOW, u16::MAX));
        assert_eq!(clock.tick(NOW), Hlc::new(NOW + 1, 0));
    }

    #[test]
    fn a_clock_ten_years_ahead_elsewhere_takes_this_one_a_day_ahead() {
        let mut clock = HlcClock::new(Hlc::default());
        clock.witness(Hlc::new(NOW + TEN_YEARS, 0), NOW);
        let stamp = clock.tick(NOW);
        assert!(stamp.ms() <= NOW + AHEAD_MS + 1, "{stamp:?}");
    }

    proptest! {
        #[test]
        fn stamps_only_rise_whatever_the_clocks_say(
            steps in prop::collection::vec((0..2 * TEN_YEARS, 0..2 * TEN_YEARS, any::<bool>()), 1..200)
        ) {
            let base = NOW - TEN_YEARS;
            let mut clock = HlcClock::new(Hlc::default());
            let mut last = Hlc::default();
            for (local, remote, heard) in steps {
                if heard {
                    clock.witness(Hlc::new(base + remote, 3), base + local);
                }
                let stamp = clock.tick(base + local);
                prop_assert!(stamp > last);
                prop_assert!(stamp.ms() >= base + local);
                last = stamp;
            }
        }

        #[test]
        fn a_stamp_within_a_day_is_followed(ahead in 0..=AHEAD_MS) {
            let mut clock = HlcClock::new(Hlc::default());
            let remote = Hlc::new(NOW + ahead, 9);
            clock.witness(remote, NOW);
            prop_assert!(clock.tick(NOW) > remote);
        }
    }
}
