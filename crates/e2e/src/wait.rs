//! Waiting for a condition with a deadline. A test never sleeps in the hope
//! that something will have happened by then: it says what it waits for, goes
//! on at once when it holds, and says what was there instead when it never does.

use std::thread;
use std::time::{Duration, Instant};

/// The longest a test waits for one thing. Generous, because a busy machine
/// with two cores is slow; nothing ever waits it out but a failing test.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(20);

/// Looks until there is something, and hands it over; `None` after [`PATIENCE`].
pub fn look<T>(look: impl FnMut() -> Option<T>) -> Option<T> {
    look_for(PATIENCE, look)
}

/// As [`look`], with a patience of its own: for what must *not* happen, or
/// what takes long by design.
pub fn look_for<T>(patience: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + patience;
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if Instant::now() >= deadline {
            return None;
        }
        thread::sleep(PAUSE);
    }
}

/// Waits until `holds` says yes.
///
/// # Panics
/// When it has not held after [`PATIENCE`].
#[track_caller]
pub fn until(what: &str, mut holds: impl FnMut() -> bool) {
    if look(|| holds().then_some(())).is_none() {
        panic!("waited {} s in vain: {what}", PATIENCE.as_secs());
    }
}
