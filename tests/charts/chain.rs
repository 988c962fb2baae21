//! The supply chain, on the committed dataset.

use std::path::Path;

use minerals_observatory::analysis::supply_chain::{ChainCodes, Context, Place, Places, Step, SupplyChain};
use minerals_observatory::charts::chain::{Chain, ChainInput, ChainOptions, ChainOrder};
use minerals_observatory::charts::{Datum, Party, Size, Theme};
use minerals_observatory::dataset::{
    Catalogue, Coverage, ProductionTable, SourceId, Specificity, TradeBlock, TradeCode, TradeFile, paths,
    read,
};
use minerals_observatory::domain::{CountryId, Flow, Mineral, Stage, Year};
use proptest::prelude::*;

use crate::golden::assert_golden;
use crate::samples::{english, id, name};

const DESKTOP: Size = Size::new(1100.0, 820.0);

fn load<T: serde::de::DeserializeOwned>(path: &str) -> T {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data").join(path);
    read::parse(path, &std::fs::read(file).unwrap()).unwrap()
}

fn of_dataset(mineral: &str, change: impl Fn(&mut ChainOptions)) -> Chain {
    let mineral = Mineral::parse(mineral).unwrap();
    let catalogue: Catalogue = load(paths::CATALOGUE);
    let trade: TradeFile = load(&paths::trade(mineral));
    let production: ProductionTable = load(paths::PRODUCTION);
    let history: ProductionTable = load(paths::PRODUCTION_HISTORY);
    let codes = ChainCodes::of(&catalogue, mineral);
    let year = codes.years().last().unwrap().0;
    let order = ChainOrder::of(&codes, &trade);
    let context = Context::of(&[&production, &history], mineral, year);
    let name = |country| catalogue.country(country).map_or(name(country), |known| known.name.clone());
    let chain = SupplyChain::of(&codes, &trade, year);
    let mut options = ChainOptions::new(DESKTOP);
    change(&mut options);
    let input = ChainInput { chain: &chain, order: &order, context: &context, name: &name };
    Chain::layout(&input, &options, &english())
}

#[test]
fn the_copper_chain_looks_as_drawn() {
    let chain = of_dataset("copper", |_| {});
    assert_golden("chain-copper", &chain.scene(&[]), Theme::Light);
    let hover = Datum::Stop(Place::Processing, Party::Country(id("CHN")));
    let scene = chain.scene(&[]).under(chain.overlay(&hover));
    assert_golden("chain-copper-hover", &scene, Theme::Dark);
}

fn sentence(mineral: &str) -> String {
    english().say(&of_dataset(mineral, |_| {}).summary().sentence)
}

#[test]
fn the_finding_follows_the_largest_buyer_through_the_steps() {
    assert_eq!(
        sentence("aluminium"),
        "Of the ore traded in 2024, 86% went to China; of the scrap, 12% went there."
    );
    // Hardly any cobalt leaves as ore: what is left is one step.
    assert_eq!(
        sentence("cobalt"),
        "Of the processed material traded in 2024, DR Congo ships 59% and China receives 61%."
    );
    // No route of nickel scrap into China is held, which is not zero: nothing is said of scrap.
    assert!(!sentence("nickel").contains("scrap"));
}

#[test]
fn the_notes_name_what_is_missing_and_what_is_not_in_the_picture() {
    let notes = |mineral: &str| -> String {
        let chain = of_dataset(mineral, |_| {});
        chain.notes().iter().map(|note| english().say(note) + "\n").collect()
    };
    let tungsten = notes("tungsten");
    assert!(tungsten.contains("No trade code in this dataset for: Semi-manufactures, Recycling"));
    assert!(tungsten.contains("China mines 82% of the world’s output"), "{tungsten}");
    assert!(tungsten.contains("HS 2611 (ore, main routes only)"));
    assert!(notes("rare_earths").contains("a stand-in that holds other goods too"));
    let text = of_dataset("aluminium", |_| {}).scene(&[]).to_string();
    assert!(text.contains("No trade code in this dataset for processed material"));
}

#[test]
fn a_country_lights_up_at_every_place_and_scrap_runs_back() {
    let chain = of_dataset("copper", |options| options.focus = Some(id("CHN")));
    let places: Vec<Place> = chain
        .columns()
        .iter()
        .filter(|column| column.stops.iter().any(|stop| stop.party == Party::Country(id("CHN"))))
        .map(|column| column.place)
        .collect();
    // China is no large exporter of ore, but in focus it is never folded; no route of scrap out of it is held.
    assert_eq!(places, [Place::Mines, Place::Processing, Place::Use, Place::ScrapIntake]);
    let scrap = chain.runs().iter().find(|run| run.is_back()).unwrap();
    let (left, right) = (&chain.columns()[scrap.left], &chain.columns()[scrap.right]);
    assert_eq!((left.place, right.place), (Place::ScrapIntake, Place::ScrapOrigin));
    assert!(left.stops[0].bar.x < right.stops[0].bar.x);
    let tooltip = chain.tooltip(&Datum::Stop(Place::Processing, Party::Country(id("CHN")))).unwrap();
    let rows: Vec<String> = tooltip
        .rows
        .iter()
        .map(|(label, figure)| format!("{}: {}", english().plain_text(label), english().plain_text(figure)))
        .collect();
    assert_eq!(rows[0], "Receives: $62B (62% of the step)");
    assert!(rows.iter().any(|row| row == "Refinery output in 2024 (Refined): 45% of the world"), "{rows:?}");
}

const CODES: [(&str, Stage); 4] = [
    ("2603", Stage::Extraction),
    ("7404", Stage::Recycling),
    ("740311", Stage::Processing),
    ("740319", Stage::Processing),
];

fn catalogue() -> Catalogue {
    let code = |(code, stage): &(&str, Stage)| TradeCode {
        code: (*code).into(),
        mineral: Mineral::COBALT,
        stage: *stage,
        specificity: Specificity::Exact,
        note: String::new(),
        years: vec![(Year(2023), Coverage::Complete), (Year(2024), Coverage::Complete)],
    };
    let trade_codes = CODES.iter().map(code).collect();
    Catalogue {
        countries: Vec::new(),
        minerals: Vec::new(),
        trade_codes,
        sources: Vec::new(),
        price_series: Vec::new(),
    }
}

fn any_trade() -> impl Strategy<Value = TradeFile> {
    let country = (0..22u8).prop_map(|n| id(std::str::from_utf8(&[b'A' + n; 3]).unwrap()));
    let flow = (country.clone(), country, 0.0..1e9).prop_map(|(exporter, importer, value_usd)| Flow {
        exporter,
        importer,
        value_usd,
        quantity_tonnes: None,
    });
    let flows = prop::collection::vec(prop::collection::vec(flow, 0..60), 8);
    flows.prop_map(|flows| {
        let keys = CODES.iter().flat_map(|(code, _)| [(*code, 2023), (*code, 2024)]);
        let block = |((code, year), flows): ((&str, u16), Vec<Flow>)| TradeBlock {
            code: code.into(),
            year: Year(year),
            coverage: Coverage::Complete,
            flows,
            rounding_usd: Vec::new(),
        };
        TradeFile::new(Mineral::COBALT, SourceId("s".into()), keys.zip(flows).map(block).collect())
    })
}

fn of_year(trade: &TradeFile, order: &ChainOrder, year: u16, options: &ChainOptions) -> Chain {
    let catalogue = catalogue();
    let codes = ChainCodes::of(&catalogue, Mineral::COBALT);
    let chain = SupplyChain::of(&codes, trade, Year(year));
    let context = Context::default();
    let input = ChainInput { chain: &chain, order, context: &context, name: &name };
    Chain::layout(&input, options, &english())
}

/// The countries of a column from the top, without the folded rest.
fn countries(chain: &Chain, column: usize) -> Vec<CountryId> {
    chain.columns()[column].stops.iter().filter_map(|stop| stop.party.country()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn bars_are_in_proportion_apart_and_inside(trade in any_trade(), width in 700.0..1400.0, height in 700.0..1200.0) {
        let chain = of_year(&trade, &ChainOrder::default(), 2024, &ChainOptions::new(Size::new(width, height)));
        let mut scale: Option<f64> = None;
        for column in chain.columns() {
            for stop in &column.stops {
                let (amount, bar) = (stop.received_usd.max(stop.shipped_usd), stop.bar);
                if amount > 1.0 && bar.height > 1e-6 {
                    let own = bar.height / amount;
                    prop_assert!((own / *scale.get_or_insert(own) - 1.0).abs() < 1e-6, "one scale for all columns");
                }
                prop_assert!(bar.y >= 0.0 && bar.bottom() <= height && bar.x >= 0.0 && bar.right() <= width);
                prop_assert!(stop.passing_in_usd <= stop.received_usd * (1.0 + 1e-9));
                prop_assert!(stop.passing_out_usd <= stop.shipped_usd * (1.0 + 1e-9));
            }
            prop_assert!(column.stops.windows(2).all(|pair| pair[0].bar.bottom() <= pair[1].bar.y + 1e-6));
        }
        for run in chain.runs() {
            let sum: f64 = run.links.iter().map(|link| link.value_usd).sum();
            prop_assert!((sum - run.total_usd).abs() <= run.total_usd * 1e-9, "nothing is lost by folding");
            for link in &run.links {
                let by_code: f64 = link.by_code.iter().sum();
                prop_assert!((by_code - link.value_usd).abs() <= link.value_usd * 1e-9);
                let (left, right) = (&chain.columns()[run.left].stops[link.left], &chain.columns()[run.right].stops[link.right]);
                let ribbon = link.ribbon;
                prop_assert!(ribbon.from_y >= left.bar.y - 1e-6 && ribbon.from_y + ribbon.thickness <= left.bar.bottom() + 1e-6);
                prop_assert!(ribbon.to_y >= right.bar.y - 1e-6 && ribbon.to_y + ribbon.thickness <= right.bar.bottom() + 1e-6);
            }
        }
    }

    #[test]
    fn the_order_is_the_same_in_every_year_and_however_much_is_folded(trade in any_trade()) {
        let options = ChainOptions::new(DESKTOP);
        let open = Place::ALL.into_iter().fold(Places::NONE, Places::with);
        let catalogue = catalogue();
        // The search for the order is what takes time: once for both years, as the page does it.
        let order = ChainOrder::of(&ChainCodes::of(&catalogue, Mineral::COBALT), &trade);
        let all = of_year(&trade, &order, 2024, &ChainOptions { open, ..options });
        for (year, min_share) in [(2024, 0.05), (2023, 0.0)] {
            let other = of_year(&trade, &order, year, &ChainOptions { min_share, ..options });
            prop_assert_eq!(other.columns().len(), all.columns().len());
            for at in 0..all.columns().len() {
                let (ours, theirs) = (countries(&all, at), countries(&other, at));
                let common = |from: &[CountryId], of: &[CountryId]| -> Vec<CountryId> {
                    from.iter().copied().filter(|country| of.contains(country)).collect()
                };
                prop_assert_eq!(common(&ours, &theirs), common(&theirs, &ours));
            }
        }
    }

    #[test]
    fn the_middle_of_a_bar_answers_for_its_stop_and_every_flow_can_be_walked_to(trade in any_trade()) {
        let chain = of_year(&trade, &ChainOrder::default(), 2024, &ChainOptions::new(DESKTOP));
        let scene = chain.scene(&[]);
        for column in chain.columns() {
            for stop in &column.stops {
                let datum = Datum::Stop(column.place, stop.party);
                prop_assert_eq!(scene.hit(stop.bar.centre(), 0.0), Some(&datum));
                prop_assert!(chain.tooltip(&datum).is_some());
            }
        }
        let flows = chain.runs().iter().map(|run| run.links.len()).sum::<usize>();
        let walked: Vec<Datum> = chain.walk().iter().cloned().collect();
        prop_assert_eq!(walked.iter().filter(|datum| matches!(datum, Datum::Leg { .. })).count(), flows);
        prop_assert!(walked.iter().all(|datum| chain.tooltip(datum).is_some()));
        prop_assert_eq!(chain.summary().table.rows.len(), flows);
        prop_assert!(chain.runs().iter().all(|run| run.step != Step::Intermediates));
    }
}
