//! Turns the English message files into `t.rs`: one typed function for each message, so that a
//! missing key does not compile and no argument can be forgotten.
//!
//! The first word of an id (`kept` in `kept-title`) belongs to one room, so that an id that is data
//! finds its room.
//!
//! A *room* is one file `messages/en/ROOM.ftl`, or one folder `messages/en/ROOM/` whose files are
//! read as one. A room is parsed when its first message is asked for, so that the first screen and
//! a short command in the terminal do not pay for the others. Every other folder of `messages/` is
//! a further language with the same rooms; what it lacks is said in English.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement,
};
use fluent_syntax::parser;

type Rooms = BTreeMap<String, String>;

/// A message as far as its function is concerned.
struct Signature {
    room: usize,
    says: String,
    arguments: Vec<String>,
}

fn main() {
    println!("cargo::rerun-if-changed=messages");
    if let Err(trouble) = generate() {
        for line in trouble.lines() {
            println!("cargo::error={line}");
        }
        std::process::exit(1);
    }
}

fn generate() -> Result<(), String> {
    let messages = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("messages");
    let english = rooms(&messages.join("en"))?;
    let names: Vec<&String> = english.keys().collect();
    let mut signatures = BTreeMap::new();
    let mut firsts = BTreeMap::new();
    for (room, (name, text)) in english.iter().enumerate() {
        for (id, says, arguments) in read(name, text)? {
            let first = id.split('-').next().unwrap_or_default().to_owned();
            if *firsts.entry(first).or_insert(room) != room {
                return Err(format!("{name}: ids of another room begin as `{id}` does"));
            }
            let signature = Signature {
                room,
                says,
                arguments,
            };
            if signatures.insert(id.clone(), signature).is_some() {
                return Err(format!("{name}: the message `{id}` is there twice"));
            }
        }
    }

    let mut languages = vec![("en".to_owned(), english.clone())];
    for (name, path) in entries(&messages)? {
        if name != "en" && path.is_dir() {
            let further = rooms(&path)?;
            agrees(&name, &further, &signatures, &names)?;
            languages.push((name, further));
        }
    }

    let out = PathBuf::from(variable("OUT_DIR")?);
    write(&out.join("t.rs"), &functions(&signatures))?;
    write(
        &out.join("languages.rs"),
        &tables(&languages, &names, &firsts),
    )
}

/// Every room of one language with its text.
fn rooms(language: &Path) -> Result<Rooms, String> {
    let mut rooms = Rooms::new();
    for (name, path) in entries(language)? {
        let mut text = String::new();
        if path.is_dir() {
            for (_, part) in entries(&path)? {
                text += &read_text(&part)?;
                text.push('\n');
            }
        } else {
            text = read_text(&path)?;
        }
        rooms.insert(name, text);
    }
    Ok(rooms)
}

/// The messages of a room: id, what it says as a line for the docs, arguments in the order in
/// which they first appear.
fn read(room: &str, text: &str) -> Result<Vec<(String, String, Vec<String>)>, String> {
    let resource = parser::parse(text).map_err(|(_, errors)| {
        let all: Vec<String> = errors
            .iter()
            .map(|error| {
                let line = text[..error.pos.start.min(text.len())].lines().count();
                format!("{room}, line {line}: {error}")
            })
            .collect();
        all.join("\n")
    })?;
    let mut found = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let (id, pattern) = plain(room, message)?;
        let (mut says, mut arguments) = (String::new(), Vec::new());
        walk(pattern, &mut says, &mut arguments);
        found.push((id, says, arguments));
    }
    Ok(found)
}

/// A message with a value and nothing else: attributes have no function here.
fn plain<'m>(
    room: &str,
    message: &'m Message<&str>,
) -> Result<(String, &'m Pattern<&'m str>), String> {
    let id = message.id.name.to_owned();
    if id
        .chars()
        .any(|c| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
    {
        return Err(format!(
            "{room}: `{id}` has other signs than a-z, 0-9 and -"
        ));
    }
    match &message.value {
        Some(pattern) if message.attributes.is_empty() => Ok((id, pattern)),
        _ => Err(format!(
            "{room}: `{id}` needs a text and may have no attributes"
        )),
    }
}

fn walk(pattern: &Pattern<&str>, says: &mut String, arguments: &mut Vec<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => says.push_str(value),
            PatternElement::Placeable { expression } => {
                walk_expression(expression, says, arguments)
            }
        }
    }
}

fn walk_expression(expression: &Expression<&str>, says: &mut String, arguments: &mut Vec<String>) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, says, arguments),
        Expression::Select { selector, variants } => {
            walk_inline(selector, &mut String::new(), arguments);
            for variant in variants {
                let mut unsaid = String::new();
                let into = if variant.default {
                    &mut *says
                } else {
                    &mut unsaid
                };
                walk(&variant.value, into, arguments);
            }
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, says: &mut String, arguments: &mut Vec<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            let _ = write!(says, "{{{}}}", id.name);
            let name = id.name.replace('-', "_");
            if !arguments.contains(&name) {
                arguments.push(name);
            }
        }
        InlineExpression::FunctionReference {
            arguments: CallArguments { positional, .. },
            ..
        } => {
            for argument in positional {
                walk_inline(argument, says, arguments);
            }
        }
        InlineExpression::Placeable { expression } => walk_expression(expression, says, arguments),
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            says.push_str(value);
        }
        InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. } => {
            let _ = write!(says, "{{{}}}", id.name);
        }
    }
}

/// A further language may lack messages; it may not invent any, nor ask for other arguments.
fn agrees(
    language: &str,
    rooms: &Rooms,
    english: &BTreeMap<String, Signature>,
    names: &[&String],
) -> Result<(), String> {
    for (room, text) in rooms {
        for (id, _, arguments) in read(&format!("{language}/{room}"), text)? {
            let Some(signature) = english.get(&id).filter(|known| names[known.room] == room) else {
                return Err(format!(
                    "{language}/{room}: English has no `{id}` in this room"
                ));
            };
            if let Some(odd) = arguments
                .iter()
                .find(|name| !signature.arguments.contains(name))
            {
                return Err(format!("{language}/{room}: English gives `{id}` no ${odd}"));
            }
        }
    }
    Ok(())
}

fn functions(signatures: &BTreeMap<String, Signature>) -> String {
    let mut code = String::new();
    for (
        id,
        Signature {
            room,
            says,
            arguments,
        },
    ) in signatures
    {
        let name = id.replace('-', "_");
        let doc = says
            .replace('\n', " ")
            .replace('\\', "\\\\")
            .replace('"', "\\\"");
        let _ = writeln!(code, "#[doc = \"`{doc}`\"]");
        if arguments.is_empty() {
            let _ = writeln!(
                code,
                "pub fn {name}() -> String {{ plain({room}, \"{id}\") }}"
            );
            continue;
        }
        let (mut taken, mut given) = (String::new(), String::new());
        for argument in arguments {
            let _ = write!(taken, "{argument}: impl Into<Value<'a>>, ");
            let _ = write!(given, "(\"{argument}\", {argument}.into()), ");
        }
        let _ = writeln!(
            code,
            "pub fn {name}<'a>({taken}) -> String {{ filled({room}, \"{id}\", [{given}]) }}"
        );
    }
    code
}

fn tables(
    languages: &[(String, Rooms)],
    names: &[&String],
    firsts: &BTreeMap<String, usize>,
) -> String {
    let mut code = String::new();
    let _ = writeln!(code, "pub(crate) const ROOMS: usize = {};", names.len());
    let _ = writeln!(code, "const FIRSTS: &[(&str, usize)] = &[");
    for (first, room) in firsts {
        let _ = writeln!(code, "({first:?}, {room}),");
    }
    let _ = writeln!(code, "];");
    let _ = writeln!(
        code,
        "pub(crate) const LANGUAGES: &[(&str, [&str; ROOMS])] = &["
    );
    for (language, rooms) in languages {
        let _ = writeln!(code, "({language:?}, [");
        for name in names {
            let text = rooms.get(*name).map(|text| without_comments(text));
            let _ = writeln!(code, "{:?},", text.unwrap_or_default());
        }
        let _ = writeln!(code, "]),");
    }
    code + "];\n"
}

/// Comments are for those who write messages, not for those who download them.
fn without_comments(text: &str) -> String {
    let kept = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    kept.flat_map(|line| [line, "\n"]).collect()
}

/// What a folder holds, without endings, in order.
fn entries(folder: &Path) -> Result<BTreeMap<String, PathBuf>, String> {
    let read = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut found = BTreeMap::new();
    for entry in read {
        let path = entry.map_err(|error| error.to_string())?.path();
        let ftl = path.extension().is_some_and(|ending| ending == "ftl");
        if let (true, Some(name)) = (ftl || path.is_dir(), path.file_stem()) {
            found.insert(name.to_string_lossy().into_owned(), path);
        }
    }
    Ok(found)
}

fn read_text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

fn variable(name: &str) -> Result<String, String> {
    std::env::var(name).map_err(|error| format!("{name}: {error}"))
}
