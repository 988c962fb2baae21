//! Facts of the compiled prices, trade, context and maps that can be checked by hand against the
//! publishers' own pages.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use std::path::Path;

use minerals_observatory::dataset::eu_supply::Scope;
use minerals_observatory::dataset::geometry::Ring;
use minerals_observatory::dataset::{
    Coverage, Economy, EuSupply, Governance, Outlines, PriceTable, TradeFile, TradeTotals, paths, read,
};
use minerals_observatory::domain::{CountryId, Mineral, Month, PriceKind, Stage, Year};

fn load<T: serde::de::DeserializeOwned>(path: &str) -> T {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data").join(path);
    let bytes = std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    read::parse(path, &bytes).unwrap()
}

fn id(code: &str) -> CountryId {
    CountryId::parse(code).unwrap()
}

fn trade(mineral: &str) -> TradeFile {
    load(&paths::trade(Mineral::parse(mineral).unwrap()))
}

fn assert_near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected} ± {tolerance}");
}

#[test]
fn copper_cost_in_2024_what_the_london_metal_exchange_says() {
    let prices: PriceTable = load(paths::PRICES);
    let copper = prices.get("copper").unwrap();
    let january = Month::parse("2024-01").unwrap();
    let mean = (0..12).map(|month| copper.series.at(january.plus(month)).unwrap()).sum::<f64>() / 12.0;
    assert_near(mean, 9_142.0, 1.0);
}

#[test]
fn the_unit_value_of_cathodes_is_close_to_the_price_and_is_not_called_one() {
    let prices: PriceTable = load(paths::PRICES);
    let cathodes = prices.get("unit_value_740311").unwrap();
    assert_eq!(cathodes.kind, PriceKind::UnitValue);
    assert_near(cathodes.series.at(Month::parse("2024-01").unwrap()).unwrap(), 9_189.0, 1.0);
}

#[test]
fn the_leading_flows_of_2024_are_the_known_ones() {
    let value = |mineral: &str, code: &str, exporter: &str, importer: &str| {
        let file = trade(mineral);
        let block = file.block(code, Year(2024)).unwrap();
        assert_eq!(block.coverage, Coverage::Complete);
        let pair = (id(exporter), id(importer));
        let flow = block.flows.iter().find(|flow| (flow.exporter, flow.importer) == pair);
        flow.unwrap().value_usd
    };
    assert_near(value("copper", "740311", "COD", "CHN"), 13.7e9, 0.05e9);
    assert_near(value("aluminium", "260600", "GIN", "CHN"), 7.6e9, 0.05e9);
    assert_near(value("lithium", "283691", "CHL", "CHN"), 2.0e9, 0.05e9);
    assert_near(value("manganese", "260200", "ZAF", "CHN"), 1.8e9, 0.05e9);
}

#[test]
fn every_dollar_that_leaves_arrives_and_the_years_add_up() {
    for (year, total_usd) in [(2022, 388.5e9), (2024, 297.6e9)] {
        let totals: TradeTotals = load(&paths::trade_totals(Year(year)));
        let complete = || totals.codes.iter().filter(|code| code.coverage == Coverage::Complete);
        let rows = || complete().flat_map(|code| &code.totals);
        let exports: f64 = rows().map(|row| row.export_usd).sum();
        let imports: f64 = rows().map(|row| row.import_usd).sum();
        assert_near(exports, imports, 0.0);
        assert_near(exports, total_usd, 0.05e9);
    }
}

#[test]
fn governance_runs_from_denmark_to_the_congo() {
    let governance: Governance = load(paths::GOVERNANCE);
    for (code, mean) in [("DNK", 1.78), ("CHL", 0.73), ("ZAF", -0.10), ("CHN", -0.29), ("COD", -1.585)] {
        assert_near(governance.mean(id(code), Year(2023)).unwrap(), mean, 0.005);
    }
}

#[test]
fn an_economy_has_no_figure_for_taiwan_and_none_for_groups() {
    let economy: Economy = load(paths::ECONOMY);
    assert_eq!(economy.frame().countries().len(), 216);
    assert_eq!(economy.population(id("TWN"), Year(2023)), None);
    assert_near(economy.population(id("CHN"), Year(2024)).unwrap(), 1.409e9, 1e6);
    assert_eq!(economy.gdp_usd(id("USA"), Year(2024)), None);
}

#[test]
fn countries_have_their_true_area_on_the_map() {
    const EARTH_RADIUS_KM: f64 = 6_371.0;
    for path in [paths::WORLD_110M, paths::WORLD_50M] {
        let map: Outlines = load(path);
        // Land and inland waters, million square kilometres.
        for (code, area) in [("BRA", 8.51), ("COD", 2.34), ("AUS", 7.69), ("ZMB", 0.753)] {
            let of_country = map.polygons().filter(|(shape, _)| shape.country == Some(id(code)));
            let on_map: f64 = of_country
                .flat_map(|(_, polygons)| polygons)
                .map(|polygon| area_of(&polygon.outer) - polygon.holes.iter().map(area_of).sum::<f64>())
                .sum();
            assert_near(on_map * EARTH_RADIUS_KM * EARTH_RADIUS_KM / 1e6 / area, 1.0, 0.01);
        }
    }
}

#[test]
fn nothing_streaks_across_the_map() {
    for path in [paths::WORLD_110M, paths::WORLD_50M] {
        let map: Outlines = load(path);
        for (shape, polygons) in map.polygons().filter(|(shape, _)| shape.name != "Antarctica") {
            let rings =
                polygons.iter().flat_map(|polygon| std::iter::once(&polygon.outer).chain(&polygon.holes));
            for (from, to) in rings.flat_map(|ring| ring.iter().zip(ring.iter().skip(1))) {
                assert!((from.0 - to.0).abs() < 0.6, "{}: from {from:?} to {to:?}", shape.name);
            }
        }
    }
}

fn area_of(ring: &Ring) -> f64 {
    let pairs = ring.iter().zip(ring.iter().skip(1));
    pairs.map(|((x0, y0), (x1, y1))| x0 * y1 - x1 * y0).sum::<f64>().abs() / 2.0
}

#[test]
fn the_eu_study_has_its_cobalt_and_its_measures_of_trade() {
    let supply: EuSupply = load(paths::EU_SUPPLY);
    let cobalt = supply.table("Cobalt", Stage::Extraction, Scope::Global).unwrap();
    let congo = cobalt.rows.iter().find(|row| row.country == id("COD")).unwrap();
    assert_near(congo.share, 0.628, 1e-9);
    assert_eq!(
        supply.trade_measure(Mineral::COBALT, Stage::Extraction, id("COD")),
        Some(congo.trade_measure)
    );
    // 122 tables of the world, of which one adds up to less than 90 %.
    let sums: Vec<f64> = supply
        .tables()
        .iter()
        .filter(|table| table.scope == Scope::Global)
        .map(|table| table.rows.iter().map(|row| row.share).sum())
        .collect();
    assert_eq!(sums.len(), 122);
    assert_eq!(sums.iter().filter(|sum| !(0.9..=1.04).contains(*sum)).count(), 1);
    assert_eq!(supply.recycling().len(), 31);
}
