//! Help in the terminal (A7): own people and one small thing first, then lines, then what one
//! could say. It needs no journal, no network and no passphrase, and nothing is sent.

mod lines;

use app::journal::State;
use app::journal::care::danger::{self, DangerKind, Reading};
use app::journal::care::lines::countries;
use serde_json::{Value, json};
use words::t;

use crate::answer::Answer;
use crate::opening::Journal;
use crate::surroundings;
use lines::Shown;

/// Things that take a minute and no decision.
const NOW: [fn() -> String; 6] = [
    t::help_now_feet,
    t::help_now_water,
    t::help_now_near,
    t::help_now_light,
    t::help_now_blanket,
    t::help_now_breath,
];
/// What one could say.
const SAY: [fn() -> String; 5] = [
    t::help_say_1,
    t::help_say_2,
    t::help_say_3,
    t::help_say_4,
    t::help_say_text,
];

/// Somebody to reach, in their own order.
struct Person {
    name: String,
    ways: Vec<(&'static str, String)>,
    note: String,
}

/// All that help is made of, in this call.
pub(crate) struct Help {
    /// `None`: behind the lock.
    people: Option<Vec<Person>>,
    /// Two letters; `None` where nothing says.
    pub(crate) country: Option<String>,
    one_thing: String,
}

impl Help {
    /// Help with what an open journal lends to it, or without one.
    pub(crate) fn with(journal: Option<&Journal>) -> Help {
        let kept = |state: &State| {
            let country = state.preference().country.clone();
            (people(state), country.map(|code| code.to_string()))
        };
        let (people, country) = match journal.map(|journal| journal.read(kept)) {
            Some((people, country)) => (Some(people), country),
            None => (None, None),
        };
        Help {
            people,
            country: country.or_else(|| surroundings::locale().and_then(|locale| locale.country)),
            one_thing: NOW[usize::from(any_byte()) % NOW.len()](),
        }
    }

    /// All of it: `bearing help-now`.
    pub(crate) fn page(&self, answer: &mut Answer) {
        answer.line(t::cli_help_title());
        answer.line(t::cli_help_nothing_sent());
        self.first(answer);
        answer.inner(t::help_now_tonight());
        answer.inner(t::help_safer());
        self.lines(answer, Shown::All);
        answer.gap();
        answer.line(format!("{}:", t::help_say_title()));
        for say in SAY {
            answer.inner(say());
        }
    }

    /// The card under words of danger.
    fn card(&self, answer: &mut Answer, kind: DangerKind) {
        answer.line(lead(kind));
        answer.line(t::card_nothing_sent());
        answer.line(t::card_may_be_wrong());
        self.first(answer);
        self.lines(answer, Shown::For(kind));
        answer.gap();
    }

    fn first(&self, answer: &mut Answer) {
        answer.gap();
        match &self.people {
            None => answer.line(t::cli_help_people_locked("`bearing unlock`")),
            Some(people) if people.is_empty() => answer.line(t::cli_help_people_none()),
            Some(people) => {
                answer.line(t::cli_help_people());
                for person in people {
                    answer.inner(person.line());
                }
            }
        }
        answer.gap();
        answer.line(t::cli_help_one_thing());
        answer.inner(&self.one_thing);
    }

    fn lines(&self, answer: &mut Answer, shown: Shown) {
        answer.gap();
        let other = match self.country.as_deref() {
            Some("GB") => "`bearing help-now --country US`",
            Some(_) | None => "`bearing help-now --country GB`",
        };
        match &self.country {
            Some(code) => {
                lines::say(answer, code, &country_name(code), shown);
                answer.gap();
                if shown != Shown::All {
                    answer.line(t::terminal_help_more("`bearing help-now`"));
                }
                answer.line(t::cli_help_country(other));
            }
            None => {
                answer.line(t::terminal_help_where(other));
                lines::directory(answer);
            }
        }
    }

    /// For a program.
    pub(crate) fn json(&self) -> Value {
        let people = self.people.as_ref().map(|people| {
            people
                .iter()
                .map(|person| {
                    let mut out = json!({ "name": person.name });
                    for (way, reach) in &person.ways {
                        out[*way] = json!(reach);
                    }
                    if !person.note.is_empty() {
                        out["note"] = json!(person.note);
                    }
                    out
                })
                .collect::<Vec<_>>()
        });
        json!({
            "people": people,
            "one_thing": self.one_thing,
            "country": self.country,
            "lines": self.country.as_deref().map_or_else(Vec::new, lines::json),
            "nothing_sent": true,
        })
    }
}

/// What words of danger call for.
pub(crate) enum Called {
    /// The card.
    Card(DangerKind),
    /// One quiet line: the words were turned round or quoted.
    Line,
}

/// What these texts call for, the gravest of them. The journal, if it is open, knows whether the
/// person switched the card off or said that a text was not about that.
pub(crate) fn called<'a>(
    texts: impl IntoIterator<Item = &'a str>,
    journal: Option<&Journal>,
) -> Option<Called> {
    let wanted = |text: &str| {
        journal.is_none_or(|journal| {
            journal.read(|state| state.preference().help_card && !state.not_about_that(text))
        })
    };
    let mut quiet = None;
    for text in texts {
        match danger::read(text) {
            Reading::Card { kind, .. } if wanted(text) => return Some(Called::Card(kind)),
            Reading::Quiet { .. } if wanted(text) => quiet = Some(Called::Line),
            Reading::Card { .. } | Reading::Quiet { .. } | Reading::None => {}
        }
    }
    quiet
}

impl Called {
    /// The card or the line, as printed.
    pub(crate) fn text(&self, help: &Help) -> String {
        let mut answer = Answer::default();
        match self {
            Called::Card(kind) => help.card(&mut answer, *kind),
            Called::Line => {
                answer.line(t::cli_help_quiet("`bearing help-now`"));
                answer.gap();
            }
        }
        answer.printed(false)
    }

    /// The same for a program.
    pub(crate) fn json(&self, help: &Help) -> Value {
        match self {
            Called::Card(kind) => {
                let mut card = help.json();
                card["reading"] = json!("card");
                card["about"] = json!(about(*kind));
                card["says"] = json!(lead(*kind));
                card
            }
            Called::Line => json!({
                "reading": "quiet",
                "says": t::cli_help_quiet("`bearing help-now`"),
            }),
        }
    }
}

fn lead(kind: DangerKind) -> String {
    match kind {
        DangerKind::WishToDie => t::card_lead_wish_to_die(),
        DangerKind::SelfHarm => t::card_lead_self_harm(),
        DangerKind::FromOthers => t::card_lead_from_others(),
        DangerKind::Child => t::card_lead_child(),
    }
}

fn about(kind: DangerKind) -> &'static str {
    match kind {
        DangerKind::WishToDie => "wish-to-die",
        DangerKind::SelfHarm => "self-harm",
        DangerKind::FromOthers => "from-others",
        DangerKind::Child => "child",
    }
}

fn people(state: &State) -> Vec<Person> {
    let people = state.people().into_iter().map(|person| {
        let ways = [
            ("phone", &person.phone),
            ("message", &person.message),
            ("mail", &person.mail),
        ];
        Person {
            name: person.name.current.to_string(),
            ways: ways
                .into_iter()
                .filter_map(|(way, reach)| Some((way, reach.words()?.to_string())))
                .collect(),
            note: person.note.current.to_string(),
        }
    });
    people.collect()
}

impl Person {
    fn line(&self) -> String {
        let mut parts = vec![self.name.clone()];
        parts.extend(self.ways.iter().map(|(_, reach)| reach.clone()));
        if !self.note.is_empty() {
            parts.push(self.note.clone());
        }
        parts.join(", ")
    }
}

/// A country's name; its letters where it is not known.
fn country_name(code: &str) -> String {
    let known = countries().iter().find(|country| country.code == code);
    known.map_or(code, |country| country.name).to_owned()
}

/// Whether there is a country with these two letters.
pub(crate) fn is_country(code: &str) -> bool {
    countries().iter().any(|country| country.code == code)
}

fn any_byte() -> u8 {
    let mut byte = [0];
    // Which of six small things comes first is nothing to fail over.
    let _ = getrandom::fill(&mut byte);
    byte[0]
}
