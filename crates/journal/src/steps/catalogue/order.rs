//! Putting one thing in order.

use super::row::step;
use crate::steps::step_kinds::{CatalogueStep, Group, ValueHint};

pub(super) const STEPS: &[CatalogueStep] = &[
    step(601, "list-of-what-is-in-your-head", Group::Order, 1, 5)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Order]),
    step(602, "one-drawer", Group::Order, 2, 15)
        .down_to(&[3, 0])
        .serving(&[ValueHint::Order, ValueHint::Home]),
    step(603, "two-piles-of-paper", Group::Order, 2, 10)
        .down_to(&[2, 0])
        .serving(&[ValueHint::Order, ValueHint::Work]),
    step(604, "empty-your-bag", Group::Order, 1, 5)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Order]),
    step(605, "one-shelf", Group::Order, 2, 10)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Order, ValueHint::Home]),
    step(606, "one-small-bill", Group::Order, 2, 8)
        .down_to(&[3, 0])
        .money()
        .serving(&[ValueHint::Order]),
    step(607, "look-at-the-week", Group::Order, 1, 6)
        .down_to(&[2, 0])
        .serving(&[ValueHint::Order, ValueHint::Work]),
    step(608, "clothes-for-tomorrow", Group::Order, 1, 4)
        .down_to(&[1, 0])
        .at_home()
        .serving(&[ValueHint::Order, ValueHint::Home]),
    step(609, "charge-what-is-low", Group::Order, 1, 2)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Order]),
    step(610, "a-place-for-the-keys", Group::Order, 1, 2)
        .down_to(&[1, 0])
        .at_home()
        .serving(&[ValueHint::Order, ValueHint::Home]),
    step(611, "call-put-off", Group::Order, 3, 10)
        .down_to(&[3, 0])
        .another()
        .phone()
        .serving(&[ValueHint::Order, ValueHint::Work]),
];
