//! What a call says: sentences for a person, or one JSON object for a program. docs/json.md
//! describes the second.

use std::io::{self, ErrorKind, Write};

use serde_json::{Map, Value};

/// The version of the JSON, raised only when something that was there changes or goes.
pub(crate) const SCHEMA: u32 = 1;

/// The outcome of one call.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    text: String,
    json: Map<String, Value>,
    /// Printed instead of the object where another form was asked for (an export).
    whole: Option<String>,
}

impl Answer {
    /// An answer to a verb, named in JSON as `did`.
    pub(crate) fn to(did: &str) -> Answer {
        let mut answer = Answer::default();
        answer.put("schema", SCHEMA);
        answer.put("did", did);
        answer
    }

    /// A document of its own, the same in both forms.
    pub(crate) fn document(text: String) -> Answer {
        Answer {
            text: text.clone(),
            json: Map::new(),
            whole: Some(text),
        }
    }

    /// One more line for a person.
    pub(crate) fn line(&mut self, line: impl AsRef<str>) {
        self.text.extend(line.as_ref().chars().filter_map(harmless));
        self.text.push('\n');
    }

    /// A line further in.
    pub(crate) fn inner(&mut self, line: impl AsRef<str>) {
        for line in line.as_ref().lines() {
            self.text.push_str("  ");
            self.line(line);
        }
    }

    /// An empty line, unless nothing stands before it.
    pub(crate) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// One more field for a program.
    pub(crate) fn put(&mut self, name: &str, value: impl Into<Value>) {
        self.json.insert(name.to_owned(), value.into());
    }

    /// One more field for a program, if there is a value.
    pub(crate) fn put_some(&mut self, name: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }

    /// As it is printed.
    pub(crate) fn printed(self, json: bool) -> String {
        match self.whole {
            Some(whole) => whole,
            None if json => format!("{:#}\n", Value::Object(self.json)),
            None => self.text,
        }
    }
}

/// A text may hold signs that steer a terminal; shown, they are only signs. What was typed is kept
/// as it was typed, and stands so in JSON.
fn harmless(sign: char) -> Option<char> {
    match sign {
        '\n' => Some(sign),
        '\r' => None,
        '\t' => Some(' '),
        control if control.is_control() => Some(char::REPLACEMENT_CHARACTER),
        other => Some(other),
    }
}

/// Prints to standard output at once. A reader that has gone away (`| head`) is no error.
pub(crate) fn print(text: &str) -> io::Result<()> {
    quietly(write_all(io::stdout().lock(), text))
}

/// Prints to standard error; where that fails there is nobody left to tell.
pub(crate) fn print_aside(text: &str) {
    let _ = write_all(io::stderr().lock(), text);
}

fn write_all(mut to: impl Write, text: &str) -> io::Result<()> {
    to.write_all(text.as_bytes())?;
    to.flush()
}

fn quietly(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_sentences_or_one_object() {
        let make = || {
            let mut answer = Answer::to("happened");
            answer.gap();
            answer.line("Kept.");
            answer.gap();
            answer.gap();
            answer.inner("one\ntwo");
            answer.put_some("id", Some("12"));
            answer.put_some("help", None::<Value>);
            answer
        };
        assert_eq!(make().printed(false), "Kept.\n\n  one\n  two\n");
        let json: Value = serde_json::from_str(&make().printed(true)).unwrap();
        assert_eq!(
            json,
            serde_json::json!({ "schema": 1, "did": "happened", "id": "12" })
        );
    }

    #[test]
    fn a_reader_that_has_gone_away_is_no_error() {
        assert!(quietly(Err(ErrorKind::BrokenPipe.into())).is_ok());
        assert!(quietly(Err(ErrorKind::StorageFull.into())).is_err());
    }
}
