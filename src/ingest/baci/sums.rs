//! What every country ships and receives of every code, and how much of the trade runs through it.

use std::collections::BTreeMap;

use super::SOURCE;
use super::country_totals::CountryTotals;
use crate::analysis::network::{TradeNetwork, betweenness};
use crate::dataset::{CodeTotals, CountryTotal, Direction, SourceId, TradeBlock, TradeTotals};
use crate::domain::{CountryId, Year};

/// Betweenness is kept to five decimals: a path in a hundred thousand.
const BETWEENNESS_STEPS: f64 = 1e5;

/// One table a year, ascending; a total that the source gives goes before the sum of the routes held.
pub(super) fn totals(blocks: &[TradeBlock], given: &CountryTotals) -> Vec<TradeTotals> {
    let mut by_year: BTreeMap<Year, Vec<CodeTotals>> = BTreeMap::new();
    for block in blocks {
        by_year.entry(block.year).or_default().push(code_totals(block, given));
    }
    let source = SourceId(SOURCE.into());
    by_year.into_iter().map(|(year, codes)| TradeTotals { year, source: source.clone(), codes }).collect()
}

fn code_totals(block: &TradeBlock, given: &CountryTotals) -> CodeTotals {
    let mut rows: BTreeMap<CountryId, CountryTotal> = BTreeMap::new();
    for flow in &block.flows {
        row(&mut rows, flow.exporter).export_usd += flow.value_usd;
        row(&mut rows, flow.importer).import_usd += flow.value_usd;
    }
    let network = TradeNetwork::of(&block.flows);
    for (country, value) in network.countries().iter().zip(betweenness(network.graph())) {
        row(&mut rows, *country).betweenness = (value * BETWEENNESS_STEPS).round() / BETWEENNESS_STEPS;
    }
    for (country, (direction, usd)) in given.of(&block.code, block.year) {
        let row = row(&mut rows, country);
        row.given = Some(direction);
        match direction {
            Direction::Exports => row.export_usd = usd,
            Direction::Imports => row.import_usd = usd,
        }
    }
    CodeTotals { code: block.code.clone(), coverage: block.coverage, totals: rows.into_values().collect() }
}

fn row(rows: &mut BTreeMap<CountryId, CountryTotal>, country: CountryId) -> &mut CountryTotal {
    let empty = CountryTotal { country, export_usd: 0.0, import_usd: 0.0, given: None, betweenness: 0.0 };
    rows.entry(country).or_insert(empty)
}
