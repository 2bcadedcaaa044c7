//! Long texts. Each version names those it was made from, so versions that did not know of each
//! other are known as such. Where they changed different lines they are put together; where they
//! changed the same, both stay and are shown. Nothing a person wrote is dropped.

use std::sync::Arc;

use crate::clock::Hlc;
use crate::op::Dot;

use super::views;
use super::write::At;

/// A text as it can be read now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextView {
    /// The text.
    pub current: Arc<str>,
    /// Versions that changed the same lines at the same time, newest first.
    pub beside: Vec<Arc<str>>,
    /// Earlier wordings, newest first.
    pub earlier: Vec<(Hlc, Arc<str>)>,
}

/// The versions no other has taken the place of, put together as far as that goes.
pub(super) struct Together<'a> {
    pub(super) current: Arc<str>,
    /// The versions that are in `current`.
    pub(super) within: Vec<At<'a>>,
    beside: Vec<At<'a>>,
}

/// The view of these versions of one text, given oldest first.
pub(super) fn view(versions: &[At<'_>]) -> Option<TextView> {
    let together = together(versions)?;
    let head = |at: &At<'_>| {
        together
            .within
            .iter()
            .chain(&together.beside)
            .any(|head| head.dot() == at.dot())
    };
    let earlier = versions.iter().rev().filter(|at| !head(at));
    let mut beside: Vec<Arc<str>> = Vec::new();
    for text in together.beside.iter().filter_map(|at| at.text()) {
        if !beside.contains(text) {
            beside.push(text.clone());
        }
    }
    let earlier = earlier
        .filter_map(|at| Some((at.stamp.hlc, at.text()?.clone())))
        .collect();
    Some(TextView {
        current: together.current,
        beside,
        earlier,
    })
}

pub(super) fn together<'a>(versions: &[At<'a>]) -> Option<Together<'a>> {
    let heads = heads(versions);
    let (newest, others) = heads.split_last()?;
    let mut all = Together {
        current: newest.text()?.clone(),
        within: vec![*newest],
        beside: Vec::new(),
    };
    for other in others.iter().rev() {
        let text = other.text()?;
        let same = all.within.iter().any(|at| at.text() == Some(text));
        let merged = if same {
            Some(all.current.clone())
        } else {
            all.merged(*other, text, versions)
        };
        match merged {
            Some(merged) => {
                all.current = merged;
                all.within.push(*other);
            }
            None => all.beside.push(*other),
        }
    }
    Some(all)
}

/// The versions no other names, nor a later one of the same act takes the place of; oldest first.
pub(super) fn heads<'a>(versions: &[At<'a>]) -> Vec<At<'a>> {
    if let [only] = versions {
        return vec![*only];
    }
    let named = views::named(versions.iter().copied());
    let free = |at: &At<'a>, next: Option<&At<'a>>| {
        named.binary_search(&at.dot()).is_err() && !next.is_some_and(|next| next.later_in_act(*at))
    };
    let heads: Vec<At<'a>> = versions
        .iter()
        .enumerate()
        .filter(|(place, at)| free(at, versions.get(place + 1)))
        .map(|(_, at)| *at)
        .collect();
    // A circle of versions naming each other can not come from any fold; the newest is shown.
    if heads.is_empty() {
        versions.last().copied().into_iter().collect()
    } else {
        heads
    }
}

impl<'a> Together<'a> {
    /// `current` with one more version in it, if they did not change the same lines.
    fn merged(&self, other: At<'a>, text: &str, versions: &[At<'a>]) -> Option<Arc<str>> {
        let mut common = ancestors(other, versions);
        for at in &self.within {
            let of_this = ancestors(*at, versions);
            common.retain(|dot| of_this.contains(dot));
        }
        let base = versions
            .iter()
            .rev()
            .find(|at| common.contains(&at.dot()))?
            .text()?;
        three_way(base, &self.current, text)
    }
}

/// The versions this one came from, through any number of others.
fn ancestors(at: At<'_>, versions: &[At<'_>]) -> Vec<Dot> {
    let mut found: Vec<Dot> = Vec::new();
    let mut open: Vec<Dot> = at.parents().to_vec();
    while let Some(dot) = open.pop() {
        if !found.contains(&dot)
            && let Some(version) = versions.iter().find(|version| version.dot() == dot)
        {
            found.push(dot);
            open.extend_from_slice(version.parents());
        }
    }
    found
}

/// Both changes to `base`, unless they touch the same or neighbouring lines. A line is what a
/// person sees as a paragraph. The last one is treated as if a line break followed it, so that
/// writing on after it does not count as changing it.
fn three_way(base: &str, one: &str, other: &str) -> Option<Arc<str>> {
    let ended = |text: &str| format!("{text}\n");
    let merged = diffy::merge(&ended(base), &ended(one), &ended(other)).ok()?;
    Some(Arc::from(merged.strip_suffix('\n').unwrap_or(&merged)))
}

impl Together<'_> {
    /// Whether there was nothing to put together.
    pub(super) fn alone(&self) -> bool {
        self.within.len() == 1 && self.beside.is_empty()
    }
}
