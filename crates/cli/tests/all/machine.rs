//! A machine for one test: a home, a data folder and a folder in memory, all in one place, and the
//! program told to live there and nowhere else.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// What a call left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// What it printed; it must have done its work.
    #[track_caller]
    pub(crate) fn done(&self) -> &str {
        assert_eq!(self.code, 0, "{self:?}");
        &self.out
    }

    /// What it printed as JSON; it must have done its work.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        let read = serde_json::from_str(self.done());
        read.unwrap_or_else(|why| panic!("no JSON ({why}): {self:?}"))
    }

    /// What it said on standard error; it must have failed with this code.
    #[track_caller]
    pub(crate) fn failed(&self, code: i32) -> &str {
        assert_eq!(self.code, code, "{self:?}");
        &self.err
    }
}

/// A fresh machine, gone with the test.
pub(crate) struct Machine {
    folder: TempDir,
    env: Vec<(String, String)>,
}

impl Machine {
    pub(crate) fn fresh() -> Machine {
        let folder = TempDir::with_prefix("bearing-cli-").unwrap();
        for inner in ["home", "run", "tmp"] {
            std::fs::create_dir(folder.path().join(inner)).unwrap();
        }
        Machine {
            folder,
            env: Vec::new(),
        }
    }

    /// With one more environment variable.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Machine {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With an editor: a shell script whose `$1` is the file.
    pub(crate) fn editor(self, script: &str) -> Machine {
        use std::os::unix::fs::PermissionsExt as _;
        let path = self.path().join("home/editor");
        std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        let path = path.display().to_string();
        self.with("EDITOR", &path)
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The data folder.
    pub(crate) fn data(&self) -> PathBuf {
        self.path().join("home/.local/share/bearing")
    }

    /// The journal's file.
    pub(crate) fn journal(&self) -> PathBuf {
        self.data().join("journal.sqlite")
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, "")
    }

    /// Runs it with this on standard input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &str) -> Ran {
        let mut command = self.command();
        command
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut process = command.spawn().unwrap();
        // A command that does not read its input may end before it is written.
        let _ = process.stdin.take().unwrap().write_all(input.as_bytes());
        let output = process.wait_with_output().unwrap();
        Ran {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The first eight letters of the newest entry of a list.
    #[track_caller]
    pub(crate) fn newest(&self, list: &str) -> String {
        let all = self.run(&["--json", "list", list]).json();
        let id = all[list][0]["id"].as_str().expect("an entry");
        id[..8].to_owned()
    }

    /// The program with nothing of this process's surroundings but the path.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bearing"));
        command
            .env_clear()
            .current_dir(self.path().join("home"))
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.path().join("home"))
            .env("XDG_RUNTIME_DIR", self.path().join("run"))
            .env("TMPDIR", self.path().join("tmp"))
            .env("LANG", "en_GB.UTF-8")
            .env("TZ", "UTC");
        for (name, value) in &self.env {
            command.env(name, value);
        }
        command
    }
}

/// Every file below a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// The bytes of every file of the data folder, by name, to see that nothing was changed. The
/// shared memory beside a database is an index, not a record.
pub(crate) fn contents(machine: &Machine) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all: Vec<_> = files(&machine.data())
        .into_iter()
        .filter(|path| path.extension() != Some(OsStr::new("sqlite-shm")))
        .map(|path| {
            let bytes = std::fs::read(&path).unwrap();
            (path, bytes)
        })
        .collect();
    all.sort();
    all
}
