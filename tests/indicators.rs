//! The indicator files of a small dataset: complete, listed, and the same on every run.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)] // A helper of a test may fail as loudly as the test.

use std::fs;
use std::path::Path;

use minerals_observatory::dataset::catalogue::{Catalogue, Coverage, Specificity, TradeCode};
use minerals_observatory::dataset::eu_supply::{RecyclingRate, Scope, SupplyRow, SupplyTable};
use minerals_observatory::dataset::package::{DataPackage, Resource, Schema, sha256};
use minerals_observatory::dataset::prices::Place;
use minerals_observatory::dataset::totals::CountryTotal;
use minerals_observatory::dataset::{
    CodeTotals, CountryGroups, Dimension, Environment, EuSupply, Figure, Governance, Measure, PriceEntry,
    PriceTable, ProductionTable, Score, Series, SourceId, Sourcing, TradeBlock, TradeFile, TradeTotals,
};
use minerals_observatory::domain::{
    CountryId, Flags, Flow, Frequency, Mineral, Month, Origin, PriceKind, PriceSeries, Stage, Unit, Year,
};
use minerals_observatory::indicators::{IndicatorError, run};
use serde::Serialize;

fn cobalt() -> Mineral {
    Mineral::parse("cobalt").unwrap()
}

fn country(code: &str) -> CountryId {
    CountryId::parse(code).unwrap()
}

fn production(source: &str, measure: Measure, rows: &[(&str, Option<f64>)]) -> ProductionTable {
    let stage = if measure == Measure::Reserves { Stage::Reserves } else { Stage::Extraction };
    let series = Series {
        mineral: cobalt(),
        form: "mine".into(),
        stage,
        measure,
        unit: Unit::Tonnes,
        source: SourceId(source.into()),
        title: "Mine production".into(),
    };
    let figure = |(code, value): &(&str, Option<f64>)| Figure {
        origin: if code.is_empty() { Origin::Other } else { Origin::Country(country(code)) },
        year: Year(2024),
        value: *value,
        flags: Flags::ESTIMATED,
        line: 1,
    };
    ProductionTable::new(vec![(series, rows.iter().map(figure).collect())])
}

fn catalogue() -> Catalogue {
    let code = TradeCode {
        code: "282200".into(),
        mineral: cobalt(),
        stage: Stage::Processing,
        specificity: Specificity::Partial,
        note: String::new(),
        years: vec![(Year(2024), Coverage::Complete)],
    };
    Catalogue {
        countries: Vec::new(),
        minerals: Vec::new(),
        trade_codes: vec![code],
        sources: Vec::new(),
        price_series: Vec::new(),
    }
}

fn totals() -> TradeTotals {
    let total = |code, export_usd, import_usd| CountryTotal {
        country: country(code),
        export_usd,
        import_usd,
        given: None,
        betweenness: 0.0,
    };
    let codes = vec![CodeTotals {
        code: "282200".into(),
        coverage: Coverage::Complete,
        totals: vec![total("CHN", 0.0, 90.0), total("COD", 100.0, 0.0), total("FIN", 0.0, 10.0)],
    }];
    TradeTotals { year: Year(2024), source: SourceId("cepii_baci_v202601".into()), codes }
}

fn trade() -> TradeFile {
    let flow = |from, to, value_usd| Flow {
        exporter: country(from),
        importer: country(to),
        value_usd,
        quantity_tonnes: None,
    };
    let block = TradeBlock {
        code: "282200".into(),
        year: Year(2024),
        coverage: Coverage::Complete,
        flows: vec![flow("COD", "CHN", 90.0), flow("CHN", "FIN", 10.0)],
        rounding_usd: Vec::new(),
    };
    TradeFile::new(cobalt(), SourceId("cepii_baci_v202601".into()), vec![block])
}

/// The union whose risk is studied, a coalition, and a region that is none.
fn groups() -> CountryGroups {
    let text = r#"{"groups":[
        {"id":"eu27","name":"EU","membership":"member","members":["FIN"],
         "source":{"publisher":"Union","title":"List","date":"2020","url":"https://example.org"},
         "checked":{"date":"2026-11-24","found":"The same","urls":[]}},
        {"id":"pair","name":"Pair","membership":"signed","members":["IDN","USA"],
         "source":{"publisher":"Both","title":"Treaty","date":"1999","url":"https://example.org"},
         "checked":{"date":"2026-11-24","found":"The same","urls":[]}},
        {"id":"africa","name":"Africa","membership":"located","members":["COD"],
         "source":{"publisher":"Atlas","title":"Regions","date":"2023","url":"https://example.org"}}
    ]}"#;
    serde_json::from_str(text).unwrap()
}

fn prices() -> PriceTable {
    let values = (0..30).map(|i| Some(100.0 + f64::from(i % 7))).collect();
    let start = Month::parse("2024-01").unwrap();
    PriceTable::new(vec![PriceEntry {
        id: "cobalt".into(),
        mineral: cobalt(),
        kind: PriceKind::Price,
        unit: Unit::UsdPerTonne,
        source: SourceId("worldbank_pinksheet".into()),
        title: "Cobalt".into(),
        flags: Flags::NONE,
        place: Place { column: "A".into(), rows: vec![1] },
        series: PriceSeries::new(start, Frequency::Monthly, values).unwrap(),
    }])
}

/// Writes a file and gives its entry in the package.
fn put(data: &Path, path: &str, content: &impl Serialize) -> Resource {
    let bytes = serde_json::to_vec(content).unwrap();
    let at = data.join(path);
    fs::create_dir_all(at.parent().unwrap()).unwrap();
    fs::write(at, &bytes).unwrap();
    Resource {
        name: path.replace(['/', '.'], "_"),
        path: path.into(),
        title: path.into(),
        format: "json".into(),
        mediatype: "application/json".into(),
        encoding: "utf-8".into(),
        bytes: bytes.len() as u64,
        hash: format!("sha256:{}", sha256(&bytes)),
        sources: vec![format!("source of {path}")],
        licenses: vec!["CC-BY-4.0".into()],
        vintage: "2026-02-01".into(),
        schema: Schema::default(),
    }
}

/// DR Congo at -1.5, Indonesia at 0.
fn governance() -> Governance {
    let row = |dimension, code, estimate| {
        (dimension, country(code), Year(2023), Score { estimate, standard_error: 0.2 })
    };
    let rows: Vec<_> = Dimension::ALL
        .into_iter()
        .flat_map(|dimension| [row(dimension, "COD", -1.5), row(dimension, "IDN", 0.0)])
        .collect();
    Governance::new(SourceId("world_bank_wgi_2024".into()), &rows).unwrap()
}

fn eu_supply() -> EuSupply {
    let row =
        SupplyRow { country: country("COD"), share: 0.5, trade_measure: 1.1, flags: Flags::NONE, line: 2 };
    let table = SupplyTable {
        material: "Cobalt".into(),
        mineral: Some(cobalt()),
        stage: Stage::Extraction,
        scope: Scope::Global,
        rows: vec![row],
    };
    let rate = RecyclingRate {
        mineral: cobalt(),
        material: "Cobalt".into(),
        rate: 0.25,
        flags: Flags::ROUNDED,
        line: 2,
    };
    EuSupply::new(SourceId("study".into()), SourceId("copy".into()), vec![table], vec![rate])
}

fn dataset(data: &Path) {
    let mine = [("COD", Some(60.0)), ("IDN", Some(30.0)), ("USA", None), ("", Some(10.0))];
    let resources = vec![
        put(data, "catalogue.json", &catalogue()),
        put(data, "production.json", &production("usgs_mcs_2026", Measure::Production, &mine)),
        put(data, "production_previous.json", &ProductionTable::default()),
        put(data, "production_history.json", &production("bgs_wms", Measure::Capacity, &mine)),
        put(data, "prices.json", &prices()),
        put(data, "trade_totals/2024.json", &totals()),
        put(data, "trade/cobalt.json", &trade()),
        put(data, "governance.json", &governance()),
        put(data, "environment.json", &Environment::new(Vec::new())),
        put(data, "eu_supply.json", &eu_supply()),
        put(data, "sourcing.json", &Sourcing::of(SourceId("cepii_baci_v202601".into()), &[trade()])),
        put(data, "country_groups.json", &groups()),
    ];
    let package = DataPackage {
        name: "test".into(),
        title: String::new(),
        description: String::new(),
        version: "1".into(),
        vintage: "2026-02-01".into(),
        licenses: Vec::new(),
        sources: Vec::new(),
        resources,
    };
    fs::write(data.join("datapackage.json"), serde_json::to_vec(&package).unwrap()).unwrap();
}

fn text(data: &Path, name: &str) -> String {
    fs::read_to_string(data.join("indicators").join(name)).unwrap()
}

#[test]
fn the_tables_hold_what_the_methods_say() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    dataset(data);
    let written = run(data, &data.join("indicators")).unwrap();
    assert_eq!(written.iter().map(|file| file.rows).collect::<Vec<_>>(), [1, 4, 1, 3, 30, 3, 1, 6, 1, 2]);
    assert_eq!(
        text(data, "concentration.csv"),
        "mineral,form,stage,year,source,hhi,effective_suppliers,top1_iso3,top1_share,top3_share,suppliers,\
         world_quantity,unit,flags\n\
         cobalt,mine,extraction,2024,usgs_mcs_2026,4500.0,2.22222,COD,0.6,0.9,2,100,tonnes,\
         estimated;incomplete\n"
    );
    // (.36 × 8 × 1.1 + .09 × 5) × (1 - .25): see METHODS 2.
    assert!(text(data, "supply_risk.csv").contains(
        "cobalt,extraction,world,2024,4500.0,3.618,,0.25,1,2.7135,0.4,estimated;incomplete;si_assumed;gs_only;\
         rir_copied;t_assumed\ncobalt,extraction,eu27,2024,"
    ));
    assert_eq!(
        text(data, "eu_crm_comparison.csv").lines().last().unwrap(),
        "Cobalt,cobalt,extraction,2500.0,,0.5,,,0.5,2024,mine,4500.0,3.618,\
         no_printed_value;wgi_edition;no_eu_table;sum_off;wgi_missing;no_ir_si"
    );
    assert!(text(data, "specialisation.csv").contains("COD,cobalt,processing,2024,100,0,1,0,proxy\n"));
    let volatility = text(data, "volatility.csv");
    assert!(volatility.starts_with(
        "series,mineral,kind,frequency,window_months,end,annualised_volatility,ewma_volatility,max_drawdown,\
         regime,flags\ncobalt,cobalt,price,monthly,12,2026-06,0."
    ));
    assert!(volatility.contains("monthly,36,2026-06,,0."), "{volatility}");
    let roles = text(data, "roles.csv");
    assert!(roles.starts_with("iso3,mineral,role,score,evidence,flags\n"));
    assert!(roles.contains("COD,cobalt,extractor,0.923077,\"mine_share=0.6 (mine, 2024, usgs_mcs_2026); "));
    assert_eq!(
        text(data, "network.csv"),
        "mineral,hs,year,iso3,in_strength,out_strength,betweenness,hub,authority,pagerank,pass_through\n\
         cobalt,282200,2024,CHN,90,10,0.5,0,1,0.341171,0.111111\n\
         cobalt,282200,2024,COD,0,90,0,1,0,0.184417,0\n\
         cobalt,282200,2024,FIN,10,0,0,0,0,0.474412,0\n"
    );
    assert_eq!(
        text(data, "coverage.csv"),
        "coalition,mineral,stage,year,share,top_absentee_iso3,top_absentee_share,form,source\n\
         eu27,cobalt,extraction,2024,0,COD,0.6,mine,usgs_mcs_2026\n\
         pair,cobalt,extraction,2024,0.3,COD,0.6,mine,usgs_mcs_2026\n"
    );
    assert!(roles.contains("USA,cobalt,extractor,,insufficient; missing: mine_production (withheld); "));
}

#[test]
fn every_table_is_listed_with_its_hash_and_a_second_run_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    dataset(data);
    let to = data.join("indicators");
    run(data, &to).unwrap();
    let first = fs::read(data.join("datapackage.json")).unwrap();
    let package: DataPackage = serde_json::from_slice(&first).unwrap();
    for name in ["concentration", "volatility", "garch", "specialisation", "roles", "network", "coverage"] {
        let path = format!("indicators/{name}.csv");
        let resource = package.resource(&path).unwrap();
        let bytes = fs::read(data.join(&path)).unwrap();
        assert_eq!((resource.sha256(), resource.bytes), (sha256(&bytes).as_str(), bytes.len() as u64));
        let header = String::from_utf8(bytes).unwrap().lines().next().unwrap().to_owned();
        let fields: Vec<_> = resource.schema.fields.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(fields.join(","), header);
        assert!(!resource.sources.is_empty() && resource.vintage == "2026-02-01");
    }
    // A file that is no table any more must not stay.
    fs::write(to.join("left_over.csv"), "x").unwrap();
    run(data, &to).unwrap();
    assert_eq!(fs::read(data.join("datapackage.json")).unwrap(), first);
    let left: Vec<_> = fs::read_dir(&to).unwrap().collect();
    assert_eq!((left.len(), fs::read_dir(data).unwrap().count()), (10, 14));
}

#[test]
fn a_damaged_file_stops_the_run_and_leaves_everything() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    dataset(data);
    fs::write(data.join("prices.json"), "{}").unwrap();
    assert!(matches!(run(data, &data.join("indicators")), Err(IndicatorError::Read(_))));
    assert!(!data.join("indicators").exists());
    assert!(matches!(run(data, Path::new("/elsewhere")), Err(IndicatorError::Outside { .. })));
}
