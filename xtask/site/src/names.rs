//! Names every file by its content, so that a browser may keep it for ever.
//!
//! Shipped text names another shipped file as `/@/NAME`; here that becomes
//! `/assets/NAME-HASH.EXT`. A name that leads nowhere, or in a circle, stops the build.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::gather::Files;

/// Files a browser asks for by a fixed name; they are fetched afresh each time.
const FIXED: &[&str] = &["index.html", "manifest.webmanifest", "sw.js"];

/// Stands in shipped text for the version of the whole site.
const VERSION_MARK: &str = "__VERSION__";

/// Stands in the service worker for the list of everything it must have.
const FILES_MARK: &str = "__FILES__";

/// Stands in the service worker for the first segments of the app's own addresses.
const ROOMS_MARK: &str = "__ROOMS__";

const TEXT: &[&str] = &["html", "js", "css", "webmanifest", "svg"];

/// Twelve hex digits of a hash over every input: another byte, another version.
pub(crate) fn version_of(files: &Files) -> String {
    let mut hash = Sha256::new();
    for (name, bytes) in files {
        hash.update((name.len() as u64).to_be_bytes());
        hash.update(name);
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    }
    hex(&hash.finalize()[..6])
}

/// The site by address, without the leading `/`.
pub(crate) fn name_by_content(raw: &Files, version: &str) -> Result<Files> {
    let mut naming = Naming {
        raw,
        version,
        done: BTreeMap::new(),
        site: Files::new(),
        open: Vec::new(),
    };
    for name in raw.keys().filter(|name| *name != "sw.js") {
        naming.address_of(name)?;
    }
    naming.service_worker()?;
    Ok(naming.site)
}

struct Naming<'a> {
    raw: &'a Files,
    version: &'a str,
    done: BTreeMap<String, String>,
    site: Files,
    open: Vec<String>,
}

impl Naming<'_> {
    fn address_of(&mut self, name: &str) -> Result<String> {
        if let Some(address) = self.done.get(name) {
            return Ok(address.clone());
        }
        if self.open.iter().any(|open| open == name) {
            bail!("{name} and {} name each other", self.open.join(", "));
        }
        let bytes = self
            .raw
            .get(name)
            .with_context(|| format!("/@/{name} is no shipped file"))?;
        self.open.push(name.to_owned());
        let bytes = match std::str::from_utf8(bytes) {
            Ok(text) if is_text(name) => self
                .resolved(text)
                .with_context(|| format!("in {name}"))?
                .into_bytes(),
            _ => bytes.clone(),
        };
        self.open.pop();
        let address = if FIXED.contains(&name) || name == crate::pack::ROOMS {
            name.to_owned()
        } else {
            hashed(name, &bytes)
        };
        self.site.insert(address.clone(), bytes);
        self.done.insert(name.to_owned(), address.clone());
        Ok(address)
    }

    /// The text with every `/@/NAME` and the version put in.
    fn resolved(&mut self, text: &str) -> Result<String> {
        let text = text.replace(VERSION_MARK, self.version);
        let mut parts = text.split("/@/");
        let mut resolved = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part
                .find(|c: char| !(c.is_ascii_alphanumeric() || "._-/".contains(c)))
                .unwrap_or(part.len());
            resolved.push('/');
            resolved.push_str(&self.address_of(&part[..end])?);
            resolved.push_str(&part[end..]);
        }
        Ok(resolved)
    }

    /// Last of all, because it lists everything else with its hash.
    fn service_worker(&mut self) -> Result<()> {
        let source = self.raw.get("sw.js").context("sw.js is missing")?;
        let text = self.resolved(std::str::from_utf8(source)?)?;
        let files: Vec<String> = self
            .site
            .iter()
            .filter(|(address, _)| *address != crate::pack::ROOMS)
            .map(|(address, bytes)| format!("  {:?}: {:?}", page(address), integrity(bytes)))
            .collect();
        let rooms: Vec<String> = crate::pack::rooms(self.raw)
            .map(|room| format!("{room:?}"))
            .collect();
        let text = text
            .replace(FILES_MARK, &format!("{{\n{}\n}}", files.join(",\n")))
            .replace(ROOMS_MARK, &format!("[{}]", rooms.join(", ")));
        self.site.insert("sw.js".into(), text.into_bytes());
        Ok(())
    }
}

/// The address a browser asks for: the shell is asked for as `/`.
fn page(address: &str) -> String {
    match address {
        "index.html" => "/".into(),
        other => format!("/{other}"),
    }
}

fn is_text(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| TEXT.contains(&ending))
}

fn hashed(name: &str, bytes: &[u8]) -> String {
    let hash = hex(&Sha256::digest(bytes)[..8]);
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("assets/{stem}-{hash}.{ending}"),
        None => format!("assets/{name}-{hash}"),
    }
}

/// As in the `integrity` attribute: a changed byte on the way is refused.
fn integrity(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digest = Sha256::digest(bytes);
    let mut text = String::from("sha256-");
    for chunk in digest.chunks(3) {
        let word = chunk.iter().enumerate().fold(0_u32, |word, (at, byte)| {
            word | u32::from(*byte) << (16 - 8 * at)
        });
        for place in 0..=chunk.len() {
            text.push(char::from(
                ALPHABET[(word >> (18 - 6 * place) & 63) as usize],
            ));
        }
        text.push_str(&"="[..usize::from(chunk.len() == 2)]);
        text.push_str(&"=="[..2 * usize::from(chunk.len() == 1)]);
    }
    text
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter()
            .map(|(name, text)| ((*name).into(), text.as_bytes().to_vec()))
            .collect()
    }

    fn text<'a>(site: &'a Files, start: &str) -> (&'a str, &'a str) {
        let (name, bytes) = site
            .iter()
            .find(|(name, _)| name.starts_with(start))
            .expect("the file is in the site");
        (name, std::str::from_utf8(bytes).expect("text"))
    }

    #[test]
    fn a_change_in_a_font_renames_everything_that_names_it() {
        let with = |font| {
            let raw = files(&[
                ("a.woff2", font),
                ("style.css", "url(/@/a.woff2)"),
                ("index.html", "<link href=\"/@/style.css\">"),
                ("sw.js", "__FILES__ __ROOMS__ __VERSION__"),
                ("rooms.txt", "steps\n"),
            ]);
            name_by_content(&raw, "v").expect("names resolve")
        };
        let (one, two) = (with("one"), with("two"));
        assert_ne!(text(&one, "assets/style").0, text(&two, "assets/style").0);
        assert_ne!(text(&one, "sw.js").1, text(&two, "sw.js").1);
        let (sheet, _) = text(&one, "assets/style");
        assert_eq!(
            text(&one, "index.html").1,
            format!("<link href=\"/{sheet}\">")
        );
    }

    #[test]
    fn the_worker_lists_the_shell_every_asset_and_the_rooms() {
        let raw = files(&[
            ("index.html", ""),
            ("loader.js", "x"),
            ("sw.js", "__FILES__ __ROOMS__ __VERSION__"),
            ("rooms.txt", "# why\nhappened\n\nsteps\n"),
        ]);
        let site = name_by_content(&raw, "abc").expect("names resolve");
        let (_, worker) = text(&site, "sw.js");
        assert!(worker.contains(r#""/": "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=""#));
        assert!(worker.contains("\"/assets/loader-"));
        assert!(worker.ends_with(r#"["happened", "steps"] abc"#));
        assert!(!worker.contains("rooms.txt"));
    }

    #[test]
    fn a_name_that_leads_nowhere_or_in_a_circle_stops_the_build() {
        for list in [
            [("a.js", "/@/b.js"), ("sw.js", "")],
            [("a.js", "/@/a.js"), ("sw.js", "")],
        ] {
            assert!(name_by_content(&files(&list), "v").is_err());
        }
    }
}
