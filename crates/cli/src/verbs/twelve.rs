//! `bearing words`: twelve words that open this journal if all else is lost. Shown once, three of
//! them asked back before they count.

use app::store::Store as _;
use app::vault::{Phrase, Wrap};
use words::t;

use crate::answer::{Answer, print, print_aside};
use crate::args;
use crate::call::Call;
use crate::failure::{Code, Failure};
use crate::opening::{self, Door, For, Journal, Way, ask_words};

/// So many are asked back.
const ASKED: usize = 3;
/// So often a wrong one may be tried again.
const TRIES: usize = 3;

/// Makes new ones, or checks those on paper.
pub(crate) async fn run(call: &Call, args: args::Words) -> Result<Answer, Failure> {
    if args.check {
        return check(call).await;
    }
    let journal = match opening::knock_anew(call, For::Keeping).await? {
        Door::Open(journal) => *journal,
        Door::Locked(locked) => opening::unlock(call, *locked, Way::Usual).await?,
    };
    let lock = journal.lock_state().await;
    let had = lock.map_err(|error| trouble(call, &error))?.words;
    let words = made_and_checked(call, &journal)?;
    let set = journal.set_words(&words).await;
    set.map_err(|error| trouble(call, &error))?;

    let mut answer = Answer::to("words");
    answer.line(t::lock_words_check_right());
    if had {
        answer.line(t::lock_words_make_new_says());
    }
    if call.json {
        answer.put("words", words.words().to_vec());
    }
    Ok(answer)
}

/// Twelve new words, shown once, three of them given back rightly.
pub(crate) fn made_and_checked(call: &Call, journal: &Journal) -> Result<Phrase, Failure> {
    let phrase = journal.new_words();
    let words = phrase.words();
    let mut shown = Answer::default();
    shown.line(t::cli_words_lead());
    shown.gap();
    for (place, word) in words.iter().enumerate() {
        shown.line(format!("{:>4}  {word}", place + 1));
    }
    shown.gap();
    shown.line(t::lock_words_check());
    show(call, &shown.printed(false))?;
    for place in asked(journal) {
        ask_back(call, place + 1, words[place])?;
    }
    Ok(phrase)
}

/// The words must be seen before they are asked back; an answer in JSON stays one object.
fn show(call: &Call, text: &str) -> Result<(), Failure> {
    if call.json {
        print_aside(text);
        return Ok(());
    }
    print(text)
        .map_err(|error| Failure::new(Code::Failed, t::terminal_not_printed(error.to_string())))
}

/// Three places, rising.
fn asked(journal: &Journal) -> Vec<usize> {
    // New random words are chance enough for where to look.
    let mut chance = journal.new_salt().into_iter();
    let mut places: Vec<usize> = (0..12).collect();
    while places.len() > ASKED {
        let byte = usize::from(chance.next().unwrap_or_default());
        places.remove(byte % places.len());
    }
    places
}

fn ask_back(call: &Call, number: usize, word: &str) -> Result<(), Failure> {
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    for _ in 0..TRIES {
        let given = call.asking.line(&t::cli_words_check(number))?;
        if given.trim().to_lowercase() == word {
            return Ok(());
        }
        print_aside(&format!("{}\n", t::cli_words_wrong(number)));
    }
    Err(Failure::new(Code::WrongKey, t::terminal_nothing_changed()))
}

/// Whether the words on paper open this journal. Needs no passphrase.
async fn check(call: &Call) -> Result<Answer, Failure> {
    let door = opening::knock_anew(call, For::Looking).await?;
    let words = match &door {
        Door::Open(journal) => {
            let lock = journal.lock_state().await;
            lock.map_err(|error| trouble(call, &error))?.words
        }
        Door::Locked(locked) => locked.ways().1,
    };
    if !words {
        return Err(Failure::new(
            Code::WrongKey,
            t::terminal_no_words("`bearing words`"),
        ));
    }
    let phrase = ask_words(call)?;
    let right = match door {
        Door::Open(journal) => opens(&journal, &phrase).await,
        Door::Locked(locked) => locked.open_with_words(&phrase).await.is_ok(),
    };
    if !right {
        return Err(Failure::new(Code::WrongKey, t::locked_words_wrong()));
    }
    let mut answer = Answer::to("words");
    answer.line(t::cli_words_right());
    answer.put("right", true);
    Ok(answer)
}

/// Whether these words open a journal that is open already: their own wrap is tried, and nothing
/// is changed.
async fn opens(journal: &Journal, phrase: &Phrase) -> bool {
    let wrap = journal.store().slot("wrap/recovery").await;
    let wrap = wrap
        .ok()
        .flatten()
        .and_then(|bytes| Wrap::from_bytes(bytes).ok());
    let root = wrap.and_then(|wrap| wrap.open_with_phrase(phrase).ok());
    match (root, journal.session_key()) {
        (Some(root), Ok(own)) => root.expose() == own.expose(),
        (None, _) | (_, Err(_)) => false,
    }
}

fn trouble(call: &Call, error: &app::AppError) -> Failure {
    match call.data_dir() {
        Ok(data_dir) => Failure::of(error, data_dir),
        Err(failure) => failure,
    }
}
