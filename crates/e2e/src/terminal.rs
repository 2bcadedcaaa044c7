//! The built program as a command: through pipes, as scripts use it, and in a
//! real terminal, as a person does.
//!
//! The terminal is util-linux' `script`, which is on every Linux machine; no
//! crate for it, and none of our own unsafe code.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use crate::program::Machine;
use crate::wait;

/// What a command left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ran {
    /// Its exit code; -1 when it was killed.
    pub code: i32,
    /// Standard output. In a terminal, all that was to be seen.
    pub out: String,
    /// Standard error. In a terminal it is part of `out`.
    pub err: String,
}

impl Ran {
    /// Standard output of a command that must have done its work.
    ///
    /// # Panics
    /// When it did not exit with 0.
    #[track_caller]
    pub fn done(&self) -> &str {
        assert!(
            self.code == 0,
            "exit code {}\nout: {}\nerr: {}",
            self.code,
            self.out,
            self.err
        );
        &self.out
    }
}

/// A person at a prompt on one machine.
#[derive(Debug)]
pub struct Terminal<'machine> {
    machine: &'machine Machine,
    env: Vec<(String, String)>,
}

impl<'machine> Terminal<'machine> {
    /// At this machine.
    pub fn at(machine: &'machine Machine) -> Self {
        Self {
            machine,
            env: Vec::new(),
        }
    }

    /// With one more environment variable.
    #[must_use]
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With an editor that writes these words, as `$EDITOR`.
    ///
    /// # Panics
    /// When the script cannot be written.
    #[must_use]
    pub fn editor(self, words: &str) -> Self {
        use std::os::unix::fs::PermissionsExt as _;
        let script = self.machine.path().join("home/editor");
        let said = self.machine.path().join("home/said");
        // The words come to the editor by its environment: a file would be a leak of the test's own.
        std::fs::write(
            &script,
            "#!/bin/sh\nprintf '%s\\n' \"$EDITOR_WRITES\" > \"$1\"\n",
        )
        .expect("a script");
        let runs = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(&script, runs).expect("a script can be made to run");
        let _ = std::fs::remove_file(said);
        let path = script.display().to_string();
        self.env("EDITOR", &path)
            .env("VISUAL", &path)
            .env("EDITOR_WRITES", words)
    }

    /// Runs `bearing` with these arguments and nothing on standard input.
    #[track_caller]
    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, "")
    }

    /// Runs `bearing` with these arguments and this on standard input.
    ///
    /// # Panics
    /// When it cannot be started, or does not end.
    #[track_caller]
    pub fn run_with(&self, arguments: &[&str], input: &str) -> Ran {
        let mut command = self.command();
        command
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut process = command
            .spawn()
            .unwrap_or_else(|why| panic!("bearing does not start: {why}"));
        // A command that does not read its input may end before it is written.
        let _ = process
            .stdin
            .take()
            .expect("asked for a pipe")
            .write_all(input.as_bytes());
        let out = drained(process.stdout.take().expect("asked for a pipe"));
        let err = drained(process.stderr.take().expect("asked for a pipe"));
        let ended = wait::look(|| process.try_wait().ok().flatten());
        if ended.is_none() {
            // Before its output is read to the end, or that end never comes.
            let _ = process.kill();
        }
        let read = |pipe: JoinHandle<Vec<u8>>| {
            String::from_utf8_lossy(&pipe.join().expect("reading does not panic")).into_owned()
        };
        let (out, err) = (read(out), read(err));
        let Some(status) = ended else {
            let _ = process.wait();
            panic!(
                "`bearing {}` does not end.\nout: {out}\nerr: {err}",
                arguments.join(" ")
            );
        };
        Ran {
            code: status.code().unwrap_or(-1),
            out,
            err,
        }
    }

    /// Runs `bearing` in a terminal of its own and leaves it running, to be answered.
    ///
    /// # Panics
    /// When it cannot be started.
    #[track_caller]
    pub fn sit_down(&self, arguments: &[&str]) -> Sitting {
        let bare = self.command();
        let program = bare.get_program().to_string_lossy().into_owned();
        let words: Vec<String> = [program.as_str()]
            .iter()
            .chain(arguments)
            .map(|word| quoted(word))
            .collect();
        let mut command = Command::new("script");
        command
            .env_clear()
            .current_dir(self.machine.path().join("home"));
        command.envs(
            bare.get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        );
        command.env("SHELL", "/bin/sh").env("TERM", "xterm");
        command.args([
            "--quiet",
            "--return",
            "--flush",
            "--command",
            &words.join(" "),
            "/dev/null",
        ]);
        Sitting::begin(command)
    }

    /// Runs any program of the machine in a terminal; to prove this tool itself.
    #[track_caller]
    pub fn sit_down_at(shell: &str, folder: &Path) -> Sitting {
        let mut command = Command::new("script");
        command.current_dir(folder).env("SHELL", "/bin/sh");
        command.args([
            "--quiet",
            "--return",
            "--flush",
            "--command",
            shell,
            "/dev/null",
        ]);
        Sitting::begin(command)
    }

    fn command(&self) -> Command {
        let mut command = self.machine.command();
        command.envs(self.env.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// A program in a terminal that is still running.
#[derive(Debug)]
pub struct Sitting {
    process: Child,
    keyboard: Option<ChildStdin>,
    shown: Arc<Mutex<Vec<u8>>>,
    read_to: usize,
}

impl Sitting {
    #[track_caller]
    fn begin(mut command: Command) -> Self {
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut process = command
            .spawn()
            .unwrap_or_else(|why| panic!("there is no terminal: {why}"));
        let keyboard = process.stdin.take();
        let mut screen = process.stdout.take().expect("asked for a pipe");
        let shown = Arc::new(Mutex::new(Vec::new()));
        let onto = Arc::clone(&shown);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = screen.read(&mut bytes) {
                onto.lock()
                    .expect("nobody panics with the screen")
                    .extend_from_slice(&bytes[..read]);
            }
        });
        Self {
            process,
            keyboard,
            shown,
            read_to: 0,
        }
    }

    /// Waits until this is to be seen, after what was waited for before.
    ///
    /// # Panics
    /// When it never is.
    #[track_caller]
    pub fn see(&mut self, text: &str) {
        let found = wait::look(|| {
            let shown = self.shown.lock().expect("nobody panics with the screen");
            memchr::memmem::find(&shown[self.read_to..], text.as_bytes())
        });
        match found {
            Some(at) => self.read_to += at + text.len(),
            None => panic!(
                "“{text}” is not to be seen in the terminal, but: {}",
                self.screen()
            ),
        }
    }

    /// Types a line and presses Enter.
    ///
    /// # Panics
    /// When the program has gone.
    #[track_caller]
    pub fn type_line(&mut self, line: &str) {
        let keyboard = self
            .keyboard
            .as_mut()
            .expect("the keyboard is there until the end");
        let typed = keyboard
            .write_all(format!("{line}\r").as_bytes())
            .and_then(|()| keyboard.flush());
        typed.unwrap_or_else(|why| panic!("nobody reads the keyboard: {why}"));
    }

    /// Waits until the program has ended.
    ///
    /// # Panics
    /// When it does not end.
    #[track_caller]
    pub fn end(mut self) -> Ran {
        let ended = wait::look(|| self.process.try_wait().ok().flatten());
        let Some(status) = ended else {
            panic!("the program does not end; to be seen: {}", self.screen());
        };
        drop(self.keyboard.take());
        Ran {
            code: status.code().unwrap_or(-1),
            out: self.screen(),
            err: String::new(),
        }
    }

    /// All that was to be seen.
    pub fn screen(&self) -> String {
        String::from_utf8_lossy(&self.shown.lock().expect("nobody panics with the screen"))
            .into_owned()
    }
}

impl Drop for Sitting {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads a pipe to its end, so that a program with much to say never waits for us.
fn drained(mut pipe: impl Read + Send + 'static) -> JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // A pipe that breaks has said all it will.
        let _ = pipe.read_to_end(&mut bytes);
        bytes
    })
}

/// A word for a shell, as it is.
fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', r"'\''"))
}
