//! A field's words, safe before they are kept: sealed as a draft within a second of being typed,
//! at once when the field is left or the page is put away, and found again at the next opening.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use app::{DraftHandle, DraftPlace};
use futures::channel::oneshot;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::session::{Bearing, bearing};

/// Words typed are at most this long unsealed.
const WITHIN: Duration = Duration::from_millis(700);

/// One field's draft in this window.
#[derive(Clone)]
pub(crate) struct Drafted {
    /// The words in the field.
    pub(crate) text: RwSignal<String>,
    inner: Rc<Inner>,
}

struct Inner {
    bearing: Bearing,
    place: DraftPlace,
    handle: RefCell<Option<DraftHandle>>,
    timer: RefCell<Option<TimeoutHandle>>,
    /// Counts what was typed; a save knows by it whether more came meanwhile.
    typed: Cell<u64>,
    sealed: Cell<u64>,
    saving: Cell<bool>,
    /// Who waits for the save under way.
    waiting: RefCell<Vec<oneshot::Sender<()>>>,
}

impl Drafted {
    /// The draft of `place`, filled with what was found there (or else with `first`).
    pub(crate) fn of(place: &str, first: String) -> Drafted {
        let bearing = bearing();
        let drafted = Drafted {
            text: RwSignal::new(first),
            inner: Rc::new(Inner {
                bearing,
                place: DraftPlace::new(place),
                handle: RefCell::new(None),
                timer: RefCell::new(None),
                typed: Cell::new(0),
                sealed: Cell::new(0),
                saving: Cell::new(false),
                waiting: RefCell::new(Vec::new()),
            }),
        };
        drafted.find();
        let leaving = drafted.clone();
        bearing.before_leaving(Rc::new(move || leaving.seal_now()));
        let closing = StoredValue::new_local(drafted.clone());
        on_cleanup(move || {
            // The screen goes; the words stay.
            if let Some(drafted) = closing.try_get_value() {
                drafted.seal_now();
            }
        });
        drafted
    }

    /// The person typed.
    pub(crate) fn input(&self, text: String) {
        self.text.set(text);
        self.inner.typed.set(self.inner.typed.get() + 1);
        if self.inner.timer.borrow().is_none() {
            let due = self.clone();
            let timer = set_timeout_with_handle(
                move || {
                    due.inner.timer.borrow_mut().take();
                    due.seal_now();
                },
                WITHIN,
            );
            *self.inner.timer.borrow_mut() = timer.ok();
        }
    }

    /// Seals what was typed and is not sealed yet.
    pub(crate) fn seal_now(&self) {
        let inner = self.inner.clone();
        if inner.typed.get() == inner.sealed.get() || inner.saving.replace(true) {
            return;
        }
        let Some(text) = self.text.try_get_untracked() else {
            inner.saving.set(false);
            return;
        };
        let again = self.clone();
        spawn_local(async move {
            let up_to = inner.typed.get();
            let Some(journal) = inner.bearing.journal_untracked() else {
                inner.saving.set(false);
                return;
            };
            let mut handle = inner
                .handle
                .borrow_mut()
                .take()
                .unwrap_or_else(|| journal.new_draft());
            let kept = journal.keep_draft(&mut handle, &inner.place, &text).await;
            *inner.handle.borrow_mut() = Some(handle);
            inner.saving.set(false);
            for waiting in inner.waiting.borrow_mut().drain(..) {
                // Whoever waited may have gone.
                let _ = waiting.send(());
            }
            match kept {
                Ok(()) => {
                    inner.sealed.set(up_to);
                    again.seal_now();
                }
                Err(error) => inner.bearing.told(Some(error)),
            }
        });
    }

    /// The draft's slot, to go in the same transaction in which its words are kept. Waits for a
    /// save under way: a draft sealed after its words were kept would come back as a ghost.
    pub(crate) async fn settled(&self) -> Option<DraftHandle> {
        if let Some(timer) = self.inner.timer.borrow_mut().take() {
            timer.clear();
        }
        self.inner.sealed.set(self.inner.typed.get());
        if self.inner.saving.get() {
            let (tell, told) = oneshot::channel();
            self.inner.waiting.borrow_mut().push(tell);
            // A sender dropped means the save is over too.
            let _ = told.await;
        }
        self.inner.handle.borrow().clone()
    }

    /// The words are kept elsewhere now: the field is empty again.
    pub(crate) fn kept(&self) {
        if let Some(timer) = self.inner.timer.borrow_mut().take() {
            timer.clear();
        }
        *self.inner.handle.borrow_mut() = None;
        self.inner.sealed.set(self.inner.typed.get());
        // The screen may be gone by now.
        let _ = self.text.try_set(String::new());
    }

    /// Throws the draft away.
    pub(crate) fn drop_it(&self) {
        let handle = self.inner.handle.borrow_mut().take();
        let bearing = self.inner.bearing;
        self.kept();
        if let (Some(mut handle), Some(journal)) = (handle, bearing.journal_untracked()) {
            spawn_local(async move { bearing.told(journal.drop_draft(&mut handle).await.err()) });
        }
    }

    fn find(&self) {
        let drafted = self.clone();
        Effect::new(move |found: Option<bool>| {
            // Once, as soon as the journal is open.
            let Some(journal) = drafted.inner.bearing.journal() else {
                return false;
            };
            if found == Some(true) {
                return true;
            }
            let drafted = drafted.clone();
            spawn_local(async move {
                let Ok(drafts) = journal.drafts(&drafted.inner.place).await else {
                    return;
                };
                let Some(draft) = drafts.into_iter().next() else {
                    return;
                };
                // What was typed in the meantime is newer than what is found.
                if drafted.inner.typed.get() == 0 {
                    *drafted.inner.handle.borrow_mut() = Some(draft.handle);
                    let _ = drafted.text.try_set(draft.text);
                }
            });
            true
        });
    }
}
