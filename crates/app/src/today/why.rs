//! Why this step, in one or two plain sentences. None of them says that a step works.

use journal::{Energy, Group, Place, Why};
use words::t;

/// More than two reasons are no longer an answer.
const MOST: usize = 2;

pub(super) fn sentences(why: &[Why]) -> Vec<String> {
    why.iter().take(MOST).map(|why| sentence(*why)).collect()
}

fn sentence(why: Why) -> String {
    match why {
        Why::Night => t::why_night(),
        Why::Energy(Energy::None) => t::why_energy_none(),
        Why::Energy(Energy::Little) => t::why_energy_little(),
        Why::Energy(Energy::Some) => t::why_energy_some(),
        Why::Place(Place::Home) => t::why_place_home(),
        Why::Place(Place::Out) => t::why_place_out(),
        Why::Place(Place::Work) => t::why_place_work(),
        Why::Small => t::why_small(),
        Why::Own => t::why_own(),
        Why::Kind(group) => kind(group),
        Why::Variety => t::why_variety(),
        Why::First => t::why_first(),
        Why::Chance => t::why_chance(),
    }
}

fn kind(group: Group) -> String {
    match group {
        Group::Home => t::why_kind_home(),
        Group::Body => t::why_kind_body(),
        Group::People => t::why_kind_people(),
        Group::ForSomeoneElse => t::why_kind_for_someone(),
        Group::Making => t::why_kind_making(),
        Group::Order => t::why_kind_order(),
        Group::Outdoors => t::why_kind_outdoors(),
        Group::Rest => t::why_kind_rest(),
    }
}
