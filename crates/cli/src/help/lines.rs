//! Help lines in words and in JSON: text and chat before voice, each with what happens when one
//! gets in touch, and with the page it was read on and that page's date.

use app::journal::care::danger::DangerKind;
use app::journal::care::lines::{
    DIRECTORY, Days, ForWhom, Hours, Line, Precision, Publisher, TOO_OLD_DAYS, for_country,
};
use jiff::civil::Date;
use serde_json::{Value, json};
use words::t;

use crate::answer::Answer;

/// How much of the lines is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// All of them, each with the address of the page it was read on.
    All,
    /// Under words of danger: those for it and those for life and limb; the rest is one command
    /// away.
    For(DangerKind),
}

/// The lines of a country, those that are meant before the others.
pub(super) fn say(answer: &mut Answer, code: &str, country: &str, shown: Shown) {
    let lines = ordered(code, shown);
    if lines.iter().any(|line| line.for_whom != ForWhom::Emergency) {
        answer.line(t::cli_help_lines(country));
    } else {
        answer.line(t::help_lines_none(country));
        directory(answer);
    }
    let mut told = Vec::new();
    for line in &lines {
        one(answer, line, shown, &mut told);
    }
    if !lines.iter().any(|line| line.for_whom == ForWhom::Emergency) {
        answer.line(t::help_danger_none());
    }
}

/// Where to look for a line elsewhere.
pub(super) fn directory(answer: &mut Answer) {
    answer.line(format!(
        "{} {}",
        t::help_lines_directory(DIRECTORY.name, DIRECTORY.address),
        t::help_lines_not_fetched()
    ));
}

/// One line. What happens when one gets in touch is told where it first comes up.
fn one(answer: &mut Answer, line: &Line, shown: Shown, told: &mut Vec<&'static str>) {
    answer.gap();
    let mut who = format!("{}, {}", line.name, for_whom(line.for_whom));
    if line.hours != Hours::NotStated {
        who = format!("{who}, {}", hours(line.hours));
    }
    answer.inner(who);
    let mut ways = Vec::new();
    if let Some(text) = line.text {
        ways.push(match text.word {
            Some(word) => t::help_line_text_word(word, text.number),
            None => t::help_line_text(text.number),
        });
    }
    ways.extend(line.chat.map(t::help_line_chat));
    ways.extend(line.number.map(t::terminal_help_call));
    for (way, happens) in ways.into_iter().zip(line.reached_by()) {
        answer.inner(format!("  {way}"));
        if !told.contains(&happens) {
            told.push(happens);
            answer.inner(format!("  {}", words::by_id(happens).unwrap_or_default()));
        }
    }
    let read = t::help_lines_read(publisher(line), as_of(line.read_on, line.precision));
    answer.inner(match shown {
        Shown::All => format!("  {}", t::terminal_line_read(read, line.source)),
        Shown::For(_) => format!("  {read}"),
    });
    if (crate::zone::now().date() - line.read_on).get_days() > TOO_OLD_DAYS {
        answer.inner(format!("  {}", t::help_lines_old()));
    }
}

fn ordered(code: &str, shown: Shown) -> Vec<&'static Line> {
    let has = |whom| for_country(code).iter().any(|line| line.for_whom == whom);
    let meant = match shown {
        Shown::For(DangerKind::FromOthers) if has(ForWhom::Violence) => ForWhom::Violence,
        Shown::For(DangerKind::Child) if has(ForWhom::Children) => ForWhom::Children,
        // Where a country has no line of its own for it, those for anybody are there.
        Shown::For(_) | Shown::All => ForWhom::Everyone,
    };
    let near = |whom: ForWhom| {
        let young = meant == ForWhom::Children && whom == ForWhom::Young;
        whom == meant || whom == ForWhom::Emergency || young
    };
    let lines = for_country(code).iter();
    let mut lines: Vec<_> = match shown {
        Shown::All => lines.collect(),
        Shown::For(_) => lines.filter(|line| near(line.for_whom)).collect(),
    };
    lines.sort_by_key(|line| match line.for_whom {
        whom if whom == meant => 0,
        ForWhom::Emergency => 1,
        ForWhom::Everyone => 2,
        ForWhom::Violence => 3,
        ForWhom::Young => 4,
        ForWhom::Children => 5,
    });
    lines
}

/// The lines of a country for a program.
pub(super) fn json(code: &str) -> Vec<Value> {
    for_country(code)
        .iter()
        .map(|line| {
            json!({
                "country": line.country,
                "name": line.name,
                "for": whom_code(line.for_whom),
                "number": line.number,
                "text": line.text.map(|text| json!({ "number": text.number, "word": text.word })),
                "chat": line.chat,
                "hours": hours_json(line.hours),
                "languages": line.languages,
                "source": line.source,
                "publisher": publisher(line),
                "as_of": as_of_code(line.read_on, line.precision),
            })
        })
        .collect()
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

fn whom_code(who: ForWhom) -> &'static str {
    match who {
        ForWhom::Everyone => "everyone",
        ForWhom::Young => "young",
        ForWhom::Violence => "violence",
        ForWhom::Children => "children",
        ForWhom::Emergency => "emergency",
    }
}

fn hours(hours: Hours) -> String {
    match hours {
        Hours::Always => t::help_hours_always(),
        Hours::NotStated => t::help_hours_not_stated(),
        Hours::Between { days, from, until } => t::help_hours_between(
            match days {
                Days::Every => t::help_days_every(),
                Days::MondayToFriday => t::help_days_monday_friday(),
            },
            from,
            until,
        ),
    }
}

fn hours_json(hours: Hours) -> Value {
    match hours {
        Hours::Always => json!("always"),
        Hours::NotStated => Value::Null,
        Hours::Between { days, from, until } => json!({
            "days": match days {
                Days::Every => "every",
                Days::MondayToFriday => "monday-friday",
            },
            "from": from,
            "until": until,
        }),
    }
}

fn publisher(line: &Line) -> &'static str {
    match line.publisher {
        Publisher::Operator => "operator",
        Publisher::Government => "government",
    }
}

fn as_of(date: Date, precision: Precision) -> String {
    let month = t::date_month(date.month());
    let year = date.year().to_string();
    match precision {
        Precision::Day => t::date_day_month_year(date.day(), month, year),
        Precision::Month => t::date_month_year(month, year),
        Precision::Year => t::date_year(year),
    }
}

fn as_of_code(date: Date, precision: Precision) -> String {
    match precision {
        Precision::Day => date.to_string(),
        Precision::Month => format!("{:04}-{:02}", date.year(), date.month()),
        Precision::Year => format!("{:04}", date.year()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::journal::care::lines::all;

    #[test]
    fn every_line_is_said_with_its_way_its_page_and_its_date() {
        for line in all() {
            let mut answer = Answer::default();
            one(&mut answer, line, Shown::All, &mut Vec::new());
            let said = answer.printed(false);
            assert!(
                said.contains(line.name) && said.contains(line.source),
                "{said}"
            );
            assert!(said.contains(&line.read_on.year().to_string()), "{said}");
            let ways = [line.number, line.text.map(|text| text.number), line.chat];
            for way in ways.into_iter().flatten() {
                assert!(said.contains(way), "{way} is missing: {said}");
            }
        }
    }

    #[test]
    fn what_happens_is_told_once() {
        let mut answer = Answer::default();
        say(&mut answer, "GB", "United Kingdom", Shown::All);
        let said = answer.printed(false);
        let happens = t::help_what_happens_call();
        assert_eq!(said.matches(&happens).count(), 1, "{said}");
    }

    #[test]
    fn what_is_meant_comes_first_and_life_and_limb_is_never_left_out() {
        for line in all() {
            let every = ordered(line.country, Shown::All);
            assert_eq!(every.len(), for_country(line.country).len());
            for (kind, meant) in [
                (DangerKind::WishToDie, ForWhom::Everyone),
                (DangerKind::SelfHarm, ForWhom::Everyone),
                (DangerKind::FromOthers, ForWhom::Violence),
                (DangerKind::Child, ForWhom::Children),
            ] {
                let card = ordered(line.country, Shown::For(kind));
                let has = |whom| every.iter().any(|line| line.for_whom == whom);
                let first = card.first().map(|line| line.for_whom);
                if has(meant) {
                    assert_eq!(first, Some(meant), "{kind:?} in {}", line.country);
                } else if has(ForWhom::Everyone) {
                    assert_eq!(
                        first,
                        Some(ForWhom::Everyone),
                        "{kind:?} in {}",
                        line.country
                    );
                }
                if has(ForWhom::Emergency) {
                    assert!(card.iter().any(|line| line.for_whom == ForWhom::Emergency));
                }
            }
        }
    }
}
