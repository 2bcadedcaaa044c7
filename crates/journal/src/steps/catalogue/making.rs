//! Making something that nobody will judge.

use super::row::step;
use crate::steps::step_kinds::{CatalogueStep, Group, ValueHint};

pub(super) const STEPS: &[CatalogueStep] = &[
    step(501, "draw-the-table", Group::Making, 2, 10)
        .down_to(&[2, 0])
        .serving(&[ValueHint::Making, ValueHint::Play]),
    step(502, "food-by-feel", Group::Making, 2, 15)
        .down_to(&[3, 0])
        .at_home()
        .serving(&[ValueHint::Making, ValueHint::Play]),
    step(503, "five-lines-of-weather", Group::Making, 2, 6)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Making, ValueHint::Nature]),
    step(504, "three-pictures", Group::Making, 1, 5)
        .down_to(&[1, 0])
        .phone()
        .serving(&[ValueHint::Making, ValueHint::Play]),
    step(505, "mend-one-thing", Group::Making, 2, 15)
        .down_to(&[2, 0])
        .at_home()
        .serving(&[ValueHint::Making, ValueHint::Home]),
    step(506, "fold-paper", Group::Making, 1, 5)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Making, ValueHint::Play]),
    step(507, "sing-one-song", Group::Making, 1, 4)
        .down_to(&[1, 0])
        .loud()
        .serving(&[ValueHint::Making, ValueHint::Play]),
    step(508, "five-songs", Group::Making, 1, 8)
        .down_to(&[3, 0])
        .phone()
        .serving(&[ValueHint::Making, ValueHint::Play]),
    step(509, "three-things-on-a-shelf", Group::Making, 1, 3)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Making, ValueHint::Home]),
    step(510, "copy-lines-by-hand", Group::Making, 1, 6)
        .down_to(&[2, 0])
        .serving(&[ValueHint::Making, ValueHint::Learning]),
];
