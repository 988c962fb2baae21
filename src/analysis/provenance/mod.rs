//! What stands behind one figure: who says so, where in the official file, how it was computed with the
//! numbers put in, and what other sources say about the same thing.

mod change;
mod context;
mod country;
mod flow;
mod group;
mod held;
mod hub;
mod merit;
mod output;
mod price;
mod printed;
mod risk;
mod role;
mod together;
mod trade;
mod uses;
mod world;

pub use role::of_evidence;

use crate::analysis::role_finder::{Finder, Target};
use crate::dataset::{
    Catalogue, ConsumerPrices, CountryGroups, Environment, EuSupply, EuUses, FigureAddress, Governance,
    Measure, PriceTable, ProductionTable, Series, SourceId, Sourcing, Technologies, TradeFile, TradeTotals,
    UsSalient,
};
use crate::domain::{CountryId, Flags};
use crate::text::{Arg, Locale, Message, NumberStyle};

/// Where a figure stands in the official file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A line, counted from 1 with the header.
    Line(u32),
    /// A column and a row of a sheet.
    Cell {
        /// Sheet and column, as the file names them.
        column: String,
        /// Row, counted from 1 with the header.
        row: u32,
    },
    /// It is computed from this many figures of the file, between two lines.
    Lines {
        /// How many.
        count: usize,
        /// The first line.
        first: u32,
        /// The last line.
        last: u32,
    },
    /// The row is the one with these values in these columns.
    Key(Vec<(Column, String)>),
    /// It is in no file: it is computed from the figures of [`Provenance::inputs`].
    Computed,
    /// The compiled dataset does not keep the row.
    NotKept,
}

/// A column that names a row; the message key is `column-of-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// `t` of BACI.
    Year,
    /// `i` of BACI.
    Exporter,
    /// `j` of BACI.
    Importer,
    /// `k` of BACI.
    Product,
    /// The country of any other file.
    Country,
    /// The indicator of a file that has several.
    Indicator,
}

impl Column {
    /// The id used in message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Exporter => "exporter",
            Self::Importer => "importer",
            Self::Product => "product",
            Self::Country => "country",
            Self::Indicator => "indicator",
        }
    }
}

/// A number that a figure was computed from.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// What it is.
    pub title: Message,
    /// What it says, with its unit.
    pub value: Message,
    /// Where it can be asked in turn; none for one that stands in no table by itself.
    pub address: Option<FigureAddress>,
}

/// How a figure was computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// The method, as [`crate::analysis::methods`] lists it with its formula.
    pub method: &'static str,
    /// The formula with the numbers put in, for [`crate::text::formula`].
    pub filled: String,
}

/// The same thing by another source.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// Who says so.
    pub source: SourceId,
    /// What it says, with its unit.
    pub value: Message,
    /// How far the figure is above it, as a fraction of it; none where one is missing or zero.
    pub difference: Option<f64>,
    /// Where it stands.
    pub place: Place,
    /// Reservations.
    pub flags: Flags,
}

/// Everything known about one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Provenance {
    /// What the figure is.
    pub title: Message,
    /// What it says, with its unit.
    pub value: Message,
    /// The heading as printed by the source.
    pub heading: String,
    /// Who says so.
    pub source: SourceId,
    /// Where it stands.
    pub place: Place,
    /// Reservations.
    pub flags: Flags,
    /// How it was computed, and what follows from it; empty for a figure as the source gives it.
    pub derivations: Vec<Derivation>,
    /// The figures put in, each with its own note where it has one; the largest where there are many.
    pub inputs: Vec<Input>,
    /// What others say, in the order of the tables given.
    pub others: Vec<Alternative>,
    /// Further sources it was computed from.
    pub also: Vec<SourceId>,
}

/// What is at hand to explain a figure with; without the older tables there are fewer comparisons, and what is
/// optional is needed for some figures only.
#[derive(Clone, Copy)]
pub struct Shelf<'a> {
    /// Countries, codes and sources.
    pub catalogue: &'a Catalogue,
    /// Every production table that has been read.
    pub production: &'a [&'a ProductionTable],
    /// Prices.
    pub prices: &'a PriceTable,
    /// For the numbers in formulas.
    pub locale: &'a Locale,
    /// The trade of the mineral, for a flow and for partners.
    pub trade: Option<&'a TradeFile>,
    /// The totals of the year, for exports and imports; of the newest year, for roles.
    pub totals: Option<&'a TradeTotals>,
    /// For scores, and for supply risk.
    pub governance: Option<&'a Governance>,
    /// For supply risk.
    pub study: Option<&'a EuSupply>,
    /// For supply risk and for import reliance.
    pub sourcing: Option<&'a Sourcing>,
    /// For the supply risk of a group.
    pub groups: Option<&'a CountryGroups>,
    /// For end uses.
    pub uses: Option<&'a EuUses>,
    /// For what is in a technology.
    pub technologies: Option<&'a Technologies>,
    /// For prices in the money of another month.
    pub consumer_prices: Option<&'a ConsumerPrices>,
    /// For what USGS prints about the United States.
    pub salient: Option<&'a UsSalient>,
    /// For what whole countries are like.
    pub environment: Option<&'a Environment>,
    /// For roles that would fit.
    pub finder: Option<&'a Finder>,
}

impl<'a> Shelf<'a> {
    /// What every figure needs.
    #[must_use]
    pub const fn new(
        catalogue: &'a Catalogue,
        production: &'a [&'a ProductionTable],
        prices: &'a PriceTable,
        locale: &'a Locale,
    ) -> Self {
        Self {
            catalogue,
            production,
            prices,
            locale,
            trade: None,
            totals: None,
            governance: None,
            study: None,
            sourcing: None,
            groups: None,
            uses: None,
            technologies: None,
            consumer_prices: None,
            salient: None,
            environment: None,
            finder: None,
        }
    }

    /// A figure as part of another.
    fn input(&self, address: FigureAddress) -> Option<Input> {
        let found = self.explain(&address)?;
        Some(Input { title: found.title, value: found.value, address: Some(address) })
    }

    /// Several figures as parts of another, those that are known.
    fn inputs(&self, addresses: impl IntoIterator<Item = FigureAddress>) -> Vec<Input> {
        addresses.into_iter().filter_map(|address| self.input(address)).collect()
    }

    /// Explains a figure; none when nothing at hand holds it.
    #[must_use]
    pub fn explain(&self, address: &FigureAddress) -> Option<Provenance> {
        match address {
            FigureAddress::Output { table, origin, year } => self.output(table, *origin, *year),
            FigureAddress::Share { table, country, year } => self.share(table, *country, *year),
            FigureAddress::Concentration { table, year } => self.concentration(table, *year),
            FigureAddress::Price { series, month } => self.price(series, *month),
            FigureAddress::Volatility { series, month, window_months } => {
                self.volatility(series, *month, *window_months)
            }
            FigureAddress::Flow { code, year, exporter, importer } => {
                self.flow(code, *year, *exporter, *importer)
            }
            FigureAddress::Trade { of, direction, code, year, country } => {
                self.side(*of, *direction, code, *year, *country)
            }
            FigureAddress::World { code, year } => self.world(code, *year),
            FigureAddress::Group { of, code, year, members } => self.group(*of, code, *year, members),
            FigureAddress::Change { of, amount, code, base, year } => {
                self.change(*of, *amount, code, (*base, *year))
            }
            FigureAddress::Hub { what, code, year, country } => self.hub(*what, code, *year, *country),
            FigureAddress::Rebased { how, series, month, base } => self.rebased(*how, series, *month, *base),
            FigureAddress::Parameter { parameter, series } => self.parameter(parameter, series),
            FigureAddress::Correlation { series, other, months } => self.correlation(series, other, *months),
            FigureAddress::Printed { mineral, line } => self.printed(*mineral, *line),
            FigureAddress::Context { indicator, country } => self.context(*indicator, *country),
            FigureAddress::Weighted { of, table, year } => self.weighted(*of, table, *year),
            FigureAddress::Supplier { mineral, stage, viewer, country } => {
                self.supplier(*mineral, *stage, viewer, *country)
            }
            FigureAddress::Merit { clue, role, mineral, country, weights } => {
                self.merit(clue.as_deref(), Target { role: *role, mineral: *mineral }, *country, *weights)
            }
            FigureAddress::Held { table, year, members } => self.held(table, *year, members),
            FigureAddress::Evidence { kind, mineral, stage, country } => {
                self.evidence(kind, *mineral, *stage, *country)
            }
            FigureAddress::Risk { mineral, stage, viewer } => self.risk(*mineral, *stage, viewer),
            FigureAddress::Reliance { code, country } => self.reliance(code, *country),
            FigureAddress::Use { mineral, line } => self.used(*mineral, *line),
            FigureAddress::Content { technology, mineral } => self.contained(technology, *mineral),
            FigureAddress::Governance { dimension, country, year } => {
                self.governance(*dimension, *country, *year)
            }
        }
    }

    /// The name of a country for people; its code where the catalogue lacks it.
    pub(crate) fn country_name(&self, id: CountryId) -> String {
        self.catalogue.country(id).map_or_else(|| id.to_string(), |country| country.name.clone())
    }

    /// A number as the source gives it, for a formula.
    fn exact(&self, value: f64) -> String {
        self.locale.number(value, exact(value))
    }
}

/// The fewest decimals, four at most, that show a figure as it was given.
#[must_use]
pub fn exact(value: f64) -> NumberStyle {
    let is_whole = |digits: u8| {
        let scaled = value * 10_f64.powi(i32::from(digits));
        (scaled - scaled.round()).abs() < 1e-6 * scaled.abs().max(1.0)
    };
    (0..4).find(|digits| is_whole(*digits)).map_or(NumberStyle::Decimal(4), |digits| match digits {
        0 => NumberStyle::Integer,
        digits => NumberStyle::Decimal(digits),
    })
}

/// What a table is about, without the mineral: `Mine production`, `Refined, capacity`, `Reserves`.
#[must_use]
pub fn table_name(series: &Series) -> Message {
    let form = Message::new(format!("form-{}", series.form));
    match series.measure {
        Measure::Production => form,
        Measure::Reserves if series.form == Measure::Reserves.id() => form,
        measure => Message::new("figure-table")
            .with("form", form)
            .with("measure", Message::new(format!("measured-{}", measure.id()))),
    }
}

/// A value with its unit, or that there is none.
fn amount(value: Option<f64>, unit: impl Into<Arg>) -> Message {
    match value {
        Some(value) => Message::new("figure-amount").number("value", value, exact(value)).with("unit", unit),
        None => Message::new("figure-missing"),
    }
}

/// Text inside a formula.
fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// `of` over `against` less one; none where either is missing or the base is zero.
fn difference(of: Option<f64>, against: Option<f64>) -> Option<f64> {
    let against = against.filter(|against| *against > 0.0)?;
    Some(of? / against - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_shows_no_more_decimals_than_it_has() {
        assert_eq!(exact(226_000.0), NumberStyle::Integer);
        assert_eq!(exact(0.5), NumberStyle::Decimal(1));
        assert_eq!(exact(12.345_678_9), NumberStyle::Decimal(4));
    }

    #[test]
    fn a_difference_needs_both_values() {
        assert_eq!(difference(Some(3.0), Some(2.0)), Some(0.5));
        assert_eq!(difference(None, Some(2.0)), None);
        assert_eq!(difference(Some(3.0), Some(0.0)), None);
    }
}
