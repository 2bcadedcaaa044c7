//! The page's hold on the journal: what phase the opening is in, where one is, and the one way
//! every change goes through. Screens read from here and hold no rules.

use std::cell::RefCell;
use std::rc::Rc;

use app::journal::{Command, Id, Now, State};
use app::{App, AppError, Done, Locked, Opening, Trouble, Undone};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

use crate::broadcast::Broadcast;
use crate::drafts::Drafted;
use crate::indexed::Gone;
use crate::place::{WebKeeper, WebStore};
use crate::route::{self, Route};
use crate::{place, surroundings};

/// The journal as a page holds it.
pub(crate) type Journal = App<WebStore, WebKeeper>;
/// The locked journal, taken out while an attempt is under way.
pub(crate) type LockedJournal = Locked<WebStore, WebKeeper>;

/// How far the opening has come.
#[derive(Clone)]
pub(crate) enum Phase {
    /// Looking.
    Opening,
    /// Open, or empty.
    Open(Rc<Journal>),
    /// A passphrase or the twelve words are asked for.
    Locked(Rc<RefCell<Option<LockedJournal>>>),
    /// Something is wrong; nothing was changed.
    Trouble(Trouble),
    /// Another tab uses a newer version of the database.
    Newer,
    /// There was a journal in this browser, and the store is empty now.
    Emptied(Rc<Journal>),
    /// Everything was erased here a moment ago.
    Erased,
}

/// One line about what was done or went wrong, with a way to take it back.
#[derive(Clone, PartialEq)]
pub(crate) struct Notice {
    /// The sentence.
    pub(crate) words: String,
    /// The act that *Undo* takes back.
    pub(crate) undo: Option<app::vault::ActId>,
    /// Whether something went wrong.
    pub(crate) trouble: bool,
}

/// What every screen reaches through the context.
#[derive(Clone, Copy)]
pub(crate) struct Bearing {
    pub(crate) phase: RwSignal<Phase, LocalStorage>,
    pub(crate) route: RwSignal<Route>,
    pub(crate) notice: RwSignal<Option<Notice>>,
    /// Raised with every change of the journal; whoever reads the journal follows it.
    changed: RwSignal<u64>,
    /// Words are in a field that is not kept yet: the bottom bar hides.
    pub(crate) writing: RwSignal<bool>,
    /// Storage was refused: this window will forget.
    pub(crate) forgets: RwSignal<Option<String>>,
    broadcast: StoredValue<Rc<Broadcast>, LocalStorage>,
    /// What must be sealed before the page is put away or changed for a newer version.
    unsealed: StoredValue<Vec<Rc<dyn Fn()>>, LocalStorage>,
}

/// The page's hold on the journal.
pub(crate) fn bearing() -> Bearing {
    expect_context::<Bearing>()
}

impl Bearing {
    /// Made once, by the root of the page.
    pub(crate) fn new() -> Bearing {
        let changed = RwSignal::new(0);
        let broadcast = Rc::new(Broadcast::open());
        let bearing = Bearing {
            phase: RwSignal::new_local(Phase::Opening),
            route: RwSignal::new(route::here()),
            notice: RwSignal::new(None),
            changed,
            writing: RwSignal::new(false),
            forgets: RwSignal::new(None),
            broadcast: StoredValue::new_local(broadcast.clone()),
            unsealed: StoredValue::new_local(Vec::new()),
        };
        bearing.seal_when_put_away();
        route::follow_history(bearing.route);
        broadcast.listen(move || bearing.refresh());
        bearing
    }

    /// Opens what this browser holds.
    pub(crate) fn open(self) {
        spawn_local(async move {
            let gone = move |gone| match gone {
                Gone::Newer(_) => self.phase.set(Phase::Newer),
                Gone::Erased => {
                    self.forget_drafts();
                    self.phase.set(Phase::Erased);
                }
                // What is in memory is not what is stored any more: look again.
                Gone::Emptied => self.open(),
            };
            match place::open(gone).await {
                Ok((store, keeper, refused)) => {
                    self.forgets.set(refused);
                    self.settle(app::open(store, keeper, surroundings::env()).await);
                }
                Err(error) => self.phase.set(Phase::Trouble(Trouble::Store(error))),
            }
        });
    }

    /// Takes the outcome of an opening as the page's phase.
    pub(crate) fn settle(self, opening: Opening<WebStore, WebKeeper>) {
        match opening {
            Opening::Ready(journal) => {
                let journal = Rc::new(journal);
                if journal.is_new()
                    && place::had_journal()
                    && self.forgets.get_untracked().is_none()
                {
                    self.phase.set(Phase::Emptied(journal));
                    return;
                }
                self.phase.set(Phase::Open(journal.clone()));
                self.bump();
                if !journal.is_whole() {
                    spawn_local(async move {
                        let read = journal.ensure_whole().await;
                        self.told(read.err());
                        self.bump();
                    });
                }
            }
            Opening::Locked(locked) => self
                .phase
                .set(Phase::Locked(Rc::new(RefCell::new(Some(locked))))),
            Opening::Trouble(trouble) => self.phase.set(Phase::Trouble(trouble)),
        }
    }

    /// The open journal, if it is open. Follows the phase.
    pub(crate) fn journal(self) -> Option<Rc<Journal>> {
        match self.phase.get() {
            Phase::Open(journal) => Some(journal),
            _ => None,
        }
    }

    /// The open journal, without following the phase.
    pub(crate) fn journal_untracked(self) -> Option<Rc<Journal>> {
        match self.phase.get_untracked() {
            Phase::Open(journal) => Some(journal),
            _ => None,
        }
    }

    /// Reads the journal and follows its changes. `None` while it is not open.
    pub(crate) fn read<R>(self, look: impl FnOnce(&State, &Now) -> R) -> Option<R> {
        self.changed.track();
        let journal = self.journal()?;
        let now = journal.now();
        Some(journal.read(|state| look(state, &now)))
    }

    /// Like [`Bearing::read`], with the journal itself.
    pub(crate) fn with<R>(self, look: impl FnOnce(&Journal) -> R) -> Option<R> {
        self.changed.track();
        Some(look(&*self.journal()?))
    }

    /// Does what a person asked; `then` runs when it is durable.
    pub(crate) fn act(self, command: Command, then: impl FnOnce(Done) + 'static) {
        self.act_from(command, None, then);
    }

    /// Like [`Bearing::act`]; the draft it came from goes in the same transaction, and its field
    /// is empty afterwards.
    pub(crate) fn act_from(
        self,
        command: Command,
        drafted: Option<Drafted>,
        then: impl FnOnce(Done) + 'static,
    ) {
        let Some(journal) = self.journal_untracked() else {
            return;
        };
        spawn_local(async move {
            let first = journal.is_new();
            let draft = match &drafted {
                Some(drafted) => drafted.settled().await,
                None => None,
            };
            match journal.perform_from(command, draft.as_ref()).await {
                Ok(done) => {
                    if first {
                        place::remember_journal().await;
                    }
                    self.notice.set(done.act.map(|act| Notice {
                        words: app::told::act(done.name),
                        undo: Some(act),
                        trouble: false,
                    }));
                    if let Some(drafted) = drafted {
                        drafted.kept();
                    }
                    self.changed_here();
                    then(done);
                }
                Err(error) => self.told(Some(error)),
            }
        });
    }

    /// Locks: drafts are sealed, what is open is let go, and the page asks for the passphrase.
    pub(crate) fn lock(self) {
        self.seal_all();
        self.phase.set(Phase::Opening);
        self.notice.set(None);
        self.route.set(Route::Today);
        route::show_address(&Route::Today, true);
        self.open();
    }

    /// Has `seal` called when the page is put away, as long as its screen is there.
    pub(crate) fn before_leaving(self, seal: Rc<dyn Fn()>) {
        let mine = seal.clone();
        self.unsealed.update_value(|all| all.push(seal));
        let mine = StoredValue::new_local(mine);
        on_cleanup(move || {
            if let Some(mine) = mine.try_get_value() {
                self.unsealed
                    .update_value(|all| all.retain(|one| !Rc::ptr_eq(one, &mine)));
            }
        });
    }

    /// Seals every field's words now.
    pub(crate) fn seal_all(self) {
        for seal in self.unsealed.get_value() {
            seal();
        }
    }

    /// What is in the fields belongs to a journal that is gone: nothing of it is sealed any more.
    pub(crate) fn forget_drafts(self) {
        self.unsealed.set_value(Vec::new());
    }

    fn seal_when_put_away(self) {
        let seal = Closure::<dyn FnMut()>::new(move || self.seal_all());
        for event in ["pagehide", "blur", "freeze", "bearing:before-update"] {
            // The listeners live as long as the page.
            let _ = window().add_event_listener_with_callback(event, seal.as_ref().unchecked_ref());
        }
        let _ = document()
            .add_event_listener_with_callback("visibilitychange", seal.as_ref().unchecked_ref());
        seal.forget();
    }

    /// Takes an act back.
    pub(crate) fn undo(self, act: app::vault::ActId) {
        let Some(journal) = self.journal_untracked() else {
            return;
        };
        spawn_local(async move {
            match journal.undo_act(act).await {
                Ok(undone) => {
                    self.notice.set(Some(undone_notice(&undone)));
                    self.changed_here();
                }
                Err(error) => self.told(Some(error)),
            }
        });
    }

    /// Goes somewhere.
    pub(crate) fn go(self, to: Route) {
        if self.route.get_untracked() == to {
            return;
        }
        route::show_address(&to, false);
        self.route.set(to);
    }

    /// Goes somewhere in the place of where one is.
    pub(crate) fn go_instead(self, to: Route) {
        route::show_address(&to, true);
        self.route.set(to);
    }

    /// Says what went wrong, if anything did.
    pub(crate) fn told(self, error: Option<AppError>) {
        if let Some(error) = error {
            self.notice.set(Some(Notice {
                words: app::told::trouble(&error),
                undo: None,
                trouble: true,
            }));
        }
    }

    /// The journal changed in this tab: screens look again, other tabs hear of it.
    pub(crate) fn changed_here(self) {
        self.bump();
        self.broadcast.with_value(|others| others.there_is_more());
    }

    fn bump(self) {
        self.changed.update(|n| *n += 1);
    }

    /// Reads what other tabs wrote.
    fn refresh(self) {
        let Some(journal) = self.journal_untracked() else {
            return;
        };
        spawn_local(async move {
            match journal.refresh().await {
                Ok(_) => self.bump(),
                Err(error) => self.told(Some(error)),
            }
        });
    }

    /// The newest entry an act made.
    pub(crate) fn made(done: &Done) -> Option<Id> {
        done.touched.first().copied()
    }
}

fn undone_notice(undone: &Undone) -> Notice {
    Notice {
        words: app::told::undone(undone),
        undo: undone.act,
        trouble: false,
    }
}
