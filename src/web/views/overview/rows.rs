//! The rows of the overview, from what is loaded at start.

use crate::analysis::concentration::Hhi;
use crate::analysis::glance::OutputGlance;
use crate::analysis::headline::Headline;
use crate::analysis::stage_shares::{Part, tables_by_part};
use crate::analysis::world_supply::{WorldSupply, world_supply};
use crate::dataset::at_a_glance::{LeadingSupply, PriceGlance, WorldRisk};
use crate::dataset::{AtAGlance, FigureAddress, SourceId};
use crate::domain::{CountryId, Flags, Group, Mineral, Month, Order, Stage, Year, is_on_eu_list};
use crate::state::{OfficialList, RowOrder};
use crate::text::{Message, NumberStyle};
use crate::web::store::Core;

/// One form at the mine or the refinery.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cell {
    pub(super) form: String,
    pub(super) leader: CountryId,
    /// 0 to 1.
    pub(super) share: f64,
    pub(super) hhi: Hhi,
    pub(super) year: Year,
    pub(super) flags: Flags,
    pub(super) source: SourceId,
    /// Whether it is of another source than the newest edition.
    pub(super) is_further: bool,
    /// Where share and index come from.
    pub(super) addresses: (FigureAddress, FigureAddress),
}

/// One mineral; a part without data by country has no cells.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) mineral: Mineral,
    pub(super) is_us: bool,
    pub(super) mining: Vec<Cell>,
    pub(super) refining: Vec<Cell>,
    /// World mine output against the year before, of a mineral with one form.
    pub(super) output: Option<OutputGlance>,
    pub(super) price: Option<PriceGlance>,
    /// Supply risk for the world.
    pub(super) risk: Option<WorldRisk>,
}

impl Row {
    pub(super) fn sources(&self) -> impl Iterator<Item = SourceId> {
        let of_cells = self.mining.iter().chain(&self.refining).map(|cell| cell.source.clone());
        of_cells.chain(self.price.iter().map(|price| price.source.clone()))
    }

    /// What the rows are ordered by, the largest first; none last.
    fn key(&self, order: RowOrder) -> Option<f64> {
        let hhi = |cells: &[Cell]| cells.first().map(|cell| cell.hhi.value());
        match order {
            RowOrder::Catalogue => None,
            RowOrder::Mining => hhi(&self.mining),
            RowOrder::Refining => hhi(&self.refining),
            RowOrder::Output => self.output.map(|output| output.change),
            RowOrder::Price => self.price.as_ref()?.change,
            RowOrder::Risk => self.risk.map(|risk| risk.risk),
        }
    }
}

/// Every mineral with production by country, in catalogue order. `further` fills in what the newest edition does
/// not give.
pub(super) fn rows(core: &Core) -> Vec<Row> {
    let further = &core.glance;
    let tables = tables_by_part(&[&core.production]);
    let until = core.catalogue.newest_trade_year();
    let supplies = |mineral, part| {
        tables.get(&(mineral, part)).map(|tables| world_supply(tables, until)).unwrap_or_default()
    };
    let row = |facts: &crate::dataset::catalogue::MineralFacts| {
        let (mining, refining) = (supplies(facts.id, Part::Mining), supplies(facts.id, Part::Refining));
        let cells = |supplies: &[WorldSupply<'_>]| supplies.iter().filter_map(cell).collect::<Vec<_>>();
        // Forms are separate goods: with several there is no one output of the mineral.
        let only = mining.first().filter(|_| mining.len() == 1).map(|supply| supply.series);
        let figures = only.and_then(|series| core.production.table(&series.key()));
        Row {
            mineral: facts.id,
            is_us: facts.us_critical_2025,
            mining: or_further(cells(&mining), further, facts.id, Stage::Extraction),
            refining: or_further(cells(&refining), further, facts.id, Stage::Processing),
            output: figures.and_then(|(_, figures)| OutputGlance::of(figures)),
            price: further.prices.iter().find(|price| price.mineral == facts.id).cloned(),
            risk: further.risks.iter().find(|risk| risk.mineral == facts.id).copied(),
        }
    };
    core.catalogue
        .minerals
        .iter()
        .map(row)
        .filter(|row| !(row.mining.is_empty() && row.refining.is_empty()))
        .collect()
}

fn cell(supply: &WorldSupply<'_>) -> Option<Cell> {
    let largest = supply.concentration.largest()?;
    let (table, year) = (supply.series.key(), supply.year);
    let share = FigureAddress::Share { table: table.clone(), country: largest.country, year };
    Some(Cell {
        form: supply.series.form.clone(),
        leader: largest.country,
        share: largest.share.fraction(),
        hhi: supply.concentration.hhi()?,
        year,
        flags: supply.concentration.flags(),
        source: supply.series.source.clone(),
        is_further: false,
        addresses: (share, FigureAddress::Concentration { table, year }),
    })
}

/// The cells of the newest edition; those of another source where it has none.
fn or_further(cells: Vec<Cell>, further: &AtAGlance, mineral: Mineral, stage: Stage) -> Vec<Cell> {
    if !cells.is_empty() {
        return cells;
    }
    let of_row = further.supplies.iter().filter(|supply| (supply.mineral, supply.stage) == (mineral, stage));
    let cell = |supply: &LeadingSupply| {
        let (table, country, year) = (supply.table(), supply.leader, supply.year);
        let share = FigureAddress::Share { table: table.clone(), country, year };
        Cell {
            form: supply.form.clone(),
            leader: country,
            share: supply.share,
            hhi: Hhi::stored(supply.hhi),
            year,
            flags: supply.flags,
            source: supply.source.clone(),
            is_further: true,
            addresses: (share, FigureAddress::Concentration { table, year }),
        }
    };
    of_row.map(cell).collect()
}

/// The rows of a group, or of a list, in an order.
pub(super) fn chosen(rows: &[Row], group: Option<Group>, list: OfficialList, order: RowOrder) -> Vec<Row> {
    let is_shown = |row: &&Row| match (group, list) {
        (Some(group), _) => row.mineral.group() == group,
        (None, OfficialList::Us2025) => row.is_us,
        (None, OfficialList::Eu2023) => is_on_eu_list(row.mineral),
        (None, OfficialList::All) => true,
    };
    let mut shown: Vec<Row> = rows.iter().filter(is_shown).cloned().collect();
    if order != RowOrder::Catalogue {
        // Stable: equal rows stay in the order of the catalogue.
        let key = |row: &Row| row.key(order).unwrap_or(f64::NEG_INFINITY);
        shown.order_by(|a, b| key(b).total_cmp(&key(a)));
    }
    shown
}

/// How concentrated the mining of the official list is, as one sentence.
pub(super) fn headline_message(rows: &[Row], core: &Core) -> Option<Message> {
    let tables = tables_by_part(&[&core.production]);
    let until = core.catalogue.newest_trade_year();
    let supplies: Vec<_> = rows
        .iter()
        .filter(|row| row.is_us)
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

/// Something that stands out, and where its chart is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum StandOut {
    /// The most concentrated mining.
    Concentration(Mineral, Cell),
    /// The price that moved most within a year.
    Price(Mineral, String, Month, f64),
    /// The leader whose share of mining moved most.
    Shift(Mineral, OutputGlance),
}

/// One of each kind among the rows shown, found by rule: the largest of its kind.
pub(super) fn stand_outs(rows: &[Row]) -> Vec<StandOut> {
    let largest = |value: &dyn Fn(&Row) -> Option<f64>| {
        let rated = rows.iter().filter_map(|row| value(row).map(|value| (value, row)));
        rated.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, row)| row)
    };
    let concentrated = largest(&|row| row.key(RowOrder::Mining));
    let moved = largest(&|row| row.key(RowOrder::Price).map(f64::abs));
    // A producer without a figure would make the shares of the others move.
    let is_whole = |row: &Row| row.output.filter(|output| output.is_complete);
    let shifted = largest(&|row| is_whole(row).map(|output| output.shift().abs()));
    let concentrated = concentrated.and_then(|row| Some((row.mineral, row.mining.first()?.clone())));
    let moved = moved.and_then(|row| {
        let price = row.price.as_ref()?;
        Some((row.mineral, price.series.clone(), price.month, price.change?))
    });
    let shifted = shifted.and_then(|row| Some((row.mineral, row.output?)));
    [
        concentrated.map(|(mineral, cell)| StandOut::Concentration(mineral, cell)),
        shifted.map(|(mineral, output)| StandOut::Shift(mineral, output)),
        moved.map(|(mineral, series, month, change)| StandOut::Price(mineral, series, month, change)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
