//! What any view hands on beside its picture: title, sources, reservations, figures, citation.

use std::sync::Arc;

use leptos::prelude::*;

use super::citation::Cited;
use super::download::save_text;
use crate::charts::Table;
use crate::dataset::SourceId;
use crate::text::Message;
use crate::web::app::Words;
use crate::web::store::Core;

/// What is handed on.
#[derive(Clone)]
pub(super) struct Handed {
    pub(super) core: Arc<Core>,
    pub(super) words: Words,
    pub(super) title: Signal<String>,
    pub(super) sources: Signal<Vec<SourceId>>,
    pub(super) reservations: Signal<Vec<Message>>,
}

/// The address of what is on the screen.
pub(super) fn link() -> String {
    window().location().href().unwrap_or_default()
}

impl Handed {
    /// Reservations and sources, as texts.
    pub(super) fn notes(&self) -> Vec<String> {
        let reservations = self.reservations.get_untracked();
        let sources = self.sources.get_untracked();
        let sources =
            sources.iter().filter_map(|id| self.core.source_line(id)).map(|line| self.words.say(&line));
        reservations.iter().map(|message| self.words.say(message)).chain(sources).collect()
    }

    /// The title as a file name.
    pub(super) fn name(&self, ending: &str) -> String {
        let title = self.title.get_untracked().to_lowercase();
        let words: Vec<&str> =
            title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        format!("{}.{ending}", words.join("-"))
    }

    /// The figures as a file, each row with sources and link.
    pub(super) fn save_csv(&self, table: &Table) {
        let (source, note) = (self.words.word("csv-source"), self.words.word("csv-link"));
        let (sources, link) = (self.notes().join(" "), link());
        let notes = [(source.as_str(), sources.as_str()), (note.as_str(), link.as_str())];
        save_text(&self.name("csv"), "text/csv;charset=utf-8", &table.to_csv(&self.words, &notes));
    }

    /// A citation in a form.
    pub(super) fn cited(&self, form: impl Fn(&Cited<'_>) -> String) -> String {
        let sources = self.sources.get_untracked();
        let works: Vec<String> = sources
            .iter()
            .filter_map(|id| self.core.catalogue.source(id))
            .map(|source| source.citation.clone())
            .collect();
        let now: String = js_sys::Date::new_0().to_iso_string().into();
        let (title, link) = (self.title.get_untracked(), link());
        form(&Cited { title: &title, works: &works, link: &link, day: now.get(..10).unwrap_or_default() })
    }
}
