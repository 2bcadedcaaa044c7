//! Completions and man pages, made from the command line itself.

use std::fs;
use std::io;
use std::path::Path;

use clap::CommandFactory as _;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use words::t;

use crate::answer::Answer;
use crate::args::{AFTER, Cli};
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
    let page = main_page().map_err(trouble)?;
    let Some(folder) = folder else {
        return Ok(Answer::document(page));
    };
    fs::create_dir_all(folder).map_err(trouble)?;
    clap_mangen::generate_to(Cli::command(), folder).map_err(trouble)?;
    fs::write(folder.join("bearing.1"), page).map_err(trouble)?;
    let mut answer = Answer::to("man");
    answer.line(shown(folder));
    answer.put("folder", shown(folder));
    Ok(answer)
}

/// The page of the program itself, with what follows the options in sections of their own.
fn main_page() -> io::Result<String> {
    let man = Man::new(Cli::command());
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    man.render_subcommands_section(&mut page)?;
    let mut more = Roff::new();
    for line in AFTER.lines().filter(|line| !line.is_empty()) {
        match (line.strip_suffix(':'), line.trim_start().split_once("  ")) {
            (Some(title), _) if !line.starts_with(' ') => {
                more.control("SH", [title.to_uppercase().as_str()]);
            }
            // A term and what it means, set apart by two spaces.
            (_, Some((term, means))) => {
                more.control("TP", []);
                more.text([bold(term)]);
                more.text([roman(means.trim_start())]);
            }
            (_, None) => {
                more.text([roman(line.trim_start())]);
            }
        }
    }
    more.to_writer(&mut page)?;
    man.render_version_section(&mut page)?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}
