//! One quiet step for a locked journal: nothing of the journal is known, and nothing is kept.

use crate::env::Env;

const HOUR_MS: i64 = 60 * 60 * 1000;

/// The title of a quiet, light step that needs nothing, fit for every hour. It stays the same for
/// an hour, so that it does not jump about while a passphrase is typed.
pub fn locked_step(env: &Env) -> String {
    let quiet: Vec<_> = journal::steps::catalogue()
        .iter()
        .filter(|step| {
            step.effort == 1 && step.quiet && step.alone && step.needs == journal::Needs::NOTHING
        })
        .collect();
    let hour = env.now().ms.div_euclid(HOUR_MS);
    let count = i64::try_from(quiet.len().max(1)).unwrap_or(1);
    usize::try_from(hour.rem_euclid(count))
        .ok()
        .and_then(|at| quiet.get(at))
        .and_then(|step| words::step_text(step.key, 0))
        .unwrap_or_default()
}
