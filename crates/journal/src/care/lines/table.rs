//! The lines. Those of one country stand together, those for everyone first.

use super::Line;

/// Every line Bearing ships.
pub(super) const LINES: &[Line] = &[];
