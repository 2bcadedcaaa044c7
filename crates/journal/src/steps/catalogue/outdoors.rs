//! Out of doors; “go” rather than “walk”, since not everyone walks.

use super::row::step;
use crate::steps::step_kinds::{CatalogueStep, Group, ValueHint};

pub(super) const STEPS: &[CatalogueStep] = &[
    step(701, "round-the-block", Group::Outdoors, 2, 12)
        .down_to(&[4, 1, 0])
        .outside()
        .serving(&[ValueHint::Nature, ValueHint::Health]),
    step(702, "somewhere-green", Group::Outdoors, 2, 20)
        .down_to(&[5, 0])
        .outside()
        .daylight()
        .serving(&[ValueHint::Nature, ValueHint::Health]),
    step(703, "five-minutes-of-sky", Group::Outdoors, 1, 5)
        .down_to(&[1, 0])
        .outside()
        .serving(&[ValueHint::Nature, ValueHint::Rest]),
    step(704, "buy-one-thing", Group::Outdoors, 2, 15)
        .down_to(&[1, 0])
        .outside()
        .money()
        .serving(&[ValueHint::Home, ValueHint::Order]),
    step(705, "sit-outside", Group::Outdoors, 1, 10)
        .down_to(&[2, 0])
        .outside()
        .serving(&[ValueHint::Nature, ValueHint::Rest]),
    step(706, "another-street", Group::Outdoors, 2, 15)
        .down_to(&[2, 0])
        .outside()
        .daylight()
        .serving(&[ValueHint::Nature, ValueHint::Play]),
    step(707, "five-sounds", Group::Outdoors, 1, 5)
        .down_to(&[1, 0])
        .outside()
        .serving(&[ValueHint::Nature, ValueHint::Rest]),
    step(708, "old-paper-out", Group::Outdoors, 2, 8)
        .down_to(&[2, 0])
        .outside()
        .at_home()
        .serving(&[ValueHint::Home, ValueHint::Order]),
    step(709, "watch-an-animal", Group::Outdoors, 1, 6)
        .down_to(&[1, 0])
        .outside()
        .daylight()
        .serving(&[ValueHint::Nature, ValueHint::Play]),
    step(710, "touch-three-plants", Group::Outdoors, 1, 3)
        .down_to(&[1, 0])
        .outside()
        .serving(&[ValueHint::Nature]),
    step(711, "out-for-half-an-hour", Group::Outdoors, 3, 30)
        .down_to(&[10, 2, 0])
        .outside()
        .serving(&[ValueHint::Nature, ValueHint::Health]),
];
