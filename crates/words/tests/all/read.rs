//! The English messages as they stand in their files, with every variant of every choice.

use std::fs;
use std::path::{Path, PathBuf};

use bearing_words::wording::HOLE;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// A message: its id, its file, and each way it can read, with holes for its arguments.
pub(crate) struct Message {
    pub(crate) id: String,
    pub(crate) file: String,
    pub(crate) readings: Vec<String>,
}

/// Every English message.
pub(crate) fn messages() -> Vec<Message> {
    let mut files = Vec::new();
    collect(&manifest().join("messages/en"), &mut files);
    files.sort();
    files.iter().flat_map(|path| of_file(path)).collect()
}

/// The text of a file of the project, by its path from the project's folder.
pub(crate) fn project_file(path: &str) -> Option<String> {
    fs::read_to_string(manifest().join("../..").join(path)).ok()
}

fn manifest() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the messages are there") {
        let path = entry.expect("a folder can be listed").path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}

fn of_file(path: &Path) -> Vec<Message> {
    let text = fs::read_to_string(path).expect("a message file can be read");
    let file = path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let resource = parser::parse(text.as_str()).expect("build.rs parsed it too");
    let message = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => message.value.as_ref().map(|pattern| Message {
            id: message.id.name.to_owned(),
            file: file.clone(),
            readings: readings(pattern),
        }),
        Entry::Term(term) => Some(Message {
            id: format!("-{}", term.id.name),
            file: file.clone(),
            readings: readings(&term.value),
        }),
        _ => None,
    };
    resource.body.iter().filter_map(message).collect()
}

fn readings(pattern: &Pattern<&str>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let next = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => of_expression(expression),
        };
        all = all
            .iter()
            .flat_map(|begun| next.iter().map(move |end| format!("{begun}{end}")))
            .collect();
    }
    all
}

fn of_expression(expression: &Expression<&str>) -> Vec<String> {
    match expression {
        Expression::Select { variants, .. } => variants
            .iter()
            .flat_map(|variant| readings(&variant.value))
            .collect(),
        Expression::Inline(InlineExpression::StringLiteral { value }) => vec![(*value).to_owned()],
        Expression::Inline(_) => vec![HOLE.to_string()],
    }
}
