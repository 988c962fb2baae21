//! Rows of a CSV file with the documented columns in the documented encoding, one at a time.

use std::fs::File;
use std::io::{BufReader, Cursor, Read};
use std::path::Path;

use csv::StringRecord;

use super::IngestError;
use crate::domain::Year;

/// How the publisher encodes the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With or without a byte-order mark.
    Utf8,
    /// USGS data releases: em dashes and curly apostrophes.
    Windows1252,
}

/// An official CSV file.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// Path below the source folder.
    pub path: &'static str,
    /// Encoding.
    pub encoding: Encoding,
    /// Every column, in order.
    pub columns: &'static [&'static str],
}

/// One row with its place.
pub struct Row<'a> {
    layout: &'a Layout,
    record: &'a StringRecord,
    /// Line of the file where the row begins, from 1 with the header.
    pub line: u64,
}

impl Row<'_> {
    /// A cell by column name, without blanks at its ends; the columns were checked at the start.
    #[must_use]
    pub fn cell(&self, column: &str) -> &str {
        let at = self.layout.columns.iter().position(|name| *name == column);
        debug_assert!(at.is_some(), "{}: no column `{column}` in its layout", self.layout.path);
        at.and_then(|at| self.record.get(at)).unwrap_or("").trim()
    }

    /// A cell as a number.
    ///
    /// # Errors
    /// [`IngestError::Value`] when it is none.
    pub fn number(&self, column: &str) -> Result<f64, IngestError> {
        let number = self.cell(column).parse().ok().filter(|value: &f64| value.is_finite());
        number.ok_or_else(|| self.invalid(column, "a number", "check the row against the publisher's file"))
    }

    /// A cell as a number, none where it is blank.
    ///
    /// # Errors
    /// [`IngestError::Value`] when it is neither.
    pub fn optional_number(&self, column: &str) -> Result<Option<f64>, IngestError> {
        if self.cell(column).is_empty() { Ok(None) } else { self.number(column).map(Some) }
    }

    /// A cell as a year of four digits.
    ///
    /// # Errors
    /// [`IngestError::Value`] when it is none.
    pub fn year(&self, column: &str) -> Result<Year, IngestError> {
        let year = self.cell(column).parse().ok().filter(|year| (1000..=9999).contains(year));
        year.map(Year)
            .ok_or_else(|| self.invalid(column, "a year", "check the row against the publisher's file"))
    }

    /// An error about a row that says what an earlier one said.
    #[must_use]
    pub fn duplicate(&self, first_line: u64, key: &str) -> IngestError {
        IngestError::Duplicate {
            file: self.layout.path.to_owned(),
            line: self.line,
            first_line,
            key: key.to_owned(),
        }
    }

    /// An error about a cell of this row.
    #[must_use]
    pub fn invalid(&self, column: &str, expected: &'static str, remedy: &'static str) -> IngestError {
        IngestError::Value {
            file: self.layout.path.to_owned(),
            line: self.line,
            column: column.to_owned(),
            value: self.cell(column).to_owned(),
            expected,
            remedy,
        }
    }
}

/// Calls `each` for every row of the file below `from`, in order, in constant memory for UTF-8.
///
/// # Errors
/// [`IngestError`] when the file cannot be read, is of another encoding or other columns, has a
/// ragged row, or `each` refuses a row.
pub fn for_each_row(
    from: &Path,
    layout: &Layout,
    mut each: impl FnMut(&Row<'_>) -> Result<(), IngestError>,
) -> Result<(), IngestError> {
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(open(from, layout)?);
    let headers = reader.headers().map_err(|error| csv_error(layout, error))?.clone();
    let found: Vec<&str> = headers.iter().map(|name| name.trim_start_matches('\u{feff}')).collect();
    if found != layout.columns {
        return Err(IngestError::Columns {
            file: layout.path.to_owned(),
            found: found.join(", "),
            expected: layout.columns.join(", "),
        });
    }
    let mut record = StringRecord::new();
    let mut is_empty = true;
    while reader.read_record(&mut record).map_err(|error| csv_error(layout, error))? {
        is_empty = false;
        let line = record.position().map_or(0, csv::Position::line);
        each(&Row { layout, record: &record, line })?;
    }
    if is_empty {
        let what = "no row after the header".to_owned();
        return Err(IngestError::Incomplete { file: layout.path.to_owned(), what });
    }
    Ok(())
}

fn open(from: &Path, layout: &Layout) -> Result<Box<dyn Read>, IngestError> {
    let path = from.join(layout.path);
    match layout.encoding {
        Encoding::Utf8 => {
            let file = File::open(&path).map_err(|error| IngestError::io(&path, error))?;
            Ok(Box::new(BufReader::with_capacity(1 << 20, file)))
        }
        Encoding::Windows1252 => {
            let bytes = std::fs::read(&path).map_err(|error| IngestError::io(&path, error))?;
            Ok(Box::new(Cursor::new(decode_windows_1252(layout, &bytes)?.into_bytes())))
        }
    }
}

/// Every byte is some Windows-1252 character, so UTF-8 would pass unseen and garble the dashes that
/// mean zero: text that is valid UTF-8 beyond ASCII is refused.
fn decode_windows_1252(layout: &Layout, bytes: &[u8]) -> Result<String, IngestError> {
    let is_utf8 = !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok();
    if is_utf8 {
        let at = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or_default();
        let line = 1 + bytes.iter().take(at).filter(|byte| **byte == b'\n').count() as u64;
        return Err(IngestError::Encoding { file: layout.path.to_owned(), line, encoding: "Windows-1252" });
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok(text.into_owned())
}

fn csv_error(layout: &Layout, error: csv::Error) -> IngestError {
    let file = layout.path.to_owned();
    let line = error.position().map_or(1, csv::Position::line);
    match error.into_kind() {
        csv::ErrorKind::Utf8 { pos, .. } => {
            IngestError::Encoding { file, line: pos.map_or(line, |pos| pos.line()), encoding: "UTF-8" }
        }
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            IngestError::Ragged { file, line, found: len, expected: expected_len }
        }
        csv::ErrorKind::Io(error) => IngestError::Io { file, error },
        other => IngestError::Incomplete { file, what: format!("unreadable: {other:?}") },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAYOUT: Layout = Layout { path: "a.csv", encoding: Encoding::Utf8, columns: &["x", "y"] };

    fn rows(layout: &Layout, bytes: &[u8]) -> Result<Vec<(u64, String)>, IngestError> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(layout.path), bytes).unwrap();
        let mut rows = Vec::new();
        for_each_row(folder.path(), layout, |row| {
            rows.push((row.line, row.cell("y").to_owned()));
            Ok(())
        })?;
        Ok(rows)
    }

    #[test]
    fn rows_carry_their_line_past_a_byte_order_mark_and_quoted_breaks() {
        let found = rows(&LAYOUT, "\u{feff}x,y\n1,\"a\nb\"\n2,NA\n".as_bytes()).unwrap();
        assert_eq!(found, [(2, "a\nb".to_owned()), (4, "NA".to_owned())]);
    }

    #[test]
    fn a_renamed_column_a_cut_row_and_a_wrong_encoding_name_their_place() {
        let text = |bytes| rows(&LAYOUT, bytes).unwrap_err().to_string();
        assert!(text(b"x,z\n1,2\n").contains("a.csv:1: the columns are [x, z], expected [x, y]"));
        assert!(text(b"x,y\n1,2\n3").contains("a.csv:3: the row has 1 cells, the header 2"));
        assert!(text(b"x,y\n1,\x97\n").contains("a.csv:2: not valid UTF-8"));
    }

    #[test]
    fn windows_1252_dashes_are_read_and_utf8_is_refused() {
        let layout = Layout { encoding: Encoding::Windows1252, ..LAYOUT };
        assert_eq!(rows(&layout, b"x,y\n1,\x97\n").unwrap(), [(2, "—".to_owned())]);
        let error = rows(&layout, "x,y\n1,—\n".as_bytes()).unwrap_err().to_string();
        assert!(error.contains("a.csv:2: not valid Windows-1252"), "{error}");
    }
}
