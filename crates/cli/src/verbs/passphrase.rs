//! `bearing passphrase`: sets it, changes it, takes it away. Setting one makes the twelve words in
//! the same act, because a forgotten passphrase must not be the end.

use app::vault::{Argon2Cost, Phrase};
use app::{AppError, PassphraseKey};
use words::t;
use zeroize::Zeroizing;

use crate::answer::{Answer, print_aside};
use crate::args;
use crate::call::Call;
use crate::failure::{Code, Failure};
use crate::opening::{self, Door, For, Journal, Way};
use crate::session;
use crate::verbs::twelve;

/// The shortest passphrase that is taken, in letters.
const SHORTEST: usize = 8;
/// So often a person at a terminal may try.
const TRIES: usize = 3;

/// Sets, changes or removes it.
pub(crate) async fn run(call: &Call, args: args::Passphrase) -> Result<Answer, Failure> {
    let journal = match opening::knock_anew(call, For::Keeping).await? {
        Door::Open(journal) => *journal,
        Door::Locked(locked) => {
            let way = if args.forgotten {
                Way::Words
            } else {
                Way::Usual
            };
            opening::unlock(call, *locked, way).await?
        }
    };
    let lock = journal.lock_state().await;
    let lock = lock.map_err(|error| trouble(call, &error))?;
    if args.remove {
        return remove(call, &journal, lock.passphrase).await;
    }
    let new = ask_new(call)?;
    let mut answer = Answer::to("passphrase");
    let words = if lock.words {
        None
    } else if args.without_words {
        print_aside(&format!("{}\n", t::cli_words_skip()));
        None
    } else {
        Some(twelve::made_and_checked(call, &journal)?)
    };
    set(call, &journal, &new, words.as_ref()).await?;
    answer.line(t::cli_passphrase_set("`bearing unlock`"));
    answer.line(t::lock_covers_future());
    if lock.words {
        answer.line(t::terminal_words_stay());
    }
    answer.put("passphrase", true);
    answer.put("words", lock.words || words.is_some());
    Ok(answer)
}

async fn remove(call: &Call, journal: &Journal, is_set: bool) -> Result<Answer, Failure> {
    let mut answer = Answer::to("passphrase");
    answer.put("passphrase", false);
    if !is_set {
        answer.line(t::cli_not_locked("`bearing passphrase`"));
        return Ok(answer);
    }
    let removed = journal.remove_passphrase().await;
    removed.map_err(|error| trouble(call, &error))?;
    forget_session(journal);
    answer.line(t::cli_passphrase_removed());
    Ok(answer)
}

fn ask_new(call: &Call) -> Result<Zeroizing<String>, Failure> {
    print_aside(&format!("{}\n", t::lock_passphrase_hint()));
    let tries = if call.asking.at_terminal() { TRIES } else { 1 };
    let mut says = String::new();
    for _ in 0..tries {
        if !says.is_empty() {
            print_aside(&format!("{says}\n"));
        }
        let new = call.asking.secret(&t::cli_passphrase_ask_new())?;
        let letters = new.chars().count();
        if letters < SHORTEST {
            says = t::lock_passphrase_short(i64::try_from(letters).unwrap_or(0));
            continue;
        }
        let again = call.asking.secret(&t::cli_passphrase_ask_again())?;
        if *again == *new {
            return Ok(new);
        }
        says = t::lock_passphrase_differ();
    }
    Err(Failure::new(
        Code::Failed,
        format!("{says} {}", t::terminal_nothing_changed()),
    ))
}

async fn set(
    call: &Call,
    journal: &Journal,
    passphrase: &str,
    words: Option<&Phrase>,
) -> Result<(), Failure> {
    let key = PassphraseKey::derive(passphrase, journal.new_salt(), Argon2Cost::TERMINAL);
    let key = key.map_err(|error| trouble(call, &AppError::Wrap(error)))?;
    let set = journal.set_passphrase(&key, words).await;
    set.map_err(|error| trouble(call, &error))?;
    forget_session(journal);
    Ok(())
}

/// What was lent under the old lock is taken back with it.
fn forget_session(journal: &Journal) {
    if let Some(names) = journal.names() {
        session::forget(&names);
    }
}

fn trouble(call: &Call, error: &AppError) -> Failure {
    match call.data_dir() {
        Ok(data_dir) => Failure::of(error, data_dir),
        Err(failure) => failure,
    }
}
