//! The names of choices in exports: stable, never translated.

use journal::{
    Against, Energy, EntryKind, Expected, Feeling, FeelingName, Group, Look, Lost, MomentKind,
    Place, Season,
};
use serde_json::{Value, json};

pub(super) fn kind(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Setback => "setback",
        EntryKind::Step => "step",
        EntryKind::Moment => "moment",
        EntryKind::CheckIn => "check-in",
        EntryKind::Person => "person",
        EntryKind::Value => "value",
        EntryKind::OwnStep => "own-step",
    }
}

pub(super) fn lost(lost: &Lost) -> Value {
    match lost {
        Lost::Opportunity => json!("opportunity"),
        Lost::Relationship => json!("relationship"),
        Lost::Self_ => json!("self"),
        Lost::Own(words) => json!({ "own": words.as_ref() }),
    }
}

pub(super) fn against(against: Against) -> &'static str {
    match against {
        Against::OwnGoal => "goal",
        Against::Timeline => "timeline",
        Against::Expectation => "expectation",
    }
}

pub(super) fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::NotAtAll => "not-at-all",
        Expected::Half => "half",
        Expected::Yes => "yes",
    }
}

pub(super) fn feeling(name: &FeelingName) -> Value {
    match name {
        FeelingName::Known(feeling) => json!(known(*feeling)),
        FeelingName::Own(words) => json!({ "own": words.as_ref() }),
    }
}

/// The name of a feeling of the palette, as the terminal takes it too.
pub(super) fn known(feeling: Feeling) -> &'static str {
    match feeling {
        Feeling::Loss => "loss",
        Feeling::Shame => "shame",
        Feeling::Anger => "anger",
        Feeling::Fear => "fear",
        Feeling::Numb => "numb",
        Feeling::Relief => "relief",
        Feeling::Sad => "sad",
        Feeling::Tired => "tired",
        Feeling::Guilt => "guilt",
        Feeling::Embarrassed => "embarrassed",
        Feeling::Jealous => "jealous",
        Feeling::Lonely => "lonely",
        Feeling::Hurt => "hurt",
        Feeling::Confused => "confused",
        Feeling::Restless => "restless",
        Feeling::Disappointed => "disappointed",
        Feeling::Empty => "empty",
        Feeling::Calm => "calm",
        Feeling::Worried => "worried",
        Feeling::Stuck => "stuck",
    }
}

pub(super) fn moment_kind(kind: MomentKind) -> &'static str {
    match kind {
        MomentKind::Learned => "learned",
        MomentKind::ShowedUp => "showed-up",
        MomentKind::Helped => "helped",
        MomentKind::Reached => "reached",
        MomentKind::Surprised => "surprised",
    }
}

pub(super) fn group(group: Group) -> &'static str {
    match group {
        Group::Home => "home",
        Group::Body => "body",
        Group::People => "people",
        Group::ForSomeoneElse => "for-someone-else",
        Group::Making => "making",
        Group::Order => "order",
        Group::Outdoors => "outdoors",
        Group::Rest => "rest",
    }
}

pub(super) fn season(season: Season) -> &'static str {
    match season {
        Season::Spring => "spring",
        Season::Summer => "summer",
        Season::Autumn => "autumn",
        Season::Winter => "winter",
    }
}

pub(super) fn look(look: Look) -> &'static str {
    match look {
        Look::System => "system",
        Look::Light => "light",
        Look::Dark => "dark",
    }
}

pub(super) fn energy(energy: Energy) -> &'static str {
    match energy {
        Energy::None => "none",
        Energy::Little => "little",
        Energy::Some => "some",
    }
}

pub(super) fn place(place: Place) -> &'static str {
    match place {
        Place::Home => "home",
        Place::Out => "out",
        Place::Work => "work",
    }
}
