//! Every text a person typed, with when. What they wrote counts wherever they wrote it, reworded
//! and deleted or not.

use std::sync::Arc;

use crate::entry::Entry;
use crate::fields::Wording;
use crate::ids::Id;
use crate::naming::{FeelingName, Lost};
use crate::state::State;
use crate::steps::Plan;

/// One text a person typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedText {
    /// In which entry.
    pub entry: Id,
    /// When, unix milliseconds.
    pub at_ms: i64,
    /// What it says.
    pub text: Arc<str>,
}

impl State {
    /// Every text typed at this moment or later (unix milliseconds), in whatever field of whatever
    /// entry: the wording that stands there now, the ones it replaced, those that stand beside it,
    /// and those in the bin.
    pub fn texts_since(&self, ms: i64) -> Vec<TypedText> {
        let mut found = Vec::new();
        for entry in self.typed_since(ms) {
            let id = entry.kept().id;
            texts_of(entry, &mut |at_ms, text| {
                if at_ms >= ms && !text.trim().is_empty() {
                    found.push(TypedText {
                        entry: id,
                        at_ms,
                        text: text.clone(),
                    });
                }
            });
        }
        let preference = self.preference();
        if preference.usual_moments_ms >= ms {
            found.extend(preference.usual_moments.iter().map(|text| TypedText {
                entry: Id::PREFERENCE,
                at_ms: preference.usual_moments_ms,
                text: text.clone(),
            }));
        }
        found
    }
}

/// Tells every text of one entry, with when it was typed.
pub(crate) fn texts_of(entry: &Entry, tell: &mut dyn FnMut(i64, &Arc<str>)) {
    let wordings: &[&Wording] = match entry {
        Entry::Setback(it) => &[
            &it.what,
            &it.whose,
            &it.went_wrong,
            &it.mattered,
            &it.hoped_for,
            &it.see_myself,
            &it.voice,
        ],
        Entry::Step(it) => &[&it.what],
        Entry::Moment(it) => &[&it.what, &it.cue],
        Entry::CheckIn(it) => &[&it.how],
        Entry::Person(it) => &[&it.name, &it.phone, &it.message, &it.mail, &it.note],
        Entry::Value(it) => &[&it.name],
        Entry::OwnStep(it) => &[&it.what],
    };
    for wording in wordings {
        tell(wording.at_ms(), &wording.current);
        for beside in &wording.beside {
            tell(wording.at_ms(), beside);
        }
        for (at_ms, earlier) in &wording.earlier {
            tell(*at_ms, earlier);
        }
    }
    match entry {
        Entry::Setback(it) => {
            for lost in &it.lost {
                if let Lost::Own(words) = lost {
                    tell(it.own_words_ms, words);
                }
            }
            for (name, _) in &it.feelings {
                if let FeelingName::Own(words) = name {
                    tell(it.own_words_ms, words);
                }
            }
        }
        Entry::Step(it) => {
            if let Some(Plan::After(words)) = &it.plan {
                tell(it.planned_ms, words);
            }
        }
        Entry::OwnStep(it) => {
            for form in &it.smaller {
                tell(it.smaller_ms, &form.what);
            }
        }
        Entry::Moment(_) | Entry::CheckIn(_) | Entry::Person(_) | Entry::Value(_) => {}
    }
}
