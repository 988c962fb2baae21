//! The matrix of exporters and importers.

use minerals_observatory::charts::flow_matrix::{FlowMatrix, FlowMatrixInput, FlowMatrixOptions};
use minerals_observatory::charts::sankey::{Arrangement, SankeyInput, SankeyOptions, StableOrder};
use minerals_observatory::charts::{Datum, Party, Point, Side, Size, Step, Theme};
use minerals_observatory::dataset::Coverage;
use minerals_observatory::domain::{CountryId, Flow, Year};

use crate::golden::assert_golden;
use crate::samples::{cobalt, english, id, name};

const DESKTOP: Size = Size::new(1100.0, 720.0);
const PHONE: Size = Size::new(358.0, 560.0);
const TOP: Point = Point::new(0.0, 0.0);

fn order(arrangement: Arrangement) -> StableOrder {
    let all: Vec<Flow> = (2020..=2024).flat_map(cobalt).collect();
    StableOrder::of(&all, arrangement)
}

fn laid_out(flows: &[Flow], coverage: Coverage, folding: SankeyOptions, focus: Vec<CountryId>) -> FlowMatrix {
    let order = order(Arrangement::Size);
    let before = cobalt(2023);
    let input = FlowMatrixInput {
        flows: SankeyInput { flows, order: &order, name: &name },
        year: Year(2024),
        coverage,
        before: Some(&before),
    };
    FlowMatrix::layout(&input, &FlowMatrixOptions { folding, focus }, &english())
}

fn sample(size: Size) -> FlowMatrix {
    laid_out(&cobalt(2024), Coverage::Complete, SankeyOptions::new(size), Vec::new())
}

fn pair(from: &str, to: &str) -> Datum {
    Datum::Flow { from: Party::Country(id(from)), to: Party::Country(id(to)) }
}

#[test]
fn the_sample_looks_as_drawn() {
    let matrix = sample(DESKTOP);
    assert_golden("flow-matrix-desktop", &matrix.scene(TOP), Theme::Light);
    let scene = matrix.scene(TOP).under(matrix.overlay(&pair("NAM", "ZAF"), TOP));
    assert_golden("flow-matrix-hover", &scene, Theme::Dark);
    let options = SankeyOptions { most: Some(7), ..SankeyOptions::new(PHONE) };
    let matrix = laid_out(&cobalt(2024), Coverage::Complete, options, Vec::new());
    assert_golden("flow-matrix-phone", &matrix.scene(TOP), Theme::Light);
    let options = SankeyOptions { focus: Some(id("CHN")), most: Some(7), ..SankeyOptions::new(PHONE) };
    let focused = laid_out(&cobalt(2024), Coverage::Complete, options, vec![id("CHN")]);
    assert_golden("flow-matrix-phone-focus", &focused.scene(TOP), Theme::Dark);
}

#[test]
fn every_cell_answers_for_its_pair_and_every_margin_for_its_country() {
    let matrix = sample(DESKTOP);
    let scene = matrix.scene(TOP);
    for datum in matrix.walk().iter().filter(|datum| matches!(datum, Datum::Flow { .. })) {
        assert_eq!(scene.hit(scene.bounds(datum).unwrap().centre(), 0.0), Some(datum));
    }
    let size = matrix.size();
    let name = scene.hit(Point::new(20.0, size.height / 2.0), 0.0).unwrap();
    assert!(matches!(name, Datum::Node(Side::Exporter, _)), "{name:?}");
    assert!(scene.bounds(&Datum::Node(Side::Importer, Party::Other)).is_some());
}

#[test]
fn arrows_walk_in_two_dimensions_to_the_totals() {
    let walk = sample(DESKTOP).walk();
    let first = walk.step(None, Step::Down).unwrap().clone();
    let right = walk.step(Some(&first), Step::Right).unwrap().clone();
    let down = walk.step(Some(&right), Step::Down).unwrap().clone();
    let (
        Datum::Flow { from, to },
        Datum::Flow { from: same, to: next },
        Datum::Flow { from: below, to: under },
    ) = (first.clone(), right, down)
    else {
        panic!("cells are flows");
    };
    assert!(from == same && to != next && below != from && under == next);
    assert_eq!(walk.step(Some(&first), Step::Last), Some(&Datum::Node(Side::Exporter, from)));
}

#[test]
fn an_opened_side_scrolls_and_margins_stay() {
    let options =
        SankeyOptions { is_importers_open: true, is_exporters_open: true, ..SankeyOptions::new(PHONE) };
    let matrix = laid_out(&cobalt(2024), Coverage::Complete, options, Vec::new());
    let (content, window) = (matrix.content_size(), matrix.size());
    assert!(content.width > window.width && content.height > window.height);
    let last = Datum::Flow { from: Party::Country(id("MEX")), to: Party::Country(id("AUT")) };
    assert_eq!(matrix.scene(TOP).bounds(&last), None);
    let scroll = matrix.scroll_to(&last, TOP);
    assert!(matrix.scene(scroll).bounds(&last).unwrap().width > 20.0);
    assert_eq!(matrix.scroll_to(&last, scroll), scroll);
    let text = matrix.scene(scroll).to_string();
    assert!(text.contains("Mexico") && text.contains("Exporters"));
}

#[test]
fn a_tooltip_gives_both_shares_rank_and_change() {
    let flow = |from: &str, to: &str, value_usd| Flow {
        exporter: id(from),
        importer: id(to),
        value_usd,
        quantity_tonnes: Some(value_usd / 50.0),
    };
    // The whole trade is 1,000: 600 + 200 + 200.
    let flows = [flow("COD", "CHN", 600.0), flow("COD", "FIN", 200.0), flow("ZMB", "CHN", 200.0)];
    let order = order(Arrangement::Size);
    let before = [flow("COD", "CHN", 400.0)];
    let input = FlowMatrixInput {
        flows: SankeyInput { flows: &flows, order: &order, name: &name },
        year: Year(2024),
        coverage: Coverage::MainPartners,
        before: Some(&before),
    };
    let options = FlowMatrixOptions { folding: SankeyOptions::new(DESKTOP), focus: Vec::new() };
    let (matrix, english) = (FlowMatrix::layout(&input, &options, &english()), english());
    let rows = |datum: &Datum| -> Vec<String> {
        let tooltip = matrix.tooltip(datum).unwrap();
        let row = |(label, figure)| format!("{} {}", english.plain_text(label), english.plain_text(figure));
        tooltip.rows.iter().map(|(label, figure)| row((label, figure))).collect()
    };
    assert_eq!(
        rows(&pair("COD", "CHN")),
        [
            "Value $600",
            "Weight 12 t",
            "Unit value, US$ per t 50",
            "of exports from DR Congo 75%",
            "of imports into China 75%",
            "of all trade 60%",
            "Rank among all flows, by value 1 of 3",
            "Change on 2023 +50%",
        ]
    );
    assert_eq!(rows(&pair("COD", "FIN"))[7], "Change on 2023 none reported then");
    let blank = matrix.tooltip(&pair("ZMB", "FIN")).unwrap();
    assert!(blank.rows.is_empty());
    let note = english.say(&blank.note.unwrap());
    assert!(note.contains("main partners") && note.contains("not zero"), "{note}");
    // China buys 600 of 800 from DR Congo and Finland all of its 200.
    let summary = matrix.summary();
    let sentence = english.say(&summary.sentence);
    assert!(sentence.starts_with("DR Congo supplies more than half of what 2 of the 2"), "{sentence}");
    assert_eq!(summary.table.rows.len(), 3);
}

#[test]
fn a_year_without_trade_says_so() {
    let matrix = laid_out(&[], Coverage::Complete, SankeyOptions::new(DESKTOP), Vec::new());
    assert_eq!(english().say(&matrix.summary().sentence), "No trade is recorded here.");
    assert_eq!(matrix.walk().iter().count(), 0);
}
