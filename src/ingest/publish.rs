//! The compiled files to a folder, all or nothing: written beside it, then swapped in.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::IngestError;
use super::compile::{Compiled, DataFile};
use super::schema::schema;
use super::sources::{Licence, Official, SOURCES, official};
use crate::dataset::package::{License, PackageSource, sha256};
use crate::dataset::{DataPackage, Resource, Source, paths};

/// Version of the form of the files.
const FORM_VERSION: &str = "1.0.0";

/// Replaces the dataset at `to`. Files that other commands derive from it (indicators) do not survive:
/// they would describe the old data.
///
/// # Errors
/// [`IngestError::Io`] when a file cannot be written or a folder moved; the old dataset then stays.
pub fn publish(compiled: &Compiled, to: &Path) -> Result<(), IngestError> {
    let aside = sibling(to, "new");
    remove(&aside)?;
    write_all(compiled, &aside)?;
    swap(&aside, to)
}

fn write_all(compiled: &Compiled, folder: &Path) -> Result<(), IngestError> {
    for file in &compiled.files {
        write(&folder.join(file.kind.path()), &file.bytes)?;
    }
    let mut package = serde_json::to_vec(&package(compiled))
        .map_err(|error| IngestError::io(folder, std::io::Error::other(error)))?;
    package.push(b'\n');
    write(&folder.join(paths::PACKAGE), &package)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), IngestError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| IngestError::io(folder, error))?;
    }
    fs::write(path, bytes).map_err(|error| IngestError::io(path, error))
}

/// Two renames: the time without a dataset is too short to matter, and a failure puts the old one back.
fn swap(new: &Path, to: &Path) -> Result<(), IngestError> {
    let old = sibling(to, "old");
    remove(&old)?;
    let had_old = to.exists();
    if had_old {
        fs::rename(to, &old).map_err(|error| IngestError::io(to, error))?;
    }
    if let Err(error) = fs::rename(new, to) {
        if had_old {
            fs::rename(&old, to).map_err(|error| IngestError::io(to, error))?;
        }
        return Err(IngestError::io(to, error));
    }
    remove(&old)
}

fn remove(folder: &Path) -> Result<(), IngestError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(IngestError::io(folder, error)),
        _ => Ok(()),
    }
}

/// A hidden folder beside `to`, on the same disk so that it can be renamed.
fn sibling(to: &Path, suffix: &str) -> PathBuf {
    let name = to.file_name().map_or_else(|| "data".into(), |name| name.to_string_lossy());
    to.with_file_name(format!(".{name}.{suffix}"))
}

/// The descriptor of the files.
#[must_use]
pub fn package(compiled: &Compiled) -> DataPackage {
    let licences: BTreeSet<Licence> = SOURCES.iter().map(|source| source.licence).collect();
    let newest = SOURCES.iter().map(|source| source.vintage).max().unwrap_or_default();
    DataPackage {
        name: "critical-minerals-observatory".to_owned(),
        title: "Critical Minerals Observatory: compiled dataset".to_owned(),
        description: "Production, reserves, trade, prices and context of critical minerals, compiled from \
                      official publications; every figure names its source, and production and prices \
                      their row in it."
            .to_owned(),
        version: FORM_VERSION.to_owned(),
        vintage: newest.to_owned(),
        licenses: licences
            .into_iter()
            .map(Licence::license)
            .chain(compiled.added.iter().map(license))
            .collect(),
        sources: SOURCES.iter().map(package_source).chain(compiled.added.iter().map(added_source)).collect(),
        resources: compiled.files.iter().map(|file| resource(file, &compiled.added)).collect(),
    }
}

fn package_source(source: &Official) -> PackageSource {
    PackageSource {
        name: source.id.to_owned(),
        title: format!("{}, {}", source.publisher, source.title),
        path: source.url.map(str::to_owned),
    }
}

/// The terms of a series an operator added, under the id of its source.
fn license(source: &Source) -> License {
    License { name: source.id.0.clone(), path: None, title: source.licence.clone() }
}

fn added_source(source: &Source) -> PackageSource {
    PackageSource {
        name: source.id.0.clone(),
        title: format!("{}, {}", source.publisher, source.title),
        path: None,
    }
}

fn resource(file: &DataFile, added: &[Source]) -> Resource {
    let of_operator = added.iter().map(|source| source.id.0.clone()).filter(|id| file.sources.contains(id));
    let sources: Vec<&Official> = file.sources.iter().filter_map(|id| official(id)).collect();
    let licences: BTreeSet<Licence> = sources.iter().map(|source| source.licence).collect();
    Resource {
        name: file.kind.name(),
        path: file.kind.path(),
        title: file.kind.title(),
        format: "json".to_owned(),
        mediatype: "application/json".to_owned(),
        encoding: "utf-8".to_owned(),
        bytes: file.bytes.len() as u64,
        hash: format!("sha256:{}", sha256(&file.bytes)),
        sources: file.sources.clone(),
        licenses: licences.into_iter().map(|licence| licence.name().to_owned()).chain(of_operator).collect(),
        vintage: sources.iter().map(|source| source.vintage).max().unwrap_or_default().to_owned(),
        schema: schema(file.kind),
    }
}
