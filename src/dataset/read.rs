//! Reading one file: its hash against the package, then its form, then its inner consistency.

use serde::de::DeserializeOwned;

use super::FileIndex;

/// Why a data file cannot be used; each text says what, where and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The package does not list the file.
    #[error(
        "{file}: not listed in datapackage.json; the data folder is incomplete, fetch it again as a whole"
    )]
    Unlisted {
        /// Path inside the data folder.
        file: String,
    },
    /// The bytes are not those the package describes.
    #[error(
        "{file}: damaged or of another edition (sha256 {found}, datapackage.json says {expected}); load it again"
    )]
    Corrupt {
        /// Path inside the data folder.
        file: String,
        /// The hash in the package.
        expected: String,
        /// The hash of the bytes.
        found: String,
    },
    /// The text is not of the documented form.
    #[error("{file}: {detail}; rebuild the data with `observatory ingest`")]
    Malformed {
        /// Path inside the data folder.
        file: String,
        /// What is wrong, with line and column where known.
        detail: String,
    },
}

/// Reads a file of the package.
///
/// # Errors
/// [`ReadError`] when the file is not listed, its bytes differ from the listed hash, or its content
/// is not of the form `T`.
pub fn read<T: DeserializeOwned>(files: &FileIndex, path: &str, bytes: &[u8]) -> Result<T, ReadError> {
    verify(files, path, bytes)?;
    parse(path, bytes)
}

/// Reads a text file of the package, such as a table of indicators, and makes of it what `make` does.
///
/// # Errors
/// [`ReadError`] when the file is not listed, its bytes differ from the listed hash, are no text, or `make`
/// refuses them.
pub fn read_text<T>(
    files: &FileIndex,
    path: &str,
    bytes: &[u8],
    make: impl Fn(&str) -> Result<T, Inconsistent>,
) -> Result<T, ReadError> {
    verify(files, path, bytes)?;
    let malformed = |detail: String| ReadError::Malformed { file: path.to_owned(), detail };
    let text = std::str::from_utf8(bytes).map_err(|error| malformed(error.to_string()))?;
    make(text).map_err(|error| malformed(error.to_string()))
}

fn verify(files: &FileIndex, path: &str, bytes: &[u8]) -> Result<(), ReadError> {
    let file = files.file(path).ok_or_else(|| ReadError::Unlisted { file: path.to_owned() })?;
    let found = super::package::sha256(bytes);
    if found != file.sha256() {
        return Err(ReadError::Corrupt { file: path.to_owned(), expected: file.sha256().to_owned(), found });
    }
    Ok(())
}

/// Reads the form `T` without a hash: for `datapackage.json` itself and its `files.json`.
///
/// # Errors
/// [`ReadError::Malformed`] with the line and column of the first fault.
pub fn parse<T: DeserializeOwned>(path: &str, bytes: &[u8]) -> Result<T, ReadError> {
    serde_json::from_slice(bytes)
        .map_err(|error| ReadError::Malformed { file: path.to_owned(), detail: error.to_string() })
}

/// A wire form that contradicts itself; becomes the detail of [`ReadError::Malformed`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Inconsistent(pub String);

impl Inconsistent {
    /// Columns of one table must be equally long.
    pub(super) fn unless_equal_lengths(columns: &[(&str, usize)]) -> Result<(), Self> {
        match columns {
            [(first, length), rest @ ..] => match rest.iter().find(|(_, other)| other != length) {
                Some((name, other)) => {
                    Err(Self(format!("column `{name}` has {other} rows where `{first}` has {length}")))
                }
                None => Ok(()),
            },
            [] => Ok(()),
        }
    }

    /// An index must point into its dictionary.
    pub(super) fn lookup<'a, T>(name: &str, dictionary: &'a [T], index: usize) -> Result<&'a T, Self> {
        dictionary.get(index).ok_or_else(|| {
            Self(format!("`{name}` has {} entries; a row asks for number {index}", dictionary.len()))
        })
    }
}
