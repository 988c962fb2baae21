//! Coverage in words: tooltip, summary and table.

use super::{CoverageChart, Row};
use crate::analysis::coverage::{Extent, Subject};
use crate::charts::datum::Datum;
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::words::no_data;
use crate::domain::Year;
use crate::text::{Arg, Message, NumberStyle};

impl CoverageChart {
    /// What there is of a mineral, subject by subject.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        let Datum::Mineral(mineral) = datum else { return None };
        let row = self.rows.iter().find(|row| row.mineral == *mineral)?;
        let mut tooltip = Tooltip::new(Message::new(format!("mineral-{mineral}")));
        for (subject, years) in row.subjects() {
            let said = span(years).map_or_else(no_data, |span| span.message());
            tooltip = tooltip.row(Message::new(format!("subject-{}", subject.id())), said);
        }
        Some(tooltip)
    }

    /// How many minerals have nothing missing, and every band as a row.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let count = |value: usize| value as f64;
        let traded = |row: &&Row| row.years.iter().skip(3).take(4).any(|years| !years.is_empty());
        let produced = |row: &&Row| row.years.iter().skip(1).take(2).any(|years| !years.is_empty());
        let priced = |row: &&Row| row.years.last().is_some_and(|years| !years.is_empty());
        let rows = || self.rows.iter();
        let sentence = Message::new("coverage-sentence")
            .number("minerals", count(self.rows.len()), NumberStyle::Integer)
            .number("produced", count(rows().filter(produced).count()), NumberStyle::Integer)
            .number("traded", count(rows().filter(traded).count()), NumberStyle::Integer)
            .number("priced", count(rows().filter(priced).count()), NumberStyle::Integer);
        let headers =
            ["mineral", "coverage-subject", "coverage-first", "coverage-last", "coverage-complete-years"];
        let table = Table {
            headers: headers.map(Message::new).to_vec(),
            rows: self.rows.iter().flat_map(table_rows).collect(),
        };
        Summary { sentence, table }
    }
}

impl Row {
    fn subjects(&self) -> impl Iterator<Item = (Subject, &[(Year, Extent)])> {
        Subject::ALL.into_iter().zip(self.years.iter().map(Vec::as_slice))
    }
}

/// First and last year of a band, and how many of its years are complete.
struct Span {
    first: Year,
    last: Year,
    complete: usize,
    best: Extent,
}

fn span(years: &[(Year, Extent)]) -> Option<Span> {
    let (first, last) = (years.first()?.0, years.last()?.0);
    let complete = years.iter().filter(|(_, extent)| *extent == Extent::Complete).count();
    let best = years.iter().map(|(_, extent)| *extent).max()?;
    Some(Span { first, last, complete, best })
}

impl Span {
    fn message(&self) -> Message {
        let key = if self.first == self.last { "coverage-year" } else { "coverage-years" };
        Message::new(key)
            .year("first", self.first.0)
            .year("last", self.last.0)
            .with("best", Message::new(format!("extent-{}", self.best.id())))
    }
}

fn table_rows(row: &Row) -> Vec<Vec<Arg>> {
    let cells = |(subject, years): (Subject, &[(Year, Extent)])| {
        let mut cells: Vec<Arg> = vec![
            Message::new(format!("mineral-{}", row.mineral)).into(),
            Message::new(format!("subject-{}", subject.id())).into(),
        ];
        match span(years) {
            Some(span) => cells.extend([
                Arg::Number(f64::from(span.first.0), NumberStyle::Year),
                Arg::Number(f64::from(span.last.0), NumberStyle::Year),
                Arg::Number(span.complete as f64, NumberStyle::Integer),
            ]),
            None => {
                cells.extend([no_data().into(), no_data().into(), Arg::Number(0.0, NumberStyle::Integer)]);
            }
        }
        cells
    };
    row.subjects().map(cells).collect()
}
