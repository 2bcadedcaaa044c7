use app::vault::{Argon2Cost, Phrase};
use app::{AppError, Locked, Opening, PassphraseKey, Trouble};
use pollster::block_on;
use store::MemoryStore;

use crate::desk::{Desk, Journal, Pockets, keep, told};

fn key(journal: &Journal, passphrase: &str) -> PassphraseKey {
    PassphraseKey::derive(passphrase, journal.new_salt(), Argon2Cost::CHEAP)
        .expect("there is memory")
}

#[track_caller]
fn locked(desk: &Desk) -> Locked<MemoryStore, Pockets> {
    match desk.try_open() {
        Opening::Locked(locked) => locked,
        Opening::Ready(_) => panic!("it is open"),
        Opening::Trouble(trouble) => panic!("{trouble}"),
    }
}

#[track_caller]
fn opened<E>(opening: Result<Opening<MemoryStore, Pockets>, E>) -> Journal {
    match opening {
        Ok(Opening::Ready(journal)) => journal,
        _ => panic!("it does not open"),
    }
}

#[test]
fn a_passphrase_locks_opens_and_leaves_no_key_on_the_device() {
    let desk = Desk::new();
    let journal = desk.open();
    keep(&journal, "words");
    let phrase = journal.new_words();
    block_on(journal.set_passphrase(&key(&journal, "correct horse"), Some(&phrase)))
        .expect("it is set");
    assert!(desk.keeper.key.borrow().is_none());

    let (wrong, error) = block_on(locked(&desk).open_with_passphrase("correct hoarse"))
        .err()
        .expect("it stays shut");
    assert!(matches!(
        error,
        AppError::Wrap(app::vault::WrapError::Wrong)
    ));
    assert_eq!(
        told(&opened(block_on(
            wrong.open_with_passphrase("correct horse")
        ))),
        ["words"]
    );
    let again = Phrase::parse(&phrase.words().join(" ")).expect("twelve words");
    assert_eq!(
        told(&opened(block_on(locked(&desk).open_with_words(&again)))),
        ["words"]
    );
}

#[test]
fn a_passphrase_can_be_changed_and_taken_away() {
    let desk = Desk::new();
    let journal = desk.open();
    keep(&journal, "words");
    block_on(journal.set_passphrase(&key(&journal, "first one"), None)).expect("it is set");
    block_on(journal.set_passphrase(&key(&journal, "second one"), None)).expect("it is changed");
    assert!(block_on(locked(&desk).open_with_passphrase("first one")).is_err());
    let journal = opened(block_on(locked(&desk).open_with_passphrase("second one")));
    block_on(journal.remove_passphrase()).expect("it is taken away");
    assert_eq!(told(&desk.open()), ["words"]);
}

#[test]
fn twelve_words_open_where_the_device_lost_its_key() {
    let desk = Desk::new();
    let journal = desk.open();
    keep(&journal, "words");
    let phrase = journal.new_words();
    block_on(journal.set_words(&phrase)).expect("they are set");
    *desk.keeper.key.borrow_mut() = None;
    assert_eq!(
        told(&opened(block_on(locked(&desk).open_with_words(&phrase)))),
        ["words"]
    );
    let other = Phrase::random(&mut desk.env().chance());
    assert!(block_on(locked(&desk).open_with_words(&other)).is_err());
}

#[test]
fn a_lost_key_creates_nothing_and_says_so() {
    let desk = Desk::new();
    keep(&desk.open(), "words");
    let before = block_on(app::store::Store::slots(&desk.store, "")).expect("memory answers");
    let key = desk.keeper.key.borrow_mut().take();
    assert!(matches!(desk.trouble(), Trouble::KeyGone));
    assert_eq!(
        block_on(app::store::Store::slots(&desk.store, "")).expect("memory answers"),
        before
    );
    *desk.keeper.key.borrow_mut() = key;
    assert_eq!(told(&desk.open()), ["words"]);
}

#[test]
fn a_keeper_that_keeps_nothing_is_found_out_before_the_first_word() {
    let desk = Desk::new();
    desk.keeper.forgetful.set(true);
    let journal = desk.open();
    assert!(matches!(
        block_on(journal.perform(crate::desk::happened("words"))),
        Err(AppError::Unproved)
    ));
    assert!(
        block_on(app::store::Store::heads(&desk.store))
            .expect("memory answers")
            .is_empty()
    );
}
