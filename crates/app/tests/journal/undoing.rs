use app::AppError;
use app::journal::{Command, SetbackPart};
use pollster::block_on;

use crate::desk::{Desk, keep, told};

#[test]
fn the_last_act_can_be_taken_back_and_done_again() {
    let desk = Desk::new();
    let journal = desk.open();
    keep(&journal, "one");
    desk.later(1000);
    keep(&journal, "two");
    let undone = block_on(journal.undo()).expect("there is something to undo");
    assert_eq!(told(&journal), ["one"]);
    block_on(journal.undo_act(undone.act.expect("it changed something")))
        .expect("the undoing can be undone");
    assert_eq!(told(&desk.open()), ["two", "one"]);
}

#[test]
fn undoing_step_by_step_goes_back_to_nothing_and_then_says_so() {
    let desk = Desk::new();
    let journal = desk.open();
    assert!(matches!(
        block_on(journal.undo()),
        Err(AppError::NothingToUndo)
    ));
    keep(&journal, "one");
    keep(&journal, "two");
    block_on(journal.undo()).expect("two goes");
    block_on(journal.undo()).expect("one goes");
    assert!(told(&journal).is_empty());
    assert!(matches!(
        block_on(journal.undo()),
        Err(AppError::NothingToUndo)
    ));
}

#[test]
fn an_undo_leaves_what_was_changed_since() {
    let desk = Desk::new();
    let journal = desk.open();
    let id = keep(&journal, "first words").touched[0];
    let reword = |words: &str| Command::AddToSetback {
        setback: id.into(),
        part: SetbackPart::What(words.into()),
    };
    let second = block_on(journal.perform(reword("second words")))
        .expect("kept")
        .act
        .expect("it changed");
    block_on(journal.perform(reword("third words"))).expect("kept");
    let undone = block_on(journal.undo_act(second)).expect("it answers");
    assert_eq!(
        (undone.left, told(&journal)),
        (1, vec!["third words".to_owned()])
    );
}

#[test]
fn a_deleted_entry_comes_back_with_undo_after_opening_again() {
    let desk = Desk::new();
    let journal = desk.open();
    let id = keep(&journal, "words").touched[0];
    block_on(journal.perform(Command::Delete(id))).expect("deleted");
    assert!(told(&journal).is_empty());
    let journal = desk.open();
    block_on(journal.undo()).expect("undone");
    assert_eq!(told(&journal), ["words"]);
}
