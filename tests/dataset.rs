//! Facts of the committed dataset that anyone can check in the official publications, and its hashes.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use minerals_observatory::dataset::package::sha256;
use minerals_observatory::dataset::{
    Catalogue, DataPackage, Figure, Measure, ProductionTable, Series, UsSalient, paths, read,
};
use minerals_observatory::domain::{CountryId, Flags, Mineral, Origin, Unit, Year};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data")
}

fn bytes(path: &str) -> Vec<u8> {
    let file = folder().join(path);
    std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn load<T: serde::de::DeserializeOwned>(path: &str) -> T {
    read(&read::parse(paths::PACKAGE, &bytes(paths::PACKAGE)).unwrap(), path, &bytes(path)).unwrap()
}

fn country(code: &str) -> Origin {
    Origin::Country(CountryId::parse(code).unwrap())
}

/// Production of a form in a year, named countries and others.
fn production(table: &ProductionTable, mineral: &str, form: &str, year: u16) -> Vec<(Origin, f64)> {
    let wanted = |series: &Series| series.form == form && series.measure == Measure::Production;
    let (_, figures) = table.of(Mineral::parse(mineral).unwrap()).find(|(series, _)| wanted(series)).unwrap();
    let of_year = figures.iter().filter(|figure| figure.year == Year(year));
    of_year.filter_map(|figure| Some((figure.origin, figure.value?))).collect()
}

fn world(rows: &[(Origin, f64)]) -> f64 {
    rows.iter().map(|(_, value)| value).sum()
}

fn share(rows: &[(Origin, f64)], code: &str) -> f64 {
    rows.iter().find(|(origin, _)| *origin == country(code)).unwrap().1 / world(rows)
}

/// Others count in the world and not among the squares.
fn concentration(rows: &[(Origin, f64)]) -> f64 {
    let named = rows.iter().filter(|(origin, _)| *origin != Origin::Other);
    named.map(|(_, value)| (100.0 * value / world(rows)).powi(2)).sum()
}

#[track_caller]
fn assert_near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected} ± {tolerance}");
}

#[test]
fn every_file_has_the_size_and_hash_that_the_descriptor_says() {
    let package: DataPackage = read::parse(paths::PACKAGE, &bytes(paths::PACKAGE)).unwrap();
    for resource in &package.resources {
        let bytes = bytes(&resource.path);
        assert_eq!(bytes.len() as u64, resource.bytes, "{}", resource.path);
        assert_eq!(sha256(&bytes), resource.sha256(), "{}", resource.path);
        assert!(!resource.sources.is_empty() && !resource.licenses.is_empty(), "{}", resource.path);
        assert!(!resource.schema.fields.is_empty(), "{}", resource.path);
    }
}

#[test]
fn concentration_of_2024_is_that_of_the_published_tables() {
    let table: ProductionTable = load(paths::PRODUCTION);
    for (mineral, form, expected, leader, its_share) in [
        ("cobalt", "mine", 5766.1, "COD", 0.7494),
        ("copper", "mine", 1061.9, "CHL", 0.2398),
        ("copper", "refined", 2240.1, "CHN", 0.4493),
        ("lithium", "mine", 2345.9, "AUS", 0.3709),
        ("nickel", "mine", 4048.2, "IDN", 0.6233),
    ] {
        let rows = production(&table, mineral, form, 2024);
        assert_near(concentration(&rows), expected, 0.05);
        assert_near(share(&rows, leader), its_share, 0.000_05);
    }
}

#[test]
fn china_leads_where_it_is_known_to_lead() {
    let table: ProductionTable = load(paths::PRODUCTION);
    for (mineral, form, expected) in [
        ("rare_earths", "mine", 0.703),
        ("gallium", "primary", 0.989),
        ("graphite", "mine", 0.819),
        ("tungsten", "mine", 0.821),
        ("magnesium", "smelter", 0.879),
    ] {
        assert_near(share(&production(&table, mineral, form, 2024), "CHN"), expected, 0.0005);
    }
}

#[test]
fn the_history_agrees_with_an_independent_count() {
    let table: ProductionTable = load(paths::PRODUCTION_HISTORY);
    for (mineral, form, expected) in [
        ("cobalt", "mine", 4914.0),
        ("cobalt", "refined", 6412.0),
        ("rare_earths", "mine", 4994.0),
        ("gallium", "primary", 9333.0),
        ("tungsten", "mine", 6495.0),
    ] {
        assert_near(concentration(&production(&table, mineral, form, 2023)), expected, 0.5);
    }
}

#[test]
fn two_editions_agree_on_the_order_of_magnitude_of_every_world() {
    let newest: ProductionTable = load(paths::PRODUCTION);
    let previous: ProductionTable = load(paths::PRODUCTION_PREVIOUS);
    // China's mercury was revised from 1,000 tons to "not available".
    let revised = ["mercury", "iron_oxide_pigments"];
    let mut compared = 0;
    for (series, figures) in newest.entries() {
        let same = |other: &Series| {
            (other.mineral, &other.form, other.stage, other.measure)
                == (series.mineral, &series.form, series.stage, series.measure)
        };
        let Some((other, others)) = previous.entries().find(|(other, _)| same(other)) else { continue };
        let (new, old) = (kilograms(series, figures), kilograms(other, others));
        if let (Some(new), Some(old)) = (new, old)
            && !revised.contains(&series.mineral.id())
        {
            assert!((0.4..2.5).contains(&(new / old)), "{series:?}: {new} against {old}");
            compared += 1;
        }
    }
    assert!(compared > 120, "{compared}");
}

/// The newest year's world of a series by mass.
fn kilograms(series: &Series, figures: &[Figure]) -> Option<f64> {
    let year = figures.iter().map(|figure| figure.year).max()?;
    let sum: f64 =
        figures.iter().filter(|figure| figure.year == year).filter_map(|figure| figure.value).sum();
    series.unit.kilograms().map(|unit| unit * sum).filter(|sum| *sum > 0.0)
}

#[test]
fn american_lithium_is_withheld_and_not_zero() {
    let table: ProductionTable = load(paths::PRODUCTION);
    let lithium = Mineral::parse("lithium").unwrap();
    let (_, figures) = table.of(lithium).find(|(series, _)| series.form == "mine").unwrap();
    let usa = figures.iter().find(|f| f.origin == country("USA") && f.year == Year(2024)).unwrap();
    assert_eq!((usa.value, usa.flags.contains(Flags::WITHHELD)), (None, true));
}

#[test]
fn forms_stand_side_by_side_and_keep_their_units() {
    let table: ProductionTable = load(paths::PRODUCTION);
    let forms = |id: &str| -> BTreeSet<String> {
        table.of(Mineral::parse(id).unwrap()).map(|(series, _)| series.form.clone()).collect()
    };
    assert!(["alumina", "aluminium", "bauxite"].iter().all(|form| forms("aluminium").contains(*form)));
    assert!(["ilmenite", "rutile", "sponge", "pigment"].iter().all(|form| forms("titanium").contains(*form)));
    assert!(["ferrosilicon", "silicon_metal"].iter().all(|form| forms("silicon").contains(*form)));
    let palladium = table.of(Mineral::parse("palladium").unwrap()).next().unwrap().0;
    assert_eq!(palladium.unit, Unit::Kilograms);
}

#[test]
fn everything_named_in_the_tables_is_in_the_catalogue() {
    let catalogue: Catalogue = load(paths::CATALOGUE);
    for path in [paths::PRODUCTION, paths::PRODUCTION_PREVIOUS, paths::PRODUCTION_HISTORY] {
        let table: ProductionTable = load(path);
        for (series, figures) in table.entries() {
            assert!(catalogue.source(&series.source).is_some(), "{}", series.source);
            assert!(catalogue.minerals.iter().any(|facts| facts.id == series.mineral), "{}", series.mineral);
            for figure in figures {
                if let Origin::Country(id) = figure.origin {
                    assert!(catalogue.country(id).is_some(), "{id}");
                }
            }
        }
    }
    let name = |code: &str| catalogue.country(CountryId::parse(code).unwrap()).unwrap().name.clone();
    assert_eq!([name("COD"), name("KOR"), name("CIV")], ["DR Congo", "South Korea", "Côte d'Ivoire"]);
    let is_critical =
        |id: &str| catalogue.minerals.iter().find(|facts| facts.id.id() == id).unwrap().us_critical_2025;
    assert!(is_critical("cobalt") && is_critical("yttrium") && !is_critical("molybdenum"));
}

#[test]
fn america_buys_its_cobalt_from_norway_first() {
    let us: UsSalient = load(paths::US_SALIENT);
    let cobalt = Mineral::parse("cobalt").unwrap();
    let imports = us.import_sources.iter().find(|imports| imports.mineral == cobalt).unwrap();
    assert_eq!((imports.shares[0].origin, imports.shares[0].percent), (country("NOR"), Some(26.0)));
    let reliance = us.of(cobalt).find(|statistic| statistic.statistic == "Net import reliance").unwrap();
    let values: Vec<_> = reliance.figures.iter().map(|figure| figure.value.unwrap()).collect();
    assert_eq!(values, [73.0, 73.0, 69.0, 74.0, 79.0]);
}

#[test]
fn every_form_and_mineral_has_a_name() {
    let messages = include_str!("../assets/text/en.ftl");
    for path in [paths::PRODUCTION, paths::PRODUCTION_PREVIOUS, paths::PRODUCTION_HISTORY] {
        let table: ProductionTable = load(path);
        for (series, _) in table.entries() {
            for key in [format!("\nform-{} =", series.form), format!("\nmineral-{} =", series.mineral)] {
                assert!(messages.contains(&key), "{key}");
            }
        }
    }
}

#[test]
fn the_data_guide_names_every_source() {
    let guide = include_str!("../docs/data.md");
    for source in &load::<Catalogue>(paths::CATALOGUE).sources {
        assert!(guide.contains(&format!("`{}`", source.id)), "docs/data.md lacks the source {}", source.id);
    }
}
