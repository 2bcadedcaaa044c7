use app::journal::{Command, NewPerson, Preference};
use app::store::{Batch, Store};
use pollster::block_on;

use crate::desk::{DAY, Desk, happened, keep, told};

/// A journal long enough that the pocket is worth having.
fn long(desk: &Desk) {
    let journal = desk.open();
    for turn in 0..500 {
        keep(&journal, &format!("entry {turn}"));
        desk.later(DAY / 4);
    }
    block_on(journal.perform(Command::AddPerson(NewPerson {
        name: "Mara".into(),
        ..NewPerson::default()
    })))
    .expect("kept");
    block_on(journal.perform(Command::Prefer(Preference::DayStarts(6)))).expect("kept");
    desk.later(5 * DAY);
    keep(&desk.open(), "the newest");
}

#[test]
fn a_long_journal_opens_from_its_pocket_with_what_today_needs() {
    let desk = Desk::new();
    long(&desk);
    let journal = desk.open_as_it_comes();
    assert!(!journal.is_whole());
    let few = told(&journal).len();
    assert!(few < 400, "{few}");
    assert_eq!(told(&journal)[0], "the newest");
    assert_eq!(
        journal.read(|state| (state.people().len(), state.preference().day_starts)),
        (1, 6)
    );
    block_on(journal.ensure_whole()).expect("all is read");
    assert_eq!(told(&journal).len(), 501);
}

#[test]
fn words_written_from_the_pocket_are_there_when_all_is_read() {
    let desk = Desk::new();
    long(&desk);
    for turn in 0..30 {
        let journal = desk.open_as_it_comes();
        block_on(journal.perform(happened(&format!("quick {turn}")))).expect("kept");
        assert!(
            !journal.is_whole(),
            "one sentence must not read the whole journal"
        );
        desk.later(DAY);
    }
    let light = desk.open_as_it_comes();
    let whole = desk.open();
    assert_eq!(told(&whole).len(), 531);
    assert_eq!(
        light.read(|state| (state.people().len(), state.preference().day_starts)),
        (1, 6)
    );
}

#[test]
fn a_missing_or_damaged_pocket_costs_nothing_but_time() {
    let desk = Desk::new();
    long(&desk);
    for broken in [vec![], vec![1, 2, 3], vec![0; 500]] {
        let put = vec![("pocket".to_owned(), broken)];
        block_on(desk.store.commit(Batch {
            put,
            ..Batch::default()
        }))
        .expect("memory answers");
        assert_eq!(told(&desk.open_as_it_comes()).len(), 501);
    }
}
