//! A machine to try things on: a store that outlives its programs, a clock that is set by hand, a
//! seeded source of chance, and a keeper whose key can be lost.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use app::journal::{Command, NewSetback, Now};
use app::vault::Chance;
use app::{App, Clock, Env, Keeper, KeeperError, Manner, Opening, Trouble};
use pollster::block_on;
use store::MemoryStore;

pub(crate) type Journal = App<MemoryStore, Pockets>;

/// 2026-11-24, 12:00 in Paris.
pub(crate) const NOON: i64 = 1_795_518_000_000;
pub(crate) const DAY: i64 = 24 * 60 * 60 * 1000;

#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) store: MemoryStore,
    pub(crate) keeper: Pockets,
    pub(crate) now: Rc<Cell<i64>>,
    pub(crate) seed: Rc<Cell<u64>>,
}

impl Desk {
    pub(crate) fn new() -> Desk {
        Desk {
            store: MemoryStore::default(),
            keeper: Pockets::default(),
            now: Rc::new(Cell::new(NOON)),
            seed: Rc::new(Cell::new(1)),
        }
    }

    pub(crate) fn env(&self) -> Env {
        self.seed.set(self.seed.get() + 1);
        Env::new(Hands(self.now.clone()), Dice(self.seed.get()))
    }

    pub(crate) fn try_open(&self) -> Opening<MemoryStore, Pockets> {
        block_on(app::open(
            self.store.clone(),
            self.keeper.clone(),
            self.env(),
        ))
    }

    /// Opens, folding everything.
    #[track_caller]
    pub(crate) fn open(&self) -> Journal {
        let journal = self.open_as_it_comes();
        block_on(journal.ensure_whole()).expect("every record is read");
        journal
    }

    #[track_caller]
    pub(crate) fn open_as_it_comes(&self) -> Journal {
        match self.try_open() {
            Opening::Ready(journal) => journal,
            Opening::Locked(_) => panic!("it is locked"),
            Opening::Trouble(trouble) => panic!("{trouble}"),
        }
    }

    #[track_caller]
    pub(crate) fn trouble(&self) -> Trouble {
        match self.try_open() {
            Opening::Trouble(trouble) => trouble,
            Opening::Ready(_) => panic!("it opened"),
            Opening::Locked(_) => panic!("it is locked"),
        }
    }

    pub(crate) fn later(&self, ms: i64) {
        self.now.set(self.now.get() + ms);
    }
}

pub(crate) fn happened(words: &str) -> Command {
    Command::Happened(NewSetback {
        what: words.into(),
        ..NewSetback::default()
    })
}

/// What the journal says happened, newest first.
pub(crate) fn told(journal: &Journal) -> Vec<String> {
    journal.read(|state| {
        state
            .setbacks()
            .map(|one| one.what.current.to_string())
            .collect()
    })
}

#[track_caller]
pub(crate) fn keep(journal: &Journal, words: &str) -> app::Done {
    block_on(journal.perform(happened(words))).expect("it is kept")
}

struct Hands(Rc<Cell<i64>>);

impl Clock for Hands {
    fn now(&self) -> Now {
        Now {
            ms: self.0.get(),
            offset_minutes: 60,
            zone: "Europe/Paris".into(),
        }
    }
}

/// SplitMix64 (Steele et al. 2014).
struct Dice(u64);

impl Chance for Dice {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *byte = (z ^ (z >> 31)) as u8;
        }
    }
}

/// The device-held key, which can be lost and can be refused.
#[derive(Clone, Default)]
pub(crate) struct Pockets {
    pub(crate) key: Rc<RefCell<Option<[u8; 32]>>>,
    pub(crate) forgetful: Rc<Cell<bool>>,
}

impl Keeper for Pockets {
    async fn create(&self) -> Result<Manner, KeeperError> {
        self.key.borrow_mut().get_or_insert([7; 32]);
        Ok(Manner::File)
    }

    async fn kek(&self, salt: &[u8; 16]) -> Result<Option<[u8; 32]>, KeeperError> {
        if self.forgetful.get() {
            return Ok(None);
        }
        Ok(self.key.borrow().map(|mut key| {
            for (byte, salt) in key.iter_mut().zip(salt) {
                *byte ^= salt;
            }
            key
        }))
    }

    async fn manner(&self) -> Result<Option<Manner>, KeeperError> {
        Ok(self.key.borrow().map(|_| Manner::File))
    }

    async fn forget(&self) -> Result<(), KeeperError> {
        *self.key.borrow_mut() = None;
        Ok(())
    }
}
