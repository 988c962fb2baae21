//! The tools every part of a link is written and read with.

use form_urlencoded::Serializer;

use crate::state::Change;

/// A part of the selection that writes and reads its own parameters. Each page has one, in a file of its own.
pub trait Part {
    /// Writes what differs from the default.
    fn write(&self, query: &mut Query);

    /// Reads a parameter; whether it was one of its own.
    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool;
}

/// The query of a link, as it is written.
pub struct Query(Serializer<'static, String>);

impl Query {
    /// An empty query.
    pub(super) fn new() -> Self {
        Self(Serializer::new(String::new()))
    }

    /// Writes a value, unless it is the default.
    pub fn unless_default<T: PartialEq>(
        &mut self,
        name: &str,
        value: &T,
        default: &T,
        text: impl Fn(&T) -> String,
    ) {
        if value != default {
            self.0.append_pair(name, &text(value));
        }
    }

    /// Writes a value, if there is one.
    pub fn option<T: ToString>(&mut self, name: &str, value: Option<&T>) {
        if let Some(value) = value {
            self.0.append_pair(name, &value.to_string());
        }
    }

    /// Writes `1` for what is switched on.
    pub fn switch(&mut self, name: &str, is_on: bool) {
        if is_on {
            self.0.append_pair(name, "1");
        }
    }

    /// The query's text, without its `?`.
    pub(super) fn finish(mut self) -> String {
        // A comma is legal in a query and reads better than its escape.
        self.0.finish().replace("%2C", ",")
    }
}

/// What a link asked for in vain, as it is read.
#[derive(Default)]
pub struct Changes(Vec<Change>);

impl Changes {
    /// Notes that `found` was asked for and `used` is shown; an empty `used` if the parameter was dropped.
    pub fn note(&mut self, parameter: &'static str, found: &str, used: &str) {
        self.0.push(Change { parameter, found: found.to_owned(), used: used.to_owned() });
    }

    /// The choice whose id is `value`; the default, with a note, where there is none.
    pub fn choice<T: Copy + Default>(
        &mut self,
        parameter: &'static str,
        value: &str,
        all: &[T],
        id: impl Fn(T) -> &'static str,
    ) -> T {
        let known = all.iter().copied().find(|choice| id(*choice) == value);
        known.unwrap_or_else(|| {
            self.note(parameter, value, id(T::default()));
            T::default()
        })
    }

    /// All notes.
    pub(in crate::state) fn into_list(self) -> Vec<Change> {
        self.0
    }
}

/// The candidate most like `text`; none where nothing is alike.
pub(super) fn nearest<'a>(text: &str, candidates: &[&'a str]) -> Option<&'a str> {
    const ALIKE: f64 = 0.75;
    let text = text.to_lowercase();
    let likeness = |candidate: &&str| strsim::jaro_winkler(&text, candidate);
    candidates
        .iter()
        .copied()
        .filter(|candidate| likeness(candidate) >= ALIKE)
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
}
