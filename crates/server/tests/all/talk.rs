//! A small web app in a folder, a server on a free port, and requests written by hand,
//! so that nothing between the test and the server mends them.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;

use server::{Address, Claim, Site};

pub(crate) const SHELL: &str = "<!doctype html><title>Bearing</title>";

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(": ")?;
            key.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

/// A server that answers for as long as the test runs.
pub(crate) struct Served {
    pub(crate) address: Address,
    _folder: tempfile::TempDir,
}

impl Served {
    pub(crate) fn new() -> Self {
        let folder = small_site();
        let site = Site::read(folder.path()).expect("the folder was made");
        let address = serve(site);
        Self {
            address,
            _folder: folder,
        }
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }

    /// `more`: further header lines, each ended by CRLF.
    pub(crate) fn ask(&self, method: &str, path: &str, more: &str) -> Answer {
        let host = format!("Host: 127.0.0.1:{}\r\n", self.address.port());
        self.send(&format!(
            "{method} {path} HTTP/1.1\r\n{host}Connection: close\r\n{more}\r\n"
        ))
    }

    pub(crate) fn send(&self, request: &str) -> Answer {
        send(self.address, request)
    }
}

pub(crate) fn serve(site: Site) -> Address {
    let Claim::Ours(door) = server::claim(0).expect("a free port") else {
        panic!("a free port belongs to nobody");
    };
    let address = door.address();
    std::thread::spawn(move || door.serve_until(site, std::future::pending()));
    address
}

pub(crate) fn send(address: Address, request: &str) -> Answer {
    let mut stream = TcpStream::connect(("127.0.0.1", address.port())).expect("it listens");
    stream
        .write_all(request.as_bytes())
        .expect("it takes the request");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("it answers");
    let end = answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .expect("an answer has a head");
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    Answer {
        status: head[9..12].parse().expect("a status"),
        body: answer[end + 4..].to_vec(),
        head,
    }
}

fn small_site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let put = |name: &str, text: &str| {
        let file = folder.path().join(name);
        std::fs::create_dir_all(file.parent().unwrap_or(Path::new("."))).expect("a folder");
        std::fs::write(file, text).expect("a file");
    };
    put("index.html", SHELL);
    put("index.html.br", "shell in brotli");
    put("index.html.gz", "shell in gzip");
    put("sw.js", "// worker");
    put("manifest.webmanifest", "{}");
    put("assets/loader-0123.js", "// loader");
    put("assets/loader-0123.js.br", "loader in brotli");
    put("assets/bearing_bg-0123.wasm", "wasm");
    put("assets/style-0123.css", ":root{}");
    put("assets/fonts/own-0123.woff2", "font");
    put("rooms.txt", "# why\nhappened\nsteps\n");
    put("version.txt", "0123456789ab");
    folder
}
