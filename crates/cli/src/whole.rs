//! Opening the whole journal, for lists and pages: every record is read, and what could not be
//! read is told.

use words::t;

use crate::answer::print_aside;
use crate::call::Call;
use crate::failure::Failure;
use crate::opening::{For, Journal, knock};

/// The journal with everything in it.
pub(crate) async fn journal(call: &Call, purpose: For) -> Result<Journal, Failure> {
    let journal = knock(call, purpose).await?.enter(call).await?;
    if let Err(error) = journal.ensure_whole().await {
        return Err(Failure::of(&error, call.data_dir()?));
    }
    let aside = i64::try_from(journal.aside().len()).unwrap_or(i64::MAX);
    if aside > 0 {
        print_aside(&format!("{}\n", t::cli_unreadable(aside)));
    }
    let unknown = journal.read(|state| i64::try_from(state.unread()).unwrap_or(i64::MAX));
    if unknown > 0 {
        print_aside(&format!("{}\n", t::unknown_says(unknown)));
    }
    Ok(journal)
}
