//! The journal's choices in words: feelings, what was lost, kinds of moment.

use journal::{Against, Expected, Feeling, FeelingName, Lost, MomentKind, Rating};
use words::t;

/// A feeling's name.
pub fn feeling(name: &FeelingName) -> String {
    match name {
        FeelingName::Known(known) => known_feeling(*known),
        FeelingName::Own(words) => words.to_string(),
    }
}

fn known_feeling(feeling: Feeling) -> String {
    match feeling {
        Feeling::Loss => t::feeling_loss(),
        Feeling::Shame => t::feeling_shame(),
        Feeling::Anger => t::feeling_anger(),
        Feeling::Fear => t::feeling_fear(),
        Feeling::Numb => t::feeling_numbness(),
        Feeling::Relief => t::feeling_relief(),
        Feeling::Sad => t::feeling_sadness(),
        Feeling::Tired => t::feeling_tiredness(),
        Feeling::Guilt => t::feeling_guilt(),
        Feeling::Embarrassed => t::feeling_embarrassment(),
        Feeling::Jealous => t::feeling_jealousy(),
        Feeling::Lonely => t::feeling_loneliness(),
        Feeling::Hurt => t::feeling_hurt(),
        Feeling::Confused => t::feeling_confusion(),
        Feeling::Restless => t::feeling_restlessness(),
        Feeling::Disappointed => t::feeling_disappointment(),
        Feeling::Empty => t::feeling_emptiness(),
        Feeling::Calm => t::feeling_calm(),
        Feeling::Worried => t::feeling_worry(),
        Feeling::Stuck => t::feeling_stuck(),
    }
}

/// A feeling with its strength, as it stands in a running line: "some relief".
pub fn felt(name: &FeelingName, strength: Option<Rating>) -> String {
    match strength.map(Rating::points) {
        Some(0..=3) => t::feeling_some(feeling(name)),
        Some(7..) => t::feeling_much(feeling(name)),
        Some(_) | None => feeling(name),
    }
}

/// What was lost.
pub fn lost(what: &Lost) -> String {
    match what {
        Lost::Opportunity => t::asking_lost_opportunity(),
        Lost::Relationship => t::asking_lost_relationship(),
        Lost::Self_ => t::asking_lost_self(),
        Lost::Own(words) => words.to_string(),
    }
}

/// What it was measured against.
pub fn against(what: Against) -> String {
    match what {
        Against::OwnGoal => t::asking_against_goal(),
        Against::Timeline => t::asking_against_timeline(),
        Against::Expectation => t::asking_against_expectation(),
    }
}

/// Whether it had been expected.
pub fn expected(how: Expected) -> String {
    match how {
        Expected::NotAtAll => t::asking_expected_not(),
        Expected::Half => t::asking_expected_half(),
        Expected::Yes => t::asking_expected_yes(),
    }
}

/// A kind of moment.
pub fn moment_kind(kind: MomentKind) -> String {
    match kind {
        MomentKind::Learned => t::moment_kind_learned(),
        MomentKind::ShowedUp => t::moment_kind_showed_up(),
        MomentKind::Helped => t::moment_kind_helped(),
        MomentKind::Reached => t::moment_kind_reached(),
        MomentKind::Surprised => t::moment_kind_surprised(),
    }
}

/// A few words in one line: "loss, shame and relief".
pub fn list(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first, second] => t::list_two(first.as_str(), second.as_str()),
        [first, rest @ ..] => t::list_more(first.as_str(), list(rest)),
    }
}
