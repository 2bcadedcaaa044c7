use app::DraftPlace;
use pollster::block_on;

use crate::desk::{Desk, happened, told};

fn found(journal: &crate::desk::Journal, place: &DraftPlace) -> Vec<String> {
    block_on(journal.drafts(place))
        .expect("it reads")
        .into_iter()
        .map(|draft| draft.text)
        .collect()
}

#[test]
fn a_draft_is_found_again_and_goes_when_its_words_are_kept() {
    let desk = Desk::new();
    let place = DraftPlace::new("happened");
    let journal = desk.open();
    let mut handle = journal.new_draft();
    block_on(journal.keep_draft(&mut handle, &place, "half a sent")).expect("sealed");
    block_on(journal.keep_draft(&mut handle, &place, "half a sentence")).expect("sealed");
    assert_eq!(found(&desk.open(), &place), ["half a sentence"]);
    block_on(journal.perform_from(happened("a whole sentence"), Some(&handle))).expect("kept");
    let again = desk.open();
    assert!(found(&again, &place).is_empty());
    assert_eq!(told(&again), ["a whole sentence"]);
}

#[test]
fn two_windows_with_one_draft_end_with_both_texts() {
    let desk = Desk::new();
    let place = DraftPlace::new("happened");
    let (one, other) = (desk.open(), desk.open());
    let mut first = one.new_draft();
    block_on(one.keep_draft(&mut first, &place, "begun")).expect("sealed");
    assert!(block_on(other.refresh()).is_ok());
    let mut second = block_on(other.drafts(&place))
        .expect("it reads")
        .remove(0)
        .handle;
    block_on(one.keep_draft(&mut first, &place, "begun, and more here")).expect("sealed");
    block_on(other.keep_draft(&mut second, &place, "begun, and more there")).expect("sealed");
    let mut all = found(&desk.open(), &place);
    all.sort();
    assert_eq!(all, ["begun, and more here", "begun, and more there"]);
}

#[test]
fn no_typed_word_lies_in_the_store_in_plain() {
    let desk = Desk::new();
    let journal = desk.open();
    let mut handle = journal.new_draft();
    block_on(journal.keep_draft(
        &mut handle,
        &DraftPlace::new("happened"),
        "xylophone unsaved",
    ))
    .expect("sealed");
    crate::desk::keep(&journal, "xylophone saved");
    let mut bytes = Vec::new();
    for (name, body) in block_on(app::store::Store::slots(&desk.store, "")).expect("memory answers")
    {
        bytes.extend(name.into_bytes());
        bytes.extend(body);
    }
    for (device, _) in block_on(app::store::Store::heads(&desk.store)).expect("memory answers") {
        for record in block_on(app::store::Store::records(&desk.store, device, 0, 100))
            .expect("memory answers")
        {
            bytes.extend(record.sealed.into_bytes());
        }
    }
    let word = b"xylophone";
    assert!(bytes.len() > 300 && !bytes.windows(word.len()).any(|window| window == word));
}
