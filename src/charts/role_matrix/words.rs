//! The matrix in words: tooltip, summary and table.

use std::cmp::Reverse;

use super::{RoleCell, RoleMatrix};
use crate::analysis::roles::Role;
use crate::charts::datum::Datum;
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::text::{Arg, Message, NumberStyle};

fn role_name(role: Role) -> Message {
    Message::new(format!("role-{}", role.id()))
}

impl RoleMatrix {
    /// The roles of a tile with their scores, or how many tiles of a row or column have any.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        match self.place(datum) {
            (Some(row), Some(column)) => self.tile_tooltip(row, column),
            (Some(row), None) => {
                let (_, name) = self.rows.get(row)?;
                let tiles = (0..self.columns.len()).filter_map(|column| self.tile(row, column));
                let key = if self.is_of_steps() { "role-matrix-of-steps" } else { "role-matrix-of-minerals" };
                let of = Message::new(key);
                Some(counts(name.as_str().into(), tiles, of, self.columns.len()))
            }
            (None, Some(column)) => {
                let (_, name) = self.columns.get(column)?;
                let tiles = (0..self.rows.len()).filter_map(|row| self.tile(row, column));
                let of = Message::new("role-matrix-of-countries");
                Some(counts(name.as_str().into(), tiles, of, self.rows.len()))
            }
            (None, None) => None,
        }
    }

    fn tile_tooltip(&self, row: usize, column: usize) -> Option<Tooltip> {
        let ((_, country), (_, of)) = (self.rows.get(row)?, self.columns.get(column)?);
        let title =
            Message::new("role-matrix-cell").with("country", country.as_str()).with("mineral", of.as_str());
        let mut tooltip = Tooltip::new(title);
        let cell = self.tile(row, column);
        for (role, score) in cell.iter().flat_map(|cell| &cell.roles) {
            tooltip = tooltip.row(role_name(*role), Arg::Number(*score, NumberStyle::Decimal(2)));
        }
        if tooltip.rows.is_empty() {
            let is_judged = cell.is_some_and(|cell| cell.is_judged);
            let key = if is_judged { "role-matrix-no-role" } else { "role-matrix-insufficient" };
            tooltip.note = Some(Message::new(key));
        }
        Some(tooltip)
    }

    /// Who plays a part in the most minerals, and every tile in words.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary { sentence: self.sentence(), table: self.table() }
    }

    fn sentence(&self) -> Message {
        let played = |row: usize| {
            let tiles = (0..self.columns.len()).filter_map(|column| self.tile(row, column));
            tiles.filter_map(|cell| cell.roles.first()).map(|found| found.0).collect::<Vec<Role>>()
        };
        // Equal counts: the country further up.
        let busiest = (0..self.rows.len())
            .map(|row| (row, played(row)))
            .max_by_key(|(row, roles)| (roles.len(), Reverse(*row)));
        let found = busiest.and_then(|(row, roles)| {
            let times = |role: Role| roles.iter().filter(|each| **each == role).count();
            let most_often = *roles.iter().max_by_key(|role| (times(**role), Reverse(**role)))?;
            Some((&self.rows.get(row)?.1, roles.len(), most_often, times(most_often)))
        });
        let Some((country, minerals, role, times)) = found else {
            return Message::new("role-matrix-summary-empty");
        };
        let key = if self.is_of_steps() { "role-matrix-summary-steps" } else { "role-matrix-summary" };
        Message::new(key)
            .with("country", country.as_str())
            .number("minerals", minerals as f64, NumberStyle::Integer)
            .number("of", self.columns.len() as f64, NumberStyle::Integer)
            .with("role", role_name(role))
            .number("times", times as f64, NumberStyle::Integer)
    }

    fn table(&self) -> Table {
        let mut headers = vec![Message::new("role-matrix-table-country")];
        headers.extend(self.columns.iter().map(|(column, _)| Message::new(column.key())));
        let row = |(at, (_, name)): (usize, &(_, String))| {
            let cells = (0..self.columns.len()).map(|column| words(self.tile(at, column)));
            std::iter::once(name.as_str().into()).chain(cells).collect()
        };
        Table { headers, rows: self.rows.iter().enumerate().map(row).collect() }
    }
}

fn words(cell: Option<&RoleCell>) -> Arg {
    match cell {
        Some(cell) if !cell.roles.is_empty() => {
            Arg::List(cell.roles.iter().map(|(role, _)| role_name(*role).into()).collect())
        }
        Some(cell) if cell.is_judged => Message::new("role-matrix-none").into(),
        _ => Message::new("outcome-insufficient").into(),
    }
}

/// How often each role is the strongest.
fn counts<'a>(title: Arg, tiles: impl Iterator<Item = &'a RoleCell>, of: Message, all: usize) -> Tooltip {
    let strongest: Vec<Role> = tiles.filter_map(|cell| cell.roles.first()).map(|found| found.0).collect();
    let count = |count: usize| Arg::Number(count as f64, NumberStyle::Integer);
    let mut tooltip = Tooltip { title, rows: Vec::new(), note: None };
    for role in Role::ALL {
        let times = strongest.iter().filter(|each| **each == role).count();
        if times > 0 {
            tooltip = tooltip.row(role_name(role), count(times));
        }
    }
    tooltip.note = Some(of.with("played", count(strongest.len())).with("all", count(all)));
    tooltip
}
