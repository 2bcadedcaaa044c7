//! `bearing step`: three to choose from; `do`, `smaller` and `plan` take one by its name, by its
//! id or in one's own words.

use std::sync::Arc;

use app::Step;
use app::journal::{Command, Id, Plan, Rating, StepId, StepReading, StepSource};
use words::t;

use crate::answer::Answer;
use crate::args::{self, StepCommand};
use crate::call::Call;
use crate::failure::{Code, Failure};
use crate::keeping::Desk;
use crate::opening::{For, Journal, knock};
use crate::verbs::happened::kept;
use crate::which::{self, Named};
use crate::{dates, steps, surroundings, when};

/// So many are suggested.
const SUGGESTED: usize = 3;

/// Suggests, or does what was asked of one.
pub(crate) async fn run(call: &Call, args: args::Step) -> Result<Answer, Failure> {
    match args.what {
        None => suggest(call, &args).await,
        Some(StepCommand::Do {
            what,
            before,
            after,
        }) => {
            let reading = |points: Option<u8>| points.and_then(Rating::new);
            done(call, &what, reading(before), reading(after)).await
        }
        Some(StepCommand::Smaller { what }) => smaller(call, what).await,
        Some(StepCommand::Plan { what, after_i, at }) => {
            plan(call, &what, after_i.as_deref(), at.as_deref()).await
        }
    }
}

async fn suggest(call: &Call, args: &args::Step) -> Result<Answer, Failure> {
    let said = [
        args.energy
            .map(|energy| Command::SetEnergy(Some(energy.into()))),
        args.place
            .map(|place| Command::SetPlace(Some(place.into()))),
    ];
    let purpose = match said {
        [None, None] => For::Looking,
        _ => For::Keeping,
    };
    let journal = knock(call, purpose).await?.enter(call).await?;
    for command in said.into_iter().flatten() {
        perform(call, &journal, command).await?;
    }
    let mut answer = Answer::to("suggested");
    let suggested = journal.suggestions(SUGGESTED);
    if suggested.is_empty() {
        answer.line(t::steps_none());
    } else {
        answer.line(t::cli_step_lead_three());
    }
    steps::several(&mut answer, &suggested, args.why);
    answer.put(
        "steps",
        suggested.iter().map(steps::json).collect::<Vec<_>>(),
    );
    Ok(answer)
}

async fn done(
    call: &Call,
    what: &[String],
    before: Option<Rating>,
    after: Option<Rating>,
) -> Result<Answer, Failure> {
    let desk = Desk::with(call, vec![what.join(" ")]).await?;
    let journal = &desk.journal;
    let already = |from: StepSource, text: &str| Command::DoneAlready {
        text: text.into(),
        from,
        before,
        after,
    };
    let named = which::step(journal, what).await;
    let id = match named.map_err(|failure| desk.given_back(failure))? {
        Named::Offered(step) => desk.keep(already(step.source, &step.title)).await?,
        Named::Words(words) => desk.keep(already(StepSource::Words, &words)).await?,
        Named::Kept(step) => {
            finish(call, journal, step, before, after).await?;
            Some(step.into())
        }
    };
    let mut answer = Answer::to("done");
    if let Some(id) = id {
        answer.line(t::cli_step_done(title(journal, id)));
        if let (Some(before), Some(after)) = (before, after) {
            answer.line(t::cli_step_readings(before.points(), after.points()));
        }
        kept(&mut answer, &desk, Some(id));
    }
    Ok(answer)
}

/// One that was planned or begun. What was done already stays done; a reading may be added.
async fn finish(
    call: &Call,
    journal: &Journal,
    step: StepId,
    before: Option<Rating>,
    after: Option<Rating>,
) -> Result<(), Failure> {
    if before.is_some() {
        let reading = Command::RateStep {
            step,
            reading: StepReading::Before,
            value: before,
        };
        perform(call, journal, reading).await?;
    }
    perform(call, journal, Command::FinishStep { step, after }).await
}

async fn smaller(call: &Call, what: String) -> Result<Answer, Failure> {
    let journal = knock(call, For::Looking).await?.enter(call).await?;
    let mut answer = Answer::to("smaller");
    match which::step(&journal, std::slice::from_ref(&what)).await? {
        Named::Offered(step) => {
            if step.form < step.forms {
                let smaller = journal.in_form(&step, step.form + 1);
                answer.line(t::cli_step_smaller(smaller.title.as_str()));
                say_smaller(&mut answer, &smaller);
            } else {
                answer.line(t::cli_step_smallest(step.title.as_str()));
                say_smaller(&mut answer, &step);
            }
        }
        Named::Kept(id) => {
            match journal.shrink(id) {
                Some(command) => {
                    perform(call, &journal, command).await?;
                    answer.line(t::cli_step_smaller(title(&journal, id.into())));
                }
                None => answer.line(t::cli_step_smallest(title(&journal, id.into()))),
            }
            tell(&mut answer, &journal, id.into());
        }
        Named::Words(words) => {
            return Err(Failure::new(
                Code::UnknownId,
                t::terminal_step_unknown(words, "`bearing step`"),
            ));
        }
    }
    Ok(answer)
}

fn say_smaller(answer: &mut Answer, step: &Step) {
    answer.inner(&step.line);
    answer.gap();
    steps::commands(answer, step);
    answer.put("step", steps::json(step));
}

async fn plan(
    call: &Call,
    what: &[String],
    after_i: Option<&str>,
    at: Option<&str>,
) -> Result<Answer, Failure> {
    let now = surroundings::env().now();
    let plan = match (after_i, at) {
        (_, Some(text)) => Plan::At(when::ahead(text, &now)?),
        (Some(event), None) if !event.trim().is_empty() => Plan::After(event.trim().into()),
        (_, None) => return Err(Failure::usage(t::error_empty_text())),
    };
    let texts = [what.join(" "), after_i.unwrap_or_default().to_owned()];
    let desk = Desk::with(call, texts.into()).await?;
    let journal = &desk.journal;
    let named = which::step(journal, what).await;
    let command = match named.map_err(|failure| desk.given_back(failure))? {
        Named::Offered(step) => step.plan(plan.clone()),
        Named::Words(words) => Step::from(Arc::<str>::from(words)).plan(plan.clone()),
        Named::Kept(id) => again(journal, id, plan.clone()),
    };
    let id = desk.keep(command).await?;

    let mut answer = Answer::to("planned");
    if let Some(id) = id {
        let step = title(journal, id);
        let when = dates::starting(&app::plan_words(&plan, &now));
        answer.line(match &plan {
            Plan::After(event) => t::cli_step_planned_after(event.as_ref(), step),
            Plan::At(_) => t::cli_step_planned_at(when, step),
        });
        if !desk.care.holds {
            answer.line(t::terminal_plan_shown("`bearing`"));
        }
        kept(&mut answer, &desk, Some(id));
    }
    Ok(answer)
}

/// The same step, planned anew.
fn again(journal: &Journal, id: StepId, plan: Plan) -> Command {
    let kept = journal.read(|state| {
        let step = state.step(id)?;
        Some((step.from, step.form, step.what.current.clone()))
    });
    let (source, form, text) = kept.unwrap_or((StepSource::Words, 0, "".into()));
    Command::PlanStep {
        step: Some(id),
        source,
        form,
        text,
        plan,
    }
}

fn title(journal: &Journal, id: Id) -> String {
    journal.read(|state| {
        let entry = state.entry(id);
        entry.map_or_else(String::new, |entry| entry.title().current.to_string())
    })
}

fn tell(answer: &mut Answer, journal: &Journal, id: Id) {
    answer.put("id", id.to_string());
    let entry = journal.read(|state| state.entry(id).map(app::entry_json));
    answer.put_some("entry", entry);
}

async fn perform(call: &Call, journal: &Journal, command: Command) -> Result<(), Failure> {
    match journal.perform(command).await {
        Ok(_) => Ok(()),
        Err(error) => Err(Failure::of(&error, call.data_dir()?)),
    }
}
