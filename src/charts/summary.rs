//! A chart in words: one sentence, a table for those who do not see it, and what a hover says.

use crate::text::{Arg, Locale, Message};

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

impl Table {
    /// The rows as CSV (RFC 4180) with bare numbers, each with `notes` as further columns: what is handed
    /// on must keep its source.
    #[must_use]
    pub fn to_csv(&self, locale: &Locale, notes: &[(&str, &str)]) -> String {
        let headers = self.headers.iter().map(|header| locale.say(header));
        let headers = headers.chain(notes.iter().map(|(name, _)| (*name).to_owned()));
        let mut csv = line(headers);
        for row in &self.rows {
            let cells = row.iter().map(|cell| bare(cell, locale));
            csv += &line(cells.chain(notes.iter().map(|(_, text)| (*text).to_owned())));
        }
        csv
    }
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let quoted = cells.map(|cell| {
        let is_plain = !cell.contains([',', '"', '\n', '\r']);
        if is_plain { cell } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
    });
    quoted.collect::<Vec<_>>().join(",") + "\r\n"
}

/// A number without its formatting, a month as ISO 8601, no data as nothing, and else the text.
fn bare(cell: &Arg, locale: &Locale) -> String {
    match cell {
        Arg::Number(value, _) => value.to_string(),
        Arg::Message(message) => match message.args.as_slice() {
            [] if message.key == "chart-no-data" => String::new(),
            [(_, Arg::Number(value, _))] => value.to_string(),
            _ => locale.say(message),
        },
        Arg::Month(year, month, _) => format!("{year:04}-{month:02}"),
        Arg::Text(_) | Arg::List(_) => locale.plain_text(cell),
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::words;
    use crate::text::NumberStyle;

    #[test]
    fn a_table_leaves_as_csv_with_bare_numbers_and_its_source() {
        let table = Table {
            headers: vec![Message::new("sankey-table-exporter"), Message::new("sankey-table-value")],
            rows: vec![
                vec!["Korea, \"South\"".into(), Arg::Number(1_234_567.5, NumberStyle::UsdCompact)],
                vec!["Chile".into(), words::no_data().into()],
                vec!["Peru".into(), words::share(0.25).into()],
            ],
        };
        let csv = table.to_csv(&Locale::plain().unwrap(), &[("Source", "CEPII, BACI")]);
        assert_eq!(
            csv,
            "Exporter,Value (US$),Source\r\n\"Korea, \"\"South\"\"\",1234567.5,\"CEPII, BACI\"\r\n\
             Chile,,\"CEPII, BACI\"\r\nPeru,0.25,\"CEPII, BACI\"\r\n"
        );
    }
}
