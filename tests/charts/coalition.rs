//! The charts of the coalition page.

use std::sync::Arc;

use minerals_observatory::analysis::coalition::Members;
use minerals_observatory::analysis::coalition::links::WorldLinks;
use minerals_observatory::analysis::stage_shares::Part;
use minerals_observatory::charts::bloc_matrix::{BlocMatrix, BlocMatrixInput, GoodTrade, Held};
use minerals_observatory::charts::flow_map::{Land, MemberMap, Standing};
use minerals_observatory::charts::ranked_bars::{Bar, RankedBars};
use minerals_observatory::charts::words::share;
use minerals_observatory::charts::{Datum, Point, Size, Theme, Tone};
use minerals_observatory::dataset::{
    Coverage, Figure, Measure, Outlines, ProductionTable, Series, SourceId, TradeBlock,
};
use minerals_observatory::domain::{Flags, Flow, Mineral, Origin, Stage, Unit, Year};
use minerals_observatory::text::{Arg, Message};

use crate::golden::assert_golden;
use crate::samples::{english, id, name};

type Row = (&'static str, Option<f64>);

fn entry(mineral: &str, stage: Stage, form: &str, rows: &[Row]) -> (Series, Vec<Figure>) {
    let series = Series {
        mineral: Mineral::parse(mineral).unwrap(),
        form: form.into(),
        stage,
        measure: if stage == Stage::Reserves { Measure::Reserves } else { Measure::Production },
        unit: Unit::Tonnes,
        source: SourceId("usgs_mcs_2026".into()),
        title: String::new(),
    };
    let figure = |(code, value): &Row| Figure {
        origin: Origin::Country(id(code)),
        year: Year(2024),
        value: *value,
        flags: Flags::NONE,
        line: 1,
    };
    (series, rows.iter().map(figure).collect())
}

fn links() -> WorldLinks {
    let table = ProductionTable::new(vec![
        entry(
            "cobalt",
            Stage::Reserves,
            "reserves",
            &[("COD", Some(50.0)), ("AUS", Some(15.0)), ("IDN", Some(35.0))],
        ),
        entry(
            "cobalt",
            Stage::Extraction,
            "mine",
            &[("COD", Some(75.0)), ("IDN", Some(24.0)), ("AUS", Some(1.0)), ("USA", None)],
        ),
        entry("cobalt", Stage::Processing, "refined", &[("CHN", Some(80.0)), ("FIN", Some(20.0))]),
        entry(
            "lithium",
            Stage::Extraction,
            "mine",
            &[("AUS", Some(40.0)), ("CHL", Some(20.0)), ("CHN", Some(40.0))],
        ),
        entry("gallium", Stage::Processing, "primary", &[("CHN", Some(99.0)), ("JPN", Some(1.0))]),
    ]);
    WorldLinks::of(&[&table], Year(2024))
}

fn blocs() -> Vec<(String, Members)> {
    let set = |codes: &[&str]| codes.iter().map(|code| id(code)).collect();
    vec![("Quad".into(), set(&["AUS", "IND", "JPN", "USA"])), ("BRICS".into(), set(&["CHN", "IDN", "BRA"]))]
}

fn matrix(count: usize, width: f64) -> BlocMatrix {
    let links = links();
    let (minerals, blocs) = (links.minerals(), blocs());
    let input = BlocMatrixInput {
        held: Held::Supply(&links),
        minerals: &minerals,
        blocs: &blocs[..count],
        name: &name,
    };
    BlocMatrix::layout(&input, width, &english())
}

#[test]
fn the_matrix_looks_as_drawn() {
    assert_golden("bloc-matrix-one", &matrix(1, 900.0).scene(), Theme::Light);
    assert_golden("bloc-matrix-two-phone", &matrix(2, 358.0).scene(), Theme::Dark);
}

#[test]
fn the_trade_inside_is_the_members_part_of_their_own_imports() {
    let flow = |from: &str, to: &str, value_usd| Flow {
        exporter: id(from),
        importer: id(to),
        value_usd,
        quantity_tonnes: None,
    };
    let block = TradeBlock {
        code: "283691".into(),
        year: Year(2024),
        coverage: Coverage::Complete,
        flows: vec![flow("CHN", "JPN", 60.0), flow("AUS", "JPN", 20.0), flow("AUS", "CHN", 100.0)],
        rounding_usd: Vec::new(),
    };
    let minerals = [Mineral::parse("lithium").unwrap(), Mineral::COBALT];
    let good = GoodTrade { mineral: minerals[0], part: Part::Refining, block: &block };
    let blocs = blocs();
    let input =
        BlocMatrixInput { held: Held::Trade(&[good]), minerals: &minerals, blocs: &blocs[..1], name: &name };
    let matrix = BlocMatrix::layout(&input, 900.0, &english());
    assert_golden("bloc-matrix-trade", &matrix.scene(), Theme::Light);
    let text = english().say(&matrix.summary().sentence);
    assert!(text.contains("at 0 of 1 goods") && text.contains("China, outside, delivers 75%"), "{text}");
    let row = &matrix.summary().table.rows[0];
    let said: Vec<String> = row.iter().map(|cell| english().plain_text(cell)).collect();
    // Exports of 120 against imports of 80.
    assert_eq!(said[4..], ["25%", "China 75%", "150%"]);
}

#[test]
fn the_matrix_says_what_it_shows() {
    let matrix = matrix(1, 900.0);
    let summary = matrix.summary();
    assert_eq!(
        english().say(&summary.sentence),
        "Quad: the members hold at least half of world supply at 0 of 4 links, the mining or refining of one \
         mineral. The largest gap is Gallium (Refining): China, outside, has 99%."
    );
    assert_eq!((summary.table.headers.len(), summary.table.rows.len()), (7, 3));
    // A member's figure is kept back: at least this much. No table: no data.
    let cell = |row: usize, column: usize| english().plain_text(&summary.table.rows[row][column]);
    assert_eq!([cell(1, 0), cell(1, 3), cell(1, 4)], ["Cobalt", "at least 1.0%", "DR Congo 75%"]);
    assert_eq!(cell(0, 1), "no data");
    let cobalt = Datum::Mineral(Mineral::COBALT);
    assert_eq!(matrix.tooltip(&cobalt).unwrap().rows.len(), 3);
    assert_eq!(matrix.tooltip(&Datum::Country(id("CHN"))), None);
    assert!(matrix.walk().iter().any(|datum| *datum == cobalt));
    assert!(!matrix.overlay(&cobalt).marks().is_empty());
}

#[test]
fn every_tile_lies_inside_and_every_row_can_be_hit() {
    for (count, width) in [(1, 900.0), (2, 358.0)] {
        let matrix = matrix(count, width);
        let scene = matrix.scene();
        for datum in matrix.walk().iter() {
            let bounds = scene.bounds(datum).unwrap();
            assert!(bounds.right() <= width + 0.5 && bounds.bottom() <= matrix.size().height + 0.5);
        }
    }
}

fn bars(width: f64) -> RankedBars {
    let bar = |code: &str, value: f64, error: f64, mark: Option<f64>| Bar {
        datum: Datum::Country(id(code)),
        label: name(id(code)),
        value,
        error,
        mark,
        shown: share(value),
        detail: vec![(Arg::from("Cobalt"), share(value).into())],
    };
    let bars = vec![
        bar("CHN", 0.4, 0.0, Some(0.65)),
        bar("COD", 0.31, 0.06, None),
        bar("AUS", 0.1, 0.0, Some(0.02)),
        bar("FIN", 0.0, 0.0, Some(0.03)),
    ];
    let headers = [Message::new("sourcing-supplier"), Message::new("sourcing-least-column")];
    RankedBars::layout(bars, Message::new("next-none"), &headers, Tone::Accent, width, &english())
}

#[test]
fn bars_with_errors_and_marks_look_as_drawn() {
    assert_golden("ranked-bars", &bars(620.0).scene(), Theme::Light);
    let over = Datum::Country(id("COD"));
    assert_eq!(bars(620.0).tooltip(&over).unwrap().rows.len(), 2);
    assert!(!bars(358.0).overlay(&over).marks().is_empty());
}

#[test]
fn a_click_on_the_map_finds_the_country_and_says_what_it_does() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/data/world_50m.json");
    let outlines: Outlines = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let land = Arc::new(Land::new(&outlines));
    let standing =
        |country| match blocs().iter().map(|(_, members)| members.contains(&country)).collect::<Vec<_>>()[..]
        {
            [true, true] => Standing::Both,
            [true, false] => Standing::Inside,
            [false, true] => Standing::Versus,
            _ => Standing::Outside,
        };
    let map = MemberMap::layout(&land, Size::new(800.0, 400.0), standing, name);
    let scene = map.scene();
    let (inside, outside) = (Datum::Country(id("AUS")), Datum::Country(id("COD")));
    let note = |datum: &Datum| english().say(&map.tooltip(datum).unwrap().note.unwrap());
    assert_eq!([note(&inside), note(&outside)], ["Click to take it out.", "Click to take it in."]);
    let at = scene.bounds(&inside).unwrap();
    assert!(at.right() <= 800.0 && at.bottom() <= 400.0);
    assert_eq!(scene.hit(Point::new(at.centre().x, at.centre().y - 8.0), 0.0), Some(&inside));
    assert!(map.summary().table.rows.len() >= 4);
    assert!(!map.overlay(&outside).marks().is_empty());
}
