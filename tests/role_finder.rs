//! The search for roles on the compiled dataset.
#![allow(clippy::unwrap_used)] // A helper of a test may fail as loudly as the test.

use std::path::Path;
use std::sync::Arc;

use minerals_observatory::analysis::role_finder::{
    Backtest, Clue, Fact, Finder, Rival, Target, Weights, ranking, without_routes,
};
use minerals_observatory::analysis::role_table::RoleTable;
use minerals_observatory::analysis::roles::{EvidenceKind, Role};
use minerals_observatory::dataset::{Catalogue, Governance, ProductionTable, TradeTotals, paths, read};
use minerals_observatory::domain::{CountryId, Mineral, Year};

fn load<T: serde::de::DeserializeOwned>(path: &str) -> T {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data").join(path);
    read::parse(path, &std::fs::read(file).unwrap()).unwrap()
}

fn totals(year: u16) -> TradeTotals {
    load(&paths::trade_totals(Year(year)))
}

fn finder(tables: &[&str], year: u16) -> Finder {
    let tables: Vec<ProductionTable> = tables.iter().map(|path| load(path)).collect();
    let governance: Governance = load(paths::GOVERNANCE);
    let production: Vec<_> = tables.iter().collect();
    let catalogue: Catalogue = load(paths::CATALOGUE);
    Finder::of(&catalogue, &production, &totals(year), &totals(year - 5), Arc::new(governance))
}

fn today() -> Finder {
    finder(&[paths::PRODUCTION, paths::PRODUCTION_PREVIOUS, paths::PRODUCTION_HISTORY], 2024)
}

fn id(code: &str) -> CountryId {
    CountryId::parse(code).unwrap()
}

#[test]
fn guinea_with_its_bauxite_is_first_of_all_pointed_to_aluminium() {
    let found = today().of_country(id("GIN"));
    let ranked = ranking(found.suggestions, &Weights::default());
    let first = &ranked[0];
    assert_eq!(
        first.suggestion.target,
        Target { role: Role::Processor, mineral: Mineral::parse("aluminium").unwrap() }
    );
    assert_eq!(first.stability, 1.0);
    let material = first.suggestion.finding(Clue::Material).unwrap();
    assert!(material.points.unwrap() > 0.8 && !material.facts.is_empty());
}

#[test]
fn nothing_is_suggested_that_is_played_or_cannot_be_judged() {
    let finder = today();
    let mut seen = 0;
    for country in ["COD", "CHL", "USA", "AUS", "CHN", "FJI"].map(id) {
        let found = finder.of_country(country);
        let score = |target: Target| {
            finder.roles().get(country, target.mineral).unwrap().assessment(target.role).score()
        };
        for suggestion in &found.suggestions {
            assert!(!score(suggestion.target).unwrap().is_met());
            for finding in &suggestion.findings {
                assert!(finding.points.is_none_or(|points| (0.0..=1.0).contains(&points)));
            }
            seen += 1;
        }
        assert!(found.unjudged.iter().all(|unjudged| score(unjudged.target).is_none()));
    }
    assert!(seen > 100);
}

#[test]
fn the_question_of_a_coalition_gives_the_same_suggestions() {
    let finder = today();
    let target = Target { role: Role::Processor, mineral: Mineral::COBALT };
    let asked = finder.of_target(target).suggestions;
    let congo = asked.iter().find(|suggestion| suggestion.country == id("COD")).unwrap();
    let own = finder.of_country(id("COD")).suggestions;
    assert_eq!(own.iter().find(|suggestion| suggestion.target == target), Some(congo));
    assert!(asked.len() > 30);
}

#[test]
fn the_look_back_knows_nothing_of_what_came_later() {
    let then = finder(&[paths::PRODUCTION_HISTORY], 2014);
    let countries: Vec<_> = then.roles().profiles().iter().map(|profile| profile.country).collect();
    for suggestion in countries.into_iter().flat_map(|country| then.of_country(country).suggestions) {
        for fact in suggestion.findings.iter().flat_map(|finding| &finding.facts) {
            let year = match fact {
                Fact::Evidence(evidence) => {
                    assert_ne!(evidence.kind, EvidenceKind::ReserveShare);
                    evidence.year
                }
                Fact::Trend { after, .. } => after.0,
                Fact::Governance { year, .. } => *year,
                Fact::Neighbour { .. } | Fact::Related { .. } => continue,
            };
            assert!(year <= Year(2014), "{fact:?}");
        }
    }
}

#[test]
fn the_look_back_is_reproduced() {
    let then = finder(&[paths::PRODUCTION_HISTORY], 2014);
    let history: ProductionTable = load(paths::PRODUCTION_HISTORY);
    let now = RoleTable::of(&load(paths::CATALOGUE), &[&history], &without_routes(&totals(2024)));
    let backtest = Backtest::of(&then, &now, Year(2024));
    let hits = Rival::ALL.map(|rival| backtest.hits(rival));
    assert_eq!((backtest.cases.len(), hits), (16, [9, 5, 5]));
    assert!((backtest.by_chance() - 4.662_64).abs() < 5e-6);
    for case in &backtest.cases {
        assert!(case.taken.before < 0.5 && case.taken.after >= 0.5);
        assert!(case.places.iter().all(|place| (1..=case.candidates).contains(place)));
    }
}
