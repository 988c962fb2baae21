//! The Sankey diagram.

use minerals_observatory::charts::sankey::{Arrangement, Sankey, SankeyInput, SankeyOptions, StableOrder};
use minerals_observatory::charts::sankey_years::{SankeyYears, SankeyYearsInput, YearOfFlows};
use minerals_observatory::charts::{Datum, Party, Side, Size, Theme};
use minerals_observatory::dataset::Coverage;
use minerals_observatory::domain::{Flow, Year};
use proptest::prelude::*;

use crate::golden::assert_golden;
use crate::samples::{cobalt, english, id, name};

const DESKTOP: Size = Size::new(1100.0, 620.0);
const PHONE: Size = Size::new(358.0, 520.0);

fn order(arrangement: Arrangement) -> StableOrder {
    let all: Vec<Flow> = (2020..=2024).flat_map(cobalt).collect();
    StableOrder::of(&all, arrangement)
}

fn layout(flows: &[Flow], order: &StableOrder, options: SankeyOptions) -> Sankey {
    Sankey::layout(&SankeyInput { flows, order, name: &name }, &options, &english())
}

fn sample(size: Size) -> Sankey {
    layout(&cobalt(2024), &order(Arrangement::Size), SankeyOptions::new(size))
}

#[test]
fn the_sample_looks_as_drawn() {
    let sankey = sample(DESKTOP);
    assert_golden("sankey-desktop", &sankey.scene(&[]), Theme::Light);
    let hover = Datum::Node(Side::Exporter, Party::Country(id("NAM")));
    let scene = sankey.scene(&[]).under(sankey.overlay(&hover, &english()));
    assert_golden("sankey-desktop-hover", &scene, Theme::Dark);
    assert_golden("sankey-phone", &sample(PHONE).scene(&[]), Theme::Dark);
    assert_golden("sankey-phone-focus", &sample(PHONE).scene(&[id("CHN")]), Theme::Light);
}

#[test]
fn years_beside_each_other_share_order_and_scale() {
    let order = order(Arrangement::Size);
    let flows = [2020, 2022, 2024].map(|year| (year, cobalt(year)));
    let years = flows.iter().map(|(year, flows)| YearOfFlows {
        year: Year(*year),
        coverage: if *year == 2024 { Coverage::Complete } else { Coverage::MainPartners },
        flows,
    });
    let years: Vec<YearOfFlows<'_>> = years.collect();
    let input = SankeyYearsInput { years: &years, order: &order, name: &name };
    let options = SankeyOptions::new(DESKTOP);
    let chart = SankeyYears::layout(&input, 1100.0, &options, &english());
    assert_golden("sankey-years", &chart.scene(&[]), Theme::Light);
    let tooltip = chart.tooltip(&Datum::Node(Side::Exporter, Party::Country(id("COD"))), &name).unwrap();
    assert_eq!(tooltip.rows.len(), 3);
    // One scale: twice the trade is twice the height, whatever the year.
    let alone = |flows: &[Flow]| layout(flows, &order, SankeyOptions { scale: Some(1e-7), ..options });
    let height =
        |sankey: &Sankey| sankey.nodes(Side::Exporter)[0].bar.height / sankey.nodes(Side::Exporter)[0].amount;
    assert!((height(&alone(&flows[0].1)) - height(&alone(&flows[2].1))).abs() < 1e-15);
}

#[test]
fn the_arrangement_by_crossings_looks_as_drawn() {
    let sankey = layout(&cobalt(2024), &order(Arrangement::Crossings), SankeyOptions::new(DESKTOP));
    assert_golden("sankey-crossings", &sankey.scene(&[]), Theme::Light);
}

#[test]
fn a_changing_year_keeps_the_order_of_the_nodes() {
    let order = order(Arrangement::Size);
    let years: Vec<Vec<Party>> = (2020..=2024)
        .map(|year| {
            let sankey = layout(&cobalt(year), &order, SankeyOptions::new(DESKTOP));
            sankey.nodes(Side::Importer).iter().map(|node| node.party).collect()
        })
        .collect();
    for pair in years.windows(2) {
        let common = |from: &[Party], other: &[Party]| -> Vec<Party> {
            from.iter().copied().filter(|party| other.contains(party)).collect()
        };
        assert_eq!(common(&pair[0], &pair[1]), common(&pair[1], &pair[0]));
    }
}

#[test]
fn the_top_labels_stand_clear_of_each_other_on_every_screen() {
    for size in [DESKTOP, PHONE, Size::new(768.0, 480.0)] {
        let text = sample(size).scene(&[]).to_string();
        for country in ["DR Congo", "Finland", "China", "South Korea", "Other ("] {
            assert!(text.contains(country), "{country} is missing at {size:?}");
        }
    }
}

#[test]
fn opened_and_focused_countries_are_not_folded() {
    let order = order(Arrangement::Size);
    let closed = layout(&cobalt(2024), &order, SankeyOptions::new(DESKTOP));
    assert!(closed.nodes(Side::Exporter).iter().any(|node| node.party == Party::Other));
    let options = SankeyOptions { focus: Some(id("MEX")), ..SankeyOptions::new(DESKTOP) };
    let focused = layout(&cobalt(2024), &order, options);
    assert!(focused.nodes(Side::Exporter).iter().any(|node| node.party == Party::Country(id("MEX"))));
    let options = SankeyOptions { is_exporters_open: true, ..SankeyOptions::new(DESKTOP) };
    let open = layout(&cobalt(2024), &order, options);
    assert_eq!(open.nodes(Side::Exporter).len(), 22);
    assert!(open.nodes(Side::Exporter).iter().all(|node| node.party != Party::Other));
    let low = Size::new(DESKTOP.width, 200.0);
    let tall = layout(&cobalt(2024), &order, SankeyOptions { size: low, may_grow: true, ..options });
    assert!(tall.size().height > low.height);
    let text = tall.scene(&[]).to_string();
    assert!(open.nodes(Side::Exporter).iter().all(|node| text.contains(&format!("{:?}", node.name))));
}

#[test]
fn nothing_traded_draws_headings_and_says_so() {
    let sankey = layout(&[], &StableOrder::default(), SankeyOptions::new(DESKTOP));
    assert_eq!(english().say(&sankey.summary().sentence), "No trade is recorded here.");
    assert_eq!(sankey.walk().iter().count(), 0);
    assert!(sankey.scene(&[]).to_string().contains("Exporters"));
}

#[test]
fn the_summary_and_the_tooltip_are_whole_sentences() {
    let (sankey, english) = (sample(DESKTOP), english());
    let datum = Datum::Flow { from: Party::Country(id("COD")), to: Party::Country(id("CHN")) };
    let tooltip = sankey.tooltip(&datum).unwrap();
    let rows = tooltip
        .rows
        .iter()
        .map(|(label, figure)| format!("{}: {}", english.plain_text(label), english.plain_text(figure)));
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            "Value: $158M",
            "Weight: 14.3K t",
            "Unit value, US$ per t: 11,000",
            "of exports from DR Congo: 20%",
            "of imports into China: 41%",
            "of all trade: 7.2%",
        ]
    );
    assert_eq!(
        english.say(&sankey.summary().sentence),
        "DR Congo ships 36% and China receives 18% of the trade; the largest flow, DR Congo to South Korea, \
         is $270M of $2.19B."
    );
    assert_eq!(sankey.summary().table.rows.len(), sankey.links().len());
}

fn any_flows() -> impl Strategy<Value = Vec<Flow>> {
    let country = (0..26u8).prop_map(|n| id(std::str::from_utf8(&[b'A' + n; 3]).unwrap()));
    let quantity = prop::option::of(0.0..1e6);
    let flow = (country.clone(), country, 0.0..1e9, quantity).prop_map(
        |(exporter, importer, value_usd, quantity_tonnes)| Flow {
            exporter,
            importer,
            value_usd,
            quantity_tonnes,
        },
    );
    prop::collection::vec(flow, 0..120)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn value_is_conserved_and_everything_stays_inside(flows in any_flows(), width in 300.0..1400.0, height in 260.0..900.0) {
        let order = StableOrder::of(&flows, Arrangement::Size);
        let sankey = layout(&flows, &order, SankeyOptions::new(Size::new(width, height)));
        let total: f64 = flows.iter().map(|flow| flow.value_usd).sum();
        for (side, edge) in [(Side::Exporter, 0), (Side::Importer, 1)] {
            let nodes = sankey.nodes(side);
            let sum: f64 = nodes.iter().map(|node| node.value_usd).sum();
            prop_assert!((sum - total).abs() <= total * 1e-9);
            for (at, node) in nodes.iter().enumerate() {
                prop_assert!(node.bar.height >= 0.0 && node.bar.y >= 0.0 && node.bar.bottom() <= height);
                prop_assert!(node.bar.x >= 0.0 && node.bar.right() <= width + 1e-9);
                let ends = sankey.links().iter().filter(|link| [link.from, link.to][edge] == at);
                let ribbons: f64 = ends.map(|link| link.ribbon.thickness).sum();
                prop_assert!((ribbons - node.bar.height).abs() < 1e-6);
            }
            prop_assert!(nodes.windows(2).all(|pair| pair[0].bar.bottom() <= pair[1].bar.y + 1e-9));
        }
    }

    #[test]
    fn the_middle_of_a_bar_answers_for_its_node(flows in any_flows()) {
        let order = StableOrder::of(&flows, Arrangement::Size);
        let sankey = layout(&flows, &order, SankeyOptions::new(DESKTOP));
        let scene = sankey.scene(&[]);
        for side in [Side::Exporter, Side::Importer] {
            for node in sankey.nodes(side) {
                let datum = Datum::Node(side, node.party);
                prop_assert_eq!(scene.hit(node.bar.centre(), 0.0), Some(&datum));
                prop_assert!(sankey.tooltip(&datum).is_some());
            }
        }
    }
}

#[test]
fn several_countries_in_focus_stand_out_together() {
    let sankey = sample(DESKTOP);
    let faint = |focus: &[&str]| {
        let focus: Vec<_> = focus.iter().map(|code| id(code)).collect();
        sankey.scene(&focus).to_string().lines().filter(|line| line.ends_with("faint")).count()
    };
    assert_eq!((faint(&[]), faint(&["FJI"])), (0, 0));
    assert!(faint(&["CHN", "KOR"]) < faint(&["CHN"]));
}
