//! `bearing undo`: takes back the last change; again, the one before it.

use crate::answer::Answer;
use crate::call::Call;
use crate::failure::Failure;
use crate::opening::For;
use crate::whole;

/// Takes it back.
pub(crate) async fn run(call: &Call) -> Result<Answer, Failure> {
    let journal = whole::journal(call, For::Looking).await?;
    let undone = match journal.undo().await {
        Ok(undone) => undone,
        Err(error) => return Err(Failure::of(&error, call.data_dir()?)),
    };
    let mut answer = Answer::to("undo");
    answer.line(app::told::undone(&undone));
    answer.put("undone", undone.name.key());
    answer.put("left", undone.left);
    let touched: Vec<String> = undone.touched.iter().map(ToString::to_string).collect();
    answer.put("touched", touched);
    Ok(answer)
}
