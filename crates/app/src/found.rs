//! Lists of what was kept: the first words of each, when it was, and which of them hold the words
//! one looks for. On this device, over what is already open.

use std::sync::Arc;

use jiff::civil::Date;
use journal::{Id, Moment, MomentKind, Setback, State};
use store::Store;

use crate::journal_open::App;
use crate::keeper::Keeper;
use crate::told;

/// So many letters of a text stand in a list.
const FIRST: usize = 180;

/// One entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Listed {
    /// Which.
    pub id: Id,
    /// When it was, in words; for a moment with what kind it is.
    pub when: String,
    /// Its first words.
    pub words: String,
}

impl<S: Store, K: Keeper> App<S, K> {
    /// What happened, the latest first; with `find`, what holds all of its words.
    pub fn setbacks_listed(&self, find: &str) -> Vec<Listed> {
        let now = self.now();
        let find = Find::new(find);
        self.read(|state| {
            let today = now.local_date(state.preference().day_starts);
            let held = state
                .setbacks()
                .filter(|setback| find.holds(&texts_of(setback)));
            let dated = held.map(|setback| {
                let happened = state.happened(setback);
                let listed = Listed {
                    id: setback.kept.id,
                    when: told::sentence(told::happened(&happened, today)),
                    words: first_words(&setback.what.current),
                };
                (happened.latest(), setback.written.ms, listed)
            });
            latest_first(dated.collect())
        })
    }

    /// Moments, the latest first: of one kind, or of all; with `find`, those that hold all of its
    /// words.
    pub fn moments_listed(&self, kind: Option<MomentKind>, find: &str) -> Vec<Listed> {
        let now = self.now();
        let find = Find::new(find);
        self.read(|state| {
            let starts = state.preference().day_starts;
            let today = now.local_date(starts);
            let held = state
                .moments()
                .filter(|moment| kind.is_none_or(|kind| moment.kinds.contains(&kind)))
                .filter(|moment| find.holds(&[&moment.what.current, &moment.cue.current]));
            let dated = held.map(|moment| {
                let latest = match &moment.happened {
                    Some(when) => when.latest(),
                    None => moment.written.local_date(starts),
                };
                let listed = Listed {
                    id: moment.kept.id,
                    when: moment_line(moment, today),
                    words: first_words(&moment.what.current),
                };
                (latest, moment.written.ms, listed)
            });
            latest_first(dated.collect())
        })
    }

    /// The kinds of which there is a moment, in their order.
    pub fn moment_kinds_there(&self) -> Vec<MomentKind> {
        let has = |state: &State, kind| state.moments().any(|moment| moment.kinds.contains(&kind));
        self.read(|state| {
            MomentKind::ALL
                .into_iter()
                .filter(|kind| has(state, *kind))
                .collect()
        })
    }
}

/// When a moment was and of what kinds, as far as that was said: "Spring 2019. Helped someone."
pub(crate) fn moment_line(moment: &Moment, today: Date) -> String {
    let when = moment
        .happened
        .as_ref()
        .map(|when| told::happened(when, today));
    let kinds: Vec<String> = moment
        .kinds
        .iter()
        .map(|kind| told::moment_kind(*kind))
        .collect();
    let kinds = (!kinds.is_empty()).then(|| told::list(&kinds));
    let parts: Vec<String> = [when, kinds]
        .into_iter()
        .flatten()
        .map(told::sentence)
        .collect();
    parts.join(". ")
}

fn texts_of(setback: &Setback) -> [&Arc<str>; 7] {
    [
        &setback.what.current,
        &setback.whose.current,
        &setback.went_wrong.current,
        &setback.mattered.current,
        &setback.hoped_for.current,
        &setback.see_myself.current,
        &setback.voice.current,
    ]
}

/// Of equal days the one written last comes first.
fn latest_first(mut dated: Vec<(Date, i64, Listed)>) -> Vec<Listed> {
    dated.sort_by_key(|(latest, written, _)| std::cmp::Reverse((*latest, *written)));
    dated.into_iter().map(|(_, _, listed)| listed).collect()
}

/// The first words of a text, cut between two of them.
fn first_words(text: &str) -> String {
    let text = text.trim();
    let Some((end, _)) = text.char_indices().nth(FIRST) else {
        return text.to_owned();
    };
    let cut = &text[..end];
    let cut = cut.rfind(char::is_whitespace).map_or(cut, |at| &cut[..at]);
    format!("{}…", cut.trim_end())
}

/// What is looked for: words, in any order, as parts of words.
struct Find(Vec<String>);

impl Find {
    fn new(text: &str) -> Find {
        Find(
            text.to_lowercase()
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
        )
    }

    fn holds(&self, texts: &[&Arc<str>]) -> bool {
        if self.0.is_empty() {
            return true;
        }
        let texts: Vec<String> = texts.iter().map(|text| text.to_lowercase()).collect();
        let held = |word: &String| texts.iter().any(|text| text.contains(word.as_str()));
        self.0.iter().all(held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_words_and_a_short_one_is_whole() {
        assert_eq!(first_words(" They said no. "), "They said no.");
        let long = first_words(&"Jonas ".repeat(60));
        assert!(long.ends_with("Jonas…"), "{long}");
        assert!(long.chars().count() <= FIRST + 1);
        assert_eq!(first_words(&"é".repeat(400)).chars().count(), FIRST + 1);
    }

    fn check(find: &str, text: &str, held: bool) {
        let text: Arc<str> = text.into();
        assert_eq!(Find::new(find).holds(&[&text]), held, "{find} in {text}");
    }

    #[test]
    fn words_are_found_in_any_order_and_any_letters() {
        let text = "They went with someone ELSE";
        check("", text, true);
        check("else went", text, true);
        check("SOME", text, true);
        check("someone here", text, false);
    }
}
