//! Trade as a weighted directed network: who stands between others, who sends and receives most, and how much
//! may be passing through.
//!
//! A node is a country, an arc the value of what one ships to another: of one trade code, or of the codes of a
//! mineral and stage together. The measures see the flows held and nothing else: where only main partners or
//! main routes are held, a missing arc is not a missing trade.

mod betweenness;
mod graph;
mod pass_through;
mod ranking;

pub use betweenness::betweenness;
pub use graph::{Arc, Graph};
pub use pass_through::{pass_through, passing_share};
pub use ranking::{DAMPING, Hits, hits, pagerank};

use crate::domain::{CountryId, Flow, Order};

/// The flows of one year as a graph of countries.
#[derive(Clone, Debug, PartialEq)]
pub struct TradeNetwork {
    countries: Vec<CountryId>,
    graph: Graph,
}

/// All measures of one country; the formulas, ranges and sources stand at the functions of the same name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Centrality {
    /// Who.
    pub country: CountryId,
    /// Its imports, US dollars.
    pub in_strength_usd: f64,
    /// Its exports, US dollars.
    pub out_strength_usd: f64,
    /// [`betweenness`], 0 to 1.
    pub betweenness: f64,
    /// Hub of [`hits`], a share of 1; none when they do not settle.
    pub hub: Option<f64>,
    /// Authority of [`hits`], a share of 1; none when they do not settle.
    pub authority: Option<f64>,
    /// [`pagerank`], a share of 1.
    pub pagerank: f64,
    /// [`pass_through`], 0 to 1.
    pub pass_through: Option<f64>,
}

impl TradeNetwork {
    /// The network of the flows of one year: of one code, or of several, whose values then add up.
    #[must_use]
    pub fn of(flows: &[Flow]) -> Self {
        let mut countries: Vec<CountryId> =
            flows.iter().flat_map(|flow| [flow.exporter, flow.importer]).collect();
        countries.order();
        countries.dedup();
        let place = |id| countries.binary_search(&id).unwrap_or_default();
        let arc = |flow: &Flow| (place(flow.exporter), place(flow.importer), flow.value_usd);
        let arcs: Vec<Arc> = flows.iter().map(arc).collect();
        let graph = Graph::new(countries.len(), &arcs);
        Self { countries, graph }
    }

    /// Everyone who ships or receives, by code: the nodes of the graph in their order.
    #[must_use]
    pub fn countries(&self) -> &[CountryId] {
        &self.countries
    }

    /// The graph.
    #[must_use]
    pub const fn graph(&self) -> &Graph {
        &self.graph
    }

    /// All measures, by country.
    #[must_use]
    pub fn centralities(&self) -> Vec<Centrality> {
        let (exports, imports) = (self.graph.out_strength(), self.graph.in_strength());
        let between = betweenness(&self.graph);
        let ranks = pagerank(&self.graph);
        let hits = hits(&self.graph);
        let strengths = exports.into_iter().zip(imports);
        let rows = self.countries.iter().zip(strengths).zip(between).zip(ranks).enumerate();
        rows.map(|(at, (((country, (exports, imports)), betweenness), pagerank))| Centrality {
            country: *country,
            in_strength_usd: imports,
            out_strength_usd: exports,
            betweenness,
            hub: hits.as_ref().and_then(|hits| hits.hubs.get(at).copied()),
            authority: hits.as_ref().and_then(|hits| hits.authorities.get(at).copied()),
            pagerank,
            pass_through: pass_through(exports, imports),
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_one_good_add_up_in_the_network() {
        let id = |code| CountryId::parse(code).unwrap();
        let flow = |from, to, value_usd| Flow {
            exporter: id(from),
            importer: id(to),
            value_usd,
            quantity_tonnes: None,
        };
        let flows = [flow("COD", "CHN", 70.0), flow("CHN", "JPN", 30.0), flow("COD", "CHN", 30.0)];
        let found = TradeNetwork::of(&flows).centralities();
        let codes: Vec<_> = found.iter().map(|row| row.country.to_string()).collect();
        assert_eq!(codes, ["CHN", "COD", "JPN"]);
        let china = found[0];
        assert_eq!((china.in_strength_usd, china.out_strength_usd), (100.0, 30.0));
        assert_eq!((china.betweenness, china.pass_through), (0.5, Some(0.3)));
        assert!((found[1].hub.unwrap() - 1.0).abs() < 1e-12 && found[1].authority == Some(0.0));
    }
}
