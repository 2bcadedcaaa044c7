//! Long texts on several devices.

#![allow(clippy::unwrap_used)] // in what the tests share, as in the tests

mod support;

use support::{Device, Heard, entry, op, text};

fn says(device: &mut Device, words: &str) -> Heard {
    device.does([op(entry(1), 1, text(words))])
}

/// Two devices begin with one text, write each their own, and hear of each other. Says what is
/// shown then: the text, and what stands beside it.
fn after(base: &str, one: &str, other: &str) -> (String, Vec<String>) {
    let (mut here, mut there) = (Device::new(1), Device::new(2));
    let first = says(&mut here, base);
    there.hears(&first);
    let (mine, theirs) = (says(&mut here, one), says(&mut there, other));
    here.hears(&theirs);
    there.hears(&mine);
    let shown = |device: &Device| {
        let view = device.fold.entry(entry(1)).unwrap().text(1).unwrap();
        (
            view.current.to_string(),
            view.beside.iter().map(ToString::to_string).collect(),
        )
    };
    assert_eq!(shown(&here), shown(&there));
    shown(&here)
}

#[test]
fn two_versions_become_one_where_they_changed_different_lines() {
    for (base, one, other, expected) in [
        ("a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC"),
        ("a\nb\nc", "a\nb\nc\nd", "A\nb\nc", "A\nb\nc\nd"),
        ("a\nb\nc", "b\nc", "a\nb\nC", "b\nC"),
        (
            "one\n\ntwo\n\nthree",
            "one, more\n\ntwo\n\nthree",
            "one\n\ntwo\n\nthree, more",
            "one, more\n\ntwo\n\nthree, more",
        ),
        ("a\nb\n", "A\nb\n", "a\nb\n", "A\nb\n"),
        ("a", "b", "b", "b"),
        (
            "a\r\nb\r\nc\r\n",
            "A\r\nb\r\nc\r\n",
            "a\r\nb\r\nC\r\n",
            "A\r\nb\r\nC\r\n",
        ),
        ("ä\nö\nü", "ä\nö\nü!", "Ä\nö\nü", "Ä\nö\nü!"),
    ] {
        assert_eq!(
            after(base, one, other),
            (expected.to_owned(), vec![]),
            "{base:?} {one:?} {other:?}"
        );
    }
}

#[test]
fn two_versions_both_stay_where_they_changed_the_same() {
    for (base, one, other) in [
        ("a", "b", "c"),
        ("a\nb\nc", "a\nB\nc", "a\nbb\nc"),
        ("a\nb", "a\nb\nc", "a\nb\nd"),
        ("", "one", "other"),
        ("a\nb\nc", "", "a\nB\nc"),
    ] {
        // The first device wrote last by the clock.
        assert_eq!(
            after(base, one, other),
            (one.to_owned(), vec![other.to_owned()]),
            "{base:?}"
        );
    }
}

#[test]
fn two_texts_that_began_apart_both_stay() {
    let (mut here, mut there) = (Device::new(1), Device::new(2));
    let mine = says(&mut here, "one");
    there.hears(&mine);
    let theirs = there.writes(vec![op(entry(1), 1, text("other"))], None);
    here.hears(&theirs);
    let view = here.fold.entry(entry(1)).unwrap().text(1).unwrap();
    assert_eq!(
        (&*view.current, &*view.beside[0], view.earlier.len()),
        ("other", "one", 0)
    );
}

#[test]
fn writing_on_makes_one_of_what_was_put_together() {
    let (mut here, mut there) = (Device::new(1), Device::new(2));
    there.hears(&says(&mut here, "a\nb\nc"));
    let theirs = says(&mut there, "a\nb\nC");
    says(&mut here, "A\nb\nc");
    here.hears(&theirs);
    let on = says(&mut here, "A\nb\nC\nd");
    assert_eq!(on.act.ops[0].parents.len(), 2);
    let view = here.fold.entry(entry(1)).unwrap().text(1).unwrap();
    assert_eq!(
        (&*view.current, view.beside.len(), view.earlier.len()),
        ("A\nb\nC\nd", 0, 3)
    );
}

#[test]
fn writing_on_leaves_what_stands_beside_where_it_is() {
    let (mut here, mut there) = (Device::new(1), Device::new(2));
    there.hears(&says(&mut here, "a"));
    let theirs = says(&mut there, "theirs");
    says(&mut here, "mine");
    here.hears(&theirs);
    says(&mut here, "mine, and more");
    let view = here.fold.entry(entry(1)).unwrap().text(1).unwrap();
    assert_eq!(
        (&*view.current, &*view.beside[0], view.beside.len()),
        ("mine, and more", "theirs", 1)
    );
}

#[test]
fn earlier_wordings_are_kept_newest_first() {
    let mut here = Device::new(1);
    for words in ["one", "two", "three"] {
        says(&mut here, words);
    }
    let view = here.fold.entry(entry(1)).unwrap().text(1).unwrap();
    let earlier: Vec<&str> = view.earlier.iter().map(|(_, words)| &**words).collect();
    assert_eq!((&*view.current, earlier), ("three", vec!["two", "one"]));
    assert!(view.earlier[0].0 > view.earlier[1].0);
}

#[test]
fn a_text_written_twice_in_one_act_is_the_later() {
    let mut here = Device::new(1);
    here.does([op(entry(1), 1, text("one")), op(entry(1), 1, text("two"))]);
    let view = here.fold.entry(entry(1)).unwrap().text(1).unwrap();
    assert_eq!(
        (&*view.current, view.beside.len(), view.earlier.len()),
        ("two", 0, 1)
    );
}

#[test]
fn a_clock_ten_years_ahead_does_not_hold_a_text_back() {
    let (mut here, mut there) = (Device::new(1), Device::new(2));
    there.now += 10 * 366 * 24 * 60 * 60 * 1000;
    here.hears(&says(&mut there, "from the future"));
    says(&mut here, "now");
    let view = here.fold.entry(entry(1)).unwrap().text(1).unwrap();
    assert_eq!((&*view.current, view.beside.len()), ("now", 0));
}
