//! The files of the web app, as `cargo xtask` built them.
//!
//! A file may lie there three times: as it is, and compressed as `.br` and `.gz`.
//! `rooms.txt` names the first segments of the app's own addresses, `version.txt` the
//! version of the whole; neither is served.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use thiserror::Error;

type Bytes = Cow<'static, [u8]>;

/// Every file of one version of the web app, by its address.
#[derive(Debug)]
pub struct Site {
    files: BTreeMap<String, File>,
    rooms: Vec<String>,
    version: String,
}

/// One file in the forms it can travel in.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) kind: &'static str,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

/// The folder of a site could not be read.
#[derive(Debug, Error)]
#[error("the web app in {folder} cannot be read: {cause}; `cargo xtask build` makes it again")]
pub struct SiteError {
    folder: PathBuf,
    cause: std::io::Error,
}

static EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

impl Site {
    /// The web app inside this program. A program built without one has a single page
    /// that says how to build it.
    #[must_use]
    pub fn embedded() -> Self {
        Self::of(
            EMBEDDED
                .iter()
                .map(|(name, bytes)| ((*name).to_owned(), Cow::Borrowed(*bytes))),
        )
    }

    /// The web app in a folder.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be read.
    pub fn read(folder: &Path) -> Result<Self, SiteError> {
        let mut files = BTreeMap::new();
        read_tree(folder, "", &mut files).map_err(|cause| SiteError {
            folder: folder.to_owned(),
            cause,
        })?;
        Ok(Self::of(files))
    }

    /// Whether there is a web app at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.files.contains_key("index.html")
    }

    fn of(files: impl IntoIterator<Item = (String, Bytes)>) -> Self {
        let mut files: BTreeMap<String, Bytes> = files.into_iter().collect();
        let rooms = lines(files.remove("rooms.txt"));
        let version = lines(files.remove("version.txt")).pop().unwrap_or_default();
        let names: Vec<String> = files
            .keys()
            .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz"))
            .cloned()
            .collect();
        let files = names
            .into_iter()
            .filter_map(|name| {
                let file = File {
                    kind: kind_of(&name),
                    plain: files.remove(&name)?,
                    brotli: files.remove(&format!("{name}.br")),
                    gzip: files.remove(&format!("{name}.gz")),
                };
                Some((name, file))
            })
            .collect();
        Self {
            files,
            rooms,
            version,
        }
    }

    /// The page itself.
    pub(crate) fn shell(&self) -> Option<&File> {
        self.files.get("index.html")
    }

    /// The file at `/name`. The shell has no address of its own.
    pub(crate) fn file(&self, name: &str) -> Option<&File> {
        self.files.get(name).filter(|_| name != "index.html")
    }

    /// Whether the app answers to this path: `/`, `/steps`, `/happened/…`.
    pub(crate) fn is_room(&self, path: &str) -> bool {
        let first = path
            .strip_prefix('/')
            .and_then(|path| path.split('/').next());
        path == "/" || first.is_some_and(|first| self.rooms.iter().any(|room| room == first))
    }

    /// Twelve hex digits; empty for a program without a web app.
    pub(crate) fn version(&self) -> &str {
        &self.version
    }
}

impl File {
    /// The smallest form a browser accepts, with the name of its encoding.
    pub(crate) fn body(&self, accepts: impl Fn(&str) -> bool) -> (&[u8], Option<&'static str>) {
        for (form, encoding) in [(&self.brotli, "br"), (&self.gzip, "gzip")] {
            if let Some(bytes) = form.as_ref().filter(|_| accepts(encoding)) {
                return (bytes, Some(encoding));
            }
        }
        (&self.plain, None)
    }

    /// Whether the file has more than one form.
    pub(crate) fn varies(&self) -> bool {
        self.brotli.is_some() || self.gzip.is_some()
    }
}

fn lines(bytes: Option<Bytes>) -> Vec<String> {
    String::from_utf8_lossy(&bytes.unwrap_or_default())
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

/// Browsers compile wasm while it arrives only with its exact type, and `nosniff`
/// makes them refuse scripts and sheets without theirs.
fn kind_of(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

fn read_tree(
    folder: &Path,
    prefix: &str,
    files: &mut BTreeMap<String, Bytes>,
) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_tree(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, Cow::Owned(std::fs::read(entry.path())?));
        }
    }
    Ok(())
}
