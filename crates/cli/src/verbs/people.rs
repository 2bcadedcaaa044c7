//! `bearing people`: who one trusts, and how to reach them (P4). They stand first in Help.

use app::journal::{Command, NewPerson};
use serde_json::Value;
use words::t;

use crate::answer::Answer;
use crate::args::{self, PeopleCommand};
use crate::call::Call;
use crate::failure::Failure;
use crate::keeping::Desk;
use crate::opening::For;
use crate::verbs::happened::kept;
use crate::{which, whole};

/// Lists them, or names one.
pub(crate) async fn run(call: &Call, args: args::People) -> Result<Answer, Failure> {
    match args.what {
        None => list(call).await,
        Some(PeopleCommand::Add {
            name,
            phone,
            message,
            mail,
            note,
        }) => {
            let text = |text: Option<String>| text.map(Into::into);
            let new = NewPerson {
                name: name.join(" ").into(),
                phone: text(phone),
                message: text(message),
                mail: text(mail),
                note: text(note),
            };
            add(call, new).await
        }
    }
}

async fn list(call: &Call) -> Result<Answer, Failure> {
    let journal = whole::journal(call, For::Looking).await?;
    let mut answer = Answer::to("people");
    journal.read(|state| {
        let people = state.people();
        if people.is_empty() {
            answer.line(t::people_empty());
            answer.line(t::terminal_people_add(
                "`bearing people add NAME --phone NUMBER`",
            ));
        }
        let mut all: Vec<Value> = Vec::new();
        for person in people {
            let mut line = format!("{}  {}", which::short(person.kept.id), person.name.current);
            for part in [&person.phone, &person.message, &person.mail, &person.note] {
                if let Some(words) = part.words() {
                    line.push_str(", ");
                    line.push_str(words);
                }
            }
            answer.line(line);
            all.extend(state.entry(person.kept.id).map(app::entry_json));
        }
        answer.put("people", all);
    });
    Ok(answer)
}

async fn add(call: &Call, new: NewPerson) -> Result<Answer, Failure> {
    let texts = [Some(&new.name), new.note.as_ref()];
    let texts = texts
        .into_iter()
        .flatten()
        .map(ToString::to_string)
        .collect();
    let desk = Desk::with(call, texts).await?;
    let id = desk.keep(Command::AddPerson(new)).await?;
    let mut answer = Answer::to("people");
    kept(&mut answer, &desk, id);
    answer.line(t::people_stays());
    Ok(answer)
}
