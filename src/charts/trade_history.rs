//! Trade over the years as bands: a country's exports above the line and its imports below it, or the exports
//! of the world; each band a partner, all on one scale.
//!
//! What makes years hard to compare stands on the chart: under each year whether it is complete, and a line
//! where the nomenclature changed.

mod draw;
mod places;
mod words;

use crate::analysis::trade_history::TradeHistory;
use crate::charts::datum::{Datum, Lanes, Party, Side, Walk};
use crate::charts::scene::{Rect, Size};
use crate::dataset::Coverage;
use crate::domain::{CountryId, Month, Year};
use crate::text::Locale;

use places::{Band, Label};

/// One direction of trade.
pub struct HistorySide<'a> {
    /// Its figures.
    pub history: &'a TradeHistory,
    /// Which end of the flows the partners are.
    pub partners: Side,
    /// Which series colour a partner has; the others share one colour in shades.
    pub colour: &'a dyn Fn(CountryId) -> Option<u8>,
}

/// What is drawn.
pub struct HistoryInput<'a> {
    /// Above the line: exports of a country, or of the world.
    pub above: HistorySide<'a>,
    /// Below the line: imports of a country.
    pub below: Option<HistorySide<'a>>,
    /// The country followed, for people; none is the world.
    pub country: Option<&'a str>,
    /// How much of each year's trade is known.
    pub coverage: &'a dyn Fn(Year) -> Coverage,
    /// A country's name for people.
    pub name: &'a dyn Fn(CountryId) -> String,
}

/// One direction, ready to draw.
#[derive(Clone, Debug, PartialEq)]
struct Panel {
    history: TradeHistory,
    partners: Side,
    /// The names of the partners, and of the rest.
    names: Vec<String>,
    rest: String,
    title: String,
    /// Where the bands lie.
    frame: Rect,
    bands: Vec<Band>,
    labels: Vec<Label>,
    /// Where the ticks are and what they say.
    ticks: Vec<(f64, String)>,
}

/// Bands with their places.
#[derive(Clone, Debug, PartialEq)]
pub struct TradeBands {
    size: Size,
    country: Option<String>,
    years: Vec<(Year, Coverage, f64)>,
    /// Where the nomenclature changes, if that is among the years.
    break_x: Option<f64>,
    panels: Vec<Panel>,
}

impl TradeBands {
    /// Lays the bands out; a history without years has none.
    #[must_use]
    pub fn layout(input: &HistoryInput<'_>, size: Size, locale: &Locale) -> Self {
        places::layout(input, size, locale)
    }

    /// Left and right walk the years, up and down lead to the partners.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let years = self.years.iter().map(|(year, ..)| year_datum(*year)).collect();
        let partners = self.panels.iter().map(|panel| panel.bands.iter().map(Band::datum).collect());
        Walk::new(Lanes::Rows, std::iter::once(years).chain(partners).collect())
    }

    /// Where the years begin, below the panels and the lower title.
    fn foot(&self) -> f64 {
        self.size.height - places::FOOT
    }

    fn plot(&self) -> Rect {
        let first = self.panels.first().map_or(Rect::default(), |panel| panel.frame);
        let bottom = self.panels.last().map_or(first.bottom(), |panel| panel.frame.bottom());
        Rect { height: bottom - first.y, ..first }
    }
}

impl Panel {
    /// The party of a band: a partner by its place, or the rest.
    fn party(&self, at: usize) -> Party {
        self.history.partners.get(at).map_or(Party::Other, |id| Party::Country(*id))
    }

    fn party_name(&self, at: usize) -> &str {
        self.names.get(at).unwrap_or(&self.rest)
    }
}

/// A year as something to point at: its January stands for it.
fn year_datum(year: Year) -> Datum {
    Datum::Month(Month::from_ordinal(u32::from(year.0) * 12))
}
