//! Supply risk on the compiled dataset: values that were computed apart from this program.
#![allow(clippy::unwrap_used)] // A helper of a test may fail as loudly as the test.

use std::path::Path;

use minerals_observatory::analysis::stage_shares::tables_by_part;
use minerals_observatory::analysis::supply_risk::{Note, Risk, RiskData, StudyTerms, View, Viewpoint, risks};
use minerals_observatory::dataset::eu_supply::Scope;
use minerals_observatory::dataset::{
    CountryGroups, EuSupply, Governance, ProductionTable, Sourcing, paths, read,
};
use minerals_observatory::domain::{Mineral, Stage, Year};

fn load<T: serde::de::DeserializeOwned>(path: &str) -> T {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data").join(path);
    read::parse(path, &std::fs::read(file).unwrap()).unwrap()
}

fn risks_of(viewpoint: &str) -> Vec<Risk> {
    let production: [ProductionTable; 3] =
        [paths::PRODUCTION, paths::PRODUCTION_PREVIOUS, paths::PRODUCTION_HISTORY].map(load);
    let data = RiskData {
        tables: &tables_by_part(&production.iter().collect::<Vec<_>>()),
        governance: &load::<Governance>(paths::GOVERNANCE),
        study: &load::<EuSupply>(paths::EU_SUPPLY),
        sourcing: &load::<Sourcing>(paths::SOURCING),
        until: Year(2024),
    };
    let groups: CountryGroups = load(paths::COUNTRY_GROUPS);
    risks(&data, &View::of(&Viewpoint::parse(viewpoint).unwrap(), &groups).unwrap())
}

fn of<'a>(risks: &'a [Risk], mineral: &str, stage: Stage) -> &'a Risk {
    let mineral = Mineral::parse(mineral).unwrap();
    risks.iter().find(|risk| risk.mineral() == mineral && risk.stage == stage).unwrap()
}

#[test]
fn mined_cobalt_of_the_world() {
    let world = risks_of("world");
    let cobalt = of(&world, "cobalt", Stage::Extraction);
    assert!((cobalt.hhi.unwrap().value() - 5_766.1).abs() < 0.05);
    // Shares of MCS 2026, WGI of 2023, t 1.1 for DR Congo and Zambia, summed by a script of its own.
    assert!((cobalt.factors.global.unwrap() - 5.122_34).abs() < 5e-6);
    assert!((cobalt.value().unwrap() - 5.122_34 * 0.78).abs() < 5e-6);
    assert!((cobalt.n_minus_1.unwrap().fraction() - 0.250_638).abs() < 5e-7);
    assert!(cobalt.notes.contains(&Note::GlobalOnly) && cobalt.own.is_none());
}

#[test]
fn refined_copper_from_the_united_states_takes_its_own_sourcing_into_account() {
    let own = risks_of("USA");
    let copper = of(&own, "copper", Stage::Processing);
    let factors = copper.factors;
    let reliance = factors.import_reliance.unwrap();
    // The USGS itself prints 45 % for 2024.
    assert!((reliance - 0.45).abs() < 0.02, "{reliance}");
    let (global, sourcing) = (factors.global.unwrap(), factors.sourcing.unwrap());
    let by_hand = (global * reliance / 2.0 + sourcing * (1.0 - reliance / 2.0)) * (1.0 - 0.17);
    assert!((copper.value().unwrap() - by_hand).abs() < 1e-12);
    assert!(!copper.notes.contains(&Note::GlobalOnly));
    // Its titanium sponge is withheld, its cobalt is mined by content and shipped by weight.
    let titanium = &of(&own, "titanium", Stage::Processing).notes;
    assert!(titanium.contains(&Note::OutputWithheld) && titanium.contains(&Note::GlobalOnly));
    assert_eq!(of(&own, "cobalt", Stage::Extraction).factors.import_reliance, None);
}

#[test]
fn the_eu_study_is_reproduced_from_its_own_shares() {
    let (study, governance): (EuSupply, Governance) = (load(paths::EU_SUPPLY), load(paths::GOVERNANCE));
    let table = study.table("Magnesium", Stage::Processing, Scope::Global).unwrap();
    let terms = StudyTerms::of(table, &governance);
    assert!((terms.supply.weighted.unwrap() - 4.698_075).abs() < 5e-6);
    assert!((terms.hhi - 8_230.43).abs() < 0.005);
}

#[test]
fn every_viewpoint_gives_a_finite_risk_for_every_table() {
    for viewpoint in ["world", "eu27", "g7", "COD", "JPN", "FJI"] {
        let found = risks_of(viewpoint);
        assert!(found.len() > 80, "{viewpoint}");
        for risk in found {
            let value = risk.value();
            assert!(value.is_none_or(|value| value.is_finite() && (0.0..=15.0).contains(&value)), "{risk:?}");
            assert!(risk.factors.import_reliance.is_none_or(|part| (0.0..=1.0).contains(&part)));
        }
    }
}
