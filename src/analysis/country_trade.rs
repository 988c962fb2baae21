//! One year's trade as a table of countries and goods, with each country's specialisation.
//!
//! A good is a mineral at a stage: values of its codes add up (dollars do, forms and weights do not).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::specialisation::{Rca, rca_table};
use crate::dataset::{Catalogue, CodeTotals, Coverage, SourceId, Specificity, TradeCode, TradeTotals};
use crate::domain::{CountryId, Flags, Mineral, Order, Stage, Year};

/// A mineral at a stage, as traded by the whole world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Good {
    /// Which mineral, or the group of a shared code.
    pub mineral: Mineral,
    /// At which stage.
    pub stage: Stage,
    /// World exports, nominal US dollars.
    pub export_usd: f64,
    /// World imports, nominal US dollars; differs from exports where only main partners are held.
    pub import_usd: f64,
    /// Reservations about its codes and their coverage.
    pub flags: Flags,
}

/// What one country trades of one good; zero where it has no flow among those held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TradeCell {
    /// Its exports, nominal US dollars.
    pub export_usd: f64,
    /// Its imports, nominal US dollars.
    pub import_usd: f64,
    /// Its revealed comparative advantage; none when it exports nothing of the universe.
    pub rca: Option<Rca>,
}

/// All countries and goods of one year.
///
/// The universe of the specialisation is the portal's own codes of that year without coal, which alone
/// would be two fifths of the value, and without codes of which only main routes are held, whose sums
/// are no totals.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryTrade {
    year: Year,
    source: Arc<SourceId>,
    countries: Vec<CountryId>,
    goods: Vec<Good>,
    cells: Vec<TradeCell>,
}

/// One cell with its good and its year: what a method needs to judge a country's trade.
#[derive(Clone, Debug, PartialEq)]
pub struct TradeStanding {
    /// The good as the world trades it.
    pub good: Good,
    /// What the country trades of it.
    pub cell: TradeCell,
    /// Year.
    pub year: Year,
    /// Who says so.
    pub source: Arc<SourceId>,
}

impl CountryTrade {
    /// Arranges a year's totals; codes the catalogue does not know have no good and are left out.
    #[must_use]
    pub fn of(catalogue: &Catalogue, totals: &TradeTotals) -> Self {
        let mut by_good: BTreeMap<(Mineral, Stage), Vec<(&TradeCode, &CodeTotals)>> = BTreeMap::new();
        for sums in totals.codes.iter().filter(|sums| sums.coverage != Coverage::MainRoutes) {
            if let Some(code) = catalogue.trade_code(&sums.code).filter(|code| code.mineral.id() != "coal") {
                by_good.entry((code.mineral, code.stage)).or_default().push((code, sums));
            }
        }
        let mut countries: Vec<CountryId> = by_good
            .values()
            .flatten()
            .flat_map(|(_, sums)| &sums.totals)
            .map(|total| total.country)
            .collect();
        countries.order();
        countries.dedup();
        let goods: Vec<Good> = by_good.iter().map(|(key, codes)| good(*key, codes)).collect();
        let cells = cells(&countries, by_good.values());
        Self { year: totals.year, source: Arc::new(totals.source.clone()), countries, goods, cells }
    }

    /// The year.
    #[must_use]
    pub const fn year(&self) -> Year {
        self.year
    }

    /// Every country that trades anything, by code.
    #[must_use]
    pub fn countries(&self) -> &[CountryId] {
        &self.countries
    }

    /// Every good, by mineral and stage.
    #[must_use]
    pub fn goods(&self) -> &[Good] {
        &self.goods
    }

    /// Every country and good with a flow, by country, then good.
    pub fn rows(&self) -> impl Iterator<Item = (CountryId, &Good, &TradeCell)> {
        let width = self.goods.len().max(1);
        self.countries.iter().zip(self.cells.chunks(width)).flat_map(move |(country, row)| {
            let pairs = self.goods.iter().zip(row).filter(|(_, cell)| is_traded(cell));
            pairs.map(move |(good, cell)| (*country, good, cell))
        })
    }

    /// Everyone with a flow of a mineral at any stage, by code.
    pub fn traders_of(&self, mineral: Mineral) -> impl Iterator<Item = CountryId> {
        let from = self.goods.partition_point(|good| good.mineral < mineral);
        let to = self.goods.partition_point(|good| good.mineral <= mineral);
        let rows = self.countries.iter().zip(self.cells.chunks(self.goods.len().max(1)));
        let trades = move |row: &[TradeCell]| row.get(from..to).is_some_and(|row| row.iter().any(is_traded));
        rows.filter(move |(_, row)| trades(row)).map(|(country, _)| *country)
    }

    /// A country's place in the trade of a good: no flow is zero trade. None when no code of this year
    /// is read as that mineral and stage, so that nothing can be said.
    #[must_use]
    pub fn standing(&self, country: CountryId, mineral: Mineral, stage: Stage) -> Option<TradeStanding> {
        let column = self.goods.binary_search_by_key(&(mineral, stage), |good| (good.mineral, good.stage));
        let column = column.ok()?;
        let good = *self.goods.get(column)?;
        let cell = self.countries.binary_search(&country).ok().and_then(|row| {
            let at = row * self.goods.len() + column;
            self.cells.get(at).copied()
        });
        let cell = cell.unwrap_or(TradeCell { export_usd: 0.0, import_usd: 0.0, rca: None });
        Some(TradeStanding { good, cell, year: self.year, source: Arc::clone(&self.source) })
    }
}

fn is_traded(cell: &TradeCell) -> bool {
    cell.export_usd > 0.0 || cell.import_usd > 0.0
}

fn good((mineral, stage): (Mineral, Stage), codes: &[(&TradeCode, &CodeTotals)]) -> Good {
    let mut good = Good { mineral, stage, export_usd: 0.0, import_usd: 0.0, flags: Flags::NONE };
    for (code, sums) in codes {
        good.flags = good.flags.with(code_flags(code.specificity)).with(coverage_flags(sums.coverage));
        for total in &sums.totals {
            good.export_usd += total.export_usd;
            good.import_usd += total.import_usd;
        }
    }
    good
}

/// One row of goods per country.
fn cells<'a>(
    countries: &[CountryId],
    goods: impl ExactSizeIterator<Item = &'a Vec<(&'a TradeCode, &'a CodeTotals)>>,
) -> Vec<TradeCell> {
    let width = goods.len();
    let mut exports = vec![0.0; countries.len() * width];
    let mut imports = exports.clone();
    for (column, codes) in goods.enumerate() {
        for total in codes.iter().flat_map(|(_, sums)| &sums.totals) {
            let Ok(row) = countries.binary_search(&total.country) else { continue };
            let at = row * width + column;
            if let (Some(out), Some(into)) = (exports.get_mut(at), imports.get_mut(at)) {
                *out += total.export_usd;
                *into += total.import_usd;
            }
        }
    }
    let advantages = rca_table(&exports, width);
    let rows = exports.into_iter().zip(imports).zip(advantages);
    rows.map(|((export_usd, import_usd), rca)| TradeCell { export_usd, import_usd, rca }).collect()
}

const fn code_flags(specificity: Specificity) -> Flags {
    match specificity {
        Specificity::Exact | Specificity::Dominant => Flags::NONE,
        Specificity::Partial | Specificity::Proxy => Flags::PROXY,
        Specificity::Mixed => Flags::SHARED_CODE,
    }
}

const fn coverage_flags(coverage: Coverage) -> Flags {
    match coverage {
        Coverage::Complete => Flags::NONE,
        Coverage::MainPartners | Coverage::MainRoutes => Flags::INCOMPLETE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::totals::CountryTotal;

    fn code(code: &str, mineral: &str, stage: Stage, specificity: Specificity) -> TradeCode {
        TradeCode {
            code: code.into(),
            mineral: Mineral::parse(mineral).unwrap(),
            stage,
            specificity,
            note: String::new(),
            years: Vec::new(),
        }
    }

    fn sums(code: &str, coverage: Coverage, totals: &[(&str, f64, f64)]) -> CodeTotals {
        let total = |(country, export_usd, import_usd): &(&str, f64, f64)| CountryTotal {
            country: CountryId::parse(country).unwrap(),
            export_usd: *export_usd,
            import_usd: *import_usd,
            given: None,
            betweenness: 0.0,
        };
        CodeTotals { code: code.into(), coverage, totals: totals.iter().map(total).collect() }
    }

    fn trade() -> CountryTrade {
        let catalogue = Catalogue {
            countries: Vec::new(),
            minerals: Vec::new(),
            trade_codes: vec![
                code("1", "cobalt", Stage::Processing, Specificity::Partial),
                code("2", "cobalt", Stage::Processing, Specificity::Exact),
                code("3", "manganese", Stage::Extraction, Specificity::Exact),
                code("4", "coal", Stage::Extraction, Specificity::Exact),
                code("5", "copper", Stage::Recycling, Specificity::Exact),
            ],
            sources: Vec::new(),
        };
        let codes = vec![
            sums("1", Coverage::Complete, &[("AAA", 60.0, 0.0), ("BBB", 0.0, 60.0)]),
            sums("2", Coverage::MainPartners, &[("AAA", 40.0, 0.0), ("BBB", 20.0, 40.0), ("CCC", 0.0, 20.0)]),
            sums("3", Coverage::Complete, &[("AAA", 50.0, 0.0), ("BBB", 80.0, 0.0), ("CCC", 0.0, 130.0)]),
            sums("4", Coverage::Complete, &[("AAA", 900.0, 0.0)]),
            sums("5", Coverage::MainRoutes, &[("AAA", 900.0, 0.0)]),
        ];
        let source = SourceId("test".into());
        CountryTrade::of(&catalogue, &TradeTotals { year: Year(2024), source, codes })
    }

    fn standing(country: &str, mineral: &str, stage: Stage) -> Option<TradeStanding> {
        trade().standing(CountryId::parse(country).unwrap(), Mineral::parse(mineral).unwrap(), stage)
    }

    #[test]
    fn codes_of_a_good_add_up_and_their_reservations_too() {
        let found = standing("AAA", "cobalt", Stage::Processing).unwrap();
        assert_eq!((found.cell.export_usd, found.good.export_usd), (100.0, 120.0));
        assert_eq!(found.good.flags, Flags::PROXY.with(Flags::INCOMPLETE));
        let rca = found.cell.rca.unwrap().value();
        assert!((rca - (100.0 / 150.0) / (120.0 / 250.0)).abs() < 1e-12, "{rca}");
    }

    #[test]
    fn coal_and_main_routes_are_outside_the_universe() {
        assert_eq!(trade().goods().len(), 2);
        assert_eq!(standing("AAA", "coal", Stage::Extraction), None);
        assert_eq!(standing("AAA", "copper", Stage::Recycling), None);
    }

    #[test]
    fn a_country_without_flows_trades_nothing_of_a_good_that_is_held() {
        let found = standing("ZZZ", "manganese", Stage::Extraction).unwrap();
        assert_eq!((found.cell.export_usd, found.cell.rca), (0.0, None));
        let rows: Vec<_> =
            trade().rows().map(|(country, good, _)| (country.to_string(), good.stage)).collect();
        assert_eq!(rows.len(), 6);
    }
}
