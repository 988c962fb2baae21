//! Countries by goods: the sums of the codes of each good.

use std::collections::BTreeMap;

use super::{Good, TradeCell};
use crate::analysis::specialisation::rca_table;
use crate::dataset::{CodeTotals, Coverage, Specificity, TradeCode};
use crate::domain::{CountryId, Flags, Mineral, Stage};

/// The codes of every good with their sums.
pub(super) type Sums<'a> = BTreeMap<(Mineral, Stage), Vec<(&'a TradeCode, &'a CodeTotals)>>;

/// One row of cells per country, one cell per good.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Grid {
    /// By mineral and stage.
    goods: Vec<Good>,
    cells: Vec<TradeCell>,
}

impl Grid {
    /// Adds up the codes of every good; `countries` is sorted and names everyone in the sums.
    pub(super) fn of(countries: &[CountryId], sums: &Sums<'_>) -> Self {
        let goods: Vec<Good> = sums.iter().map(|(key, codes)| good(*key, codes)).collect();
        let mut cells = vec![TradeCell::NONE; countries.len() * goods.len()];
        for (column, codes) in sums.values().enumerate() {
            for total in codes.iter().flat_map(|(_, sums)| &sums.totals) {
                let Ok(row) = countries.binary_search(&total.country) else { continue };
                if let Some(cell) = cells.get_mut(row * goods.len() + column) {
                    cell.export_usd += total.export_usd;
                    cell.import_usd += total.import_usd;
                    // Of several codes each would have to be given, and on the same side.
                    cell.given = total.given.filter(|_| codes.len() == 1);
                    cell.betweenness = cell.betweenness.max(total.betweenness);
                }
            }
        }
        Self { goods, cells }
    }

    /// The same with the advantages, for which this grid is the whole universe.
    pub(super) fn with_advantages(mut self) -> Self {
        let exports: Vec<f64> = self.cells.iter().map(|cell| cell.export_usd).collect();
        for (cell, rca) in self.cells.iter_mut().zip(rca_table(&exports, self.goods.len())) {
            cell.rca = rca;
        }
        self
    }

    pub(super) fn goods(&self) -> &[Good] {
        &self.goods
    }

    /// The cells of every country, in the order of the goods.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[TradeCell]> {
        self.cells.chunks(self.goods.len().max(1))
    }

    /// A good with a country's cell, which is empty for a country of no row; none without such a good.
    pub(super) fn cell(
        &self,
        row: Option<usize>,
        mineral: Mineral,
        stage: Stage,
    ) -> Option<(Good, TradeCell)> {
        let column = self.goods.binary_search_by_key(&(mineral, stage), |good| (good.mineral, good.stage));
        let column = column.ok()?;
        let cell = row.and_then(|row| self.cells.get(row * self.goods.len() + column));
        Some((*self.goods.get(column)?, cell.copied().unwrap_or(TradeCell::NONE)))
    }

    /// Whether the country of a row trades a mineral at any stage.
    pub(super) fn trades(&self, row: usize, mineral: Mineral) -> bool {
        let from = self.goods.partition_point(|good| good.mineral < mineral);
        let to = self.goods.partition_point(|good| good.mineral <= mineral);
        let start = row * self.goods.len();
        let cells = self.cells.get(start + from..start + to);
        cells.is_some_and(|cells| cells.iter().any(TradeCell::is_traded))
    }
}

fn good((mineral, stage): (Mineral, Stage), codes: &[(&TradeCode, &CodeTotals)]) -> Good {
    let mut good = Good {
        mineral,
        stage,
        export_usd: 0.0,
        import_usd: 0.0,
        coverage: Coverage::Complete,
        flags: Flags::NONE,
    };
    for (code, sums) in codes {
        good.coverage = good.coverage.max(sums.coverage);
        good.flags = good.flags.with(code_flags(code.specificity)).with(coverage_flags(sums.coverage));
        for total in &sums.totals {
            good.export_usd += total.export_usd;
            good.import_usd += total.import_usd;
        }
    }
    good
}

const fn code_flags(specificity: Specificity) -> Flags {
    match specificity {
        Specificity::Exact | Specificity::Dominant => Flags::NONE,
        Specificity::Partial | Specificity::Proxy => Flags::PROXY,
        Specificity::Mixed => Flags::SHARED_CODE,
    }
}

const fn coverage_flags(coverage: Coverage) -> Flags {
    match coverage {
        Coverage::Complete => Flags::NONE,
        Coverage::MainPartners => Flags::INCOMPLETE,
        Coverage::MainRoutes => Flags::INCOMPLETE.with(Flags::ROUNDED),
    }
}
