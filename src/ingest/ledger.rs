//! The ledger of actions: from the reviewed file of this project to the dataset.
//!
//! `assets/reviewed/actions.toml` is edited by hand and reviewed like code, so it is part of the program.
//! What an entry may hold is said by [`crate::dataset::actions`] and, in words, by docs/ledger.md.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::compile::file;
use super::kind::Kind;
use super::{IngestError, countries};
use crate::dataset::actions::{Action, Ledger, Party};
use crate::dataset::package::sha256;
use crate::dataset::read::parse as parse_json;
use crate::dataset::{DataPackage, ReadError, paths};

/// Id of the source in the dataset.
pub const SOURCE: &str = "observatory_actions";

/// Where the ledger is.
pub const PATH: &str = "assets/reviewed/actions.toml";

const TEXT: &str = include_str!("../../assets/reviewed/actions.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LedgerFile {
    action: Vec<Action>,
}

/// Reads the ledger.
///
/// # Errors
/// [`IngestError::Reviewed`] with line or entry and what is wrong with it.
pub fn read() -> Result<Ledger, IngestError> {
    parse(TEXT)
}

/// Reads the text of a ledger.
///
/// # Errors
/// [`IngestError::Reviewed`] with line or entry and what is wrong with it.
pub fn parse(text: &str) -> Result<Ledger, IngestError> {
    let fault = |what: String| IngestError::Reviewed {
        file: PATH,
        what: format!("{what} (docs/ledger.md says how)"),
    };
    let file: LedgerFile = toml::from_str(text).map_err(|error| fault(error.to_string()))?;
    for action in &file.action {
        let named = action.members().filter_map(|party| match party {
            Party::Country(country) => Some(country),
            Party::Body(_) => None,
        });
        let mut named = named.chain(action.targets.iter().copied());
        if let Some(unknown) = named.find(|country| countries::by_iso3(country.as_str()).is_none()) {
            return Err(fault(format!("entry `{}`: `{unknown}` is no country of ISO 3166-1", action.id)));
        }
    }
    let entries = file.action.iter();
    let mut dates = entries.clone().zip(entries.skip(1));
    if let Some((_, late)) = dates.find(|(a, b)| a.date() > b.date()) {
        return Err(fault(format!("entry `{}` stands after a later one; keep the order of dates", late.id)));
    }
    Ledger::new(file.action).map_err(|error| fault(error.to_string()))
}

/// Why the compiled ledger could not be renewed; what was on disk stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum RenewError {
    /// The ledger is faulty, or a file cannot be read or written.
    #[error(transparent)]
    Ingest(#[from] IngestError),
    /// The package is not what it should be.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The package lists no ledger to renew.
    #[error("datapackage.json lists no {path}; build the data with `observatory ingest`", path = paths::ACTIONS)]
    Unlisted,
}

/// Compiles the ledger into the dataset at `data` and renews its entry in the package: what a contributor
/// runs, who has no official files. Gives the number of entries.
///
/// # Errors
/// [`RenewError`] when the ledger is faulty or the dataset cannot be read or written.
pub fn renew(data: &Path) -> Result<usize, RenewError> {
    let ledger = read()?;
    let bytes = file(Kind::Actions, &[SOURCE], &ledger)?.bytes;
    let package_path = data.join(paths::PACKAGE);
    let io = |path: &Path, error| RenewError::Ingest(IngestError::io(path, error));
    let old = fs::read(&package_path).map_err(|error| io(&package_path, error))?;
    let mut package: DataPackage = parse_json(paths::PACKAGE, &old)?;
    let listed = package.resources.iter_mut().find(|resource| resource.path == paths::ACTIONS);
    let resource = listed.ok_or(RenewError::Unlisted)?;
    resource.bytes = bytes.len() as u64;
    resource.hash = format!("sha256:{}", sha256(&bytes));
    let mut renewed =
        serde_json::to_vec(&package).map_err(|error| io(&package_path, std::io::Error::other(error)))?;
    renewed.push(b'\n');
    let path = data.join(paths::ACTIONS);
    fs::write(&path, bytes).map_err(|error| io(&path, error))?;
    fs::write(&package_path, renewed).map_err(|error| io(&package_path, error))?;
    Ok(ledger.actions().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &str = r#"
        [[action]]
        id = "a-1"
        announced = "2026-02-04"
        title = "T"
        says = "S"
        parties = ["USA", "eu"]
        minerals = "all"
        stages = ["processing"]
        kind = "action_plan"
        status = "announced"
        source = "https://example.org/a"
        source_kind = "official"
        confidence = "high"
        [[action.due]]
        what = "Plan"
        nature = "promise"
        within_days = 60
    "#;

    #[test]
    fn the_ledger_of_the_project_is_sound() {
        let ledger = read().unwrap();
        assert!(ledger.actions().len() >= 25);
    }

    #[test]
    fn the_compiled_ledger_is_that_of_the_file() {
        let compiled = include_bytes!("../../assets/data/actions.json");
        let bytes = file(Kind::Actions, &[SOURCE], &read().unwrap()).unwrap().bytes;
        assert!(bytes == compiled, "run `make ledger`: assets/data/actions.json is not that of {PATH}");
    }

    #[test]
    fn an_entry_is_read_with_what_is_due() {
        let ledger = parse(ENTRY).unwrap();
        assert_eq!(ledger.actions()[0].due[0].within_days, Some(60));
    }

    #[test]
    fn a_fault_is_told_with_its_place() {
        let refused = |text: &str| parse(text).unwrap_err().to_string();
        let text = refused(&ENTRY.replace("\"announced\"\n", "\"done\"\n"));
        assert!(text.contains("line 11") && text.contains("unknown variant `done`"), "{text}");
        let text = refused(&ENTRY.replace("USA", "XYZ"));
        assert!(text.contains("entry `a-1`: `XYZ` is no country"), "{text}");
        let earlier = ENTRY.replace("2026-02-04", "2025-02-04").replace("a-1", "a-2");
        let text = refused(&format!("{ENTRY}{earlier}"));
        assert!(text.contains("entry `a-2` stands after a later one"), "{text}");
        assert!(text.contains("docs/ledger.md"), "{text}");
    }

    #[test]
    fn a_dataset_without_a_ledger_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let package = r#"{"name":"a","title":"","description":"","version":"1","vintage":"2026","licenses":[],"sources":[],"resources":[]}"#;
        fs::write(folder.path().join(paths::PACKAGE), package).unwrap();
        assert!(matches!(renew(folder.path()), Err(RenewError::Unlisted)));
        assert!(!folder.path().join(paths::ACTIONS).exists());
    }
}
