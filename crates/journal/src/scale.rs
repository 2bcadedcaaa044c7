//! The one scale a person sees: eleven points, 0 to 10, more meaning more of the thing named.

/// A reading from 0 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rating(u8);

impl Rating {
    /// The highest point.
    pub const MOST: u8 = 10;

    /// A rating, or `None` above 10.
    pub const fn new(points: u8) -> Option<Self> {
        if points <= Self::MOST {
            Some(Self(points))
        } else {
            None
        }
    }

    /// The points, 0 to 10.
    pub const fn points(self) -> u8 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rating_above_ten_cannot_be_built() {
        for points in 0..=u8::MAX {
            assert_eq!(
                Rating::new(points).map(Rating::points),
                (points <= 10).then_some(points)
            );
        }
    }
}
