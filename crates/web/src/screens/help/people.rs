//! One's own people, with a tap to call or write. Behind the lock they stay behind the lock.

use leptos::prelude::*;
use words::t;

use crate::parts::{HelpLine, Lines, QuietLink, Way};
use crate::route::Route;
use crate::session::{Phase, bearing};

#[derive(Debug, Clone, PartialEq)]
struct Reach {
    name: String,
    note: String,
    ways: Vec<Way>,
}

#[component]
pub(crate) fn OwnPeople() -> impl IntoView {
    let bearing = bearing();
    let locked = move || matches!(bearing.phase.get(), Phase::Locked(_));
    let people = Memo::new(move |_| {
        bearing
            .read(|state, _| {
                state
                    .people()
                    .into_iter()
                    .map(|person| Reach {
                        name: person.name.current.to_string(),
                        note: person.note.current.to_string(),
                        ways: ways(
                            &person.phone.current,
                            &person.message.current,
                            &person.mail.current,
                        ),
                    })
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default()
    });
    move || {
        if locked() {
            return view! {
                <p class="plain">{t::help_people_locked()}</p>
                <QuietLink label=Signal::derive(t::help_people_unlock) href=Route::Today.path() />
            }
            .into_any();
        }
        let people = people.get();
        if people.is_empty() {
            return view! {
                <p class="plain">{t::help_people_none()}</p>
                <QuietLink label=Signal::derive(t::help_people_add) href=Route::People.path() />
            }
            .into_any();
        }
        view! {
            <Lines>
                {people
                    .into_iter()
                    .map(|one| view! { <HelpLine name=one.name own=true about=one.note ways=one.ways /> })
                    .collect_view()}
            </Lines>
        }
        .into_any()
    }
}

/// Telephone, message and mail as links the device can follow. A message that is no number (a name
/// in some program) stands as it is.
fn ways(phone: &str, message: &str, mail: &str) -> Vec<Way> {
    let digits = |text: &str| {
        text.chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect::<String>()
    };
    let mut ways = Vec::new();
    if !phone.trim().is_empty() {
        ways.push(Way {
            label: t::help_call(),
            href: format!("tel:{}", digits(phone)),
        });
    }
    if digits(message).len() > 3 {
        ways.push(Way {
            label: t::help_text(),
            href: format!("sms:{}", digits(message)),
        });
    }
    if mail.contains('@') {
        let address: String = mail
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '?' && *c != '&')
            .collect();
        ways.push(Way {
            label: t::help_mail(),
            href: format!("mailto:{address}"),
        });
    }
    ways
}
