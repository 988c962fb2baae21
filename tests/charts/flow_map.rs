//! The map of flows, on a small invented world and on the real one.

use std::sync::Arc;

use minerals_observatory::charts::flow_map::{
    FlowMap, FlowMapInput, FlowMapOptions, Land, MapView, Reference, Shading,
};
use minerals_observatory::charts::sankey::SankeyOptions;
use minerals_observatory::charts::{Datum, Party, Point, Side, Size, Step, Theme};
use minerals_observatory::dataset::geometry::{Bounds, GridPoint, GridShape};
use minerals_observatory::dataset::{Outlines, SourceId, TradeFile};
use minerals_observatory::domain::{CountryId, Flow, Stage};
use proptest::prelude::*;

use crate::golden::assert_golden;
use crate::samples::{english, id};

const PAGE: Size = Size::new(760.0, 380.0);
const PHONE: Size = Size::new(358.0, 300.0);

/// Two neighbours in the middle, one with an enclave, an island in the far west, one in the far east,
/// and a rock in the ocean.
fn world() -> Arc<Land> {
    let square = |x: i32, y: i32, side: i32| -> Vec<GridPoint> {
        vec![(x, y), (x, y + side), (x + side, y + side), (x + side, y), (x, y)]
    };
    let arcs = vec![
        vec![(0, -16), (4, -4), (0, 0), (0, 24)],
        vec![(0, 24), (-24, 28), (-28, -12), (0, -16)],
        vec![(0, 24), (32, 20), (36, -20), (0, -16)],
        square(12, 0, 8),
        square(-88, -20, 12),
        square(76, 16, 8),
        square(-48, -24, 1),
    ];
    let shape = |code: &str, label: GridPoint, polygon: Vec<Vec<i32>>| GridShape {
        country: CountryId::parse(code).ok(),
        name: code.to_owned(),
        label,
        polygons: vec![polygon],
    };
    let shapes = vec![
        shape("WES", (-16, 8), vec![vec![0, 1]]),
        shape("ENC", (16, 4), vec![vec![3]]),
        shape("EAS", (20, -8), vec![vec![!2, !0], vec![!3]]),
        shape("LEF", (-82, -14), vec![vec![4]]),
        shape("RIG", (80, 20), vec![vec![5]]),
        shape("ROC", (-48, -24), vec![vec![6]]),
    ];
    Arc::new(Land::new(&Outlines::new(SourceId("test".into()), 0.025, arcs, shapes).unwrap()))
}

fn flow(from: &str, to: &str, value_usd: f64) -> Flow {
    Flow { exporter: id(from), importer: id(to), value_usd, quantity_tonnes: Some(value_usd / 1e4) }
}

/// `NIL` is a country without a shape.
fn flows() -> Vec<Flow> {
    vec![
        flow("WES", "EAS", 400e6),
        flow("EAS", "WES", 90e6),
        flow("LEF", "RIG", 200e6),
        flow("ENC", "LEF", 45e6),
        flow("ROC", "WES", 3e6),
        flow("NIL", "EAS", 20e6),
        flow("WES", "ENC", 0.2e6),
        flow("WES", "ENC", 0.1e6),
    ]
}

fn name(country: CountryId) -> String {
    let name = match country.as_str() {
        "WES" => "Westland",
        "EAS" => "Eastland",
        "ENC" => "Enclave",
        "LEF" => "Left Island",
        "RIG" => "Right Island",
        "ROC" => "Rock",
        other => other,
    };
    name.to_owned()
}

fn layout(flows: &[Flow], options: FlowMapOptions) -> FlowMap {
    FlowMap::layout(&FlowMapInput { land: &world(), flows, name: &name, focus: &[] }, &options, &english())
}

fn sample(size: Size) -> FlowMap {
    layout(&flows(), FlowMapOptions::new(size, Stage::Extraction))
}

fn pair(from: &str, to: &str) -> Datum {
    Datum::Flow { from: Party::Country(id(from)), to: Party::Country(id(to)) }
}

#[test]
fn the_sample_looks_as_drawn() {
    let map = sample(PAGE);
    assert_golden("flow-map-page", &map.scene(MapView::WORLD), Theme::Light);
    let overlay = map.overlay(&Datum::Country(id("WES")), MapView::WORLD, &english());
    assert_golden("flow-map-page-hover", &map.scene(MapView::WORLD).under(overlay), Theme::Dark);
    let overlay = map.overlay(&pair("LEF", "RIG"), MapView::WORLD, &english());
    assert_golden("flow-map-page-flow", &map.scene(MapView::WORLD).under(overlay), Theme::Light);
}

#[test]
fn the_sample_on_a_phone_looks_as_drawn() {
    let options =
        FlowMapOptions { shading: Shading::ExportShare, ..FlowMapOptions::new(PHONE, Stage::Processing) };
    let input = FlowMapInput { land: &world(), flows: &flows(), name: &name, focus: &[id("ENC")] };
    let map = FlowMap::layout(&input, &options, &english());
    assert_golden("flow-map-phone", &map.scene(MapView::WORLD), Theme::HighContrast);
    let close = map.fit_country(id("ENC")).unwrap();
    assert!(close.zoom > 3.0);
    assert_golden("flow-map-phone-close", &map.scene(close), Theme::Dark);
}

#[test]
fn the_pointer_finds_countries_enclaves_and_flows() {
    let map = sample(PAGE);
    let (scene, lens) = (map.scene(MapView::WORLD), map.window().lens(MapView::WORLD));
    let hit = |x: f64, y: f64| scene.hit(lens.pixel_from_map((x, y)), 0.0).cloned();
    assert_eq!(hit(-0.55, -0.1), Some(Datum::Country(id("WES"))));
    assert_eq!(hit(0.5, 0.45), Some(Datum::Country(id("EAS"))));
    assert_eq!(hit(0.32, 0.18), Some(Datum::Country(id("ENC"))));
    assert_eq!(hit(0.0, 1.2), None);
    // The legend covers the map below its window.
    assert_eq!(scene.hit(Point::new(60.0, PAGE.height - 20.0), 6.0), None);
    let middle = scene.bounds(&pair("EAS", "WES")).unwrap().centre();
    assert!(scene.hit(Point::new(middle.x, middle.y), 20.0).is_some());
}

#[test]
fn a_flow_across_the_pacific_leaves_at_both_edges() {
    let map = sample(PAGE);
    let bounds = map.scene(MapView::WORLD).bounds(&pair("LEF", "RIG")).unwrap();
    assert!(bounds.width > PAGE.width * 0.8);
    let middle = map.scene(MapView::WORLD).hit(Point::new(PAGE.width / 2.0, 40.0), 4.0).cloned();
    assert_eq!(middle, None);
}

#[test]
fn what_is_not_drawn_is_said() {
    let english = english();
    let options = FlowMapOptions { most_flows: 3, ..FlowMapOptions::new(PAGE, Stage::Extraction) };
    let map = layout(&flows(), options);
    let undrawn = map.undrawn();
    assert_eq!((undrawn.len(), undrawn[0].country, undrawn[0].exports_usd), (1, id("NIL"), 20e6));
    let notes: Vec<String> = map.notes().iter().map(|note| english.say(note)).collect();
    assert_eq!(notes.len(), 3);
    assert!(notes[0].contains("no position"));
    assert_eq!(notes[1], "Not drawn: 3 smaller flows, together 6.4% of the value.");
    assert_eq!(notes[2], "Without a place on this map, 2.6% of the value: NIL (exports $20M, imports $0).");
    assert_eq!(map.summary().table.rows.len(), 3);
    let note = map.tooltip(&Datum::Country(id("NIL"))).unwrap().note.unwrap();
    assert_eq!(english.say(&note), "It has no shape on this map.");
}

#[test]
fn the_summary_and_the_tooltips_are_whole_sentences() {
    let (map, english) = (sample(PAGE), english());
    assert_eq!(
        english.say(&map.summary().sentence),
        "Westland sells most on balance, $307M more than it buys, and Eastland buys most, $330M more than it \
         sells; the largest flow, Westland to Eastland, is $400M of $758M."
    );
    let rows = |datum: &Datum| -> Vec<String> {
        let tooltip = map.tooltip(datum).unwrap();
        let row = |(label, figure)| format!("{}: {}", english.plain_text(label), english.plain_text(figure));
        tooltip.rows.iter().map(|(label, figure)| row((label, figure))).collect()
    };
    assert_eq!(
        rows(&Datum::Node(Side::Exporter, Party::Country(id("WES")))),
        [
            "Exports: $400M (53% of all)",
            "Imports: $93M (12% of all)",
            "Net exports: $307M",
            "Ships to: Eastland 100%, Enclave 0.1%",
            "Receives from: Eastland 97%, Rock 3.2%",
        ]
    );
    assert_eq!(rows(&pair("WES", "ENC"))[..2], ["Value: $300K", "Weight: 30 t"]);
    assert_eq!(map.tooltip(&pair("ENC", "WES")), None);
}

#[test]
fn keys_reach_every_partner_and_the_view_follows() {
    let map = sample(PAGE);
    let walk = map.walk();
    let countries = walk.iter().filter(|datum| matches!(datum, Datum::Country(_))).count();
    assert_eq!((countries, walk.iter().count()), (7, 7 + 6));
    let first = walk.step(None, Step::Down).unwrap();
    assert_eq!(walk.step(Some(first), Step::Right), Some(&pair("WES", "EAS")));
    let close = map.fit_country(id("ENC")).unwrap();
    for datum in walk.iter().filter(|datum| **datum != Datum::Country(id("NIL"))) {
        let view = map.revealing(datum, close);
        assert!(map.scene(view).bounds(datum).is_some(), "{datum:?} is out of sight");
        assert!(map.tooltip(datum).is_some());
    }
    assert_eq!(map.revealing(&Datum::Country(id("ENC")), close), close);
}

#[test]
fn years_on_one_scale_draw_equal_flows_equally_wide() {
    let small = [flow("WES", "EAS", 100e6)];
    let reference = Reference::of([flows().as_slice(), small.as_slice()]);
    assert_eq!(reference, Reference { flow_usd: 400e6, net_usd: 330e6 });
    let options = FlowMapOptions { reference, ..FlowMapOptions::new(PAGE, Stage::Extraction) };
    let text = layout(&small, options).scene(MapView::WORLD).to_string();
    assert!(text.contains("$400M") || text.contains("$200M"), "{text}");
    assert!(layout(&[], options).scene(MapView::WORLD).to_string().contains("no trade recorded"));
    assert_eq!(english().say(&layout(&[], options).summary().sentence), "No trade is recorded here.");
}

#[test]
fn every_country_of_the_real_trade_has_a_place_or_is_named() {
    let read =
        |file: &str| std::fs::read(format!("{}/assets/data/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let outlines: Outlines = serde_json::from_slice(&read("world_50m.json")).unwrap();
    let land = Arc::new(Land::new(&outlines));
    let trade: TradeFile = serde_json::from_slice(&read("trade/cobalt.json")).unwrap();
    for block in trade.blocks() {
        let input = FlowMapInput { land: &land, flows: &block.flows, name: &|id| id.to_string(), focus: &[] };
        let options = FlowMapOptions { most_flows: 9_999, ..FlowMapOptions::new(PAGE, Stage::Processing) };
        let map = FlowMap::layout(&input, &options, &english());
        let undrawn: Vec<CountryId> = map.undrawn().iter().map(|each| each.country).collect();
        let is_placed = |country| map.fit_country(country).is_some() != undrawn.contains(&country);
        assert!(block.flows.iter().all(|flow| is_placed(flow.exporter) && is_placed(flow.importer)));
        let drawn = block.flows.iter().filter(|flow| {
            !undrawn.contains(&flow.exporter) && !undrawn.contains(&flow.importer) && flow.value_usd > 0.0
        });
        assert_eq!(map.summary().table.rows.len(), drawn.count());
    }
}

fn any_flows() -> impl Strategy<Value = Vec<Flow>> {
    let country = prop::sample::select(vec!["WES", "EAS", "ENC", "LEF", "RIG", "ROC", "NIL"]);
    let flow = (country.clone(), country, 0.0..1e9).prop_map(|(from, to, value)| flow(from, to, value));
    prop::collection::vec(flow, 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_dot_answers_for_its_country_wherever_it_is_seen(flows in any_flows(), x in -3.0..3.0, y in -1.5..1.5, zoom in 1.0..24.0) {
        let map = layout(&flows, FlowMapOptions::new(PAGE, Stage::Recycling));
        let view = MapView { centre: (x, y), zoom }.clamped(map.window());
        let scene = map.scene(view);
        for datum in map.walk().iter().filter(|datum| matches!(datum, Datum::Country(_))) {
            // A whole dot; of a country whose dot is out of sight the land may be under an enclave.
            let is_dot = |side: f64| (side - 8.0).abs() < 1e-6;
            let bounds = scene.bounds(datum).filter(|bounds| is_dot(bounds.width) && is_dot(bounds.height));
            if let Some(bounds) = bounds {
                prop_assert_eq!(scene.hit(bounds.centre(), 0.0), Some(datum));
            }
        }
    }

    #[test]
    fn marks_are_finite_and_the_whole_world_fits(flows in any_flows(), width in 200.0..1400.0, height in 160.0..900.0) {
        let map = layout(&flows, FlowMapOptions::new(Size::new(width, height), Stage::Extraction));
        let scene = map.scene(MapView::WORLD).under(map.overlay(&Datum::Country(id("EAS")), MapView::WORLD, &english()));
        let text = scene.to_string();
        prop_assert!(!text.contains("NaN") && !text.contains("inf"));
        let lens = map.window().lens(MapView::WORLD);
        let frame = map.window().frame;
        for at in [(-2.2, -0.5), (2.2, 0.6)] {
            let pixel = lens.pixel_from_map(at);
            prop_assert!(frame.contains(pixel), "{:?} outside {:?}", pixel, frame);
        }
        let all = MapView::fit(map.window(), &Bounds { min: (-9.0, -9.0), max: (9.0, 9.0) });
        prop_assert_eq!(all, MapView::WORLD.clamped(map.window()));
    }
}

#[test]
fn flows_of_the_folded_rest_are_not_drawn_and_counted() {
    let folding = SankeyOptions { most: Some(1), ..SankeyOptions::new(PAGE) };
    let options = FlowMapOptions { folding: Some(folding), ..FlowMapOptions::new(PAGE, Stage::Extraction) };
    let (folded, whole) = (layout(&flows(), options), sample(PAGE));
    let drawn = |map: &FlowMap| map.summary().table.rows.len();
    assert!(drawn(&folded) >= 1 && drawn(&folded) < drawn(&whole));
    let notes: Vec<String> = folded.notes().iter().map(|note| english().say(note)).collect();
    assert!(notes.iter().any(|note| note.starts_with("Not drawn: ")), "{notes:?}");
}
