//! A chart in words: one sentence, a table for those who do not see it, and what a hover says.

use crate::text::{Arg, Message};

/// What the chart says and the numbers behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The finding, as one sentence.
    pub sentence: Message,
    /// The figures drawn.
    pub table: Table,
}

/// Rows under headers; [`crate::text::Locale::plain_text`] turns a cell into text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// One per column.
    pub headers: Vec<Message>,
    /// Cells in the order of the headers.
    pub rows: Vec<Vec<Arg>>,
}

/// What is said about the datum under the pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct Tooltip {
    /// What it is.
    pub title: Arg,
    /// What is known of it: label and figure.
    pub rows: Vec<(Arg, Arg)>,
    /// What can be done with it, or a reservation.
    pub note: Option<Message>,
}

impl Tooltip {
    /// A title without rows.
    #[must_use]
    pub fn new(title: impl Into<Arg>) -> Self {
        Self { title: title.into(), rows: Vec::new(), note: None }
    }

    /// Adds a row.
    #[must_use]
    pub fn row(mut self, label: impl Into<Arg>, figure: impl Into<Arg>) -> Self {
        self.rows.push((label.into(), figure.into()));
        self
    }
}
