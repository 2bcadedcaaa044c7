//! Futures over IndexedDB's events: one for a request, one for the end of a transaction.
//!
//! Why not a library: the ones that exist drop the transaction with its error once it is to be
//! committed. A full disk shows itself only there (`abort` fires, no request fails), and "there is
//! no room" must not become "something went wrong".

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use wasm_bindgen::prelude::*;
use web_sys::{DomException, IdbRequest, IdbTransaction};

/// Rung once by a callback; who waits is woken.
#[derive(Default)]
struct Bell {
    rung: Cell<bool>,
    waker: RefCell<Option<Waker>>,
}

impl Bell {
    fn ring(&self) {
        self.rung.set(true);
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }

    fn heard(&self, context: &Context<'_>) -> bool {
        if !self.rung.get() {
            self.waker.replace(Some(context.waker().clone()));
        }
        self.rung.get()
    }
}

/// A callback that rings, and the bell.
fn bell() -> (Rc<Bell>, Closure<dyn FnMut()>) {
    let bell = Rc::new(Bell::default());
    let callback = Closure::new({
        let bell = bell.clone();
        move || bell.ring()
    });
    (bell, callback)
}

/// The answer to a request. The request goes out when this is made, awaited or not.
pub(super) struct Answer {
    request: IdbRequest,
    bell: Rc<Bell>,
    // Dropped after the handlers are taken off.
    _callback: Closure<dyn FnMut()>,
}

impl Answer {
    pub(super) fn to(request: IdbRequest) -> Answer {
        let (bell, callback) = bell();
        let function = Some(callback.as_ref().unchecked_ref());
        request.set_onsuccess(function);
        request.set_onerror(function);
        Answer {
            request,
            bell,
            _callback: callback,
        }
    }
}

impl Future for Answer {
    type Output = Result<JsValue, JsValue>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if !self.bell.heard(context) {
            return Poll::Pending;
        }
        Poll::Ready(match self.request.error()? {
            Some(error) => Err(error.into()),
            None => self.request.result(),
        })
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        self.request.set_onsuccess(None);
        self.request.set_onerror(None);
    }
}

/// The end of a transaction: `Ok` only after `complete`, with strict durability therefore on disk.
pub(super) struct Finished {
    transaction: IdbTransaction,
    completed: Rc<Cell<bool>>,
    bell: Rc<Bell>,
    _complete: Closure<dyn FnMut()>,
    _abort: Closure<dyn FnMut()>,
}

impl Finished {
    pub(super) fn of(transaction: &IdbTransaction) -> Finished {
        let (bell, abort) = bell();
        let completed = Rc::new(Cell::new(false));
        let complete = Closure::new({
            let (bell, completed) = (bell.clone(), completed.clone());
            move || {
                completed.set(true);
                bell.ring();
            }
        });
        transaction.set_oncomplete(Some(complete.as_ref().unchecked_ref()));
        // A failed request makes its transaction abort, so `error` needs no handler of its own.
        transaction.set_onabort(Some(abort.as_ref().unchecked_ref()));
        Finished {
            transaction: transaction.clone(),
            completed,
            bell,
            _complete: complete,
            _abort: abort,
        }
    }
}

impl Future for Finished {
    /// `Err(None)`: aborted, and the browser does not say why.
    type Output = Result<(), Option<DomException>>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if !self.bell.heard(context) {
            return Poll::Pending;
        }
        Poll::Ready(if self.completed.get() {
            Ok(())
        } else {
            Err(self.transaction.error())
        })
    }
}

impl Drop for Finished {
    fn drop(&mut self) {
        self.transaction.set_oncomplete(None);
        self.transaction.set_onabort(None);
    }
}

/// Waits so many milliseconds.
pub(super) async fn pause(milliseconds: i32) {
    let (bell, callback) = bell();
    let Some(window) = web_sys::window() else {
        return;
    };
    if window
        .set_timeout_with_callback_and_timeout_and_arguments_0(
            callback.as_ref().unchecked_ref(),
            milliseconds,
        )
        .is_ok()
    {
        std::future::poll_fn(|context| {
            if bell.heard(context) {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })
        .await;
    }
}

/// A future that is ready once its callback was called.
pub(super) struct Called {
    bell: Rc<Bell>,
}

impl Called {
    pub(super) fn new() -> (Called, Closure<dyn FnMut()>) {
        let (bell, callback) = bell();
        (Called { bell }, callback)
    }
}

/// The answer, or `None` if `other` was called before it came.
pub(super) async fn unless(mut answer: Answer, other: Called) -> Option<Result<JsValue, JsValue>> {
    std::future::poll_fn(|context| match Pin::new(&mut answer).poll(context) {
        Poll::Ready(answer) => Poll::Ready(Some(answer)),
        Poll::Pending if other.bell.heard(context) => Poll::Ready(None),
        Poll::Pending => Poll::Pending,
    })
    .await
}
