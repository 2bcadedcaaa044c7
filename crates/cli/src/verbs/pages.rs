//! Completions and man pages, made from the command line itself.

use std::fs;
use std::io;
use std::path::Path;

use clap::CommandFactory as _;
use clap_complete::Shell;
use clap_mangen::Man;
use words::t;

use crate::answer::Answer;
use crate::args::Cli;
use crate::failure::{Code, Failure, shown};

/// A completion script.
pub(crate) fn completions(shell: Shell) -> Answer {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "bearing", &mut script);
    Answer::document(String::from_utf8_lossy(&script).into_owned())
}

/// The man page, or one for every command in a folder.
pub(crate) fn man(folder: Option<&Path>) -> Result<Answer, Failure> {
    let trouble = |error: io::Error| {
        let what = folder.map(shown).unwrap_or_default();
        Failure::new(Code::Failed, t::error_export(format!("{what} {error}.")))
    };
    match folder {
        None => {
            let mut page = Vec::new();
            Man::new(Cli::command())
                .render(&mut page)
                .map_err(trouble)?;
            Ok(Answer::document(
                String::from_utf8_lossy(&page).into_owned(),
            ))
        }
        Some(folder) => {
            fs::create_dir_all(folder).map_err(trouble)?;
            clap_mangen::generate_to(Cli::command(), folder).map_err(trouble)?;
            let mut answer = Answer::to("man");
            answer.line(shown(folder));
            answer.put("folder", shown(folder));
            Ok(answer)
        }
    }
}
