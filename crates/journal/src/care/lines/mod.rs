//! Help lines by country, each with the page it was read on and that page's date.
//!
//! A number that nobody read on its operator's or a government's page is not here, however well
//! known it is; `docs/help-lines.md` says how lines are chosen and what was not found. Where a
//! country has none, [`DIRECTORY`] names a place to look.
//!
//! Names of lines stand here as their operators write them. Sentences do not: [`Line::reached_by`]
//! gives the keys under which `words` says what happens when one gets in touch.

mod countries;
mod table;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use countries::{Country, countries};

/// How old a line may be before it must be read again, in days. A check before a release asks for
/// it; no build fails over it.
pub const TOO_OLD_DAYS: i32 = 180;

/// Whom a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ForWhom {
    /// Anybody in distress.
    Everyone,
    /// Young people.
    Young,
    /// People hurt or threatened by somebody at home or close to them.
    Violence,
    /// Children, and those who worry about one.
    Children,
    /// Life or limb in danger now.
    Emergency,
}

/// When a line answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hours {
    /// Day and night, every day.
    Always,
    /// Between two times of day, local time, on some days.
    Between {
        /// The days.
        days: Days,
        /// From, as `HH:MM`.
        from: &'static str,
        /// Until, as `HH:MM`; earlier than `from` means past midnight.
        until: &'static str,
    },
    /// The page does not say.
    NotStated,
}

/// Days of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Days {
    /// All seven.
    Every,
    /// Monday to Friday.
    MondayToFriday,
}

/// Whose page a line was read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publisher {
    /// Those who run the line.
    Operator,
    /// A government or a public authority.
    Government,
}

/// How much of a date a page names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// The day.
    Day,
    /// The month.
    Month,
    /// The year only.
    Year,
}

/// A text-message line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextLine {
    /// The number to send to, with its usual spaces.
    pub number: &'static str,
    /// The word the page asks to send first, if any.
    pub word: Option<&'static str>,
}

/// One help line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// ISO 3166-1 alpha-2 code, upper case.
    pub country: &'static str,
    /// Its name, as its operator writes it.
    pub name: &'static str,
    /// Whom it is for.
    pub for_whom: ForWhom,
    /// The number as one reads it, with its usual spaces; [`Line::tel`] is the form to dial.
    pub number: Option<&'static str>,
    /// A line by text message.
    pub text: Option<TextLine>,
    /// The address of a chat, shown as text and never fetched.
    pub chat: Option<&'static str>,
    /// When it answers.
    pub hours: Hours,
    /// Languages it answers in, as BCP 47 tags: those the page names, or its own where it names
    /// none and the country has one; empty otherwise.
    pub languages: &'static [&'static str],
    /// The page it was read on.
    pub source: &'static str,
    /// Whose page that is.
    pub publisher: Publisher,
    /// The date that page bears, shown as "as of"; its first day where the page names only a month
    /// or a year.
    pub read_on: Date,
    /// How much of that date the page names.
    pub precision: Precision,
}

impl Line {
    /// The number without spaces and signs, for a `tel:` address.
    pub fn tel(&self) -> Option<String> {
        self.number.map(|number| {
            number
                .chars()
                .filter(|c| c.is_ascii_digit() || *c == '+')
                .collect()
        })
    }

    /// The keys of the sentences that say what happens when one gets in touch, in the order text,
    /// chat, voice.
    pub fn reached_by(&self) -> impl Iterator<Item = &'static str> {
        let call = match self.for_whom {
            ForWhom::Emergency => "help-what-happens-emergency",
            ForWhom::Everyone | ForWhom::Young | ForWhom::Violence | ForWhom::Children => {
                "help-what-happens-call"
            }
        };
        [
            self.text.map(|_| "help-what-happens-text"),
            self.chat.map(|_| "help-what-happens-chat"),
            self.number.map(|_| call),
        ]
        .into_iter()
        .flatten()
    }
}

/// A directory of help lines of the world, named where a country has none here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Directory {
    /// Its name.
    pub name: &'static str,
    /// Its address, shown as text and never fetched.
    pub address: &'static str,
}

/// Where to look when a country has no line here.
pub const DIRECTORY: Directory = Directory {
    name: "Find A Helpline",
    address: "findahelpline.com",
};

/// The lines of a country by its ISO code (any case); empty where none could be sourced.
pub fn for_country(code: &str) -> &'static [Line] {
    let of = |line: &Line| line.country.eq_ignore_ascii_case(code);
    let all = table::LINES;
    let start = all.iter().position(of).unwrap_or(all.len());
    let length = all[start..].iter().take_while(|line| of(line)).count();
    &all[start..start + length]
}

/// All lines, country by country.
pub fn all() -> &'static [Line] {
    table::LINES
}

/// The lines whose page is more than `days` days older than `date`.
pub fn older_than(date: Date, days: i32) -> impl Iterator<Item = &'static Line> {
    table::LINES
        .iter()
        .filter(move |line| (date - line.read_on).get_days() > days)
}
