//! One year's trade as a table of countries and goods, with each country's specialisation.
//!
//! A good is a mineral at a stage: values of its codes add up (dollars do, forms and weights do not).

mod grid;

use std::sync::Arc;

use grid::{Grid, Sums};

use super::specialisation::Rca;
use crate::dataset::{Catalogue, Coverage, Direction, SourceId, TradeTotals};
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
    /// How much of the trade is held: the least of its codes.
    pub coverage: Coverage,
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
    /// Its revealed comparative advantage; none when it exports nothing of the universe, or the good is not in
    /// it.
    pub rca: Option<Rca>,
    /// The side that is a total of the source and not a sum of routes held: the larger one.
    pub given: Option<Direction>,
    /// Share of the pairs of other countries whose strongest route leads through it, 0 to 1: the largest of
    /// the good's codes.
    pub betweenness: f64,
}

/// All countries and goods of one year.
///
/// The universe of the specialisation is the portal's own codes of that year without coal, which alone
/// would be two fifths of the value, and without codes of which only main routes are held, whose sums
/// are no totals. Those stand apart and speak only where the universe lacks the good.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryTrade {
    year: Year,
    source: Arc<SourceId>,
    /// Everyone who trades anything, by code: the rows of both grids.
    countries: Vec<CountryId>,
    universe: Grid,
    routes: Grid,
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

impl TradeStanding {
    /// Whether only main routes are held, so that what is absent is not zero.
    #[must_use]
    pub fn is_of_routes(&self) -> bool {
        self.good.coverage == Coverage::MainRoutes
    }

    /// Whether exports against imports are known: with main routes, only of a country whose larger side the
    /// source gives.
    #[must_use]
    pub fn has_balance(&self) -> bool {
        !self.is_of_routes() || self.cell.given.is_some()
    }
}

impl CountryTrade {
    /// Arranges a year's totals; codes the catalogue does not know have no good and are left out.
    #[must_use]
    pub fn of(catalogue: &Catalogue, totals: &TradeTotals) -> Self {
        let (mut universe, mut routes) = (Sums::new(), Sums::new());
        for sums in &totals.codes {
            let is_routes = sums.coverage == Coverage::MainRoutes;
            let into = if is_routes { &mut routes } else { &mut universe };
            if let Some(code) = catalogue.trade_code(&sums.code).filter(|code| code.mineral.id() != "coal") {
                into.entry((code.mineral, code.stage)).or_default().push((code, sums));
            }
        }
        let codes = || universe.values().chain(routes.values()).flatten();
        let mut countries: Vec<CountryId> =
            codes().flat_map(|(_, sums)| &sums.totals).map(|total| total.country).collect();
        countries.order();
        countries.dedup();
        Self {
            year: totals.year,
            source: Arc::new(totals.source.clone()),
            universe: Grid::of(&countries, &universe).with_advantages(),
            routes: Grid::of(&countries, &routes),
            countries,
        }
    }

    /// The year.
    #[must_use]
    pub const fn year(&self) -> Year {
        self.year
    }

    /// Every good of the universe, by mineral and stage.
    #[must_use]
    pub fn goods(&self) -> &[Good] {
        self.universe.goods()
    }

    /// Every country and good of the universe with a flow, by country, then good.
    pub fn rows(&self) -> impl Iterator<Item = (CountryId, &Good, &TradeCell)> {
        self.countries.iter().zip(self.universe.rows()).flat_map(move |(country, row)| {
            let pairs = self.universe.goods().iter().zip(row).filter(|(_, cell)| cell.is_traded());
            pairs.map(move |(good, cell)| (*country, good, cell))
        })
    }

    /// Everyone with a flow of a mineral at any stage, main routes included, by code.
    pub fn traders_of(&self, mineral: Mineral) -> impl Iterator<Item = CountryId> {
        let traded = move |(at, country): (usize, &CountryId)| {
            let trades = [&self.universe, &self.routes].iter().any(|grid| grid.trades(at, mineral));
            trades.then_some(*country)
        };
        self.countries.iter().enumerate().filter_map(traded)
    }

    /// A country's place in the trade of a good: no flow is zero trade. None when no code of this year
    /// is read as that mineral and stage, so that nothing can be said; and, where only main routes are held,
    /// for a country that is on none of them.
    #[must_use]
    pub fn standing(&self, country: CountryId, mineral: Mineral, stage: Stage) -> Option<TradeStanding> {
        let row = self.countries.binary_search(&country).ok();
        let (good, cell) = match self.universe.cell(row, mineral, stage) {
            Some(found) => found,
            None => self.routes.cell(row, mineral, stage).filter(|(_, cell)| cell.is_traded())?,
        };
        Some(TradeStanding { good, cell, year: self.year, source: Arc::clone(&self.source) })
    }
}

impl TradeCell {
    const NONE: Self = Self { export_usd: 0.0, import_usd: 0.0, rca: None, given: None, betweenness: 0.0 };

    fn is_traded(&self) -> bool {
        self.export_usd > 0.0 || self.import_usd > 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::totals::CountryTotal;
    use crate::dataset::{CodeTotals, Specificity, TradeCode};

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
            given: (*export_usd == 900.0).then_some(Direction::Exports),
            betweenness: import_usd / 1_000.0,
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
                code("6", "manganese", Stage::Extraction, Specificity::Exact),
            ],
            sources: Vec::new(),
            price_series: Vec::new(),
        };
        let codes = vec![
            sums("1", Coverage::Complete, &[("AAA", 60.0, 0.0), ("BBB", 0.0, 60.0)]),
            sums("2", Coverage::MainPartners, &[("AAA", 40.0, 0.0), ("BBB", 20.0, 40.0), ("CCC", 0.0, 20.0)]),
            sums("3", Coverage::Complete, &[("AAA", 50.0, 0.0), ("BBB", 80.0, 0.0), ("CCC", 0.0, 130.0)]),
            sums("4", Coverage::Complete, &[("AAA", 900.0, 0.0)]),
            sums("5", Coverage::MainRoutes, &[("AAA", 900.0, 0.0)]),
            sums("6", Coverage::MainRoutes, &[("AAA", 700.0, 0.0)]),
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
        assert_eq!(found.good.coverage, Coverage::MainPartners);
        assert_eq!(standing("BBB", "cobalt", Stage::Processing).unwrap().cell.betweenness, 0.06);
    }

    #[test]
    fn coal_and_main_routes_are_outside_the_universe() {
        assert_eq!(trade().goods().len(), 2);
        assert_eq!(standing("AAA", "coal", Stage::Extraction), None);
        assert!(trade().rows().all(|(_, good, _)| good.mineral.id() != "copper"));
    }

    #[test]
    fn main_routes_speak_where_the_universe_is_silent_and_only_of_those_on_them() {
        let found = standing("AAA", "copper", Stage::Recycling).unwrap();
        assert!(found.is_of_routes() && found.good.flags.contains(Flags::INCOMPLETE));
        assert_eq!((found.cell.export_usd, found.cell.rca), (900.0, None));
        assert!(found.has_balance() && found.cell.given == Some(Direction::Exports));
        assert_eq!(standing("BBB", "copper", Stage::Recycling), None);
        // The routes of a good of the universe stay out of its sums.
        assert_eq!(standing("AAA", "manganese", Stage::Extraction).unwrap().cell.export_usd, 50.0);
        let copper = Mineral::parse("copper").unwrap();
        assert_eq!(trade().traders_of(copper).map(|id| id.to_string()).collect::<Vec<_>>(), ["AAA"]);
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
