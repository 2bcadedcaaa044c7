//! Collects what is shipped: the bindings, `static`, `fonts`, and one stylesheet made
//! of every `.css` file of the web app.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

/// Files by their name in the site, before hashing.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Notes for people who read the repository; they are not shipped.
const NOT_SHIPPED: &[&str] = &["txt", "md"];

/// `bound` is what [`crate::bind::bind`] made.
pub(crate) fn gather(web: &Path, bound: Files) -> Result<Files> {
    let mut files = bound;
    let mut statics = Files::new();
    read_tree(&web.join("static"), "", &mut statics)?;
    read_tree(&web.join("fonts"), "fonts/", &mut statics)?;
    for (name, bytes) in statics {
        let ending = name.rsplit('.').next().unwrap_or_default();
        if name == crate::pack::ROOMS || !NOT_SHIPPED.contains(&ending) {
            files.insert(name, bytes);
        }
    }
    files.insert("style.css".into(), stylesheet(web)?.into_bytes());
    Ok(files)
}

/// Tokens and base (`styles`) first, then what stands beside each component (`src`).
fn stylesheet(web: &Path) -> Result<String> {
    let mut sheet = String::new();
    for folder in ["styles", "src"] {
        let mut files = Files::new();
        read_tree(&web.join(folder), "", &mut files)?;
        for (name, bytes) in files {
            if name.ends_with(".css") {
                let text = String::from_utf8(bytes).with_context(|| name.clone())?;
                sheet.push_str(&without_comments(&text));
            }
        }
    }
    Ok(sheet)
}

/// Comments and indentation go; everything else stays as written.
fn without_comments(css: &str) -> String {
    let mut rest = css;
    let mut kept = String::with_capacity(css.len());
    while let Some(start) = rest.find("/*") {
        kept.push_str(&rest[..start]);
        rest = rest[start + 2..]
            .split_once("*/")
            .map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let mut sheet = String::with_capacity(kept.len());
    for line in kept.lines().map(str::trim).filter(|line| !line.is_empty()) {
        sheet.push_str(line);
        sheet.push('\n');
    }
    sheet
}

/// Every file beneath `folder`, by its path from there with `/` between.
pub(crate) fn read_tree(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_tree(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, std::fs::read(entry.path())?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_leave_the_sheet() {
        let css = "/* why */\n:root {\n  --ink: #123; /* dark */\n}\n/* open";
        assert_eq!(without_comments(css), ":root {\n--ink: #123;\n}\n");
    }
}
