//! What the dataset holds of each mineral, stage and year, and what it lacks.

use std::collections::{BTreeMap, BTreeSet};

use super::table_years::table_years;
use crate::dataset::{Catalogue, Coverage, Measure, PriceTable, ProductionTable};
use crate::domain::{Frequency, Mineral, PriceKind, Stage, Year};

/// A kind of data on a mineral; the message key is `subject-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Reserves by country.
    Reserves,
    /// Mine production by country.
    Mining,
    /// Smelter and refinery production by country.
    Refining,
    /// Bilateral trade in ores and concentrates.
    OreTrade,
    /// Bilateral trade in refined material.
    RefinedTrade,
    /// Bilateral trade in semi-manufactures.
    ProductTrade,
    /// Bilateral trade in waste and scrap.
    ScrapTrade,
    /// Prices.
    Prices,
}

impl Subject {
    /// All of them along the chain.
    pub const ALL: [Self; 8] = [
        Self::Reserves,
        Self::Mining,
        Self::Refining,
        Self::OreTrade,
        Self::RefinedTrade,
        Self::ProductTrade,
        Self::ScrapTrade,
        Self::Prices,
    ];

    /// The id used in message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reserves => "reserves",
            Self::Mining => "mining",
            Self::Refining => "refining",
            Self::OreTrade => "ore_trade",
            Self::RefinedTrade => "refined_trade",
            Self::ProductTrade => "product_trade",
            Self::ScrapTrade => "scrap_trade",
            Self::Prices => "prices",
        }
    }

    const fn of_trade(stage: Stage) -> Option<Self> {
        match stage {
            Stage::Reserves => None,
            Stage::Extraction => Some(Self::OreTrade),
            Stage::Processing => Some(Self::RefinedTrade),
            Stage::SemiManufactures => Some(Self::ProductTrade),
            Stage::Recycling => Some(Self::ScrapTrade),
        }
    }
}

/// How much of a subject a year holds, the most last; what is absent has none. The message key is
/// `extent-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// Some countries only, or a unit value where a price is wanted.
    Partial,
    /// Trade on the main routes only.
    MainRoutes,
    /// Trade with the six largest partners of each country.
    MainPartners,
    /// The world, every pair of countries, or a monthly price.
    Complete,
}

impl Extent {
    /// All of them, the most first.
    pub const ALL: [Self; 4] = [Self::Complete, Self::MainPartners, Self::MainRoutes, Self::Partial];

    /// The id used in message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Partial => "partial",
            Self::MainRoutes => "main_routes",
            Self::MainPartners => "main_partners",
            Self::Complete => "complete",
        }
    }
}

impl From<Coverage> for Extent {
    fn from(coverage: Coverage) -> Self {
        match coverage {
            Coverage::Complete => Self::Complete,
            Coverage::MainPartners => Self::MainPartners,
            Coverage::MainRoutes => Self::MainRoutes,
        }
    }
}

/// The coverage of every mineral of the catalogue.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CoverageTable(BTreeMap<(Mineral, Subject, Year), Extent>);

impl CoverageTable {
    /// Looks through everything there is; of several tables or codes the fullest counts.
    #[must_use]
    pub fn of(catalogue: &Catalogue, production: &[&ProductionTable], prices: &PriceTable) -> Self {
        let mut table = Self::default();
        for (series, figures) in production.iter().flat_map(|table| table.entries()) {
            let subject = match (series.measure, series.stage) {
                (Measure::Reserves, _) => Subject::Reserves,
                (Measure::Production, Stage::Extraction) => Subject::Mining,
                (Measure::Production, Stage::Processing) => Subject::Refining,
                (Measure::Production | Measure::Capacity, _) => continue,
            };
            for year in table_years(figures).filter(|year| year.figures.iter().any(|row| row.value.is_some()))
            {
                let extent = if year.is_world() { Extent::Complete } else { Extent::Partial };
                table.add(series.mineral, subject, year.year, extent);
            }
        }
        for code in &catalogue.trade_codes {
            let Some(subject) = Subject::of_trade(code.stage) else { continue };
            for (year, coverage) in &code.years {
                table.add(code.mineral, subject, *year, (*coverage).into());
            }
        }
        for entry in prices.entries() {
            let is_monthly = entry.series.frequency() == Frequency::Monthly;
            let is_price = entry.kind == PriceKind::Price;
            let extent = if is_monthly && is_price { Extent::Complete } else { Extent::Partial };
            let present = entry.series.values().iter().enumerate().filter(|(_, value)| value.is_some());
            for (index, _) in present {
                table.add(entry.mineral, Subject::Prices, Year(entry.series.month_at(index).year()), extent);
            }
        }
        table
    }

    fn add(&mut self, mineral: Mineral, subject: Subject, year: Year, extent: Extent) {
        let kept = self.0.entry((mineral, subject, year)).or_insert(extent);
        *kept = (*kept).max(extent);
    }

    /// How much there is; none where nothing is.
    #[must_use]
    pub fn extent(&self, mineral: Mineral, subject: Subject, year: Year) -> Option<Extent> {
        self.0.get(&(mineral, subject, year)).copied()
    }

    /// The years with anything of a subject, ascending.
    pub fn years(
        &self,
        mineral: Mineral,
        subject: Subject,
    ) -> impl DoubleEndedIterator<Item = (Year, Extent)> {
        let of = (mineral, subject, Year(0))..=(mineral, subject, Year(u16::MAX));
        self.0.range(of).map(|((_, _, year), extent)| (*year, *extent))
    }

    /// Every mineral of which there is anything, in display order.
    #[must_use]
    pub fn minerals(&self) -> BTreeSet<Mineral> {
        self.0.keys().map(|(mineral, _, _)| *mineral).collect()
    }

    /// The subjects of which there is nothing at all for a mineral: what the data lacks.
    #[must_use]
    pub fn missing(&self, mineral: Mineral) -> Vec<Subject> {
        Subject::ALL.into_iter().filter(|subject| self.years(mineral, *subject).next().is_none()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Figure, Series, SourceId, Specificity, TradeCode};
    use crate::domain::{CountryId, Flags, Origin, Unit};

    fn table() -> CoverageTable {
        let code = |code: &str, stage, years: &[(u16, Coverage)]| TradeCode {
            code: code.into(),
            mineral: Mineral::COBALT,
            stage,
            specificity: Specificity::Exact,
            note: String::new(),
            years: years.iter().map(|(year, coverage)| (Year(*year), *coverage)).collect(),
        };
        let catalogue = Catalogue {
            countries: Vec::new(),
            minerals: Vec::new(),
            trade_codes: vec![
                code("2605", Stage::Extraction, &[(2024, Coverage::MainRoutes)]),
                code(
                    "282200",
                    Stage::Processing,
                    &[(2023, Coverage::MainPartners), (2024, Coverage::Complete)],
                ),
                code("8105", Stage::Processing, &[(2024, Coverage::MainRoutes)]),
            ],
            sources: Vec::new(),
            price_series: Vec::new(),
        };
        let series = Series {
            mineral: Mineral::COBALT,
            form: "mine".into(),
            stage: Stage::Extraction,
            measure: Measure::Production,
            unit: Unit::Tonnes,
            source: SourceId("test".into()),
            title: String::new(),
        };
        let row = |year, code, value| Figure {
            origin: Origin::Country(CountryId::parse(code).unwrap()),
            year: Year(year),
            value,
            flags: Flags::NONE,
            line: 1,
        };
        let figures = vec![
            row(2022, "COD", None),
            row(2023, "COD", Some(1.0)),
            row(2024, "COD", Some(2.0)),
            row(2024, "IDN", Some(1.0)),
        ];
        let production = ProductionTable::new(vec![(series, figures)]);
        CoverageTable::of(&catalogue, &[&production], &PriceTable::default())
    }

    #[test]
    fn of_several_codes_the_fullest_counts() {
        let extent = |subject, year| table().extent(Mineral::COBALT, subject, Year(year));
        assert_eq!(extent(Subject::RefinedTrade, 2024), Some(Extent::Complete));
        assert_eq!(extent(Subject::RefinedTrade, 2023), Some(Extent::MainPartners));
        assert_eq!(extent(Subject::OreTrade, 2024), Some(Extent::MainRoutes));
        assert_eq!(extent(Subject::OreTrade, 2023), None);
    }

    #[test]
    fn a_year_without_a_figure_is_missing_and_one_producer_is_partial() {
        let years: Vec<_> = table().years(Mineral::COBALT, Subject::Mining).collect();
        assert_eq!(years, [(Year(2023), Extent::Partial), (Year(2024), Extent::Complete)]);
        assert!(table().missing(Mineral::COBALT).contains(&Subject::Prices));
        assert_eq!(table().minerals().len(), 1);
    }
}
