//! The open journal itself: what it holds in memory, and how the rest of this crate reaches it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use journal::{Id, Now, State};
use store::Store;
use vault::{DeviceId, EntryId, Fold, Head, Hlc, HlcClock};

use crate::bridge::{self, Raw};
use crate::env::Env;
use crate::keeper::Keeper;
use crate::keys::Keys;
use crate::load::Aside;
use crate::pocket::Pocket;

/// One open journal.
///
/// Every method takes `&self`: several things may be under way at once in a browser. Nothing is
/// borrowed across an `await`; writers meet in the store's compare-and-append.
pub struct App<S, K> {
    pub(crate) store: S,
    pub(crate) keeper: K,
    pub(crate) env: Env,
    pub(crate) inner: RefCell<Inner>,
}

/// What is held in memory.
pub(crate) struct Inner {
    /// `None` until the first thing is kept: an empty journal needs no key.
    pub(crate) keys: Option<Keys>,
    pub(crate) fold: Fold,
    pub(crate) state: State,
    /// Up to where each device's log is folded (or, from the pocket, known).
    pub(crate) heads: BTreeMap<DeviceId, Head>,
    /// Whether all records are folded, or only those the pocket names.
    pub(crate) whole: bool,
    pub(crate) clock: HlcClock,
    pub(crate) aside: Vec<Aside>,
    pub(crate) pocket: Pocket,
    /// Drawn once for each opening; keeps the suggestions on a screen from jumping about.
    pub(crate) seed: u64,
}

impl Inner {
    pub(crate) fn empty(seed: u64) -> Inner {
        Inner {
            keys: None,
            fold: Fold::new(),
            state: State::default(),
            heads: BTreeMap::new(),
            whole: true,
            clock: HlcClock::new(Hlc::default()),
            aside: Vec::new(),
            pocket: Pocket::default(),
            seed,
        }
    }

    /// Brings the typed state up to the fold for these entries.
    pub(crate) fn retell(&mut self, touched: impl IntoIterator<Item = EntryId>) -> Vec<Id> {
        let mut ids = Vec::new();
        for entry in touched {
            let id = bridge::id(entry);
            if let Some(raw) = self.fold.entry(entry) {
                self.state.put(id, &Raw(raw));
                ids.push(id);
            }
        }
        ids
    }

    /// Notes that a device's log is known up to here; never goes back.
    pub(crate) fn advance(&mut self, device: DeviceId, head: Head) {
        let known = self.heads.entry(device).or_insert(Head::EMPTY);
        if head.seq > known.seq {
            *known = head;
        }
    }
}

impl<S: Store, K: Keeper> App<S, K> {
    pub(crate) fn new(store: S, keeper: K, env: Env, inner: Inner) -> App<S, K> {
        App {
            store,
            keeper,
            env,
            inner: RefCell::new(inner),
        }
    }

    /// Reads the folded journal. Do not hold what the closure returns by reference.
    pub fn read<R>(&self, look: impl FnOnce(&State) -> R) -> R {
        look(&self.inner.borrow().state)
    }

    /// The present moment, as this journal's clock tells it.
    pub fn now(&self) -> Now {
        self.env.now()
    }

    /// Whether nothing was ever kept here.
    pub fn is_new(&self) -> bool {
        self.inner.borrow().keys.is_none()
    }

    /// Whether all records are folded; `false` after an opening from the pocket alone.
    pub fn is_whole(&self) -> bool {
        self.inner.borrow().whole
    }

    /// Records that could not be read: kept where they are, left out of what is shown.
    pub fn aside(&self) -> Vec<Aside> {
        self.inner.borrow().aside.clone()
    }

    /// The store this journal lives in.
    pub fn store(&self) -> &S {
        &self.store
    }
}
