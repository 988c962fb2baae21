//! What an order of nodes is judged by: its crossings in several pictures of the same nodes.

use super::crossings::Crossings;
use super::layers::{Layers, Rows};
use super::usual::usual;

/// A picture that is to have few crossings: so many ribbons, and so much width, beside what the usual relaxation leaves.
#[derive(Clone, Debug)]
pub struct Aim {
    /// The picture.
    pub(super) layers: Layers,
    /// What it counts beside others.
    weight: f64,
    /// What each part of having more than the usual costs.
    excess: f64,
    /// The crossings that the usual relaxation leaves, the fewest of several starts.
    usual: Crossings,
    /// The least that a difference is measured by.
    least: Crossings,
}

/// Having more crossings than usual in the picture shown first costs more than anything can gain elsewhere.
const NEVER: f64 = 1_000.0;
const RATHER_NOT: f64 = 5.0;

impl Aim {
    /// The picture that must not have more crossings than usual, by number or by width.
    #[must_use]
    pub fn first(layers: Layers) -> Self {
        Self::new(layers, 1.0, NEVER)
    }

    /// A picture of which this is wanted, but less.
    #[must_use]
    pub fn other(layers: Layers, weight: f64) -> Self {
        Self::new(layers, weight, RATHER_NOT)
    }

    fn new(layers: Layers, weight: f64, excess: f64) -> Self {
        let total: f64 = layers.strands.iter().flatten().map(|strand| strand.weight).sum();
        let least = Crossings { count: 1.0, weighted: total * total * 1e-9 };
        let usual = Crossings { count: f64::MAX, weighted: f64::MAX };
        Self { layers, weight, excess, usual, least }
    }

    /// Learns what the usual relaxation makes of a start, and gives its order: a start in turn.
    pub(super) fn measured_from(&mut self, start: &[Vec<usize>]) -> Rows {
        let order = usual(&self.layers, start);
        let found = self.layers.crossings(&order);
        self.usual.count = self.usual.count.min(found.count);
        self.usual.weighted = self.usual.weighted.min(found.weighted);
        order
    }

    /// From now on an order is judged by one that is better than the usual.
    pub(super) fn keep(&mut self, order: &[Vec<usize>]) {
        self.usual = self.layers.crossings(order);
    }

    /// What crossings cost: 0 for the usual.
    pub(super) fn cost(&self, count: f64, weighted: f64) -> f64 {
        let part = |found: f64, usual: f64, least: f64| {
            let more = (found - usual) / usual.max(least);
            more + self.excess * (more - 1e-9).max(0.0)
        };
        let by_count = part(count, self.usual.count, self.least.count);
        self.weight * (by_count + part(weighted, self.usual.weighted, self.least.weighted))
    }
}

/// The crossings of every aim, as number and width in turn.
pub(super) type Tally = Vec<f64>;

pub(super) fn tally(aims: &[Aim], order: &[Vec<usize>]) -> Tally {
    aims.iter()
        .map(|aim| aim.layers.crossings(order))
        .flat_map(|found| [found.count, found.weighted])
        .collect()
}

pub(super) fn cost(aims: &[Aim], tally: impl Iterator<Item = f64>) -> f64 {
    let mut tally = tally;
    let mut next = || tally.next().unwrap_or_default();
    aims.iter().map(|aim| aim.cost(next(), next())).sum()
}
