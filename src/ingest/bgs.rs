//! British Geological Survey, World Mineral Statistics: the production history in two files, and the
//! footnotes of its tables.

use std::collections::BTreeMap;
use std::path::Path;

use super::bgs_headings::{Reading, hides, reading, unit};
use super::collect::{Collector, Heading, Repeat, line_of};
use super::countries::{Party, by_iso3, by_name};
use super::table::{Encoding, Layout, Row, for_each_row};
use super::{FileReport, IngestError, Report};
use crate::dataset::{Figure, Measure, Series, SourceId};
use crate::domain::{Flags, Origin, Unit};

/// The main file, 2000-2023.
pub const MAIN: Layout = Layout {
    path: "bgs/bgs_wms_production_2000_2023.csv",
    encoding: Encoding::Utf8,
    columns: &[
        "year",
        "country",
        "iso3",
        "commodity",
        "sub_commodity",
        "table",
        "quantity",
        "units",
        "quantity_as_printed",
        "precision",
        "figure_notes",
        "source_file",
    ],
};

/// Four more metals, 2000-2021, of another download: no codes, units or notes; tonnes throughout.
pub const SECOND: Layout = Layout {
    path: "bgs/bgs_wms_production_2000_2021_al_cr_mo_zn.csv",
    encoding: Encoding::Utf8,
    columns: &["year", "country", "commodity", "commodity_code", "sub_commodity", "quantity"],
};

/// Footnotes of the tables of the main file.
pub const NOTES: Layout = Layout {
    path: "bgs/bgs_wms_table_notes.csv",
    encoding: Encoding::Utf8,
    columns: &["table", "table_notes"],
};

/// The id of the main file in the catalogue.
pub const SOURCE: &str = "bgs_wms";

/// The id of the second file: the same statistics, but another file, so another row numbering.
pub const SECOND_SOURCE: &str = "bgs_wms_2000_2021";

/// Chilean lithium carbonate of these years stands in the file with about a fifth of the lithium that
/// its gross weight on another row holds: most likely a misprint, so the figure is marked.
const MISPRINTED: [u16; 2] = [2012, 2013];

/// Reads the three files below `from`.
///
/// # Errors
/// [`IngestError`] at the first row that is not understood or says again what another says.
pub fn read(from: &Path, report: &mut Report) -> Result<Vec<(Series, Vec<Figure>)>, IngestError> {
    let mut series = Vec::new();
    for (layout, source) in [(MAIN, SOURCE), (SECOND, SECOND_SOURCE)] {
        let mut reader = Reader::new(&layout, source);
        let read_row = if layout.path == MAIN.path { Reader::main_row } else { Reader::second_row };
        for_each_row(from, &layout, |row| read_row(&mut reader, row))?;
        reader.mark_hidden();
        let found = reader.collector.finish();
        if found.is_empty() {
            let what = "no figure in it".to_owned();
            return Err(IngestError::Incomplete { file: layout.path.to_owned(), what });
        }
        series.extend(found);
        report.files.push(reader.report);
    }
    report.files.push(notes(from)?);
    Ok(series)
}

/// The footnotes name producers and definitions in prose: they are read so that the account is whole.
fn notes(from: &Path) -> Result<FileReport, IngestError> {
    let mut report = FileReport::new(NOTES.path);
    for_each_row(from, &NOTES, |row| {
        report.row_set_aside(row.line, "footnote of a table, in prose: no figure");
        Ok(())
    })?;
    Ok(report)
}

struct Reader {
    collector: Collector,
    report: FileReport,
    /// First line of each commodity, sub-commodity, country and year.
    lines: BTreeMap<[String; 4], u64>,
    /// Sub-commodity and place of each row set aside as a sum.
    sums: Vec<(String, Figure)>,
}

impl Reader {
    fn new(layout: &Layout, source: &str) -> Self {
        Self {
            collector: Collector::new(layout.path, SourceId(source.to_owned())),
            report: FileReport::new(layout.path),
            lines: BTreeMap::new(),
            sums: Vec::new(),
        }
    }

    fn main_row(&mut self, row: &Row<'_>) -> Result<(), IngestError> {
        let origin = country(row)?;
        check_code(row, origin)?;
        let unit = unit(row.cell("units")).ok_or_else(|| {
            row.invalid("units", "a known unit", "add it to `unit` in src/ingest/bgs_headings.rs")
        })?;
        let (value, flags) = amount(row)?;
        // Chile makes hydroxide from its carbonate and Australia from its spodumene, both counted.
        if row.cell("commodity") == "lithium minerals" && row.cell("figure_notes").contains("Hydroxide") {
            self.first(row)?;
            self.report
                .row_set_aside(row.line, "lithium hydroxide, made from carbonate or spodumene counted here");
            return Ok(());
        }
        let year = row.year("year")?;
        let is_misprinted = row.cell("sub_commodity") == "Lithium minerals (Carbonate -Li content)"
            && row.cell("country") == "Chile"
            && MISPRINTED.contains(&year.0);
        let flags = if is_misprinted { flags.with(Flags::INCOMPLETE) } else { flags };
        self.take(row, unit, Figure { origin, year, value, flags, line: line_of(row.line) })
    }

    fn second_row(&mut self, row: &Row<'_>) -> Result<(), IngestError> {
        if row.cell("country") == "Czechoslovakia" && row.cell("quantity").is_empty() {
            self.report.row_set_aside(row.line, "a state that had ended, without a figure");
            return Ok(());
        }
        let origin = country(row)?;
        let Some(value) = row.optional_number("quantity")? else {
            self.first(row)?;
            self.report.row_set_aside(row.line, "blank: the file does not say whether zero or not available");
            return Ok(());
        };
        let (year, line) = (row.year("year")?, line_of(row.line));
        self.take(row, Unit::Tonnes, Figure { origin, year, value: Some(value), flags: Flags::NONE, line })
    }

    fn take(&mut self, row: &Row<'_>, unit: Unit, figure: Figure) -> Result<(), IngestError> {
        self.first(row)?;
        let reading = reading(row.cell("commodity"), row.cell("sub_commodity")).ok_or_else(|| {
            row.invalid("sub_commodity", "a known table", "add it to src/ingest/bgs_headings.rs")
        })?;
        match reading {
            Reading::Form { mineral, form, stage, is_part, is_gross_weight } => {
                let heading = Heading { mineral, stage, form, measure: Measure::Production, unit };
                let weight = if is_gross_weight { Flags::GROSS_WEIGHT } else { Flags::NONE };
                let figure = Figure { flags: figure.flags.with(weight), ..figure };
                let repeat = if is_part { Repeat::Add } else { Repeat::Refuse };
                let sub_commodity = row.cell("sub_commodity");
                let is_whole = is_part || sub_commodity.is_empty();
                let title = if is_whole { row.cell("commodity") } else { sub_commodity };
                self.collector.push(heading, title, figure, repeat)?;
                self.report.row_used();
            }
            Reading::SetAside(reason) => {
                self.report.row_set_aside(row.line, reason);
                let hidden = Figure { value: None, flags: Flags::NOT_AVAILABLE, ..figure };
                self.sums.push((row.cell("sub_commodity").to_owned(), hidden));
            }
        }
        Ok(())
    }

    /// Says of every form that a sum hides that it is not available, once all rows are known.
    fn mark_hidden(&mut self) {
        for (sub_commodity, hidden) in &self.sums {
            self.collector.mark_absent(*hidden, |heading, seen| hides(sub_commodity, heading, seen));
        }
    }

    /// Refuses a row that repeats another, whether or not either is used.
    fn first(&mut self, row: &Row<'_>) -> Result<(), IngestError> {
        let key = ["commodity", "sub_commodity", "country", "year"].map(|column| row.cell(column).to_owned());
        let text = key.join(", ");
        match self.lines.insert(key, row.line) {
            None => Ok(()),
            Some(first_line) => Err(row.duplicate(first_line, &text)),
        }
    }
}

fn country(row: &Row<'_>) -> Result<Origin, IngestError> {
    match by_name(row.cell("country")) {
        Some(Party::Origin(origin)) => Ok(origin),
        Some(Party::WorldTotal) | None => Err(row.invalid(
            "country",
            "a known country",
            "add the name to src/ingest/countries.rs once its meaning is clear",
        )),
    }
}

/// The code must say what the name says. The name decides for `Congo`: the file gives it DR Congo's
/// code, but its copper (about 10,000 t) is that of the Republic, beside DR Congo's millions.
fn check_code(row: &Row<'_>, origin: Origin) -> Result<(), IngestError> {
    let of_code = by_iso3(row.cell("iso3")).map(Origin::Country);
    if of_code == Some(origin) || row.cell("country") == "Congo" {
        return Ok(());
    }
    Err(row.invalid("iso3", "the code of the country named", "check the row against the publisher's file"))
}

/// The quantity and what `precision` and the footnotes say of it.
fn amount(row: &Row<'_>) -> Result<(Option<f64>, Flags), IngestError> {
    let is_estimate = row.cell("figure_notes").split('|').any(|note| note == "Estimates.");
    let flags = if is_estimate { Flags::ESTIMATED } else { Flags::NONE };
    match (row.cell("precision"), row.optional_number("quantity")?) {
        ("", Some(value)) => Ok((Some(value), flags)),
        ("Nil (nothing produced)", Some(0.0)) => Ok((Some(0.0), flags)),
        ("Figures not available", None) => Ok((None, flags.with(Flags::NOT_AVAILABLE))),
        ("Quantity is more than 0 but less than 0.5", _) => {
            Ok((None, flags.with(Flags::UPPER_BOUND).with(Flags::ROUNDED)))
        }
        _ => Err(row.invalid(
            "precision",
            "a word that fits the quantity",
            "check the row against the publisher's file",
        )),
    }
}
