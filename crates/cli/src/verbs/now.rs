//! `bearing now`: how it is a day, a week, a month later (P2). First in words, then the sting.

use app::Due;
use app::journal::{Command, EntryKind, Rating, SetbackId};
use words::t;

use crate::answer::Answer;
use crate::args;
use crate::call::Call;
use crate::failure::{Code, Failure};
use crate::keeping::Desk;
use crate::opening::{For, Journal, knock};
use crate::typed::typed;
use crate::verbs::happened::kept;
use crate::which;

/// Answers, or lets the question go.
pub(crate) async fn run(call: &Call, args: args::Now) -> Result<Answer, Failure> {
    if args.not_today || args.not_again {
        return let_go(call, &args).await;
    }
    let sting = args.sting.and_then(Rating::new);
    let alone = args.text.is_empty() && sting.is_some();
    let text = if alone {
        None
    } else {
        Some(typed(&args.text, "now", &call.asking)?)
    };
    let desk = match text {
        Some(text) => Desk::for_text(call, text, ("now", "now"), Vec::new()).await?,
        None => Desk::with(call, Vec::new()).await?,
    };
    let about = about(call, &desk.journal, args.about.as_deref()).await;
    let (setback, _) = about.map_err(|failure| desk.given_back(failure))?;
    let how = Some(desk.text())
        .filter(|how| !how.is_empty())
        .map(Into::into);
    let id = desk
        .keep(Command::CheckIn {
            setback,
            how,
            sting,
        })
        .await?;

    let mut answer = Answer::to("now");
    kept(&mut answer, &desk, id);
    answer.put("about", setback.to_string());
    Ok(answer)
}

async fn let_go(call: &Call, args: &args::Now) -> Result<Answer, Failure> {
    let journal = knock(call, For::Keeping).await?.enter(call).await?;
    let (setback, slot) = about(call, &journal, args.about.as_deref()).await?;
    let (command, says) = match slot {
        _ if args.not_again => (
            Command::MuteCheckIns { setback, on: true },
            t::checkin_not_again_answer(),
        ),
        Some(slot) => (
            Command::LetCheckInGo { setback, slot },
            t::checkin_not_today_answer(),
        ),
        None => return Err(nothing_due()),
    };
    let done = journal.perform(command).await;
    if let Err(error) = done {
        return Err(Failure::of(&error, call.data_dir()?));
    }
    let mut answer = Answer::to("now");
    answer.line(says);
    answer.put("about", setback.to_string());
    Ok(answer)
}

/// Which setback is meant, and which of the three times where it is due.
async fn about(
    call: &Call,
    journal: &Journal,
    named: Option<&str>,
) -> Result<(SetbackId, Option<u8>), Failure> {
    let due = match journal.today().due {
        Some(Due::CheckIn { setback, slot, .. }) => Some((setback, slot)),
        Some(Due::Planned(_)) | None => None,
    };
    let Some(named) = named else {
        let (setback, slot) = due.ok_or_else(nothing_due)?;
        return Ok((setback, Some(slot)));
    };
    let whole = journal.ensure_whole().await;
    if let Err(error) = whole {
        return Err(Failure::of(&error, call.data_dir()?));
    }
    let id = which::entry(journal, named)?;
    let kind = journal.read(|state| state.entry(id).map(|entry| entry.kind()));
    if kind != Some(EntryKind::Setback) {
        return Err(Failure::new(Code::UnknownId, t::error_unknown_entry()));
    }
    let slot = due.and_then(|(setback, slot)| (setback == id.into()).then_some(slot));
    Ok((id.into(), slot))
}

fn nothing_due() -> Failure {
    Failure::usage(t::terminal_nothing_due(
        "`bearing now --about ID`",
        "`bearing list setbacks`",
    ))
}
