//! The indicator tables for download: every method of the portal applied to the whole dataset, as CSV
//! beside it and listed in its package.

mod concentration;
mod context;
mod coverage;
mod eu_crm_comparison;
mod garch;
mod network;
mod package;
mod role_backtest;
mod roles;
mod specialisation;
mod supply_risk;
mod swap;
mod table;
mod volatility;

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::analysis::stage_shares::tables_by_part;
use crate::analysis::supply_risk::RiskData;
use crate::dataset::read::parse;
use crate::dataset::{DataPackage, FileIndex, ReadError, TradeFile, TradeTotals, paths, read};
use table::Table;

/// Why the tables could not be made; what was on disk stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum IndicatorError {
    /// A file cannot be read or written.
    #[error("{path}: {error}; check the folders given to --data and --to")]
    Io {
        /// Path.
        path: PathBuf,
        /// The system's words.
        error: std::io::Error,
    },
    /// A data file is not what the package says.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The tables are part of the package, so they must lie inside it.
    #[error("{to} is not inside {data}; give a folder of the data folder, such as {data}/indicators")]
    Outside {
        /// The folder asked for.
        to: PathBuf,
        /// The data folder.
        data: PathBuf,
    },
    /// Roles and specialisation need at least one year of trade.
    #[error("{0}: lists no trade_totals/<year>.json; build the data with `observatory ingest`")]
    NoTrade(PathBuf),
    /// A row does not fit its columns.
    #[error("{table}: {error}; this is a fault of src/indicators")]
    Csv {
        /// Name of the table.
        table: &'static str,
        /// What the writer says.
        error: csv::Error,
    },
    /// The descriptor cannot be written as JSON.
    #[error("datapackage.json: {0}")]
    Json(#[from] serde_json::Error),
}

/// One file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Path from the data folder.
    pub path: String,
    /// Rows without the header.
    pub rows: usize,
    /// Size in bytes.
    pub bytes: u64,
}

/// Computes all indicators of the dataset in `data`, writes them to `to` (a folder inside it) and lists
/// them in its `datapackage.json`. The same data gives the same bytes, however often it runs.
///
/// # Errors
/// [`IndicatorError`] when the dataset cannot be read or the tables not written.
pub fn run(data: &Path, to: &Path) -> Result<Vec<Written>, IndicatorError> {
    let outside = || IndicatorError::Outside { to: to.to_owned(), data: data.to_owned() };
    let folder = to.strip_prefix(data).ok().and_then(Path::to_str).ok_or_else(outside)?;
    if folder.is_empty() {
        return Err(outside());
    }
    let input = Input::open(data)?;
    let tables = input.tables()?;
    let files = tables.iter().map(Table::render).collect::<Result<Vec<_>, _>>()?;
    let package = package::with_tables(input.package, &folder.replace('\\', "/"), &tables, &files);
    swap::replace_folder(to, &tables, &files)?;
    swap::replace_file(&data.join(paths::PACKAGE), &package::bytes(&package)?)?;
    let written = tables.iter().zip(&files).map(|(table, bytes)| Written {
        path: format!("{folder}/{}.csv", table.name),
        rows: table.rows.len(),
        bytes: bytes.len() as u64,
    });
    Ok(written.collect())
}

/// The data folder with its package.
struct Input<'a> {
    data: &'a Path,
    package: DataPackage,
    files: FileIndex,
}

impl<'a> Input<'a> {
    fn open(data: &'a Path) -> Result<Self, IndicatorError> {
        let bytes = read_bytes(&data.join(paths::PACKAGE))?;
        Ok(Self { data, package: parse(paths::PACKAGE, &bytes)?, files: parse(paths::PACKAGE, &bytes)? })
    }

    fn read<T: DeserializeOwned>(&self, path: &str) -> Result<T, IndicatorError> {
        Ok(read(&self.files, path, &read_bytes(&self.data.join(path))?)?)
    }

    fn tables(&self) -> Result<Vec<Table>, IndicatorError> {
        let catalogue = self.read(paths::CATALOGUE)?;
        let newest = self.read(paths::PRODUCTION)?;
        let previous = self.read(paths::PRODUCTION_PREVIOUS)?;
        let history = self.read(paths::PRODUCTION_HISTORY)?;
        let production = [&newest, &previous, &history];
        let prices = self.read(paths::PRICES)?;
        let totals = self.trade_totals()?;
        let last = totals.last().ok_or_else(|| IndicatorError::NoTrade(self.data.join(paths::PACKAGE)))?;
        let risk = RiskData {
            tables: &tables_by_part(&production),
            governance: &self.read(paths::GOVERNANCE)?,
            study: &self.read(paths::EU_SUPPLY)?,
            sourcing: &self.read(paths::SOURCING)?,
            until: last.year,
        };
        let groups = self.read(paths::COUNTRY_GROUPS)?;
        let lookback = role_backtest::Lookback::of(
            &catalogue,
            &history,
            &production,
            &totals,
            self.read(paths::GOVERNANCE)?,
        );
        let mut tables = vec![
            concentration::table(&production),
            volatility::table(&prices),
            garch::table(&prices),
            specialisation::table(&catalogue, &totals),
            roles::table(&catalogue, &production, last),
            network::table(&self.trade()?),
            context::table(
                &production,
                &self.read(paths::ENVIRONMENT)?,
                &self.read(paths::GOVERNANCE)?,
                last.year,
            ),
            supply_risk::table(&risk, &groups, last),
            eu_crm_comparison::table(&risk, &groups),
            coverage::table(&groups, &production, last.year),
        ];
        tables.extend(lookback.iter().flat_map(|lookback| [lookback.summary(), lookback.cases()]));
        Ok(tables)
    }

    /// All years, ascending.
    fn trade_totals(&self) -> Result<Vec<TradeTotals>, IndicatorError> {
        let mut totals = self.read_all::<TradeTotals>(package::TRADE_TOTALS)?;
        totals.sort_by_key(|totals| totals.year);
        Ok(totals)
    }

    /// All minerals, in display order.
    fn trade(&self) -> Result<Vec<TradeFile>, IndicatorError> {
        let mut files = self.read_all::<TradeFile>(package::TRADE)?;
        files.sort_by_key(|file| file.mineral);
        Ok(files)
    }

    /// Every file whose path begins so.
    fn read_all<T: DeserializeOwned>(&self, prefix: &str) -> Result<Vec<T>, IndicatorError> {
        let paths = self.package.resources.iter().map(|resource| resource.path.as_str());
        paths.filter(|path| path.starts_with(prefix)).map(|path| self.read(path)).collect()
    }
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, IndicatorError> {
    std::fs::read(path).map_err(|error| IndicatorError::Io { path: path.to_owned(), error })
}
