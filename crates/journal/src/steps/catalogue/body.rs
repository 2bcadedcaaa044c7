//! For the body, none of it sport.

use super::row::step;
use crate::steps::step_kinds::{CatalogueStep, Group, ValueHint};

pub(super) const STEPS: &[CatalogueStep] = &[
    step(201, "glass-of-water", Group::Body, 1, 2)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Health]),
    step(202, "wash-your-face", Group::Body, 1, 3)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Health]),
    step(203, "shower", Group::Body, 3, 15)
        .down_to(&[5, 2, 0])
        .loud()
        .at_home()
        .serving(&[ValueHint::Health]),
    step(204, "brush-your-teeth", Group::Body, 1, 3)
        .down_to(&[1, 0])
        .at_home()
        .serving(&[ValueHint::Health]),
    step(205, "move-a-little", Group::Body, 1, 5)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Health]),
    step(206, "eat-something-small", Group::Body, 1, 5)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Health]),
    step(207, "get-dressed", Group::Body, 2, 5)
        .down_to(&[2, 0])
        .at_home()
        .serving(&[ValueHint::Health]),
    step(208, "move-to-one-song", Group::Body, 2, 4)
        .down_to(&[2, 0])
        .loud()
        .serving(&[ValueHint::Health, ValueHint::Play]),
    step(209, "every-room-once", Group::Body, 1, 2)
        .down_to(&[1, 0])
        .at_home()
        .serving(&[ValueHint::Health, ValueHint::Home]),
    step(210, "warm-hands", Group::Body, 1, 3)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Health, ValueHint::Rest]),
];
