//! The rows of the overview, from the production tables.

use std::collections::BTreeMap;

use crate::analysis::concentration::Hhi;
use crate::analysis::headline::Headline;
use crate::analysis::stage_shares::{Part, tables_by_part};
use crate::analysis::world_supply::{WorldSupply, world_supply};
use crate::dataset::SourceId;
use crate::domain::{Flags, Mineral, Year};
use crate::text::{Message, NumberStyle};
use crate::web::store::Core;

/// One form at the mine or the refinery.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cell {
    pub(super) form: String,
    pub(super) leader: String,
    /// 0 to 1.
    pub(super) share: f64,
    pub(super) hhi: Hhi,
    pub(super) suppliers: usize,
    pub(super) year: Year,
    pub(super) flags: Flags,
    pub(super) source: SourceId,
}

/// One mineral; a part without data by country has no cells.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) mineral: Mineral,
    pub(super) is_critical: bool,
    pub(super) mining: Vec<Cell>,
    pub(super) refining: Vec<Cell>,
}

impl Row {
    pub(super) fn sources(&self) -> impl Iterator<Item = SourceId> {
        self.mining.iter().chain(&self.refining).map(|cell| cell.source.clone())
    }
}

/// Every mineral with production by country, in catalogue order.
pub(super) fn rows(core: &Core) -> Vec<Row> {
    let tables = tables_by_part(&[&core.production]);
    let until = core.catalogue.newest_trade_year();
    let cells = |mineral, part| {
        let supplies = tables.get(&(mineral, part)).map(|tables| world_supply(tables, until));
        supplies.unwrap_or_default().iter().filter_map(|supply| cell(supply, core)).collect::<Vec<_>>()
    };
    let critical: BTreeMap<Mineral, bool> =
        core.catalogue.minerals.iter().map(|facts| (facts.id, facts.us_critical_2025)).collect();
    Mineral::all()
        .map(|mineral| Row {
            mineral,
            is_critical: critical.get(&mineral).copied().unwrap_or(false),
            mining: cells(mineral, Part::Mining),
            refining: cells(mineral, Part::Refining),
        })
        .filter(|row| !(row.mining.is_empty() && row.refining.is_empty()))
        .collect()
}

fn cell(supply: &WorldSupply<'_>, core: &Core) -> Option<Cell> {
    let largest = supply.concentration.largest()?;
    Some(Cell {
        form: supply.series.form.clone(),
        leader: core.country_name(largest.country),
        share: largest.share.fraction(),
        hhi: supply.concentration.hhi()?,
        suppliers: supply.concentration.suppliers().len(),
        year: supply.year,
        flags: supply.concentration.flags(),
        source: supply.series.source.clone(),
    })
}

/// How concentrated the mining of the official list is, as one sentence.
pub(super) fn headline_message(rows: &[Row], core: &Core) -> Option<Message> {
    let tables = tables_by_part(&[&core.production]);
    let until = core.catalogue.newest_trade_year();
    let supplies: Vec<_> = rows
        .iter()
        .filter(|row| row.is_critical)
        .filter_map(|row| world_supply(tables.get(&(row.mineral, Part::Mining))?, until).into_iter().next())
        .collect();
    let headline = Headline::of(supplies.iter().map(|supply| &supply.concentration))?;
    let count = |value: usize| value as f64;
    Some(
        Message::new("overview-finding")
            .number("minerals", count(headline.minerals), NumberStyle::Integer)
            .number("high", count(headline.high), NumberStyle::Integer)
            .number("majority", count(headline.majority), NumberStyle::Integer)
            .with("leader", core.country_name(headline.leader))
            .number("led", count(headline.led), NumberStyle::Integer)
            .year("year", until.0),
    )
}
