//! One call of the program: where its journal lives, how it answers, whom it may ask.

use std::path::{Path, PathBuf};

use words::t;

use crate::asking::Asking;
use crate::failure::{Code, Failure};
use crate::surroundings;

/// What every verb is given.
#[derive(Debug)]
pub(crate) struct Call {
    data_dir: Option<PathBuf>,
    /// Answer with JSON.
    pub(crate) json: bool,
    /// Where answers of the person come from.
    pub(crate) asking: Asking,
}

impl Call {
    /// A call with the folder that was named, if one was.
    pub(crate) fn new(data_dir: Option<PathBuf>, json: bool) -> Call {
        let data_dir = data_dir
            .filter(|folder| !folder.as_os_str().is_empty())
            .or_else(surroundings::data_dir)
            // The editor and the system's messages are clearer with a whole path.
            .map(|folder| std::path::absolute(&folder).unwrap_or(folder));
        Call {
            data_dir,
            json,
            asking: Asking::default(),
        }
    }

    /// The data folder.
    pub(crate) fn data_dir(&self) -> Result<&Path, Failure> {
        self.data_dir
            .as_deref()
            .ok_or_else(|| Failure::new(Code::Refused, t::terminal_no_home("`--data-dir`")))
    }
}
