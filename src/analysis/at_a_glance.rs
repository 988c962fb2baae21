//! What the overview shows beyond the newest edition, computed when the data is compiled.

use super::glance::price_glance;
use super::stage_shares::{Form, Part, tables_by_part};
use super::supply_risk::{Risk, RiskData, View, risks};
use super::world_supply::world_supply;
use crate::dataset::at_a_glance::{AtAGlance, LeadingSupply, PriceGlance, WorldRisk};
use crate::dataset::{PriceEntry, PriceTable, ProductionTable};
use crate::domain::{Mineral, PriceKind};

/// The supply of what `newest` does not give by country, from the other tables of `data`, and the supply risk of
/// every mineral as `view` sees it: the higher of its stages (METHODS 2). And one monthly price of each mineral.
#[must_use]
pub fn at_a_glance(
    newest: &ProductionTable,
    prices: &PriceTable,
    data: &RiskData<'_>,
    view: &View,
) -> AtAGlance {
    let known = tables_by_part(&[newest]);
    let is_silent = |key: &(Mineral, Part)| {
        known.get(key).is_none_or(|tables| world_supply(tables, data.until).is_empty())
    };
    let wanted = data.tables.iter().filter(|(key, _)| key.1 != Part::Reserves && is_silent(key));
    AtAGlance {
        supplies: wanted.flat_map(|(key, tables)| leading(*key, tables, data)).collect(),
        risks: highest(risks(data, view)),
        prices: Mineral::all().filter_map(|mineral| price(prices, mineral)).collect(),
    }
}

fn leading((mineral, part): (Mineral, Part), tables: &[Form<'_>], data: &RiskData<'_>) -> Vec<LeadingSupply> {
    let supplies = world_supply(tables, data.until).into_iter();
    let leading = supplies.filter_map(|supply| {
        let largest = supply.concentration.largest()?;
        Some(LeadingSupply {
            mineral,
            stage: part.stage(),
            form: supply.series.form.clone(),
            source: supply.series.source.clone(),
            year: supply.year,
            leader: largest.country,
            share: largest.share.fraction(),
            hhi: supply.concentration.hhi()?.value(),
            flags: supply.concentration.flags(),
        })
    });
    leading.collect()
}

/// The monthly price whose series bears the mineral's own name, else the first there is.
fn price(prices: &PriceTable, mineral: Mineral) -> Option<PriceGlance> {
    let is_price = |entry: &&PriceEntry| entry.mineral == mineral && entry.kind == PriceKind::Price;
    let glances = || prices.entries().iter().filter(is_price).filter_map(price_glance);
    glances().find(|glance| glance.series == mineral.id()).or_else(|| glances().next())
}

/// The riskier stage of each mineral; `risks` has them side by side.
fn highest(risks: Vec<Risk>) -> Vec<WorldRisk> {
    let mut found: Vec<WorldRisk> = Vec::new();
    for risk in risks {
        let Some(value) = risk.value() else { continue };
        let this = WorldRisk { mineral: risk.mineral(), stage: risk.stage, risk: value };
        match found.last_mut().filter(|last| last.mineral == this.mineral) {
            Some(last) if last.risk < value => *last = this,
            Some(_) => {}
            None => found.push(this),
        }
    }
    found
}
