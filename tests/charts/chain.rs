//! The supply chain, on the committed dataset.

use std::path::Path;

use minerals_observatory::analysis::supply_chain::{ChainCodes, Context, Place, SupplyChain};
use minerals_observatory::charts::chain::{Chain, ChainInput, ChainOptions, ChainOrder};
use minerals_observatory::charts::{Datum, Party, Size, Theme};
use minerals_observatory::dataset::{Catalogue, ProductionTable, TradeFile, paths, read};
use minerals_observatory::domain::Mineral;

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
    assert_golden("chain-copper", &chain.scene(None), Theme::Light);
    let hover = Datum::Stop(Place::Processing, Party::Country(id("CHN")));
    let scene = chain.scene(None).under(chain.overlay(&hover));
    assert_golden("chain-copper-hover", &scene, Theme::Dark);
}
