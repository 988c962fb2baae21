//! USGS Mineral Commodity Summaries 2025, world data: the previous edition, for 2023 and for how
//! 2024 was revised.

use std::path::Path;

use super::collect::{Collector, Heading, Repeat, line_of};
use super::countries::{Party, by_name};
use super::table::{Encoding, Layout, Row, for_each_row};
use super::usgs_mcs_2025_headings::{QUALIFIERS, Table, corrected_unit, form_named, table};
use super::usgs_value::{self, unit};
use super::{FileReport, IngestError, Report};
use crate::dataset::{Figure, Measure, Series, SourceId};
use crate::domain::{Flags, Origin, Stage, Year};

/// The file as published.
pub const LAYOUT: Layout = Layout {
    path: "usgs/MCS2025_World_Data.csv",
    encoding: Encoding::Utf8,
    columns: &[
        "SOURCE",
        "COMMODITY",
        "COUNTRY",
        "TYPE",
        "UNIT_MEAS",
        "PROD_2023",
        "PROD_EST_ 2024",
        "PROD_NOTES",
        "CAP_2023",
        "CAP_EST_ 2024",
        "CAP_NOTES",
        "RESERVES_2024",
        "RESERVE_NOTES",
    ],
};

/// Its id in the catalogue.
pub const SOURCE: &str = "usgs_mcs_2025";

const NEWEST: Year = Year(2024);

/// A column of figures: name, its notes, what it measures, its year.
type Column = (&'static str, &'static str, Measure, Year);

const COLUMNS: [Column; 5] = [
    ("PROD_2023", "PROD_NOTES", Measure::Production, Year(2023)),
    ("PROD_EST_ 2024", "PROD_NOTES", Measure::Production, NEWEST),
    ("CAP_2023", "CAP_NOTES", Measure::Capacity, Year(2023)),
    ("CAP_EST_ 2024", "CAP_NOTES", Measure::Capacity, NEWEST),
    ("RESERVES_2024", "RESERVE_NOTES", Measure::Reserves, NEWEST),
];

/// Reads the file below `from`.
///
/// # Errors
/// [`IngestError`] at the first row that is not understood, or when the file holds no figure.
pub fn read(from: &Path, report: &mut Report) -> Result<Vec<(Series, Vec<Figure>)>, IngestError> {
    let mut collector = Collector::new(LAYOUT.path, SourceId(SOURCE.to_owned()));
    let mut account = FileReport::new(LAYOUT.path);
    for_each_row(from, &LAYOUT, |row| read_row(row, &mut collector, &mut account))?;
    let series = collector.finish();
    if series.is_empty() {
        let what = "no figure in it".to_owned();
        return Err(IngestError::Incomplete { file: LAYOUT.path.to_owned(), what });
    }
    report.files.push(account);
    Ok(series)
}

fn read_row(row: &Row<'_>, collector: &mut Collector, report: &mut FileReport) -> Result<(), IngestError> {
    let (party, qualifier) = country(row)?;
    let origin = match party {
        Party::Origin(origin) => origin,
        Party::WorldTotal => {
            report.row_set_aside(row.line, "printed world total: the world is computed from its rows");
            return Ok(());
        }
    };
    let table = table(row.cell("COMMODITY"), row.cell("TYPE")).ok_or_else(|| {
        row.invalid("TYPE", "a known table", "add it to src/ingest/usgs_mcs_2025_headings.rs")
    })?;
    let mut has_figure = false;
    for column in COLUMNS {
        let Some(heading) = heading(row, &table, qualifier, column)? else { continue };
        let Some(figure) = figure(row, origin, column)? else { continue };
        // Helium of the United States comes from natural gas and from a storage field, on two rows.
        let repeat = if table.mineral.id() == "helium" { Repeat::Add } else { Repeat::Refuse };
        // The type names what is produced; reserves stand in the same row under a column of their own.
        let (name, _, measure, _) = column;
        let title = if measure == Measure::Reserves { name } else { row.cell("TYPE") };
        collector.push(heading, title, figure, repeat)?;
        has_figure = true;
    }
    if has_figure {
        report.row_used();
    } else {
        report.row_set_aside(row.line, "no figure: the file does not say whether zero or not available");
    }
    Ok(())
}

/// The party of a row, and what the release adds in brackets.
fn country<'a>(row: &'a Row<'_>) -> Result<(Party, Option<&'a str>), IngestError> {
    let printed = row.cell("COUNTRY");
    if printed.starts_with("World total") {
        return Ok((Party::WorldTotal, None));
    }
    if let Some(party) = by_name(printed) {
        return Ok((party, None));
    }
    let bracketed = printed.strip_suffix(')').and_then(|text| text.split_once(" ("));
    let known = bracketed.filter(|(_, qualifier)| QUALIFIERS.contains(qualifier));
    let party = known.and_then(|(name, qualifier)| Some((by_name(name)?, Some(qualifier))));
    party.ok_or_else(|| {
        row.invalid(
            "COUNTRY",
            "a known country",
            "add the name to src/ingest/countries.rs, or a qualifier to usgs_mcs_2025_headings.rs",
        )
    })
}

/// What a column of the row belongs to; none where the column does not apply to the table.
fn heading(
    row: &Row<'_>,
    table: &Table,
    qualifier: Option<&str>,
    (.., measure, _): Column,
) -> Result<Option<Heading>, IngestError> {
    let named = form_named(table.mineral, qualifier.unwrap_or(row.cell("PROD_NOTES")));
    let (mineral, form, stage) = if measure == Measure::Reserves {
        let Some((mineral, form)) = table.reserves else { return Ok(None) };
        (mineral, named.map_or(form, |(form, _)| form), Stage::Reserves)
    } else {
        let (form, stage) = named.unwrap_or((table.form, table.stage));
        (table.mineral, form, stage)
    };
    // The columns of production hold clinker capacity, as the table's type says.
    let is_capacity = measure == Measure::Production && row.cell("TYPE").contains("capacity");
    let measure = if is_capacity { Measure::Capacity } else { measure };
    let unit =
        corrected_unit(mineral, stage, form).or_else(|| unit(row.cell("UNIT_MEAS"))).ok_or_else(|| {
            row.invalid("UNIT_MEAS", "a known unit", "add it to `unit` in src/ingest/usgs_value.rs")
        })?;
    Ok(Some(Heading { mineral, stage, form, measure, unit }))
}

/// The figure of a column; none where the cell is blank and its note does not say why.
fn figure(
    row: &Row<'_>,
    origin: Origin,
    (column, notes, measure, year): Column,
) -> Result<Option<Figure>, IngestError> {
    let (text, note) = (row.cell(column), row.cell(notes));
    let line = line_of(row.line);
    if text.is_empty() {
        let absent = absence(note).map(|flags| Figure { origin, year, value: None, flags, line });
        return Ok(absent);
    }
    let amount = usgs_value::read(text, note)
        .ok_or_else(|| row.invalid(column, "a number", "check the row against the publisher's file"))?;
    let flags = amount.flags.with(flags(row, note, measure, year));
    Ok(Some(Figure { origin, year, value: amount.value, flags, line }))
}

/// Why a cell is blank, as its note says.
fn absence(note: &str) -> Option<Flags> {
    const NO_NUMBER: &[&str] = &["na", "xx", "large", "moderate", "moderate to large", "small"];
    let lower = note.to_lowercase();
    if lower.starts_with("w for") {
        Some(Flags::WITHHELD)
    } else {
        let is_known = NO_NUMBER.contains(&lower.as_str())
            || lower.starts_with("na ")
            || lower.starts_with("included in")
            || lower.starts_with("included with");
        is_known.then_some(Flags::NOT_AVAILABLE)
    }
}

fn flags(row: &Row<'_>, note: &str, measure: Measure, year: Year) -> Flags {
    let mut flags = Flags::NONE;
    let kind = row.cell("TYPE");
    let note = note.to_lowercase();
    if kind.contains("gross") && !note.contains("content") {
        flags = flags.with(Flags::GROSS_WEIGHT);
    }
    if measure == Measure::Reserves {
        return flags;
    }
    let is_estimate = match year {
        // The column of 2024 holds estimates, except where a country reported its own.
        NEWEST => !note.starts_with("reported"),
        _ => note.contains("estimated") || kind.contains("estimated"),
    };
    if is_estimate {
        flags = flags.with(Flags::ESTIMATED);
    }
    if year == NEWEST { flags.with(Flags::PROVISIONAL) } else { flags }
}
