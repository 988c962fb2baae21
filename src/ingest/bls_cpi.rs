//! The consumer price index of the United States, CPI-U, all items, 1982-84 = 100, not seasonally adjusted.

use std::path::Path;

use super::table::{Encoding, Layout, for_each_row};
use super::{FileReport, IngestError, Report};
use crate::dataset::{ConsumerPrices, SourceId};
use crate::domain::Month;

/// Id of the source in the dataset.
pub const SOURCE: &str = "bls_cpi_u";

/// The file as its re-user publishes it; `Inflation` repeats the index as a change and is not read.
pub const LAYOUT: Layout = Layout {
    path: "bls/cpi_u_1913_2026.csv",
    encoding: Encoding::Utf8,
    columns: &["Date", "Index", "Inflation"],
};

/// Months for which the index was never published: reviewed. In October 2025 the government was shut down.
const NEVER_PUBLISHED: &[&str] = &["2025-10"];

/// Reads the file below `from`.
///
/// # Errors
/// [`IngestError`] when the file cannot be read, a date is not the first of the month after the one above (but for
/// a month that was never published), or an index is not positive.
pub fn read(from: &Path, report: &mut Report) -> Result<ConsumerPrices, IngestError> {
    let mut account = FileReport::new(LAYOUT.path);
    let mut start = None;
    let mut values: Vec<Option<f64>> = Vec::new();
    for_each_row(from, &LAYOUT, |row| {
        let month = row.cell("Date").strip_suffix("-01").and_then(|month| Month::parse(month).ok());
        let next = start.map(|start: Month| start.plus(u32::try_from(values.len()).unwrap_or(u32::MAX)));
        let skipped = next.filter(|next| NEVER_PUBLISHED.contains(&next.to_string().as_str()));
        let is_next = |month: &Month| {
            next.is_none_or(|next| next == *month || skipped == Some(next) && next.plus(1) == *month)
        };
        let month = month.filter(is_next).ok_or_else(|| {
            let remedy = "a month is missing or doubled: take the file again, or review NEVER_PUBLISHED in src/ingest/bls_cpi.rs";
            row.invalid("Date", "the first day of the month after the one above", remedy)
        })?;
        start.get_or_insert(month);
        if next.is_some_and(|next| next != month) {
            values.push(None);
        }
        let index = row.number("Index")?;
        if index <= 0.0 {
            return Err(row.invalid(
                "Index",
                "a positive number",
                "check the row against the publisher's file",
            ));
        }
        values.push(Some(index));
        account.row_used();
        Ok(())
    })?;
    report.files.push(account);
    let malformed = |what: String| IngestError::Malformed { file: LAYOUT.path.to_owned(), what };
    let start = start.ok_or_else(|| malformed("no month".to_owned()))?;
    ConsumerPrices::new(SourceId(SOURCE.into()), start, values).map_err(|error| malformed(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prices(rows: &str) -> Result<(ConsumerPrices, Report), IngestError> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("bls")).unwrap();
        std::fs::write(folder.path().join(LAYOUT.path), format!("Date,Index,Inflation\n{rows}")).unwrap();
        let mut report = Report::default();
        read(folder.path(), &mut report).map(|prices| (prices, report))
    }

    #[test]
    fn a_month_that_was_never_published_stays_empty() {
        let (prices, report) = prices("2025-09-01,324.8,0.25\n2025-11-01,324.122,-0.21\n").unwrap();
        let month = |text| Month::parse(text).unwrap();
        assert_eq!(prices.index(month("2025-09")), Some(324.8));
        assert_eq!(prices.index(month("2025-10")), None);
        assert_eq!(prices.index(month("2025-11")), Some(324.122));
        assert_eq!((report.files[0].read, report.files[0].used), (2, 2));
    }

    #[test]
    fn another_missing_month_and_a_bad_index_are_refused_with_their_line() {
        let refused = |rows| prices(rows).unwrap_err().to_string();
        let text = refused("2024-09-01,1,\n2024-11-01,1,\n");
        assert!(
            text.contains("cpi_u_1913_2026.csv:3: column `Date`: `2024-11-01` is not the first day"),
            "{text}"
        );
        let text = refused("2024-09-02,1,\n");
        assert!(text.contains("`2024-09-02` is not the first day of the month"), "{text}");
        let text = refused("2024-09-01,0,\n");
        assert!(text.contains("column `Index`: `0` is not a positive number"), "{text}");
    }
}
