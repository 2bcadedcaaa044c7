//! The catalogue of ordinary steps (S2), as structure; their words live in the crate `words`, under
//! `step-KEY` and `step-KEY-smaller-N`.
//!
//! What a step must be: doable by somebody who cannot get off the sofa, at least in its smallest
//! form; safe and kind; free of money, other people, going out or daylight unless it says so; with
//! no drink in it, and nothing that could be read as writing to the person who was lost.
//!
//! A code is what a journal keeps. It is given once and never used again, even when its step goes:
//! each group counts up from its own hundred, so a new step goes to the end of its file.

mod body;
mod for_someone_else;
mod home;
mod making;
mod order;
mod outdoors;
mod people;
mod rest;
mod row;

use std::sync::LazyLock;

use crate::steps::step_kinds::CatalogueStep;

static STEPS: LazyLock<Vec<CatalogueStep>> = LazyLock::new(|| {
    [
        home::STEPS,
        body::STEPS,
        people::STEPS,
        for_someone_else::STEPS,
        making::STEPS,
        order::STEPS,
        outdoors::STEPS,
        rest::STEPS,
    ]
    .concat()
});

/// Every step, by rising code.
pub fn catalogue() -> &'static [CatalogueStep] {
    &STEPS
}

/// The step with this code, if this version knows it.
pub fn by_code(code: u16) -> Option<&'static CatalogueStep> {
    STEPS
        .binary_search_by_key(&code, |step| step.code)
        .ok()
        .map(|at| &STEPS[at])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::steps::step_kinds::Group;

    #[test]
    fn there_are_at_least_eight_steps_of_every_group_and_seventy_in_all() {
        for group in Group::ALL {
            let of_group = catalogue().iter().filter(|step| step.group == group);
            assert!(of_group.count() >= 8, "{group:?}");
        }
        assert!(catalogue().len() >= 70);
    }

    #[test]
    fn codes_rise_and_keys_are_there_once() {
        assert!(catalogue().is_sorted_by(|one, next| one.code < next.code));
        let keys: BTreeSet<&str> = catalogue().iter().map(|step| step.key).collect();
        assert_eq!(keys.len(), catalogue().len());
    }

    #[test]
    fn each_group_keeps_to_its_own_hundred_in_the_order_of_the_groups() {
        for step in catalogue() {
            let at = usize::from(step.code / 100) - 1;
            assert_eq!(Group::ALL[at], step.group, "{}", step.key);
        }
    }

    #[test]
    fn every_step_gets_smaller_down_to_less_than_a_minute() {
        for step in catalogue() {
            assert!((1..=3).contains(&step.effort), "{}", step.key);
            assert!((2..=3).contains(&step.smaller.len()), "{}", step.key);
            assert!(step.smaller[0] < step.minutes, "{}", step.key);
            assert!(
                step.smaller.is_sorted_by(|one, next| one > next),
                "{}",
                step.key
            );
            assert_eq!(step.smaller.last(), Some(&0), "{}", step.key);
            assert!(!step.serves.is_empty(), "{}", step.key);
        }
    }

    #[test]
    fn the_night_leaves_at_least_one_light_step_in_five_groups() {
        let fit = |step: &&CatalogueStep| {
            step.quiet && step.alone && !step.needs.outside && step.effort == 1
        };
        let groups: BTreeSet<Group> = catalogue()
            .iter()
            .filter(fit)
            .map(|step| step.group)
            .collect();
        assert!(groups.len() >= 5, "{groups:?}");
    }

    #[test]
    fn away_from_home_there_is_still_something_in_five_groups() {
        let away = catalogue().iter().filter(|step| !step.needs.home);
        let groups: BTreeSet<Group> = away.map(|step| step.group).collect();
        assert!(groups.len() >= 5, "{groups:?}");
    }

    #[test]
    fn a_code_finds_its_step_and_an_unknown_one_finds_none() {
        assert_eq!(by_code(101).map(|step| step.key), Some("wash-one-cup"));
        assert_eq!(by_code(0), None);
        assert_eq!(by_code(u16::MAX), None);
    }
}
