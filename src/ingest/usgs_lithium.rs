//! USGS Data Series 140, lithium: the unit value since 1952 in a workbook that starts in 1900.
//!
//! The report counts years; its lines are rows of the sheet.

use std::path::Path;

use calamine::{Data, Range, Reader, Xlsx, open_workbook};

use super::{FileReport, IngestError, Report};
use crate::dataset::prices::Place;
use crate::dataset::{PriceEntry, SourceId};
use crate::domain::{Flags, Frequency, Mineral, Month, PriceKind, PriceSeries, Unit};

/// Id of the source in the dataset.
pub const SOURCE: &str = "usgs_ds140_lithium";

/// The file as published.
pub const PATH: &str = "usgs/ds140-lithium-2021.xlsx";
const SHEET: &str = "Lithium statistics";
/// Rows and columns counted from 0, as calamine does.
const HEADER_ROW: u32 = 4;
const YEAR_COLUMN: u32 = 0;
const VALUE_COLUMN: u32 = 5;
const HEADING: &str = "Unit value ($/t)";

/// Reads the workbook below `from`.
///
/// # Errors
/// [`IngestError`] when the workbook, the sheet or the heading is not as documented, a year is missing, or a cell is
/// neither a number nor one of the marks for a missing one.
pub fn read(from: &Path, report: &mut Report) -> Result<PriceEntry, IngestError> {
    let path = from.join(PATH);
    let malformed_book = |error: calamine::XlsxError| match error {
        calamine::XlsxError::Io(error) => IngestError::io(&path, error),
        other => malformed(other.to_string()),
    };
    let mut workbook: Xlsx<_> = open_workbook(&path).map_err(malformed_book)?;
    let sheet = workbook.worksheet_range(SHEET).map_err(malformed_book)?;
    let (entry, account) = entry(&sheet)?;
    report.files.push(account);
    Ok(entry)
}

fn entry(sheet: &Range<Data>) -> Result<(PriceEntry, FileReport), IngestError> {
    let heading = sheet.get_value((HEADER_ROW, VALUE_COLUMN)).map(ToString::to_string).unwrap_or_default();
    if heading.trim() != HEADING {
        return Err(malformed(format!("sheet `{SHEET}`: cell F5 is `{heading}`, expected `{HEADING}`")));
    }
    let mut account = FileReport::new(PATH);
    let (mut first, mut values, mut rows) = (None, Vec::new(), Vec::new());
    for row in HEADER_ROW + 1..=sheet.end().map_or(0, |end| end.0) {
        let Some(year) = year(sheet.get_value((row, YEAR_COLUMN))) else { break };
        let expected = first.map_or(year, |first: u16| first + u16::try_from(values.len()).unwrap_or(0));
        if year != expected {
            return Err(invalid(row, year.to_string(), "the year after the one above"));
        }
        first.get_or_insert(year);
        let value = value(sheet, row)?;
        match value {
            Some(_) => account.row_used(),
            None => account.row_set_aside(u64::from(row) + 1, "no unit value in this year"),
        }
        values.push(value);
        rows.push(row + 1);
    }
    let start = first
        .and_then(|year| Month::new(year, 1))
        .ok_or_else(|| malformed("no year below the header".to_owned()))?;
    let series =
        PriceSeries::new(start, Frequency::Annual, values).map_err(|error| malformed(error.to_string()))?;
    let skipped = (series.start().ordinal() - start.ordinal()) / 12;
    let first_row = rows.get(skipped as usize).copied().unwrap_or(HEADER_ROW + 2);
    let entry = PriceEntry {
        id: "lithium_ds140".to_owned(),
        mineral: Mineral::parse("lithium").map_err(|error| malformed(error.to_string()))?,
        kind: PriceKind::UnitValue,
        unit: Unit::UsdPerTonne,
        source: SourceId(SOURCE.into()),
        title: HEADING.to_owned(),
        flags: Flags::NONE,
        place: Place { column: format!("{SHEET}!F"), rows: vec![first_row] },
        series,
    };
    Ok((entry, account))
}

/// The notes below the years begin with a text.
fn year(cell: Option<&Data>) -> Option<u16> {
    match cell {
        Some(Data::Float(year)) if year.fract() == 0.0 && (1800.0..2200.0).contains(year) => {
            Some(*year as u16)
        }
        Some(Data::Int(year)) => u16::try_from(*year).ok(),
        _ => None,
    }
}

fn value(sheet: &Range<Data>, row: u32) -> Result<Option<f64>, IngestError> {
    match sheet.get_value((row, VALUE_COLUMN)).unwrap_or(&Data::Empty) {
        Data::Float(value) => Ok(Some(*value)),
        Data::Int(value) => Ok(Some(*value as f64)),
        Data::String(mark) if matches!(mark.trim(), "NA" | "W") => Ok(None),
        other => Err(invalid(row, other.to_string(), "a number, NA or W")),
    }
}

fn malformed(what: String) -> IngestError {
    IngestError::Malformed { file: PATH.to_owned(), what }
}

fn invalid(row: u32, value: String, expected: &'static str) -> IngestError {
    IngestError::Value {
        file: PATH.to_owned(),
        line: u64::from(row) + 1,
        column: format!("{SHEET}!F"),
        value,
        expected,
        remedy: "check the cell against the publisher's workbook",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(cells: &[(f64, Data)]) -> Range<Data> {
        let mut sheet = Range::new((0, 0), (HEADER_ROW + cells.len() as u32 + 1, VALUE_COLUMN));
        sheet.set_value((HEADER_ROW, VALUE_COLUMN), Data::String(HEADING.into()));
        for (row, (year, value)) in (HEADER_ROW + 1..).zip(cells) {
            sheet.set_value((row, YEAR_COLUMN), Data::Float(*year));
            sheet.set_value((row, VALUE_COLUMN), value.clone());
        }
        let below = HEADER_ROW + 1 + cells.len() as u32;
        sheet.set_value((below, YEAR_COLUMN), Data::String("NA Not available.".into()));
        sheet
    }

    #[test]
    fn years_without_a_value_are_absent_and_the_place_is_that_of_the_first_value() {
        let mark = |text: &str| Data::String(text.into());
        let cells = [
            (1900.0, mark("NA")),
            (1901.0, Data::Float(5.0)),
            (1902.0, mark("W")),
            (1903.0, Data::Float(7.0)),
        ];
        let (entry, account) = entry(&sheet(&cells)).unwrap();
        assert_eq!(entry.series.values(), [Some(5.0), None, Some(7.0)]);
        assert_eq!((entry.series.start().year(), entry.place.row(0)), (1901, Some(7)));
        assert_eq!((account.read, account.used, account.rows_set_aside()), (4, 2, 2));
        assert_eq!(entry.kind, PriceKind::UnitValue);
    }

    #[test]
    fn a_skipped_year_and_a_foreign_mark_are_refused() {
        let skipped = [(1900.0, Data::Float(1.0)), (1902.0, Data::Float(1.0))];
        let text = entry(&sheet(&skipped)).unwrap_err().to_string();
        assert!(
            text.contains("xlsx:7: column `Lithium statistics!F`: `1902` is not the year after"),
            "{text}"
        );
        let text = entry(&sheet(&[(1900.0, Data::String("about 3".into()))])).unwrap_err().to_string();
        assert!(text.contains("`about 3` is not a number, NA or W"), "{text}");
    }
}
