//! The built program, serving the app to a browser: on a free port, with a data
//! directory of its own.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, fs};

use tempfile::TempDir;

use crate::{folder, wait};

/// The program as it ships: `BEARING_BIN`, else the release build of this workspace.
///
/// # Panics
/// When there is none.
#[track_caller]
pub fn binary() -> PathBuf {
    let built = || workspace().join("target/release/bearing");
    let binary = env::var_os("BEARING_BIN").map_or_else(built, PathBuf::from);
    assert!(
        binary.exists(),
        "{} is not there: `cargo xtask test` builds it, or BEARING_BIN names another",
        binary.display()
    );
    binary
}

/// The folder of this workspace.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A person's folders on a machine: where Bearing keeps its data, their home,
/// and everything a program may write into for a while. All of it is one
/// folder, so that all of it can be searched; gone with the test.
#[derive(Debug)]
pub struct Machine {
    dir: TempDir,
}

impl Machine {
    /// A fresh one.
    ///
    /// # Panics
    /// When no folder can be made.
    pub fn fresh() -> Self {
        let dir = tempfile::Builder::new()
            .prefix("bearing-machine-")
            .tempdir()
            .expect("a temporary folder");
        for folder in ["data", "home", "run", "tmp"] {
            fs::create_dir(dir.path().join(folder)).expect("a folder in a temporary folder");
        }
        Self { dir }
    }

    /// A copy of this one as it lies on the disk now.
    ///
    /// # Panics
    /// When it cannot be copied.
    pub fn copy(&self) -> Self {
        let copy = Self::fresh();
        folder::copy(self.path(), copy.path()).expect("a machine's folders can be copied");
        copy
    }

    /// All of it.
    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// Where Bearing keeps its data.
    pub fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    /// The program, told to live on this machine and nowhere else.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(binary());
        command.env_clear();
        for kept in ["PATH", "LD_LIBRARY_PATH", "RUST_BACKTRACE"] {
            command.envs(env::var_os(kept).map(|value| (kept, value)));
        }
        command
            .current_dir(self.dir.path().join("home"))
            .env("HOME", self.dir.path().join("home"))
            .env("XDG_RUNTIME_DIR", self.dir.path().join("run"))
            .env("TMPDIR", self.dir.path().join("tmp"))
            .env("BEARING_DATA_DIR", self.data())
            .env("LANG", "en_US.UTF-8")
            .env("TZ", "UTC");
        command
    }
}

/// How `bearing` is told to serve the app without opening a browser. The one
/// place that knows.
fn serve(command: &mut Command, machine: &Machine, port: u16) {
    command.arg("--data-dir").arg(machine.data());
    command.args(["open", "--no-browser", "--port", &port.to_string()]);
}

/// A running `bearing open`. Dropped, it is killed.
#[derive(Debug)]
pub struct Program {
    process: Child,
    port: u16,
}

impl Program {
    /// Starts it on a free port and waits until it answers.
    ///
    /// # Panics
    /// When it does not come up.
    #[track_caller]
    pub fn start(machine: &Machine) -> Self {
        // Somebody else may take the port between our look and its start.
        for _ in 0..5 {
            if let Some(program) = Self::try_start(machine, free_port()) {
                return program;
            }
        }
        panic!(
            "`bearing open` does not come up; its words: {}",
            said(machine)
        );
    }

    /// Starts it on this port: a browser finds its journal only under the address it had.
    ///
    /// # Panics
    /// When it does not come up.
    #[track_caller]
    pub fn start_at(machine: &Machine, port: u16) -> Self {
        let program = Self::try_start(machine, port);
        program.unwrap_or_else(|| {
            panic!(
                "`bearing open --port {port}` does not come up: {}",
                said(machine)
            )
        })
    }

    /// The port it serves.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// One plain request, as any program on this machine could make it: status
    /// line, headers and body as they come. `host` is the `Host` header.
    ///
    /// # Panics
    /// When nobody answers.
    #[track_caller]
    pub fn ask(&self, path: &str, host: &str) -> String {
        ask(self.port, path, host).unwrap_or_else(|| panic!("port {} does not answer", self.port))
    }

    /// Ends it as a power cut does.
    pub fn kill(self) {}

    fn try_start(machine: &Machine, port: u16) -> Option<Self> {
        let words = fs::File::create(machine.path().join("tmp/open.txt"))
            .expect("a file in a temporary folder");
        let also = words.try_clone().expect("a file can be shared");
        let mut command = machine.command();
        serve(&mut command, machine, port);
        command.stdin(Stdio::null()).stdout(words).stderr(also);
        let process = command
            .spawn()
            .unwrap_or_else(|why| panic!("bearing does not start: {why}"));
        let mut program = Self { process, port };
        let host = format!("127.0.0.1:{port}");
        let up = wait::look(|| match program.process.try_wait() {
            Ok(None) => ask(port, "/", &host)?
                .starts_with("HTTP/1.1 200")
                .then_some(true),
            _ => Some(false),
        });
        up.unwrap_or(false).then_some(program)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port nobody has at this moment.
///
/// # Panics
/// When this machine has none.
pub fn free_port() -> u16 {
    let socket = TcpListener::bind("127.0.0.1:0").expect("a free port on this machine");
    socket
        .local_addr()
        .expect("a bound socket has an address")
        .port()
}

fn said(machine: &Machine) -> String {
    fs::read_to_string(machine.path().join("tmp/open.txt")).unwrap_or_default()
}

fn ask(port: u16, path: &str, host: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n"
    )
    .ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}
