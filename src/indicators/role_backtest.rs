//! `role_backtest.csv`: how often the search for roles would have found what countries took, and
//! `role_backtest_cases.csv`: every role taken, with its place in each ranking.

use std::sync::Arc;

use super::table::{Column, Table, number};
use crate::analysis::role_finder::{Backtest, Case, Finder, without_routes};
use crate::analysis::role_table::RoleTable;
use crate::dataset::{BacktestRow, Catalogue, Governance, ProductionTable, TradeTotals};
use crate::domain::Year;

/// The search is built on data to this year, its trend on the five before.
const FROM: Year = Year(2014);
const TREND_FROM: Year = Year(2009);

const INPUTS: &[&str] = &[
    "catalogue.json",
    "production.json",
    "production_previous.json",
    "production_history.json",
    "governance.json",
    super::package::TRADE_TOTALS,
];

const VARIANT: Column = Column::text(
    "variant",
    "`like_for_like`: both years by the British survey and six-digit trade codes, so that a new source is no new role; `all_sources`: the later year by every source, as the portal shows it.",
);

const SUMMARY: &[Column] = &[
    VARIANT,
    Column::integer("from", "year", "Data to this year; reserves exist only for 2025 and stay out."),
    Column::integer("to", "year", "Year by which roles count as taken."),
    Column::integer("taken", "count", "Roles below .5 in the first year and .5 or more in the second."),
    Column::integer(
        "finder_hits",
        "count",
        "Of these, among the first five of the country's ranking by the role finder with its default weights.",
    ),
    Column::integer("own_trade_hits", "count", "By what the country traded of the good already."),
    Column::integer("world_trade_hits", "count", "By world exports of the good."),
    Column::number("chance_hits", "count", "By a blind choice, on average."),
];

const CASES: &[Column] = &[
    VARIANT,
    Column::text("iso3", "Country, ISO 3166-1 alpha-3 or XKX."),
    Column::text("mineral", "Id of the mineral."),
    Column::text("role", "`extractor`, `processor` or `recycler`."),
    Column::number("score_before", "index 0 to 1", "Score in the first year."),
    Column::number("score_after", "index 0 to 1", "Score in the second year."),
    Column::integer("candidates", "count", "Roles that the country did not play in the first year."),
    Column::integer("finder_place", "rank", "Place in the search's ranking, from 1."),
    Column::integer("own_trade_place", "rank", "Place by what the country traded already."),
    Column::integer("world_trade_place", "rank", "Place by world exports."),
];

/// What both tables are made from.
pub(super) struct Lookback {
    variants: Vec<(&'static str, Backtest)>,
}

impl Lookback {
    /// None when the trade of one of the years is not there.
    pub(super) fn of(
        catalogue: &Catalogue,
        history: &ProductionTable,
        production: &[&ProductionTable],
        totals: &[TradeTotals],
        governance: Governance,
    ) -> Option<Self> {
        let of_year = |year| totals.iter().find(|totals| totals.year == year);
        let (then, trend, last) = (of_year(FROM)?, of_year(TREND_FROM)?, totals.last()?);
        let finder = Finder::of(catalogue, &[history], then, trend, Arc::new(governance));
        let alike = RoleTable::of(catalogue, &[history], &without_routes(last));
        let all = RoleTable::of(catalogue, production, last);
        let variants = [("like_for_like", alike), ("all_sources", all)];
        let variants =
            variants.into_iter().map(|(id, now)| (id, Backtest::of(&finder, &now, last.year))).collect();
        Some(Self { variants })
    }

    pub(super) fn summary(&self) -> Table {
        let rows = self.variants.iter().map(|(variant, backtest)| summary_row(&backtest.row(variant)));
        Table {
            name: "role_backtest",
            title: "How often the search for roles found what countries took",
            columns: SUMMARY,
            inputs: INPUTS,
            rows: rows.collect(),
        }
    }

    pub(super) fn cases(&self) -> Table {
        let rows = self
            .variants
            .iter()
            .flat_map(|(variant, backtest)| backtest.cases.iter().map(move |case| case_row(variant, case)));
        Table {
            name: "role_backtest_cases",
            title: "Every role that a country took, with its place in each ranking",
            columns: CASES,
            inputs: INPUTS,
            rows: rows.collect(),
        }
    }
}

fn summary_row(row: &BacktestRow) -> Vec<String> {
    let counts = [row.taken, row.finder, row.own_trade, row.world_trade].map(|count| count.to_string());
    let years = [row.from, row.to].map(|year| year.to_string());
    let start = std::iter::once(row.variant.clone()).chain(years);
    start.chain(counts).chain([number(Some(row.chance))]).collect()
}

fn case_row(variant: &str, case: &Case) -> Vec<String> {
    let taken = case.taken;
    let mut row = vec![
        variant.to_owned(),
        taken.country.to_string(),
        taken.target.mineral.to_string(),
        taken.target.role.id().to_owned(),
        number(Some(taken.before)),
        number(Some(taken.after)),
        case.candidates.to_string(),
    ];
    row.extend(case.places.map(|place| place.to_string()));
    row
}
