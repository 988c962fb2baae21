//! The strip in words: tooltip, summary and table.

use super::{RoleStrip, Row, strongest};
use crate::charts::datum::Datum;
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::domain::Role;
use crate::text::{Arg, Message, NumberStyle};

fn role_name(role: Role) -> Message {
    Message::new(format!("role-{}", role.id()))
}

impl RoleStrip {
    /// The scores of a mineral in a year.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        let (row, at) = self.place(datum)?;
        let row = self.rows.get(row)?;
        let title =
            Message::new("role-strip-cell").with("mineral", row.name.as_str()).year("year", self.year(at).0);
        let mut tooltip = Tooltip::new(title);
        for (role, score) in row.years.get(at)? {
            tooltip = tooltip.row(role_name(*role), Arg::Number(*score, NumberStyle::Decimal(2)));
        }
        if tooltip.rows.is_empty() {
            tooltip.note = Some(Message::new("role-strip-nothing"));
        }
        Some(tooltip)
    }

    /// What changed most between the first and the last year, and the strongest role of every year.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary { sentence: self.sentence(), table: self.table() }
    }

    fn sentence(&self) -> Message {
        let played = |row: &&Row, at: usize| row.years.get(at).is_some_and(|year| strongest(year).is_some());
        let count = |at: usize| self.rows.iter().filter(|row| played(row, at)).count() as f64;
        let last = self.years.saturating_sub(1);
        Message::new(if self.is_empty() { "role-strip-empty" } else { "role-strip-summary" })
            .with("country", self.country.as_str())
            .number("before", count(0), NumberStyle::Integer)
            .number("now", count(last), NumberStyle::Integer)
            .year("first", self.first_year.0)
            .year("last", self.year(last).0)
    }

    fn table(&self) -> Table {
        let mut headers = vec![Message::new("column-mineral")];
        headers.extend((0..self.years).map(|at| Message::new("chart-year").year("year", self.year(at).0)));
        let cell = |year: &Vec<(Role, f64)>| match strongest(year) {
            Some((role, _)) => role_name(role).into(),
            None if year.is_empty() => crate::charts::words::no_data().into(),
            None => Message::new("role-matrix-none").into(),
        };
        let row = |row: &Row| {
            let cells = row.years.iter().map(cell);
            std::iter::once(row.name.as_str().into()).chain(cells).collect::<Vec<Arg>>()
        };
        Table { headers, rows: self.rows.iter().map(row).collect() }
    }
}
