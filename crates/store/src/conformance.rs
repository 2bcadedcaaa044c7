//! What every store must do, as one suite that runs anywhere: natively and in a browser.
//!
//! A store gives a [`Place`]; [`all`] runs every case on a fresh one and reports what failed. No
//! thread, no clock and no runtime is used, so any executor can drive it. The macro `conformance!` makes
//! a native test of it.

mod appending;
mod expecting;
mod sample;
mod slots;
mod together;

use std::fmt::{self, Debug, Display};

use crate::{Store, StoreError};

pub use sample::{device, record, records, sealed};

/// Where a kind of store can be made and found again.
#[allow(async_fn_in_trait)]
pub trait Place {
    /// The kind of store.
    type Store: Store;

    /// An empty store, apart from every one made before.
    async fn empty(&mut self) -> Result<Self::Store, StoreError>;

    /// Another door to the store that [`Place::empty`] made last.
    async fn again(&mut self) -> Result<Self::Store, StoreError>;
}

/// What a case says: nothing, or in words what was expected and what happened.
pub type Outcome = Result<(), String>;

/// The outcome of every case.
#[derive(Debug, Default)]
pub struct Report {
    /// The cases by name, in the order they ran.
    pub cases: Vec<(&'static str, Outcome)>,
}

impl Report {
    /// No case failed, and some ran.
    pub fn is_good(&self) -> bool {
        !self.cases.is_empty() && self.cases.iter().all(|(_, outcome)| outcome.is_ok())
    }
}

impl Display for Report {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, outcome) in &self.cases {
            match outcome {
                Ok(()) => writeln!(to, "ok      {name}")?,
                Err(why) => writeln!(to, "FAILED  {name}: {why}")?,
            }
        }
        let failed = self
            .cases
            .iter()
            .filter(|(_, outcome)| outcome.is_err())
            .count();
        write!(to, "{} cases, {failed} failed", self.cases.len())
    }
}

macro_rules! run {
    ($place:expr, $($module:ident::$case:ident,)*) => {{
        let mut report = Report::default();
        $(
            let outcome = $module::$case($place).await;
            report.cases.push((stringify!($case), outcome));
        )*
        report
    }};
}

/// Runs every case.
pub async fn all<P: Place>(place: &mut P) -> Report {
    run!(
        place,
        appending::an_empty_store_holds_nothing,
        appending::an_empty_batch_is_done_and_changes_nothing,
        appending::what_is_appended_is_read_back_byte_for_byte,
        appending::each_device_has_a_log_of_its_own,
        appending::records_come_in_order_after_a_place_and_at_most_so_many,
        appending::a_long_log_is_read_in_pages,
        appending::a_record_that_does_not_follow_is_refused_with_all_its_batch,
        appending::all_is_there_through_another_door,
        expecting::a_moved_head_is_told_and_nothing_changes,
        expecting::a_moved_slot_is_told_and_nothing_changes,
        expecting::the_head_is_judged_before_the_slots,
        expecting::a_slot_expected_to_be_missing_must_be_missing,
        slots::a_slot_holds_what_was_put_last,
        slots::removing_happens_before_putting,
        slots::slots_are_listed_by_prefix_and_name,
        together::of_two_commits_at_once_one_is_done,
        together::twenty_writers_at_once_lose_nothing,
        together::a_random_history_goes_as_in_memory,
    )
}

/// A native test named `$name` that runs the suite on `$place`, an expression giving a [`Place`].
#[macro_export]
macro_rules! conformance {
    ($name:ident, $place:expr) => {
        #[test]
        fn $name() {
            let report = $crate::conformance::block_on($crate::conformance::all(&mut $place));
            assert!(report.is_good(), "{report}");
        }
    };
}

/// Drives a future of a store that never has to wait for anything but itself.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = std::pin::pin!(future);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
}

fn same<T: PartialEq + Debug>(what: &str, found: T, wanted: T) -> Outcome {
    if found == wanted {
        Ok(())
    } else {
        Err(format!(
            "{what}: found {}, wanted {}",
            short(&found),
            short(&wanted)
        ))
    }
}

fn short(value: &impl Debug) -> String {
    let text = format!("{value:?}");
    if text.len() > 400 {
        format!("{}…", text.chars().take(400).collect::<String>())
    } else {
        text
    }
}

/// `?` on a store's error inside a case.
trait Told<T> {
    fn told(self, doing: &str) -> Result<T, String>;
}

impl<T> Told<T> for Result<T, StoreError> {
    fn told(self, doing: &str) -> Result<T, String> {
        self.map_err(|error| format!("{doing}: {error}"))
    }
}
