//! What the countries whose main routes were read trade in all: one side each, the larger.

use std::collections::BTreeMap;
use std::path::Path;

use super::country_codes::CountryCodes;
use super::flows::{dollars, four_digits};
use super::hs_codes::HsCodes;
use crate::dataset::{Direction, TradeBlock};
use crate::domain::{CountryId, Year};
use crate::ingest::table::{Encoding, Layout, Row, for_each_row};
use crate::ingest::{FileReport, IngestError, Report};

const LAYOUT: Layout = Layout {
    path: "cepii_baci/baci_hs4_2024_country_totals.csv",
    encoding: Encoding::Utf8,
    columns: &["year", "hs4", "iso3", "flow", "total_usd"],
};

type Key = (String, Year, CountryId);

/// Totals by code, year and country.
#[derive(Debug, Default)]
pub(super) struct CountryTotals(BTreeMap<Key, Total>);

#[derive(Clone, Copy, Debug)]
struct Total {
    line: u64,
    direction: Direction,
    usd: f64,
}

impl CountryTotals {
    /// Reads the totals. No country ships or receives less than the routes read of it: a total below their
    /// sum, each less its rounding, is refused.
    pub(super) fn read(
        from: &Path,
        codes: &HsCodes,
        countries: &CountryCodes,
        blocks: &[TradeBlock],
        report: &mut Report,
    ) -> Result<Self, IngestError> {
        let mut totals = Self::default();
        let mut account = FileReport::new(LAYOUT.path);
        for_each_row(from, &LAYOUT, |row| {
            four_digits(row)?;
            let code = codes.find(row, "hs4")?.code.clone();
            let (country, year) = (countries.by_standard_iso3(row, "iso3")?, row.year("year")?);
            let total =
                Total { line: row.line, direction: direction(row)?, usd: dollars(row, "total_usd", 1.0)? };
            let block = blocks.iter().find(|block| block.code == code && block.year == year);
            if block.is_some_and(|block| least(block, country, total.direction) > total.usd) {
                let remedy = "check the row and the routes of the country";
                return Err(row.invalid("total_usd", "at least the sum of the country's routes", remedy));
            }
            totals.insert(row, (code, year, country), total)?;
            account.row_used();
            Ok(())
        })?;
        report.files.push(account);
        Ok(totals)
    }

    fn insert(&mut self, row: &Row<'_>, key: Key, total: Total) -> Result<(), IngestError> {
        let text = format!("{} {} {}", key.1, key.0, key.2);
        self.0.insert(key, total).map_or(Ok(()), |first| Err(row.duplicate(first.line, &text)))
    }

    /// The totals of a code and year.
    pub(super) fn of(&self, code: &str, year: Year) -> BTreeMap<CountryId, (Direction, f64)> {
        let of_block = self.0.iter().filter(|((of, when, _), _)| of == code && *when == year);
        of_block.map(|((_, _, country), total)| (*country, (total.direction, total.usd))).collect()
    }
}

fn direction(row: &Row<'_>) -> Result<Direction, IngestError> {
    match row.cell("flow") {
        "exports" => Ok(Direction::Exports),
        "imports" => Ok(Direction::Imports),
        _ => Err(row.invalid("flow", "`exports` or `imports`", "check the row")),
    }
}

/// The least that a country's routes can add up to.
fn least(block: &TradeBlock, country: CountryId, direction: Direction) -> f64 {
    let routes = block.flows.iter().zip(&block.rounding_usd);
    let of_country = routes.filter(|(flow, _)| match direction {
        Direction::Exports => flow.exporter == country,
        Direction::Imports => flow.importer == country,
    });
    of_country.map(|(flow, rounding)| flow.value_usd - rounding).sum()
}
