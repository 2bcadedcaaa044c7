//! `bearing unlock` and `bearing lock`: a journal with a passphrase, open for a while.

use words::t;

use crate::answer::Answer;
use crate::args;
use crate::call::Call;
use crate::failure::{Code, Failure};
use crate::opening::{self, Door, For, Way};
use crate::{session, when};

/// Gives the key to the system's keyring for so long.
pub(crate) async fn unlock(call: &Call, args: args::Unlock) -> Result<Answer, Failure> {
    let mut answer = Answer::to("unlock");
    let Door::Locked(locked) = opening::knock_anew(call, For::Looking).await? else {
        return Ok(nothing_to_lock(answer));
    };
    // Before anybody types: where there is no keyring, typing would be for nothing.
    session::try_out().map_err(no_keyring)?;
    let way = if args.words { Way::Words } else { Way::Usual };
    let journal = opening::unlock(call, *locked, way).await?;
    let lent = journal.session_key().ok().zip(journal.names());
    let (root, names) = lent.ok_or_else(|| Failure::new(Code::Locked, t::error_locked()))?;
    session::keep(&names, &root, args.span).map_err(no_keyring)?;
    answer.line(t::cli_unlocked_for(when::span_words(args.span)));
    answer.put("seconds", args.span.as_secs());
    Ok(answer)
}

/// Takes it back.
pub(crate) async fn lock(call: &Call) -> Result<Answer, Failure> {
    let mut answer = Answer::to("lock");
    let Door::Locked(locked) = opening::knock_anew(call, For::Looking).await? else {
        return Ok(nothing_to_lock(answer));
    };
    let was_open = locked
        .names()
        .await
        .is_some_and(|names| session::forget(&names));
    answer.line(if was_open {
        t::cli_locked()
    } else {
        t::cli_locked_already()
    });
    answer.put("was_open", was_open);
    Ok(answer)
}

fn nothing_to_lock(mut answer: Answer) -> Answer {
    answer.line(t::cli_not_locked("`bearing passphrase`"));
    answer.put("passphrase", false);
    answer
}

fn no_keyring(why: session::NoKeyring) -> Failure {
    Failure::new(
        Code::Failed,
        format!("{} ({why})", t::cli_locked_no_keyring()),
    )
}
