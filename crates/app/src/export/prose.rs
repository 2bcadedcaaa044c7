//! The journal as a folder of Markdown files, one for each kind, in the order of writing.

use journal::{Entry, EntryKind, Rating, State};
use store::Store;
use words::t;

use crate::journal_open::App;
use crate::keeper::Keeper;
use crate::told;

/// Path and text of each file. Entries in the bin are left out.
pub fn markdown<S: Store, K: Keeper>(app: &App<S, K>) -> Vec<(String, String)> {
    app.read(|state| {
        [
            ("happened.md", t::happened_title(), EntryKind::Setback),
            ("steps.md", t::steps_log(), EntryKind::Step),
            ("moments.md", t::moments_title(), EntryKind::Moment),
            ("how-it-was.md", t::setback_check_ins(), EntryKind::CheckIn),
            ("people.md", t::people_title(), EntryKind::Person),
            ("what-matters.md", t::values_title(), EntryKind::Value),
            ("own-steps.md", t::steps_own(), EntryKind::OwnStep),
        ]
        .into_iter()
        .filter_map(|(path, title, kind)| Some((path.to_owned(), file(state, &title, kind)?)))
        .collect()
    })
}

fn file(state: &State, title: &str, kind: EntryKind) -> Option<String> {
    let mut entries: Vec<&Entry> = state
        .entries()
        .filter(|entry| entry.kind() == kind && entry.kept().deleted_ms.is_none())
        .collect();
    if entries.is_empty() {
        return None;
    }
    entries.sort_by_key(|entry| (entry.written().ms, entry.kept().id));
    let starts = state.preference().day_starts;
    let mut out = format!("# {title}\n");
    for entry in entries {
        let date = entry.written().local_date(starts);
        out.push_str(&format!(
            "\n## {date}\n\n{}\n",
            quoted(&entry.title().current)
        ));
        for (label, words) in parts(entry) {
            out.push_str(&format!("\n*{label}:* {words}\n"));
        }
    }
    Some(out)
}

/// A person's words cannot be taken for the file's own headings.
fn quoted(words: &str) -> String {
    words
        .lines()
        .map(|line| {
            if line.starts_with('#') {
                format!("\\{line}")
            } else {
                line.to_owned()
            }
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn parts(entry: &Entry) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    let mut add = |label: String, words: Option<String>| {
        out.extend(words.map(|words| (label, quoted(&words))))
    };
    let points = |rating: Option<Rating>| rating.map(|rating| rating.points().to_string());
    match entry {
        Entry::Setback(it) => {
            let when = it
                .happened
                .as_ref()
                .map(|when| told::happened(when, when.latest()));
            add(t::asking_when(), when);
            add(
                t::setback_lost(),
                some_list(it.lost.iter().map(told::lost).collect()),
            );
            add(
                t::setback_against(),
                some_list(it.against.iter().map(|one| told::against(*one)).collect()),
            );
            add(
                t::setback_whose(),
                it.whose.words().map(ToString::to_string),
            );
            let felt = it
                .feelings
                .iter()
                .map(|(name, strength)| told::felt(name, *strength))
                .collect();
            add(t::setback_feelings(), some_list(felt));
            add(t::setback_expected(), it.expected.map(told::expected));
            for (label, words) in [
                (t::setback_went_wrong(), &it.went_wrong),
                (t::setback_mattered(), &it.mattered),
                (t::setback_hoped_for(), &it.hoped_for),
                (t::setback_see_myself(), &it.see_myself),
                (t::setback_voice(), &it.voice),
            ] {
                add(label, words.words().map(ToString::to_string));
            }
        }
        Entry::Step(it) => {
            add(t::doing_before(), points(it.before));
            add(t::doing_after(), points(it.after));
            add(t::doing_expected_hard(), points(it.expected_hard));
            add(t::doing_effort(), points(it.effort));
            add(t::doing_mine(), points(it.mine));
            add(t::doing_pleasure(), points(it.pleasure));
        }
        Entry::Moment(it) => {
            add(
                t::moment_when(),
                it.happened
                    .as_ref()
                    .map(|when| told::happened(when, when.latest())),
            );
            add(
                t::moment_kinds_label(),
                some_list(
                    it.kinds
                        .iter()
                        .map(|kind| told::moment_kind(*kind))
                        .collect(),
                ),
            );
            add(t::moment_cue(), it.cue.words().map(ToString::to_string));
        }
        Entry::CheckIn(it) => {
            add(t::checkin_sting(), points(it.sting));
        }
        Entry::Person(it) => {
            for (label, words) in [
                (t::people_phone(), &it.phone),
                (t::people_message(), &it.message),
                (t::people_mail(), &it.mail),
                (t::people_note(), &it.note),
            ] {
                add(label, words.words().map(ToString::to_string));
            }
        }
        Entry::Value(_) => {}
        Entry::OwnStep(it) => {
            add(
                t::steps_all_forms(),
                some_list(
                    it.smaller
                        .iter()
                        .map(|form| form.what.to_string())
                        .collect(),
                ),
            );
        }
    }
    out
}

fn some_list(words: Vec<String>) -> Option<String> {
    (!words.is_empty()).then(|| told::list(&words))
}
