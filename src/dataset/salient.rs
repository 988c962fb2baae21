//! `us_salient.json`: what USGS says about the United States: trade, prices, stocks, net import
//! reliance, and where its imports come from. Units and headings stay as printed.

use serde::{Deserialize, Serialize};

use super::read::Inconsistent;
use super::{SourceId, numbers};
use crate::domain::{CountryId, Flags, Mineral, Order, Origin, Year};

/// One figure of a statistic.
#[derive(Clone, Debug, PartialEq)]
pub struct SalientFigure {
    /// When.
    pub year: Year,
    /// In the statistic's unit; the limit of a bound; none where no single number is printed.
    pub value: Option<f64>,
    /// Reservations.
    pub flags: Flags,
    /// Both ends of a printed range.
    pub range: Option<(f64, f64)>,
    /// The cell as printed where it is no plain number, such as `E` (net exporter) or `>95`.
    pub printed: Option<String>,
    /// Line of the official file, counted from 1 with the header.
    pub line: u32,
}

/// One statistic over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Statistic {
    /// Which mineral.
    pub mineral: Mineral,
    /// The commodity as printed: a mineral may have several (oxides, forms).
    pub commodity: String,
    /// The kind as printed, such as `Price` or `Net import reliance`.
    pub statistic: String,
    /// The heading as printed.
    pub detail: String,
    /// The unit as printed.
    pub unit: String,
    /// In the order of the years.
    pub figures: Vec<SalientFigure>,
}

/// One country's part in the imports of the United States.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportShare {
    /// From where.
    pub origin: Origin,
    /// Percent of imports over the years; the limit of a bound.
    pub percent: Option<f64>,
    /// Reservations.
    pub flags: Flags,
    /// Line of the official file, counted from 1 with the header.
    pub line: u32,
}

/// Where the United States imports a product from, averaged over some years.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportSources {
    /// Which mineral.
    pub mineral: Mineral,
    /// The commodity as printed.
    pub commodity: String,
    /// The product as printed, such as `Metal, oxide, and salts`.
    pub detail: String,
    /// First year of the average.
    pub first_year: Year,
    /// Last year of the average.
    pub last_year: Year,
    /// In the order of the file: by share, with other countries last.
    pub shares: Vec<ImportShare>,
}

/// The whole table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct UsSalient {
    /// Who says so.
    pub source: SourceId,
    /// By mineral, then in the order of the file.
    pub statistics: Vec<Statistic>,
    /// By mineral, then in the order of the file.
    pub import_sources: Vec<ImportSources>,
}

impl UsSalient {
    /// The statistics of one mineral.
    pub fn of(&self, mineral: Mineral) -> impl Iterator<Item = &Statistic> {
        self.statistics.iter().filter(move |statistic| statistic.mineral == mineral)
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Wire {
    source: SourceId,
    countries: Vec<CountryId>,
    statistics: Vec<WireStatistic>,
    import_sources: Vec<WireImports>,
}

/// Columns; `range` and `printed` are left out where no figure of the statistic has one.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct WireStatistic {
    mineral: Mineral,
    commodity: String,
    statistic: String,
    detail: String,
    unit: String,
    year: Vec<Year>,
    #[serde(serialize_with = "numbers::compact_gaps")]
    value: Vec<Option<f64>>,
    flags: Vec<Flags>,
    line: Vec<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    range: Vec<Option<(f64, f64)>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    printed: Vec<Option<String>>,
}

/// Columns; `origin` null is "other countries".
#[derive(Clone, Debug, Serialize, Deserialize)]
struct WireImports {
    mineral: Mineral,
    commodity: String,
    detail: String,
    first_year: Year,
    last_year: Year,
    origin: Vec<Option<usize>>,
    #[serde(serialize_with = "numbers::compact_gaps")]
    percent: Vec<Option<f64>>,
    flags: Vec<Flags>,
    line: Vec<u32>,
}

impl TryFrom<Wire> for UsSalient {
    type Error = Inconsistent;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let imports = |imports| imports_from(imports, &wire.countries);
        Ok(Self {
            source: wire.source,
            statistics: wire.statistics.into_iter().map(statistic_from).collect::<Result<_, _>>()?,
            import_sources: wire.import_sources.into_iter().map(imports).collect::<Result<_, _>>()?,
        })
    }
}

fn statistic_from(wire: WireStatistic) -> Result<Statistic, Inconsistent> {
    let count = wire.year.len();
    let range = if wire.range.is_empty() { vec![None; count] } else { wire.range };
    let printed = if wire.printed.is_empty() { vec![None; count] } else { wire.printed };
    Inconsistent::unless_equal_lengths(&[
        ("year", count),
        ("value", wire.value.len()),
        ("flags", wire.flags.len()),
        ("line", wire.line.len()),
        ("range", range.len()),
        ("printed", printed.len()),
    ])?;
    let rows = wire.year.into_iter().zip(wire.value).zip(wire.flags).zip(wire.line).zip(range).zip(printed);
    let figures = rows.map(|(((((year, value), flags), line), range), printed)| SalientFigure {
        year,
        value,
        flags,
        range,
        printed,
        line,
    });
    Ok(Statistic {
        mineral: wire.mineral,
        commodity: wire.commodity,
        statistic: wire.statistic,
        detail: wire.detail,
        unit: wire.unit,
        figures: figures.collect(),
    })
}

fn imports_from(wire: WireImports, countries: &[CountryId]) -> Result<ImportSources, Inconsistent> {
    Inconsistent::unless_equal_lengths(&[
        ("origin", wire.origin.len()),
        ("percent", wire.percent.len()),
        ("flags", wire.flags.len()),
        ("line", wire.line.len()),
    ])?;
    let rows = wire.origin.into_iter().zip(wire.percent).zip(wire.flags).zip(wire.line);
    let shares = rows.map(|(((origin, percent), flags), line)| {
        let origin = match origin {
            Some(index) => Origin::Country(*Inconsistent::lookup("countries", countries, index)?),
            None => Origin::Other,
        };
        Ok(ImportShare { origin, percent, flags, line })
    });
    Ok(ImportSources {
        mineral: wire.mineral,
        commodity: wire.commodity,
        detail: wire.detail,
        first_year: wire.first_year,
        last_year: wire.last_year,
        shares: shares.collect::<Result<_, Inconsistent>>()?,
    })
}

impl From<UsSalient> for Wire {
    fn from(table: UsSalient) -> Self {
        let shares = table.import_sources.iter().flat_map(|imports| &imports.shares);
        let mut countries: Vec<CountryId> = shares
            .filter_map(|share| match share.origin {
                Origin::Country(id) => Some(id),
                Origin::Other => None,
            })
            .collect();
        countries.order();
        countries.dedup();
        Self {
            source: table.source,
            statistics: table.statistics.into_iter().map(statistic_into).collect(),
            import_sources: table
                .import_sources
                .into_iter()
                .map(|imports| imports_into(imports, &countries))
                .collect(),
            countries,
        }
    }
}

fn statistic_into(statistic: Statistic) -> WireStatistic {
    let figures = &statistic.figures;
    let any_range = figures.iter().any(|figure| figure.range.is_some());
    let any_printed = figures.iter().any(|figure| figure.printed.is_some());
    WireStatistic {
        mineral: statistic.mineral,
        commodity: statistic.commodity,
        statistic: statistic.statistic,
        detail: statistic.detail,
        unit: statistic.unit,
        year: figures.iter().map(|figure| figure.year).collect(),
        value: figures.iter().map(|figure| figure.value).collect(),
        flags: figures.iter().map(|figure| figure.flags).collect(),
        line: figures.iter().map(|figure| figure.line).collect(),
        range: figures.iter().filter(|_| any_range).map(|figure| figure.range).collect(),
        printed: figures.iter().filter(|_| any_printed).map(|figure| figure.printed.clone()).collect(),
    }
}

fn imports_into(imports: ImportSources, countries: &[CountryId]) -> WireImports {
    let index = |origin| match origin {
        Origin::Country(id) => countries.binary_search(&id).ok(),
        Origin::Other => None,
    };
    WireImports {
        mineral: imports.mineral,
        commodity: imports.commodity,
        detail: imports.detail,
        first_year: imports.first_year,
        last_year: imports.last_year,
        origin: imports.shares.iter().map(|share| index(share.origin)).collect(),
        percent: imports.shares.iter().map(|share| share.percent).collect(),
        flags: imports.shares.iter().map(|share| share.flags).collect(),
        line: imports.shares.iter().map(|share| share.line).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_reads_back_as_written() {
        let cobalt = Mineral::parse("cobalt").unwrap();
        let figure = |year, value, printed: Option<&str>| SalientFigure {
            year: Year(year),
            value,
            flags: Flags::NONE,
            range: None,
            printed: printed.map(str::to_owned),
            line: 7,
        };
        let share = |origin, percent| ImportShare { origin, percent, flags: Flags::NONE, line: 9 };
        let norway = Origin::Country(CountryId::parse("NOR").unwrap());
        let table = UsSalient {
            source: SourceId("usgs_mcs_2026".into()),
            statistics: vec![Statistic {
                mineral: cobalt,
                commodity: "Cobalt".into(),
                statistic: "Net import reliance".into(),
                detail: "Net import reliance as a percentage of apparent consumption".into(),
                unit: "percent".into(),
                figures: vec![figure(2023, Some(69.0), None), figure(2024, None, Some("E"))],
            }],
            import_sources: vec![ImportSources {
                mineral: cobalt,
                commodity: "Cobalt".into(),
                detail: "Metal".into(),
                first_year: Year(2021),
                last_year: Year(2024),
                shares: vec![share(norway, Some(26.0)), share(Origin::Other, Some(74.0))],
            }],
        };
        let text = serde_json::to_string(&table).unwrap();
        assert_eq!(serde_json::from_str::<UsSalient>(&text).unwrap(), table);
    }
}
