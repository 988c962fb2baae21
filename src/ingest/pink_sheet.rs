//! The World Bank's Commodity Price Data (the Pink Sheet): monthly prices of metals and minerals.
//!
//! Sheet `Monthly Prices`: names in row 5, units in row 6, then a month a row. The report counts cells,
//! a month of a series each, and its lines are rows of the sheet: the sheet holds many series that are
//! no minerals, so its rows are used in part.

use std::path::Path;

use calamine::{Data, Range, Reader, Xlsx, open_workbook};

use super::{FileReport, IngestError, Report};
use crate::dataset::prices::Place;
use crate::dataset::{PriceEntry, SourceId};
use crate::domain::{Flags, Frequency, Mineral, Month, PriceKind, PriceSeries, Unit};

/// Id of the source in the dataset.
pub const SOURCE: &str = "world_bank_pink_sheet_2026_06";

/// The file as published.
pub const PATH: &str = "worldbank/CMO-Historical-Data-Monthly_2026-06-02.xlsx";
const SHEET: &str = "Monthly Prices";
/// Rows and columns counted from 0, as calamine does.
const NAME_ROW: u32 = 4;
const UNIT_ROW: u32 = 5;
const FIRST_ROW: u32 = 6;
const MONTH_COLUMN: u32 = 0;

/// Heading, series id, mineral. The catalogue calls phosphate rock and its fertiliser one mineral.
const SERIES: &[(&str, &str, &str)] = &[
    ("Coal, Australian", "coal", "coal"),
    ("Coal, South African", "coal_south_african", "coal"),
    ("Phosphate rock", "phosphate_rock", "phosphate"),
    ("DAP", "dap", "phosphate"),
    ("Potassium chloride", "potash", "potash"),
    ("Aluminum", "aluminium", "aluminium"),
    ("Iron ore, cfr spot", "iron_ore", "iron_ore"),
    ("Copper", "copper", "copper"),
    ("Lead", "lead", "lead"),
    ("Tin", "tin", "tin"),
    ("Nickel", "nickel", "nickel"),
    ("Zinc", "zinc", "zinc"),
    ("Gold", "gold", "gold"),
    ("Platinum", "platinum", "platinum"),
    ("Silver", "silver", "silver"),
];

/// Reads the workbook below `from`.
///
/// # Errors
/// [`IngestError`] when the workbook, the sheet, a series or a unit is not as documented, or a cell is
/// neither a price nor the mark of a missing one.
pub fn read(from: &Path, report: &mut Report) -> Result<Vec<PriceEntry>, IngestError> {
    let path = from.join(PATH);
    let malformed = |error: calamine::XlsxError| match error {
        calamine::XlsxError::Io(error) => IngestError::io(&path, error),
        other => IngestError::Malformed { file: PATH.to_owned(), what: other.to_string() },
    };
    let mut workbook: Xlsx<_> = open_workbook(&path).map_err(malformed)?;
    let sheet = workbook.worksheet_range(SHEET).map_err(malformed)?;
    let (entries, account) = entries(&sheet)?;
    report.files.push(account);
    Ok(entries)
}

fn entries(sheet: &Range<Data>) -> Result<(Vec<PriceEntry>, FileReport), IngestError> {
    let mut account = FileReport::new(PATH);
    let start = check_months(sheet)?;
    let mut entries = Vec::with_capacity(SERIES.len());
    for column in MONTH_COLUMN + 1..=sheet.end().map_or(0, |end| end.1) {
        let title = text(sheet, NAME_ROW, column);
        match SERIES.iter().find(|(heading, ..)| *heading == plain(&title)) {
            Some((_, id, mineral)) => entries.push(entry(sheet, column, start, id, mineral, &mut account)?),
            None if title.is_empty() => {}
            None => {
                let reason =
                    format!("column {}, {}: not a mineral series", column_name(column), plain(&title));
                for row in data_rows(sheet).filter(|row| !is_empty(sheet, *row, column)) {
                    account.row_set_aside(u64::from(row) + 1, &reason);
                }
            }
        }
    }
    for (heading, id, _) in SERIES {
        let count = entries.iter().filter(|entry| entry.id == *id).count();
        if count != 1 {
            let what = format!("sheet `{SHEET}`: {count} columns are called `{heading}`, expected one");
            return Err(IngestError::Malformed { file: PATH.to_owned(), what });
        }
    }
    Ok((entries, account))
}

fn entry(
    sheet: &Range<Data>,
    column: u32,
    start: Month,
    id: &str,
    mineral: &str,
    account: &mut FileReport,
) -> Result<PriceEntry, IngestError> {
    let mineral = Mineral::parse(mineral).map_err(|error| malformed(error.to_string()))?;
    let unit = unit(sheet, column, mineral)?;
    let mut values = Vec::with_capacity(sheet.height());
    for row in data_rows(sheet) {
        let value = price(sheet, row, column)?;
        match value {
            Some(_) => account.row_used(),
            None => {
                let reason = format!("column {}, {id}: no price in this month", column_name(column));
                account.row_set_aside(u64::from(row) + 1, &reason);
            }
        }
        values.push(value);
    }
    let title = plain(&text(sheet, NAME_ROW, column)).to_owned();
    let series = PriceSeries::new(start, Frequency::Monthly, values)
        .map_err(|error| malformed(format!("series `{title}`: {error}")))?;
    let is_frozen = series.frozen_stretches().next().is_some();
    let first_row = FIRST_ROW + 1 + series.start().ordinal().saturating_sub(start.ordinal());
    Ok(PriceEntry {
        id: id.to_owned(),
        mineral,
        kind: PriceKind::Price,
        unit,
        source: SourceId(SOURCE.into()),
        title,
        flags: if is_frozen { Flags::FROZEN } else { Flags::NONE },
        place: Place { column: format!("{SHEET}!{}", column_name(column)), rows: vec![first_row] },
        series,
    })
}

/// Every row must be the month after the one above: a series is an array from a first month.
fn check_months(sheet: &Range<Data>) -> Result<Month, IngestError> {
    let mut months = Vec::new();
    for row in data_rows(sheet) {
        let label = text(sheet, row, MONTH_COLUMN);
        let month = label.split_once('M').and_then(|(year, month)| {
            if year.len() == 4 && month.len() == 2 {
                Month::parse(&format!("{year}-{month}")).ok()
            } else {
                None
            }
        });
        let follows = |month: &Month| months.last().is_none_or(|before: &Month| before.plus(1) == *month);
        let month = month.filter(follows).ok_or_else(|| {
            invalid(
                (row, MONTH_COLUMN),
                label,
                "the month after the one above, such as 1960M02",
                "check the rows around it against the publisher's workbook",
            )
        })?;
        months.push(month);
    }
    months.first().copied().ok_or_else(|| malformed(format!("sheet `{SHEET}` has no months")))
}

fn unit(sheet: &Range<Data>, column: u32, mineral: Mineral) -> Result<Unit, IngestError> {
    let label = text(sheet, UNIT_ROW, column);
    match label.as_str() {
        "($/mt)" => Ok(Unit::UsdPerTonne),
        "($/troy oz)" => Ok(Unit::UsdPerTroyOunce),
        // The label says dry metric ton unit, one per cent of a ton; the level, about 100, is that of
        // a whole dry metric ton.
        "($/dmtu)" if mineral.id() == "iron_ore" => Ok(Unit::UsdPerDryTonne),
        _ => Err(invalid(
            (UNIT_ROW, column),
            label,
            "a known price unit",
            "check the level of the series and add the unit to src/ingest/pink_sheet.rs",
        )),
    }
}

fn price(sheet: &Range<Data>, row: u32, column: u32) -> Result<Option<f64>, IngestError> {
    let cell = sheet.get_value((row, column)).unwrap_or(&Data::Empty);
    match cell {
        // The workbook was saved by a program that turned 0.07 into 0.07000000000000001.
        Data::Float(value) => Ok(Some((value * 1e4).round() / 1e4)),
        Data::Int(value) => Ok(Some(*value as f64)),
        Data::Empty => Ok(None),
        Data::String(mark) if matches!(mark.trim(), "…" | "..." | "") => Ok(None),
        other => Err(invalid(
            (row, column),
            other.to_string(),
            "a price or the mark of a missing one",
            "check the cell against the publisher's workbook",
        )),
    }
}

fn data_rows(sheet: &Range<Data>) -> impl Iterator<Item = u32> {
    FIRST_ROW..=sheet.end().map_or(0, |end| end.0)
}

fn text(sheet: &Range<Data>, row: u32, column: u32) -> String {
    sheet.get_value((row, column)).map(|cell| cell.to_string().trim().to_owned()).unwrap_or_default()
}

fn is_empty(sheet: &Range<Data>, row: u32, column: u32) -> bool {
    sheet.get_value((row, column)).is_none_or(|cell| *cell == Data::Empty)
}

/// A heading without the stars that point to the notes.
fn plain(heading: &str) -> &str {
    heading.trim_end_matches('*').trim_end()
}

/// The letters a spreadsheet shows: 0 is A, 26 is AA.
fn column_name(column: u32) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    match column / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", column_name(more - 1)),
    }
}

fn malformed(what: String) -> IngestError {
    IngestError::Malformed { file: PATH.to_owned(), what }
}

fn invalid(
    (row, column): (u32, u32),
    value: String,
    expected: &'static str,
    remedy: &'static str,
) -> IngestError {
    IngestError::Value {
        file: PATH.to_owned(),
        line: u64::from(row) + 1,
        column: format!("{SHEET}!{}", column_name(column)),
        value,
        expected,
        remedy,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every wanted series with the price 1, 2, 3, ... in `months` months, and cocoa beside them.
    fn sheet(months: u32) -> Range<Data> {
        let mut sheet = Range::new((0, 0), (FIRST_ROW + months - 1, SERIES.len() as u32 + 1));
        for month in 0..months {
            let label = format!("{}M{:02}", 1960 + month / 12, month % 12 + 1);
            sheet.set_value((FIRST_ROW + month, 0), Data::String(label));
        }
        for (column, (heading, id, _)) in (1..).zip(SERIES) {
            let unit = match *id {
                "iron_ore" => "($/dmtu)",
                "gold" | "silver" | "platinum" => "($/troy oz)",
                _ => "($/mt)",
            };
            sheet.set_value((NAME_ROW, column), Data::String(format!("{heading} **")));
            sheet.set_value((UNIT_ROW, column), Data::String(unit.into()));
            for month in 0..months {
                sheet.set_value((FIRST_ROW + month, column), Data::Float(f64::from(month + 1)));
            }
        }
        let cocoa = SERIES.len() as u32 + 1;
        sheet.set_value((NAME_ROW, cocoa), Data::String("Cocoa".into()));
        sheet.set_value((FIRST_ROW, cocoa), Data::Float(0.63));
        sheet
    }

    const COPPER: u32 = 8;

    fn refused(sheet: &Range<Data>) -> String {
        entries(sheet).unwrap_err().to_string()
    }

    #[test]
    fn every_series_has_unit_place_and_an_account_of_its_cells() {
        let mut sheet = sheet(3);
        sheet.set_value((FIRST_ROW, COPPER), Data::String("…".into()));
        let (entries, account) = entries(&sheet).unwrap();
        let copper = entries.iter().find(|entry| entry.id == "copper").unwrap();
        assert_eq!((copper.unit, copper.title.as_str()), (Unit::UsdPerTonne, "Copper"));
        assert_eq!(copper.series.values(), [Some(2.0), Some(3.0)]);
        assert_eq!(copper.place, Place { column: "Monthly Prices!I".into(), rows: vec![8] });
        let iron = entries.iter().find(|entry| entry.id == "iron_ore").unwrap();
        assert_eq!(iron.unit, Unit::UsdPerDryTonne);
        assert!(account.reconciles());
        assert_eq!((account.read, account.used), (3 * 15 + 1, 3 * 15 - 1));
        assert_eq!(account.set_aside[1].reason, "column Q, Cocoa: not a mineral series");
    }

    #[test]
    fn a_year_without_change_is_frozen_and_eleven_months_are_not() {
        let mut sheet = sheet(13);
        for month in 0..12 {
            sheet.set_value((FIRST_ROW + month, COPPER), Data::Float(7.0));
            sheet.set_value((FIRST_ROW + month.min(10), COPPER + 1), Data::Float(7.0));
        }
        let (entries, _) = entries(&sheet).unwrap();
        let flags = |id| entries.iter().find(|entry| entry.id == id).unwrap().flags;
        assert_eq!(flags("copper"), Flags::FROZEN);
        assert_eq!(flags("lead"), Flags::NONE);
    }

    #[test]
    fn rounding_noise_of_the_spreadsheet_is_removed() {
        let mut sheet = sheet(1);
        sheet.set_value((FIRST_ROW, COPPER), Data::Float(0.1 + 0.2));
        assert_eq!(price(&sheet, FIRST_ROW, COPPER).unwrap(), Some(0.3));
    }

    #[test]
    fn an_unknown_unit_a_text_a_skipped_month_and_a_lost_series_name_their_place() {
        let change = |at, cell: &str| {
            let mut sheet = sheet(3);
            sheet.set_value(at, Data::String(cell.into()));
            refused(&sheet)
        };
        let unit = change((UNIT_ROW, COPPER), "($/dmtu)");
        assert!(
            unit.contains("xlsx:6: column `Monthly Prices!I`: `($/dmtu)` is not a known price unit"),
            "{unit}"
        );
        let price = change((FIRST_ROW + 1, COPPER), "n.a.");
        assert!(price.contains("xlsx:8: column `Monthly Prices!I`: `n.a.` is not a price"), "{price}");
        let month = change((FIRST_ROW + 1, 0), "1960M03");
        assert!(
            month.contains("xlsx:8: column `Monthly Prices!A`: `1960M03` is not the month after"),
            "{month}"
        );
        let name = change((NAME_ROW, COPPER), "Cuprum");
        assert!(name.contains("0 columns are called `Copper`, expected one"), "{name}");
    }

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        assert_eq!([0, 25, 26, 71].map(column_name), ["A", "Z", "AA", "BT"]);
    }
}
