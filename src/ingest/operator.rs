//! Series an operator adds under a licence of their own: the form the page reads, `dataset::own_series`, with the four
//! things the dataset must know in its `#` lines.

use std::path::Path;

use super::{FileReport, IngestError, Report};
use crate::dataset::own_series::{Notes, OwnSeries, read as read_series};
use crate::dataset::prices::Place;
use crate::dataset::{PriceEntry, Source, SourceId};
use crate::domain::{Flags, Mineral, PriceKind, Unit};

/// Units a series may be in.
const UNITS: [Unit; 4] =
    [Unit::UsdPerTonne, Unit::UsdPerKilogram, Unit::UsdPerTroyOunce, Unit::UsdPerDryTonne];

/// A series with its source.
#[derive(Clone, Debug, PartialEq)]
pub struct OperatorSeries {
    /// The series, as the others.
    pub entry: PriceEntry,
    /// Who gave it, under which licence.
    pub source: Source,
}

/// Reads one file.
///
/// # Errors
/// [`IngestError`] when the file cannot be read, does not say mineral, unit, source and licence, names an unknown
/// mineral or unit, or holds a row that is not understood: the first such row.
pub fn read(path: &Path, report: &mut Report) -> Result<OperatorSeries, IngestError> {
    let text = std::fs::read_to_string(path).map_err(|error| IngestError::io(path, error))?;
    let file = path.display().to_string();
    let own = read_series(&text);
    refuse_bad_rows(&own, &file)?;
    let malformed = |what: String| IngestError::Malformed { file: file.clone(), what };
    let note = |name: &str| note(&own.notes, name).map_err(malformed);
    let mineral = Mineral::parse(note("mineral")?).map_err(|error| malformed(error.to_string()))?;
    let (source, licence, unit_id) = (note("source")?.to_owned(), note("licence")?.to_owned(), note("unit")?);
    let unit = UNITS.into_iter().find(|unit| unit.id() == unit_id).ok_or_else(|| {
        let known: Vec<&str> = UNITS.iter().map(|unit| unit.id()).collect();
        malformed(format!("`# unit: {unit_id}` is not one of {}", known.join(", ")))
    })?;
    let series = own.series.ok_or_else(|| malformed("no row holds a date and a price".to_owned()))?;
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
    let id = format!("own_{}", stem.replace(|c: char| !c.is_ascii_alphanumeric(), "_"));
    let name = own.notes.get("name").cloned().unwrap_or(stem);
    let mut account = FileReport::new(file.as_str());
    own.lines.iter().for_each(|_| account.row_used());
    report.files.push(account);
    let is_frozen = series.frozen_stretches().next().is_some();
    Ok(OperatorSeries {
        source: Source {
            id: SourceId(id.clone()),
            title: name.clone(),
            publisher: source.clone(),
            edition: format!("{} to {}", series.start(), series.end()),
            vintage: series.end().to_string(),
            licence,
            citation: format!("{source}, {name}"),
            url: None,
            file: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        },
        entry: PriceEntry {
            source: SourceId(id.clone()),
            id,
            mineral,
            kind: PriceKind::Price,
            unit,
            title: name,
            flags: if is_frozen { Flags::FROZEN } else { Flags::NONE },
            place: Place { column: "price".to_owned(), rows: rows(&own.lines, &series) },
            series,
        },
    })
}

/// The line of each observation; that of the one before for a gap, which has none of its own.
fn rows(lines: &[usize], series: &crate::domain::PriceSeries) -> Vec<u32> {
    let mut lines = lines.iter();
    let mut last = 0;
    let place = |value: &Option<f64>| {
        if value.is_some() {
            last = lines.next().and_then(|line| u32::try_from(*line).ok()).unwrap_or(last);
        }
        last
    };
    series.values().iter().map(place).collect()
}

fn note<'a>(notes: &'a Notes, name: &str) -> Result<&'a str, String> {
    notes
        .get(name)
        .map(String::as_str)
        .ok_or_else(|| format!("no line `# {name}: ...`; the dataset must know it"))
}

fn refuse_bad_rows(own: &OwnSeries, file: &str) -> Result<(), IngestError> {
    match own.bad.iter().min_by_key(|bad| bad.line) {
        None => Ok(()),
        Some(bad) => Err(IngestError::Value {
            file: file.to_owned(),
            line: bad.line as u64,
            column: "date, price".to_owned(),
            value: bad.text.clone(),
            expected: "a date and a price of its own period, such as 2024-03,28500",
            remedy: "mend or remove the row",
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "# name: Cobalt, spot\n# mineral: cobalt\n# unit: usd_per_tonne\n# source: Agency\n# licence: Paid\n";

    fn operator(text: &str) -> Result<(OperatorSeries, Report), IngestError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Cobalt spot.csv");
        std::fs::write(&path, text).unwrap();
        let mut report = Report::default();
        read(&path, &mut report).map(|series| (series, report))
    }

    #[test]
    fn a_file_with_its_four_facts_becomes_a_series_with_a_source() {
        let (found, report) = operator(&format!("{HEAD}date,price\n2024-01,10\n2024-03,12\n")).unwrap();
        assert_eq!((found.entry.id.as_str(), found.entry.series.values().len()), ("own_cobalt_spot", 3));
        assert_eq!((found.entry.place.row(0), found.entry.place.row(2)), (Some(7), Some(8)));
        assert_eq!((found.source.publisher.as_str(), found.source.licence.as_str()), ("Agency", "Paid"));
        assert_eq!((report.files[0].read, report.files[0].used), (2, 2));
    }

    #[test]
    fn a_missing_fact_an_unknown_unit_and_a_bad_row_are_refused() {
        let refused = |text: &str| operator(text).unwrap_err().to_string();
        assert!(refused(&HEAD.replace("# licence: Paid\n", "")).contains("no line `# licence: ...`"));
        let text = refused(&format!("{}2024-01,1\n", HEAD.replace("usd_per_tonne", "euros")));
        assert!(text.contains("`# unit: euros` is not one of usd_per_tonne"), "{text}");
        let text = refused(&format!("{HEAD}2024-01,1\nsoon,2\n"));
        assert!(
            text.contains("spot.csv:7: column `date, price`: `soon,2` is not a date and a price"),
            "{text}"
        );
        assert!(refused(HEAD).contains("no row holds a date and a price"));
    }
}
