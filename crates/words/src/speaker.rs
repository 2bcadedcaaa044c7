//! Says a message in the language of this thread. Each room of messages is parsed when it is first
//! asked for, and kept.

use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::tables::{LANGUAGES, ROOMS};

/// English: complete, because the functions of `t` are made from it.
const ENGLISH: usize = 0;

thread_local! {
    static SPEAKER: RefCell<Speaker> = RefCell::new(Speaker::of(ENGLISH));
}

type Room = FluentBundle<FluentResource>;

struct Speaker {
    language: usize,
    rooms: [Option<Room>; ROOMS],
    /// English rooms that had to stand in for another language.
    english: [Option<Room>; ROOMS],
}

impl Speaker {
    fn of(language: usize) -> Self {
        Self {
            language,
            rooms: [const { None }; ROOMS],
            english: [const { None }; ROOMS],
        }
    }

    fn say(&mut self, room: usize, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let own = self.rooms[room].get_or_insert_with(|| open(self.language, room));
        let said = format(own, id, args);
        if said.is_some() || self.language == ENGLISH {
            return said;
        }
        let english = self.english[room].get_or_insert_with(|| open(ENGLISH, room));
        format(english, id, args)
    }
}

/// Chooses the language of this thread by a BCP 47 tag such as `de-AT`, and answers with the one
/// that is spoken from now on: English where the wanted one is not built in.
pub fn set_language(tag: &str) -> &'static str {
    let wanted = tag.split(['-', '_']).next().unwrap_or_default();
    let chosen = LANGUAGES
        .iter()
        .position(|(name, _)| name.eq_ignore_ascii_case(tag))
        .or_else(|| {
            LANGUAGES
                .iter()
                .position(|(name, _)| name.eq_ignore_ascii_case(wanted))
        })
        .unwrap_or(ENGLISH);
    SPEAKER.with_borrow_mut(|speaker| {
        if speaker.language != chosen {
            *speaker = Speaker::of(chosen);
        }
    });
    LANGUAGES[chosen].0
}

/// The language of this thread, as the tag of its folder in `messages/`.
pub fn language() -> &'static str {
    SPEAKER.with_borrow(|speaker| LANGUAGES[speaker.language].0)
}

/// A message without arguments. The ids come from `build.rs`, so each is there.
pub(crate) fn plain(room: usize, id: &str) -> String {
    lookup(room, id).unwrap_or_default()
}

/// A message with arguments.
pub(crate) fn filled<'a, const N: usize>(
    room: usize,
    id: &str,
    given: [(&'static str, FluentValue<'a>); N],
) -> String {
    let args: FluentArgs<'a> = given.into_iter().collect();
    SPEAKER
        .with_borrow_mut(|speaker| speaker.say(room, id, Some(&args)))
        .unwrap_or_default()
}

/// A message that may not be there.
pub(crate) fn lookup(room: usize, id: &str) -> Option<String> {
    SPEAKER.with_borrow_mut(|speaker| speaker.say(room, id, None))
}

fn open(language: usize, room: usize) -> Room {
    let (tag, texts) = &LANGUAGES[language];
    let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![tag]);
    // The marks around arguments are for text that runs both ways; in a terminal they show.
    bundle.set_use_isolating(false);
    let resource = match FluentResource::try_new(texts[room].to_owned()) {
        // build.rs read the same text without an error; the second arm is never taken.
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

fn format(room: &Room, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = room.get_message(id)?.value()?;
    Some(
        room.format_pattern(pattern, args, &mut Vec::new())
            .into_owned(),
    )
}
