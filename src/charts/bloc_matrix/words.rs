//! The matrix in words: finding, table, and what a hover says.

use super::{BlocMatrix, Tile};
use crate::analysis::stage_shares::Part;
use crate::charts::datum::Datum;
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::words::{no_data, share};
use crate::text::{Arg, Message, NumberStyle};

/// Half of world supply.
const HALF: f64 = 0.5;

impl BlocMatrix {
    /// The shares of a mineral, each with the largest country outside.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        let row = self.row_of(datum)?;
        let mut tooltip = Tooltip::new(self.rows.get(row)?.1.as_str());
        for (column, tile) in self.tiles_of(row).iter().enumerate() {
            let label = Message::new("bloc-cell")
                .with("part", self.part(column))
                .with("bloc", self.bloc(column))
                .number("blocs", self.blocs.len() as f64, NumberStyle::Integer);
            tooltip = tooltip.row(label, figure(tile.as_ref()));
            if self.is_trade {
                let label = Message::new("bloc-table-sufficiency")
                    .with("part", self.part(column))
                    .with("bloc", self.bloc(column))
                    .number("blocs", self.blocs.len() as f64, NumberStyle::Integer);
                tooltip = tooltip.row(label, sufficiency(tile.as_ref()));
            }
        }
        let forms = self.tiles_of(row).iter().flatten().map(|tile| tile.of.clone());
        let mut forms: Vec<Message> = forms.collect();
        forms.dedup();
        tooltip.note = Some(
            Message::new("bloc-forms").with("forms", Arg::List(forms.into_iter().map(Arg::from).collect())),
        );
        Some(tooltip)
    }

    /// How much the first coalition holds, and every share.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary { sentence: self.sentence(), table: self.table() }
    }

    fn part(&self, column: usize) -> &str {
        self.parts.get(column / self.blocs.len().max(1)).map_or("", |part| part.1.as_str())
    }

    fn bloc(&self, column: usize) -> &str {
        self.blocs.get(column % self.blocs.len().max(1)).map_or("", String::as_str)
    }

    /// At how many mines and refineries the first coalition holds half of the world, and which country
    /// outside holds most of one.
    fn sentence(&self) -> Message {
        let supplied: Vec<(usize, usize, &Tile)> = (0..self.rows.len())
            .flat_map(|row| self.tiles_of(row).iter().enumerate().map(move |(at, tile)| (row, at, tile)))
            .filter(|(_, column, _)| column % self.blocs.len().max(1) == 0)
            .filter(|(_, column, _)| self.part_at(*column) != Some(Part::Reserves))
            .filter_map(|(row, column, tile)| Some((row, column, tile.as_ref()?)))
            .collect();
        let held = supplied.iter().filter(|(_, _, tile)| tile.share >= HALF).count();
        let absent = supplied.iter().filter_map(|(row, column, tile)| {
            tile.absentee.as_ref().map(|(name, share)| (*row, *column, name, *share))
        });
        // The last maximum wins in `max_by`, so the rows run backwards.
        let Some((row, column, name, largest)) = absent.rev().max_by(|a, b| a.3.total_cmp(&b.3)) else {
            return Message::new(if self.is_trade { "bloc-summary-no-trade" } else { "bloc-summary-empty" });
        };
        Message::new(if self.is_trade { "bloc-summary-trade" } else { "bloc-summary" })
            .with("bloc", self.bloc(0))
            .number("held", held as f64, NumberStyle::Integer)
            .number("of", supplied.len() as f64, NumberStyle::Integer)
            .with("country", name.as_str())
            .with("share", share(largest))
            .with("mineral", self.rows.get(row).map_or("", |row| row.1.as_str()))
            .with("part", self.part(column))
    }

    pub(super) fn part_at(&self, column: usize) -> Option<Part> {
        self.parts.get(column / self.blocs.len().max(1)).map(|part| part.0)
    }

    fn table(&self) -> Table {
        let columns = self.parts.len() * self.blocs.len();
        let mut headers = vec![Message::new("bloc-table-mineral")];
        for column in 0..columns {
            let header = |key: &str| {
                Message::new(key).with("part", self.part(column)).with("bloc", self.bloc(column)).number(
                    "blocs",
                    self.blocs.len() as f64,
                    NumberStyle::Integer,
                )
            };
            headers.extend([header("bloc-cell"), header("bloc-table-absentee")]);
            headers.extend(self.is_trade.then(|| header("bloc-table-sufficiency")));
        }
        let row = |(at, (_, name)): (usize, &(_, String))| {
            let tiles = self.tiles_of(at).iter().flat_map(|tile| {
                let absentee = tile.as_ref().and_then(|tile| tile.absentee.as_ref());
                let sufficiency = self.is_trade.then(|| sufficiency(tile.as_ref()));
                let cells = [share_cell(tile.as_ref()), absentee.map_or_else(|| no_data().into(), absent)];
                cells.into_iter().chain(sufficiency)
            });
            std::iter::once(name.as_str().into()).chain(tiles).collect()
        };
        Table { headers, rows: self.rows.iter().enumerate().map(row).collect() }
    }
}

fn absent((name, fraction): &(String, f64)) -> Arg {
    Message::new("bloc-absentee").with("country", name.as_str()).with("share", share(*fraction)).into()
}

/// Exports over imports of the members together.
fn sufficiency(tile: Option<&Tile>) -> Arg {
    let ratio = tile.and_then(|tile| tile.self_sufficiency);
    ratio.map_or_else(|| no_data().into(), |ratio| Arg::Number(ratio, NumberStyle::Percent(0)))
}

fn share_cell(tile: Option<&Tile>) -> Arg {
    let Some(tile) = tile else { return no_data().into() };
    let figure = share(tile.share);
    if tile.is_least { Message::new("bloc-at-least").with("share", figure).into() } else { figure.into() }
}

fn figure(tile: Option<&Tile>) -> Arg {
    match tile.map(|tile| (share_cell(Some(tile)), &tile.absentee)) {
        None => no_data().into(),
        Some((figure, None)) => figure,
        Some((figure, Some(absentee))) => {
            Message::new("bloc-figure").with("share", figure).with("absentee", absent(absentee)).into()
        }
    }
}
