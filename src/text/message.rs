//! A sentence to be: its key in the message files and what goes into it.

use super::{MonthStyle, NumberStyle};

/// A key of `assets/text/*.ftl` with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The key.
    pub key: String,
    /// Arguments by name, in the order given.
    pub args: Vec<(&'static str, Arg)>,
}

/// What a sentence is filled with.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A name or other text that is not translated.
    Text(String),
    /// Another message.
    Message(Message),
    /// A number, formatted by the locale; Fluent also sees its value, for plurals and choices.
    Number(f64, NumberStyle),
    /// A month.
    Month(u16, u8, MonthStyle),
    /// Messages joined by the locale's list separator.
    List(Vec<Arg>),
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// Adds a number with its style.
    #[must_use]
    pub fn number(self, name: &'static str, value: f64, style: NumberStyle) -> Self {
        self.with(name, Arg::Number(value, style))
    }

    /// Adds a year, which takes no thousands separator.
    #[must_use]
    pub fn year(self, name: &'static str, year: u16) -> Self {
        self.with(name, Arg::Number(f64::from(year), NumberStyle::Year))
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}
