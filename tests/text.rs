//! Every message the code asks for is there, and every message there is asked for.
#![allow(clippy::unwrap_used)] // A helper of a test may fail as loudly as the test.

use std::collections::BTreeSet;
use std::path::Path;

use minerals_observatory::text::{Locale, Message};

/// All English files: the frame, and what arrives with a page.
const ENGLISH: &str = concat!(
    include_str!("../assets/text/en.ftl"),
    include_str!("../assets/text/en-actions.ftl"),
    include_str!("../assets/text/en-coalition.ftl"),
    include_str!("../assets/text/en-countries.ftl"),
    include_str!("../assets/text/en-data.ftl"),
    include_str!("../assets/text/en-figure.ftl"),
    include_str!("../assets/text/en-flows.ftl"),
    include_str!("../assets/text/en-methods.ftl"),
    include_str!("../assets/text/en-mineral.ftl"),
    include_str!("../assets/text/en-prices.ftl"),
    include_str!("../assets/text/en-search.ftl"),
    include_str!("../assets/text/en-tours.ftl"),
);

/// Keys put together at run time begin with one of these: `mineral-cobalt`, `flag-estimated`.
const FAMILIES: &[&str] = &[
    "action-kind-",
    "action-side-",
    "action-status-",
    "age-",
    "among-",
    "band-",
    "bloc-goods-",
    "bloc-part-",
    "body-",
    "bound-",
    "caps-",
    "chain-goods-",
    "chain-place-",
    "change-",
    "clue-",
    "clue-about-",
    "coalition-means-",
    "column-of-",
    "columns-",
    "cone-",
    "confidence-",
    "context-",
    "coverage-",
    "data-",
    "date-",
    "describe-",
    "doubt-",
    "entry-confidence-",
    "events-confidence-",
    "events-from-",
    "evidence-",
    "extent-",
    "figure-title-",
    "files-",
    "finder-ask-",
    "finder-best-",
    "finder-confidence-",
    "finder-none-",
    "finder-target-",
    "finder-weak-",
    "flag-",
    "form-",
    "frequency-",
    "garch-",
    "goods-",
    "governance-",
    "group-",
    "hubs-",
    "kind-",
    "league-",
    "hold-of-",
    "letter-",
    "lookback-",
    "limit-",
    "list-",
    "measure-",
    "measured-",
    "membership-",
    "method-",
    "mineral-",
    "mineral_page-",
    "missing-",
    "money-",
    "movers-",
    "nature-",
    "need-",
    "order-",
    "outcome-",
    "own-",
    "panel-",
    "participation-",
    "per-",
    "regime-",
    "revision-",
    "risk-note-",
    "role-",
    "room-",
    "scale-",
    "sector-",
    "sellers-",
    "series-",
    "sheet-",
    "side-",
    "sort-",
    "source-",
    "specificity-",
    "stage-",
    "standing-",
    "standout-",
    "step-",
    "story-",
    "subject-",
    "suggestion-confidence-",
    "technology-",
    "theme-",
    "tour-",
    "unit-",
    "view-",
    "weights-",
    "window-",
];

fn keys() -> BTreeSet<&'static str> {
    let named = |line: &'static str| line.split_once(" =").map(|(key, _)| key);
    ENGLISH
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(named)
        .collect()
}

fn sources(folder: &Path, found: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            // Unit tests make up messages of their own.
            found.push_str(text.split("#[cfg(test)]\nmod tests").next().unwrap());
        }
    }
}

fn code() -> String {
    let mut found = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

/// The string literals that stand right after one of the calls that take a key.
fn asked() -> BTreeSet<String> {
    const CALLS: [&str; 5] = ["say(\"", "word(\"", "Message::new(\"", "label_key=\"", "message(\""];
    let code = code();
    let literal = |(at, call): (usize, &&str)| {
        let rest = &code[at + call.len()..];
        rest.split('"').next().unwrap().to_owned()
    };
    CALLS
        .iter()
        .flat_map(|call| code.match_indices(*call).map(move |(at, _)| (at, call)))
        .map(literal)
        .collect()
}

#[test]
fn every_message_asked_for_is_there() {
    let keys = keys();
    let missing: Vec<_> = asked().into_iter().filter(|key| !keys.contains(key.as_str())).collect();
    assert!(missing.is_empty(), "not in assets/text: {missing:?}");
}

#[test]
fn every_message_there_is_asked_for() {
    let code = code();
    let is_known = |key: &&&str| {
        FAMILIES.iter().any(|family| key.starts_with(family)) || code.contains(&format!("\"{key}\""))
    };
    let unused: Vec<_> = keys().iter().copied().filter(|key| !is_known(&key)).collect();
    assert!(unused.is_empty(), "in assets/text and nowhere in the code: {unused:?}");
}

#[test]
fn no_key_stands_twice() {
    let mut seen = BTreeSet::new();
    for line in ENGLISH.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())) {
        if let Some((key, _)) = line.split_once(" =") {
            assert!(seen.insert(key), "{key} stands twice");
        }
    }
}

#[test]
fn every_file_reads() {
    assert!(Locale::plain().is_ok());
}

#[test]
fn every_name_that_takes_an_article_is_one_of_the_data_and_none_is_forgotten() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    let json = |file: &str| -> serde_json::Value {
        serde_json::from_slice(&std::fs::read(folder.join(file)).unwrap()).unwrap()
    };
    let names = |rows: &serde_json::Value| -> Vec<String> {
        rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    let mut known = names(&json("catalogue.json")["countries"]);
    known.extend(names(&json("country_groups.json")["groups"]));
    let locale = Locale::plain().unwrap();
    let list = locale.word("names-with-article");
    for name in list.split("; ") {
        let is_there = match name.strip_prefix('*') {
            Some(ending) => known.iter().any(|known| known.ends_with(ending)),
            None => known.iter().any(|known| known == name),
        };
        assert!(is_there, "{name} is no country and no group");
    }
    // Names of this make take one; what says otherwise is an error of the list.
    for name in known.iter().filter(|name| name.starts_with("United ") || name.ends_with(" Union")) {
        assert!(list.split("; ").any(|listed| listed == name), "{name} stands without its article");
    }
    let seen = Message::new("risk-label").with("viewer", "United States");
    assert_eq!(locale.say(&seen), "Supply risk seen from the United States");
}
