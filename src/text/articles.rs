//! Which names of countries and groups take an article inside a sentence: a rule of the language, written in its
//! messages.

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;

/// The message that lists the names; `* Islands` stands for all that end so. None in a language without.
const KEY: &str = "names-with-article";

/// Names that take an article.
#[derive(Debug, Default)]
pub(super) struct Articles {
    names: Vec<String>,
    endings: Vec<String>,
}

impl Articles {
    /// Reads the list of a language.
    pub(super) fn of(bundle: &FluentBundle<FluentResource>) -> Self {
        let mut articles = Self::default();
        let pattern = bundle.get_message(KEY).and_then(|message| message.value());
        let list = pattern.map(|pattern| bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned());
        for name in list.unwrap_or_default().split("; ").filter(|name| !name.is_empty()) {
            match name.strip_prefix('*') {
                Some(ending) => articles.endings.push(ending.to_owned()),
                None => articles.names.push(name.to_owned()),
            }
        }
        articles
    }

    /// The name with its article, if it takes one.
    pub(super) fn put(&self, name: &str) -> String {
        let takes_one = self.names.iter().any(|known| known == name)
            || self.endings.iter().any(|ending| name.ends_with(ending.as_str()));
        if takes_one { format!("the {name}") } else { name.to_owned() }
    }
}

/// The first letter large, as a line of a list begins. Of the alphabet of English alone: the table of all others is
/// 12 KB, and names that begin with one have it large already.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_uppercase()).chain(letters).collect()
    })
}
