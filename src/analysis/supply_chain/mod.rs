//! One mineral's way through its stages in one year: who ships ore to whom, who ships what is made of it, and
//! the scrap that comes back.
//!
//! A flow of ore leads from a country that mines to one that processes, a flow of what was processed from there
//! to the next stage. Only values add up over codes: their tonnes hold different contents. No country's stages
//! balance, neither in mass nor in value: what it mines or uses itself crosses no border, and processing adds
//! value.

mod context;

pub use crate::dataset::chain_codes::{ChainCodes, Place, Places, Step};
pub use context::Context;

use crate::dataset::{TradeBlock, TradeCode, TradeFile};
use crate::domain::{CountryId, Mineral, Order, Stage, Year};

/// The trade of one code in the year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goods<'a> {
    /// The code with its words.
    pub code: &'a TradeCode,
    /// Its flows, with their coverage.
    pub block: &'a TradeBlock,
}

/// All trade of one step.
#[derive(Clone, Debug, PartialEq)]
pub struct Hop<'a> {
    /// What is traded.
    pub step: Step,
    /// By code; empty where no code stands for the step.
    pub goods: Vec<Goods<'a>>,
    /// What may only pass through each country, in US dollars: by code the smaller of its exports and imports,
    /// added up over the codes. Sorted by country; nobody with zero. An inference and an upper bound: BACI does
    /// not mark re-exports, and a country may also ship its own output and work up within the code what it
    /// buys. Source: METHODS 3.
    pub passing: Vec<(CountryId, f64)>,
}

impl Hop<'_> {
    /// What all countries ship of it, in US dollars.
    #[must_use]
    pub fn total_usd(&self) -> f64 {
        self.goods.iter().flat_map(|goods| &goods.block.flows).map(|flow| flow.value_usd).sum()
    }

    /// What may only pass through a country.
    #[must_use]
    pub fn passing_usd(&self, country: CountryId) -> f64 {
        let found = self.passing.binary_search_by_key(&country, |entry| entry.0).ok();
        found.and_then(|at| self.passing.get(at)).map_or(0.0, |entry| entry.1)
    }
}

/// The trade of one mineral in one year, by step.
#[derive(Clone, Debug, PartialEq)]
pub struct SupplyChain<'a> {
    /// Which mineral.
    pub mineral: Mineral,
    /// The year.
    pub year: Year,
    /// In chain order; scrap, if there is any, last.
    pub hops: Vec<Hop<'a>>,
    /// The stages no trade code of this dataset stands for.
    pub missing: Vec<Stage>,
}

impl<'a> SupplyChain<'a> {
    /// The chain of a year; codes without data for it are left out of their step.
    #[must_use]
    pub fn of(codes: &ChainCodes<'a>, trade: &'a TradeFile, year: Year) -> Self {
        let hops = codes.steps.iter().map(|(step, codes)| {
            let goods: Vec<Goods<'_>> = codes
                .iter()
                .filter_map(|code| trade.block(&code.code, year).map(|block| Goods { code, block }))
                .collect();
            Hop { step: *step, passing: passing(&goods), goods }
        });
        Self { mineral: codes.mineral, year, hops: hops.collect(), missing: codes.missing() }
    }
}

fn passing(goods: &[Goods<'_>]) -> Vec<(CountryId, f64)> {
    let mut sums: Vec<(CountryId, f64)> = goods.iter().flat_map(|goods| passing_of(goods.block)).collect();
    sums.order_by_key(|entry| entry.0);
    sums.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        kept.1 += if is_same { next.1 } else { 0.0 };
        is_same
    });
    sums
}

/// The smaller of exports and imports of each country that has both.
fn passing_of(block: &TradeBlock) -> impl Iterator<Item = (CountryId, f64)> {
    let ends = block
        .flows
        .iter()
        .flat_map(|flow| [(flow.exporter, flow.value_usd, 0.0), (flow.importer, 0.0, flow.value_usd)]);
    let mut sums: Vec<(CountryId, f64, f64)> = ends.collect();
    sums.order_by_key(|entry| entry.0);
    sums.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        if is_same {
            kept.1 += next.1;
            kept.2 += next.2;
        }
        is_same
    });
    sums.into_iter()
        .map(|(country, exports, imports)| (country, exports.min(imports)))
        .filter(|each| each.1 > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Catalogue, Coverage, SourceId, Specificity};
    use crate::domain::Flow;

    fn id(code: &str) -> CountryId {
        CountryId::parse(code).unwrap()
    }

    fn code(code: &str, stage: Stage) -> TradeCode {
        TradeCode {
            code: code.into(),
            mineral: Mineral::COBALT,
            stage,
            specificity: Specificity::Exact,
            note: String::new(),
            years: vec![(Year(2024), Coverage::Complete)],
        }
    }

    fn block(code: &str, flows: &[(&str, &str, f64)]) -> TradeBlock {
        let flow = |(from, to, value_usd): &(&str, &str, f64)| Flow {
            exporter: id(from),
            importer: id(to),
            value_usd: *value_usd,
            quantity_tonnes: None,
        };
        TradeBlock {
            code: code.into(),
            year: Year(2024),
            coverage: Coverage::Complete,
            flows: flows.iter().map(flow).collect(),
            rounding_usd: Vec::new(),
        }
    }

    #[test]
    fn a_small_chain_worked_by_hand() {
        let catalogue = Catalogue {
            countries: Vec::new(),
            minerals: Vec::new(),
            trade_codes: vec![
                code("2605", Stage::Extraction),
                code("282200", Stage::Processing),
                code("7404", Stage::Recycling),
                code("8105", Stage::Processing),
            ],
            sources: Vec::new(),
            price_series: Vec::new(),
        };
        let trade = TradeFile::new(
            Mineral::COBALT,
            SourceId("s".into()),
            vec![
                block("2605", &[("COD", "CHN", 80.0), ("COD", "FIN", 20.0)]),
                // The Netherlands buy 30 and sell 25 of the one code; of the other they only buy.
                block("282200", &[("CHN", "NLD", 30.0), ("NLD", "DEU", 25.0), ("FIN", "DEU", 10.0)]),
                block("8105", &[("CHN", "NLD", 40.0), ("CHN", "USA", 60.0), ("USA", "CHN", 5.0)]),
                block("7404", &[("USA", "FIN", 7.0)]),
            ],
        );
        let codes = ChainCodes::of(&catalogue, Mineral::COBALT);
        let chain = SupplyChain::of(&codes, &trade, Year(2024));
        let steps: Vec<Step> = chain.hops.iter().map(|hop| hop.step).collect();
        assert_eq!(steps, [Step::Ore, Step::Processed, Step::Scrap]);
        let totals: Vec<f64> = chain.hops.iter().map(Hop::total_usd).collect();
        assert_eq!(totals, [100.0, 170.0, 7.0]);
        // 25 of 282200 in the Netherlands; 5 of 8105 in China and in the United States. What China sells of
        // 8105 and what the Netherlands buy of it do not meet anything of the same code.
        let expected = [("CHN", 5.0), ("NLD", 25.0), ("USA", 5.0)].map(|(code, value)| (id(code), value));
        assert_eq!(chain.hops[1].passing, expected);
        assert_eq!(chain.hops[1].passing_usd(id("DEU")), 0.0);
        assert_eq!(chain.hops[0].passing, []);
        assert_eq!(chain.missing, [Stage::SemiManufactures]);
        // Another year has no data, and says so by empty hops.
        let before = SupplyChain::of(&codes, &trade, Year(2023));
        assert!(before.hops.iter().all(|hop| hop.goods.is_empty() && hop.total_usd() == 0.0));
    }
}
