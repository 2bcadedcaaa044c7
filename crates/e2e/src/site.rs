//! A tiny web server for pages written by a test, so that the tools are proved
//! on something known before they are believed about Bearing. It keeps what it
//! was asked: the other end's word on what a browser sent.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// One page or file.
#[derive(Clone, Debug)]
pub struct Page {
    /// The value of `Content-Type`.
    pub kind: &'static str,
    /// Further response headers, by name.
    pub headers: Vec<(&'static str, &'static str)>,
    /// The body.
    pub body: String,
}

impl Page {
    /// An HTML page; `body` is what stands inside `<body>`.
    pub fn html(body: &str) -> Self {
        Self {
            kind: "text/html; charset=utf-8",
            headers: Vec::new(),
            body: format!(
                "<!doctype html><html lang=\"en\"><meta name=viewport content=\"width=device-width\">\
                 <link rel=icon href=\"data:,\"><title>A page</title><body>{body}</body></html>"
            ),
        }
    }

    /// A script.
    pub fn script(body: &str) -> Self {
        Self {
            kind: "text/javascript",
            headers: Vec::new(),
            body: body.to_owned(),
        }
    }

    /// The same with one more header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((name, value));
        self
    }
}

/// What the server was asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// `GET`, `POST`, …
    pub method: String,
    /// Path and query.
    pub path: String,
    /// Header lines as they came.
    pub headers: Vec<String>,
    /// The body, if there was one.
    pub body: Vec<u8>,
}

/// A running server on a free port of this machine; it ends with the test.
#[derive(Debug)]
pub struct Site {
    port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Site {
    /// Serves these pages by their path.
    ///
    /// # Panics
    /// When no port can be had.
    pub fn serve(pages: &[(&str, Page)]) -> Self {
        let pages: Arc<BTreeMap<String, Page>> = Arc::new(
            pages
                .iter()
                .map(|(path, page)| ((*path).to_owned(), page.clone()))
                .collect(),
        );
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on this machine");
        let port = listener
            .local_addr()
            .expect("a bound socket has an address")
            .port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let record = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (pages, record) = (Arc::clone(&pages), Arc::clone(&record));
                thread::spawn(move || answer(stream, &pages, &record));
            }
        });
        Self { port, asked }
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Everything asked so far, oldest first.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked
            .lock()
            .expect("the server's threads do not panic")
            .clone()
    }
}

/// One question, one answer, then the line is closed.
fn answer(
    stream: TcpStream,
    pages: &BTreeMap<String, Page>,
    record: &Mutex<Vec<Asked>>,
) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut first = String::new();
    reader.read_line(&mut first).ok()?;
    let mut words = first.split_whitespace();
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        match line.trim_end() {
            "" => break,
            line => headers.push(line.to_owned()),
        }
    }
    let length = headers
        .iter()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .and_then(|(_, value)| value.trim().parse().ok())
        .unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let page = pages.get(path.split('?').next()?);
    record.lock().ok()?.push(Asked {
        method,
        path: path.clone(),
        headers,
        body,
    });
    let mut out = stream;
    match page {
        Some(page) => {
            let more: String = page.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
            write!(
                out,
                "HTTP/1.1 200 OK\r\ncontent-type: {}\r\ncontent-length: {}\r\n{more}connection: close\r\n\r\n{}",
                page.kind,
                page.body.len(),
                page.body
            )
        }
        None => write!(out, "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"),
    }
    .ok()
}
