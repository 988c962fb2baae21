//! Measures of the trade network, worked on the example's refined material in the newest year.

use super::{Bench, EXAMPLE, Example, Method};
use crate::analysis::hubs::hubs;
use crate::analysis::network::{Centrality, DAMPING, TradeNetwork};
use crate::dataset::{FigureAddress, HubFigure, TradeCode};
use crate::domain::Stage;
use crate::text::{Message, NumberStyle};

/// The id of what may pass through a country.
pub const PASS_THROUGH: &str = "pass_through";
/// The id of the most that may pass through a country, of all trade.
pub const TRANSIT: &str = "transit";
/// The id of the betweenness.
pub const BETWEENNESS: &str = "betweenness";

pub(super) const METHODS: &[Method] = &[
    Method {
        id: PASS_THROUGH,
        formula: "p = frac{min(X, M)}{max(X, M)}",
        reference: "Own definition on totals: trade statistics do not mark re-exports",
        example: pass_through,
    },
    Method {
        id: TRANSIT,
        formula: "t = frac{min(X ; M)}{\"world trade\"}",
        reference: "Own definition on the flows held: an upper bound, for trade statistics do not mark re-exports",
        example: transit,
    },
    Method {
        id: BETWEENNESS,
        formula: "g_v = frac{1}{(n - 1)(n - 2)} sum_{s ≠ v ≠ t} frac{σ_st (v)}{σ_st}",
        reference: "Brandes, U. (2001), A faster algorithm for betweenness centrality, Journal of Mathematical \
                    Sociology 25; the length of a route is one over its value",
        example: betweenness,
    },
    Method {
        id: "hits",
        formula: "h_v = sum_u w_vu a_u , a_u = sum_v w_vu h_v",
        reference: "Kleinberg, J. (1999), Authoritative sources in a hyperlinked environment, Journal of the ACM 46",
        example: hits,
    },
    Method {
        id: "pagerank",
        formula: "p_u = frac{1 - d}{n} + d sum_v frac{w_vu}{W_v} p_v",
        reference: "Brin, S. and Page, L. (1998), The anatomy of a large-scale hypertextual Web search engine, \
                    Computer Networks 30",
        example: pagerank,
    },
];

/// The largest hub of the usual code.
fn transit(bench: &Bench<'_>) -> Option<Example> {
    let code = usual_code(bench)?;
    let year = bench.totals.year;
    let country = hubs(&bench.trade.block(&code.code, year)?.flows).first()?.country;
    let (what, code) = (HubFigure::Share, code.code.clone());
    let found = bench.shelf.explain(&FigureAddress::Hub { what, code, year, country })?;
    Some(Example { of: found.title, lines: found.derivations.into_iter().map(|line| line.filled).collect() })
}

fn usual_code<'a>(bench: &'a Bench<'_>) -> Option<&'a TradeCode> {
    bench.shelf.catalogue.codes_of(EXAMPLE, Stage::Processing).max_by_key(|code| code.years.len())
}

/// The country for which `measure` is largest in the network of the usual code.
fn leader(
    bench: &Bench<'_>,
    measure: fn(&Centrality) -> Option<f64>,
) -> Option<(Centrality, usize, Message)> {
    let year = bench.totals.year;
    let code = usual_code(bench)?;
    let network = TradeNetwork::of(&bench.trade.block(&code.code, year)?.flows);
    let rows = network.centralities();
    let count = rows.len();
    let value = |row: &Centrality| measure(row).unwrap_or(0.0);
    let first = rows.into_iter().max_by(|a, b| value(a).total_cmp(&value(b)))?;
    let of = Message::new("method-of-network")
        .with("country", bench.shelf.country_name(first.country))
        .with("code", code.code.as_str())
        .with("mineral", Message::new(format!("mineral-{EXAMPLE}")))
        .year("year", year.0);
    Some((first, count, of))
}

fn pass_through(bench: &Bench<'_>) -> Option<Example> {
    // Of those that trade most both ways: the smaller side decides.
    let (row, _, of) = leader(bench, |row| Some(row.in_strength_usd.min(row.out_strength_usd)))?;
    let million = |value: f64| bench.shelf.locale.number(value / 1e6, NumberStyle::Decimal(1));
    let (out, into) = (million(row.out_strength_usd), million(row.in_strength_usd));
    let result = bench.shelf.locale.number(row.pass_through?, NumberStyle::Decimal(2));
    Some(Example {
        of,
        lines: vec![format!("p = frac{{min({out} ; {into})}}{{max({out} ; {into})}} = {result}")],
    })
}

fn betweenness(bench: &Bench<'_>) -> Option<Example> {
    let (row, count, of) = leader(bench, |row| Some(row.betweenness))?;
    let n = count as f64;
    let pairs = (n - 1.0) * (n - 2.0);
    let integer = |value| bench.shelf.locale.number(value, NumberStyle::Integer);
    let share = bench.shelf.locale.number(row.betweenness, NumberStyle::Percent(1));
    let line = format!(
        "g_\"{}\" = frac{{{}}}{{{} * {}}} = \"{share}\"",
        row.country,
        integer(row.betweenness * pairs),
        integer(n - 1.0),
        integer(n - 2.0),
    );
    Some(Example { of, lines: vec![line] })
}

fn hits(bench: &Bench<'_>) -> Option<Example> {
    let (row, _, of) = leader(bench, |row| row.authority)?;
    let number = |value| bench.shelf.locale.number(value, NumberStyle::Decimal(3));
    let (hub, authority) = (number(row.hub?), number(row.authority?));
    let country = row.country;
    Some(Example { of, lines: vec![format!("h_\"{country}\" = {hub} , a_\"{country}\" = {authority}")] })
}

fn pagerank(bench: &Bench<'_>) -> Option<Example> {
    let (row, count, of) = leader(bench, |row| Some(row.pagerank))?;
    let damping = bench.shelf.locale.number(DAMPING, NumberStyle::Decimal(2));
    let rank = bench.shelf.locale.number(row.pagerank, NumberStyle::Decimal(3));
    let country = row.country;
    Some(Example { of, lines: vec![format!("d = {damping} , n = {count} , p_\"{country}\" = {rank}")] })
}
