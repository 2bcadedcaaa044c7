//! A real terminal, by util-linux' `script`: what needs somebody to sit there. Linux only.

use std::io::{Read as _, Write as _};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use crate::machine::Machine;

/// Nothing waits longer than this; a debug build working on a key is slow.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program in a terminal of its own, running.
pub(crate) struct Sitting {
    process: Child,
    keyboard: ChildStdin,
    screen: Receiver<Vec<u8>>,
    shown: String,
    seen: usize,
}

/// Whether this machine has such a terminal.
pub(crate) fn is_there() -> bool {
    let asked = Command::new("script").arg("--version").output();
    let there =
        asked.is_ok_and(|said| String::from_utf8_lossy(&said.stdout).contains("util-linux"));
    if !there {
        eprintln!("not run: there is no `script` of util-linux");
    }
    there
}

impl Machine {
    /// Runs the program in a terminal.
    pub(crate) fn sit_down(&self, arguments: &[&str]) -> Sitting {
        self.sit_down_with(env!("CARGO_BIN_EXE_bearing"), arguments)
    }

    /// Runs a script of this machine in a terminal.
    pub(crate) fn sit_down_at(&self, script: &str) -> Sitting {
        self.sit_down_with(&self.path().join(script).display().to_string(), &[])
    }

    fn sit_down_with(&self, program: &str, arguments: &[&str]) -> Sitting {
        let bare = self.command();
        let quoted = |word: &str| format!("'{}'", word.replace('\'', r"'\''"));
        let words: Vec<String> = std::iter::once(program)
            .chain(arguments.iter().copied())
            .map(quoted)
            .collect();
        let mut command = Command::new("script");
        command
            .env_clear()
            .envs(
                bare.get_envs()
                    .filter_map(|(name, value)| Some((name, value?))),
            )
            .env("SHELL", "/bin/sh")
            .env("TERM", "xterm")
            .current_dir(self.path().join("home"))
            .args([
                "--quiet",
                "--return",
                "--flush",
                "--command",
                &words.join(" "),
                "/dev/null",
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut process = command.spawn().unwrap();
        let keyboard = process.stdin.take().unwrap();
        let mut output = process.stdout.take().unwrap();
        let (tell, screen) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                if tell.send(bytes[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        Sitting {
            process,
            keyboard,
            screen,
            shown: String::new(),
            seen: 0,
        }
    }
}

impl Sitting {
    /// Waits until this is to be seen, after what was waited for before. What stood between.
    #[track_caller]
    pub(crate) fn see(&mut self, text: &str) -> String {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(at) = self.shown[self.seen..].find(text) {
                let between = self.shown[self.seen..self.seen + at].to_owned();
                self.seen += at + text.len();
                return between;
            }
            match self
                .screen
                .recv_timeout(until.saturating_duration_since(Instant::now()))
            {
                Ok(bytes) => self.shown.push_str(&String::from_utf8_lossy(&bytes)),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("“{text}” is not to be seen, but: {}", self.shown)
                }
            }
        }
    }

    /// Types a line and presses Enter.
    #[track_caller]
    pub(crate) fn type_line(&mut self, line: &str) {
        self.keyboard
            .write_all(format!("{line}\r").as_bytes())
            .unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Waits until the program has ended: its exit code and all that was to be seen.
    pub(crate) fn end(mut self) -> (i32, String) {
        let until = Instant::now() + PATIENCE;
        while let Ok(bytes) = self
            .screen
            .recv_timeout(until.saturating_duration_since(Instant::now()))
        {
            self.shown.push_str(&String::from_utf8_lossy(&bytes));
        }
        let code = self.process.wait().unwrap().code().unwrap_or(-1);
        (code, std::mem::take(&mut self.shown))
    }
}

impl Drop for Sitting {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
