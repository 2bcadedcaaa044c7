//! `bearing delete` and `bearing restore`: the bin keeps an entry for 30 days (O5).

use app::journal::{Command, Id};
use words::t;

use crate::answer::Answer;
use crate::args;
use crate::call::Call;
use crate::failure::Failure;
use crate::opening::{For, Journal};
use crate::verbs::list::first_line;
use crate::{which, whole};

/// Puts an entry in the bin.
pub(crate) async fn delete(call: &Call, args: args::One) -> Result<Answer, Failure> {
    let journal = whole::journal(call, For::Looking).await?;
    let id = which::entry(&journal, &args.id)?;
    perform(call, &journal, Command::Delete(id)).await?;
    let mut answer = Answer::to("deleted");
    answer.line(t::cli_deleted(title(&journal, id)));
    let undo = format!("`bearing restore {}`", which::short(id));
    answer.line(t::cli_deleted_undo(undo));
    answer.put("id", id.to_string());
    Ok(answer)
}

/// Takes it out again.
pub(crate) async fn restore(call: &Call, args: args::One) -> Result<Answer, Failure> {
    let journal = whole::journal(call, For::Looking).await?;
    let id = which::binned(&journal, &args.id)?;
    perform(call, &journal, Command::Restore(id)).await?;
    let mut answer = Answer::to("restored");
    answer.line(t::bin_restored());
    answer.inner(title(&journal, id));
    answer.put("id", id.to_string());
    answer.put_some(
        "entry",
        journal.read(|state| state.entry(id).map(app::entry_json)),
    );
    Ok(answer)
}

async fn perform(call: &Call, journal: &Journal, command: Command) -> Result<(), Failure> {
    match journal.perform(command).await {
        Ok(_) => Ok(()),
        Err(error) => Err(Failure::of(&error, call.data_dir()?)),
    }
}

fn title(journal: &Journal, id: Id) -> String {
    journal.read(|state| {
        let entry = state.entry(id);
        entry.map_or_else(String::new, |entry| first_line(&entry.title().current))
    })
}
