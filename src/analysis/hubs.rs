//! Through whom trade may be passing: what a country both receives and ships, and how often it lies between.

use super::network::{TradeNetwork, betweenness, pass_through};
use crate::domain::{CountryId, Flow, Order, Share};

/// One country that both receives and ships.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hub {
    /// Who.
    pub country: CountryId,
    /// What it ships, US dollars.
    pub exports_usd: f64,
    /// What it receives, US dollars.
    pub imports_usd: f64,
    /// `min(X, M) / world trade`: the most that could be passing through it, as a share of all trade.
    pub hub_share: Share,
    /// `min(X, M) / max(X, M)`, 0 to 1.
    pub pass_through: f64,
    /// Share of all ordered pairs of other countries whose strongest route leads through it, 0 to 1.
    pub betweenness: f64,
}

impl Hub {
    /// `min(X, M)`: the most that could be passing through, US dollars.
    #[must_use]
    pub fn passing_usd(&self) -> f64 {
        self.exports_usd.min(self.imports_usd)
    }
}

/// The countries that both receive and ship one good in one year, from the largest hub share.
///
/// An upper bound and an inference: trade statistics do not mark re-exports, and a country may use what it
/// buys and ship what it makes. Source: METHODS 3; betweenness after Brandes (2001) on the distance 1/value.
#[must_use]
pub fn hubs(flows: &[Flow]) -> Vec<Hub> {
    let network = TradeNetwork::of(flows);
    let graph = network.graph();
    let strengths = graph.out_strength().into_iter().zip(graph.in_strength());
    let world: f64 = graph.out_strength().iter().sum();
    let rows = network.countries().iter().zip(strengths).zip(betweenness(graph));
    let hub = |((country, (exports_usd, imports_usd)), betweenness): ((&CountryId, (f64, f64)), f64)| {
        let passing = exports_usd.min(imports_usd);
        Some(Hub {
            country: *country,
            exports_usd,
            imports_usd,
            hub_share: Share::of(passing, world)?,
            pass_through: pass_through(exports_usd, imports_usd)?,
            betweenness,
        })
        .filter(|_| passing > 0.0)
    };
    let mut hubs: Vec<Hub> = rows.filter_map(hub).collect();
    // Stable: equal shares stay in the order of the codes.
    hubs.order_by(|a, b| b.passing_usd().total_cmp(&a.passing_usd()));
    hubs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smaller_side_of_a_country_over_all_trade_is_its_hub_share() {
        let id = |code: &str| CountryId::parse(code).unwrap();
        let flow = |from: &str, to: &str, value_usd| Flow {
            exporter: id(from),
            importer: id(to),
            value_usd,
            quantity_tonnes: None,
        };
        // World trade 200. The Netherlands receives 100 and ships 60; China receives 40 and ships 40.
        let flows = [
            flow("COD", "NLD", 100.0),
            flow("NLD", "DEU", 60.0),
            flow("DEU", "CHN", 20.0),
            flow("CHN", "DEU", 20.0),
        ];
        let found = hubs(&flows);
        let rows: Vec<_> =
            found.iter().map(|hub| (hub.country, hub.hub_share.percent(), hub.pass_through)).collect();
        // Germany receives 80 and ships 20.
        assert_eq!(rows, [(id("NLD"), 30.0, 0.6), (id("CHN"), 10.0, 1.0), (id("DEU"), 10.0, 0.25)]);
        // From Congo to Germany and to China, of 6 ordered pairs of others.
        assert!((found[0].betweenness - 2.0 / 6.0).abs() < 1e-12);
        assert!(hubs(&[flow("COD", "NLD", 1.0)]).is_empty());
    }
}
