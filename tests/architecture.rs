//! The shape of the house, kept by machine: which module may know which, how long a file may be, and
//! that nothing reaches for files outside the repository.
#![allow(clippy::unwrap_used)] // A helper of a test may fail as loudly as the test.

use std::fs;
use std::path::{Path, PathBuf};

/// Every module of the crate with those it may use besides itself. Imports point left only:
/// `text <- domain <- dataset <- {analysis, state} <- charts <- paint <- web`, and the native side,
/// `ingest` and `indicators`, hangs off it without being seen from it.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("domain", &["text"]),
    ("dataset", &["text", "domain"]),
    ("analysis", &["text", "domain", "dataset"]),
    ("state", &["text", "domain", "dataset", "analysis"]),
    ("charts", &["text", "domain", "dataset", "analysis", "state"]),
    ("paint", &["text", "domain", "dataset", "analysis", "state", "charts"]),
    ("web", &["text", "domain", "dataset", "analysis", "state", "charts", "paint"]),
    ("ingest", &["text", "domain", "dataset", "analysis"]),
    ("indicators", &["text", "domain", "dataset", "analysis"]),
];

/// What the two programs may use of the library.
const BINARIES: &[(&str, &[&str])] = &[
    ("src/main.rs", &["web"]),
    ("src/bin/observatory.rs", &["text", "domain", "dataset", "analysis", "state", "ingest", "indicators"]),
];

const MAX_LINES: usize = 500;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder`, in order; nothing when there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .collect();
    found.sort();
    found
}

fn sources() -> Vec<PathBuf> {
    files(&root().join("src"))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .collect()
}

/// The path below the repository, with forward slashes.
fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/")
}

/// The code without comments and without the unit tests at its end: those may look further.
fn shipped_code(path: &Path) -> String {
    let name = name(path);
    if name.ends_with("/tests.rs") || name.contains("/tests/") {
        return String::new();
    }
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    let code: Vec<&str> = lines.collect();
    let is_test =
        |pair: &[&str]| pair[0].trim() == "#[cfg(test)]" && pair[1].trim().starts_with("mod tests {");
    let end = code.windows(2).position(is_test).unwrap_or(code.len());
    code[..end].join("\n")
}

/// The module names that follow `prefix`, also inside braces: `crate::{a, b::c}` gives a and b.
fn named_after<'a>(code: &'a str, prefix: &str) -> Vec<&'a str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut found = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        if code[..at].ends_with(is_word) {
            continue;
        }
        let rest = &code[at + prefix.len()..];
        let Some(list) = rest.strip_prefix('{') else {
            found.push(rest.split(|c| !is_word(c)).next().unwrap_or_default());
            continue;
        };
        let mut depth = 0_i32;
        let mut is_first = true;
        for (index, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => is_first = true,
                c if is_word(c) && is_first && depth == 0 => {
                    is_first = false;
                    found.push(list[index..].split(|c| !is_word(c)).next().unwrap_or_default());
                }
                _ => {}
            }
        }
    }
    found
}

/// How many `super::` lead from a file's module to the root of the crate.
fn depth(name: &str) -> usize {
    let parts = name.trim_start_matches("src/").trim_end_matches(".rs").split('/');
    parts.filter(|part| *part != "mod").count()
}

#[test]
fn imports_point_left_only() {
    let mut faults = Vec::new();
    for path in sources() {
        let name = name(&path);
        let module = name.trim_start_matches("src/").split(['/', '.']).next().unwrap_or_default();
        let Some((_, allowed)) = MAY_USE.iter().find(|(known, _)| *known == module) else {
            let is_known = name == "src/lib.rs" || BINARIES.iter().any(|(file, _)| *file == name);
            assert!(is_known, "{name}: module `{module}` has no place in the order; add it to MAY_USE");
            continue;
        };
        let code = shipped_code(&path);
        for used in named_after(&code, "crate::") {
            if used != module && !allowed.contains(&used) {
                faults.push(format!("{name} uses `crate::{used}`; `{module}` may see {allowed:?}"));
            }
        }
        if code.contains(&"super::".repeat(depth(&name))) {
            faults.push(format!("{name} climbs to the root with `super`; write `crate::` instead"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_programs_use_their_side_of_the_library() {
    for (file, allowed) in BINARIES {
        let code = shipped_code(&root().join(file));
        for used in named_after(&code, "minerals_observatory::") {
            assert!(allowed.contains(&used), "{file} uses `{used}`; it may see {allowed:?}");
        }
    }
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    for path in sources() {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= MAX_LINES, "{} has {lines} lines; split it by concept", name(&path));
    }
}

#[test]
fn nothing_reaches_outside_the_repository() {
    // Joined here, or this file would find itself.
    let outside = ["..", "shared"].join("/");
    let folders = ["src", "tests", ".ci"].map(|folder| files(&root().join(folder)));
    let single = ["Makefile", "Cargo.toml"].map(|file| root().join(file));
    for path in folders.into_iter().flatten().chain(single) {
        let Ok(bytes) = fs::read(&path) else { continue };
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(&outside), "{} mentions {outside}; take a path as an argument", name(&path));
    }
}

#[test]
fn the_scanner_reads_paths_lists_and_nothing_else() {
    let code = "use crate::{domain::{Year, Month}, web};\ncrate::text::x(); mycrate::no; pub(crate) fn f";
    assert_eq!(named_after(code, "crate::"), ["domain", "web", "text"]);
    assert_eq!([depth("src/text/mod.rs"), depth("src/analysis/roles/score.rs")], [1, 3]);
}
