//! `bearing happened`: one line is enough (N1); everything else is optional.

use app::journal::{Command, FeelingName, Id, Lost, NewSetback, Rating};
use words::t;

use crate::answer::Answer;
use crate::args;
use crate::call::Call;
use crate::failure::Failure;
use crate::keeping::Desk;
use crate::opening::Journal;
use crate::typed::typed;
use crate::{steps, surroundings, when, which};

/// Says what happened.
pub(crate) async fn run(call: &Call, args: args::Happened) -> Result<Answer, Failure> {
    let new = setback(&args)?;
    let text = typed(&args.text, "happened", &call.asking)?;
    let desk = Desk::for_text(call, text, ("happened", "happened"), beside(&new)).await?;
    let what = desk.text().into();
    let id = desk
        .keep(Command::Happened(NewSetback { what, ..new }))
        .await?;

    let mut answer = Answer::to("happened");
    kept(&mut answer, &desk, id);
    if !desk.care.holds {
        offer_step(&mut answer, &desk.journal);
    }
    Ok(answer)
}

/// Everything but the text, and what of it is wrong, before a text is asked for.
fn setback(args: &args::Happened) -> Result<NewSetback, Failure> {
    let now = surroundings::env().now();
    let whose = args
        .against
        .iter()
        .find_map(|against| against.whose.as_deref());
    Ok(NewSetback {
        what: "".into(),
        happened: args
            .when
            .as_deref()
            .map(|text| when::happened(text, &now))
            .transpose()?,
        lost: args.lost.iter().map(|lost| lost.0.clone()).collect(),
        against: args.against.iter().map(|against| against.what).collect(),
        whose: whose.map(Into::into),
        feelings: args
            .feeling
            .iter()
            .map(|feeling| (feeling.name.clone(), feeling.strength))
            .collect(),
        sting: args.sting.and_then(Rating::new),
        voice: args.voice.as_deref().map(Into::into),
        expected: None,
    })
}

/// The person's other words, which are read for danger too.
fn beside(new: &NewSetback) -> Vec<String> {
    let mut words: Vec<String> = [&new.voice, &new.whose]
        .into_iter()
        .flatten()
        .map(ToString::to_string)
        .collect();
    words.extend(new.lost.iter().filter_map(|lost| match lost {
        Lost::Own(own) => Some(own.to_string()),
        Lost::Opportunity | Lost::Relationship | Lost::Self_ => None,
    }));
    words.extend(new.feelings.iter().filter_map(|(name, _)| match name {
        FeelingName::Own(own) => Some(own.to_string()),
        FeelingName::Known(_) => None,
    }));
    words
}

/// "Kept", and as what; after the card, how it comes back and how it stays away.
pub(crate) fn kept(answer: &mut Answer, desk: &Desk<'_>, id: Option<Id>) {
    answer.put_some("help", desk.care.json.clone());
    let Some(id) = id else {
        return;
    };
    let short = which::short(id);
    if desk.care.holds {
        answer.line(t::cli_kept_id(short.as_str()));
        answer.line(t::cli_help_then("`bearing help-now`"));
        answer.line(t::terminal_not_about(format!(
            "`bearing settings --not-about-that {short}`"
        )));
    } else {
        answer.line(t::terminal_kept(short));
    }
    answer.put("id", id.to_string());
    let entry = desk
        .journal
        .read(|state| state.entry(id).map(app::entry_json));
    answer.put_some("entry", entry);
}

/// Saying something leads straight to one small step (N8), unless one rests.
fn offer_step(answer: &mut Answer, journal: &Journal) {
    // Not the whole of Today: that reads every text of the last days once more.
    let now = journal.now();
    if journal.read(|state| state.preference().resting(&now).is_some()) {
        return;
    }
    if let Some(step) = journal.suggestions(1).first() {
        answer.gap();
        answer.line(t::cli_step_lead());
        steps::one(answer, step);
        answer.put("step", steps::json(step));
    }
}
