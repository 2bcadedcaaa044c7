//! One open journal, once for web and terminal: unlocking, folding, performing what a person
//! asks, undo, drafts, the sealed pocket, and what Today shows.
//!
//! Generic over the store, the keeper of the device-held key, the clock and chance; it knows no
//! screen, no terminal and no socket. This is also where the journal's typed operations and the
//! vault's raw ones meet.

mod acts;
mod bridge;
mod draft;
mod env;
mod error;
mod export;
mod found;
mod journal_open;
mod keeper;
mod keys;
mod load;
mod moment;
mod opening;
mod pocket;
mod setback;
mod slots;
mod stays;
mod today;
pub mod told;
mod unlock;
mod when;

pub use acts::{Done, Undone};
pub use draft::{Draft, DraftHandle, DraftPlace};
pub use env::{Clock, Draw, Env};
pub use error::AppError;
pub use export::{entry_json, json as export_json, markdown as export_markdown};
pub use found::Listed;
pub use journal_open::App;
pub use keeper::{Keeper, KeeperError, Manner};
pub use load::Aside;
pub use moment::MomentTold;
pub use opening::{Locked, Opening, Trouble, open, open_with_root};
pub use setback::{Earlier, Said, SetbackTold, Sting};
pub use today::{
    Due, LogDay, Logged, Planned, Resting, Step, Today, locked_step, plan_words, read_back,
    starting,
};
pub use unlock::{Lock, PassphraseKey};

pub use journal;
pub use store;
pub use vault;
pub use words;
