//! The entries of the indicator files in `datapackage.json`.

use std::collections::BTreeSet;

use super::IndicatorError;
use super::table::{Column, Table};
use crate::dataset::package::{Field, Schema, sha256};
use crate::dataset::{DataPackage, Resource};

/// Where the flows lie, as a path prefix.
pub(super) const TRADE: &str = "trade/";

/// Where the yearly totals lie, as a path prefix.
pub(super) const TRADE_TOTALS: &str = "trade_totals/";

/// The package with the tables of `folder` in place of whatever it listed there before.
pub(super) fn with_tables(
    mut package: DataPackage,
    folder: &str,
    tables: &[Table],
    files: &[Vec<u8>],
) -> DataPackage {
    let prefix = format!("{folder}/");
    package.resources.retain(|resource| !resource.path.starts_with(&prefix));
    let added: Vec<Resource> =
        tables.iter().zip(files).map(|(table, bytes)| resource(&package, folder, table, bytes)).collect();
    package.resources.extend(added);
    package
}

/// The descriptor as the ingest stores it: without indentation, for the browser reads it first.
pub(super) fn bytes(package: &DataPackage) -> Result<Vec<u8>, IndicatorError> {
    let mut bytes = serde_json::to_vec(package)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Sources, licences and vintage are those of the files the table was computed from.
fn resource(package: &DataPackage, folder: &str, table: &Table, bytes: &[u8]) -> Resource {
    let is_input = |path: &str| table.inputs.iter().any(|input| path.starts_with(input));
    let inputs: Vec<_> = package.resources.iter().filter(|resource| is_input(&resource.path)).collect();
    let sources: BTreeSet<_> = inputs.iter().flat_map(|input| &input.sources).cloned().collect();
    let licenses: BTreeSet<_> = inputs.iter().flat_map(|input| &input.licenses).cloned().collect();
    Resource {
        name: format!("{}_{}", folder.replace('/', "_"), table.name),
        path: format!("{folder}/{}.csv", table.name),
        title: table.title.to_owned(),
        format: "csv".to_owned(),
        mediatype: "text/csv".to_owned(),
        encoding: "utf-8".to_owned(),
        bytes: bytes.len() as u64,
        hash: format!("sha256:{}", sha256(bytes)),
        sources: sources.into_iter().collect(),
        licenses: licenses.into_iter().collect(),
        vintage: inputs.iter().map(|input| input.vintage.clone()).max().unwrap_or_default(),
        schema: Schema { fields: table.columns.iter().map(field).collect() },
    }
}

fn field(column: &Column) -> Field {
    Field {
        name: column.name.to_owned(),
        kind: column.kind.to_owned(),
        unit: column.unit.map(str::to_owned),
        description: column.description.to_owned(),
    }
}
