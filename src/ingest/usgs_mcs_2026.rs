//! USGS Mineral Commodity Summaries 2026, data release: one CSV for the world tables, the United
//! States' salient statistics and its import sources.

use std::collections::BTreeMap;
use std::path::Path;

use super::collect::{Collector, Heading, Repeat, line_of};
use super::countries::{Party, by_name};
use super::table::{Encoding, Layout, Row, for_each_row};
use super::usgs_mcs_2026_headings::{SENTENCES, corrected_unit, form, mineral};
use super::usgs_salient::Salient;
use super::usgs_value::{self, note_flags, unit};
use super::{FileReport, IngestError, Report};
use crate::dataset::{Figure, Measure, Series, SourceId, UsSalient};
use crate::domain::{Flags, Mineral, Year};

/// The file as published.
pub const LAYOUT: Layout = Layout {
    path: "usgs/MCS2026_Commodities_Data.csv",
    encoding: Encoding::Windows1252,
    columns: &[
        "MCS chapter",
        "Section",
        "Commodity",
        "Country",
        "Statistics",
        "Statistics_detail",
        "Unit",
        "Year",
        "Value",
        "Notes",
        "Is critical mineral 2025",
        "Other notes",
    ],
};

/// Its id in the catalogue.
pub const SOURCE: &str = "usgs_mcs_2026";

/// The newest year: first figures, usually revised in the next edition.
const NEWEST: Year = Year(2025);

/// What the file holds.
#[derive(Debug)]
pub struct Mcs2026 {
    /// Production, capacity and reserves by country.
    pub series: Vec<(Series, Vec<Figure>)>,
    /// United States statistics and import sources.
    pub us: UsSalient,
    /// Whether a mineral, in any of its commodities, is on the US list of critical minerals of 2025.
    pub us_critical: BTreeMap<Mineral, bool>,
}

/// Reads the file below `from`.
///
/// # Errors
/// [`IngestError`] at the first row that is not understood, or when the file holds no world table.
pub fn read(from: &Path, report: &mut Report) -> Result<Mcs2026, IngestError> {
    let mut reader = Reader {
        collector: Collector::new(LAYOUT.path, SourceId(SOURCE.to_owned())),
        salient: Salient::default(),
        us_critical: BTreeMap::new(),
        report: FileReport::new(LAYOUT.path),
    };
    for_each_row(from, &LAYOUT, |row| reader.row(row))?;
    let series = reader.collector.finish();
    if series.is_empty() {
        let what = "no world production table in it".to_owned();
        return Err(IngestError::Incomplete { file: LAYOUT.path.to_owned(), what });
    }
    report.files.push(reader.report);
    Ok(Mcs2026 {
        series,
        us: reader.salient.finish(SourceId(SOURCE.to_owned())),
        us_critical: reader.us_critical,
    })
}

struct Reader {
    collector: Collector,
    salient: Salient,
    us_critical: BTreeMap<Mineral, bool>,
    report: FileReport,
}

impl Reader {
    fn row(&mut self, row: &Row<'_>) -> Result<(), IngestError> {
        if row.cell("Commodity") == "Neon, krypton, and xenon" {
            self.report.row_set_aside(row.line, "one figure for three gases: cannot be given to one of them");
            return Ok(());
        }
        let mineral = mineral(row.cell("Commodity")).ok_or_else(|| {
            row.invalid(
                "Commodity",
                "a known commodity",
                "add it to src/ingest/usgs_mcs_2026_headings.rs, and to the catalogue if it is new",
            )
        })?;
        *self.us_critical.entry(mineral).or_default() |= is_critical(row)?;
        match row.cell("Section") {
            "Salient Statistics—United States" => self.salient.statistic(row, mineral)?,
            "Import Sources" => self.salient.import_share(row, mineral)?,
            section if section.starts_with("World ") => return self.world(row, mineral),
            _ => {
                return Err(row.invalid(
                    "Section",
                    "a known section",
                    "teach src/ingest/usgs_mcs_2026.rs the new section",
                ));
            }
        }
        self.report.row_used();
        Ok(())
    }

    fn world(&mut self, row: &Row<'_>, mineral: Mineral) -> Result<(), IngestError> {
        let origin = match by_name(row.cell("Country")) {
            Some(Party::Origin(origin)) => origin,
            Some(Party::WorldTotal) => {
                let reason = "printed world total: the world is computed from its rows";
                self.report.row_set_aside(row.line, reason);
                return Ok(());
            }
            None => {
                return Err(row.invalid(
                    "Country",
                    "a known country",
                    "add the name to src/ingest/countries.rs once its meaning is clear",
                ));
            }
        };
        let measure = measure(row)?;
        let sentence = SENTENCES.iter().find(|s| s.0 == row.cell("Commodity") && s.1 == measure);
        if let Some((_, _, reason)) = sentence {
            self.report.row_set_aside(row.line, reason);
            return Ok(());
        }
        let (heading, table_flags) = heading(row, mineral, measure)?;
        let amount = usgs_value::read(row.cell("Value"), row.cell("Notes")).ok_or_else(|| {
            row.invalid(
                "Value",
                "a number or a word USGS documents",
                "add its meaning to src/ingest/usgs_value.rs",
            )
        })?;
        let flags = amount.flags.with(table_flags).with(note_flags(row.cell("Notes")));
        let figure =
            Figure { origin, year: row.year("Year")?, value: amount.value, flags, line: line_of(row.line) };
        self.collector.push(
            heading,
            row.cell("Statistics_detail"),
            dated(figure, measure, row),
            Repeat::Refuse,
        )?;
        self.report.row_used();
        Ok(())
    }
}

/// Figures of the newest year are first figures; the release prints them as estimates unless a
/// footnote says that a country reported its own.
fn dated(figure: Figure, measure: Measure, row: &Row<'_>) -> Figure {
    if figure.year != NEWEST || measure == Measure::Reserves {
        return figure;
    }
    let flags = figure.flags.with(Flags::PROVISIONAL);
    let is_reported = row.cell("Notes").starts_with("Reported");
    // A withheld or missing figure is not an estimate of anything.
    let is_estimate = figure.value.is_some() && !is_reported;
    Figure { flags: if is_estimate { flags.with(Flags::ESTIMATED) } else { flags }, ..figure }
}

fn measure(row: &Row<'_>) -> Result<Measure, IngestError> {
    match row.cell("Statistics") {
        "Production" => Ok(Measure::Production),
        "Capacity" => Ok(Measure::Capacity),
        "Reserves" => Ok(Measure::Reserves),
        _ => Err(row.invalid(
            "Statistics",
            "Production, Capacity or Reserves",
            "teach src/ingest/usgs_mcs_2026.rs the new statistic",
        )),
    }
}

fn heading(row: &Row<'_>, mineral: Mineral, measure: Measure) -> Result<(Heading, Flags), IngestError> {
    let form = form(row.cell("Commodity"), measure, row.cell("Statistics_detail").trim_end_matches(ROUNDED));
    let form = form.ok_or_else(|| {
        row.invalid(
            "Statistics_detail",
            "a known heading",
            "add it to the reviewed table in src/ingest/usgs_mcs_2026_headings.rs",
        )
    })?;
    let unit = corrected_unit(row.cell("Commodity"), measure).or_else(|| unit(row.cell("Unit")));
    let unit = unit
        .ok_or_else(|| row.invalid("Unit", "a known unit", "add it to `unit` in src/ingest/usgs_value.rs"))?;
    let flags = if form.is_gross_weight { Flags::GROSS_WEIGHT } else { Flags::NONE };
    Ok((Heading { mineral, stage: form.stage, form: form.form, measure, unit }, flags))
}

/// The cement table adds it to its "other countries" rows, all tables to their world totals.
const ROUNDED: &str = ": rounded";

/// On three lines of the release the last columns are empty or shifted one to the left; there the
/// commodity stands in place of the answer, which another row of the commodity gives.
fn is_critical(row: &Row<'_>) -> Result<bool, IngestError> {
    match row.cell("Is critical mineral 2025") {
        "Yes" => Ok(true),
        "No" | "" => Ok(false),
        shifted if shifted == row.cell("Commodity") => Ok(false),
        _ => Err(row.invalid(
            "Is critical mineral 2025",
            "Yes or No",
            "check whether the columns of the row are shifted",
        )),
    }
}
