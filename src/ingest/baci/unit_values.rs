//! World trade value over world trade quantity by code and year: a unit value, never a price.

use std::collections::BTreeMap;
use std::path::Path;

use super::UNIT_VALUE_SOURCE;
use super::hs_codes::HsCodes;
use crate::dataset::prices::Place;
use crate::dataset::{PriceEntry, SourceId, Specificity, TradeCode};
use crate::domain::{Flags, Frequency, Month, PriceKind, PriceSeries, Unit, Year};
use crate::ingest::table::{Encoding, Layout, for_each_row};
use crate::ingest::{FileReport, IngestError, Report};

const COLUMN: &str = "unit_value_usd_per_t";

const LAYOUT: Layout = Layout {
    path: "cepii_baci/baci_world_unit_values_2002_2024.csv",
    encoding: Encoding::Utf8,
    columns: &["year", "hs6", COLUMN],
};

/// One code's series as it grows.
struct Growing<'a> {
    code: &'a TradeCode,
    first: Year,
    values: Vec<Option<f64>>,
    lines: Vec<u32>,
}

/// Reads one annual series per code.
pub(super) fn read(
    from: &Path,
    codes: &HsCodes,
    report: &mut Report,
) -> Result<Vec<PriceEntry>, IngestError> {
    let mut series: BTreeMap<&str, Growing<'_>> = BTreeMap::new();
    let mut account = FileReport::new(LAYOUT.path);
    for_each_row(from, &LAYOUT, |row| {
        let year = row.year("year")?;
        let code = codes.find(row, "hs6")?;
        let new = || Growing { code, first: year, values: Vec::new(), lines: Vec::new() };
        let growing = series.entry(&code.code).or_insert_with(new);
        if usize::from(year.0) != usize::from(growing.first.0) + growing.values.len() {
            let remedy = "a year is missing or doubled: take the file again";
            return Err(row.invalid("year", "the year after that of the code's row before", remedy));
        }
        growing.values.push(Some(row.number(COLUMN)?));
        growing.lines.push(u32::try_from(row.line).unwrap_or(u32::MAX));
        account.row_used();
        Ok(())
    })?;
    report.files.push(account);
    series.into_values().map(Growing::into_entry).collect()
}

impl Growing<'_> {
    fn into_entry(self) -> Result<PriceEntry, IngestError> {
        let Self { code, first, values, lines } = self;
        let malformed = |what: String| IngestError::Malformed {
            file: LAYOUT.path.to_owned(),
            what: format!("{}: {what}", code.code),
        };
        let start = Month::new(first.0, 1).ok_or_else(|| malformed(format!("no January in {first}")))?;
        let series = PriceSeries::new(start, Frequency::Annual, values);
        let flags = match code.specificity {
            Specificity::Exact | Specificity::Dominant | Specificity::Partial => Flags::NONE,
            Specificity::Proxy => Flags::PROXY,
            Specificity::Mixed => Flags::SHARED_CODE,
        };
        Ok(PriceEntry {
            id: format!("unit_value_{}", code.code),
            mineral: code.mineral,
            kind: PriceKind::UnitValue,
            unit: Unit::UsdPerTonne,
            source: SourceId(UNIT_VALUE_SOURCE.into()),
            title: format!("World unit value of HS {}", code.code),
            flags,
            place: Place { column: COLUMN.to_owned(), rows: lines },
            series: series.map_err(|error| malformed(error.to_string()))?,
        })
    }
}
