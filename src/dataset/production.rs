//! `production.json` and `production_history.json`: production, capacity and reserves by country.

use serde::{Deserialize, Serialize};

use super::read::Inconsistent;
use super::{SourceId, TableKey, numbers};
use crate::domain::{CountryId, Flags, Mineral, Order, Origin, Stage, Unit, Year};

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Output of a year.
    Production,
    /// Output possible in a year.
    Capacity,
    /// Known and economic to mine, at the edition's date.
    Reserves,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Production, Self::Capacity, Self::Reserves];

    /// The id used in files, links and message keys (`measured-<id>`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Production => "production",
            Self::Capacity => "capacity",
            Self::Reserves => "reserves",
        }
    }

    /// The measure with this id, if there is one.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.id() == id)
    }
}

/// One table of an official publication: a mineral, in one form, at one stage, in one unit.
/// Forms (bauxite, alumina, aluminium) are never added together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// Which mineral.
    pub mineral: Mineral,
    /// The form, a slug such as `mine`, `refined`, `ilmenite`, `ferrosilicon`; message key `form-<id>`.
    pub form: String,
    /// Where in the chain.
    pub stage: Stage,
    /// What is measured.
    pub measure: Measure,
    /// The unit of every value.
    pub unit: Unit,
    /// Who says so.
    pub source: SourceId,
    /// The heading as printed.
    pub title: String,
}

impl Series {
    /// What the addresses of its figures begin with.
    #[must_use]
    pub fn key(&self) -> TableKey {
        TableKey {
            source: self.source.clone(),
            mineral: self.mineral,
            form: self.form.clone(),
            measure: self.measure,
        }
    }
}

/// One figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Whose.
    pub origin: Origin,
    /// When; for reserves, the year of the edition's estimate.
    pub year: Year,
    /// In the series' unit; none when withheld or not available.
    pub value: Option<f64>,
    /// Reservations.
    pub flags: Flags,
    /// Line of the official file, counted from 1 with the header.
    pub line: u32,
}

/// All series of one file with their figures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct ProductionTable {
    entries: Vec<(Series, Vec<Figure>)>,
}

impl ProductionTable {
    /// Takes the series with their figures; sorts both so that the file is the same for the same input.
    #[must_use]
    pub fn new(mut entries: Vec<(Series, Vec<Figure>)>) -> Self {
        let key = |series: &Series| {
            (series.mineral, series.stage, series.form.clone(), series.measure, series.source.clone())
        };
        entries.order_by_key(|(series, _)| key(series));
        for (_, figures) in &mut entries {
            figures.order_by_key(|figure| (figure.year, figure.origin, figure.line));
        }
        Self { entries }
    }

    /// Every series with its figures, ordered by year and origin.
    pub fn entries(&self) -> impl Iterator<Item = (&Series, &[Figure])> {
        self.entries.iter().map(|(series, figures)| (series, figures.as_slice()))
    }

    /// The table of an address.
    #[must_use]
    pub fn table(&self, key: &TableKey) -> Option<(&Series, &[Figure])> {
        self.of(key.mineral).find(|(series, _)| series.key() == *key)
    }

    /// The series of one mineral.
    pub fn of(&self, mineral: Mineral) -> impl Iterator<Item = (&Series, &[Figure])> {
        self.entries().filter(move |(series, _)| series.mineral == mineral)
    }
}

/// Columns with a country dictionary; `origin` null is "other countries".
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Wire {
    series: Vec<Series>,
    countries: Vec<CountryId>,
    rows: Columns,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Columns {
    series: Vec<usize>,
    origin: Vec<Option<usize>>,
    year: Vec<Year>,
    #[serde(serialize_with = "numbers::compact_gaps")]
    value: Vec<Option<f64>>,
    flags: Vec<Flags>,
    line: Vec<u32>,
}

impl TryFrom<Wire> for ProductionTable {
    type Error = Inconsistent;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let Columns { series, origin, year, value, flags, line } = wire.rows;
        Inconsistent::unless_equal_lengths(&[
            ("series", series.len()),
            ("origin", origin.len()),
            ("year", year.len()),
            ("value", value.len()),
            ("flags", flags.len()),
            ("line", line.len()),
        ])?;
        let mut entries: Vec<(Series, Vec<Figure>)> =
            wire.series.into_iter().map(|series| (series, Vec::new())).collect();
        let rows = series.into_iter().zip(origin).zip(year).zip(value).zip(flags).zip(line);
        for (((((series, origin), year), value), flags), line) in rows {
            let origin = match origin {
                Some(index) => Origin::Country(*Inconsistent::lookup("countries", &wire.countries, index)?),
                None => Origin::Other,
            };
            let count = entries.len();
            let (_, figures) = entries.get_mut(series).ok_or_else(|| {
                Inconsistent(format!("`series` has {count} entries; a row asks for number {series}"))
            })?;
            figures.push(Figure { origin, year, value, flags, line });
        }
        Ok(Self::new(entries))
    }
}

impl From<ProductionTable> for Wire {
    fn from(table: ProductionTable) -> Self {
        let mut countries: Vec<CountryId> = table
            .entries
            .iter()
            .flat_map(|(_, figures)| figures)
            .filter_map(|figure| match figure.origin {
                Origin::Country(id) => Some(id),
                Origin::Other => None,
            })
            .collect();
        countries.order();
        countries.dedup();
        let mut rows = Columns::default();
        let mut names = Vec::with_capacity(table.entries.len());
        for (index, (series, figures)) in table.entries.into_iter().enumerate() {
            names.push(series);
            for figure in figures {
                rows.series.push(index);
                rows.origin.push(match figure.origin {
                    Origin::Country(id) => countries.binary_search(&id).ok(),
                    Origin::Other => None,
                });
                rows.year.push(figure.year);
                rows.value.push(figure.value);
                rows.flags.push(figure.flags);
                rows.line.push(figure.line);
            }
        }
        Self { series: names, countries, rows }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> ProductionTable {
        let series = Series {
            mineral: Mineral::parse("cobalt").unwrap(),
            form: "mine".into(),
            stage: Stage::Extraction,
            measure: Measure::Production,
            unit: Unit::Tonnes,
            source: SourceId("usgs_mcs_2026".into()),
            title: "Mine production".into(),
        };
        let figure =
            |origin, value, line| Figure { origin, year: Year(2024), value, flags: Flags::NONE, line };
        let cod = Origin::Country(CountryId::parse("COD").unwrap());
        let usa = Origin::Country(CountryId::parse("USA").unwrap());
        ProductionTable::new(vec![(
            series,
            vec![figure(Origin::Other, Some(2.0), 4), figure(usa, None, 2), figure(cod, Some(3.5), 3)],
        )])
    }

    #[test]
    fn a_table_reads_back_as_written() {
        let text = serde_json::to_string(&table()).unwrap();
        assert_eq!(serde_json::from_str::<ProductionTable>(&text).unwrap(), table());
    }

    #[test]
    fn a_row_that_points_outside_its_dictionary_is_refused() {
        let text = serde_json::to_string(&table())
            .unwrap()
            .replace("\"origin\":[0,1,null]", "\"origin\":[0,9,null]");
        let error = serde_json::from_str::<ProductionTable>(&text).unwrap_err().to_string();
        assert!(error.contains("`countries` has 2 entries; a row asks for number 9"), "{error}");
    }

    #[test]
    fn columns_of_unequal_length_are_refused() {
        let text = serde_json::to_string(&table()).unwrap().replace("\"line\":[3,2,4]", "\"line\":[3,2]");
        let error = serde_json::from_str::<ProductionTable>(&text).unwrap_err().to_string();
        assert!(error.contains("column `line` has 2 rows where `series` has 3"), "{error}");
    }
}
