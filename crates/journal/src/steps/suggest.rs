//! Which steps to suggest (S1, S4, S7). With no readings to learn from, the order is that of the
//! evidence: each group of steps has an expected change of bearability, N(mean, 0.8²) on the 0-10
//! scale, and every suggestion is a draw from these. The spread is wider than the differences, so
//! every group has its turn; three suggestions are of three groups.

use super::catalogue;
use super::chance::Draws;
use super::fit::{Candidate, Circumstances, is_night};
use super::own::OwnStep;
use super::record::StepSource;
use super::step_kinds::Group;
use crate::preference::{Energy, Place};
use crate::state::State;
use crate::time::Now;

/// A step done or begun so lately is rather not suggested again.
const LATELY_MS: i64 = 48 * 60 * 60 * 1000;
/// The spread of what a group does for one person; evidence gives the means, this is a judgement.
const SPREAD: f64 = 0.8;
/// The spread among the steps of one group, about which nothing is known.
const WITHIN: f64 = 0.5;
/// What a step done lately loses.
const REPEATED: f64 = 2.0;
/// Own steps stand as one more group, in the middle of the evidence.
const OWN_MEAN: f64 = 0.4;

/// What a suggestion is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct SuggestInput<'a> {
    /// The hour on the wall, 0 to 23.
    pub hour: u8,
    /// Energy, if it was said within the hour.
    pub energy: Option<Energy>,
    /// Place, if it was said within the hour.
    pub place: Option<Place>,
    /// Steps of the catalogue that are never suggested.
    pub hidden: &'a [u16],
    /// A person's own steps.
    pub own: Vec<&'a OwnStep>,
    /// What was begun or done in the last 48 hours.
    pub recent: Vec<StepSource>,
    /// Nothing was ever kept.
    pub first: bool,
    /// Decides the draw.
    pub seed: u64,
}

/// A reason for a suggestion, as data; `words` says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is night: quiet, indoors, alone.
    Night,
    /// There is this much energy.
    Energy(Energy),
    /// It can be done where one is.
    Place(Place),
    /// It takes almost nothing, and nothing was said about energy.
    Small,
    /// It is one of one's own.
    Own,
    /// What is known of steps of this kind.
    Kind(Group),
    /// It is of another kind than what was done lately.
    Variety,
    /// Nothing is known yet about this person and steps.
    First,
    /// Beyond that, chance.
    Chance,
}

/// One suggested step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Where it comes from.
    pub source: StepSource,
    /// Which form: 0 is the whole step.
    pub form: u8,
    /// What it is about; `None` for an own step that does not say.
    pub group: Option<Group>,
    /// Why this one, the most telling reason first.
    pub why: Vec<Why>,
}

/// What the evidence says about a group: the mean change on the 0-10 scale after a step of it,
/// beyond what time alone does (`docs/evidence.md`).
pub fn prior_mean(group: Group) -> f64 {
    match group {
        Group::Outdoors | Group::Body => 0.6,
        Group::ForSomeoneElse | Group::People => 0.5,
        Group::Making | Group::Order => 0.4,
        Group::Home => 0.3,
        Group::Rest => 0.2,
    }
}

/// The best draw of one group, or of one's own steps.
struct Drawn {
    step: Candidate,
    score: f64,
}

/// At most `n` suggestions, of different groups as long as there are enough of them. The same
/// input gives the same answer.
pub fn suggest(input: &SuggestInput<'_>, n: usize) -> Vec<Suggestion> {
    let circumstances = Circumstances {
        hour: input.hour,
        energy: input.energy,
        place: input.place,
        first: input.first,
    };
    let of_catalogue = catalogue()
        .iter()
        .filter(|step| !input.hidden.contains(&step.code))
        .map(Candidate::from);
    let fitting: Vec<Candidate> = of_catalogue
        .chain(input.own.iter().map(|own| Candidate::from(*own)))
        .filter(|step| circumstances.fit(step))
        .collect();

    let mut draws = Draws::from_seed(input.seed);
    let mut drawn: Vec<Drawn> = Vec::new();
    for group in Group::ALL {
        let of_group = |step: &Candidate| step.group == Some(group) && !is_own(step);
        let first = if input.first && group == Group::Home {
            10.0
        } else {
            0.0
        };
        let theta = draws.normal(prior_mean(group), SPREAD) + first;
        draw_from(
            &mut draws,
            theta,
            fitting.iter().filter(|step| of_group(step)),
            input,
            &mut drawn,
        );
    }
    let theta = draws.normal(OWN_MEAN, SPREAD);
    draw_from(
        &mut draws,
        theta,
        fitting.iter().filter(|step| is_own(step)),
        input,
        &mut drawn,
    );
    drawn.sort_by(|one, other| other.score.total_cmp(&one.score));

    pick(&drawn, n)
        .into_iter()
        .map(|step| Suggestion {
            source: step.source,
            form: 0,
            group: step.group,
            why: reasons(input, &step),
        })
        .collect()
}

fn is_own(step: &Candidate) -> bool {
    matches!(step.source, StepSource::Own(_))
}

/// Draws every step of one group around the group's own draw. Its best stands for the group; the
/// others follow far behind, for when there are too few groups.
fn draw_from<'a>(
    draws: &mut Draws,
    theta: f64,
    steps: impl Iterator<Item = &'a Candidate>,
    input: &SuggestInput<'_>,
    drawn: &mut Vec<Drawn>,
) {
    let begins = drawn.len();
    for step in steps {
        let repeated = if input.recent.contains(&step.source) {
            REPEATED
        } else {
            0.0
        };
        drawn.push(Drawn {
            step: *step,
            score: draws.normal(0.0, WITHIN) - repeated,
        });
    }
    let of_group = &mut drawn[begins..];
    of_group.sort_by(|one, other| other.score.total_cmp(&one.score));
    for (place, each) in of_group.iter_mut().enumerate() {
        // Among the steps of a group the draw has decided. A large group gains nothing by having
        // more draws; only a repeat still counts against it.
        let repeated = if input.recent.contains(&each.step.source) {
            REPEATED
        } else {
            0.0
        };
        each.score = theta - repeated - 100.0 * place as f64;
    }
}

/// The first `n` of different groups; then, if there are too few groups, whatever is left.
fn pick(drawn: &[Drawn], n: usize) -> Vec<Candidate> {
    let mut picked: Vec<Candidate> = Vec::new();
    let alike = |one: &Candidate, other: &Candidate| match (one.group, other.group) {
        (Some(one), Some(other)) => one == other,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    for each in drawn {
        if picked.len() < n && !picked.iter().any(|step| alike(step, &each.step)) {
            picked.push(each.step);
        }
    }
    for each in drawn {
        if picked.len() < n && !picked.iter().any(|step| step.source == each.step.source) {
            picked.push(each.step);
        }
    }
    picked
}

fn reasons(input: &SuggestInput<'_>, step: &Candidate) -> Vec<Why> {
    let mut why = Vec::new();
    if is_night(input.hour) {
        why.push(Why::Night);
    }
    why.extend(input.energy.map(Why::Energy));
    why.extend(input.place.map(Why::Place));
    if is_own(step) {
        why.push(Why::Own);
    }
    why.extend(step.group.map(Why::Kind));
    if input.energy.is_none() && step.effort == 1 {
        why.push(Why::Small);
    }
    let lately = |source: &StepSource| match source {
        StepSource::Catalogue(code) => super::by_code(*code).map(|step| step.group),
        StepSource::Own(id) => input
            .own
            .iter()
            .find(|own| own.id() == *id)
            .and_then(|own| own.group),
        StepSource::Words => None,
    };
    if input
        .recent
        .iter()
        .filter_map(lately)
        .any(|group| Some(group) != step.group)
    {
        why.push(Why::Variety);
    }
    why.push(if input.first { Why::First } else { Why::Chance });
    why
}

/// The next smaller form of a step, if it has one (S3).
pub fn smaller(source: StepSource, form: u8, state: &State) -> Option<u8> {
    let forms = match source {
        StepSource::Catalogue(code) => super::by_code(code)?.smaller.len(),
        StepSource::Own(id) => state.own_step(id)?.smaller.len(),
        StepSource::Words => 0,
    };
    form.checked_add(1)
        .filter(|next| usize::from(*next) <= forms)
}

impl State {
    /// What suggestions are made from, at this moment.
    pub fn suggest_input(&self, now: &Now, seed: u64) -> SuggestInput<'_> {
        let since = now.ms.saturating_sub(LATELY_MS);
        let preference = self.preference();
        let mut recent: Vec<StepSource> = self
            .steps()
            .take_while(|step| step.written.ms >= since)
            .filter(|step| !step.waiting())
            .map(|step| step.from)
            .collect();
        recent.sort();
        recent.dedup();
        SuggestInput {
            hour: now.local_hour(),
            energy: preference.energy_now(now),
            place: preference.place_now(now),
            hidden: &preference.hidden_steps,
            own: self.own_steps().collect(),
            recent,
            first: self.is_empty(),
            seed,
        }
    }

    /// At most `n` steps to suggest now, of different groups. The same seed gives the same ones as
    /// long as nothing changes.
    pub fn suggestions(&self, now: &Now, seed: u64, n: usize) -> Vec<Suggestion> {
        suggest(&self.suggest_input(now, seed), n)
    }
}
