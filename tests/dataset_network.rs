//! Facts of the main routes of four-digit codes and of the network measures, checked on the committed dataset.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use std::path::Path;

use minerals_observatory::analysis::network::{TradeNetwork, betweenness};
use minerals_observatory::analysis::role_table::RoleTable;
use minerals_observatory::analysis::roles::{Need, Reason, Role};
use minerals_observatory::dataset::{
    Catalogue, Coverage, Direction, ProductionTable, TradeBlock, TradeFile, TradeTotals, paths, read,
};
use minerals_observatory::domain::{CountryId, Flags, Mineral, Stage, Year};
use minerals_observatory::state::{Facts, Selection};

const YEAR: Year = Year(2024);

fn load<T: serde::de::DeserializeOwned>(path: &str) -> T {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data").join(path);
    let bytes = std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    read::parse(path, &bytes).unwrap()
}

fn id(code: &str) -> CountryId {
    CountryId::parse(code).unwrap()
}

fn mineral(id: &str) -> Mineral {
    Mineral::parse(id).unwrap()
}

fn block(of: &str, code: &str) -> TradeBlock {
    load::<TradeFile>(&paths::trade(mineral(of))).block(code, YEAR).unwrap().clone()
}

fn assert_near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected} ± {tolerance}");
}

#[test]
fn the_main_routes_add_up_to_the_known_sums_and_carry_their_rounding() {
    for (of, code, billions) in [
        ("copper", "2603", 99.9),
        ("copper", "7404", 26.0),
        ("aluminium", "7602", 16.4),
        ("nickel", "7501", 13.6),
        ("zinc", "7901", 12.3),
        ("zinc", "2608", 10.6),
        ("tin", "8001", 5.1),
        ("cobalt", "8105", 4.8),
    ] {
        let block = block(of, code);
        assert_eq!(block.coverage, Coverage::MainRoutes);
        assert_near(block.flows.iter().map(|flow| flow.value_usd).sum::<f64>() / 1e9, billions, 0.051);
        assert_eq!(block.rounding_usd.len(), block.flows.len());
        let worst =
            block.flows.iter().zip(&block.rounding_usd).map(|(flow, rounding)| rounding / flow.value_usd);
        assert!(worst.fold(0.0, f64::max) < 0.07);
    }
    let congo = block("cobalt", "8105");
    let flow = congo.flows.iter().find(|flow| (flow.exporter, flow.importer) == (id("COD"), id("CHN")));
    assert_near(flow.unwrap().value_usd, 3.0e9, 0.05e9);
    assert!(block("cobalt", "282200").rounding_usd.is_empty());
}

#[test]
fn nineteen_codes_have_main_routes_and_no_shared_one_goes_to_a_single_metal() {
    let catalogue: Catalogue = load(paths::CATALOGUE);
    let routes: Vec<_> =
        catalogue.trade_codes.iter().filter(|code| code.years == [(YEAR, Coverage::MainRoutes)]).collect();
    assert_eq!((routes.len(), catalogue.trade_codes.len()), (19, 49));
    assert!(routes.iter().all(|code| code.code.len() == 4));
    let of = |code: &str| catalogue.trade_code(code).unwrap();
    assert_eq!(of("2615").mineral.id(), "niobium_tantalum_vanadium_zirconium");
    assert_eq!(of("2617").mineral.id(), "antimony_and_other_ores");
    assert_eq!(
        of("8105").note,
        "cobalt mattes and other intermediates, unwrought, powder, articles and scrap"
    );
}

#[test]
fn the_code_with_years_is_drawn_and_the_other_can_be_chosen() {
    let catalogue: Catalogue = load(paths::CATALOGUE);
    let facts = Facts { catalogue: &catalogue };
    for (of, stage, usual, other) in [
        ("cobalt", Stage::Processing, "282200", "8105"),
        ("nickel", Stage::Processing, "750210", "7501"),
        ("graphite", Stage::Extraction, "250490", "2504"),
    ] {
        let drawn = |code: Option<&str>| {
            let code = code.map(str::to_owned);
            facts.code(&Selection { mineral: mineral(of), stage, code, ..Selection::default() }).unwrap()
        };
        assert_eq!((drawn(None).code.as_str(), drawn(None).years.len()), (usual, 23));
        assert_eq!(drawn(Some(other)).code, other);
    }
}

#[test]
fn a_given_total_goes_before_the_sum_of_routes_and_is_never_less() {
    let totals: TradeTotals = load(&paths::trade_totals(YEAR));
    let mut given = 0;
    for code in totals.codes.iter().filter(|code| code.coverage == Coverage::MainRoutes) {
        given += code.totals.iter().filter(|row| row.given.is_some()).count();
    }
    assert_eq!(given, 377);
    let ore = totals.codes.iter().find(|code| code.code == "2603").unwrap();
    let china = ore.totals.iter().find(|row| row.country == id("CHN")).unwrap();
    assert_eq!(china.given, Some(Direction::Imports));
    assert_near(china.import_usd, 65.7e9, 0.01e9);
    let six_digits = totals.codes.iter().filter(|code| code.coverage != Coverage::MainRoutes);
    assert!(six_digits.flat_map(|code| &code.totals).all(|row| row.given.is_none()));
}

#[test]
fn the_stored_betweenness_is_that_of_the_flows() {
    let totals: TradeTotals = load(&paths::trade_totals(YEAR));
    for (of, code, leader) in
        [("cobalt", "282200", "CHN"), ("nickel", "750210", "NLD"), ("rare_earths", "850511", "CHN")]
    {
        let network = TradeNetwork::of(&block(of, code).flows);
        let found = betweenness(network.graph());
        let stored = totals.codes.iter().find(|sums| sums.code == code).unwrap();
        for (country, value) in network.countries().iter().zip(&found) {
            let row = stored.totals.iter().find(|row| row.country == *country).unwrap();
            assert_near(row.betweenness, *value, 5.1e-6);
        }
        let largest = stored.totals.iter().max_by(|a, b| a.betweenness.total_cmp(&b.betweenness)).unwrap();
        assert_eq!(largest.country, id(leader));
    }
}

#[test]
fn belgium_trades_cobalt_and_china_recycles_copper() {
    let (catalogue, totals): (Catalogue, TradeTotals) =
        (load(paths::CATALOGUE), load(&paths::trade_totals(YEAR)));
    let tables: [ProductionTable; 2] = [load(paths::PRODUCTION), load(paths::PRODUCTION_HISTORY)];
    let roles = RoleTable::of(&catalogue, &tables.each_ref(), &totals);
    let role =
        |country: &str, of: &str, role| roles.get(id(country), mineral(of)).unwrap().assessment(role).clone();
    assert!(role("BEL", "cobalt", Role::Trader).score().unwrap().is_met());
    assert!(!role("COD", "cobalt", Role::Trader).score().unwrap().is_met(), "it receives next to nothing");
    let china = role("CHN", "copper", Role::Recycler);
    assert!(china.score().unwrap().is_met() && china.flags().contains(Flags::INCOMPLETE));
    // Nothing is said of those who are on no route read.
    assert_eq!(role("MNG", "copper", Role::Recycler).score(), None);
    let tin = role("MYS", "tin", Role::Trader);
    let routes_only = tin.missing.iter().any(|missing| missing.reason == Reason::RoutesOnly);
    assert!(routes_only && tin.score().is_none() && tin.missing[0].need == Need::RefinedTrade);
}
