//! Serves the web app to browsers on this machine, and nothing else.
//!
//! It answers GET and HEAD for the files of one [`Site`], reads no request body, sets
//! no cookie, keeps no log, and depends on no crate that could open a journal: what a
//! person writes stays in the browser.
//!
//! ```no_run
//! use server::{Claim, DEFAULT_PORT, Site};
//!
//! match server::claim(DEFAULT_PORT)? {
//!     Claim::Ours(door) => {
//!         println!("Bearing is at {}", door.address());
//!         door.serve(Site::embedded())?;
//!     }
//!     Claim::AlreadyOpen(address) => println!("Bearing is open already, at {address}"),
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod answer;
mod browser;
mod door;
mod headers;
mod host;
mod known;
mod site;

pub use browser::show_in_browser;
pub use door::{Claim, ClaimError, DEFAULT_PORT, Door, ServeError, claim};
pub use host::Address;
pub use site::{Site, SiteError};
