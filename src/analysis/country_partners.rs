//! Each country's trade in each code with its largest suppliers and customers.

use std::collections::BTreeMap;

use super::concentration::Concentration;
use super::dependence::Dependence;
use crate::dataset::profile::{SideFact, TradeFact};
use crate::dataset::{Catalogue, CodeTotals, Coverage, TradeFile, TradeTotals};
use crate::domain::{CountryId, Share};

/// Partners named on each side.
pub const MOST_PARTNERS: usize = 5;

/// Every country's trade in every code of a year, by code.
#[must_use]
pub fn country_trade_facts(
    catalogue: &Catalogue,
    totals: &TradeTotals,
    trade: &[TradeFile],
) -> BTreeMap<CountryId, Vec<TradeFact>> {
    let mut found: BTreeMap<CountryId, Vec<TradeFact>> = BTreeMap::new();
    for sums in &totals.codes {
        let Some(code) = catalogue.trade_code(&sums.code) else { continue };
        let file = trade.iter().find(|file| file.mineral == code.mineral);
        let Some(block) = file.and_then(|file| file.block(&sums.code, totals.year)) else { continue };
        let (exported, imported) = world(sums);
        for total in &sums.totals {
            let partners = Dependence::of(total.country, &block.flows);
            let fact = TradeFact {
                code: sums.code.clone(),
                year: totals.year,
                exports: side(total.export_usd, exported, &partners.customers, sums.coverage),
                imports: side(total.import_usd, imported, &partners.suppliers, sums.coverage),
            };
            found.entry(total.country).or_default().push(fact);
        }
    }
    found
}

fn world(sums: &CodeTotals) -> (f64, f64) {
    let exported = sums.totals.iter().map(|total| total.export_usd).sum();
    (exported, sums.totals.iter().map(|total| total.import_usd).sum())
}

/// With main routes there is no index: small partners are missing, which would make it too high.
fn side(usd: f64, world: f64, partners: &Concentration, coverage: Coverage) -> SideFact {
    let is_whole = coverage != Coverage::MainRoutes;
    let largest = partners.suppliers().iter().take(MOST_PARTNERS);
    SideFact {
        usd,
        world_share: Share::of(usd, world).map(|share| rounded(share.fraction())),
        partners: partners.suppliers().len(),
        hhi: partners.hhi().filter(|_| is_whole).map(|hhi| hhi.value().round()),
        largest: largest.map(|partner| (partner.country, rounded(partner.share.fraction()))).collect(),
    }
}

/// To the sixth decimal.
fn rounded(share: f64) -> f64 {
    (share * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn main_routes_name_partners_and_give_no_index() {
        let id = |code: &str| CountryId::parse(code).unwrap();
        let partners = Concentration::of_quantities([(id("CHN"), 80.0), (id("FIN"), 20.0)]);
        let whole = side(100.0, 400.0, &partners, Coverage::Complete);
        assert_eq!((whole.world_share, whole.hhi, whole.partners), (Some(0.25), Some(6_800.0), 2));
        assert_eq!(whole.largest, [(id("CHN"), 0.8), (id("FIN"), 0.2)]);
        assert_eq!(side(100.0, 400.0, &partners, Coverage::MainRoutes).hhi, None);
    }
}
