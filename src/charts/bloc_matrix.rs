//! What coalitions hold of world supply: a row a mineral, a column a part of its chain, one tile for each
//! coalition compared.
//!
//! The share is printed in the tile and gives the strength of its colour, so nothing is said by colour
//! alone. Where no table compares countries there is a dot.

mod draw;
mod words;

use crate::analysis::coalition::Members;
use crate::analysis::coalition::coverage::{Coverage, coverage};
use crate::analysis::coalition::links::WorldLinks;
use crate::analysis::stage_shares::Part;
use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::scene::{Rect, Size};
use crate::charts::text_width::{Weight, text_width};
use crate::charts::words::share;
use crate::domain::{CountryId, Mineral, Year};
use crate::text::Locale;

/// The parts shown, along the chain.
pub const PARTS: [Part; 3] = [Part::Reserves, Part::Mining, Part::Refining];

/// What is drawn.
pub struct BlocMatrixInput<'a> {
    /// World supply.
    pub links: &'a WorldLinks,
    /// The rows, from top to bottom.
    pub minerals: &'a [Mineral],
    /// One or two coalitions with their names.
    pub blocs: &'a [(String, Members)],
    /// A country's name for people.
    pub name: &'a dyn Fn(CountryId) -> String,
}

/// One share.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// 0 to 1.
    pub share: f64,
    /// Whether a member's figure is kept back, so that the share is a lower bound.
    pub is_least: bool,
    /// The form of the table.
    pub form: String,
    /// Its year.
    pub year: Year,
    /// The largest country outside, with its share.
    pub absentee: Option<(String, f64)>,
    printed: String,
}

/// A matrix with its places.
#[derive(Clone, Debug, PartialEq)]
pub struct BlocMatrix {
    size: Size,
    rows: Vec<(Mineral, String)>,
    parts: Vec<String>,
    blocs: Vec<String>,
    /// Row by row, part by part, coalition by coalition.
    tiles: Vec<Option<Tile>>,
    /// Width of the row headers and height of the column headers.
    head: Size,
}

const ROW: f64 = 26.0;
const SIZE: f64 = 13.0;
const GAP: f64 = 8.0;
const LINE: f64 = 20.0;

impl BlocMatrix {
    /// Lays the matrix out; its height follows from its rows.
    #[must_use]
    pub fn layout(input: &BlocMatrixInput<'_>, width: f64, locale: &Locale) -> Self {
        let name = |mineral: &Mineral| (*mineral, locale.word(&format!("mineral-{mineral}")));
        let rows: Vec<_> = input.minerals.iter().map(name).collect();
        let widest = rows.iter().map(|row| text_width(&row.1, SIZE, Weight::Semibold)).fold(0.0, f64::max);
        let lines = if input.blocs.len() > 1 { 2.0 } else { 1.0 };
        let head = Size::new((widest + 2.0 * GAP).min(width * 0.34).ceil(), LINE * lines + 6.0);
        let part = |part: Part| locale.word(&format!("bloc-part-{}", part.stage().id()));
        Self {
            size: Size::new(width, head.height + ROW * rows.len() as f64),
            tiles: tiles(input, locale),
            rows,
            parts: PARTS.into_iter().map(part).collect(),
            blocs: input.blocs.iter().map(|bloc| bloc.0.clone()).collect(),
            head,
        }
    }

    /// The extent of the drawing.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// Arrows walk the minerals.
    #[must_use]
    pub fn walk(&self) -> Walk {
        Walk::new(Lanes::Columns, vec![self.rows.iter().map(|row| Datum::Mineral(row.0)).collect()])
    }

    /// The tiles of a row, part by part.
    fn tiles_of(&self, row: usize) -> &[Option<Tile>] {
        let count = self.parts.len() * self.blocs.len();
        self.tiles.get(row * count..(row + 1) * count).unwrap_or_default()
    }

    fn row_of(&self, datum: &Datum) -> Option<usize> {
        let Datum::Mineral(mineral) = datum else { return None };
        self.rows.iter().position(|row| row.0 == *mineral)
    }

    fn row_place(&self, row: usize) -> Rect {
        Rect::new(0.0, self.head.height + ROW * row as f64, self.size.width, ROW)
    }

    /// Tiles of one part stand together, with a gap to the next part.
    fn tile_place(&self, row: usize, column: usize) -> Rect {
        let (parts, blocs) = (self.parts.len().max(1) as f64, self.blocs.len().max(1));
        let part_width = (self.size.width - self.head.width) / parts;
        let tile_width = (part_width - GAP) / blocs as f64;
        let (part, bloc) = ((column / blocs) as f64, (column % blocs) as f64);
        let x = self.head.width + part_width * part + tile_width * bloc;
        Rect { x, width: tile_width, ..self.row_place(row) }
    }
}

fn tiles(input: &BlocMatrixInput<'_>, locale: &Locale) -> Vec<Option<Tile>> {
    let mut tiles = Vec::new();
    for mineral in input.minerals {
        for part in PARTS {
            for (_, members) in input.blocs {
                let found = coverage(input.links, members, *mineral, part);
                tiles.push(found.map(|found| tile(&found, input.name, locale)));
            }
        }
    }
    tiles
}

fn tile(found: &Coverage<'_>, name: &dyn Fn(CountryId) -> String, locale: &Locale) -> Tile {
    let printed = locale.say(&share(found.share.fraction()));
    let is_least = !found.withheld.is_empty();
    Tile {
        share: found.share.fraction(),
        is_least,
        form: found.link.series.form.clone(),
        year: found.link.year,
        absentee: found.top_absentee().map(|other| (name(other.country), other.share.fraction())),
        printed: if is_least { format!("≥ {printed}") } else { printed },
    }
}
