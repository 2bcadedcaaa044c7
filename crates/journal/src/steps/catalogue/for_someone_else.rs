//! For someone else: small, unasked, nothing that puts anybody in debt.

use super::row::step;
use crate::steps::step_kinds::{CatalogueStep, Group, ValueHint};

pub(super) const STEPS: &[CatalogueStep] = &[
    step(401, "thank-somebody", Group::ForSomeoneElse, 2, 5)
        .down_to(&[1, 0])
        .another()
        .phone()
        .serving(&[ValueHint::Kindness, ValueHint::Closeness]),
    step(402, "hold-a-door", Group::ForSomeoneElse, 1, 2)
        .down_to(&[1, 0])
        .another()
        .outside()
        .serving(&[ValueHint::Kindness]),
    step(403, "two-cups", Group::ForSomeoneElse, 2, 6)
        .down_to(&[1, 0])
        .another()
        .serving(&[ValueHint::Kindness, ValueHint::Closeness]),
    step(404, "one-thing-to-give-away", Group::ForSomeoneElse, 1, 5)
        .down_to(&[2, 0])
        .at_home()
        .serving(&[ValueHint::Kindness, ValueHint::Order]),
    step(405, "bring-somebody-something", Group::ForSomeoneElse, 2, 3)
        .down_to(&[2, 0])
        .another()
        .phone()
        .serving(&[ValueHint::Kindness]),
    step(406, "kind-line-about-a-place", Group::ForSomeoneElse, 2, 6)
        .down_to(&[2, 0])
        .phone()
        .serving(&[ValueHint::Kindness, ValueHint::Honesty]),
    step(407, "litter", Group::ForSomeoneElse, 1, 5)
        .down_to(&[1, 0])
        .outside()
        .daylight()
        .serving(&[ValueHint::Kindness, ValueHint::Nature]),
    step(408, "water-for-birds", Group::ForSomeoneElse, 1, 4)
        .down_to(&[1, 0])
        .outside()
        .at_home()
        .serving(&[ValueHint::Kindness, ValueHint::Nature]),
    step(409, "note-a-birthday", Group::ForSomeoneElse, 1, 3)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Kindness, ValueHint::Closeness]),
    step(410, "kind-note", Group::ForSomeoneElse, 1, 4)
        .down_to(&[1, 0])
        .serving(&[ValueHint::Kindness]),
    step(411, "send-a-song", Group::ForSomeoneElse, 1, 3)
        .down_to(&[1, 0])
        .another()
        .phone()
        .serving(&[ValueHint::Kindness, ValueHint::Play]),
];
