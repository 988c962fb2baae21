//! A citation of what is on the screen.

use crate::text::{Locale, Message};

/// What is cited.
pub(super) struct Cited<'a> {
    /// What the view shows.
    pub(super) title: &'a str,
    /// The works its figures come from.
    pub(super) works: &'a [String],
    /// Its address.
    pub(super) link: &'a str,
    /// The day it was seen, YYYY-MM-DD.
    pub(super) day: &'a str,
}

impl Cited<'_> {
    /// As a sentence.
    pub(super) fn text(&self, words: &Locale) -> String {
        words.say(
            &Message::new("citation-text")
                .with("title", self.title)
                .with("works", self.works.join("; "))
                .with("link", self.link)
                .with("day", self.day),
        )
    }

    /// As a BibTeX entry.
    pub(super) fn bibtex(&self) -> String {
        let year = self.day.get(..4).unwrap_or_default();
        format!(
            "@misc{{observatory_{key},\n  author = {{{{Critical Minerals Observatory}}}},\n  title = {{{title}}},\n  year = \
             {{{year}}},\n  howpublished = {{\\url{{{link}}}}},\n  note = {{Data: {works}. Accessed {day}}}\n}}\n",
            key = self.day.replace('-', ""),
            title = escaped(self.title),
            link = self.link,
            works = escaped(&self.works.join("; ")),
            day = self.day,
        )
    }
}

/// The characters that BibTeX would take for its own.
fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        if matches!(c, '&' | '%' | '$' | '#' | '_' | '{' | '}') {
            out.push('\\');
        }
        out.push(c);
        out
    })
}
