//! Which entry, which step: by the first letters of an id, by the name a step is suggested under,
//! or by one's own words.

use app::Step;
use app::journal::steps::{by_code, catalogue};
use app::journal::{EntryKind, Id, StepId, StepSource};
use words::t;

use crate::failure::{Code, Failure};
use crate::opening::Journal;

/// So many letters of an id are shown.
const SHOWN: usize = 8;
/// Fewer letters than this name nothing: a word of one's own is likelier.
const LEAST: usize = 4;

/// The first letters of an id, as they are shown.
pub(crate) fn short(id: Id) -> String {
    let mut letters = id.to_string();
    letters.truncate(SHOWN);
    letters
}

/// The one entry whose id begins so. The journal is whole.
pub(crate) fn entry(journal: &Journal, prefix: &str) -> Result<Id, Failure> {
    only(prefix, journal.read(|state| state.resolve(prefix)))
}

/// The one thing in the bin whose id begins so.
pub(crate) fn binned(journal: &Journal, prefix: &str) -> Result<Id, Failure> {
    let now = journal.now();
    let wanted = prefix.to_lowercase();
    let found = journal.read(|state| {
        let bin = state.bin(&now).into_iter().map(|item| item.id);
        bin.filter(|id| id.to_string().starts_with(&wanted))
            .collect()
    });
    only(prefix, found)
}

fn only(prefix: &str, found: Vec<Id>) -> Result<Id, Failure> {
    match found[..] {
        [id] => Ok(id),
        [] => Err(unknown(prefix)),
        [_, _, ..] => {
            let many = i64::try_from(found.len()).unwrap_or(i64::MAX);
            Err(Failure::new(
                Code::UnknownId,
                t::cli_error_id_many(many, prefix),
            ))
        }
    }
}

fn unknown(prefix: &str) -> Failure {
    Failure::new(
        Code::UnknownId,
        t::cli_error_id_unknown(prefix, "`bearing list`"),
    )
}

/// A step, as the command line named it.
#[derive(Debug, PartialEq)]
pub(crate) enum Named {
    /// One that can be suggested: of the catalogue, or one's own.
    Offered(Step),
    /// One of the journal: planned, begun or done.
    Kept(StepId),
    /// Words of the moment.
    Words(String),
}

/// The name of a step, by which `step do`, `smaller` and `plan` know it: `wash-one-cup`, or
/// `wash-one-cup:1` for its first smaller form.
pub(crate) fn name(step: &Step) -> Option<String> {
    let whole = match step.source {
        StepSource::Catalogue(code) => by_code(code)?.key.to_owned(),
        StepSource::Own(id) => short(id.into()),
        StepSource::Words => return None,
    };
    Some(match step.form {
        0 => whole,
        form => format!("{whole}:{form}"),
    })
}

/// The step that is meant. An id is looked for in the whole journal.
pub(crate) async fn step(journal: &Journal, words: &[String]) -> Result<Named, Failure> {
    let [word] = words else {
        return Ok(Named::Words(words.join(" ")));
    };
    let (head, form) = match word.split_once(':') {
        Some((head, form)) => match form.parse::<u8>() {
            Ok(form) => (head, form),
            Err(_) => return Ok(Named::Words(word.clone())),
        },
        None => (word.as_str(), 0),
    };
    if let Some(known) = catalogue().iter().find(|step| step.key == head) {
        let source = StepSource::Catalogue(known.code);
        return journal
            .step_from(source)
            .map(|step| Named::Offered(journal.in_form(&step, form)))
            .ok_or_else(|| unknown(word));
    }
    if !could_be_id(head) {
        return Ok(Named::Words(word.clone()));
    }
    // Whatever went wrong in reading the rest shows where it is needed.
    let _ = journal.ensure_whole().await;
    let found: Vec<(Id, EntryKind)> = journal.read(|state| {
        let ids = state.resolve(head).into_iter();
        ids.filter_map(|id| Some((id, state.entry(id)?.kind())))
            .filter(|(_, kind)| matches!(kind, EntryKind::Step | EntryKind::OwnStep))
            .collect()
    });
    match found[..] {
        [(id, EntryKind::OwnStep)] => journal
            .step_from(StepSource::Own(id.into()))
            .map(|step| Named::Offered(journal.in_form(&step, form)))
            .ok_or_else(|| unknown(word)),
        [(id, _)] => Ok(Named::Kept(id.into())),
        // "face" and "feed" are words; with a digit in it, it was meant as an id.
        [] if !head.bytes().any(|sign| sign.is_ascii_digit()) => Ok(Named::Words(word.clone())),
        [] | [_, _, ..] => only(head, found.into_iter().map(|(id, _)| id).collect())
            .map(|id| Named::Kept(id.into())),
    }
}

fn could_be_id(word: &str) -> bool {
    (LEAST..=32).contains(&word.len()) && word.bytes().all(|sign| sign.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hexadecimal_letters_can_be_an_id() {
        for (word, could) in [
            ("3fa91c2e", true),
            ("3FA9", true),
            ("face", true),
            ("3fa", false),
            ("wash", false),
            (&"a".repeat(33), false),
            ("", false),
        ] {
            assert_eq!(could_be_id(word), could, "{word}");
        }
    }

    #[test]
    fn no_step_of_the_catalogue_has_a_name_that_could_be_an_id() {
        for step in catalogue() {
            assert!(
                !could_be_id(step.key) && !step.key.contains(':'),
                "{}",
                step.key
            );
        }
    }
}
