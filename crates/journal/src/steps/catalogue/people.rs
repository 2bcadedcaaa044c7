//! With people: a friend, somebody one trusts, whoever is there. Never the person who was lost.

use super::row::step;
use crate::steps::step_kinds::{CatalogueStep, Group, ValueHint};

pub(super) const STEPS: &[CatalogueStep] = &[
    step(301, "tell-one-person", Group::People, 3, 10)
        .down_to(&[3, 1, 0])
        .another()
        .serving(&[ValueHint::Honesty, ValueHint::Closeness]),
    step(302, "ring-a-friend", Group::People, 3, 15)
        .down_to(&[2, 0])
        .another()
        .phone()
        .serving(&[ValueHint::Closeness, ValueHint::Kindness]),
    step(303, "short-text", Group::People, 1, 2)
        .down_to(&[1, 0])
        .another()
        .phone()
        .serving(&[ValueHint::Closeness]),
    step(304, "answer-a-kind-message", Group::People, 2, 5)
        .down_to(&[1, 0])
        .another()
        .phone()
        .serving(&[ValueHint::Closeness]),
    step(305, "where-people-are", Group::People, 2, 20)
        .down_to(&[10, 1, 0])
        .another()
        .outside()
        .serving(&[ValueHint::Closeness]),
    step(306, "eat-with-somebody", Group::People, 3, 5)
        .down_to(&[2, 0])
        .another()
        .serving(&[ValueHint::Closeness]),
    step(307, "picture-of-what-you-see", Group::People, 1, 2)
        .down_to(&[1, 0])
        .another()
        .phone()
        .serving(&[ValueHint::Closeness, ValueHint::Play]),
    step(308, "ask-for-one-small-thing", Group::People, 2, 5)
        .down_to(&[2, 0])
        .another()
        .serving(&[ValueHint::Honesty, ValueHint::Closeness]),
    step(309, "greet-somebody", Group::People, 1, 2)
        .down_to(&[1, 0])
        .another()
        .outside()
        .serving(&[ValueHint::Kindness, ValueHint::Closeness]),
    step(310, "voice-message", Group::People, 2, 3)
        .down_to(&[2, 0])
        .another()
        .phone()
        .serving(&[ValueHint::Closeness]),
];
