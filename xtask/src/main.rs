//! Every chore of this repository as one command: `cargo xtask VERB`.

use std::process::ExitCode;

use anyhow::{Result, bail};

mod bench;
mod bench_table;
mod cargo;
mod checks;
mod machine;
mod node;
mod program;
mod run;
mod screenshots;
mod site;
mod stamp;
mod steps;
mod test;
mod wasm;

const HELP: &str = "\
cargo xtask VERB

  run [--dev] [ARGS]     Builds what is missing, starts Bearing and opens it in a browser.
                         ARGS go to `bearing open`:
                           --port N        another port than 28417; a browser keeps a
                                           separate journal for each address
                           --data-dir DIR  where the terminal's journal lives
                           --no-browser    prints the address and opens nothing
                         --dev builds quickly instead of small, with the page of all
                         components at /_design.
  test [--only PART]     Installs what tests need and runs all of them.
                         PART: lint, unit, e2e (may be given more than once).
  check [--deny]         Formatting, lints, documentation; --deny: licences, bans and
                         known weaknesses of dependencies as well.
  build                  The web app and the program, as they ship.
  screenshots            Pictures of every screen, into target/screenshots, and the
                         README's into docs/screenshots.
  bench [all|FILTER]     Measures what people feel (sizes, opening, keeping, the first
                         step in sight) and prints the table of docs/benchmarks.md;
                         all or FILTER: criterion's benchmarks instead.
  help                   This.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match verb(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn verb(arguments: &[String]) -> Result<ExitCode> {
    let (verb, rest) = match arguments.split_first() {
        Some((verb, rest)) => (verb.as_str(), rest),
        None => ("help", arguments),
    };
    if matches!(verb, "help" | "--help" | "-h") || asks_for_help(rest) {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    }
    match verb {
        "run" => run::run(rest),
        "test" => test::test(rest),
        "check" => checks::check(rest),
        "build" => nothing_more(rest).and_then(|()| program::build_all()),
        "screenshots" => nothing_more(rest).and_then(|()| screenshots::screenshots()),
        "bench" => bench::bench(rest),
        other => bail!("no verb is called {other:?}; `cargo xtask help` lists them"),
    }
}

/// `cargo xtask run -- --help` asks the program itself.
fn asks_for_help(rest: &[String]) -> bool {
    rest.iter()
        .take_while(|argument| *argument != "--")
        .any(|argument| matches!(argument.as_str(), "--help" | "-h"))
}

fn nothing_more(rest: &[String]) -> Result<()> {
    match rest.first() {
        None => Ok(()),
        Some(more) => bail!("{more:?} means nothing here; `cargo xtask help` says what does"),
    }
}
