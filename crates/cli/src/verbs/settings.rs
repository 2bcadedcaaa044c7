//! `bearing settings`: where this journal lives, what opens it, and what can be chosen.

use app::journal::{Command, Preference, text_fingerprint};
use words::t;

use crate::answer::Answer;
use crate::args::{self, OnOff};
use crate::call::Call;
use crate::failure::{Code, Failure, shown};
use crate::help::is_country;
use crate::opening::{For, Journal, knock};
use crate::{place, which, whole};

/// Changes what was asked for, then tells how it stands.
pub(crate) async fn run(call: &Call, args: args::Settings) -> Result<Answer, Failure> {
    let mut wanted = Vec::new();
    if let Some(code) = &args.country {
        wanted.push(Preference::Country(Some(country(code)?.into())));
    }
    if let Some(on) = args.help_card {
        wanted.push(Preference::HelpCard(on == OnOff::On));
    }
    if let Some(hour) = args.day_starts {
        wanted.push(Preference::DayStarts(hour));
    }
    let changes = !wanted.is_empty() || args.not_about_that.is_some();
    let journal = if args.not_about_that.is_some() {
        whole::journal(call, For::Looking).await?
    } else {
        let purpose = if changes { For::Keeping } else { For::Looking };
        knock(call, purpose).await?.enter(call).await?
    };
    if let Some(prefix) = &args.not_about_that {
        wanted.extend(texts_of(&journal, prefix)?);
    }
    for preference in wanted {
        let done = journal.perform(Command::Prefer(preference)).await;
        if let Err(error) = done {
            return Err(Failure::of(&error, call.data_dir()?));
        }
    }
    tell(call, &journal).await
}

/// A country by its two letters.
pub(crate) fn country(code: &str) -> Result<String, Failure> {
    let upper = code.trim().to_uppercase();
    if is_country(&upper) {
        Ok(upper)
    } else {
        Err(Failure::usage(t::cli_error_country(code)))
    }
}

/// Every text of one entry, as ones that were not about danger.
fn texts_of(journal: &Journal, prefix: &str) -> Result<Vec<Preference>, Failure> {
    let id = which::entry(journal, prefix)?;
    let texts = journal.read(|state| {
        let all = state.texts_since(i64::MIN).into_iter();
        all.filter(|typed| typed.entry == id)
            .map(|typed| Preference::NotAboutThat(text_fingerprint(&typed.text)))
            .collect::<Vec<_>>()
    });
    if texts.is_empty() {
        return Err(Failure::new(Code::UnknownId, t::error_unknown_entry()));
    }
    Ok(texts)
}

async fn tell(call: &Call, journal: &Journal) -> Result<Answer, Failure> {
    let data_dir = call.data_dir()?;
    let mut answer = Answer::to("settings");
    let file = shown(&place::file_in(data_dir));
    answer.line(t::settings_where_terminal(file.as_str()));
    answer.line(t::settings_where_two());
    answer.put("journal", file);
    let lock = journal.lock_state().await;
    let lock = lock.map_err(|error| Failure::of(&error, data_dir))?;
    answer.gap();
    if lock.passphrase {
        answer.line(t::lock_state_passphrase());
        answer.line(t::lock_covers_future());
    } else {
        answer.line(t::terminal_lock_file(shown(&crate::keeper::file_in(
            data_dir,
        ))));
    }
    if lock.words {
        answer.line(t::lock_state_words());
    } else if lock.passphrase {
        answer.line(t::lock_state_no_words());
    }
    answer.put("passphrase", lock.passphrase);
    answer.put("words", lock.words);
    answer.gap();
    journal.read(|state| {
        let preference = state.preference();
        let on = if preference.help_card {
            t::settings_help_card_on()
        } else {
            t::settings_help_card_off()
        };
        answer.line(format!("{}: {on}", t::settings_help_card()));
        let country = preference.country.as_deref();
        let named = country.map_or_else(t::settings_country_none, str::to_owned);
        answer.line(format!("{}: {named}", t::settings_country()));
        answer.line(t::settings_day_says(i64::from(preference.day_starts)));
        answer.put("help_card", preference.help_card);
        answer.put_some("country", country);
        answer.put("day_starts", preference.day_starts);
    });
    answer.gap();
    answer.line(t::settings_about_note());
    Ok(answer)
}
