//! The dataset in a folder against its own descriptor: every hash, every form, and nothing besides.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::kind::Kind;
use crate::dataset::package::sha256;
use crate::dataset::{FileIndex, ReadError, paths, read};

/// Why a dataset cannot be trusted.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// A file cannot be opened or read.
    #[error("{file}: {error}; is --data the folder that `observatory ingest` wrote?")]
    Io {
        /// Path.
        file: String,
        /// The system's words.
        error: std::io::Error,
    },
    /// A file is not what the package says.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The package does not list a file that is there.
    #[error(
        "{0}: not listed in datapackage.json; delete it, or build the data again with `observatory ingest`"
    )]
    Unlisted(String),
}

/// Reads every file of the dataset at `data` and gives how many there are.
///
/// # Errors
/// [`CheckError`] at the first file that is missing, damaged, of another form or not listed.
pub fn check(data: &Path) -> Result<usize, CheckError> {
    let index: FileIndex = read::parse(paths::PACKAGE, &bytes(data, paths::PACKAGE)?)?;
    for resource in &index.resources {
        let bytes = bytes(data, &resource.path)?;
        match Kind::of(&resource.path) {
            Some(kind) => kind.check(&index, &bytes)?,
            None => check_hash(&resource.path, resource.sha256(), &bytes)?,
        }
    }
    let listed: BTreeSet<&str> = index.resources.iter().map(|resource| resource.path.as_str()).collect();
    let found = found(data, "")?;
    let unlisted = found.iter().find(|path| *path != paths::PACKAGE && !listed.contains(path.as_str()));
    unlisted.map_or(Ok(listed.len()), |path| Err(CheckError::Unlisted(path.clone())))
}

fn check_hash(path: &str, expected: &str, bytes: &[u8]) -> Result<(), ReadError> {
    let found = sha256(bytes);
    if found == expected {
        return Ok(());
    }
    Err(ReadError::Corrupt { file: path.to_owned(), expected: expected.to_owned(), found })
}

fn bytes(data: &Path, path: &str) -> Result<Vec<u8>, CheckError> {
    let path = data.join(path);
    fs::read(&path).map_err(|error| CheckError::Io { file: path.display().to_string(), error })
}

/// Paths of all files below a folder of the dataset, sorted.
fn found(data: &Path, below: &str) -> Result<BTreeSet<String>, CheckError> {
    let folder = data.join(below);
    let io = |error| CheckError::Io { file: folder.display().to_string(), error };
    let mut paths = BTreeSet::new();
    for entry in fs::read_dir(&folder).map_err(io)? {
        let entry = entry.map_err(io)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() { name } else { format!("{below}/{name}") };
        if entry.file_type().map_err(io)?.is_dir() {
            paths.extend(found(data, &path)?);
        } else {
            paths.insert(path);
        }
    }
    Ok(paths)
}
