//! Flow diagrams laid out on the committed dataset and on large made-up chains: what `peer/compare.mjs` sets
//! beside d3-sankey. `make bench` runs both.
//!
//! Writes every graph with the places found here to the file named as the argument; the comparison judges both
//! layouts by the same code.
#![allow(clippy::unwrap_used, clippy::print_stderr)] // A tool for developers may fail loudly and say where it is.

use std::path::Path;
use std::time::Instant;

use minerals_observatory::analysis::supply_chain::{ChainCodes, Context, Place, Places, SupplyChain};
use minerals_observatory::charts::chain::{Chain, ChainInput, ChainOptions, ChainOrder};
use minerals_observatory::charts::layered::{Aim, Layers, Strand, arranged};
use minerals_observatory::charts::sankey::{Arrangement, Sankey, SankeyInput, SankeyOptions, StableOrder};
use minerals_observatory::charts::{Rect, Side, Size};
use minerals_observatory::dataset::{
    Catalogue, Coverage, SourceId, Specificity, TradeBlock, TradeCode, TradeFile, paths, read,
};
use minerals_observatory::domain::{CountryId, Flow, Mineral, Stage, Year};
use minerals_observatory::text::Locale;
use serde_json::{Value, json};

const WIDTH: f64 = 1200.0;
const HEIGHT: f64 = 640.0;
const YEAR: Year = Year(2024);
/// Rounds of a timing; the median counts.
const ROUNDS: usize = 9;

fn main() {
    // Cargo passes words of its own.
    let Some(path) = std::env::args().skip(1).find(|word| word.ends_with(".json")) else {
        eprintln!("name the file to write, ending in .json");
        return;
    };
    let locale = Locale::plain().unwrap();
    let catalogue: Catalogue = load(paths::CATALOGUE);
    let mut graphs = Vec::new();
    for mineral in
        Mineral::all().filter(|mineral| catalogue.trade_codes.iter().any(|code| code.mineral == *mineral))
    {
        let trade: TradeFile = load(&paths::trade(mineral));
        for code in catalogue.trade_codes.iter().filter(|code| code.mineral == mineral) {
            graphs.extend(sankeys(&trade, &code.code, &locale));
        }
        let codes = ChainCodes::of(&catalogue, mineral);
        if codes.steps.iter().filter(|step| !step.1.is_empty()).count() > 1 {
            graphs.extend(chains(mineral.id(), &codes, &trade, &locale));
        }
    }
    for (nodes, links) in [(400, 5_000), (1_000, 20_000)] {
        let (catalogue, trade) = made_up(nodes, links);
        let codes = ChainCodes::of(&catalogue, Mineral::COBALT);
        graphs.extend(
            chains(&format!("made up, {nodes} nodes, {links} links"), &codes, &trade, &locale)
                .into_iter()
                .skip(1),
        );
    }
    std::fs::write(&path, serde_json::to_string(&graphs).unwrap()).unwrap();
    eprintln!("{} graphs written to {path}", graphs.len());
}

fn load<T: serde::de::DeserializeOwned>(path: &str) -> T {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data").join(path);
    read::parse(path, &std::fs::read(file).unwrap()).unwrap()
}

fn median_ms(mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}

/// Nodes by column and links by node, with the places found; y is that of a ribbon's middle.
#[derive(Default)]
struct Graph {
    nodes: Vec<(usize, Rect, String)>,
    links: Vec<(usize, usize, f64, f64, f64)>,
    top: f64,
    bottom: f64,
}

impl Graph {
    fn json(&self, name: &str, kind: &str, order_ms: f64, layout_ms: f64) -> Value {
        let nodes = self.nodes.iter().map(|(column, bar, name)| json!([column, bar.y, bar.bottom(), name]));
        let links = self.links.iter().map(|link| json!([link.0, link.1, link.2, link.3, link.4]));
        json!({
            "name": name, "kind": kind, "top": self.top, "bottom": self.bottom, "width": WIDTH,
            "nodes": nodes.collect::<Vec<_>>(), "links": links.collect::<Vec<_>>(),
            "order_ms": order_ms, "layout_ms": layout_ms,
            "free": if matches!(kind, "sankey" | "chain") { self.free() } else { Value::Null },
        })
    }

    /// The crossings of an order found for this picture alone, with the folded rest free to move.
    fn free(&self) -> Value {
        let columns = self.nodes.iter().map(|node| node.0 + 1).max().unwrap_or(0);
        let mut places = Vec::new();
        let mut sizes = vec![0; columns];
        for (column, ..) in &self.nodes {
            places.push(sizes[*column]);
            sizes[*column] += 1;
        }
        let mut strands = vec![Vec::new(); columns.saturating_sub(1)];
        for (from, to, weight, ..) in &self.links {
            strands[self.nodes[*from].0].push(Strand {
                from: places[*from],
                to: places[*to],
                weight: *weight,
            });
        }
        let layers = Layers { sizes, strands };
        let start = layers.as_numbered();
        let found = layers.crossings(&arranged(vec![Aim::first(layers.clone())], vec![start]));
        json!([found.count, found.weighted])
    }
}

/// One code: as it is first shown, then with every country, then the earlier years as first shown.
fn sankeys(trade: &TradeFile, code: &str, locale: &Locale) -> Vec<Value> {
    let blocks: Vec<&TradeBlock> = trade.blocks().iter().filter(|block| block.code == code).collect();
    let ordered = || {
        let years = blocks.iter().map(|block| (block.year, block.flows.as_slice()));
        StableOrder::of_years(years, Arrangement::Crossings)
    };
    let order = ordered();
    let name = |country: CountryId| country.to_string();
    let mut found = Vec::new();
    for block in &blocks {
        let is_newest = block.year == YEAR;
        let input = SankeyInput { flows: &block.flows, order: &order, name: &name };
        let kinds = if is_newest {
            vec![("sankey", false), ("sankey, open", true)]
        } else {
            vec![("earlier", false)]
        };
        for (kind, is_open) in kinds {
            let options = SankeyOptions {
                is_exporters_open: is_open,
                is_importers_open: is_open,
                may_grow: true,
                ..SankeyOptions::new(Size::new(WIDTH, HEIGHT))
            };
            let sankey = Sankey::layout(&input, &options, locale);
            let timed = |work: &dyn Fn()| if is_open { median_ms(work) } else { 0.0 };
            let order_ms = timed(&|| drop(ordered()));
            let layout_ms = timed(&|| drop(Sankey::layout(&input, &options, locale)));
            let name = format!("{} {code} {}", trade.mineral, block.year.0);
            found.push(sankey_graph(&sankey, sankey.size().height).json(&name, kind, order_ms, layout_ms));
        }
    }
    found
}

fn sankey_graph(sankey: &Sankey, height: f64) -> Graph {
    let mut graph = Graph { top: 46.0, bottom: height - 4.0, ..Graph::default() };
    let [left, right] = [Side::Exporter, Side::Importer].map(|side| sankey.nodes(side));
    graph.nodes.extend(left.iter().map(|node| (0, node.bar, node.name.clone())));
    graph.nodes.extend(right.iter().map(|node| (1, node.bar, node.name.clone())));
    for link in sankey.links() {
        let (half, ribbon) = (link.ribbon.thickness / 2.0, link.ribbon);
        let to = left.len() + link.to;
        graph.links.push((link.from, to, link.amount, ribbon.from_y + half, ribbon.to_y + half));
    }
    graph
}

/// A chain without its lane of scrap: folded, then with every country.
fn chains(name: &str, codes: &ChainCodes<'_>, trade: &TradeFile, locale: &Locale) -> Vec<Value> {
    let order = ChainOrder::of(codes, trade);
    let chain = SupplyChain::of(codes, trade, YEAR);
    let context = Context::default();
    let names = |country: CountryId| country.to_string();
    let input = ChainInput { chain: &chain, order: &order, context: &context, name: &names };
    let everywhere = Place::ALL.into_iter().fold(Places::NONE, Places::with);
    let mut found = Vec::new();
    for (kind, open) in [("chain", Places::NONE), ("chain, open", everywhere)] {
        let mut options = ChainOptions { open, ..ChainOptions::new(Size::new(WIDTH, HEIGHT)) };
        options.size.height = Chain::layout(&input, &options, locale).natural_height().max(HEIGHT);
        let laid_out = Chain::layout(&input, &options, locale);
        let order_ms = median_ms(|| drop(ChainOrder::of(codes, trade)));
        let layout_ms = median_ms(|| drop(Chain::layout(&input, &options, locale)));
        found.push(graph(&laid_out).json(name, kind, order_ms, layout_ms));
    }
    found
}

fn graph(chain: &Chain) -> Graph {
    let mut graph = Graph { top: f64::MAX, ..Graph::default() };
    let mut first = Vec::new();
    let columns = chain.columns().iter().filter(|column| !column.place.is_of_scrap());
    for (at, column) in columns.enumerate() {
        first.push(graph.nodes.len());
        for stop in &column.stops {
            graph.top = graph.top.min(stop.bar.y);
            graph.bottom = graph.bottom.max(stop.bar.bottom());
            graph.nodes.push((at, stop.bar, stop.name.clone()));
        }
    }
    for run in chain.runs().iter().filter(|run| !run.is_back()) {
        for link in &run.links {
            let (half, ribbon) = (link.ribbon.thickness / 2.0, link.ribbon);
            let (from, to) = (first[run.left] + link.left, first[run.right] + link.right);
            graph.links.push((from, to, link.value_usd, ribbon.from_y + half, ribbon.to_y + half));
        }
    }
    graph
}

/// A chain of four columns with a few giants and a long tail, the same at every run.
fn made_up(nodes: usize, links: usize) -> (Catalogue, TradeFile) {
    let codes = [("2604", Stage::Extraction), ("7501", Stage::Processing), ("750210", Stage::Processing)];
    let code = |(code, stage): &(&str, Stage)| TradeCode {
        code: (*code).into(),
        mineral: Mineral::COBALT,
        stage: *stage,
        specificity: Specificity::Exact,
        note: String::new(),
        years: vec![(YEAR, Coverage::Complete)],
    };
    let trade_codes = codes.iter().map(code).collect();
    let catalogue = Catalogue {
        countries: Vec::new(),
        minerals: Vec::new(),
        trade_codes,
        sources: Vec::new(),
        price_series: Vec::new(),
    };
    let mut state: u64 = 20_260_101;
    let mut noise = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as f64 / (1u64 << 31) as f64
    };
    let each = nodes / 4;
    let country = |at: usize| {
        let letter = |n: usize| b'A' + u8::try_from(n % 26).unwrap_or_default();
        CountryId::parse(std::str::from_utf8(&[letter(at / 676), letter(at / 26), letter(at)]).unwrap())
            .unwrap()
    };
    let block = |(code, _): &(&str, Stage)| {
        let mut pairs = std::collections::BTreeSet::new();
        while pairs.len() < links / codes.len() {
            // Twice the noise multiplied: most links join the first nodes, as most trade does the largest.
            let mut end = || ((noise() * noise()).sqrt() * each as f64) as usize;
            pairs.insert((end(), end()));
        }
        let flow = |(from, to): (usize, usize)| Flow {
            exporter: country(from),
            importer: country(to),
            value_usd: 1e6 * (8.0 * noise()).exp(),
            quantity_tonnes: None,
        };
        TradeBlock {
            code: (*code).into(),
            year: YEAR,
            coverage: Coverage::Complete,
            flows: pairs.into_iter().map(flow).collect(),
            rounding_usd: Vec::new(),
        }
    };
    let blocks = codes.iter().map(block).collect();
    (catalogue, TradeFile::new(Mineral::COBALT, SourceId("made_up".into()), blocks))
}
