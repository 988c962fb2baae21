//! What coalitions hold of world supply, or how far their trade stays inside: a row a mineral, a column a part of
//! its chain, one tile for each coalition compared.
//!
//! The share is printed in the tile and gives the strength of its colour, so nothing is said by colour
//! alone. Where no table compares countries, or no trade is known, there is a dot.

mod draw;
mod tiles;
mod words;

use crate::analysis::coalition::Members;
use crate::analysis::coalition::links::WorldLinks;
use crate::analysis::stage_shares::Part;
use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::scene::{Rect, Size};
use crate::charts::text_width::{Weight, text_width};
use crate::dataset::TradeBlock;
use crate::domain::{CountryId, Mineral};
use crate::text::{Locale, Message};

/// The columns of supply, along the chain.
pub const PARTS: [Part; 3] = [Part::Reserves, Part::Mining, Part::Refining];

/// What the tiles measure.
#[derive(Clone, Copy)]
pub enum Held<'a> {
    /// The members' share of world reserves and output.
    Supply(&'a WorldLinks),
    /// The part of the members' imports that comes from members.
    Trade(&'a [GoodTrade<'a>]),
}

/// The trade of one good, which stands for a mineral at a stage.
#[derive(Clone, Copy, Debug)]
pub struct GoodTrade<'a> {
    /// Which mineral.
    pub mineral: Mineral,
    /// [`Part::Mining`] for ores, [`Part::Refining`] for what is refined.
    pub part: Part,
    /// Its code, year and flows.
    pub block: &'a TradeBlock,
}

impl Held<'_> {
    /// The columns, along the chain.
    const fn parts(self) -> &'static [Part] {
        match self {
            Self::Supply(_) => &PARTS,
            Self::Trade(_) => &[Part::Mining, Part::Refining],
        }
    }
}

/// What is drawn.
pub struct BlocMatrixInput<'a> {
    /// What is measured.
    pub held: Held<'a>,
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
    /// Form or trade code, with the year.
    pub of: Message,
    /// The largest country outside, with its share of the world or of the members' imports.
    pub absentee: Option<(String, f64)>,
    /// The members' exports over their imports, where the tile is about trade.
    pub self_sufficiency: Option<f64>,
    printed: String,
}

/// A matrix with its places.
#[derive(Clone, Debug, PartialEq)]
pub struct BlocMatrix {
    size: Size,
    rows: Vec<(Mineral, String)>,
    parts: Vec<(Part, String)>,
    /// Whether the tiles are about trade.
    is_trade: bool,
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
        let is_trade = matches!(input.held, Held::Trade(_));
        let family = if is_trade { "bloc-goods" } else { "bloc-part" };
        let part = |part: &Part| (*part, locale.word(&format!("{family}-{}", part.stage().id())));
        Self {
            size: Size::new(width, head.height + ROW * rows.len() as f64),
            tiles: tiles::tiles(input, locale),
            rows,
            parts: input.held.parts().iter().map(part).collect(),
            is_trade,
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
