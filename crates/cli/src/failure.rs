//! What went wrong, for the person who must act: what happened, whether anything is lost, what to
//! do. One of these ends the program with exit code 1, or 2 where the command itself was wrong.

use std::fmt::Write as _;
use std::path::Path;

use app::store::StoreError;
use app::vault::WrapError;
use app::{AppError, KeeperError, Trouble};
use serde_json::{Value, json};
use words::t;

/// What kind of failure; its name stands in JSON as `error.code` and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Code {
    /// The command was wrong: exit code 2.
    Usage,
    /// There were no words.
    Empty,
    /// No entry, or more than one, has this id.
    UnknownId,
    /// No room on the disk.
    StorageFull,
    /// Another program holds the file.
    StorageBusy,
    /// The file is damaged.
    Damaged,
    /// A newer Bearing wrote it.
    NewerFormat,
    /// The folder cannot be used.
    Refused,
    /// The key is gone.
    KeyGone,
    /// The key, or what it opens, is damaged.
    KeyDamaged,
    /// Wrong passphrase or wrong words.
    WrongKey,
    /// It is locked, and there is nobody to ask.
    Locked,
    /// No editor, or it failed.
    Editor,
    /// The port is in use.
    Port,
    /// Anything else.
    Failed,
}

impl Code {
    fn name(self) -> &'static str {
        match self {
            Code::Usage => "usage",
            Code::Empty => "empty",
            Code::UnknownId => "unknown-id",
            Code::StorageFull => "storage-full",
            Code::StorageBusy => "storage-busy",
            Code::Damaged => "damaged",
            Code::NewerFormat => "newer-format",
            Code::Refused => "refused",
            Code::KeyGone => "key-gone",
            Code::KeyDamaged => "key-damaged",
            Code::WrongKey => "wrong-key",
            Code::Locked => "locked",
            Code::Editor => "editor",
            Code::Port => "port",
            Code::Failed => "failed",
        }
    }
}

/// Why a call did not do what it was asked.
#[derive(Debug)]
pub(crate) struct Failure {
    code: Code,
    says: String,
    words: Vec<String>,
    help: Option<Value>,
}

impl Failure {
    /// A failure of this kind, told in these words.
    pub(crate) fn new(code: Code, says: impl Into<String>) -> Failure {
        Failure {
            code,
            says: says.into(),
            words: Vec::new(),
            help: None,
        }
    }

    /// A command that cannot be carried out as it was given.
    pub(crate) fn usage(says: impl Into<String>) -> Failure {
        Failure::new(Code::Usage, says)
    }

    /// Nothing of these words was kept: they are given back, so that they are not lost.
    pub(crate) fn with_words<'a>(mut self, words: impl IntoIterator<Item = &'a str>) -> Failure {
        self.words.extend(
            words
                .into_iter()
                .filter(|words| !words.is_empty())
                .map(str::to_owned),
        );
        self
    }

    /// The help card that was called for, for a reader of JSON.
    pub(crate) fn with_help(mut self, help: Option<Value>) -> Failure {
        self.help = help.or(self.help);
        self
    }

    /// 1, or 2 where the command itself was wrong.
    pub(crate) fn exit_code(&self) -> u8 {
        match self.code {
            Code::Usage => 2,
            Code::Empty
            | Code::UnknownId
            | Code::StorageFull
            | Code::StorageBusy
            | Code::Damaged
            | Code::NewerFormat
            | Code::Refused
            | Code::KeyGone
            | Code::KeyDamaged
            | Code::WrongKey
            | Code::Locked
            | Code::Editor
            | Code::Port
            | Code::Failed => 1,
        }
    }

    /// For a person.
    pub(crate) fn text(&self) -> String {
        if self.words.is_empty() {
            return format!("{}\n", self.says);
        }
        let mut text = match self.code {
            Code::StorageFull => t::cli_error_disk_full(),
            _ => t::cli_error_not_kept(self.says.as_str()),
        };
        text.push('\n');
        for words in &self.words {
            let _ = write!(text, "\n{words}\n");
        }
        text
    }

    /// For a program.
    pub(crate) fn json(&self) -> Value {
        let mut error = json!({ "code": self.code.name(), "message": self.says });
        if !self.words.is_empty() {
            error["words"] = json!(self.words);
        }
        let mut all = json!({ "schema": crate::answer::SCHEMA, "error": error });
        if let Some(help) = &self.help {
            all["help"] = help.clone();
        }
        all
    }

    /// What stood in the way of reading or changing the journal in `data_dir`.
    pub(crate) fn of(error: &AppError, data_dir: &Path) -> Failure {
        match error {
            AppError::Store(error) => of_store(error, data_dir),
            AppError::Keeper(error) => of_keeper(error, data_dir),
            AppError::Unproved => Failure::new(Code::KeyDamaged, t::terminal_key_unproved()),
            AppError::Wrap(error) => of_wrap(error, data_dir),
            AppError::Sealed(what) => key_damaged(what, data_dir),
            AppError::Locked => Failure::new(Code::Locked, t::error_locked()),
            AppError::OtherJournal => Failure::new(Code::WrongKey, t::error_key_other()),
            AppError::Refused(app::journal::Refusal::Empty) => {
                Failure::new(Code::Empty, t::error_empty_text())
            }
            AppError::Refused(_) | AppError::Crowded | AppError::NothingToUndo => {
                Failure::new(Code::Failed, app::told::trouble(error))
            }
        }
    }

    /// Why the journal in `data_dir` does not open.
    pub(crate) fn of_opening(trouble: &Trouble, data_dir: &Path) -> Failure {
        match trouble {
            Trouble::Store(error) => of_store(error, data_dir),
            Trouble::KeyGone => Failure::new(
                Code::KeyGone,
                t::terminal_key_gone(shown(data_dir), shown(&crate::keeper::file_in(data_dir))),
            ),
            Trouble::KeyDamaged(what) => key_damaged(what, data_dir),
            Trouble::Other(what) => Failure::new(Code::Failed, t::error_unknown(what.as_str())),
        }
    }
}

/// What stands in the way in the store.
pub(crate) fn of_store(error: &StoreError, data_dir: &Path) -> Failure {
    let journal = shown(&crate::place::file_in(data_dir));
    match error {
        StoreError::Full(_) => Failure::new(Code::StorageFull, t::terminal_disk_full()),
        StoreError::Busy(_) => Failure::new(Code::StorageBusy, t::cli_error_busy(journal)),
        StoreError::Damaged(detail) | StoreError::Broken(detail) => Failure::new(
            Code::Damaged,
            t::cli_error_damaged(journal, sentence(detail)),
        ),
        StoreError::Newer { .. } => Failure::new(Code::NewerFormat, t::cli_error_newer(journal)),
        StoreError::Refused(detail) => Failure::new(
            Code::Refused,
            t::cli_error_data_dir(shown(data_dir), sentence(detail)),
        ),
        StoreError::Lost(detail) => Failure::new(
            Code::Failed,
            t::terminal_storage_lost(journal, sentence(detail)),
        ),
    }
}

fn of_keeper(error: &KeeperError, data_dir: &Path) -> Failure {
    match error {
        KeeperError::Refused(detail) => Failure::new(
            Code::Refused,
            t::cli_error_data_dir(shown(data_dir), sentence(detail)),
        ),
        KeeperError::Unusable(detail) => key_damaged(detail, data_dir),
    }
}

fn of_wrap(error: &WrapError, data_dir: &Path) -> Failure {
    match error {
        WrapError::Wrong => Failure::new(Code::WrongKey, t::error_wrong_passphrase()),
        WrapError::NoMemory => Failure::new(Code::Failed, t::error_passphrase_memory()),
        other => key_damaged(&other.to_string(), data_dir),
    }
}

fn key_damaged(what: &str, data_dir: &Path) -> Failure {
    Failure::new(
        Code::KeyDamaged,
        t::terminal_key_damaged(shown(data_dir), sentence(what)),
    )
}

/// A path as it is shown.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A detail of the system's, ended like a sentence.
fn sentence(detail: &str) -> String {
    let detail = detail.trim();
    match detail.chars().last() {
        Some('.' | '?' | '!') | None => detail.to_owned(),
        Some(_) => format!("{detail}."),
    }
}
