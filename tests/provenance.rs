//! What stands behind the figures of the shipped dataset: addresses, places, formulas, comparisons.
#![allow(clippy::unwrap_used)] // A helper of a test may fail as loudly as the test.

use std::path::Path;

use minerals_observatory::analysis::coverage::{CoverageTable, Extent, Subject};
use minerals_observatory::analysis::methods::{self, Bench, EXAMPLE};
use minerals_observatory::analysis::provenance::{Place, Shelf};
use minerals_observatory::analysis::revisions::{Kind, revisions};
use minerals_observatory::dataset::{
    Catalogue, FigureAddress, FileIndex, PriceTable, ProductionTable, TradeFile, TradeTotals, paths, read,
};
use minerals_observatory::domain::{Mineral, Origin, Year};
use minerals_observatory::text::{EnglishFormats, Locale};

fn file<T: serde::de::DeserializeOwned>(path: &str) -> T {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data");
    let files: FileIndex =
        serde_json::from_slice(&std::fs::read(folder.join(paths::PACKAGE)).unwrap()).unwrap();
    read(&files, path, &std::fs::read(folder.join(path)).unwrap()).unwrap()
}

struct Data {
    catalogue: Catalogue,
    newest: ProductionTable,
    previous: ProductionTable,
    history: ProductionTable,
    prices: PriceTable,
    trade: TradeFile,
    totals: TradeTotals,
    locale: Locale,
}

fn data() -> Data {
    let catalogue: Catalogue = file(paths::CATALOGUE);
    let texts = [include_str!("../assets/text/en.ftl"), include_str!("../assets/text/en-methods.ftl")]
        .concat()
        + include_str!("../assets/text/en-figure.ftl");
    Data {
        totals: file(&paths::trade_totals(catalogue.newest_trade_year())),
        catalogue,
        newest: file(paths::PRODUCTION),
        previous: file(paths::PRODUCTION_PREVIOUS),
        history: file(paths::PRODUCTION_HISTORY),
        prices: file(paths::PRICES),
        trade: file(&paths::trade(EXAMPLE)),
        locale: Locale::new("en", &texts, Box::new(EnglishFormats)).unwrap(),
    }
}

fn with_shelf<T>(data: &Data, use_it: impl FnOnce(Shelf<'_>) -> T) -> T {
    use_it(Shelf {
        catalogue: &data.catalogue,
        production: &[&data.newest, &data.previous, &data.history],
        prices: &data.prices,
        trade: Some(&data.trade),
        locale: &data.locale,
    })
}

#[test]
fn a_share_shows_its_numbers_its_lines_and_what_others_say() {
    let data = data();
    with_shelf(&data, |shelf| {
        let address = "share.usgs_mcs_2026.cobalt.mine.production.COD.2024".parse().unwrap();
        let found = shelf.explain(&address).unwrap();
        // METHODS 1: DR Congo 74.94 % of cobalt mined in 2024.
        assert_eq!(found.derivation.unwrap().filled, "s_\"COD\" = frac{226,000}{301,590} = \"74.9%\"");
        assert_eq!(found.place, Place::Lines { count: 13, first: 1850, last: 1862 });
        let sources: Vec<_> = found.others.iter().map(|other| other.source.0.as_str()).collect();
        assert_eq!(sources, ["usgs_mcs_2025"]);
        assert!(found.others[0].difference.unwrap().abs() < 0.05);
        assert_eq!(data.locale.say(&found.value), "74.9% of the world");
    });
}

#[test]
fn a_concentration_writes_its_squares_out() {
    let data = data();
    with_shelf(&data, |shelf| {
        let address = "hhi.usgs_mcs_2026.cobalt.mine.production.2024".parse().unwrap();
        let found = shelf.explain(&address).unwrap();
        assert!(found.derivation.unwrap().filled.starts_with("\"HHI\" = 74.9^2 + 11.6^2 + "));
        assert!(data.locale.say(&found.value).starts_with("5,766 "));
    });
}

#[test]
fn every_figure_of_the_newest_edition_can_be_explained_by_its_address() {
    let data = data();
    with_shelf(&data, |shelf| {
        for (series, figures) in data.newest.entries() {
            for figure in figures {
                let address =
                    FigureAddress::Output { table: series.key(), origin: figure.origin, year: figure.year };
                let again: FigureAddress = address.to_string().parse().unwrap();
                let found = shelf.explain(&again).unwrap_or_else(|| panic!("{address}"));
                assert_eq!(found.source, series.source);
                assert!(!data.locale.say(&found.title).contains("figure-"), "{address}");
                assert_ne!(found.place, Place::NotKept, "{address}");
            }
        }
    });
}

#[test]
fn a_price_knows_its_cell_and_a_shipment_says_that_its_row_is_not_kept() {
    let data = data();
    with_shelf(&data, |shelf| {
        let price = shelf.explain(&"price.copper.2026-05".parse().unwrap()).unwrap();
        assert!(matches!(price.place, Place::Cell { row, .. } if row > 700), "{:?}", price.place);
        let swing = shelf.explain(&"volatility.copper.2026-05.12".parse().unwrap()).unwrap();
        // METHODS 4: copper to 2026-05, 12 months .142837.
        assert!(swing.derivation.unwrap().filled.ends_with("\"14.3%\""));
        let flow = shelf.explain(&"flow.282200.2024.COD.CHN".parse().unwrap());
        assert!(flow.is_none_or(|flow| flow.place == Place::NotKept));
        assert_eq!(shelf.explain(&"price.copper.1900-01".parse().unwrap()), None);
    });
}

#[test]
fn every_method_is_worked_on_the_shipped_data() {
    let data = data();
    with_shelf(&data, |shelf| {
        let bench = Bench { shelf, totals: &data.totals, trade: &data.trade };
        for method in methods::all() {
            let example = (method.example)(&bench).unwrap_or_else(|| panic!("{} has no example", method.id));
            assert!(!example.lines.is_empty(), "{}", method.id);
            for line in &example.lines {
                assert!(
                    line.contains('=') && line.chars().any(|c| c.is_ascii_digit()),
                    "{}: {line}",
                    method.id
                );
                assert!(!line.contains("NaN") && !line.contains("inf"), "{}: {line}", method.id);
            }
            println!("{}: {} | {:?}", method.id, data.locale.say(&example.of), example.lines);
        }
    });
}

#[test]
fn revisions_between_the_editions_are_found_by_rule() {
    let data = data();
    let found = revisions(&data.previous, &data.newest);
    let cobalt = found.iter().find(|row| {
        let is_of = row.series.mineral == EXAMPLE && row.series.form == "mine" && row.year == Year(2024);
        is_of && matches!(row.origin, Origin::Country(id) if id.as_str() == "COD")
    });
    let cobalt = cobalt.unwrap();
    assert_eq!((cobalt.kind, cobalt.before, cobalt.after), (Kind::Revised, Some(220_000.0), Some(226_000.0)));
    assert!(found.windows(2).all(|pair| pair[0].weight >= pair[1].weight));
}

#[test]
fn coverage_follows_the_catalogue() {
    let data = data();
    let table =
        CoverageTable::of(&data.catalogue, &[&data.newest, &data.previous, &data.history], &data.prices);
    let extent =
        |mineral: &str, subject, year| table.extent(Mineral::parse(mineral).unwrap(), subject, Year(year));
    assert_eq!(extent("cobalt", Subject::RefinedTrade, 2024), Some(Extent::Complete));
    assert_eq!(extent("cobalt", Subject::RefinedTrade, 2020), Some(Extent::MainPartners));
    assert_eq!(extent("copper", Subject::ScrapTrade, 2024), Some(Extent::MainRoutes));
    assert_eq!(extent("copper", Subject::ScrapTrade, 2020), None);
    assert_eq!(extent("copper", Subject::Prices, 1975), Some(Extent::Complete));
    // A unit value stands in for a price.
    assert_eq!(extent("cobalt", Subject::Prices, 2024), Some(Extent::Partial));
}
