//! Files are written aside and moved into place at the end, so that a failure leaves the old ones.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::IndicatorError;
use super::table::Table;

/// Replaces the whole folder: what was in it and is no table any more is gone.
pub(super) fn replace_folder(to: &Path, tables: &[Table], files: &[Vec<u8>]) -> Result<(), IndicatorError> {
    let (aside, before) = (beside(to, "new"), beside(to, "old"));
    remove_folder(&aside)?;
    remove_folder(&before)?;
    at(&aside, fs::create_dir_all(&aside))?;
    for (table, bytes) in tables.iter().zip(files) {
        let path = aside.join(format!("{}.csv", table.name));
        at(&path, fs::write(&path, bytes))?;
    }
    if to.exists() {
        at(to, fs::rename(to, &before))?;
    }
    at(to, fs::rename(&aside, to))?;
    remove_folder(&before)
}

/// Replaces one file.
pub(super) fn replace_file(path: &Path, bytes: &[u8]) -> Result<(), IndicatorError> {
    let aside = beside(path, "new");
    at(&aside, fs::write(&aside, bytes))?;
    at(path, fs::rename(&aside, path))
}

/// The same path with a suffix, so that it lies on the same file system.
fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(suffix);
    path.with_file_name(name)
}

fn remove_folder(path: &Path) -> Result<(), IndicatorError> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => at(path, done),
    }
}

fn at<T>(path: &Path, done: io::Result<T>) -> Result<T, IndicatorError> {
    done.map_err(|error| IndicatorError::Io { path: path.to_owned(), error })
}
