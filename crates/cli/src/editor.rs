//! The person's own editor, for a text that is longer than a line.
//!
//! The words lie in a file for as long as the editor is open: in a folder of its own that only
//! this user may enter, in memory where the system has such a place, and overwritten and removed
//! afterwards with whatever the editor left beside it. Vim and Neovim are asked to write no swap
//! file, no undo file and no history of what was typed; other editors keep to their own settings.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use words::t;

use crate::failure::{Code, Failure};

/// What came of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Edited {
    /// Words.
    Written(String),
    /// The file is as it was.
    Unchanged,
    /// All words were taken out.
    Emptied,
    /// The editor ended with an error; what was typed by then is here.
    Broken {
        /// Which editor.
        editor: String,
        /// What was typed.
        text: String,
    },
}

/// Opens the editor on `begun`.
pub(crate) fn edit(begun: &str, verb: &str) -> Result<Edited, Failure> {
    let editor = chosen().ok_or_else(|| {
        Failure::new(
            Code::Editor,
            t::cli_editor_none(format!("`bearing {verb} -`")),
        )
    })?;
    let trouble =
        |error: io::Error| Failure::new(Code::Editor, t::terminal_editor_file(error.to_string()));
    let desk = Desk::set_up().map_err(trouble)?;
    let before = format!("{begun}\n\n# {}\n", t::cli_editor_lead());
    desk.lay(&before).map_err(trouble)?;
    let ended = run(&editor, &desk.file).map_err(|error| {
        Failure::new(
            Code::Editor,
            t::terminal_editor_missing(editor.as_str(), error.to_string()),
        )
    })?;
    if matches!(ended.code(), Some(126 | 127)) {
        let why = t::terminal_editor_not_found();
        return Err(Failure::new(
            Code::Editor,
            t::terminal_editor_missing(editor, why),
        ));
    }
    let after = desk.read().map_err(trouble)?;
    let text = without_notes(&after);
    Ok(
        if !ended.success() && text != without_notes(&before) && !text.is_empty() {
            Edited::Broken { editor, text }
        } else if !ended.success() || after == before {
            Edited::Unchanged
        } else if text.is_empty() {
            Edited::Emptied
        } else {
            Edited::Written(text)
        },
    )
}

fn chosen() -> Option<String> {
    ["VISUAL", "EDITOR"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.trim().is_empty())
}

/// The text without the lines that begin with `#`, and without empty lines around it.
fn without_notes(text: &str) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    lines
        .join("\n")
        .trim_matches(['\n', '\r'])
        .trim_end()
        .to_owned()
}

/// `EDITOR` is a piece of shell by custom (`code --wait`, a path in quotes), as git reads it.
#[cfg(unix)]
fn run(editor: &str, file: &Path) -> io::Result<ExitStatus> {
    Command::new("/bin/sh")
        .arg("-c")
        .arg(format!("{editor} \"$@\""))
        .arg(editor)
        .args(discreet(editor))
        .arg(file)
        .status()
}

#[cfg(not(unix))]
fn run(editor: &str, file: &Path) -> io::Result<ExitStatus> {
    let mut parts = editor.split_whitespace();
    Command::new(parts.next().unwrap_or(editor))
        .args(parts)
        .args(discreet(editor))
        .arg(file)
        .status()
}

/// What makes an editor keep no copy of its own, where that is known.
fn discreet(editor: &str) -> &'static [&'static str] {
    let program = editor.split_whitespace().next().unwrap_or(editor);
    let name = Path::new(program)
        .file_stem()
        .and_then(|name| name.to_str());
    match name {
        Some("vim" | "nvim") => &[
            "-n",
            "-i",
            "NONE",
            "-c",
            "set noundofile nobackup nowritebackup",
        ],
        _ => &[],
    }
}

/// The folder in which the file lies while it is edited; gone when this is.
struct Desk {
    folder: PathBuf,
    file: PathBuf,
}

impl Desk {
    fn set_up() -> io::Result<Desk> {
        let mut nonce = [0; 8];
        getrandom::fill(&mut nonce).map_err(io::Error::other)?;
        let folder = in_memory().join(format!("bearing-{:016x}", u64::from_ne_bytes(nonce)));
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&folder)?;
        let file = folder.join("bearing.txt");
        Ok(Desk { folder, file })
    }

    fn lay(&self, text: &str) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&self.file)?.write_all(text.as_bytes())
    }

    fn read(&self) -> io::Result<String> {
        let bytes = fs::read(&self.file)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // What cannot be overwritten is removed all the same.
        let _ = wipe(&self.folder);
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn wipe(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let kind = fs::symlink_metadata(&path)?;
        if kind.is_dir() {
            wipe(&path)?;
        } else if kind.is_file() {
            let length = usize::try_from(kind.len()).unwrap_or(0);
            let mut file = OpenOptions::new().write(true).open(&path)?;
            file.write_all(&vec![0; length])?;
            file.sync_all()?;
        }
    }
    Ok(())
}

/// A folder in memory that is this user's, where there is one; otherwise the temporary folder.
fn in_memory() -> PathBuf {
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let candidates = [runtime, Some(PathBuf::from("/dev/shm"))];
    candidates
        .into_iter()
        .flatten()
        .find(|folder| folder.is_absolute() && folder.is_dir())
        .unwrap_or_else(std::env::temp_dir)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_begin_with_a_hash_are_left_out() {
        for (file, text) in [
            ("It rained.\n\n# a note\n", "It rained."),
            ("\n\n# a note\n", ""),
            ("one\n\ntwo # stays\n# goes\n", "one\n\ntwo # stays"),
            ("  indented\r\n", "  indented"),
        ] {
            assert_eq!(without_notes(file), text);
        }
    }

    #[test]
    fn nothing_stays_on_the_desk() {
        let desk = Desk::set_up().unwrap();
        desk.lay("words").unwrap();
        fs::write(desk.folder.join(".bearing.txt.swp"), "words").unwrap();
        fs::create_dir(desk.folder.join("deeper")).unwrap();
        fs::write(desk.folder.join("deeper/copy"), "words").unwrap();
        wipe(&desk.folder).unwrap();
        assert_eq!(fs::read(&desk.file).unwrap(), [0; 5]);
        assert_eq!(fs::read(desk.folder.join("deeper/copy")).unwrap(), [0; 5]);
        let folder = desk.folder.clone();
        drop(desk);
        assert!(!folder.exists());
    }

    #[test]
    fn only_editors_that_are_known_are_told_to_be_discreet() {
        assert!(!discreet("/usr/bin/nvim -R").is_empty());
        assert!(discreet("nano").is_empty());
        assert!(discreet("vimdiff").is_empty());
    }
}
