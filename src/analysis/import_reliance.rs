//! Net import reliance: how much of what a country uses must come from abroad.
//!
//! Output is given as content of metal, trade as gross weight: they may be set against each other only where the
//! two are the same thing. [`COMPARABLE`] lists where; everywhere else there is no reliance to state (METHODS 2).

use std::collections::BTreeMap;

use super::stage_shares::{Part, best_tables, of_year, tables_by_part};
use crate::dataset::profile::RelianceFact;
use crate::dataset::sourcing::COMPARABLE;
use crate::dataset::{Catalogue, Coverage, Figure, ProductionTable, TradeFile};
use crate::domain::{CountryId, Flags, Flow, Origin, Unit, Year};

/// Below so many tonnes of output and imports a ratio says nothing.
const SMALLEST_T: f64 = 100.0;

/// How much of a side's value may lack a weight.
const MAX_UNWEIGHED: f64 = 0.05;

/// `IR = (M - X) / (P + M - X)`, clamped to 0..1: a net exporter relies on none. None when more leaves than is
/// made and arrives (stocks, another year, or a form that one side does not count): then nothing can be said.
/// Source: METHODS 2.
#[must_use]
pub fn import_reliance(output: f64, imports: f64, exports: f64) -> Option<f64> {
    let net = imports - exports;
    let used = output + net;
    (used > 0.0).then(|| (net / used).clamp(0.0, 1.0))
}

/// The reliance of every country on every material of [`COMPARABLE`] in a year with complete trade.
#[must_use]
pub fn country_reliance(
    catalogue: &Catalogue,
    production: &[&ProductionTable],
    trade: &[TradeFile],
    year: Year,
) -> BTreeMap<CountryId, Vec<RelianceFact>> {
    let tables = tables_by_part(production);
    let mut found: BTreeMap<CountryId, Vec<RelianceFact>> = BTreeMap::new();
    for (_, _, form, code) in COMPARABLE {
        let Some(known) = catalogue.trade_code(code) else { continue };
        let file = trade.iter().find(|file| file.mineral == known.mineral);
        let block = file.and_then(|file| file.block(code, year));
        let Some(block) = block.filter(|block| block.coverage == Coverage::Complete) else { continue };
        let part =
            if known.stage == crate::domain::Stage::Extraction { Part::Mining } else { Part::Refining };
        let best = tables.get(&(known.mineral, part)).and_then(|tables| best_tables(tables, year));
        let Some((of, best)) = best.filter(|(of, _)| *of == year) else { continue };
        let Some((series, figures)) = best.into_iter().find(|(series, _)| series.form == form) else {
            continue;
        };
        let rows = of_year(figures, of);
        for (country, weights) in weights(&block.flows) {
            let Some((output, flags)) = output(rows, country, series.unit) else { continue };
            let Some((imports_t, exports_t, unweighed)) = weights.tonnes() else { continue };
            if output + imports_t < SMALLEST_T {
                continue;
            }
            let Some(share) = import_reliance(output, imports_t, exports_t) else { continue };
            let flags = if unweighed { flags.with(Flags::INCOMPLETE) } else { flags };
            found.entry(country).or_default().push(RelianceFact {
                code: code.to_owned(),
                form: form.to_owned(),
                year,
                share: (share > 0.0).then_some(share),
                output_t: output.round(),
                imports_t: imports_t.round(),
                exports_t: exports_t.round(),
                flags,
            });
        }
    }
    found
}

/// A country's output in tonnes: zero when it is not named and nothing is left for unnamed ones.
fn output(rows: &[Figure], country: CountryId, unit: Unit) -> Option<(f64, Flags)> {
    let tonnes = unit.kilograms()? / 1_000.0;
    let own: Vec<&Figure> = rows.iter().filter(|row| row.origin == Origin::Country(country)).collect();
    if own.is_empty() {
        let is_nothing = |row: &Figure| row.origin != Origin::Other || row.value == Some(0.0);
        return rows.iter().all(is_nothing).then_some((0.0, Flags::NONE));
    }
    let values: Option<Vec<f64>> = own.iter().map(|row| row.value).collect();
    let flags = own.iter().fold(Flags::NONE, |flags, row| flags.with(row.flags));
    Some((values?.iter().sum::<f64>() * tonnes, flags))
}

/// Weight and value of one side of a country's trade.
#[derive(Clone, Copy, Default)]
struct Side {
    tonnes: f64,
    usd: f64,
    unweighed_usd: f64,
}

impl Side {
    fn add(&mut self, flow: &Flow) {
        self.usd += flow.value_usd;
        match flow.quantity_tonnes {
            Some(tonnes) => self.tonnes += tonnes,
            None => self.unweighed_usd += flow.value_usd,
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Sides {
    imports: Side,
    exports: Side,
}

impl Sides {
    /// Imports and exports in tonnes, and whether something is unweighed; none when too much is.
    fn tonnes(&self) -> Option<(f64, f64, bool)> {
        let sides = [self.imports, self.exports];
        let is_weighed = |side: &Side| side.unweighed_usd <= MAX_UNWEIGHED * side.usd;
        let any_unweighed = sides.iter().any(|side| side.unweighed_usd > 0.0);
        sides.iter().all(is_weighed).then_some((self.imports.tonnes, self.exports.tonnes, any_unweighed))
    }
}

fn weights(flows: &[Flow]) -> BTreeMap<CountryId, Sides> {
    let mut found: BTreeMap<CountryId, Sides> = BTreeMap::new();
    for flow in flows {
        found.entry(flow.importer).or_default().imports.add(flow);
        found.entry(flow.exporter).or_default().exports.add(flow);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reliance_is_net_imports_over_what_is_used() {
        assert_eq!(import_reliance(20.0, 100.0, 20.0), Some(0.8));
        assert_eq!(import_reliance(0.0, 5.0, 0.0), Some(1.0));
        assert_eq!(import_reliance(100.0, 5.0, 20.0), Some(0.0));
        assert_eq!(import_reliance(10.0, 5.0, 20.0), None);
        assert_eq!(import_reliance(0.0, 0.0, 0.0), None);
    }

    #[test]
    fn an_unnamed_country_makes_nothing_only_if_nothing_is_left_for_it() {
        let id = |code: &str| CountryId::parse(code).unwrap();
        let row = |origin, value| Figure { origin, year: Year(2024), value, flags: Flags::NONE, line: 1 };
        let china = row(Origin::Country(id("CHN")), Some(12.0));
        let thousand = Unit::ThousandTonnes;
        assert_eq!(output(&[china], id("CHN"), thousand), Some((12_000.0, Flags::NONE)));
        assert_eq!(output(&[china], id("JPN"), thousand), Some((0.0, Flags::NONE)));
        assert_eq!(output(&[china, row(Origin::Other, Some(3.0))], id("JPN"), thousand), None);
        assert_eq!(output(&[row(Origin::Country(id("USA")), None)], id("USA"), thousand), None);
    }

    #[test]
    fn a_side_with_too_little_weight_is_not_added_up() {
        let side = |usd, unweighed_usd| Side { tonnes: 10.0, usd, unweighed_usd };
        let sides = |imports| Sides { imports, exports: Side::default() };
        assert_eq!(sides(side(100.0, 4.0)).tonnes(), Some((10.0, 0.0, true)));
        assert_eq!(sides(side(100.0, 6.0)).tonnes(), None);
    }
}
