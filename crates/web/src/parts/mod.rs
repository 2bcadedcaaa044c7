//! The building blocks of every screen: how they look (one sheet beside each), how they answer to
//! finger, keyboard and screen reader, and nothing else. They hold no sentences (texts come in as
//! props, from `words`) and no rules of the practices; what a press means is the screen's business.
#![allow(
    unreachable_pub,
    reason = "the component macro of Leptos makes what it generates `pub`"
)]
#![allow(
    dead_code,
    unused_imports,
    reason = "the kit is whole; a variant no screen uses yet is no mistake"
)]

mod act;
mod chips;
mod confirm;
mod date_field;
mod disclosure;
mod help_card;
mod lines;
mod lists;
mod mark;
mod notice;
mod own;
mod passphrase;
mod path;
mod rooms;
mod say;
mod scale;
mod screen;
mod sting_line;
mod strengths;
mod timer_line;
mod top_bar;

#[cfg(test)]
mod contrast;

pub(crate) use act::{Act, ActLink, Quiet, QuietLink, Tone};
pub(crate) use chips::Chips;
pub(crate) use confirm::Confirm;
pub(crate) use date_field::DateField;
pub(crate) use disclosure::Disclosure;
pub(crate) use help_card::HelpCard;
pub(crate) use lines::{HelpLine, Lines, Way};
pub(crate) use lists::{Both, EmptyState, Entry, Fact, Side, Told, Words12};
pub(crate) use mark::Mark;
pub(crate) use notice::{NoticeBar, Said};
pub(crate) use own::{Eyebrow, Own, OwnSize};
pub(crate) use passphrase::{PassphraseField, Purpose};
pub(crate) use path::{Leg, LegKind, Path};
pub(crate) use rooms::{RoomWay, Rooms, Sign};
pub(crate) use say::{LabelSize, LineField, LineKind, RoomFor, Say};
pub(crate) use scale::Scale;
pub(crate) use screen::Screen;
pub(crate) use sting_line::{Reading, StingLine, TableWords};
pub(crate) use strengths::{StrengthWords, Strengths};
pub(crate) use timer_line::TimerLine;
pub(crate) use top_bar::TopBar;
