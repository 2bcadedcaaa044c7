//! At home: the rooms one lives in.

use super::row::step;
use crate::steps::step_kinds::{CatalogueStep, Group, ValueHint};

pub(super) const STEPS: &[CatalogueStep] = &[
    step(101, "wash-one-cup", Group::Home, 1, 2)
        .down_to(&[1, 0])
        .at_home()
        .serving(&[ValueHint::Home]),
    step(102, "dishes", Group::Home, 2, 15)
        .down_to(&[5, 2, 0])
        .at_home()
        .serving(&[ValueHint::Home, ValueHint::Order]),
    step(103, "laundry", Group::Home, 2, 15)
        .down_to(&[3, 0])
        .loud()
        .at_home()
        .serving(&[ValueHint::Home, ValueHint::Order]),
    step(104, "make-the-bed", Group::Home, 1, 3)
        .down_to(&[1, 0])
        .at_home()
        .serving(&[ValueHint::Home, ValueHint::Order]),
    step(105, "fresh-air", Group::Home, 1, 5)
        .down_to(&[1, 0])
        .at_home()
        .serving(&[ValueHint::Home, ValueHint::Health]),
    step(106, "rubbish-out", Group::Home, 2, 5)
        .down_to(&[1, 0])
        .outside()
        .at_home()
        .serving(&[ValueHint::Home, ValueHint::Order]),
    step(107, "simple-meal", Group::Home, 3, 25)
        .down_to(&[5, 0])
        .at_home()
        .serving(&[ValueHint::Home, ValueHint::Health]),
    step(108, "kettle", Group::Home, 1, 5)
        .down_to(&[1, 0])
        .at_home()
        .serving(&[ValueHint::Home, ValueHint::Rest]),
    step(109, "wipe-the-table", Group::Home, 1, 3)
        .down_to(&[1, 0])
        .at_home()
        .serving(&[ValueHint::Home, ValueHint::Order]),
    step(110, "sweep-one-room", Group::Home, 2, 10)
        .down_to(&[2, 0])
        .at_home()
        .serving(&[ValueHint::Home, ValueHint::Order]),
    step(111, "pillowcase", Group::Home, 1, 4)
        .down_to(&[1, 0])
        .at_home()
        .serving(&[ValueHint::Home, ValueHint::Rest]),
];
