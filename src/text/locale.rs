//! One language: its messages and its formats.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::articles::{Articles, capital};
use super::{Arg, EnglishFormats, Formats, Message, MonthStyle, NumberStyle, english};

/// Messages and formats of one language.
pub struct Locale {
    bundle: FluentBundle<FluentResource>,
    formats: Arc<dyn Formats>,
    articles: Arc<Articles>,
    /// Where a key is looked for that is not here.
    base: Option<Arc<Self>>,
}

/// A message file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("messages for `{language}`: {detail}")]
pub struct InvalidMessages {
    /// The language tag.
    pub language: String,
    /// The first faults.
    pub detail: String,
}

impl Locale {
    /// Reads a message file in the Fluent syntax.
    ///
    /// # Errors
    /// [`InvalidMessages`] when the tag or the file is not well formed, or a key stands twice.
    pub fn new(language: &str, source: &str, formats: Box<dyn Formats>) -> Result<Self, InvalidMessages> {
        Self::read(language, source, formats.into(), None)
    }

    /// More messages on top of those there are: the long texts of one page, which arrive with it.
    ///
    /// # Errors
    /// As [`Locale::new`].
    pub fn extended(base: &Arc<Self>, language: &str, source: &str) -> Result<Self, InvalidMessages> {
        Self::read(language, source, Arc::clone(&base.formats), Some(Arc::clone(base)))
    }

    fn read(
        language: &str,
        source: &str,
        formats: Arc<dyn Formats>,
        base: Option<Arc<Self>>,
    ) -> Result<Self, InvalidMessages> {
        let invalid = |detail: String| InvalidMessages { language: language.to_owned(), detail };
        let tag: LanguageIdentifier = language.parse().map_err(|error| invalid(format!("{error}")))?;
        let resource = FluentResource::try_new(source.to_owned())
            .map_err(|(_, errors)| invalid(format!("{errors:?}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks would show up as boxes in canvas text and downloads.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|errors| invalid(format!("{errors:?}")))?;
        let articles = match &base {
            Some(base) => Arc::clone(&base.articles),
            None => Arc::new(Articles::of(&bundle)),
        };
        let rule = Arc::clone(&articles);
        bundle
            .add_function("LOWER", |args, _| changed(args, &|text| text.to_lowercase()))
            .and_then(|()| bundle.add_function("CAPITAL", |args, _| changed(args, &capital)))
            .and_then(|()| bundle.add_function("THE", move |args, _| changed(args, &|name| rule.put(name))))
            .map_err(|error| invalid(error.to_string()))?;
        Ok(Self { bundle, formats, articles, base })
    }

    /// The English of the frame, on which each page puts its own, with the given formats.
    ///
    /// # Errors
    /// [`InvalidMessages`] when the bundled file is broken, which a test rules out.
    pub fn english(formats: Box<dyn Formats>) -> Result<Self, InvalidMessages> {
        Self::new("en", english::FRAME, formats)
    }

    /// All of English, as tests and the command line use it.
    ///
    /// # Errors
    /// As [`Locale::english`].
    pub fn plain() -> Result<Self, InvalidMessages> {
        Self::new("en", english::ALL, Box::new(EnglishFormats))
    }

    /// The text of a message; a key that is missing shows as itself, so that it is seen and mended.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let bundle = self.bundle_of(&message.key);
        let Some(pattern) = bundle.get_message(&message.key).and_then(|found| found.value()) else {
            return message.key.clone();
        };
        let mut args = FluentArgs::with_capacity(message.args.len() * 2);
        for (name, arg) in &message.args {
            args.set(*name, self.value(arg));
            if let Arg::Number(value, _) = arg {
                // The formatted text goes into the sentence; the bare value is for choosing a form.
                args.set(format!("{name}_value"), FluentValue::Number(FluentNumber::from(*value)));
            }
        }
        let mut faults = Vec::new();
        bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned()
    }

    /// The bundle that holds a key; the innermost where none does.
    fn bundle_of(&self, key: &str) -> &FluentBundle<FluentResource> {
        match &self.base {
            Some(base) if !self.bundle.has_message(key) => base.bundle_of(key),
            _ => &self.bundle,
        }
    }

    /// The text of a key without arguments.
    #[must_use]
    pub fn word(&self, key: &str) -> String {
        self.say(&Message::new(key))
    }

    /// Whether the language has this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle_of(key).has_message(key)
    }

    /// A number in a style, with a minus before what is below zero: hosts write a hyphen there.
    #[must_use]
    pub fn number(&self, value: f64, style: NumberStyle) -> String {
        let text = self.formats.number(value, style);
        text.strip_prefix('-').map(|size| format!("−{size}")).unwrap_or(text)
    }

    /// A month of a year.
    #[must_use]
    pub fn month(&self, year: u16, month: u8) -> String {
        self.formats.month(year, month, MonthStyle::Short)
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        FluentValue::String(self.plain_text(arg).into())
    }

    /// The text of an argument on its own, as in the cell of a table.
    #[must_use]
    pub fn plain_text(&self, arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => text.clone(),
            Arg::Message(message) => self.say(message),
            Arg::Number(value, style) => self.number(*value, *style),
            Arg::Month(year, month, style) => self.formats.month(*year, *month, *style),
            Arg::List(items) => {
                let texts: Vec<_> = items.iter().map(|item| self.plain_text(item)).collect();
                texts.join(&self.word("list-separator"))
            }
        }
    }
}

/// A function of the messages, of one text: `{ LOWER($name) }` as a name stands inside an English sentence,
/// `{ CAPITAL($text) }` as it begins one, `{ THE($country) }` with its article where it takes one.
fn changed<'a>(positional: &[FluentValue<'a>], change: &dyn Fn(&str) -> String) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::String(text)) => FluentValue::String(change(text).into()),
        Some(other) => other.clone(),
        None => FluentValue::Error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_inside_a_sentence_begins_small() {
        let locale = locale("of = the world’s { LOWER($mineral) }");
        assert_eq!(locale.say(&Message::new("of").with("mineral", "Rare earths")), "the world’s rare earths");
    }

    #[test]
    fn a_name_takes_its_article_and_begins_a_sentence_with_a_capital() {
        let locale = locale(concat!(
            "names-with-article = Netherlands; * Islands\n",
            "from = From { THE($name) }.\n",
            "is = { CAPITAL(THE($name)) } is here.\n"
        ));
        let say = |key: &str, name: &str| locale.say(&Message::new(key).with("name", name));
        assert_eq!(say("from", "Netherlands"), "From the Netherlands.");
        assert_eq!(say("is", "Netherlands"), "The Netherlands is here.");
        assert_eq!(say("from", "Marshall Islands"), "From the Marshall Islands.");
        assert_eq!(
            (say("from", "Chile"), say("is", "Chile")),
            ("From Chile.".into(), "Chile is here.".into())
        );
        let page = Arc::new(locale);
        let page = Locale::extended(&page, "en", "to = To { THE($name) }.\n").unwrap();
        assert_eq!(page.say(&Message::new("to").with("name", "Netherlands")), "To the Netherlands.");
    }

    fn locale(source: &str) -> Locale {
        Locale::new("en", source, Box::new(EnglishFormats)).unwrap()
    }

    #[test]
    fn a_number_below_zero_has_a_minus_and_no_hyphen() {
        let locale = locale("of = { $n }\n");
        assert_eq!(locale.number(-1.58, NumberStyle::Decimal(2)), "−1.58");
        let message = Message::new("of").number("n", -2.5e9, NumberStyle::UsdCompact);
        assert_eq!(locale.say(&message), "−$2.5B");
    }

    #[test]
    fn numbers_are_formatted_and_their_value_chooses_the_form() {
        let locale = locale("rows = { $n_value ->\n    [one] { $n } row\n   *[other] { $n } rows\n }\n");
        let rows = |n| locale.say(&Message::new("rows").number("n", n, NumberStyle::Integer));
        assert_eq!((rows(1.0), rows(1234.0)), ("1 row".into(), "1,234 rows".into()));
    }

    #[test]
    fn messages_nest_and_lists_join() {
        let locale = locale("list-separator = {\", \"}\nname = cobalt\nsay = { $what }: { $who }\n");
        let message = Message::new("say")
            .with("what", Message::new("name"))
            .with("who", Arg::List(vec!["Chile".into(), "Peru".into()]));
        assert_eq!(locale.say(&message), "cobalt: Chile, Peru");
    }

    #[test]
    fn more_messages_stand_on_those_there_are() {
        let base = Arc::new(locale("list-separator = {\", \"}\nname = cobalt\n"));
        let page = Locale::extended(&base, "en", "say = of { $what }\n").unwrap();
        assert_eq!(page.say(&Message::new("say").with("what", Message::new("name"))), "of cobalt");
        assert!(page.has("name") && !base.has("say"));
        assert_eq!(page.word("no-such"), "no-such");
    }

    #[test]
    fn a_missing_key_shows_as_itself() {
        assert_eq!(locale("a = b\n").word("no-such"), "no-such");
    }

    #[test]
    fn the_english_file_is_well_formed() {
        let english = Locale::plain().unwrap();
        for mineral in crate::domain::Mineral::all() {
            let key = format!("mineral-{mineral}");
            assert!(english.has(&key), "{key} is missing");
        }
    }
}
