//! How a row of the catalogue is written: what it asks, then its smaller forms, then what it needs.
//! A row that says nothing needs nothing, makes no noise and can be done alone.

use crate::steps::step_kinds::{CatalogueStep, Group, Needs, ValueHint};

/// A step by its code and key, with its effort (1-3) and about how many minutes it takes.
pub(super) const fn step(
    code: u16,
    key: &'static str,
    group: Group,
    effort: u8,
    minutes: u8,
) -> CatalogueStep {
    CatalogueStep {
        code,
        key,
        group,
        effort,
        minutes,
        needs: Needs::NOTHING,
        quiet: true,
        alone: true,
        serves: &[],
        smaller: &[],
    }
}

impl CatalogueStep {
    /// Its smaller forms, in minutes, from the larger to the smallest; 0 is under a minute.
    pub(super) const fn down_to(mut self, minutes: &'static [u8]) -> Self {
        self.smaller = minutes;
        self
    }

    /// What of a person's values it can serve.
    pub(super) const fn serving(mut self, hints: &'static [ValueHint]) -> Self {
        self.serves = hints;
        self
    }

    /// It takes one's own rooms.
    pub(super) const fn at_home(mut self) -> Self {
        self.needs.home = true;
        self
    }

    /// It takes going out.
    pub(super) const fn outside(mut self) -> Self {
        self.needs.outside = true;
        self
    }

    /// It costs money.
    pub(super) const fn money(mut self) -> Self {
        self.needs.money = true;
        self
    }

    /// Somebody else has a part in it, so it cannot be done alone.
    pub(super) const fn another(mut self) -> Self {
        self.needs.another = true;
        self.alone = false;
        self
    }

    /// It takes a phone.
    pub(super) const fn phone(mut self) -> Self {
        self.needs.phone = true;
        self
    }

    /// It takes daylight.
    pub(super) const fn daylight(mut self) -> Self {
        self.needs.daylight = true;
        self
    }

    /// Others hear it through a wall: not for the night.
    pub(super) const fn loud(mut self) -> Self {
        self.quiet = false;
        self
    }
}
