//! The texts of every language, and messages looked up by an id that is only known at run time.

use crate::speaker::lookup;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A step of the catalogue by its key: form 0 is the whole step, 1 and up are its smaller forms.
///
/// ```
/// use bearing_words::step_text;
///
/// assert_eq!(step_text("wash-one-cup", 0).as_deref(), Some("Wash one cup"));
/// assert_eq!(step_text("no-such-step", 0), None);
/// ```
pub fn step_text(key: &str, form: u8) -> Option<String> {
    by_id(&match form {
        0 => format!("step-{key}"),
        smaller => format!("step-{key}-smaller-{smaller}"),
    })
}

/// A message without arguments by its id, where the id is data (a help line says which sentence
/// belongs to it). Everywhere else use [`crate::t`], which cannot miss.
pub fn by_id(id: &str) -> Option<String> {
    let first = id.split('-').next()?;
    let at = FIRSTS
        .binary_search_by(|(known, _)| known.cmp(&first))
        .ok()?;
    lookup(FIRSTS[at].1, id)
}
