//! A step as the terminal shows it: what it is, how long and where, and the commands it takes.

use app::Step;
use serde_json::{Value, json};
use words::t;

use crate::answer::Answer;
use crate::which;

/// One step to do, with its commands.
pub(crate) fn one(answer: &mut Answer, step: &Step) {
    answer.inner(&step.title);
    if !step.line.is_empty() {
        answer.inner(&step.line);
    }
    answer.gap();
    commands(answer, step);
    answer.line(t::cli_today_another("`bearing step`"));
}

/// Several to choose from, each with the name that `do`, `smaller` and `plan` know it by.
pub(crate) fn several(answer: &mut Answer, steps: &[Step], why: bool) {
    for step in steps {
        answer.gap();
        answer.inner(&step.title);
        let name = which::name(step).unwrap_or_default();
        answer.inner(format!("  {name}: {}", step.line));
        if why {
            for reason in &step.why {
                answer.inner(format!("  {reason}"));
            }
        }
    }
    if let Some(first) = steps.first() {
        answer.gap();
        commands(answer, first);
    }
}

/// Done it? Smaller?
pub(crate) fn commands(answer: &mut Answer, step: &Step) {
    if let Some(name) = which::name(step) {
        answer.line(t::cli_today_do(format!("`bearing step do {name}`")));
        if step.form < step.forms {
            answer.line(t::cli_today_smaller(format!(
                "`bearing step smaller {name}`"
            )));
        }
    }
}

/// For a program.
pub(crate) fn json(step: &Step) -> Value {
    json!({
        "name": which::name(step),
        "title": step.title,
        "line": step.line,
        "form": step.form,
        "forms": step.forms,
        "why": step.why,
    })
}
