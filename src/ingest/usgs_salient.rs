//! The United States rows of the MCS 2026 data release: salient statistics and import sources.

use std::collections::BTreeMap;

use super::IngestError;
use super::collect::line_of;
use super::countries::{Party, by_name};
use super::table::Row;
use super::usgs_value::{Amount, note_flags, read};
use crate::dataset::salient::{ImportShare, ImportSources, SalientFigure, Statistic};
use crate::dataset::{SourceId, UsSalient};
use crate::domain::{Flags, Mineral, Year};

/// Chapter, commodity, kind, heading and unit as printed: what makes a statistic one series.
type Key = (String, String, String, String, String);

/// Gathers both tables in the order of the file.
#[derive(Debug, Default)]
pub(super) struct Salient {
    statistics: Ordered<Key, Statistic>,
    imports: Ordered<Key, ImportSources>,
    lines: BTreeMap<(Key, Year), u64>,
}

/// What tells the second set of mica rows from the first.
const SHEET: &str = ", sheet";

/// A map that remembers the order of first appearance.
#[derive(Debug)]
struct Ordered<K, V> {
    index: BTreeMap<K, usize>,
    items: Vec<V>,
}

impl<K, V> Default for Ordered<K, V> {
    fn default() -> Self {
        Self { index: BTreeMap::new(), items: Vec::new() }
    }
}

impl<K: Ord, V> Ordered<K, V> {
    fn update(&mut self, key: K, new: impl FnOnce() -> V, update: impl FnOnce(&mut V)) {
        let next = self.items.len();
        let at = *self.index.entry(key).or_insert(next);
        if at == next {
            self.items.push(new());
        }
        if let Some(item) = self.items.get_mut(at) {
            update(item);
        }
    }
}

impl Salient {
    /// Takes a row of "Salient Statistics".
    pub(super) fn statistic(&mut self, row: &Row<'_>, mineral: Mineral) -> Result<(), IngestError> {
        let text = row.cell("Value");
        let amount = amount(row, text)?;
        let figure = SalientFigure {
            year: year(row)?,
            value: amount.value,
            flags: amount.flags.with(note_flags(row.cell("Notes"))),
            range: amount.range,
            printed: (amount.value.is_none() || text.starts_with(['<', '>'])).then(|| text.to_owned()),
            line: line_of(row.line),
        };
        let (key, commodity) = self.placed(row, figure.year)?;
        let new = || Statistic {
            mineral,
            commodity,
            statistic: row.cell("Statistics").to_owned(),
            detail: row.cell("Statistics_detail").to_owned(),
            unit: row.cell("Unit").to_owned(),
            figures: Vec::new(),
        };
        self.statistics.update(key, new, |statistic| statistic.figures.push(figure));
        Ok(())
    }

    /// The series of a row. The mica chapter prints scrap and flake, then sheet, under the same
    /// headings: there the second row of a year is sheet. Anywhere else it is a repetition.
    fn placed(&mut self, row: &Row<'_>, year: Year) -> Result<(Key, String), IngestError> {
        let commodity = row.cell("Commodity").to_owned();
        let mut key = key(row);
        let Some(first_line) = self.lines.insert((key.clone(), year), row.line) else {
            return Ok((key, commodity));
        };
        if commodity != "Mica (Natural)" {
            return Err(row.duplicate(first_line, &format!("{}, {}, {year}", key.1, key.3)));
        }
        key.1.push_str(SHEET);
        Ok((key, commodity + SHEET))
    }

    /// Takes a row of "Import Sources".
    pub(super) fn import_share(&mut self, row: &Row<'_>, mineral: Mineral) -> Result<(), IngestError> {
        let Some(Party::Origin(origin)) = by_name(row.cell("Country")) else {
            return Err(row.invalid(
                "Country",
                "a known country",
                "add the name to src/ingest/countries.rs once its meaning is clear",
            ));
        };
        let amount = amount(row, row.cell("Value"))?;
        let (first_year, last_year) = years(row)?;
        let flags = amount.flags.with(note_flags(row.cell("Notes")));
        let share = ImportShare { origin, percent: amount.value, flags, line: line_of(row.line) };
        let new = || ImportSources {
            mineral,
            commodity: row.cell("Commodity").to_owned(),
            detail: row.cell("Statistics_detail").to_owned(),
            first_year,
            last_year,
            shares: Vec::new(),
        };
        self.imports.update(key(row), new, |imports| imports.shares.push(share));
        Ok(())
    }

    /// The table, by mineral and otherwise in the order of the file.
    pub(super) fn finish(self, source: SourceId) -> UsSalient {
        let mut statistics = self.statistics.items;
        let mut import_sources = self.imports.items;
        statistics.sort_by_key(|statistic| statistic.mineral);
        import_sources.sort_by_key(|imports| imports.mineral);
        for statistic in &mut statistics {
            statistic.figures.sort_by_key(|figure| (figure.year, figure.line));
        }
        UsSalient { source, statistics, import_sources }
    }
}

/// What the United States tables print beside the words of the world tables.
fn amount(row: &Row<'_>, text: &str) -> Result<Amount, IngestError> {
    // `E`: net exporter. `Variable, ...`: prices that depend on the product. `?1`: a minus sign lost
    // in the release (stockpile sales); the sign is not guessed at.
    let words = text == "E" || text.starts_with("Variable, depending on") || matches!(text, "?1" | "?10");
    if words {
        let is_unknown = text != "E";
        let flags = if is_unknown { Flags::NOT_AVAILABLE } else { Flags::NONE };
        return Ok(Amount { flags, ..Amount::default() });
    }
    read(text, row.cell("Notes")).ok_or_else(|| {
        row.invalid(
            "Value",
            "a number or a word USGS documents",
            "add its meaning to src/ingest/usgs_value.rs",
        )
    })
}

fn key(row: &Row<'_>) -> Key {
    let cell = |column| row.cell(column).to_owned();
    (cell("MCS chapter"), cell("Commodity"), cell("Statistics"), cell("Statistics_detail"), cell("Unit"))
}

/// A four-digit year.
pub(super) fn year(row: &Row<'_>) -> Result<Year, IngestError> {
    parse_year(row.cell("Year")).ok_or_else(|| {
        row.invalid("Year", "a year of four digits", "check the row against the publisher's file")
    })
}

/// `2021–24`.
fn years(row: &Row<'_>) -> Result<(Year, Year), IngestError> {
    let span = || {
        let (first, last) = row.cell("Year").split_once('–')?;
        let first = parse_year(first)?;
        let last: u16 = last.parse().ok().filter(|_| last.len() == 2)?;
        Some((first, Year(first.0 / 100 * 100 + last)))
    };
    span().ok_or_else(|| {
        row.invalid("Year", "a span of years such as 2021–24", "check the row against the publisher's file")
    })
}

fn parse_year(text: &str) -> Option<Year> {
    (text.len() == 4).then(|| text.parse().ok().map(Year)).flatten()
}
