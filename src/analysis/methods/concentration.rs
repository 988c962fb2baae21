//! How few countries supply a mineral, worked on the newest settled mine production of the example.

use super::{Bench, EXAMPLE, Example, Method};
use crate::analysis::concentration::Concentration;
use crate::analysis::stage_shares::{Part, tables_by_part};
use crate::analysis::world_supply::world_supply;
use crate::dataset::FigureAddress;
use crate::text::{Message, NumberStyle};

/// The id of the share of the world total.
pub const SHARE: &str = "share";
/// The id of the Herfindahl-Hirschman index.
pub const HHI: &str = "hhi";

pub(super) const METHODS: &[Method] = &[
    Method {
        id: SHARE,
        formula: "s_i = frac{q_i}{sum_j q_j + \"other countries\"}",
        reference: "Shares of the named countries and the row of other countries; the printed, rounded world \
                    total is not used",
        example: share,
    },
    Method {
        id: HHI,
        formula: "\"HHI\" = sum_i (100 s_i)^2",
        reference: "U.S. Department of Justice and Federal Trade Commission, Merger Guidelines (2023), section 2.1; \
                    the mark of 1,000 is that of the guidelines of 1992",
        example: hhi,
    },
    Method {
        id: "effective_suppliers",
        formula: "N = frac{10,000}{\"HHI\"}",
        reference: "Adelman, M. A. (1969), Comment on the H concentration measure as a numbers equivalent, Review of \
                    Economics and Statistics 51",
        example: effective,
    },
    Method {
        id: "n_minus_1",
        formula: "r = frac{S - S_max}{S}",
        reference: "IEA, Global Critical Minerals Outlook 2025 (the N-1 view)",
        example: without_largest,
    },
];

/// The most concentrated form of the example's mining, with how it is said.
fn supply(bench: &Bench<'_>) -> Option<(FigureAddress, FigureAddress, Concentration, Message)> {
    let tables = tables_by_part(bench.shelf.production);
    let until = bench.shelf.catalogue.newest_trade_year();
    let supply = world_supply(tables.get(&(EXAMPLE, Part::Mining))?, until).into_iter().next()?;
    let (table, year) = (supply.series.key(), supply.year);
    let country = supply.concentration.largest()?.country;
    let of = Message::new("method-of-mining")
        .with("mineral", Message::new(format!("mineral-{EXAMPLE}")))
        .year("year", year.0);
    let share = FigureAddress::Share { table: table.clone(), country, year };
    Some((share, FigureAddress::Concentration { table, year }, supply.concentration, of))
}

fn share(bench: &Bench<'_>) -> Option<Example> {
    let (share, _, _, of) = supply(bench)?;
    Some(Example { of, lines: vec![bench.filled(&share)?] })
}

fn hhi(bench: &Bench<'_>) -> Option<Example> {
    let (_, index, _, of) = supply(bench)?;
    Some(Example { of, lines: vec![bench.filled(&index)?] })
}

fn effective(bench: &Bench<'_>) -> Option<Example> {
    let (_, _, world, of) = supply(bench)?;
    let hhi = world.hhi()?;
    let number = |value, style| bench.shelf.locale.number(value, style);
    let index = number(hhi.value(), NumberStyle::Integer);
    let line = format!(
        "N = frac{{10,000}}{{{index}}} = {}",
        number(hhi.effective_suppliers(), NumberStyle::Decimal(2))
    );
    Some(Example { of, lines: vec![line] })
}

fn without_largest(bench: &Bench<'_>) -> Option<Example> {
    let (_, _, world, of) = supply(bench)?;
    let (total, largest) = (world.world(), world.largest()?.quantity);
    let number = |value| bench.shelf.locale.number(value, NumberStyle::Integer);
    let left = bench.shelf.locale.number(world.without_largest()?.fraction(), NumberStyle::Percent(1));
    let line =
        format!("r = frac{{{} - {}}}{{{}}} = \"{left}\"", number(total), number(largest), number(total));
    Some(Example { of, lines: vec![line] })
}
