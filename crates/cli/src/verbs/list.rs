//! `bearing list`: one line an entry, the newest first.

use app::journal::{BinItem, Entry, Now, State, Step};
use serde_json::{Value, json};
use words::t;

use crate::answer::Answer;
use crate::args::{self, Listed};
use crate::call::Call;
use crate::failure::Failure;
use crate::opening::For;
use crate::{dates, which, whole};

/// Lists.
pub(crate) async fn run(call: &Call, args: args::List) -> Result<Answer, Failure> {
    let journal = whole::journal(call, For::Looking).await?;
    let now = journal.now();
    let mut answer = Answer::to("list");
    let lists = match args.what {
        Some(one) => vec![one],
        None => vec![Listed::Setbacks, Listed::Steps, Listed::Moments],
    };
    let titled = lists.len() > 1;
    journal.read(|state| {
        for list in lists {
            if titled {
                answer.gap();
                answer.line(title(list));
            }
            if list == Listed::Bin {
                bin(&mut answer, &state.bin(&now));
            } else {
                entries(&mut answer, state, &now, list);
            }
        }
    });
    Ok(answer)
}

fn entries(answer: &mut Answer, state: &State, now: &Now, list: Listed) {
    let found: Vec<&Entry> = ids(state, list)
        .into_iter()
        .filter_map(|id| state.entry(id))
        .collect();
    if found.is_empty() {
        answer.line(empty(list));
    }
    for entry in &found {
        let mut line = format!(
            "{}  {}  {}",
            which::short(entry.kept().id),
            dates::of(state, now, entry),
            first_line(&entry.title().current)
        );
        if let Entry::Step(step) = entry {
            line.push_str(&stands(step));
        }
        answer.line(line);
    }
    let all: Vec<Value> = found.into_iter().map(app::entry_json).collect();
    answer.put(name(list), all);
}

fn ids(state: &State, list: Listed) -> Vec<app::journal::Id> {
    match list {
        Listed::Setbacks => state.setbacks().map(|it| it.kept.id).collect(),
        Listed::Steps => state.steps().map(|it| it.kept.id).collect(),
        Listed::Moments => state.moments().map(|it| it.kept.id).collect(),
        Listed::Bin => Vec::new(),
    }
}

/// Whether a step waits or is under way; of one that is done, how it was.
fn stands(step: &Step) -> String {
    let points = |rating: app::journal::Rating| i64::from(rating.points());
    let says = if let (Some(before), Some(after)) = (step.before, step.after) {
        t::cli_step_readings(points(before), points(after))
    } else if step.done.is_some() {
        String::new()
    } else if step.waiting() {
        t::cli_list_step_planned()
    } else if step.under_way() {
        t::cli_list_step_begun()
    } else {
        String::new()
    };
    if says.is_empty() {
        says
    } else {
        format!(" ({says})")
    }
}

fn bin(answer: &mut Answer, items: &[BinItem]) {
    if items.is_empty() {
        answer.line(t::bin_empty());
    }
    for item in items {
        answer.line(format!(
            "{}  {}  {} ({})",
            which::short(item.id),
            kind(item),
            first_line(&item.title),
            t::bin_days_left(item.days_left)
        ));
    }
    let all: Vec<Value> = items
        .iter()
        .map(|item| {
            json!({
                "id": item.id.to_string(),
                "title": item.title.as_ref(),
                "deleted_ms": item.deleted_ms,
                "days_left": item.days_left,
            })
        })
        .collect();
    answer.put("bin", all);
}

fn kind(item: &BinItem) -> String {
    use app::journal::EntryKind;
    match item.kind {
        EntryKind::Setback => t::bin_kind_setback(),
        EntryKind::Step => t::bin_kind_step(),
        EntryKind::Moment => t::bin_kind_moment(),
        EntryKind::CheckIn => t::bin_kind_check_in(),
        EntryKind::Person => t::bin_kind_person(),
        EntryKind::Value => t::bin_kind_value(),
        EntryKind::OwnStep => t::bin_kind_own_step(),
    }
}

fn title(list: Listed) -> String {
    match list {
        Listed::Setbacks => t::cli_list_setbacks(),
        Listed::Steps => t::cli_list_steps(),
        Listed::Moments => t::cli_list_moments(),
        Listed::Bin => t::bin_title(),
    }
}

fn empty(list: Listed) -> String {
    match list {
        Listed::Setbacks => t::cli_list_empty_setbacks("`bearing happened`"),
        Listed::Steps => t::cli_list_empty_steps("`bearing step`"),
        Listed::Moments => t::cli_list_empty_moments("`bearing moment`"),
        Listed::Bin => t::bin_empty(),
    }
}

fn name(list: Listed) -> &'static str {
    match list {
        Listed::Setbacks => "setbacks",
        Listed::Steps => "steps",
        Listed::Moments => "moments",
        Listed::Bin => "bin",
    }
}

/// The first line of a text, with a sign where more follows.
pub(crate) fn first_line(text: &str) -> String {
    let text = text.trim();
    match text.split_once('\n') {
        Some((first, _)) => format!("{} …", first.trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_shows_first_lines() {
        for (text, line) in [
            ("one line", "one line"),
            ("first\r\nsecond", "first …"),
            ("\n lead\n", "lead"),
            ("", ""),
        ] {
            assert_eq!(first_line(text), line);
        }
    }
}
