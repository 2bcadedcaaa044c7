//! `bearing help-now`: opens while locked, without a journal, without a network, and whatever else
//! is wrong.

use app::journal::{Command, Preference};

use crate::answer::Answer;
use crate::args;
use crate::call::Call;
use crate::failure::Failure;
use crate::help::Help;
use crate::opening::{Door, For, knock};
use crate::verbs::settings::country;

/// Help. The journal lends what it can without being asked for.
pub(crate) async fn run(call: &Call, args: args::HelpNow) -> Result<Answer, Failure> {
    let chosen = args.country.as_deref().map(country).transpose()?;
    let door = knock(call, For::Looking).await;
    let journal = door.as_ref().ok().and_then(Door::journal);
    let mut help = Help::with(journal);
    if let Some(code) = chosen {
        if let Some(journal) = journal.filter(|journal| !journal.is_new()) {
            // Choosing keeps it for next time; where that fails, the lines are here all the same.
            let country = Preference::Country(Some(code.as_str().into()));
            let _ = journal.perform(Command::Prefer(country)).await;
        }
        help.country = Some(code);
    }
    let mut answer = Answer::to("help");
    help.page(&mut answer);
    answer.put("help", help.json());
    Ok(answer)
}
