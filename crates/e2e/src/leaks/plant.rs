//! The control of the search: words put down in plain, each place a different
//! way, so that the search can be asked for every one of them.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::Leak;
use crate::browser::Tab;

/// One word put down in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planted {
    /// The word.
    pub word: String,
    /// What was written right behind it, to tell the places apart.
    pub mark: String,
}

impl Planted {
    /// Whether the search found this one.
    pub fn is_among(&self, leaks: &[Leak]) -> bool {
        let marked = format!("{}{}", self.word, self.mark).to_lowercase();
        leaks
            .iter()
            .any(|leak| leak.word == self.word && leak.around.to_lowercase().starts_with(&marked))
    }
}

const IN_PAGE: &[(&str, &str)] = &[
    ("ashort", "await put(text)"),
    ("bobject", "await put({ deep: [{ words: text }] })"),
    // Long and dull: Chromium packs it, and packs the word itself away, because
    // both its halves stood before. No plain search of the disk finds it.
    (
        "clong",
        "const half = text.length / 2; \
         await put((text.slice(0, half) + ' ' + text.slice(half) + ' ').repeat(9000) + text + ' amet'.repeat(9000))",
    ),
    ("dwide", "await put('🌧 ' + text)"),
    ("ebytes", "await put(new TextEncoder().encode(text))"),
    ("fblob", "await put(new Blob([text]))"),
    ("glocal", "localStorage.setItem(text, 1)"),
    ("hsession", "sessionStorage.setItem(text, 1)"),
    (
        "icache",
        "await (await caches.open('planted')).put('/planted' + Math.random(), new Response(text))",
    ),
    (
        "kcookie",
        "document.cookie = text + '=' + text + '; max-age=3600'",
    ),
    (
        "lstate",
        "history.replaceState([...(history.state || []), text], '')",
    ),
    ("mtitle", "document.title += ' ' + text"),
    (
        "nfile",
        "const folder = await navigator.storage.getDirectory();
         const file = await folder.getFileHandle('planted' + Math.random(), { create: true });
         const out = await file.createWritable(); await out.write(text); await out.close()",
    ),
];

/// Puts each word down in plain by every means a page has.
#[track_caller]
pub fn plant(tab: &Tab, words: &[&str]) -> Vec<Planted> {
    let mut planted = Vec::new();
    for word in words {
        for (mark, how) in IN_PAGE {
            let script = format!(
                "(async () => {{
                    const text = {text};
                    const put = value => new Promise((ok, no) => {{
                        const request = indexedDB.open('planted-{mark}-{word}', 1);
                        request.onupgradeneeded = () => request.result.createObjectStore('words');
                        request.onerror = () => no(request.error);
                        request.onsuccess = () => {{
                            const act = request.result.transaction('words', 'readwrite', {{ durability: 'strict' }});
                            act.objectStore('words').put(value, 1);
                            act.oncomplete = () => {{ request.result.close(); ok(); }};
                            act.onabort = () => no(act.error);
                        }};
                    }});
                    {how};
                }})()",
                text = serde_json::Value::from(format!("{word}{mark}")),
            );
            tab.run(&script);
            planted.push(Planted {
                word: (*word).to_owned(),
                mark: (*mark).to_owned(),
            });
        }
    }
    planted
}

/// Puts each word down in plain in this folder: in a text, in UTF-16, in an
/// SQLite database, and in one whose write-ahead log still holds it.
///
/// The connection keeps the log from being taken in; drop it after the search.
///
/// # Panics
/// When the folder cannot be written.
pub fn plant_on_disk(folder: &Path, words: &[&str]) -> (Vec<Planted>, Connection) {
    let database =
        Connection::open(folder.join("planted.sqlite")).expect("a database in a temporary folder");
    database
        .execute_batch("CREATE TABLE words (text TEXT); CREATE TABLE ahead (bytes BLOB)")
        .expect("a fresh database takes tables");
    let mut planted = Vec::new();
    let mut note = |word: &str, mark: &str| {
        planted.push(Planted {
            word: word.to_owned(),
            mark: mark.to_owned(),
        })
    };
    for (at, word) in words.iter().enumerate() {
        let text = |mark: &str| format!("{word}{mark}");
        fs::write(folder.join(format!("planted-{at}.txt")), text("ptext")).expect("a file");
        note(word, "ptext");
        let wide: Vec<u8> = text("qwide")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        fs::write(folder.join(format!("planted-{at}.wide")), wide).expect("a file");
        note(word, "qwide");
        database
            .execute("INSERT INTO words VALUES (?1)", [text("rrow")])
            .expect("a row");
        note(word, "rrow");
    }
    database
        .pragma_update(None, "journal_mode", "WAL")
        .expect("a write-ahead log");
    for word in words {
        let bytes = format!("{word}sahead").into_bytes();
        database
            .execute("INSERT INTO ahead VALUES (?1)", [bytes])
            .expect("a row");
        note(word, "sahead");
    }
    (planted, database)
}
