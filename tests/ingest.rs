//! The ingest as a whole on small made-up files in the official formats: what it refuses and how it
//! says so, what it leaves untouched, and that the same input gives the same bytes.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use minerals_observatory::dataset::{
    Catalogue, DataPackage, PriceTable, ProductionTable, UsSalient, paths, read,
};
use minerals_observatory::domain::{CountryId, Flags, Mineral, Origin, Year};
use minerals_observatory::ingest::{IngestError, check, compile, ledger, publish};
use tempfile::TempDir;

const USGS_2026: &str = "usgs/MCS2026_Commodities_Data.csv";
const USGS_2025: &str = "usgs/MCS2025_World_Data.csv";
const BGS: &str = "bgs/bgs_wms_production_2000_2023.csv";

/// A folder of official files that a test may spoil, and room for a dataset.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ingest");
        copy(&fixtures, &desk.from());
        desk
    }

    fn from(&self) -> PathBuf {
        self.folder.path().join("official")
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Changes the bytes of an official file; the change must be one.
    fn spoil(&self, file: &str, change: impl Fn(Vec<u8>) -> Vec<u8>) {
        let path = self.from().join(file);
        let before = fs::read(&path).unwrap();
        let after = change(before.clone());
        assert_ne!(before, after, "{file} was not changed");
        fs::write(path, after).unwrap();
    }

    fn replace(&self, file: &str, old: &str, new: &str) {
        self.spoil(file, |bytes| replaced(&bytes, old.as_bytes(), new.as_bytes()));
    }

    fn ingest(&self) -> Result<compile::Compiled, IngestError> {
        let compiled = compile::compile(&self.from(), &[])?;
        publish::publish(&compiled, &self.data())?;
        Ok(compiled)
    }

    fn refusal(&self) -> String {
        self.ingest().unwrap_err().to_string()
    }

    fn read<T: serde::de::DeserializeOwned>(&self, path: &str) -> T {
        read::parse(path, &fs::read(self.data().join(path)).unwrap()).unwrap()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let at = bytes.windows(old.len()).position(|window| window == old).unwrap();
    [&bytes[..at], new, &bytes[at + old.len()..]].concat()
}

/// Every file below a folder with its bytes.
fn bytes_below(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(bytes_below(&path));
        } else {
            let bytes = fs::read(&path).unwrap();
            files.insert(path, bytes);
        }
    }
    files
}

fn country(code: &str) -> Origin {
    Origin::Country(CountryId::parse(code).unwrap())
}

#[track_caller]
fn assert_says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "`{text}` does not say `{part}`");
    }
}

#[test]
fn the_dataset_reads_back_and_is_what_its_descriptor_says() {
    let desk = Desk::new();
    let compiled = desk.ingest().unwrap();
    assert_eq!(check::check(&desk.data()).unwrap(), compiled.files.len());
}

#[test]
fn a_dash_is_zero_a_withheld_figure_is_not_and_other_countries_are_no_country() {
    let desk = Desk::new();
    desk.ingest().unwrap();
    let table: ProductionTable = desk.read(paths::PRODUCTION);
    let cobalt = Mineral::parse("cobalt").unwrap();
    let (_, figures) = table.of(cobalt).find(|(series, _)| series.form == "mine").unwrap();
    let of = |origin, year| figures.iter().find(|f| f.origin == origin && f.year == Year(year)).unwrap();
    assert_eq!(of(country("CAN"), 2024).value, Some(0.0));
    assert_eq!((of(country("USA"), 2024).value, of(country("USA"), 2024).flags), (None, Flags::WITHHELD));
    assert_eq!((of(Origin::Other, 2024).value, of(Origin::Other, 2024).line), (Some(300.0), 9));
    let first = Flags::PROVISIONAL;
    assert_eq!(of(country("COD"), 2025).flags, first, "reported by the country itself");
    assert_eq!(of(Origin::Other, 2025).flags, first.with(Flags::ESTIMATED));
    assert!(figures.iter().all(|figure| figure.line != 10), "the printed world total is not a figure");
}

#[test]
fn the_history_adds_parts_of_a_whole_and_says_what_a_sum_hides() {
    let desk = Desk::new();
    desk.ingest().unwrap();
    let table: ProductionTable = desk.read(paths::PRODUCTION_HISTORY);
    let figures = |id: &str| {
        let (_, figures) = table.of(Mineral::parse(id).unwrap()).next().unwrap();
        figures.to_vec()
    };
    let lithium = figures("lithium");
    assert_eq!((lithium.len(), lithium[0].value, lithium[0].line), (1, Some(102.0), 6));
    let hidden = figures("silicon").into_iter().find(|f| f.origin == country("CHN") && f.year == Year(2011));
    let hidden = hidden.unwrap();
    assert_eq!((hidden.value, hidden.flags, hidden.line), (None, Flags::NOT_AVAILABLE, 3));
}

#[test]
fn the_previous_edition_adds_the_two_rows_of_american_helium() {
    let desk = Desk::new();
    desk.ingest().unwrap();
    let table: ProductionTable = desk.read(paths::PRODUCTION_PREVIOUS);
    let helium = Mineral::parse("helium").unwrap();
    let (_, figures) = table.of(helium).find(|(series, _)| series.form == "output").unwrap();
    let values: Vec<_> = figures.iter().map(|figure| (figure.year.0, figure.value)).collect();
    assert_eq!(values, [(2023, Some(75.0)), (2024, Some(75.0))]);
}

#[test]
fn import_reliance_keeps_its_bound_as_printed() {
    let desk = Desk::new();
    desk.ingest().unwrap();
    let us: UsSalient = desk.read(paths::US_SALIENT);
    let figure = &us.statistics[0].figures[0];
    assert_eq!((figure.value, figure.flags), (Some(70.0), Flags::LOWER_BOUND));
    assert_eq!(figure.printed.as_deref(), Some(">70"));
    assert_eq!(us.import_sources[0].shares[1].origin, Origin::Other);
}

#[test]
fn every_row_read_is_used_or_set_aside_with_a_reason() {
    let compiled = Desk::new().ingest().unwrap();
    assert_eq!(compiled.report.files.len(), 33);
    for file in &compiled.report.files {
        assert!(file.reconciles(), "{}", file.file);
        assert!(file.read > 0, "{}", file.file);
        assert!(file.set_aside.iter().all(|run| !run.reason.is_empty()), "{}", file.file);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let desk = Desk::new();
    desk.ingest().unwrap();
    let first = bytes_below(&desk.data());
    desk.ingest().unwrap();
    assert_eq!(bytes_below(&desk.data()), first);
    assert!(first.values().all(|bytes| bytes.ends_with(b"\n")));
}

#[test]
fn a_failed_ingest_leaves_the_old_dataset_and_nothing_beside_it() {
    let desk = Desk::new();
    desk.ingest().unwrap();
    let before = bytes_below(&desk.data());
    desk.replace(BGS, "Kosovo", "Atlantis");
    desk.refusal();
    assert_eq!(bytes_below(&desk.data()), before);
    let beside = fs::read_dir(desk.folder.path()).unwrap().count();
    assert_eq!(beside, 2, "the official files and the dataset");
}

#[test]
fn an_ingest_drops_what_was_derived_from_the_old_data() {
    let desk = Desk::new();
    desk.ingest().unwrap();
    let indicators = desk.data().join("indicators");
    fs::create_dir(&indicators).unwrap();
    fs::write(indicators.join("risk.csv"), "old").unwrap();
    let error = check::check(&desk.data()).unwrap_err().to_string();
    assert_says(&error, &["indicators/risk.csv", "not listed", "observatory ingest"]);
    desk.ingest().unwrap();
    assert!(!indicators.exists());
}

#[test]
fn a_changed_byte_of_the_dataset_is_found() {
    let desk = Desk::new();
    desk.ingest().unwrap();
    let path = desk.data().join(paths::PRODUCTION);
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, replaced(&bytes, b"1200", b"1300")).unwrap();
    assert_says(&check::check(&desk.data()).unwrap_err().to_string(), &["production.json", "damaged"]);
}

#[test]
fn a_truncated_file_names_the_line_it_breaks_off_at() {
    let desk = Desk::new();
    desk.spoil(USGS_2025, |bytes| bytes[..bytes.len() - 40].to_vec());
    assert_says(&desk.refusal(), &["MCS2025_World_Data.csv:6", "cells", "take it again"]);
}

#[test]
fn a_file_with_a_header_only_is_incomplete() {
    let desk = Desk::new();
    desk.spoil(BGS, |bytes| bytes.split_inclusive(|byte| *byte == b'\n').next().unwrap().to_vec());
    assert_says(&desk.refusal(), &[BGS, "no row after the header", "take it again"]);
}

#[test]
fn a_renamed_column_is_refused_with_both_headers() {
    let desk = Desk::new();
    desk.replace(USGS_2025, "PROD_EST_ 2024", "PROD_EST_2024");
    let parts = ["MCS2025_World_Data.csv:1", "PROD_EST_2024", "PROD_EST_ 2024", "src/ingest"];
    assert_says(&desk.refusal(), &parts);
}

#[test]
fn a_file_of_another_encoding_is_refused() {
    let desk = Desk::new();
    desk.spoil(USGS_2026, |bytes| {
        let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
        text.into_owned().into_bytes()
    });
    assert_says(&desk.refusal(), &["MCS2026_Commodities_Data.csv:2", "not valid Windows-1252"]);
    let desk = Desk::new();
    desk.spoil(BGS, |bytes| replaced(&bytes, b"Norway", b"Norv\xe9ge"));
    assert_says(&desk.refusal(), &["bgs_wms_production_2000_2023.csv:4", "not valid UTF-8"]);
}

#[test]
fn a_repeated_row_names_both_lines() {
    let desk = Desk::new();
    desk.spoil(BGS, |bytes| {
        let last = bytes.split_inclusive(|byte| *byte == b'\n').next_back().unwrap().to_vec();
        [bytes, last].concat()
    });
    assert_says(&desk.refusal(), &["2000_2023.csv:10", "repeats line 9", "Kosovo", "remove one"]);
    let desk = Desk::new();
    desk.replace(USGS_2026, "Canada,Production", "Congo (Kinshasa),Production");
    assert_says(&desk.refusal(), &["MCS2026_Commodities_Data.csv:7", "repeats line 6", "COD"]);
}

#[test]
fn an_unknown_country_is_refused_and_never_skipped() {
    for (file, old, new, column) in [
        (USGS_2026, "Canada,Reserves", "Atlantis,Reserves", "Country"),
        (USGS_2025, "Canada ", "Atlantis", "COUNTRY"),
        (BGS, "Norway", "Atlantis", "country"),
    ] {
        let desk = Desk::new();
        desk.replace(file, old, new);
        let column = format!("column `{column}`");
        let parts = [file, &column, "`Atlantis` is not a known country", "src/ingest/countries.rs"];
        assert_says(&desk.refusal(), &parts);
    }
}

#[test]
fn an_unknown_unit_is_refused() {
    for (file, old, column) in [
        (USGS_2026, "metric tons,2024,\"1,200\"", "Unit"),
        (USGS_2025, "metric tons,1100", "UNIT_MEAS"),
        (BGS, "tonnes (metric),900", "units"),
    ] {
        let desk = Desk::new();
        let unit = old.split(',').next().unwrap();
        desk.replace(file, old, &old.replace(unit, "barrels"));
        let column = format!("column `{column}`");
        assert_says(&desk.refusal(), &[file, &column, "`barrels` is not a known unit", "src/ingest/"]);
    }
}

#[test]
fn an_unknown_heading_commodity_or_word_is_refused_with_its_remedy() {
    for (file, old, new, parts) in [
        (
            USGS_2026,
            "BROMINE,World Production and Reserves,Bromine",
            "UNOBTAINIUM,World Production,Unobtainium",
            ["Commodity", "headings.rs"],
        ),
        (
            USGS_2026,
            "Production,Mine production,metric tons,2024,W",
            "Production,Mine output,metric tons,2024,W",
            ["Statistics_detail", "headings.rs"],
        ),
        (USGS_2026, "2024,W,", "2024,about five,", ["Value", "usgs_value.rs"]),
        (USGS_2025, "nickel content", "nickel matte", ["TYPE", "headings.rs"]),
        (BGS, "\"nickel, mine\"", "\"nickel, dug\"", ["sub_commodity", "bgs_headings.rs"]),
        (BGS, "Nil (nothing produced)", "Nothing", ["precision", "check the row"]),
        (BGS, "Norway,NOR", "Norway,SWE", ["iso3", "check the row"]),
    ] {
        let desk = Desk::new();
        desk.replace(file, old, new);
        let column = format!("column `{}`", parts[0]);
        assert_says(&desk.refusal(), &[file, &column, parts[1]]);
    }
}

#[test]
fn a_missing_file_names_its_path() {
    let desk = Desk::new();
    fs::remove_file(desk.from().join(USGS_2025)).unwrap();
    assert_says(&desk.refusal(), &["MCS2025_World_Data.csv", "check the path given to --from"]);
}

#[test]
fn a_policy_event_that_is_not_in_the_ledger_stops_the_run_and_the_ledger_can_be_renewed_alone() {
    let desk = Desk::new();
    desk.ingest().unwrap();
    let before = bytes_below(&desk.data());
    fs::write(desk.data().join(paths::ACTIONS), b"stale").unwrap();
    assert!(ledger::renew(&desk.data()).unwrap() >= 25);
    assert_eq!(bytes_below(&desk.data()), before, "the same ledger gives the same bytes");
    desk.replace("policy/policy_events.csv", "2020-01-01", "2020-01-02");
    assert_says(&desk.refusal(), &["policy_events.csv:2", "not in the ledger", "docs/ledger.md"]);
    assert_eq!(bytes_below(&desk.data()), before);
}

#[test]
fn an_operators_series_joins_the_prices_with_its_own_source_and_licence() {
    let desk = Desk::new();
    let file = desk.folder.path().join("cobalt.csv");
    let text = "# mineral: cobalt\n# unit: usd_per_tonne\n# source: Agency\n# licence: For subscribers\n2024-01,10\n2024-02,11\n";
    fs::write(&file, text).unwrap();
    let compiled = compile::compile(&desk.from(), &[file]).unwrap();
    publish::publish(&compiled, &desk.data()).unwrap();
    assert_eq!(check::check(&desk.data()).unwrap(), compiled.files.len());
    let prices: PriceTable = desk.read(paths::PRICES);
    assert_eq!(prices.get("own_cobalt").unwrap().series.values(), [Some(10.0), Some(11.0)]);
    let package: DataPackage = desk.read(paths::PACKAGE);
    let listed = package.resource(paths::PRICES).unwrap();
    assert!(
        listed.sources.contains(&"own_cobalt".to_owned())
            && listed.licenses.contains(&"own_cobalt".to_owned())
    );
    assert!(package.licenses.iter().any(|license| license.title == "For subscribers"));
    let catalogue: Catalogue = desk.read(paths::CATALOGUE);
    assert!(catalogue.sources.iter().any(|source| source.publisher == "Agency"));
}
