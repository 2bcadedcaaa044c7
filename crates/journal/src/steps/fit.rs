//! Which steps fit the hour, the energy and the place (S4). Nothing here weighs; it only leaves
//! out what would not do.

use super::own::OwnStep;
use super::record::StepSource;
use super::step_kinds::{CatalogueStep, Group, Needs};
use crate::preference::{Energy, Place};

/// A step that may be suggested.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Candidate {
    pub(crate) source: StepSource,
    pub(crate) group: Option<Group>,
    pub(crate) effort: u8,
    pub(crate) minutes: Option<u16>,
    pub(crate) needs: Needs,
    pub(crate) quiet: bool,
    pub(crate) alone: bool,
}

impl From<&CatalogueStep> for Candidate {
    fn from(step: &CatalogueStep) -> Self {
        Self {
            source: StepSource::Catalogue(step.code),
            group: Some(step.group),
            effort: step.effort,
            minutes: Some(step.minutes.into()),
            needs: step.needs,
            quiet: step.quiet,
            alone: step.alone,
        }
    }
}

impl From<&OwnStep> for Candidate {
    /// An own step is not asked whether it is quiet; one that takes a phone counts as a call.
    fn from(own: &OwnStep) -> Self {
        Self {
            source: StepSource::Own(own.id()),
            group: own.group,
            effort: own.effort,
            minutes: own.minutes,
            needs: own.needs,
            quiet: !own.needs.phone,
            alone: !own.needs.another,
        }
    }
}

/// What a step has to fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Circumstances {
    /// The hour on the wall.
    pub(crate) hour: u8,
    pub(crate) energy: Option<Energy>,
    pub(crate) place: Option<Place>,
    /// Nothing was ever kept: the first step is as light as one can be.
    pub(crate) first: bool,
}

/// From ten at night to seven.
pub(crate) fn is_night(hour: u8) -> bool {
    !(7..22).contains(&hour)
}

/// Daylight that can be counted on without knowing the season or the latitude.
fn is_daylight(hour: u8) -> bool {
    (8..17).contains(&hour)
}

impl Circumstances {
    pub(crate) fn fit(self, step: &Candidate) -> bool {
        self.fits_energy(step) && self.fits_place(step) && self.fits_hour(step)
    }

    /// Without a word about energy, nothing heavy.
    fn fits_energy(self, step: &Candidate) -> bool {
        let most = match self.energy {
            _ if self.first => 1,
            Some(Energy::None) => 1,
            Some(Energy::Little) | None => 2,
            Some(Energy::Some) => 3,
        };
        let light = Needs {
            home: false,
            ..step.needs
        } == Needs::NOTHING
            && step.minutes.is_some_and(|m| m <= 10);
        step.effort <= most && (!self.first || light)
    }

    fn fits_place(self, step: &Candidate) -> bool {
        match self.place {
            None | Some(Place::Home) => true,
            Some(Place::Out) => !step.needs.home,
            Some(Place::Work) => !step.needs.home && step.quiet,
        }
    }

    /// At night only what is quiet, indoors and done alone.
    fn fits_hour(self, step: &Candidate) -> bool {
        let night_fit = step.quiet && step.alone && !step.needs.outside;
        (!is_night(self.hour) || night_fit) && (!step.needs.daylight || is_daylight(self.hour))
    }
}
