//! `trade_totals/<year>.json`: what every country exports and imports of every code in one year.

use serde::{Deserialize, Serialize};

use super::read::Inconsistent;
use super::{Coverage, SourceId, numbers};
use crate::domain::{CountryId, Order, Year};

/// Exports and imports of one country; zero where it has none among the flows held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountryTotal {
    /// Who.
    pub country: CountryId,
    /// Sum of its exports, nominal US dollars.
    pub export_usd: f64,
    /// Sum of its imports, nominal US dollars.
    pub import_usd: f64,
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
}

impl TryFrom<Wire> for TradeTotals {
    type Error = Inconsistent;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let code = |code: WireCode| {
            Inconsistent::unless_equal_lengths(&[
                ("country", code.country.len()),
                ("export_usd", code.export_usd.len()),
                ("import_usd", code.import_usd.len()),
            ])?;
            let rows = code.country.into_iter().zip(code.export_usd).zip(code.import_usd);
            let totals = rows.map(|((index, export_usd), import_usd)| {
                let country = *Inconsistent::lookup("countries", &wire.countries, index)?;
                Ok(CountryTotal { country, export_usd, import_usd })
            });
            Ok(CodeTotals {
                code: code.code,
                coverage: code.coverage,
                totals: totals.collect::<Result<_, Inconsistent>>()?,
            })
        };
        let codes = wire.codes.into_iter().map(code).collect::<Result<_, Inconsistent>>()?;
        Ok(Self { year: wire.year, source: wire.source, codes })
    }
}

impl From<TradeTotals> for Wire {
    fn from(totals: TradeTotals) -> Self {
        let mut countries: Vec<CountryId> =
            totals.codes.iter().flat_map(|code| &code.totals).map(|total| total.country).collect();
        countries.order();
        countries.dedup();
        let index = |id: CountryId| countries.binary_search(&id).unwrap_or_default();
        let codes = totals.codes.iter().map(|code| WireCode {
            code: code.code.clone(),
            coverage: code.coverage,
            country: code.totals.iter().map(|total| index(total.country)).collect(),
            export_usd: code.totals.iter().map(|total| total.export_usd).collect(),
            import_usd: code.totals.iter().map(|total| total.import_usd).collect(),
        });
        Self { year: totals.year, source: totals.source, codes: codes.collect(), countries }
    }
}
