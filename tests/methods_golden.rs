//! The worked values of METHODS on the compiled dataset.
#![allow(clippy::unwrap_used)] // A helper of a test may fail as loudly as the test.

use std::collections::BTreeSet;
use std::path::PathBuf;

use minerals_observatory::analysis::concentration::Concentration;
use minerals_observatory::analysis::role_table::{RoleProfile, RoleTable};
use minerals_observatory::analysis::roles::{EvidenceKind, Outcome, Role};
use minerals_observatory::analysis::stage_shares::of_year;
use minerals_observatory::analysis::volatility::{Window, log_returns, rolling_volatility};
use minerals_observatory::dataset::{
    Catalogue, Measure, PriceTable, ProductionTable, TradeTotals, paths, read,
};
use minerals_observatory::domain::{CountryId, Frequency, Mineral, Month, Stage, Year};
use minerals_observatory::text::{Arg, Locale, Message};
use serde::de::DeserializeOwned;

/// A file of the dataset, its hash checked.
fn file<T: DeserializeOwned>(path: &str) -> T {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    let bytes = |path: &str| std::fs::read(data.join(path)).unwrap();
    let package = read::parse(paths::PACKAGE, &bytes(paths::PACKAGE)).unwrap();
    read(&package, path, &bytes(path)).unwrap()
}

fn mineral(id: &str) -> Mineral {
    Mineral::parse(id).unwrap()
}

fn supply(production: &ProductionTable, id: &str, stage: Stage, form: &str) -> Concentration {
    let is_asked = |series: &minerals_observatory::dataset::Series| {
        (series.stage, series.measure, series.form.as_str()) == (stage, Measure::Production, form)
    };
    let (_, figures) = production.of(mineral(id)).find(|(series, _)| is_asked(series)).unwrap();
    Concentration::of(of_year(figures, Year(2024)))
}

#[test]
fn concentration_of_2024_has_the_values_of_the_methods() {
    let production: ProductionTable = file(paths::PRODUCTION);
    let expected = [
        ("cobalt", Stage::Extraction, "mine", 5766.1, "COD", 74.94),
        ("copper", Stage::Extraction, "mine", 1061.9, "CHL", 23.98),
        ("copper", Stage::Processing, "refined", 2240.1, "CHN", 44.93),
        ("lithium", Stage::Extraction, "mine", 2345.9, "AUS", 37.09),
        ("nickel", Stage::Extraction, "mine", 4048.2, "IDN", 62.33),
    ];
    for (id, stage, form, hhi, leader, percent) in expected {
        let found = supply(&production, id, stage, form);
        let index = found.hhi().unwrap().value();
        assert!((index - hhi).abs() < 0.05, "{id} {form}: {index}");
        let largest = found.largest().unwrap();
        assert_eq!(largest.country.as_str(), leader, "{id} {form}");
        assert!((largest.share.percent() - percent).abs() < 0.005, "{id} {form}: {largest:?}");
    }
    let cobalt = supply(&production, "cobalt", Stage::Extraction, "mine");
    assert!((cobalt.top_share(3).unwrap().percent() - 89.19).abs() < 0.005);
}

#[test]
fn copper_to_may_2026_has_the_volatility_of_the_methods() {
    let prices: PriceTable = file(paths::PRICES);
    let series = &prices.get("copper").unwrap().series;
    assert_eq!(series.end(), Month::parse("2026-05").unwrap());
    let returns = log_returns(series.values());
    for (months, expected) in [(12, 0.142_837), (36, 0.141_706)] {
        let window = Window::of_months(months, Frequency::Monthly).unwrap();
        let found = rolling_volatility(&returns, window).last().copied().flatten().unwrap();
        assert!((found - expected).abs() < 5e-7, "{months} months: {found}");
    }
}

fn roles() -> RoleTable {
    let catalogue: Catalogue = file(paths::CATALOGUE);
    let production: [ProductionTable; 3] =
        [paths::PRODUCTION, paths::PRODUCTION_PREVIOUS, paths::PRODUCTION_HISTORY].map(file);
    let totals: TradeTotals = file(&paths::trade_totals(Year(2024)));
    RoleTable::of(&catalogue, &production.each_ref(), &totals)
}

/// The roles played, strongest first.
fn played(profile: &RoleProfile) -> Vec<Role> {
    profile.played().iter().map(|item| item.role).collect()
}

#[test]
fn known_countries_play_their_known_roles() {
    let table = roles();
    let of = |country, id| table.get(CountryId::parse(country).unwrap(), mineral(id)).unwrap();
    assert_eq!(played(of("COD", "cobalt")), [Role::Extractor, Role::Holder]);
    assert_eq!(played(of("CHN", "cobalt")), [Role::Processor]);
    assert_eq!(played(of("CHL", "copper")), [Role::Extractor, Role::Holder, Role::Processor]);
    assert_eq!(played(of("IDN", "nickel")), [Role::Extractor, Role::Holder, Role::Processor]);
    // Its share of the trade in scrap, which it sells, is three times that of refining.
    assert_eq!(played(of("USA", "copper")), [Role::Recycler, Role::Consumer]);
    // Refined cobalt by country is in the British survey only, and the evidence says so.
    let refining = &of("CHN", "cobalt").assessment(Role::Processor).evidence[0];
    assert_eq!((refining.kind, refining.basis.source().0.as_str()), (EvidenceKind::RefiningShare, "bgs_wms"));
    // The United States withhold their lithium: that is no zero.
    assert_eq!(of("USA", "lithium").assessment(Role::Extractor).outcome, Outcome::Insufficient);
}

#[test]
fn a_table_without_the_large_producers_makes_no_processor() {
    // BGS lists Chinese and South African ferrochrome without figures: Kazakhstan is not 95 % of it.
    let table = roles();
    let kazakh = table.get(CountryId::parse("KAZ").unwrap(), mineral("chromium")).unwrap();
    assert_eq!(kazakh.assessment(Role::Processor).outcome, Outcome::Insufficient);
}

#[test]
fn every_sentence_about_the_data_has_its_words() {
    let english = Locale::plain().unwrap();
    let mut keys = BTreeSet::new();
    for item in roles().profiles().iter().flat_map(RoleProfile::assessments) {
        item.evidence.iter().for_each(|evidence| collect(&evidence.message(), &mut keys));
        item.missing.iter().for_each(|missing| collect(&missing.message(), &mut keys));
    }
    let silent: Vec<_> = keys.into_iter().filter(|key| !english.has(key)).collect();
    assert!(silent.is_empty(), "not in assets/text/en.ftl: {silent:?}");
}

/// The keys of a message and of those inside it.
fn collect(message: &Message, keys: &mut BTreeSet<String>) {
    keys.insert(message.key.clone());
    for (_, arg) in &message.args {
        if let Arg::Message(inner) = arg {
            collect(inner, keys);
        }
    }
}
