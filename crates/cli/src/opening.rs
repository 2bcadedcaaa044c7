//! Opening the journal of a data folder: at once with the key on this machine or from the
//! keyring, or after asking for the passphrase or the twelve words.

use app::vault::Phrase;
use app::{App, AppError, Locked, Opening};
use words::t;

use crate::answer::print_aside;
use crate::call::Call;
use crate::failure::{Code, Failure, of_store};
use crate::keeper::FileKeeper;
use crate::place::Place;
use crate::session;
use crate::surroundings;

/// The journal, open.
pub(crate) type Journal = App<Place, FileKeeper>;

/// The journal, locked.
pub(crate) type LockedJournal = Locked<Place, FileKeeper>;

/// What the journal is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// To look only: nothing is made where nothing is.
    Looking,
    /// To keep something.
    Keeping,
}

/// What was found without asking anybody.
pub(crate) enum Door {
    /// It is open.
    Open(Box<Journal>),
    /// Somebody must be asked.
    Locked(Box<LockedJournal>),
}

/// Opens what opens by itself: with the key on this machine, or the one in the keyring. Reads the
/// pocket only.
pub(crate) async fn knock(call: &Call, purpose: For) -> Result<Door, Failure> {
    let locked = match knock_anew(call, purpose).await? {
        Door::Locked(locked) => locked,
        open @ Door::Open(_) => return Ok(open),
    };
    let Some(root) = locked.names().await.and_then(|names| session::find(&names)) else {
        return Ok(Door::Locked(locked));
    };
    match locked.open_with_root(root).await {
        Ok(opening) => opened(call, opening).map(Door::open),
        // The keyring held the key of something else: as good as none.
        Err((locked, _)) => Ok(Door::Locked(Box::new(locked))),
    }
}

/// The same without the keyring: what guards the passphrase asks for it again.
pub(crate) async fn knock_anew(call: &Call, purpose: For) -> Result<Door, Failure> {
    let data_dir = call.data_dir()?;
    let place = match purpose {
        For::Looking => Place::to_look(data_dir),
        For::Keeping => Place::to_keep(data_dir),
    };
    let place = place.map_err(|error| of_store(&error, data_dir))?;
    match app::open(place, FileKeeper::new(data_dir), surroundings::env()).await {
        Opening::Locked(locked) => Ok(Door::Locked(Box::new(locked))),
        other => opened(call, other).map(Door::open),
    }
}

impl Door {
    fn open(journal: Journal) -> Door {
        Door::Open(Box::new(journal))
    }

    /// The journal, if it is open.
    pub(crate) fn journal(&self) -> Option<&Journal> {
        match self {
            Door::Open(journal) => Some(journal),
            Door::Locked(_) => None,
        }
    }

    /// The journal, after asking where that is needed.
    pub(crate) async fn enter(self, call: &Call) -> Result<Journal, Failure> {
        match self {
            Door::Open(journal) => Ok(*journal),
            Door::Locked(locked) => unlock(call, *locked, Way::Usual).await,
        }
    }
}

/// By which a locked journal is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// The passphrase; the twelve words where there is none.
    Usual,
    /// The twelve words.
    Words,
}

/// Asks, and opens.
pub(crate) async fn unlock(
    call: &Call,
    locked: LockedJournal,
    way: Way,
) -> Result<Journal, Failure> {
    let (by_passphrase, by_words) = locked.ways();
    if by_passphrase && way == Way::Usual {
        let passphrase = call.asking.secret(&t::cli_passphrase_ask())?;
        return entered(call, locked.open_with_passphrase(&passphrase).await);
    }
    if !by_words {
        return Err(Failure::new(Code::WrongKey, t::lock_state_no_words()));
    }
    if !by_passphrase {
        // The words are all there is.
        print_aside(&format!("{}\n", t::terminal_key_gone_words()));
    }
    let words = ask_words(call)?;
    let journal = match locked.open_with_words(&words).await {
        Err((_, AppError::Wrap(_))) => {
            return Err(Failure::new(Code::WrongKey, t::locked_words_wrong()));
        }
        other => entered(call, other)?,
    };
    if !by_passphrase {
        // Nobody set a passphrase: the machine holds a key again, as it did before.
        let data_dir = call.data_dir()?;
        let put_back = journal.remove_passphrase().await;
        put_back.map_err(|error| Failure::of(&error, data_dir))?;
        print_aside(&format!("{}\n", t::terminal_key_back()));
    }
    Ok(journal)
}

/// Asks for the twelve words.
pub(crate) fn ask_words(call: &Call) -> Result<Phrase, Failure> {
    let words = call.asking.line(&t::cli_words_ask())?;
    Phrase::parse(&words).map_err(|error| Failure::new(Code::WrongKey, wrong_words(&error)))
}

fn wrong_words(error: &app::vault::PhraseError) -> String {
    use app::vault::PhraseError;
    match error {
        PhraseError::Count(count) => t::locked_words_count(*count as i64),
        PhraseError::NotInList { position, word, .. } => {
            t::locked_words_unknown(*position as i64, word.as_str())
        }
        PhraseError::Checksum => t::locked_words_order(),
    }
}

fn entered(
    call: &Call,
    came: Result<Opening<Place, FileKeeper>, (LockedJournal, AppError)>,
) -> Result<Journal, Failure> {
    match came {
        Ok(opening) => opened(call, opening),
        Err((_, error)) => Err(Failure::of(&error, call.data_dir()?)),
    }
}

fn opened(call: &Call, opening: Opening<Place, FileKeeper>) -> Result<Journal, Failure> {
    match opening {
        Opening::Ready(journal) => Ok(journal),
        Opening::Trouble(trouble) => Err(Failure::of_opening(&trouble, call.data_dir()?)),
        Opening::Locked(_) => Err(Failure::new(Code::Locked, t::error_locked())),
    }
}
