//! `bearing export`: everything, in a form that people and other programs read.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Component, Path};

use words::t;

use crate::answer::Answer;
use crate::args;
use crate::call::Call;
use crate::failure::{Code, Failure, shown};
use crate::opening::For;
use crate::whole;

/// JSON to standard output, or Markdown into a folder.
pub(crate) async fn run(call: &Call, args: args::Export) -> Result<Answer, Failure> {
    let journal = whole::journal(call, For::Looking).await?;
    let Some(folder) = args.markdown else {
        return Ok(Answer::document(app::export_json(&journal)));
    };
    let files = app::export_markdown(&journal);
    write_all(&folder, &files)?;
    let mut answer = Answer::to("exported");
    if files.is_empty() {
        answer.line(t::cli_export_nothing());
    } else {
        answer.line(t::cli_export_done(shown(&folder)));
    }
    answer.put("folder", shown(&folder));
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    answer.put("files", names);
    Ok(answer)
}

/// Nothing of the person's is ever written over: the folder is new or empty.
fn write_all(folder: &Path, files: &[(String, String)]) -> Result<(), Failure> {
    let trouble = |error: io::Error| {
        let what = format!("{}: {error}.", folder.display());
        match error.kind() {
            ErrorKind::StorageFull => Failure::new(Code::StorageFull, t::error_export(what)),
            _ => Failure::new(Code::Failed, t::error_export(what)),
        }
    };
    make(folder).map_err(trouble)?;
    if fs::read_dir(folder).map_err(trouble)?.next().is_some() {
        return Err(Failure::new(
            Code::Failed,
            t::terminal_export_not_empty(shown(folder)),
        ));
    }
    for (name, text) in files {
        let path = Path::new(name);
        let inside = path
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        if !inside {
            return Err(trouble(io::Error::other(
                "a file would lie outside the folder",
            )));
        }
        if let Some(parent) = folder.join(path).parent() {
            make(parent).map_err(trouble)?;
        }
        write(&folder.join(path), text).map_err(trouble)?;
    }
    Ok(())
}

/// What was sealed is readable here, so it is readable to this user only.
fn make(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
