//! What can be wrong with an official file: what, where, and what to do.

use std::path::Path;

/// Stops an ingest; the dataset on disk stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum IngestError {
    /// The file cannot be opened, read or written.
    #[error("{file}: {error}; check the path given to --from or --to")]
    Io {
        /// Path.
        file: String,
        /// The system's words.
        error: std::io::Error,
    },
    /// The bytes are not of the documented encoding.
    #[error(
        "{file}:{line}: not valid {encoding}; take the file again from its publisher, without converting it"
    )]
    Encoding {
        /// Path.
        file: String,
        /// First line that is wrong, from 1.
        line: u64,
        /// The documented encoding.
        encoding: &'static str,
    },
    /// A column is missing, renamed or new.
    #[error(
        "{file}:1: the columns are [{found}], expected [{expected}]; if the publisher changed the file, \
         update its parser in src/ingest"
    )]
    Columns {
        /// Path.
        file: String,
        /// As in the file.
        found: String,
        /// As documented.
        expected: String,
    },
    /// A row has too few or too many cells, or the file ends inside a row.
    #[error(
        "{file}:{line}: the row has {found} cells, the header {expected}; the file may be cut off, take it again"
    )]
    Ragged {
        /// Path.
        file: String,
        /// Line, from 1.
        line: u64,
        /// Cells found.
        found: u64,
        /// Cells expected.
        expected: u64,
    },
    /// A cell does not hold what it should.
    #[error("{file}:{line}: column `{column}`: `{value}` is not {expected}; {remedy}")]
    Value {
        /// Path.
        file: String,
        /// Line, from 1.
        line: u64,
        /// Column name.
        column: String,
        /// The cell.
        value: String,
        /// What was expected, such as `a number` or `a known country`.
        expected: &'static str,
        /// What to do.
        remedy: &'static str,
    },
    /// Two rows say the same thing.
    #[error(
        "{file}:{line}: repeats line {first_line} ({key}); remove one of the two, or take the file again"
    )]
    Duplicate {
        /// Path.
        file: String,
        /// Line, from 1.
        line: u64,
        /// The earlier line.
        first_line: u64,
        /// What both say.
        key: String,
    },
    /// The file as a whole is not of the documented form.
    #[error(
        "{file}: {what}; take the file again, or update its parser in src/ingest if the publisher changed it"
    )]
    Malformed {
        /// Path.
        file: String,
        /// What is wrong, with the place where known.
        what: String,
    },
    /// A list kept by hand in this repository is wrong.
    #[error("{file}: {what}; correct the list and compile again")]
    Reviewed {
        /// Path inside the repository.
        file: &'static str,
        /// What is wrong, with the place where known.
        what: String,
    },
    /// The file holds far less than it must.
    #[error("{file}: {what}; the file may be cut off, take it again from its publisher")]
    Incomplete {
        /// Path.
        file: String,
        /// What is missing.
        what: String,
    },
}

impl IngestError {
    /// An input or output error at a path.
    #[must_use]
    pub fn io(path: &Path, error: std::io::Error) -> Self {
        Self::Io { file: path.display().to_string(), error }
    }
}
