//! `network.csv`: the place of every country in every trade network.

use super::table::{Column, Table, fraction, number};
use crate::analysis::network::{Centrality, TradeNetwork};
use crate::dataset::{TradeBlock, TradeFile};

const COLUMNS: &[Column] = &[
    Column::text("mineral", "Id of the mineral, or of the group of a trade code that covers several."),
    Column::text(
        "hs",
        "Harmonized System code. How much of its trade a year holds, and with it what the measures see, is in trade_codes of catalogue.json: codes of four digits are main routes only, where an absent pair is not zero.",
    ),
    Column::integer("year", "year", "Year of trade."),
    Column::text("iso3", "Country, ISO 3166-1 alpha-3 or XKX."),
    Column::number("in_strength", "usd", "Imports by the flows held, nominal US dollars, six digits."),
    Column::number("out_strength", "usd", "Exports by the flows held, nominal US dollars, six digits."),
    Column::number(
        "betweenness",
        "fraction 0 to 1",
        "Share of all ordered pairs of other countries of the network whose shortest path leads through the country, on the distance 1 / value (Brandes 2001).",
    ),
    Column::number(
        "hub",
        "fraction 0 to 1",
        "HITS (Kleinberg 1999, weighted by value): how much it ships to those who receive from good hubs; adds up to 1 by code and year; empty when no order settles.",
    ),
    Column::number(
        "authority",
        "fraction 0 to 1",
        "HITS: how much it receives from those who ship to good authorities; adds up to 1 by code and year; empty when no order settles.",
    ),
    Column::number(
        "pagerank",
        "fraction 0 to 1",
        "PageRank, damping .85, weighted by value, along the flow of goods; adds up to 1 by code and year.",
    ),
    Column::number(
        "pass_through",
        "fraction 0 to 1",
        "Smaller over larger of imports and exports: how even they are. Re-exports are not marked in the source; that goods pass through is inferred.",
    ),
];

pub(super) fn table(trade: &[TradeFile]) -> Table {
    let blocks = trade.iter().flat_map(|file| file.blocks().iter().map(move |block| (file, block)));
    Table {
        name: "network",
        title: "Network measures of countries by trade code and year",
        columns: COLUMNS,
        inputs: &["catalogue.json", super::package::TRADE],
        rows: blocks.flat_map(|(file, block)| rows(file, block)).collect(),
    }
}

fn rows(file: &TradeFile, block: &TradeBlock) -> Vec<Vec<String>> {
    let row = |found: &Centrality| {
        vec![
            file.mineral.to_string(),
            block.code.clone(),
            block.year.to_string(),
            found.country.to_string(),
            number(Some(found.in_strength_usd)),
            number(Some(found.out_strength_usd)),
            fraction(Some(found.betweenness)),
            fraction(found.hub),
            fraction(found.authority),
            fraction(Some(found.pagerank)),
            fraction(found.pass_through),
        ]
    };
    TradeNetwork::of(&block.flows).centralities().iter().map(row).collect()
}
