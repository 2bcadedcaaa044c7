//! One help line: its name, for whom, when, what happens when one gets in touch, and where and when
//! it was read.

use app::journal::care::lines::{self, Days, ForWhom, Hours, Line, Precision, Publisher};
use jiff::civil::Date;
use leptos::prelude::*;
use words::t;

use crate::parts::{HelpLine, Way};
use crate::surroundings;

#[component]
pub(crate) fn LineOf(line: &'static Line) -> impl IntoView {
    let mut about = vec![for_whom(line.for_whom), hours(line.hours)];
    about.extend(line.reached_by().filter_map(words::by_id));
    if let Some(chat) = line.chat {
        about.push(t::help_line_chat(chat));
    }
    about.push(t::help_lines_read(
        match line.publisher {
            Publisher::Operator => "operator",
            Publisher::Government => "government",
        },
        as_of(line.read_on, line.precision),
    ));
    let today = surroundings::env().now().local_date(0);
    if (today - line.read_on).get_days() > lines::TOO_OLD_DAYS {
        about.push(t::help_lines_old());
    }
    let mut ways = Vec::new();
    if let (Some(number), Some(tel)) = (line.number, line.tel()) {
        ways.push(Way {
            label: number.to_owned(),
            href: format!("tel:{tel}"),
        });
    }
    if let Some(text) = line.text {
        let digits: String = text.number.chars().filter(char::is_ascii_digit).collect();
        let label = match text.word {
            Some(word) => t::help_line_text_word(word, text.number),
            None => t::help_line_text(text.number),
        };
        ways.push(Way {
            label,
            href: format!("sms:{digits}"),
        });
    }
    view! { <HelpLine name=line.name about=sentences(&about) ways /> }
}

/// Phrases as sentences of one small paragraph.
fn sentences(phrases: &[String]) -> String {
    let mut out = String::new();
    for phrase in phrases {
        let phrase = phrase.trim();
        let mut letters = phrase.chars();
        if let Some(first) = letters.next() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.extend(first.to_uppercase());
            out.push_str(letters.as_str());
            if !phrase.ends_with('.') {
                out.push('.');
            }
        }
    }
    out
}

fn for_whom(who: ForWhom) -> String {
    match who {
        ForWhom::Everyone => t::help_for_everyone(),
        ForWhom::Young => t::help_for_young(),
        ForWhom::Violence => t::help_for_violence(),
        ForWhom::Children => t::help_for_children(),
        ForWhom::Emergency => t::help_for_emergency(),
    }
}

fn hours(hours: Hours) -> String {
    match hours {
        Hours::Always => t::help_hours_always(),
        Hours::NotStated => t::help_hours_not_stated(),
        Hours::Between { days, from, until } => {
            let days = match days {
                Days::Every => t::help_days_every(),
                Days::MondayToFriday => t::help_days_monday_friday(),
            };
            t::help_hours_between(days, from, until)
        }
    }
}

fn as_of(date: Date, precision: Precision) -> String {
    let month = t::date_month(date.month());
    match precision {
        Precision::Day => t::date_day_month_year(date.day(), month, date.year().to_string()),
        Precision::Month => t::date_month_year(month, date.year().to_string()),
        Precision::Year => t::date_year(date.year().to_string()),
    }
}
