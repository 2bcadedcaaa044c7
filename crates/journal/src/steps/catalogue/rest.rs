//! Rest, as an act.

use super::row::step;
use crate::steps::step_kinds::{CatalogueStep, Group, ValueHint};

pub(super) const STEPS: &[CatalogueStep] = &[
    step(801, "lie-down", Group::Rest, 1, 10)
        .down_to(&[2, 0])
        .at_home()
        .serving(&[ValueHint::Rest, ValueHint::Health]),
    step(802, "breathe-out-ten-times", Group::Rest, 1, 2)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Rest, ValueHint::Health]),
    step(803, "something-warm", Group::Rest, 1, 10)
        .down_to(&[2, 0])
        .serving(&[ValueHint::Rest]),
    step(804, "one-piece-of-music", Group::Rest, 1, 5)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Rest, ValueHint::Play]),
    step(805, "four-pages", Group::Rest, 1, 8)
        .down_to(&[2, 0])
        .serving(&[ValueHint::Rest, ValueHint::Learning]),
    step(806, "phone-away", Group::Rest, 1, 30)
        .down_to(&[10, 0])
        .serving(&[ValueHint::Rest]),
    step(807, "warm-feet", Group::Rest, 2, 15)
        .down_to(&[1, 0])
        .at_home()
        .serving(&[ValueHint::Rest, ValueHint::Health]),
    step(808, "ready-for-bed", Group::Rest, 1, 10)
        .down_to(&[1, 0])
        .at_home()
        .serving(&[ValueHint::Rest, ValueHint::Health]),
    step(809, "out-of-the-window", Group::Rest, 1, 5)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Rest, ValueHint::Nature]),
    step(810, "twenty-minutes-of-sleep", Group::Rest, 1, 20)
        .down_to(&[5, 0])
        .at_home()
        .serving(&[ValueHint::Rest, ValueHint::Health]),
    step(811, "one-round-of-a-game", Group::Rest, 1, 10)
        .down_to(&[2, 0])
        .serving(&[ValueHint::Rest, ValueHint::Play]),
];
