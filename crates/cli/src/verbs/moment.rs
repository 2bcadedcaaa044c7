//! `bearing moment`: one moment of one's own (E1).

use app::journal::Command;
use words::t;

use crate::answer::Answer;
use crate::args;
use crate::call::Call;
use crate::failure::Failure;
use crate::keeping::Desk;
use crate::typed::typed;
use crate::verbs::happened::kept;
use crate::{surroundings, when};

/// Writes a moment down.
pub(crate) async fn run(call: &Call, args: args::Moment) -> Result<Answer, Failure> {
    let now = surroundings::env().now();
    let happened = args
        .when
        .as_deref()
        .map(|text| when::happened(text, &now))
        .transpose()?;
    let text = typed(&args.text, "moment", &call.asking)?;
    let desk = Desk::for_text(call, text, ("moment", "moment"), Vec::new()).await?;
    let command = Command::WriteMoment {
        what: desk.text().into(),
        kinds: args.kind.into_iter().map(Into::into).collect(),
        happened,
        cue: None,
    };
    let id = desk.keep(command).await?;

    let mut answer = Answer::to("moment");
    kept(&mut answer, &desk, id);
    if !desk.care.holds {
        answer.line(t::terminal_moment_stays());
    }
    Ok(answer)
}
