//! The `bearing` program: the journal in a terminal, and `bearing open` for the browser.
//!
//! Business rules are the journal's; here are only the command line ([`args`]), one module a verb
//! ([`verbs`]), what a call answers ([`answer`]) or fails with ([`failure`]), and what a terminal
//! needs: an editor, questions, a keyring, a file for the key.

mod answer;
mod args;
mod asking;
mod call;
mod care;
mod dates;
mod editor;
mod failure;
mod help;
mod keeper;
mod keeping;
mod opening;
mod place;
mod session;
mod steps;
mod surroundings;
mod typed;
mod verbs;
mod when;
mod which;
mod whole;
mod zone;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use clap::Parser as _;
use words::t;

use crate::answer::{Answer, print, print_aside};
use crate::args::{Cli, Command};
use crate::call::Call;
use crate::failure::{Code, Failure};

fn main() -> ExitCode {
    say_where_it_broke();
    let cli = Cli::parse();
    if let Some(locale) = surroundings::locale() {
        words::set_language(&locale.tag);
    }
    let call = Call::new(cli.data_dir, cli.json);
    let run = || pollster::block_on(run(&call, cli.command));
    // A panic has been told by the hook.
    let Ok(outcome) = catch_unwind(AssertUnwindSafe(run)) else {
        return ExitCode::FAILURE;
    };
    let outcome = outcome.and_then(|answer| {
        print(&answer.printed(call.json))
            .map_err(|error| Failure::new(Code::Failed, t::terminal_not_printed(error.to_string())))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if call.json {
                print_aside(&format!("{:#}\n", failure.json()));
            } else {
                print_aside(&failure.text());
            }
            ExitCode::from(failure.exit_code())
        }
    }
}

async fn run(call: &Call, command: Option<Command>) -> Result<Answer, Failure> {
    match command {
        None => verbs::today::run(call).await,
        Some(Command::Happened(args)) => verbs::happened::run(call, args).await,
        Some(Command::Now(args)) => verbs::now::run(call, args).await,
        Some(Command::Step(args)) => verbs::step::run(call, args).await,
        Some(Command::Moment(args)) => verbs::moment::run(call, args).await,
        Some(Command::List(args)) => verbs::list::run(call, args).await,
        Some(Command::Show(args)) => verbs::show::run(call, args).await,
        Some(Command::Undo) => verbs::undo::run(call).await,
        Some(Command::Delete(args)) => verbs::bin::delete(call, args).await,
        Some(Command::Restore(args)) => verbs::bin::restore(call, args).await,
        Some(Command::Export(args)) => verbs::export::run(call, args).await,
        Some(Command::People(args)) => verbs::people::run(call, args).await,
        Some(Command::Settings(args)) => verbs::settings::run(call, args).await,
        Some(Command::Passphrase(args)) => verbs::passphrase::run(call, args).await,
        Some(Command::Words(args)) => verbs::twelve::run(call, args).await,
        Some(Command::Unlock(args)) => verbs::lock::unlock(call, args).await,
        Some(Command::Lock) => verbs::lock::lock(call).await,
        Some(Command::Open(args)) => verbs::open::run(call, args),
        Some(Command::HelpNow(args)) => verbs::help_now::run(call, args).await,
        Some(Command::Completions { shell }) => Ok(verbs::pages::completions(shell)),
        Some(Command::Man { folder }) => verbs::pages::man(folder.as_deref()),
    }
}

/// A panic tells its place in the source and never its message, which may quote a person.
fn say_where_it_broke() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        print_aside(&format!("{}\n", t::terminal_broke(place)));
    }));
}
