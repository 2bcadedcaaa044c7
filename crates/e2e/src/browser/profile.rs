//! A browser's profile: the folder in which it keeps what pages store.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::folder;

/// A fresh profile, gone with the test. It outlives its browsers, so that a
/// test can close one, look at the disk, and start another.
#[derive(Debug)]
pub struct Profile {
    dir: TempDir,
}

impl Profile {
    /// An empty one.
    ///
    /// # Panics
    /// When no folder can be made.
    pub fn fresh() -> Self {
        let dir = tempfile::Builder::new()
            .prefix("bearing-profile-")
            .tempdir()
            .expect("a temporary folder");
        for folder in ["downloads", "tmp"] {
            fs::create_dir(dir.path().join(folder)).expect("a folder in a temporary folder");
        }
        Self { dir }
    }

    /// One that refuses every page's storage (IndexedDB, localStorage, service
    /// workers), as when a person has blocked all cookies.
    ///
    /// # Panics
    /// When no folder can be made.
    pub fn refusing_storage() -> Self {
        let profile = Self::fresh();
        let default = profile.path().join("Default");
        fs::create_dir_all(&default).expect("a folder in a temporary folder");
        let preferences = r#"{"profile":{"default_content_setting_values":{"cookies":2}}}"#;
        fs::write(default.join("Preferences"), preferences).expect("a file in a temporary folder");
        profile
    }

    /// A copy of this one as it lies on the disk now; take it while no browser runs.
    ///
    /// # Panics
    /// When it cannot be copied.
    pub fn copy(&self) -> Self {
        let copy = Self::fresh();
        folder::copy(self.path(), copy.path()).expect("a profile can be copied");
        copy
    }

    /// The folder, everything the browser keeps within.
    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// Where files land that a page offers to keep.
    pub fn downloads(&self) -> PathBuf {
        self.dir.path().join("downloads")
    }
}
