//! `trade_totals/<year>.json`: what every country exports and imports of every code in one year.

use serde::{Deserialize, Serialize};

use super::read::Inconsistent;
use super::{Coverage, SourceId, numbers};
use crate::domain::{CountryId, Order, Year};

/// A side of a country's trade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// What it ships.
    Exports,
    /// What it receives.
    Imports,
}

impl Direction {
    /// The id used in addresses and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Exports => "exports",
            Self::Imports => "imports",
        }
    }

    /// The side with this id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        [Self::Exports, Self::Imports].into_iter().find(|side| side.id() == id)
    }
}

/// Exports and imports of one country; zero where it has none among the flows held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountryTotal {
    /// Who.
    pub country: CountryId,
    /// Sum of its exports, nominal US dollars.
    pub export_usd: f64,
    /// Sum of its imports, nominal US dollars.
    pub import_usd: f64,
    /// The side that is a total as the source gives it and not a sum of flows held: with main routes, the
    /// larger side of the countries whose routes were read. The other side is a lower bound.
    pub given: Option<Direction>,
    /// Share of all ordered pairs of other countries whose strongest route by these flows leads through it,
    /// 0 to 1 (`analysis::network`), to five decimals.
    pub betweenness: f64,
}

/// All countries that trade one code.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeTotals {
    /// Harmonized System code.
    pub code: String,
    /// How much of the year's trade the sums hold.
    pub coverage: Coverage,
    /// Sorted by country.
    pub totals: Vec<CountryTotal>,
}

/// One year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct TradeTotals {
    /// Year.
    pub year: Year,
    /// Who says so.
    pub source: SourceId,
    /// Sorted by code.
    pub codes: Vec<CodeTotals>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Wire {
    year: Year,
    source: SourceId,
    countries: Vec<CountryId>,
    codes: Vec<WireCode>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct WireCode {
    code: String,
    coverage: Coverage,
    country: Vec<usize>,
    #[serde(serialize_with = "numbers::compact")]
    export_usd: Vec<f64>,
    #[serde(serialize_with = "numbers::compact")]
    import_usd: Vec<f64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    given: Vec<Option<Direction>>,
    #[serde(serialize_with = "numbers::compact")]
    betweenness: Vec<f64>,
}

impl WireCode {
    fn totals(self, countries: &[CountryId]) -> Result<CodeTotals, Inconsistent> {
        let given = if self.given.is_empty() { vec![None; self.country.len()] } else { self.given };
        Inconsistent::unless_equal_lengths(&[
            ("country", self.country.len()),
            ("export_usd", self.export_usd.len()),
            ("import_usd", self.import_usd.len()),
            ("given", given.len()),
            ("betweenness", self.betweenness.len()),
        ])?;
        let sums = self.export_usd.into_iter().zip(self.import_usd);
        let rows = self.country.into_iter().zip(sums).zip(given).zip(self.betweenness);
        let totals = rows.map(|(((index, (export_usd, import_usd)), given), betweenness)| {
            let country = *Inconsistent::lookup("countries", countries, index)?;
            Ok(CountryTotal { country, export_usd, import_usd, given, betweenness })
        });
        let totals = totals.collect::<Result<_, Inconsistent>>()?;
        Ok(CodeTotals { code: self.code, coverage: self.coverage, totals })
    }

    fn of(code: &CodeTotals, countries: &[CountryId]) -> Self {
        let totals = &code.totals;
        let index = |id: CountryId| countries.binary_search(&id).unwrap_or_default();
        let any_given = totals.iter().any(|total| total.given.is_some());
        Self {
            code: code.code.clone(),
            coverage: code.coverage,
            country: totals.iter().map(|total| index(total.country)).collect(),
            export_usd: totals.iter().map(|total| total.export_usd).collect(),
            import_usd: totals.iter().map(|total| total.import_usd).collect(),
            given: totals.iter().filter(|_| any_given).map(|total| total.given).collect(),
            betweenness: totals.iter().map(|total| total.betweenness).collect(),
        }
    }
}

impl TryFrom<Wire> for TradeTotals {
    type Error = Inconsistent;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let codes = wire.codes.into_iter().map(|code| code.totals(&wire.countries));
        Ok(Self { year: wire.year, source: wire.source, codes: codes.collect::<Result<_, Inconsistent>>()? })
    }
}

impl From<TradeTotals> for Wire {
    fn from(totals: TradeTotals) -> Self {
        let mut countries: Vec<CountryId> =
            totals.codes.iter().flat_map(|code| &code.totals).map(|total| total.country).collect();
        countries.order();
        countries.dedup();
        let codes = totals.codes.iter().map(|code| WireCode::of(code, &countries)).collect();
        Self { year: totals.year, source: totals.source, codes, countries }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_reads_back_as_written_with_and_without_given_totals() {
        let total = |code, given| CountryTotal {
            country: CountryId::parse(code).unwrap(),
            export_usd: 5.0,
            import_usd: 0.5,
            given,
            betweenness: 0.125,
        };
        let code = |code: &str, coverage, given| CodeTotals {
            code: code.into(),
            coverage,
            totals: vec![total("CHN", None), total("COD", given)],
        };
        let totals = TradeTotals {
            year: Year(2024),
            source: SourceId("cepii_baci_v202601".into()),
            codes: vec![
                code("282200", Coverage::Complete, None),
                code("8105", Coverage::MainRoutes, Some(Direction::Exports)),
            ],
        };
        let text = serde_json::to_string(&totals).unwrap();
        assert_eq!(text.matches("given").count(), 1);
        assert_eq!(serde_json::from_str::<TradeTotals>(&text).unwrap(), totals);
    }
}
