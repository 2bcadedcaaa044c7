//! `bearing` alone: Today. The field, one step, the one thing due, and nothing else (P1).

use app::Due;
use app::journal::care::danger;
use app::{DraftPlace, Today};
use serde_json::{Value, json};
use words::t;

use crate::answer::{Answer, print};
use crate::call::Call;
use crate::failure::{Code, Failure};
use crate::opening::{Door, For, Journal, knock};
use crate::{dates, steps, surroundings, which};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Shows Today.
pub(crate) async fn run(call: &Call) -> Result<Answer, Failure> {
    let door = knock(call, For::Looking).await?;
    if matches!(door, Door::Locked(_)) && !call.json {
        locked_step()?;
    }
    let journal = door.enter(call).await?;
    let today = journal.today();
    let mut answer = Answer::to("today");
    help_was_shown(&mut answer, &journal, &today);
    if today.field_first {
        field(&mut answer, &journal).await;
        step(&mut answer, &journal, &today);
    } else {
        step(&mut answer, &journal, &today);
        field(&mut answer, &journal).await;
    }
    if let Some(due) = &today.due {
        answer.gap();
        let told = due_one(&mut answer, due);
        answer.put("due", told);
    }
    Ok(answer)
}

/// One small step is there before the passphrase, and for whoever has forgotten it.
fn locked_step() -> Result<(), Failure> {
    let mut step = Answer::default();
    step.line(format!("{}:", t::locked_step_lead()));
    step.inner(app::locked_step(&surroundings::env()));
    step.line(t::locked_step_not_kept());
    step.gap();
    print(&step.printed(false))
        .map_err(|error| Failure::new(Code::Failed, t::terminal_not_printed(error.to_string())))
}

/// For a day after the card was up, one quiet line stands first.
fn help_was_shown(answer: &mut Answer, journal: &Journal, today: &Today) {
    let since = journal.now().ms.saturating_sub(DAY_MS);
    let shown = journal.read(|state| {
        // Three days without such words are a day without them.
        today.held
            && state.preference().help_card
            && state.texts_since(since).iter().any(|typed| {
                danger::read(&typed.text).is_card() && !state.not_about_that(&typed.text)
            })
    });
    if shown {
        answer.line(t::cli_help_then("`bearing help-now`"));
        answer.gap();
    }
    answer.put("help_was_shown", shown);
}

async fn field(answer: &mut Answer, journal: &Journal) {
    answer.gap();
    answer.line(t::cli_today_happened("`bearing happened`"));
    if journal.is_new() {
        answer.line(t::cli_today_stays());
    }
    let begun = journal.drafts(&DraftPlace::new("happened")).await;
    let begun = begun.is_ok_and(|drafts| !drafts.is_empty());
    if begun {
        answer.line(t::cli_draft_found("`bearing happened`"));
    }
    answer.put("draft", begun);
}

fn step(answer: &mut Answer, journal: &Journal, today: &Today) {
    if let Some(resting) = &today.resting {
        answer.gap();
        answer.line(&resting.words);
        answer.put("resting_until_ms", resting.until_ms);
    } else if let Some((id, begun)) = today
        .under_way
        .and_then(|id| Some((id, journal.step_kept(id)?)))
    {
        answer.gap();
        answer.line(format!("{}:", t::today_step_waiting()));
        answer.inner(&begun.title);
        let short = which::short(id.into());
        answer.line(t::cli_today_do(format!("`bearing step do {short}`")));
        answer.put(
            "under_way",
            json!({ "id": id.to_string(), "title": begun.title }),
        );
    } else if today.not_now {
        answer.gap();
        answer.line(t::today_not_now_answer());
    } else if let Some(one) = journal.suggestions(1).first() {
        answer.gap();
        answer.line(t::cli_today_step());
        steps::one(answer, one);
        answer.put("step", steps::json(one));
    } else {
        answer.gap();
        answer.line(t::today_empty_steps());
    }
}

fn due_one(answer: &mut Answer, due: &Due) -> Value {
    match due {
        Due::CheckIn {
            setback,
            slot,
            when,
            words,
        } => {
            answer.line(t::cli_today_due(dates::starting(when)));
            answer.inner(words);
            answer.line(t::cli_today_due_do("`bearing now`"));
            json!({ "what": "now", "about": setback.to_string(), "after_days": slot, "words": words })
        }
        Due::Planned(planned) => {
            answer.line(t::cli_today_planned(planned.title.as_str()));
            answer.inner(&planned.when);
            let short = which::short(planned.step.into());
            answer.line(t::cli_today_do(format!("`bearing step do {short}`")));
            json!({ "what": "planned", "step": planned.step.to_string(), "words": planned.title })
        }
    }
}
