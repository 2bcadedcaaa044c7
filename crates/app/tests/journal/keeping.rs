use app::journal::Refusal;
use app::store::Store;
use app::{AppError, export_json, export_markdown};
use pollster::block_on;

use crate::desk::{Desk, happened, keep, told};

#[test]
fn what_is_kept_is_there_after_opening_again() {
    let desk = Desk::new();
    keep(&desk.open(), "They went with someone else.");
    assert_eq!(told(&desk.open()), ["They went with someone else."]);
}

#[test]
fn a_look_without_a_word_leaves_nothing_behind() {
    let desk = Desk::new();
    let journal = desk.open();
    assert!(journal.is_new());
    assert!(matches!(
        block_on(journal.perform(happened("  \n"))),
        Err(AppError::Refused(Refusal::Empty))
    ));
    assert!(
        block_on(desk.store.slots(""))
            .expect("memory answers")
            .is_empty()
    );
}

#[test]
fn two_windows_see_each_others_words_and_lose_none() {
    let desk = Desk::new();
    let (one, other) = (desk.open(), desk.open());
    for turn in 0..20 {
        keep(&one, &format!("one {turn}"));
        keep(&other, &format!("other {turn}"));
    }
    assert!(block_on(one.refresh()).expect("it reads"));
    assert_eq!(told(&one).len(), 40);
    assert_eq!(told(&desk.open()).len(), 40);
}

#[test]
fn two_windows_that_begin_at_once_share_one_key() {
    let desk = Desk::new();
    let (one, other) = (desk.open(), desk.open());
    assert!(one.is_new() && other.is_new());
    keep(&one, "first");
    keep(&other, "second");
    assert_eq!(told(&desk.open()).len(), 2);
}

#[test]
fn a_clock_set_back_ten_years_loses_nothing() {
    let desk = Desk::new();
    keep(&desk.open(), "before");
    desk.later(-10 * 365 * crate::desk::DAY);
    let journal = desk.open();
    let id = keep(&journal, "after").touched[0];
    let part = app::journal::SetbackPart::What("after, reworded".into());
    block_on(journal.perform(app::journal::Command::AddToSetback {
        setback: id.into(),
        part,
    }))
    .expect("it is kept");
    let mut all = told(&desk.open());
    all.sort();
    assert_eq!(all, ["after, reworded", "before"]);
}

#[test]
fn the_export_holds_every_word_and_the_bin() {
    let desk = Desk::new();
    let journal = desk.open();
    let gone = keep(&journal, "In the bin.").touched[0];
    keep(&journal, "# Not a heading \"quoted\"");
    block_on(journal.perform(app::journal::Command::Delete(gone))).expect("it is deleted");
    let json: serde_json::Value = serde_json::from_str(&export_json(&journal)).expect("it is JSON");
    let words: Vec<&str> = json["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .filter_map(|one| one["what"].as_str())
        .collect();
    assert_eq!(words.len(), 2);
    assert!(words.contains(&"In the bin.") && words.contains(&"# Not a heading \"quoted\""));
    let files = export_markdown(&journal);
    assert_eq!(files.len(), 1);
    assert!(files[0].1.contains("\\# Not a heading") && !files[0].1.contains("In the bin."));
}
